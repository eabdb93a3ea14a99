//! What a page loads besides its HTML: one stylesheet, one small script, one icon and the program's accent color.

use std::fmt;
use std::sync::LazyLock;

use sha2::{Digest, Sha256};

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
pub fn find(name: &str, accent: &Accent) -> Option<Asset> {
    if name == accent.file_name() {
        return Some(Asset {
            content_type: STYLESHEET.content_type,
            body: accent.stylesheet().into_bytes(),
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

/// The one color a program sets, dark enough to be read on white and to carry white text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    rgb: [u8; 3],
}

impl Default for Accent {
    fn default() -> Self {
        Self {
            rgb: [0x1f, 0x4f, 0xa3],
        }
    }
}

impl Accent {
    /// Reads `#rrggbb`.
    ///
    /// # Errors
    /// [`AccentRefused`] when the text has another shape or the contrast with white is under 4.5 to 1.
    pub fn parse(text: &str) -> Result<Self, AccentRefused> {
        let rgb = text
            .strip_prefix('#')
            .and_then(|hex| data_encoding::HEXLOWER_PERMISSIVE.decode(hex.as_bytes()).ok())
            .and_then(|bytes| <[u8; 3]>::try_from(bytes).ok())
            .ok_or(AccentRefused::Shape)?;
        let contrast = 1.05 / (luminance(rgb) + 0.05);
        if contrast < 4.5 {
            return Err(AccentRefused::Contrast { contrast });
        }
        Ok(Self { rgb })
    }

    /// Where the accent's stylesheet is.
    pub fn path(&self) -> String {
        format!("/assets/{}", self.file_name())
    }

    fn hex(&self) -> String {
        data_encoding::HEXLOWER.encode(&self.rgb)
    }

    fn file_name(&self) -> String {
        format!("accent-{}.css", self.hex())
    }

    fn stylesheet(&self) -> String {
        format!(":root{{--accent:#{}}}\n", self.hex())
    }
}

/// Relative luminance as WCAG 2 defines it.
fn luminance(rgb: [u8; 3]) -> f64 {
    let [red, green, blue] = rgb.map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.040_45 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Why a color cannot be the accent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AccentRefused {
    /// Not written as `#rrggbb`.
    Shape,
    /// Too light to be read on white.
    Contrast {
        /// What it reaches.
        contrast: f64,
    },
}

impl fmt::Display for AccentRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape => f.write_str("an accent color is written as #rrggbb, such as #1f4fa3"),
            Self::Contrast { contrast } => write!(
                f,
                "this accent color reaches a contrast of {contrast:.1} with white; at least 4.5 is needed: choose a darker one"
            ),
        }
    }
}

impl std::error::Error for AccentRefused {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_found_by_the_name_that_pages_use() {
        let accent = Accent::default();
        for (path, content_type) in [
            (stylesheet_path(), "text/css; charset=utf-8"),
            (script_path(), "text/javascript; charset=utf-8"),
            (icon_path(), "image/svg+xml"),
            (accent.path(), "text/css; charset=utf-8"),
        ] {
            let found = find(path.strip_prefix("/assets/").unwrap(), &accent).unwrap();
            assert_eq!(found.content_type, content_type);
            assert!(!found.body.is_empty());
        }
        assert_eq!(find("guildhall.css", &accent), None);
        assert_eq!(find("accent-ffffff.css", &accent), None);
    }

    #[test]
    fn an_accent_is_dark_enough_to_read() {
        assert_eq!(Accent::parse("#1F4FA3").unwrap(), Accent::default());
        assert_eq!(Accent::default().stylesheet(), ":root{--accent:#1f4fa3}\n");
        assert!(matches!(Accent::parse("#ffcc00"), Err(AccentRefused::Contrast { .. })));
        for shape in ["1f4fa3", "#1f4", "#1f4fa3ff", "red", "#1f4fa3;}body{"] {
            assert_eq!(Accent::parse(shape), Err(AccentRefused::Shape), "{shape}");
        }
    }

    #[test]
    fn the_default_accent_passes_its_own_test() {
        assert!(Accent::parse(&format!("#{}", Accent::default().hex())).is_ok());
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
