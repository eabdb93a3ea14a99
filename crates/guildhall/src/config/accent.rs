//! The program's accent color, which must stay readable.

use std::fmt;

use serde::Deserialize;

/// The least contrast against white that WCAG 2.2 asks for text (success criterion 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;

/// A color that white text can be read on, and that can be read on white.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Accent([u8; 3]);

impl Accent {
    /// Guildhall's own accent, used where the program sets none.
    pub const DEFAULT: Self = Self([0x1d, 0x5f, 0xa8]);

    /// Reads `#rrggbb`.
    ///
    /// # Errors
    /// [`UnusableAccent`] when the text has another shape or the contrast against white is under 4.5:1.
    pub fn parse(text: &str) -> Result<Self, UnusableAccent> {
        let malformed = || UnusableAccent::Malformed(text.chars().take(40).collect());
        let digits = text.strip_prefix('#').ok_or_else(malformed)?;
        let bytes = data_encoding::HEXLOWER_PERMISSIVE
            .decode(digits.as_bytes())
            .map_err(|_| malformed())?;
        let accent = Self(bytes.try_into().map_err(|_| malformed())?);
        let contrast = accent.contrast_with_white();
        if contrast < LEAST_CONTRAST {
            return Err(UnusableAccent::Pale { accent, contrast });
        }
        Ok(accent)
    }

    /// The contrast ratio between this color and white, from 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast_with_white(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        });
        1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    }
}

impl fmt::Display for Accent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl TryFrom<String> for Accent {
    type Error = UnusableAccent;

    fn try_from(text: String) -> Result<Self, UnusableAccent> {
        Self::parse(&text)
    }
}

/// Why a color cannot be the accent.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum UnusableAccent {
    /// The text is no color.
    #[error("accent \"{0}\" is not a color such as \"#1d5fa8\"")]
    Malformed(String),
    /// The color is too pale.
    #[error(
        "accent {accent} has a contrast of {contrast:.2}:1 against white; at least 4.5:1 is needed to be readable, so take a darker color"
    )]
    Pale {
        /// The color as read.
        accent: Accent,
        /// Its contrast against white.
        contrast: f64,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_computed_as_wcag_says() {
        assert!((Accent([0, 0, 0]).contrast_with_white() - 21.0).abs() < 0.001);
        assert!((Accent([255, 255, 255]).contrast_with_white() - 1.0).abs() < 0.001);
        assert!((Accent([255, 0, 0]).contrast_with_white() - 3.998).abs() < 0.001);
        assert!(Accent::DEFAULT.contrast_with_white() > LEAST_CONTRAST);
    }

    #[test]
    fn the_border_between_readable_and_pale_greys_is_met() {
        assert_eq!(Accent::parse("#767676").unwrap().to_string(), "#767676");
        let refused = Accent::parse("#777777").unwrap_err();
        assert!(refused.to_string().contains("4.48:1"), "{refused}");
    }

    #[test]
    fn other_shapes_are_refused() {
        for bad in ["", "1d5fa8", "#1d5fa", "#1d5fa8ff", "#fff", "red", "#1d5fé"] {
            assert!(matches!(Accent::parse(bad), Err(UnusableAccent::Malformed(_))), "{bad}");
        }
        assert_eq!(Accent::parse("#1D5FA8").unwrap(), Accent::DEFAULT);
    }
}
