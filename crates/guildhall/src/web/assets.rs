//! What a page loads besides its HTML: one stylesheet, one small script and one for passkeys, one icon and the program's accent color.

use std::io::Write;
use std::sync::LazyLock;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use flate2::Compression;
use flate2::write::GzEncoder;
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
    /// The same under gzip; empty where that saves nothing.
    pub compressed: Vec<u8>,
}

struct Shipped {
    name: String,
    content_type: &'static str,
    body: &'static str,
    compressed: Vec<u8>,
}

impl Shipped {
    fn new(stem: &str, extension: &str, content_type: &'static str, body: &'static str) -> Self {
        let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(body));
        let name = format!("{stem}-{}.{extension}", hash.get(..12).unwrap_or(&hash));
        Self {
            name,
            content_type,
            body,
            compressed: compress(body.as_bytes()),
        }
    }
}

/// Files are compressed once; pages are not at all: they hold secrets beside what others can choose, and the length of a
/// compressed page would tell of both.
fn compress(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(body).and_then(|()| encoder.finish());
    written.unwrap_or_default()
}

static STYLESHEET: LazyLock<Shipped> = LazyLock::new(|| {
    let body = include_str!("../../assets/guildhall.css");
    Shipped::new("guildhall", "css", "text/css; charset=utf-8", body)
});

static SCRIPT: LazyLock<Shipped> = LazyLock::new(|| {
    let body = include_str!("../../assets/guildhall.js");
    Shipped::new("guildhall", "js", "text/javascript; charset=utf-8", body)
});

static PASSKEY_SCRIPT: LazyLock<Shipped> = LazyLock::new(|| {
    let body = include_str!("../../assets/passkeys.js");
    Shipped::new("passkeys", "js", "text/javascript; charset=utf-8", body)
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

/// Where the script for passkeys is: only the pages that ask for one load it.
pub fn passkey_script_path() -> String {
    format!("/assets/{}", PASSKEY_SCRIPT.name)
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
            compressed: Vec::new(),
        });
    }
    [&STYLESHEET, &SCRIPT, &PASSKEY_SCRIPT, &ICON]
        .into_iter()
        .find(|shipped| shipped.name == name)
        .map(|shipped| Asset {
            content_type: shipped.content_type,
            body: shipped.body.as_bytes().to_vec(),
            compressed: shipped.compressed.clone(),
        })
}

/// `GET /assets/{name}`.
pub async fn serve(State(app): State<App>, Path(name): Path<String>, headers: HeaderMap) -> Result<Response, Failure> {
    let asset = find(&name, app.house.config.program.accent).ok_or_else(Failure::not_found)?;
    let told = [
        (header::CONTENT_TYPE, asset.content_type),
        (header::CACHE_CONTROL, CACHE_CONTROL),
        (header::VARY, "accept-encoding"),
    ];
    if takes_gzip(&headers) && !asset.compressed.is_empty() {
        return Ok((told, [(header::CONTENT_ENCODING, "gzip")], asset.compressed).into_response());
    }
    Ok((told, asset.body).into_response())
}

/// Whether gzip is among the encodings that are accepted (RFC 9110, section 12.5.3).
fn takes_gzip(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(header::ACCEPT_ENCODING).iter();
    let mut encodings = accepted
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','));
    encodings.any(|encoding| {
        let mut parts = encoding.split(';').map(str::trim);
        let is_gzip = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip"));
        is_gzip && parts.all(|part| !matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
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
            (passkey_script_path(), "text/javascript; charset=utf-8"),
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
    fn whoever_takes_gzip_gets_it() {
        let with = |accepted: &str| HeaderMap::from_iter([(header::ACCEPT_ENCODING, accepted.parse().unwrap())]);
        for accepted in ["gzip", "deflate, GZIP;q=0.5, br"] {
            assert!(takes_gzip(&with(accepted)), "{accepted}");
        }
        for refused in ["", "br", "gzip;q=0, br", "identity"] {
            assert!(!takes_gzip(&with(refused)), "{refused}");
        }
        let mut text = String::new();
        let compressed = STYLESHEET.compressed.as_slice();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(compressed), &mut text).unwrap();
        assert_eq!(text, STYLESHEET.body);
        assert!(compressed.len() < STYLESHEET.body.len() / 3, "{}", compressed.len());
    }

    #[test]
    fn the_assets_stay_small() {
        assert!(STYLESHEET.body.len() < 30_500, "{}", STYLESHEET.body.len());
        assert!(SCRIPT.body.len() < 6_000, "{}", SCRIPT.body.len());
        assert!(PASSKEY_SCRIPT.body.len() < 4_000, "{}", PASSKEY_SCRIPT.body.len());
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
