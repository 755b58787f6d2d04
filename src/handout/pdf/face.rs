//! The letters of a font: which glyph shows them, how wide it is.

use crate::fonts;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

/// Which of the two fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Weight {
    Regular,
    Bold,
}

impl Weight {
    pub(super) const ALL: [Self; 2] = [Self::Regular, Self::Bold];
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Glyph {
    pub id: u16,
    /// In parts of the size of type.
    pub advance: f32,
}

/// One font; lengths in thousandths of the size of type, as PDF counts them.
pub(super) struct Face {
    pub bytes: &'static [u8],
    /// Its name for the file.
    pub name: &'static str,
    pub ascent: f32,
    pub descent: f32,
    pub cap_height: f32,
    /// Left, bottom, right, top.
    pub bounds: [f32; 4],
    glyphs: HashMap<char, Glyph>,
    unknown: Glyph,
}

/// Both, and the signs that were wanted and that they have not.
pub(super) struct Faces {
    faces: [Face; 2],
    lost: RefCell<BTreeSet<char>>,
}

impl Faces {
    /// `None`: the fonts inside the program are no fonts, which its tests would have seen.
    pub(super) fn new() -> Option<Self> {
        let regular = Face::new(fonts::REGULAR, "GolosText-Regular")?;
        let faces = [regular, Face::new(fonts::BOLD, "GolosText-Bold")?];
        Some(Self { faces, lost: RefCell::default() })
    }

    pub(super) fn of(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.faces[0],
            Weight::Bold => &self.faces[1],
        }
    }

    /// A letter that is set.
    pub(super) fn glyph(&self, c: char, weight: Weight) -> Glyph {
        if self.is_lost(c, weight) {
            self.lost.borrow_mut().insert(c);
        }
        self.of(weight).glyph(c)
    }

    /// Whether a question mark stands in its place.
    pub(super) fn is_lost(&self, c: char, weight: Weight) -> bool {
        !self.of(weight).glyphs.contains_key(&c) && !c.is_whitespace()
    }

    /// The signs that became question marks.
    pub(super) fn lost(&self) -> BTreeSet<char> {
        self.lost.borrow().clone()
    }

    /// Of words in one line, points.
    pub(super) fn width(&self, text: &str, weight: Weight, size: f32) -> f32 {
        let face = self.of(weight);
        text.chars().map(|c| face.glyph(c).advance * size).sum()
    }
}

impl Face {
    fn new(bytes: &'static [u8], name: &'static str) -> Option<Self> {
        let font = FontRef::new(bytes).ok()?;
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        let widths = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let em = f32::from(metrics.units_per_em);
        let part = |units: f32| units * 1000.0 / em;
        let glyph = |(c, id): (u32, skrifa::GlyphId)| {
            let advance = widths.advance_width(id)? / em;
            let id = u16::try_from(id.to_u32()).ok()?;
            Some((char::from_u32(c)?, Glyph { id, advance }))
        };
        let glyphs: HashMap<char, Glyph> = font.charmap().mappings().filter_map(glyph).collect();
        let bounds = metrics.bounds.unwrap_or_default();
        Some(Self {
            bytes,
            name,
            ascent: part(metrics.ascent),
            descent: part(metrics.descent),
            cap_height: part(metrics.cap_height.unwrap_or(metrics.ascent)),
            bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(part),
            unknown: *glyphs.get(&'?')?,
            glyphs,
        })
    }

    /// A question mark for what the font has not.
    pub(super) fn glyph(&self, c: char) -> Glyph {
        let c = if c == '\u{a0}' && !self.glyphs.contains_key(&c) { ' ' } else { c };
        self.glyphs.get(&c).copied().unwrap_or(self.unknown)
    }

    /// All glyphs in order, with their width and what they mean.
    pub(super) fn all(&self) -> Vec<(Glyph, char)> {
        let mut all: Vec<_> = self.glyphs.iter().map(|(c, glyph)| (*glyph, *c)).collect();
        // Of two letters with one glyph the usual one: «ё», not what it is made of.
        all.sort_by_key(|(glyph, c)| (glyph.id, *c));
        all.dedup_by_key(|(glyph, _)| glyph.id);
        all
    }
}
