//! Sets a table: columns as wide as their words want, a line under each row.

use super::face::Weight;
use super::items::{Area, Draw, Head, Item, PALE, together};
use super::setter::{BODY, Look, STRONG, Setter};
use crate::guide::{Markup, Table};
use pdf_writer::types::StructRole;
use std::rc::Rc;

const BETWEEN: f32 = 10.0;
const PAD: f32 = 3.0;

/// The least size of its letters, in parts of the usual: words in many columns are cut only where this does not help.
const SMALLEST: f32 = 0.7;

pub(super) fn set_table<'a>(setter: &mut Setter, table: &Table, parent: usize) -> Vec<Item<'a>> {
    let columns = Columns::of(setter, table);
    let element = setter.tags.add(StructRole::Table, parent);
    let mut set = columns.row(setter, &table.head, StructRole::TH, element);
    let mut head = None;
    if let [row] = set.as_mut_slice() {
        row.keeps_next = true;
        head = Some(Rc::new(Head::of(&set)));
    }
    for cells in &table.rows {
        let row = columns.row(setter, cells, StructRole::TD, element);
        set.extend(row.into_iter().map(|item| Item { head: head.clone(), ..item }));
    }
    set
}

struct Columns {
    /// Left edge and width of each, points.
    areas: Vec<[f32; 2]>,
    /// Of letters, in parts of the usual.
    size: f32,
}

impl Columns {
    /// Each is as wide as its longest word, and of what is left takes as much as its cells want.
    fn of(setter: &Setter, table: &Table) -> Self {
        let count = table.head.len().max(1);
        let room = setter.width - BETWEEN * (count - 1) as f32;
        let letters = setter.scaled(BODY).size;
        let [mut words, mut cells] = [0, 1].map(|_| vec![1.0_f32; count]);
        let all = [&table.head].into_iter().chain(&table.rows);
        for (column, cell) in all.flat_map(|row| row.iter().take(count).enumerate()) {
            let text = cell.plain();
            let width = |text: &str| setter.faces.width(text, Weight::Bold, letters) + 0.5;
            let word = text.split_whitespace().map(width).fold(0.0, f32::max);
            words[column] = words[column].max(word.min(room));
            cells[column] = cells[column].max(width(&text).min(room));
        }
        let needed = words.iter().sum::<f32>();
        let size = (room / needed).clamp(SMALLEST, 1.0);
        // Where not even the smallest letters help, all have less than they need.
        let part = size.min(room / needed);
        let left = (room - needed * part).max(0.0);
        let more: Vec<f32> = cells.iter().zip(&words).map(|(all, word)| all - word).collect();
        let share = left / more.iter().sum::<f32>().max(1.0);
        let mut at = 0.0;
        let areas = words.iter().zip(&more).map(|(word, more)| {
            let area = [at, word * part + more * share];
            at += area[1] + BETWEEN;
            area
        });
        Self { areas: areas.collect(), size }
    }

    /// One row, not divided unless it is longer than a column.
    fn row<'a>(
        &self,
        setter: &mut Setter,
        cells: &[Markup],
        role: StructRole,
        table: usize,
    ) -> Vec<Item<'a>> {
        let row = setter.tags.add(StructRole::TR, table);
        let look = if role == StructRole::TH { STRONG } else { BODY };
        let look = Look { size: look.size * self.size, leading: look.leading * self.size, ..look };
        let mut whole = Item::default();
        let mut all = Vec::new();
        for (cell, area) in cells.iter().zip(&self.areas) {
            let element = setter.tags.add(role, row);
            let runs = setter.runs(cell, look.weight, element);
            let lines = setter.paragraph(&runs, look, element, *area);
            all.extend(lines.iter().cloned());
            let mut cell = together(lines);
            cell.shift(0.0, PAD);
            whole.height = whole.height.max(cell.height + 2.0 * PAD);
            whole.draws.append(&mut cell.draws);
        }
        if setter.must_divide(whole.height) {
            // One cell below the other, each under its own column.
            return all;
        }
        let top = whole.height - 0.5;
        let line = Area { left: 0.0, top, width: setter.width, height: 0.5 };
        whole.draws.push(Draw::Fill(line, PALE));
        vec![whole]
    }
}
