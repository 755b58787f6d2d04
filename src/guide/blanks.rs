//! Words and lists that a page cannot do without, and that are empty.

use super::{Block, Guide, Markup};
use crate::fault::Fault;
use crate::labels;

pub(super) fn check(guide: &Guide, text: &str, faults: &mut Vec<Fault>) {
    let here = Part { text, from: 0 };
    faults.extend(here.words("heading", &guide.heading));
    for figure in &guide.figures {
        // As with steps, where it begins is looked up only for a fault.
        for (name, words) in [("name", &figure.name), ("alt", &figure.alt)] {
            if is_blank(words) {
                faults.extend(here.at(&figure.id).words(name, words));
            }
        }
    }
    for step in &guide.steps {
        let begin = || here.at(&step.id.0);
        let words = [("name", &step.name), ("title", &step.title), ("done", &step.done)];
        for (name, words) in words.into_iter().filter(|(_, words)| is_blank(words)) {
            faults.extend(begin().words(name, words));
        }
        if !step.hints.is_empty() && is_blank(&step.hints_title) {
            faults.extend(begin().words("hints_title", &step.hints_title));
        }
        let blanks = step.blocks.iter().filter_map(fault_of);
        faults.extend(blanks.map(|blank| begin().fault(&blank)));
    }
    let finish = Part { text, from: text.rfind("finish").unwrap_or(0) };
    faults.extend(finish.words("title", &guide.finish.title));
    let blanks = guide.finish.blocks.iter().filter_map(fault_of);
    faults.extend(blanks.map(|blank| finish.fault(&blank)));
}

/// What is empty in a block: its name in the file, and what of it.
struct Blank {
    name: &'static str,
    is_list: bool,
}

fn fault_of(block: &Block) -> Option<Blank> {
    let words = |name, words: &str| is_blank(words).then_some(Blank { name, is_list: false });
    let list = |name, is_empty: bool| is_empty.then_some(Blank { name, is_list: true });
    let lines = |name, lines: &[Markup]| {
        let blank = lines.iter().any(|line| is_blank(&line.plain()));
        list(name, lines.is_empty()).or(blank.then_some(Blank { name, is_list: false }))
    };
    match block {
        Block::Lead(markup) => words("Lead", &markup.plain()),
        Block::Official(markup) => words("Official", &markup.plain()),
        Block::Warning(markup) => words("Warning", &markup.plain()),
        Block::Note(markup) => words("Note", &markup.plain()),
        Block::List(items) => lines("List", items),
        Block::Numbered(items) => lines("Numbered", items),
        Block::Table(table) => {
            lines("head", &table.head).or_else(|| list("rows", table.rows.is_empty()))
        }
        Block::CheckAddress(check) => list("addresses", check.addresses.is_empty()),
        Block::Checklist(list_of) => {
            words("title", &list_of.title).or_else(|| list("items", list_of.items.is_empty()))
        }
        Block::Shortcuts(shortcuts) => list("pages", shortcuts.pages.is_empty())
            .or_else(|| shortcuts.pages.iter().find_map(|page| words("name", &page.name))),
        Block::Choice(choice) => choice
            .answers
            .iter()
            .find_map(|answer| words("title", &answer.title))
            .or_else(|| choice.answers.iter().flat_map(|it| &it.blocks).find_map(fault_of)),
        Block::App(app) => words("name", &app.name)
            .or_else(|| app.stores.iter().find_map(|store| words("name", &store.name))),
        Block::Link(_) | Block::Browsers => None,
    }
}

fn is_blank(words: &str) -> bool {
    words.trim().is_empty()
}

/// A part of the text, up to its end.
struct Part<'a> {
    text: &'a str,
    from: usize,
}

impl<'a> Part<'a> {
    /// The part that begins with this id.
    fn at(&self, id: &str) -> Part<'a> {
        let from = self.text.find(&format!("\"{id}\"")).unwrap_or(0);
        Part { text: self.text, from }
    }

    fn words(&self, name: &'static str, words: &str) -> Option<Fault> {
        is_blank(words).then(|| self.fault(&Blank { name, is_list: false }))
    }

    fn fault(&self, blank: &Blank) -> Fault {
        let Blank { name, is_list } = *blank;
        let what = if is_list { labels::list_empty(name) } else { labels::text_empty(name) };
        let names = self.text[self.from..].match_indices(name).map(|(at, _)| self.from + at);
        let mut empty = names.filter(|at| is_empty_here(&self.text[at + name.len()..]));
        Fault::at(self.text, empty.next().unwrap_or(self.from), &what)
    }
}

/// Whether an empty string or list follows a name.
fn is_empty_here(after: &str) -> bool {
    let value = after.trim_start().trim_start_matches([':', '(']).trim_start();
    let inside = |begin, end| value.strip_prefix(begin).and_then(|rest| rest.split_once(end));
    let inside = inside('"', '"').or_else(|| inside('[', ']'));
    inside.is_some_and(|(inside, _)| is_blank(inside))
}
