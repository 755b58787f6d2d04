//! Sets the parts of a section: paragraphs, lists, tables, addresses with their codes, boxes to tick.

use super::face::Weight;
use super::items::{Area, BLACK, Draw, Item, PALE, together};
use super::lines::Run;
use super::set_table::set_table;
use super::setter::{
    ADDRESS, BODY, Look, Runs, SMALL, SMALL_STRONG, STRONG, Setter, below, with_next,
};
use crate::guide::{Hint, Markup};
use crate::handout::code::Code;
use crate::handout::goal::Goal;
use crate::handout::parts::{Part, Place, Voice};
use crate::labels;
use pdf_writer::types::StructRole;

/// Between paragraphs, before a heading inside a section, and before what is apart; points.
const GAP: f32 = 5.0;
const HEADING_GAP: f32 = 9.0;
const APART: f32 = 7.0;
/// Where the words of a list begin.
const INDENT: f32 = 16.0;
/// The side of a usual code and of one square of a dense one, points: 22 mm, and 0.42 mm, which a phone reads from paper.
const CODE: f32 = 62.0;
const LEAST_SQUARE: f32 = 1.2;
/// A line to write on, points: a pen wants as much above it; how long it is at least.
const BLANK: f32 = 24.0;
const TO_WRITE: f32 = 140.0;
/// Inside the edge of an address.
const PAD: f32 = 4.0;

/// What stands one below the other; figures are set when their size is known.
pub(super) fn set_part<'a>(setter: &mut Setter, part: &Part<'a>, parent: usize) -> Vec<Item<'a>> {
    let gap = GAP * setter.scale;
    match part {
        Part::Words(voice, words) => {
            let is_apart = matches!(voice, Voice::Warning | Voice::Note);
            let space = if is_apart { APART * setter.scale } else { gap };
            below(space, set_words(setter, *voice, words, parent))
        }
        Part::Heading(title) => {
            let items = setter.plain(title, STRONG, StructRole::H3, parent);
            with_next(below(HEADING_GAP * setter.scale, items))
        }
        Part::Dots(items) => {
            let lines = items.iter().map(|it| (labels::DOT.to_owned(), it));
            below(gap, set_list(setter, lines.collect(), false, parent))
        }
        Part::Numbered(items) => {
            let lines = (1..).zip(*items).map(|(number, it)| (format!("{number}."), it));
            below(gap, set_list(setter, lines.collect(), true, parent))
        }
        Part::Table(table) => below(gap, set_table(setter, table, parent)),
        Part::Address(place) => below(APART * setter.scale, set_address(setter, place, parent)),
        Part::Hints(hints) => below(2.0, set_hints(setter, hints, parent)),
        Part::Boxes(items) => below(gap, set_boxes(setter, items, parent)),
        Part::Blanks(captions) => below(gap, vec![set_blanks(setter, captions, parent)]),
        Part::Figures(..) => Vec::new(),
    }
}

fn set_words<'a>(
    setter: &mut Setter,
    voice: Voice,
    words: &Markup,
    parent: usize,
) -> Vec<Item<'a>> {
    match voice {
        Voice::Usual => setter.markup(words, BODY, parent),
        Voice::Aside => setter.markup(words, SMALL, parent),
        Voice::Warning => barred(setter, words, [3.0, BLACK], parent),
        Voice::Note => barred(setter, words, [1.5, PALE], parent),
    }
}

/// With a line beside it, of this width and this dark.
fn barred<'a>(
    setter: &mut Setter,
    words: &Markup,
    [thick, grey]: [f32; 2],
    parent: usize,
) -> Vec<Item<'a>> {
    let element = setter.tags.add(StructRole::P, parent);
    let runs = setter.runs(words, Weight::Regular, element);
    let left = 10.0;
    let mut items = setter.paragraph(&runs, BODY, element, [left, setter.width - left]);
    for item in &mut items {
        let bar = Area { left: 0.0, top: 0.0, width: thick, height: item.height };
        item.draws.insert(0, Draw::Fill(bar, grey));
    }
    items
}

