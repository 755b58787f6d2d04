//! The formats of guide files: an older one is read for ever, and what it did not have is refused in it.

use super::{Block, Guide, Markup, Target};
use crate::fault::{self, Fault};
use crate::file;
use crate::labels;

/// The newest format that this version reads.
pub const FORMAT: u32 = 2;
/// The oldest one.
pub const OLDEST_FORMAT: u32 = 1;

/// Where a name belongs to format 2.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    /// Among the first fields of the file: further in, format 1 has it too.
    Outermost,
    /// Format 1 has it nowhere.
    Anywhere,
}

const OF_FORMAT_2: [(&str, Where); 20] = [
    ("id", Where::Outermost),
    ("audience", Where::Outermost),
    ("made_by", Where::Outermost),
    ("place", Where::Outermost),
    ("date", Where::Outermost),
    ("official", Where::Outermost),
    ("who", Where::Anywhere),
    ("wait", Where::Anywhere),
    ("scheme", Where::Anywhere),
    ("together", Where::Anywhere),
    ("Note", Where::Anywhere),
    ("List", Where::Anywhere),
    ("Numbered", Where::Anywhere),
    ("Table", Where::Anywhere),
    ("Choice", Where::Anywhere),
    ("answers", Where::Anywhere),
    ("question", Where::Anywhere),
    ("App", Where::Anywhere),
    ("phone", Where::Anywhere),
    ("when", Where::Anywhere),
];

/// Why a text is not a guide. A newer format is reported first: the rest of such a file may be anything.
pub(super) fn unread(text: &str, fault: Fault) -> Fault {
    match file::format_of(text) {
        Some(format) if !is_known(format) => other_format(text, format),
        _ => fault,
    }
}

/// The format must be a known one, and have all that the text uses.
pub(super) fn check(guide: &Guide, text: &str) -> Result<(), Fault> {
    if !is_known(guide.format) {
        return Err(other_format(text, guide.format));
    }
    if guide.format == OLDEST_FORMAT {
        let is_newer = |name: &str, depth: usize| {
            let is_it = |(newer, place): &(&str, Where)| {
                *newer == name && (*place == Where::Anywhere || depth == 1)
            };
            OF_FORMAT_2.iter().any(is_it)
        };
        // Most of the time that a guide of a thousand steps takes would go into looking at each of its signs.
        let may_be = |(name, _): &(&str, Where)| match *name {
            "id" => !guide.id.is_empty(),
            name => text.contains(name),
        };
        let found = OF_FORMAT_2.iter().any(may_be).then(|| fault::find_name(text, is_newer));
        if let Some((at, name)) = found.flatten() {
            return Err(Fault::at(text, at, &labels::only_in_format(name, FORMAT)));
        }
        // Of links format 1 says so, too.
        let hint = guide.steps.iter().flat_map(|step| &step.hints).find(|hint| hint.official);
        if let Some(hint) = hint {
            let sees = text.find(&hint.sees).unwrap_or(0);
            let begin = text[..sees].rfind('(').unwrap_or(0);
            let place = begin + text[begin..].find("official").unwrap_or(0);
            return Err(Fault::at(text, place, &labels::only_in_format("official", FORMAT)));
        }
        let steps = guide.steps.iter().map(|step| &step.blocks);
        for blocks in steps.chain([&guide.finish.blocks]) {
            own_words(blocks, text)?;
        }
    }
    Ok(())
}

/// Format 1 has no links with words of their own, and no contacts.
fn own_words(blocks: &[Block], text: &str) -> Result<(), Fault> {
    for block in blocks {
        if let Block::Choice(choice) = block {
            choice.answers.iter().try_for_each(|answer| own_words(&answer.blocks, text))?;
        }
        for span in block.words().into_iter().flat_map(Markup::spans) {
            if let Some(Target::Contact(_)) = &span.target {
                let place = text.find(&format!("[{}](", span.text)).unwrap_or(0);
                let what = labels::only_in_format(labels::CONTACTS, FORMAT);
                return Err(Fault::at(text, place, &what));
            }
            if let Some(Target::Address(address)) = &span.target
                && !address.is_named_by(&span.text)
            {
                let place = text.find(&format!("[{}](", span.text)).unwrap_or(0);
                let (words, target) = (&span.text, address.as_str().trim_end_matches('/'));
                let what = labels::words_name_another(words, target, address.shown());
                return Err(Fault::at(text, place, &what));
            }
        }
    }
    Ok(())
}

fn is_known(format: u32) -> bool {
    (OLDEST_FORMAT..=FORMAT).contains(&format)
}

fn other_format(text: &str, format: u32) -> Fault {
    let place = text.find("format").unwrap_or(0);
    Fault::at(text, place, &labels::other_format(format, OLDEST_FORMAT, FORMAT))
}
