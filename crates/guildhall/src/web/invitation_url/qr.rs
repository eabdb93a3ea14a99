//! The invitation URL as a QR code: drawn here, as a vector picture.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use qrcodegen::{QrCode, QrCodeEcc};

use super::read;
use crate::http::failure::Failure;
use crate::web::area::Area;

/// How many modules around the code stay white, so that cameras find it.
const QUIET: i32 = 4;

/// A QR code: dark on light in every theme, or cameras do not read it.
#[derive(Clone, Debug)]
pub struct Qr {
    /// How many modules it is wide and high, the quiet zone included.
    pub side: i32,
    /// The dark modules, as the path of an SVG; a module is one unit.
    pub path: String,
}

impl Qr {
    /// The code of a text; nothing for a text that is too long for one.
    pub fn of(text: &str) -> Option<Self> {
        use std::fmt::Write as _;
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
                let run = i32::try_from(run).unwrap_or_default();
                if run > 0 {
                    let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
                }
                x += run.max(1);
            }
        }
        Some(Self {
            side: code.size() + 2 * QUIET,
            path,
        })
    }

    /// The picture as a file, 60 mm wide where it is printed.
    pub fn file(&self) -> String {
        let Self { side, path } = self;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60mm\" height=\"60mm\" viewBox=\"0 0 {side} {side}\" \
             shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>\n"
        )
    }
}

/// `GET …/invitation-url/qr.svg`: the picture, to be kept and printed.
pub async fn download(area: Area) -> Result<Response, Failure> {
    let (profile, url) = read(&area).await?;
    let qr = Qr::of(&url).ok_or_else(Failure::not_found)?;
    let mut response = qr.file().into_response();
    let name = format!(
        "attachment; filename=\"invitation-{}.svg\"",
        profile.organization.membership_id
    );
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml"));
    if let Ok(name) = HeaderValue::try_from(name) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dark_modules_are_those_of_the_code() {
        let text = "https://partners.northwind.example/i/7qm2xk9vt4bwcr8nzs1lpa";
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let qr = Qr::of(text).unwrap();
        assert_eq!(qr.side, code.size() + 8);
        let mut drawn = std::collections::BTreeSet::new();
        let piece = regex::Regex::new(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z").unwrap();
        for found in piece.captures_iter(&qr.path) {
            let number = |i: usize| found[i].parse::<i32>().unwrap();
            assert_eq!(number(3), number(4));
            drawn.extend((0..number(3)).map(|i| (number(1) + i - QUIET, number(2) - QUIET)));
        }
        let dark = (0..code.size()).flat_map(|x| (0..code.size()).map(move |y| (x, y)));
        let dark: std::collections::BTreeSet<_> = dark.filter(|(x, y)| code.get_module(*x, *y)).collect();
        assert_eq!(drawn, dark);
        assert_eq!(piece.replace_all(&qr.path, ""), "");
    }

    #[test]
    fn a_text_that_no_code_holds_has_none() {
        assert!(Qr::of(&"x".repeat(4000)).is_none());
    }
}
