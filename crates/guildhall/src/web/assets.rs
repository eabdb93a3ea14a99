//! What a page loads besides its HTML: one stylesheet, one small script, one icon and the program's accent color.

use std::sync::LazyLock;

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use crate::app::App;
use crate::config::Accent;
use crate::http::failure::Failure;

/// How long a browser may keep an asset: its name changes with its content.
pub const CACHE_CONTROL: &str = "public, max-age=31536000, immutable";

/// A file as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// The media type for `Content-Type`.
    pub content_type: &'static str,
    /// The content.
    pub body: Vec<u8>,
}

struct Shipped {
    name: String,
    content_type: &'static str,
    body: &'static str,
}

impl Shipped {
    fn new(stem: &str, extension: &str, content_type: &'static str, body: &'static str) -> Self {
        let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(body));
        let name = format!("{stem}-{}.{extension}", hash.get(..12).unwrap_or(&hash));
        Self {
            name,
            content_type,
            body,
        }
    }
}

static STYLESHEET: LazyLock<Shipped> = LazyLock::new(|| {
    let body = include_str!("../../assets/guildhall.css");
    Shipped::new("guildhall", "css", "text/css; charset=utf-8", body)
});

static SCRIPT: LazyLock<Shipped> = LazyLock::new(|| {
    let body = include_str!("../../assets/guildhall.js");
    Shipped::new("guildhall", "js", "text/javascript; charset=utf-8", body)
});

static ICON: LazyLock<Shipped> = LazyLock::new(|| {
    let body = include_str!("../../assets/guildhall.svg");
    Shipped::new("guildhall", "svg", "image/svg+xml", body)
});

/// Where the stylesheet is.
pub fn stylesheet_path() -> String {
    format!("/assets/{}", STYLESHEET.name)
}

/// Where the script is.
pub fn script_path() -> String {
    format!("/assets/{}", SCRIPT.name)
}

/// Where the icon is.
pub fn icon_path() -> String {
    format!("/assets/{}", ICON.name)
}

/// The asset called `name`, which is what follows `/assets/`.
pub fn find(name: &str, accent: Accent) -> Option<Asset> {
    if name == accent_file(accent) {
        return Some(Asset {
            content_type: STYLESHEET.content_type,
            body: format!(":root{{--accent:{accent}}}\n").into_bytes(),
        });
    }
    [&STYLESHEET, &SCRIPT, &ICON]
        .into_iter()
        .find(|shipped| shipped.name == name)
        .map(|shipped| Asset {
            content_type: shipped.content_type,
            body: shipped.body.as_bytes().to_vec(),
        })
}

/// `GET /assets/{name}`.
pub async fn serve(State(app): State<App>, Path(name): Path<String>) -> Result<Response, Failure> {
    let asset = find(&name, app.house.config.program.accent).ok_or_else(Failure::not_found)?;
    let headers = [
        (header::CONTENT_TYPE, asset.content_type),
        (header::CACHE_CONTROL, CACHE_CONTROL),
    ];
    Ok((headers, asset.body).into_response())
}

/// Where the accent's stylesheet is.
pub fn accent_path(accent: Accent) -> String {
    format!("/assets/{}", accent_file(accent))
}

fn accent_file(accent: Accent) -> String {
    format!("accent-{}.css", accent.to_string().trim_start_matches('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_found_by_the_name_that_pages_use() {
        let accent = Accent::DEFAULT;
        for (path, content_type) in [
            (stylesheet_path(), "text/css; charset=utf-8"),
            (script_path(), "text/javascript; charset=utf-8"),
            (icon_path(), "image/svg+xml"),
            (accent_path(accent), "text/css; charset=utf-8"),
        ] {
            let found = find(path.strip_prefix("/assets/").unwrap(), accent).unwrap();
            assert_eq!(found.content_type, content_type);
            assert!(!found.body.is_empty());
        }
        assert_eq!(find("guildhall.css", accent), None);
        assert_eq!(find("accent-ffffff.css", accent), None);
    }

    #[test]
    fn the_accent_is_a_stylesheet_of_its_own() {
        let found = find("accent-1d5fa8.css", Accent::DEFAULT).unwrap();
        assert_eq!(found.body, b":root{--accent:#1d5fa8}\n");
    }

    #[test]
    fn the_assets_stay_small() {
        assert!(STYLESHEET.body.len() < 30_000, "{}", STYLESHEET.body.len());
        assert!(SCRIPT.body.len() < 6_000, "{}", SCRIPT.body.len());
    }

    #[test]
    fn the_stylesheet_knows_no_left_or_right() {
        let physical =
            regex::Regex::new(r"(margin|padding|border)-(left|right)|text-align:\s*(left|right)|\b(left|right):")
                .unwrap();
        let found: Vec<_> = physical.find_iter(STYLESHEET.body).map(|m| m.as_str()).collect();
        assert!(found.is_empty(), "{found:?}");
    }
}
