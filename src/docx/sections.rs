//! How wide the text of a document is: sections say it at their end, so they are looked for before the walk.

/// Millimetres of an A4 sheet and of the usual margins, in points.
const USUAL: Section = Section { width: 595.3 - 85.05 - 42.5, left: 85.05 };
/// Twentieths of a point.
const TWIPS: f32 = 20.0;
/// Bytes of what a section says.
const LENGTH: usize = 2000;
/// Sections: a page has hardly more than one.
const MAX_COUNT: usize = 10_000;

/// The page of a part of the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Section {
    /// Of the text, points.
    pub(crate) width: f32,
    /// Of the left margin.
    pub(crate) left: f32,
}

/// The sections of a document, by where they end in its XML.
#[derive(Debug, Default)]
pub(crate) struct Sections(Vec<(usize, Section)>);

impl Sections {
    pub(crate) fn find(xml: &str) -> Self {
        let found = xml.match_indices(":pgSz ").map(|(at, _)| {
            let rest = xml.get(at..).unwrap_or_default();
            let said = rest.get(..rest.floor_char_boundary(LENGTH)).unwrap_or_default();
            let said = said.split("sectPr>").next().unwrap_or_default();
            (at, section(said).unwrap_or(USUAL))
        });
        Self(found.take(MAX_COUNT).collect())
    }

    /// The section of a place in the XML.
    pub(crate) fn at(&self, position: usize) -> Section {
        let after = self.0.partition_point(|(end, _)| *end < position);
        self.0.get(after).or(self.0.last()).map_or(USUAL, |(_, section)| *section)
    }
}

fn section(said: &str) -> Option<Section> {
    let page = length(said, ":w=")?;
    let margins = said.get(said.find(":pgMar ")?..)?;
    let left = length(margins, ":left=").or_else(|| length(margins, ":start="))?;
    let right = length(margins, ":right=").or_else(|| length(margins, ":end="))?;
    let width = page - left - right;
    (width > 0.0).then_some(Section { width, left })
}

fn length(said: &str, name: &str) -> Option<f32> {
    let (_, rest) = said.split_once(name)?;
    let mut quoted = rest.split(['"', '\'']);
    let value = quoted.nth(1)?;
    // Strict may name a unit.
    let points = match value.strip_suffix("pt") {
        Some(points) => points.parse().ok()?,
        None => value.parse::<f32>().ok()? / TWIPS,
    };
    points.is_finite().then_some(points)
}
