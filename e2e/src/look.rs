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
}

impl Look {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Desktop, Self::Phone, Self::Dark];

    /// The word in the name of a picture.
    pub fn name(self) -> &'static str {
        match self {
            Self::Desktop => "desktop",
            Self::Phone => "phone",
            Self::Dark => "dark",
        }
    }

    /// What `Emulation.setDeviceMetricsOverride` takes.
    pub(crate) fn metrics(self) -> Value {
        let (width, height, mobile) = match self {
            Self::Desktop | Self::Dark => (1280, 900, false),
            Self::Phone => (390, 844, true),
        };
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile })
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
