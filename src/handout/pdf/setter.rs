//! Sets words: runs of a paragraph become items, each a line.

use super::face::{Faces, Weight};
use super::items::{BLACK, Draw, GREY, Item, Words};
use super::lines::{Run, lines};
use super::tags::Tags;
use crate::guide::Markup;
use crate::handout::goal::{Goal, Goals};
use pdf_writer::types::StructRole;

/// How words look; points.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub size: f32,
    /// From line to line.
    pub leading: f32,
    pub grey: f32,
    pub weight: Weight,
}

pub(super) const BODY: Look = look(11.5, 15.5, BLACK, Weight::Regular);
pub(super) const STRONG: Look = look(11.5, 15.5, BLACK, Weight::Bold);
pub(super) const SMALL: Look = look(9.5, 12.5, GREY, Weight::Regular);
pub(super) const SMALL_STRONG: Look = look(9.5, 12.5, BLACK, Weight::Bold);
pub(super) const TITLE: Look = look(15.0, 19.0, BLACK, Weight::Bold);
pub(super) const HEADING: Look = look(21.0, 25.0, BLACK, Weight::Bold);
pub(super) const ADDRESS: Look = look(15.0, 18.5, BLACK, Weight::Bold);

const fn look(size: f32, leading: f32, grey: f32, weight: Weight) -> Look {
    Look { size, leading, grey, weight }
}

/// No words of a sheet are smaller than this, points, however much it must hold.
pub(super) const LEAST_SIZE: f32 = 8.0;

/// Where the base of letters lies in the height of a line.
const BASE: f32 = 0.72;

/// What all words of a document have in common.
pub(super) struct Setter<'f> {
    pub faces: &'f Faces,
    pub goals: &'f Goals<'f>,
    pub tags: Tags,
    /// Of a column, points.
    pub width: f32,
    /// Of a column, points.
    pub height: f32,
    /// By how much all is smaller than usual.
    pub scale: f32,
}

/// Runs of a paragraph, and where the links among them lead.
pub(super) type Runs = (Vec<Run>, Vec<(usize, Goal)>);

impl Setter<'_> {
    pub(super) fn scaled(&self, look: Look) -> Look {
        let scale = self.scale.max((LEAST_SIZE / look.size).min(1.0));
        Look { size: look.size * scale, leading: look.leading * scale, ..look }
    }

    /// Whether something this high, points, must be divided.
    pub(super) fn must_divide(&self, height: f32) -> bool {
        height > self.height * 0.9
    }

    /// A paragraph from `left` on, this wide; points.
    pub(super) fn paragraph<'a>(
        &self,
        (runs, links): &Runs,
        look: Look,
        element: usize,
        [left, width]: [f32; 2],
    ) -> Vec<Item<'a>> {
        let look = self.scaled(look);
        let set = |line| Item {
            height: look.leading,
            draws: vec![Draw::Words(Words {
                left,
                base: look.leading * BASE,
                size: look.size,
                grey: look.grey,
                line,
                element,
                links: links.clone(),
            })],
            ..Item::default()
        };
        let broken = lines(self.faces, runs, look.size, width);
        let mut items: Vec<Item<'a>> = broken.into_iter().map(set).collect();
        // No first line stands alone at the end of a column, no last one at its beginning.
        match items.as_mut_slice() {
            [first, .., before_last, _] => {
                first.keeps_next = true;
                before_last.keeps_next = true;
            }
            [first, _] => first.keeps_next = true,
            _ => {}
        }
        items
    }

    /// These words in one line of this width, where that takes no less than this part of their size; else as they are.
    pub(super) fn in_one_line(&self, text: &str, look: Look, width: f32, least: f32) -> Look {
        let whole = self.faces.width(text, look.weight, look.size * self.scale);
        let part = width / whole * 0.999;
        if !(least..1.0).contains(&part) {
            return look;
        }
        Look { size: look.size * part, leading: look.leading * part, ..look }
    }

    /// A paragraph of plain words as wide as the column.
    pub(super) fn plain<'a>(
        &mut self,
        text: &str,
        look: Look,
        role: StructRole,
        parent: usize,
    ) -> Vec<Item<'a>> {
        let element = self.tags.add(role, parent);
        let runs = (vec![Run::new(text, look.weight)], Vec::new());
        self.paragraph(&runs, look, element, [0.0, self.width])
    }

    /// The elements of one more line of a list: what stands before it, and its words.
    pub(super) fn list_item(&mut self, list: usize) -> [usize; 2] {
        let item = self.tags.add(StructRole::LI, list);
        [StructRole::Lbl, StructRole::LBody].map(|role| self.tags.add(role, item))
    }

    /// The words of a guide; those that lead somewhere become links inside this element.
    pub(super) fn runs(&mut self, words: &Markup, weight: Weight, element: usize) -> Runs {
        let mut links = Vec::new();
        let runs = words.spans().iter().map(|span| {
            let weight = if span.bold { Weight::Bold } else { weight };
            let goal = self.goals.of_target(span.target.as_ref());
            let link = goal.map(|goal| {
                let link = self.tags.add(StructRole::Link, element);
                links.push((link, goal));
                link
            });
            Run { text: span.text.clone(), weight, link }
        });
        let runs = runs.collect();
        (runs, links)
    }

    /// Words of a guide as wide as the column.
    pub(super) fn markup<'a>(
        &mut self,
        words: &Markup,
        look: Look,
        parent: usize,
    ) -> Vec<Item<'a>> {
        let element = self.tags.add(StructRole::P, parent);
        let runs = self.runs(words, look.weight, element);
        self.paragraph(&runs, look, element, [0.0, self.width])
    }
}

/// Space above the first of these.
pub(super) fn below(space: f32, mut items: Vec<Item>) -> Vec<Item> {
    if let Some(first) = items.first_mut() {
        first.before = space;
    }
    items
}

/// None of these is the last of a column.
pub(super) fn with_next(mut items: Vec<Item>) -> Vec<Item> {
    for item in &mut items {
        item.keeps_next = true;
    }
    items
}
