//! The whole guide as plain text, official words and hints apart: for `--text`, and for systems on which no
//! window opens.

use super::{Block, Guide, Hint, Step};
use crate::labels;

impl Guide {
    /// The guide as text with a line break after each paragraph.
    pub fn to_plain_text(&self) -> String {
        let mut text = format!("{}\n", self.heading);
        for step in &self.steps {
            step_text(&mut text, step);
        }
        text.push('\n');
        for block in &self.finish.blocks {
            official_text(&mut text, block);
        }
        heading(&mut text, "\n", labels::TEXT_FIGURES);
        for figure in &self.figures {
            let about = format!("{}. {}. {}", figure.name, figure.caption, figure.alt);
            line(&mut text, &about);
            for mark in &figure.callouts {
                line(&mut text, &format!("  {}: {}", mark.number, mark.words));
            }
        }
        heading(&mut text, "\n", labels::HINTS_NOT_OFFICIAL);
        for step in &self.steps {
            heading(&mut text, "", &step.name);
            added_texts(&mut text, &step.blocks);
            for hint in &step.hints {
                hint_text(&mut text, hint);
            }
        }
        heading(&mut text, "", &self.finish.title);
        added_texts(&mut text, &self.finish.blocks);
        heading(&mut text, "\n", labels::TEXT_NOTES);
        for step in &self.steps {
            notes_text(&mut text, &step.name, &step.notes);
        }
        notes_text(&mut text, &self.finish.title, &self.finish.notes);
        text
    }
}

/// A line with one empty line before it, or two.
fn heading(text: &mut String, more_space: &str, words: &str) {
    text.push_str(more_space);
    text.push('\n');
    line(text, words);
}

fn line(text: &mut String, words: &str) {
    text.push_str(words);
    text.push('\n');
}

fn step_text(text: &mut String, step: &Step) {
    let is_lead = |block: &&Block| matches!(block, Block::Lead(_));
    for block in step.blocks.iter().filter(is_lead) {
        text.push('\n');
        official_text(text, block);
    }
    heading(text, "", &step.label);
    for block in step.blocks.iter().filter(|block| !is_lead(block)) {
        official_text(text, block);
    }
}

fn official_text(text: &mut String, block: &Block) {
    match block {
        Block::Lead(words) | Block::Official(words) | Block::Warning(words) => {
            line(text, &words.plain());
        }
        Block::Link(link) if link.official => {
            line(text, &format!("{} {}", link.note, link.url.as_str()));
        }
        Block::AgeChoice(branches) => {
            for block in branches.iter().flat_map(|branch| &branch.blocks) {
                official_text(text, block);
            }
        }
        Block::Link(_)
        | Block::CheckAddress(_)
        | Block::Checklist(_)
        | Block::Browsers
        | Block::Shortcuts(_) => {}
    }
}

/// What the program adds to the words of the instruction.
fn added_texts(text: &mut String, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Link(link) if !link.official && !link.note.is_empty() => {
                line(text, &format!("  {} {}", link.note, link.url.as_str()));
            }
            Block::CheckAddress(check) => {
                let addresses = check.addresses.join(", ");
                line(text, &format!("  {} {addresses}", check.note));
            }
            Block::AgeChoice(branches) => {
                for branch in branches {
                    added_texts(text, &branch.blocks);
                }
            }
            Block::Checklist(list) => {
                line(text, &format!("  {} {}:", list.title, list.note));
                for item in &list.items {
                    line(text, &format!("  [ ] {item}"));
                }
            }
            Block::Shortcuts(shortcuts) => {
                if !shortcuts.note.is_empty() {
                    line(text, &format!("  {}", shortcuts.note));
                }
                for page in &shortcuts.pages {
                    line(text, &format!("  {} {}", page.name, page.url.as_str()));
                }
            }
            Block::Lead(_)
            | Block::Official(_)
            | Block::Warning(_)
            | Block::Link(_)
            | Block::Browsers => {}
        }
    }
}

/// What a teacher may say, under the name of a page.
fn notes_text(text: &mut String, name: &str, notes: &[String]) {
    if notes.is_empty() {
        return;
    }
    heading(text, "", name);
    for note in notes {
        line(text, &format!("  — {note}"));
    }
}

fn hint_text(text: &mut String, hint: &Hint) {
    let advice = labels::hint_line(&hint.advice, hint.helper.as_deref());
    line(text, &format!("  — {}. {advice}", hint.sees));
    if let Some(message) = &hint.message {
        line(text, &format!("    {message}"));
    }
}
