//! The fonts inside the program: Golos Text in three weights.

use egui::{FontData, FontDefinitions, FontFamily, FontId};
use std::sync::Arc;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// Running words.
    Regular,
    /// Buttons and labels.
    Medium,
    /// Titles and what is stressed.
    Bold,
}

impl Weight {
    /// A font of this size in points.
    pub(crate) fn font(self, size: f32) -> FontId {
        FontId::new(size, self.family())
    }

    fn family(self) -> FontFamily {
        match self {
            Self::Regular => FontFamily::Proportional,
            Self::Medium => FontFamily::Name("medium".into()),
            Self::Bold => FontFamily::Name("bold".into()),
        }
    }
}

static REGULAR: &[u8] = include_bytes!("../../../../assets/fonts/GolosText-Regular.ttf");
static MEDIUM: &[u8] = include_bytes!("../../../../assets/fonts/GolosText-Medium.ttf");
static BOLD: &[u8] = include_bytes!("../../../../assets/fonts/GolosText-Bold.ttf");

/// Golos Text in three weights, and nothing of the system: every machine shows the same.
pub(crate) fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (weight, name, bytes) in [
        (Weight::Regular, "regular", REGULAR),
        (Weight::Medium, "medium", MEDIUM),
        (Weight::Bold, "bold", BOLD),
    ] {
        let data = Arc::new(FontData::from_static(bytes));
        fonts.font_data.insert(name.to_owned(), data);
        let family = weight.family();
        fonts.families.insert(family, vec![name.to_owned()]);
    }
    let regular = vec!["regular".to_owned()];
    fonts.families.insert(FontFamily::Monospace, regular);
    fonts
}
