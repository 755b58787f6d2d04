//! Checks what must hold between the parts of a guide; each fault names its place in the text.

use super::blanks;
use super::{Block, FORMAT, Figure, Guide, Markup, OLDEST_FORMAT, Target, format};
use crate::fault::{self, Fault};
use crate::labels;
use std::collections::HashSet;

pub(super) fn check(guide: &Guide, text: &str) -> Result<(), Fault> {
    format::check(guide, text)?;
    header(guide, text)?;
    if guide.steps.is_empty() {
        return Err(Fault::at(text, text.find("steps").unwrap_or(0), labels::NO_STEPS));
    }
    if guide.numbered_steps() == 0 {
        let what = "нет ни одного шага с numbered: true";
        return Err(Fault::at(text, text.find("steps").unwrap_or(0), what));
    }
    let letters = Letters::of(guide);
    unique_ids(guide.steps.iter().map(|step| step.id.0.as_str()), letters, text)?;
    unique_ids(guide.figures.iter().map(|figure| figure.id.as_str()), letters, text)?;
    for figure in &guide.figures {
        figure_file(guide.format, figure, text)?;
        unique_callouts(figure, text)?;
    }
    blanks::check(guide, text)?;
    let known = guide.figures.iter().map(|figure| figure.id.as_str());
    let known: HashSet<_> = known.collect();
    for step in &guide.steps {
        // Where the step begins is looked up only for a fault: for every step of a guide of a thousand it would
        // take a tenth of a second.
        let fault = |words: &str, what: &str| near(text, quoted(text, &step.id.0, 0), words, what);
        page(&known, &step.blocks, &step.figures, &fault)?;
    }
    let finish = &guide.finish;
    let begin = text.rfind("finish").unwrap_or(0);
    let fault = |words: &str, what: &str| near(text, begin, words, what);
    page(&known, &finish.blocks, &finish.figures, &fault)
}

/// What a guide says of itself.
fn header(guide: &Guide, text: &str) -> Result<(), Fault> {
    let outermost = |name: &str| {
        let found = fault::find_name(text, |found, depth| depth == 1 && found == name);
        found.map_or(0, |(at, _)| at)
    };
    if !guide.id.is_empty() && !Letters::of(guide).may_make(&guide.id) {
        let what = Letters::of(guide).only(&guide.id);
        return Err(Fault::at(text, outermost("id"), &what));
    }
    if guide.official == Some(true) && guide.made_by.trim().is_empty() {
        return Err(Fault::at(text, outermost("official"), labels::OFFICIAL_OF_WHOM));
    }
    Ok(())
}

/// The letters of an id.
#[derive(Clone, Copy)]
enum Letters {
    Latin,
    /// Since format 2.
    LatinAndCyrillic,
}

impl Letters {
    fn of(guide: &Guide) -> Self {
        if guide.format == OLDEST_FORMAT { Self::Latin } else { Self::LatinAndCyrillic }
    }

    fn may_make(self, id: &str) -> bool {
        let is_cyrillic =
            |c: char| matches!(self, Self::LatinAndCyrillic if matches!(c, 'а'..='я' | 'ё'));
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        !id.is_empty() && id.chars().all(|c| is_plain(c) || is_cyrillic(c))
    }

    fn only(self, id: &str) -> String {
        labels::letters_of_id(id, matches!(self, Self::LatinAndCyrillic))
    }
}

fn unique_ids<'a>(
    ids: impl Iterator<Item = &'a str>,
    letters: Letters,
    text: &str,
) -> Result<(), Fault> {
    let mut seen = HashSet::new();
    for id in ids {
        if !letters.may_make(id) {
            return Err(Fault::at(text, quoted(text, id, 0), &letters.only(id)));
        }
        if !seen.insert(id) {
            let what = format!("id «{id}» уже есть: дайте другое имя");
            return Err(Fault::at(text, quoted(text, id, 1), &what));
        }
    }
    Ok(())
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

/// A fault at `words` on the page that begins near the byte `from`: other pages may rightly contain them.
fn near(text: &str, from: usize, words: &str, what: &str) -> Fault {
    let place = text[from..].find(words).unwrap_or(0);
    Fault::at(text, from + place, what)
}

/// A page must name existing figures, and its words must refer only to figures that it shows. `at` is given words at
/// the place of a fault, and what is wrong.
fn page(
    known: &HashSet<&str>,
    blocks: &[Block],
    figures: &[String],
    at: &dyn Fn(&str, &str) -> Fault,
) -> Result<(), Fault> {
    if let Some(id) = figures.iter().find(|id| !known.contains(id.as_str())) {
        let mut known: Vec<&str> = known.iter().copied().collect();
        known.sort_unstable();
        let what = labels::no_such_figure(id, fault::nearest(id, &known), &known);
        return Err(at(&format!("\"{id}\""), &what));
    }
    for block in blocks {
        if let Some(id) = block.words().iter().find_map(|words| foreign_figure(words, figures)) {
            let what = labels::figure_not_in_step(id);
            return Err(at(&format!("({id})"), &what));
        }
        match block {
            Block::Table(table) => {
                let columns = table.head.len();
                if let Some(row) = table.rows.iter().find(|row| row.len() != columns) {
                    let first = row.first().map(Markup::plain).unwrap_or_default();
                    let what = labels::cells_of_row(&first, row.len(), columns);
                    return Err(at("Table", &what));
                }
            }
            Block::AgeChoice(branches) => {
                // A pupil without a card of their own could not go on.
                if !matches!(branches.as_slice(), [one, other] if one.age != other.age) {
                    let what = "нужны две карточки: FourteenOrOlder и Under14";
                    return Err(at("AgeChoice", what));
                }
                for branch in branches {
                    page(known, &branch.blocks, figures, at)?;
                }
            }
            Block::Lead(_)
            | Block::Official(_)
            | Block::Warning(_)
            | Block::Note(_)
            | Block::List(_)
            | Block::Numbered(_)
            | Block::Link(_)
            | Block::CheckAddress(_)
            | Block::Checklist(_)
            | Block::Browsers
            | Block::Shortcuts(_) => {}
        }
    }
    Ok(())
}

fn foreign_figure<'a>(words: &'a Markup, figures: &[String]) -> Option<&'a String> {
    words.spans().iter().find_map(|span| match &span.target {
        Some(Target::Figure(id)) if !figures.contains(id) => Some(id),
        _ => None,
    })
}

/// The byte offset of the string literal `word`, the (`nth` + 1)-th time that it occurs.
fn quoted(text: &str, word: &str, nth: usize) -> usize {
    let literal = format!("\"{word}\"");
    text.match_indices(&literal)
        .nth(nth)
        .or_else(|| text.match_indices(&literal).last())
        .map_or(0, |(offset, _)| offset)
}
