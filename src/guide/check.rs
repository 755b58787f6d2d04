//! Checks what must hold between the parts of a guide; each fault names its place in the text.

use super::letters::Letters;
use super::place::{near, quoted};
use super::{Block, FORMAT, Figure, Guide, Markup, OLDEST_FORMAT, Target, format};
use super::{answers, blanks};
use crate::fault::{self, Fault};
use crate::labels;
use std::collections::HashSet;

/// All that is wrong; nothing else is looked at in a guide whose format is.
pub(super) fn check(guide: &Guide, text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let Err(fault) = format::check(guide, text) {
        return vec![fault];
    }
    header(guide, text, &mut faults);
    let at_steps = |what: &str| Fault::at(text, text.find("steps").unwrap_or(0), what);
    if guide.steps.is_empty() {
        faults.push(at_steps(labels::NO_STEPS));
    } else if guide.numbered_steps() == 0 {
        faults.push(at_steps("нет ни одного шага с numbered: true"));
    }
    let letters = Letters::of(guide);
    unique_ids(guide.steps.iter().map(|step| step.id.0.as_str()), letters, text, &mut faults);
    unique_ids(guide.figures.iter().map(|figure| figure.id.as_str()), letters, text, &mut faults);
    for figure in &guide.figures {
        faults.extend(figure_file(guide.format, figure, text).err());
        faults.extend(unique_callouts(figure, text).err());
    }
    blanks::check(guide, text, &mut faults);
    answers::check(guide, text, &mut faults);
    let known = guide.figures.iter().map(|figure| figure.id.as_str());
    let known: HashSet<_> = known.collect();
    for step in &guide.steps {
        // Where the step begins is looked up only for a fault: for every step of a guide of a thousand it would
        // take a tenth of a second.
        let fault = |words: &str, what: &str| near(text, quoted(text, &step.id.0, 0), words, what);
        page(&known, &step.blocks, &step.figures, &fault, &mut faults);
    }
    let finish = &guide.finish;
    let begin = text.rfind("finish").unwrap_or(0);
    let fault = |words: &str, what: &str| near(text, begin, words, what);
    page(&known, &finish.blocks, &finish.figures, &fault, &mut faults);
    faults
}

/// What a guide says of itself.
fn header(guide: &Guide, text: &str, faults: &mut Vec<Fault>) {
    let outermost = |name: &str| {
        let found = fault::find_name(text, |found, depth| depth == 1 && found == name);
        found.map_or(0, |(at, _)| at)
    };
    if !guide.id.is_empty() && !Letters::of(guide).may_make(&guide.id) {
        let what = Letters::of(guide).only(&guide.id);
        faults.push(Fault::at(text, outermost("id"), &what));
    }
    if guide.official == Some(true) && guide.made_by.trim().is_empty() {
        faults.push(Fault::at(text, outermost("official"), labels::OFFICIAL_OF_WHOM));
    }
}

fn unique_ids<'a>(
    ids: impl Iterator<Item = &'a str>,
    letters: Letters,
    text: &str,
    faults: &mut Vec<Fault>,
) {
    let mut seen = HashSet::new();
    for id in ids {
        if !letters.may_make(id) {
            faults.push(Fault::at(text, quoted(text, id, 0), &letters.only(id)));
        } else if !seen.insert(id) {
            let what = format!("id «{id}» уже есть: дайте другое имя");
            faults.push(Fault::at(text, quoted(text, id, 1), &what));
        }
    }
}

