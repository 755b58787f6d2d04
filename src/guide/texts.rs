//! Every text of a guide that is ever drawn, one after another: to be made drawable, to be looked through.

use super::address::as_a_browser_shows;
use super::pasted::{self, Breaks};
use super::{Block, Figure, Guide, Markup, Step};
use std::collections::BTreeSet;

/// What is done with each text.
trait Visit {
    fn text(&mut self, text: &mut String, breaks: Breaks);
    fn markup(&mut self, words: &mut Markup);
    /// One that is compared with the browser's.
    fn address(&mut self, address: &mut String) {
        self.text(address, Breaks::Spaces);
    }
}

impl Guide {
    /// Makes each text drawable, as far as that goes; see [`Guide::lost_signs`].
    pub(super) fn clean(&mut self) {
        let mut cleaner = Cleaner::default();
        visit(self, &mut cleaner);
        self.lost = cleaner.0;
    }

    /// Every sign of the texts, without those that are left out.
    pub fn signs(&self) -> BTreeSet<char> {
        let mut signs = Signs::default();
        visit(&mut self.clone(), &mut signs);
        signs.0
    }

    /// The signs of the file that are left out, since nothing can stand for them: most emoji.
    pub fn lost_signs(&self) -> &BTreeSet<char> {
        &self.lost
    }
}

#[derive(Default)]
struct Cleaner(BTreeSet<char>);

impl Visit for Cleaner {
    fn text(&mut self, text: &mut String, breaks: Breaks) {
        let clean = pasted::cleaned(text, breaks, &mut self.0);
        if clean != *text {
            clean.trim().clone_into(text);
        }
    }

    fn markup(&mut self, words: &mut Markup) {
        words.clean(&mut self.0);
    }

    fn address(&mut self, address: &mut String) {
        *address = as_a_browser_shows(address);
        self.text(address, Breaks::Spaces);
    }
}

#[derive(Default)]
struct Signs(BTreeSet<char>);

impl Visit for Signs {
    fn text(&mut self, text: &mut String, _breaks: Breaks) {
        self.0.extend(text.chars());
    }

    fn markup(&mut self, words: &mut Markup) {
        self.0.extend(words.plain().chars());
    }
}

fn visit(guide: &mut Guide, to: &mut impl Visit) {
    let Guide { heading, audience, made_by, place, date, .. } = guide;
    for text in [heading, audience, made_by, place, date] {
        line(to, text);
    }
    for figure in &mut guide.figures {
        visit_figure(figure, to);
    }
    for step in &mut guide.steps {
        visit_step(step, to);
    }
    line(to, &mut guide.finish.title);
    blocks(to, &mut guide.finish.blocks);
    all(to, &mut guide.finish.notes);
}

fn visit_figure(figure: &mut Figure, to: &mut impl Visit) {
    line(to, &mut figure.name);
    line(to, &mut figure.caption);
    prose(to, &mut figure.alt);
    for callout in &mut figure.callouts {
        line(to, &mut callout.words);
    }
}

fn visit_step(step: &mut Step, to: &mut impl Visit) {
    let Step { label, name, short, title, who, wait, done, hints_title, .. } = step;
    for text in [label, name, short, title, who, wait, done, hints_title] {
        line(to, text);
    }
    blocks(to, &mut step.blocks);
    for hint in &mut step.hints {
        prose(to, &mut hint.sees);
        prose(to, &mut hint.advice);
        if let Some(text) = &mut hint.helper {
            line(to, text);
        }
        if let Some(text) = &mut hint.message {
            prose(to, text);
        }
    }
    all(to, &mut step.notes);
}

fn blocks(to: &mut impl Visit, blocks_of_page: &mut [Block]) {
    for block in blocks_of_page {
        match block {
            Block::Lead(words)
            | Block::Official(words)
            | Block::Warning(words)
            | Block::Note(words) => to.markup(words),
            Block::List(items) | Block::Numbered(items) => each(to, items),
            Block::Table(table) => {
                each(to, &mut table.head);
                table.rows.iter_mut().for_each(|row| each(to, row));
            }
            Block::Link(link) => prose(to, &mut link.note),
            Block::CheckAddress(check) => {
                prose(to, &mut check.note);
                for address in &mut check.addresses {
                    to.address(address);
                }
            }
            Block::Choice(choice) => {
                line(to, &mut choice.question);
                for answer in &mut choice.answers {
                    line(to, &mut answer.title);
                    prose(to, &mut answer.summary);
                    blocks(to, &mut answer.blocks);
                }
            }
            Block::App(app) => {
                line(to, &mut app.name);
                prose(to, &mut app.note);
                for store in &mut app.stores {
                    line(to, &mut store.name);
                }
            }
            Block::Checklist(list) => {
                line(to, &mut list.title);
                prose(to, &mut list.note);
                all(to, &mut list.items);
            }
            Block::Shortcuts(shortcuts) => {
                prose(to, &mut shortcuts.note);
                for page in &mut shortcuts.pages {
                    line(to, &mut page.name);
                }
            }
            Block::Browsers => {}
        }
    }
}

fn each(to: &mut impl Visit, words: &mut [Markup]) {
    for words in words {
        to.markup(words);
    }
}

fn line(to: &mut impl Visit, text: &mut String) {
    to.text(text, Breaks::Spaces);
}

fn prose(to: &mut impl Visit, text: &mut String) {
    to.text(text, Breaks::Kept);
}

fn all(to: &mut impl Visit, texts: &mut [String]) {
    for text in texts {
        prose(to, text);
    }
}