/// Lines behind a dot or a number.
fn set_list<'a>(
    setter: &mut Setter,
    items: Vec<(String, &Markup)>,
    is_numbered: bool,
    parent: usize,
) -> Vec<Item<'a>> {
    let list = setter.tags.add(StructRole::L, parent);
    setter.tags.0[list].is_numbered = is_numbered;
    let widest = items.iter().map(|(mark, _)| setter.faces.width(mark, Weight::Regular, BODY.size));
    let indent = (widest.fold(0.0, f32::max) + 5.0).max(INDENT) * setter.scale;
    let mut set = Vec::new();
    for (mark, words) in items {
        let [label, body] = setter.list_item(list);
        let runs = setter.runs(words, Weight::Regular, body);
        let lines = setter.paragraph(&runs, BODY, body, [indent, setter.width - indent]);
        let mark = setter.paragraph(&plain(mark, BODY), BODY, label, [0.0, f32::INFINITY]);
        set.extend(below(2.0, beside(mark, lines)));
    }
    set
}

/// The first line of one in the first line of the other.
pub(super) fn beside<'a>(marks: Vec<Item<'a>>, mut lines: Vec<Item<'a>>) -> Vec<Item<'a>> {
    let Some(mark) = marks.into_iter().next() else { return lines };
    match lines.first_mut() {
        Some(first) => {
            first.draws.splice(0..0, mark.draws);
            lines
        }
        None => vec![mark],
    }
}

pub(super) fn plain(text: impl Into<String>, look: Look) -> Runs {
    (vec![Run::new(text, look.weight)], Vec::new())
}

/// What is seen in bold, what helps behind it.
fn set_hints<'a>(setter: &mut Setter, hints: &[&Hint], parent: usize) -> Vec<Item<'a>> {
    let list = setter.tags.add(StructRole::L, parent);
    let indent = 9.0 * setter.scale;
    let mut set = Vec::new();
    for hint in hints {
        let [label, body] = setter.list_item(list);
        let advice = labels::hint_line(&hint.advice, hint.helper.as_deref());
        let mut runs = vec![
            Run::new(labels::hint_title(&hint.sees), Weight::Bold),
            Run::new(advice, Weight::Regular),
        ];
        if let Some(message) = &hint.message {
            runs.push(Run::new(format!("\n{message}"), Weight::Regular));
        }
        let width = setter.width - indent;
        let look = Look { grey: BLACK, ..SMALL };
        let lines = setter.paragraph(&(runs, Vec::new()), look, body, [indent, width]);
        let mark = setter.paragraph(&plain(labels::DOT, SMALL), SMALL, label, [0.0, indent]);
        set.extend(below(2.0, beside(mark, lines)));
    }
    set
}

fn set_boxes<'a>(setter: &mut Setter, items: &[String], parent: usize) -> Vec<Item<'a>> {
    let list = setter.tags.add(StructRole::L, parent);
    let mut set = Vec::new();
    let indent = 18.0 * setter.scale;
    let side = 9.5 * setter.scale;
    for words in items {
        let [label, body] = setter.list_item(list);
        let width = setter.width - indent;
        let mut lines = setter.paragraph(&plain(words, BODY), BODY, body, [indent, width]);
        if let Some(first) = lines.first_mut() {
            let top = (first.height - side) / 2.0;
            let area = Area { left: 1.0, top, width: side, height: side };
            setter.tags.0[label].actual = Some(labels::TICK_BOX);
            first.draws.insert(0, Draw::TickBox(area, label));
        }
        let is_long = setter.must_divide(lines.iter().map(|line| line.height).sum());
        set.extend(below(3.0, if is_long { lines } else { vec![together(lines)] }));
    }
    set
}

/// Captions with room to write behind each: in one line where it is long enough, else one below the other.
fn set_blanks<'a>(setter: &mut Setter, captions: &[&str], parent: usize) -> Item<'a> {
    let words = |caption: &&str| setter.faces.width(caption, BODY.weight, setter.scaled(BODY).size);
    let widest = captions.iter().map(words).fold(0.0, f32::max);
    let share = setter.width / captions.len() as f32;
    let is_one_line = share - widest - 14.0 >= TO_WRITE;
    let [width, height] = if is_one_line { [share, 0.0] } else { [setter.width, BLANK] };
    let mut whole = Item::default();
    for (index, caption) in captions.iter().enumerate() {
        let element = setter.tags.add(StructRole::P, parent);
        let at = index as f32;
        let [left, top] = if is_one_line { [width * at, 0.0] } else { [0.0, height * at] };
        let line = setter.paragraph(&plain(*caption, BODY), BODY, element, [left, width]);
        let words = setter.faces.width(caption, BODY.weight, setter.scaled(BODY).size);
        let from = left + words + 6.0;
        let base = top + BLANK - 4.0;
        for mut item in line {
            item.shift(0.0, base - item.height * 0.8);
            whole.draws.append(&mut item.draws);
        }
        let area = Area { left: from, top: base, width: left + width - 8.0 - from, height: 0.6 };
        whole.draws.push(Draw::Fill(area, BLACK));
        whole.height = top + BLANK;
    }
    whole
}

