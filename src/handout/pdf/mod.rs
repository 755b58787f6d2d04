//! The hand-out as a PDF: A4, tagged as PDF/UA-1 asks, by `pdf-writer` alone. No library lays out pages of Russian words
//! and keeps a step in one piece for less than 3 MB.
//!
//! Each file knows only those above it in this list:
//!
//! 1. [`face`]: letters. [`lines`]: words broken into lines.
//! 2. [`tags`]: the tree of what is a heading, a list, a figure. [`items`]: what is drawn.
//! 3. [`setter`]: words as items; [`set_table`], [`set_parts`], [`set_figures`]: all that stands in a section.
//! 4. [`block`]: a section; [`flow`]: sections into columns, figures as large as fits.
//! 5. [`objects`]: objects of the file as they are written; [`png`], [`picture`]: pictures among them.
//! 6. [`page`]: what one page is drawn with; [`paint`]: items on pages. [`document`]: fonts, the tree, bookmarks.
//!
//! [`flow`]: mod@flow
//! [`setter`]: mod@setter

mod block;
mod document;
mod face;
mod flow;
mod items;
mod lines;
mod objects;
mod page;
mod paint;
mod picture;
mod png;
mod set_figures;
mod set_parts;
mod set_table;
mod setter;
mod tags;

use super::goal::Goals;
use super::sheet::Sheet;
use super::wanted::Form;
use super::{Handout, HandoutError};
use crate::guide::Pictures;
use crate::labels;
use block::Block;
use face::Faces;
use flow::{Flow, OF_COLUMN, OF_PAGE, Shares, Sink, of_figures};
use objects::Objects;
use page::{FOOT, MARGIN, PAPER};
use paint::Painter;
use setter::Setter;
use std::io::{Error, Write};
use tags::Tags;

/// Between two columns, points.
const GUTTER: f32 = 22.0;
/// Tried for one sheet: sizes of type in parts of the usual, and how large figures are. Small figures are still seen, small
/// letters are not read: the last size is 9.2 points, small words have [`LEAST_SIZE`](setter::LEAST_SIZE).
const ONE_SHEET_SIZES: [(f32, Shares); 10] = [
    (0.92, OF_COLUMN),
    (0.92, of_figures(74)),
    (0.92, of_figures(64)),
    (0.88, of_figures(64)),
    (0.88, of_figures(56)),
    (0.84, of_figures(56)),
    (0.84, of_figures(48)),
    (0.8, of_figures(48)),
    (0.8, of_figures(40)),
    (0.8, of_figures(34)),
];
/// Both sides of one sheet.
const ONE_SHEET: usize = 2;

pub(super) fn write(
    sheet: &Sheet,
    form: Form,
    pictures: &Pictures,
    to: &mut dyn Write,
    goes_on: &dyn Fn(f32) -> bool,
) -> Result<Handout, HandoutError> {
    let faces = Faces::new().ok_or_else(|| Error::other(labels::HANDOUT_FONTS_BROKEN))?;
    let columns = if form == Form::Short { 2 } else { 1 };
    let goals = Goals::of(sheet);
    let mut setter = setter(&faces, &goals, columns);
    let mut shares = if columns == 1 { OF_PAGE } else { OF_COLUMN };
    if form == Form::Short {
        // A guide that is too long for one sheet has letters that are read well.
        (setter.scale, shares) = ONE_SHEET_SIZES[0];
        for (scale, smaller) in ONE_SHEET_SIZES {
            let mut tried = Setter { scale, tags: Tags::new(), ..setter };
            if is_one_sheet(sheet, &mut tried, smaller, columns, goes_on)? {
                (setter.scale, shares) = (scale, smaller);
                break;
            }
        }
    }
    let foot = [sheet.mark, Some(sheet.heading)].into_iter().flatten().collect::<Vec<_>>();
    let mut painter = Painter::new(Objects::begin(to)?, pictures, &foot.join(" · "));
    let mut count = 0;
    let width = setter.width;
    flow(sheet, &mut setter, shares, goes_on, &mut |setter, items| {
        let place = count % columns;
        count += 1;
        let left = MARGIN + (width + GUTTER) * place as f32;
        painter.column(setter, items, left, place == 0)
    })?;
    painter.end_page(&faces)?;
    painter.end_links()?;
    let mut news = sheet.news.clone();
    news.append(&mut painter.news);
    let pages = painter.pages.len();
    if form == Form::Short && pages > ONE_SHEET {
        news.push(labels::short_is_long(pages));
    }
    let lost = faces.lost();
    if !lost.is_empty() {
        news.push(labels::signs_are_boxes(&lost));
    }
    document::finish(painter, &setter.tags, &faces, sheet.heading)?;
    Ok(Handout { pages, news })
}

fn setter<'f>(faces: &'f Faces, goals: &'f Goals, columns: usize) -> Setter<'f> {
    let room = PAPER[0] - 2.0 * MARGIN - GUTTER * (columns - 1) as f32;
    let height = PAPER[1] - 2.0 * MARGIN - FOOT;
    let width = room / columns as f32;
    Setter { faces, goals, tags: Tags::new(), width, height, scale: 1.0 }
}

/// Whether it fits on both sides of one sheet like this; no more is set than that takes.
fn is_one_sheet(
    sheet: &Sheet,
    setter: &mut Setter,
    shares: Shares,
    columns: usize,
    goes_on: &dyn Fn(f32) -> bool,
) -> Result<bool, HandoutError> {
    let mut count = 0_usize;
    let is_wanted = |_| goes_on(0.0);
    let ended = flow(sheet, setter, shares, &is_wanted, &mut |_, _| {
        count += 1;
        if count > ONE_SHEET * columns { Err(HandoutError::Stopped) } else { Ok(()) }
    });
    if count > ONE_SHEET * columns { Ok(false) } else { ended.map(|()| true) }
}

/// All sections into columns, one after another.
fn flow<'a>(
    sheet: &Sheet<'a>,
    setter: &mut Setter,
    shares: Shares,
    goes_on: &dyn Fn(f32) -> bool,
    sink: Sink<'_, 'a>,
) -> Result<(), HandoutError> {
    let mut flow = Flow::new(setter.height, shares);
    let mut head = Some(Block::head(setter, sheet));
    let all = sheet.sections.len();
    for (index, section) in sheet.sections.iter().enumerate() {
        if !goes_on(index as f32 / all as f32) {
            return Err(HandoutError::Stopped);
        }
        let block = Block::of(setter, section);
        let block = match head.take() {
            Some(head) => block.behind(head),
            None => block,
        };
        flow.add(setter, block, sink)?;
    }
    flow.finish(setter, sink)
}
