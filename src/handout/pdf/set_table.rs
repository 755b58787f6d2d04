//! Sets a table: columns as wide as their words want, a line under each row.

use super::face::Weight;
use super::items::{Area, Draw, Item, PALE, together};
use super::setter::{BODY, Look, STRONG, Setter};
use crate::guide::{Markup, Table};
use pdf_writer::types::StructRole;

const BETWEEN: f32 = 10.0;
const PAD: f32 = 3.0;

pub(super) fn set_table<'a>(setter: &mut Setter, table: &Table, parent: usize) -> Vec<Item<'a>> {
    let columns = columns(setter, table);
    let element = setter.tags.add(StructRole::Table, parent);
    let mut set = Vec::new();
    let mut row = |setter: &mut Setter, cells: &[Markup], role: StructRole, look: Look| {
        let row = setter.tags.add(StructRole::TR, element);
        let mut whole = Item::default();
        let mut all = Vec::new();
        for (cell, area) in cells.iter().zip(&columns) {
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
            set.append(&mut all);
            return;
        }
        let top = whole.height - 0.5;
        let line = Area { left: 0.0, top, width: setter.width, height: 0.5 };
        whole.draws.push(Draw::Fill(line, PALE));
        whole.keeps_next = role == StructRole::TH;
        set.push(whole);
    };
    row(setter, &table.head, StructRole::TH, STRONG);
    for cells in &table.rows {
        row(setter, cells, StructRole::TD, BODY);
    }
    set
}

/// Left edge and width of each, points: by how many letters stand there, none narrower than half of what an even share
/// would be.
fn columns(setter: &Setter, table: &Table) -> Vec<[f32; 2]> {
    let count = table.head.len().max(1);
    let room = setter.width - BETWEEN * (count - 1) as f32;
    let wanted = |column: usize| {
        let rows = table.rows.iter().chain([&table.head]);
        let widths = rows
            .filter_map(|row| row.get(column))
            .map(|cell| setter.faces.width(&cell.plain(), Weight::Bold, BODY.size * setter.scale));
        let widest = widths.fold(0.0, f32::max);
        widest.clamp(room / count as f32 / 2.0, room)
    };
    let wanted: Vec<f32> = (0..count).map(wanted).collect();
    let part = room / wanted.iter().sum::<f32>();
    let mut left = 0.0;
    let place = |width: f32| {
        let area = [left, width * part];
        left += width * part + BETWEEN;
        area
    };
    wanted.into_iter().map(place).collect()
}