/// A picture must be in the guide's own folder, so that a guide cannot read files elsewhere.
fn figure_file(format: u32, figure: &Figure, text: &str) -> Result<(), Fault> {
    let name = figure.file.as_str();
    let is_plain = !name.contains(['/', '\\', ':', '\0']) && !name.starts_with('.');
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    let is_jpeg = matches!(end.as_deref(), Some("jpg" | "jpeg"));
    let has_jpeg = format > OLDEST_FORMAT;
    let is_known = end.as_deref() == Some("png") || is_jpeg;
    if is_known && is_plain && (has_jpeg || !is_jpeg) {
        return Ok(());
    }
    let bare = name.rsplit(['/', '\\', ':']).next().unwrap_or_default();
    let is_bare_name = is_known && bare.rsplit_once('.').is_some_and(|(own, _)| !own.is_empty());
    let end = end.filter(|end| !end.is_empty() && is_plain);
    let what = if name.contains(char::is_control) {
        labels::BACK_SLASH.to_owned()
    } else if is_bare_name && !is_plain {
        labels::figure_in_a_folder(name, bare)
    } else if is_jpeg && is_plain {
        labels::jpeg_only_in_format(name, FORMAT)
    } else if let Some(end) = end {
        labels::picture_of_kind(name, &end, has_jpeg)
    } else {
        labels::picture_not_named(name, has_jpeg)
    };
    // A back slash stands twice in the text.
    let place = if text.contains(&format!("\"{name}\"")) { name } else { figure.id.as_str() };
    Err(Fault::at(text, quoted(text, place, 0), &what))
}

fn unique_callouts(figure: &Figure, text: &str) -> Result<(), Fault> {
    let mut seen = HashSet::new();
    let mut numbers = figure.callouts.iter().map(|mark| mark.number);
    let Some(twice) = numbers.find(|number| !seen.insert(*number)) else {
        return Ok(());
    };
    let what = format!("у рисунка «{}» две выноски {twice}", figure.id);
    Err(Fault::at(text, quoted(text, &figure.id, 0), &what))
}

/// A page must name existing figures, and its words must refer only to figures that it shows. `at` is given words at
/// the place of a fault, and what is wrong.
fn page(
    known: &HashSet<&str>,
    blocks: &[Block],
    figures: &[String],
    at: &dyn Fn(&str, &str) -> Fault,
    faults: &mut Vec<Fault>,
) {
    for id in figures.iter().filter(|id| !known.contains(id.as_str())) {
        let mut known: Vec<&str> = known.iter().copied().collect();
        known.sort_unstable();
        let what = labels::no_such_figure(id, fault::nearest(id, &known), &known);
        faults.push(at(&format!("\"{id}\""), &what));
    }
    words_of_page(blocks, figures, at, faults);
}

fn words_of_page(
    blocks: &[Block],
    figures: &[String],
    at: &dyn Fn(&str, &str) -> Fault,
    faults: &mut Vec<Fault>,
) {
    for block in blocks {
        for id in block.words().iter().filter_map(|words| foreign_figure(words, figures)) {
            faults.push(at(&format!("({id})"), &labels::figure_not_in_step(id)));
        }
        match block {
            Block::Table(table) => {
                let columns = table.head.len();
                for row in table.rows.iter().filter(|row| row.len() != columns) {
                    let first = row.first().map(Markup::plain).unwrap_or_default();
                    let what = labels::cells_of_row(&first, row.len(), columns);
                    faults.push(at("Table", &what));
                }
            }
            Block::Choice(choice) => {
                for answer in &choice.answers {
                    words_of_page(&answer.blocks, figures, at, faults);
                }
            }
            Block::Lead(_)
            | Block::Official(_)
            | Block::Warning(_)
            | Block::Note(_)
            | Block::List(_)
            | Block::Numbered(_)
            | Block::Link(_)
            | Block::App(_)
            | Block::CheckAddress(_)
            | Block::Checklist(_)
            | Block::Browsers
            | Block::Shortcuts(_) => {}
        }
    }
}

fn foreign_figure<'a>(words: &'a Markup, figures: &[String]) -> Option<&'a String> {
    words.spans().iter().find_map(|span| match &span.target {
        Some(Target::Figure(id)) if !figures.contains(id) => Some(id),
        _ => None,
    })
}
