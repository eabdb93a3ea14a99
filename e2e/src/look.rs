//! The screens and color schemes that a page is looked at with.

use serde_json::{Value, json};

/// How a page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A screen of 1280 × 900, light.
    Desktop,
    /// A telephone of 390 × 844, light.
    Phone,
    /// The screen of a desktop, dark.
    Dark,
    /// The screen of a desktop, light, written from right to left.
    RightToLeft,
    /// A tablet of 768 × 1024, light: the narrowest screen on which tables are tables.
    Tablet,
    /// The smallest telephone that pages are made for: 320 × 568, light.
    SmallPhone,
}

impl Look {
    /// The narrowest screens of each layout: what fits them fits all.
    pub const NARROWEST: [Self; 2] = [Self::SmallPhone, Self::Tablet];

    /// Those that pictures are taken in.
    pub const PICTURES: [Self; 4] = [Self::Desktop, Self::Phone, Self::Dark, Self::RightToLeft];

    /// The word in the name of a picture.
    pub fn name(self) -> &'static str {
        match self {
            Self::Desktop => "desktop",
            Self::Phone => "phone",
            Self::Tablet => "tablet",
            Self::Dark => "dark",
            Self::RightToLeft => "rtl",
            Self::SmallPhone => "small-phone",
        }
    }

    /// The width of the screen, in pixels.
    pub(crate) fn width(self) -> i64 {
        match self {
            Self::Desktop | Self::Dark | Self::RightToLeft => 1280,
            Self::Tablet => 768,
            Self::Phone => 390,
            Self::SmallPhone => 320,
        }
    }

    /// What `Emulation.setDeviceMetricsOverride` takes.
    pub(crate) fn metrics(self) -> Value {
        let (height, mobile) = match self {
            Self::Desktop | Self::Dark | Self::RightToLeft => (900, false),
            Self::Tablet => (1024, true),
            Self::Phone => (844, true),
            Self::SmallPhone => (568, true),
        };
        json!({ "width": self.width(), "height": height, "deviceScaleFactor": 1, "mobile": mobile })
    }

    /// What `Emulation.setEmulatedMedia` takes.
    pub(crate) fn media(self) -> Value {
        let scheme = if self == Self::Dark { "dark" } else { "light" };
        json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] })
    }
}
