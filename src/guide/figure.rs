//! A figure of a guide: a picture beside the words.

use super::Fractions;
use crate::labels;
use serde::Deserialize;

/// A picture of a screen, with marks that the program draws over it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Unique in the guide; words refer to it as `[Рисунок 3](figure-3)`.
    pub id: String,
    /// File name of the picture, in the guide's own folder: PNG or, since format 2, JPEG.
    pub file: String,
    /// How the instruction names it: «Рисунок 3».
    pub name: String,
    /// Words below the figure; they say so where it is a scheme.
    pub caption: String,
    /// Drawn, not taken from a screen: [`Self::name_scheme`] adds it to the caption. Since format 2.
    #[serde(default)]
    pub scheme: bool,
    /// What it shows, so that the step can be followed without seeing it.
    pub alt: String,
    /// Numbered marks on what to press.
    #[serde(default)]
    pub callouts: Vec<Callout>,
    /// Width and height of the picture as it is seen, pixels, once its file was looked at.
    #[serde(skip)]
    pub size: Option<[u32; 2]>,
}

impl Figure {
    /// Every view has the caption, or a screen reader's words for it, so that is where a scheme is called one.
    pub(super) fn name_scheme(&mut self) {
        if self.scheme && !self.caption.to_lowercase().contains(labels::SCHEME) {
            self.caption = labels::caption_of_scheme(&self.caption);
        }
    }

    /// Width by height of the picture as it is seen; `None`: its file was not looked at.
    pub fn aspect(&self) -> Option<f32> {
        self.size.map(|[width, height]| width as f32 / height as f32)
    }
}

/// A numbered frame over a figure.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Callout {
    /// Number in the badge.
    pub number: u8,
    /// Left, top, width, height in fractions of the picture.
    pub rect: Fractions,
    /// What to do there.
    pub words: String,
}
