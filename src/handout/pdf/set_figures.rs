//! Sets figures: a picture with its frames, its caption and what its numbers mean, never apart.

use super::items::{Area, BLACK, Draw, Item, Picture, together};
use super::set_parts::{beside, plain};
use super::setter::{Look, SMALL, SMALL_STRONG, Setter, below};
use super::tags::DOCUMENT;
use crate::guide::Figure;
use crate::labels;
use pdf_writer::types::StructRole;

/// The least radius of a disc under a number, points.
const LEAST_DISC: f32 = 5.5;
/// Between figures, points.
const BETWEEN: f32 = 14.0;
/// Below this share of the column words stand beside a figure.
const BESIDE: f32 = 0.64;
/// At most this share of the column two figures stand side by side.
pub(super) const PAIR: f32 = 0.48;
/// The height that a tall figure may have, points: this, and as much more as its share of the column of that.
const TALL: f32 = 150.0;
const TALLER: f32 = 230.0;
/// Of a picture that nobody has looked at: as our own.
const USUAL_ASPECT: f32 = 1.6;

/// Figures of one step.
#[derive(Clone)]
pub(super) struct FigureSet<'a> {
    pub figures: Vec<&'a Figure>,
    /// To be compared.
    pub together: bool,
    /// The section in the tree.
    pub parent: usize,
}

impl<'a> FigureSet<'a> {
    /// All of them, each as wide as this share of the column.
    pub(super) fn items(&self, setter: &mut Setter, share: f32) -> Vec<Item<'a>> {
        let are_paired = self.figures.len() > 1 && (self.together || share <= PAIR);
        let in_row = if are_paired { 2 } else { 1 };
        let column = (setter.width - BETWEEN * (in_row - 1) as f32) / in_row as f32;
        let width = (setter.width * share).min(column);
        let mut set = Vec::new();
        for row in self.figures.chunks(in_row) {
            let placed = row.iter().map(|it| self.figure(setter, it, [share, width, column]));
            let placed: Vec<Placed> = placed.collect();
            let height = placed.iter().map(Placed::height).fold(0.0, f32::max);
            if setter.must_divide(height) {
                set.extend(placed.into_iter().flat_map(Placed::divided));
                continue;
            }
            let mut whole = Item { height, before: BETWEEN, ..Item::default() };
            for (index, placed) in placed.into_iter().enumerate() {
                let mut item = placed.whole();
                item.shift((column + BETWEEN) * index as f32, 0.0);
                whole.draws.append(&mut item.draws);
            }
            set.push(whole);
        }
        below(8.0, set)
    }

    /// Of this share of the column, in a part of it this wide; points.
    fn figure(
        &self,
        setter: &mut Setter,
        figure: &'a Figure,
        [share, width, column]: [f32; 3],
    ) -> Placed<'a> {
        let aspect = figure.aspect().unwrap_or(USUAL_ASPECT).clamp(0.05, 20.0);
        let width = width.min((TALL + TALLER * share) * aspect);
        let height = width / aspect;
        let element = setter.tags.add(StructRole::Figure, self.parent);
        setter.tags.0[element].alt = Some(alt(figure));
        let area = Area { left: 0.0, top: 0.0, width, height };
        let draws = vec![Draw::Picture(Picture { area, figure, element })];
        let is_beside = column >= setter.width && width <= BESIDE * setter.width;
        let [left, room] =
            if is_beside { [width + 12.0, column - width - 12.0] } else { [0.0, column] };
        Placed {
            picture: Item { height, before: BETWEEN, draws, ..Item::default() },
            words: self.words(setter, figure, [left, room]),
            top: if is_beside { 0.0 } else { height + 4.0 },
        }
    }

    /// The caption, and a line for each number.
    fn words(&self, setter: &mut Setter, figure: &Figure, area: [f32; 2]) -> Vec<Item<'a>> {
        let caption = labels::sentences(&[&figure.name, &figure.caption]);
        let element = setter.tags.add(StructRole::Caption, self.parent);
        let mut set = setter.paragraph(&plain(caption, SMALL), SMALL, element, area);
        if figure.callouts.is_empty() {
            return set;
        }
        let list = setter.tags.add(StructRole::L, self.parent);
        setter.tags.0[list].is_numbered = true;
        let [left, width] = area;
        let radius = (6.0 * setter.scale).max(LEAST_DISC);
        let indent = 2.0 * radius + 5.0;
        for callout in &figure.callouts {
            let [label, body] = setter.list_item(list);
            let number = callout.number.to_string();
            let look = Look { grey: BLACK, ..SMALL };
            let lines = setter.paragraph(
                &plain(&callout.words, look),
                look,
                body,
                [left + indent, width - indent],
            );
            let white = Look { grey: 1.0, size: 8.5, ..SMALL_STRONG };
            let size = setter.scaled(white).size;
            let wide = setter.faces.width(&number, white.weight, size);
            let at = left + radius - wide / 2.0;
            let mut mark =
                setter.paragraph(&plain(number, white), white, label, [at, f32::INFINITY]);
            for mark in &mut mark {
                let center = [left + radius, mark.height * 0.72 - size * 0.36];
                mark.draws.insert(0, Draw::Disc { center, radius });
            }
            set.extend(below(3.0, beside(mark, lines)));
        }
        set
    }

    /// For whoever sets figures before their section is known.
    pub(super) fn new(figures: &[&'a Figure], together: bool, parent: usize) -> Self {
        debug_assert!(parent != DOCUMENT, "figures stand in a section");
        Self { figures: figures.to_vec(), together, parent }
    }
}

/// A picture and its words, beside it or below.
struct Placed<'a> {
    picture: Item<'a>,
    words: Vec<Item<'a>>,
    /// Where the words begin, points.
    top: f32,
}

impl<'a> Placed<'a> {
    fn height(&self) -> f32 {
        let words: f32 = self.words.iter().map(|item| item.height + item.before).sum();
        self.picture.height.max(self.top + words)
    }

    fn whole(self) -> Item<'a> {
        let mut whole = self.picture;
        let mut words = together(self.words);
        words.shift(0.0, self.top);
        whole.draws.append(&mut words.draws);
        whole
    }

    /// Over more than one column: there are more words than one holds.
    fn divided(mut self) -> Vec<Item<'a>> {
        self.picture.keeps_next = true;
        [vec![self.picture], self.words].concat()
    }
}

/// What a figure shows, in words.
fn alt(figure: &Figure) -> String {
    if figure.alt.trim().is_empty() { figure.caption.clone() } else { figure.alt.clone() }
}