/// The code, and beside it words and the address in large type; not divided.
fn set_address<'a>(setter: &mut Setter, place: &Place, parent: usize) -> Vec<Item<'a>> {
    let address = place.address;
    let goal = Goal::Outside(address.as_str().into());
    let code = Code::of(address);
    let side = code.as_ref().map_or(0.0, |code| {
        let dense = code.modules() as f32 * LEAST_SQUARE;
        (CODE * setter.scale).max(dense).min(setter.width)
    });
    let (left, width) = if side > setter.width / 2.0 {
        (PAD, setter.width - 2.0 * PAD)
    } else {
        (side + 2.0 * PAD, setter.width - side - 4.0 * PAD)
    };
    let words = address_words(setter, place, &goal, [left, width], parent);
    let room = words.iter().map(|line| line.height).sum::<f32>() + 2.0 * PAD;
    if setter.must_divide(room + side) {
        return words;
    }
    let mut words = together(words);
    // All of it is one link: whoever hears the sheet hears it once.
    let elements: Vec<usize> = words.draws.iter_mut().filter_map(unlinked).collect();
    let beside = side + 2.0 * PAD <= setter.width / 2.0 + 2.0 * PAD;
    let height = if beside { room.max(side) } else { room + side };
    words.shift(0.0, if beside { (height - words.height) / 2.0 } else { PAD });
    words.before = 0.0;
    words.height = height;
    if let Some(code) = code {
        let square = side / code.modules() as f32;
        let top = if beside { (height - side) / 2.0 } else { room };
        let at = [0.0, top];
        words.draws.push(Draw::Code {
            left: at[0],
            top: at[1],
            side: square,
            runs: code.runs().into(),
        });
    }
    let edge = Area { left: 0.0, top: 0.0, width: setter.width, height };
    if let Some(element) = elements.first() {
        words.draws.push(Draw::Link { area: edge, element: *element, goal });
    }
    words.draws.push(Draw::Edge(edge, 0.6, PALE));
    vec![words]
}

/// Takes the areas of links from a line, whose words stay marked as such; the element of the first one.
fn unlinked(draw: &mut Draw) -> Option<usize> {
    match draw {
        Draw::Words(words) => words.links.drain(..).next().map(|(element, _)| element),
        _ => None,
    }
}

fn address_words<'a>(
    setter: &mut Setter,
    place: &Place,
    goal: &Goal,
    area: [f32; 2],
    parent: usize,
) -> Vec<Item<'a>> {
    let address = place.address;
    let mut set = Vec::new();
    if !place.note.is_empty() {
        let note = setter.tags.add(StructRole::P, parent);
        set.extend(setter.paragraph(&plain(&place.note, SMALL), SMALL, note, area));
    }
    let element = setter.tags.add(StructRole::P, parent);
    let link = setter.tags.add(StructRole::Link, element);
    let look = setter.in_one_line(place.words(), ADDRESS, area[1], 0.6);
    let run = Run { text: place.words().to_owned(), weight: look.weight, link: Some(link) };
    let runs = (vec![run], vec![(link, goal.clone())]);
    set.extend(setter.paragraph(&runs, look, element, area));
    let encoded = address.encoded_site().map(labels::site_encoded);
    let disguised = address.is_disguised().then(|| labels::DISGUISED.to_owned());
    for (line, look) in
        encoded.map(|it| (it, SMALL)).into_iter().chain(disguised.map(|it| (it, SMALL_STRONG)))
    {
        let element = setter.tags.add(StructRole::P, parent);
        set.extend(setter.paragraph(&plain(line, look), look, element, area));
    }
    set
}
