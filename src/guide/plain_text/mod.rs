//! The whole guide as plain text, official words and hints apart: for `--text`, and for systems on which no
//! window opens.

mod added;
mod official;

use super::{Block, Guide, Hint, Step};
use crate::labels;
use added::added_texts;
use official::{line, official_text};

impl Guide {
    /// The guide as text with a line break after each paragraph; `is_foreign`: it came from a file.
    pub fn to_plain_text(&self, is_foreign: bool) -> String {
        let mut text = format!("{}\n", self.heading);
        if is_foreign {
            line(&mut text, labels::NOT_OFFICIAL);
        }
        for credit in self.credits() {
            line(&mut text, &credit);
        }
        for step in &self.steps {
            self.step_text(&mut text, step);
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
            for hint in step.hints.iter().filter(|hint| !hint.official) {
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

    fn step_text(&self, text: &mut String, step: &Step) {
        let is_lead = |block: &&Block| matches!(block, Block::Lead(_));
        for block in step.blocks.iter().filter(is_lead) {
            text.push('\n');
            official_text(text, block);
        }
        heading(text, "", &self.label_in_text(step));
        let terms = self.terms_for_all(step);
        if !terms.is_empty() {
            line(text, &terms);
        }
        for block in step.blocks.iter().filter(|block| !is_lead(block)) {
            official_text(text, block);
        }
        for hint in step.hints.iter().filter(|hint| hint.official) {
            hint_text(text, hint);
        }
    }
}

impl Guide {
    /// The titles of the embedded guide are the program's own words; those of another one are its author's, as in
    /// «2. Вход», and are left out only where the words below begin with them.
    fn label_in_text(&self, step: &Step) -> String {
        let is_lead = |block: &&Block| matches!(block, Block::Lead(_));
        let below = step.blocks.iter().find(|block| !is_lead(block));
        let below = below.and_then(|block| block.words().first().map(|words| words.plain()));
        let title = step.title.trim_end_matches('…').to_lowercase();
        let is_told = below.is_some_and(|below| below.to_lowercase().starts_with(&title));
        let is_label = step.label.to_lowercase().contains(&title);
        if self.id.is_empty() || is_told || is_label {
            return step.label.clone();
        }
        format!("{} {}", step.label, step.title).trim().to_owned()
    }
}

/// A line with one empty line before it, or two.
fn heading(text: &mut String, more_space: &str, words: &str) {
    text.push_str(more_space);
    text.push('\n');
    line(text, words);
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
    line(text, &format!("  — {}{advice}", labels::hint_title(&hint.sees)));
    if let Some(message) = &hint.message {
        line(text, &format!("    {message}"));
    }
}
