//! A section as one block of its column: what is set already, and figures whose size is found when it is known what else
//! stands on their page.

use super::items::Item;
use super::set_figures::FigureSet;
use super::set_parts::set_part;
use super::setter::{BODY, HEADING, SMALL, STRONG, Setter, TITLE, below, with_next};
use super::tags::DOCUMENT;
use crate::handout::parts::{Part, Section};
use crate::handout::sheet::Sheet;
use pdf_writer::types::StructRole;
use std::rc::Rc;

/// Between sections, points.
const BETWEEN: f32 = 20.0;

pub(super) struct Block<'a>(Vec<Piece<'a>>);

enum Piece<'a> {
    Set(Vec<Item<'a>>),
    Figures(FigureSet<'a>),
}

impl<'a> Block<'a> {
    /// The heading and what stands under it.
    pub(super) fn head(setter: &mut Setter, sheet: &Sheet<'a>) -> Self {
        let look = setter.in_one_line(sheet.heading, HEADING, setter.width, 0.75);
        let mut set = with_next(setter.plain(sheet.heading, look, StructRole::H1, DOCUMENT));
        if let Some(mark) = sheet.mark {
            set.extend(with_next(below(3.0, setter.plain(mark, STRONG, StructRole::P, DOCUMENT))));
        }
        for line in &sheet.lines {
            set.extend(with_next(below(2.0, setter.plain(line, SMALL, StructRole::P, DOCUMENT))));
        }
        Self(vec![Piece::Set(set)])
    }

    pub(super) fn of(setter: &mut Setter, section: &Section<'a>) -> Self {
        let parent = setter.tags.add(StructRole::Sect, DOCUMENT);
        let mut set = Vec::new();
        for lead in &section.leads {
            set.extend(with_next(below(3.0, setter.markup(lead, BODY, parent))));
        }
        let mut title = setter.plain(&section.title, TITLE, StructRole::H2, parent);
        if let Some(first) = title.first_mut() {
            first.bookmark = Some(Rc::from(section.title.as_str()));
        }
        set.extend(with_next(below(4.0, title)));
        if !section.terms.is_empty() {
            let terms = setter.plain(&section.terms, SMALL, StructRole::P, parent);
            set.extend(with_next(below(2.0, terms)));
        }
        let set = below(BETWEEN * setter.scale, set);
        let mut block = Self(vec![Piece::Set(set)]);
        for part in &section.parts {
            match part {
                Part::Figures(figures, together) => {
                    let figures = FigureSet::new(figures, *together, parent);
                    block.0.push(Piece::Figures(figures));
                }
                part => block.0.push(Piece::Set(set_part(setter, part, parent))),
            }
        }
        block
    }

    /// The tail of a block that was divided.
    pub(super) fn rest(items: Vec<Item<'a>>) -> Self {
        Self(vec![Piece::Set(items)])
    }

    /// Puts another one in front, so that no page end comes between them.
    pub(super) fn behind(mut self, head: Self) -> Self {
        self.0.splice(0..0, head.0);
        self
    }

    /// Of its section, as its bookmark says it.
    pub(super) fn title(&self) -> Option<Rc<str>> {
        let set = self.0.iter().filter_map(|piece| match piece {
            Piece::Set(items) => Some(items),
            Piece::Figures(_) => None,
        });
        set.flatten().find_map(|item| item.bookmark.clone())
    }

    pub(super) fn has_figures(&self) -> bool {
        self.0.iter().any(|piece| matches!(piece, Piece::Figures(_)))
    }

    /// All of it, figures as wide as this share of the column.
    pub(super) fn items(self, setter: &mut Setter, share: f32) -> Vec<Item<'a>> {
        let pieces = self.0.into_iter().flat_map(|piece| match piece {
            Piece::Set(items) => items,
            Piece::Figures(figures) => figures.items(setter, share),
        });
        pieces.collect()
    }

    /// The height that it takes below others, points.
    pub(super) fn height(&self, setter: &mut Setter, share: f32) -> f32 {
        let pieces = self.0.iter().map(|piece| match piece {
            Piece::Set(items) => taken(items),
            Piece::Figures(figures) => {
                let known = setter.tags.0.len();
                let height = taken(&figures.items(setter, share));
                setter.tags.0.truncate(known);
                height
            }
        });
        pieces.sum()
    }

    /// The space above it, which the first one of a column does not need; points.
    pub(super) fn before(&self) -> f32 {
        let first = self.0.iter().find_map(|piece| match piece {
            Piece::Set(items) => items.first(),
            Piece::Figures(_) => None,
        });
        first.map_or(0.0, |first| first.before)
    }
}

fn taken(items: &[Item]) -> f32 {
    items.iter().map(|item| item.before + item.height).sum()
}
