//! The words of the instruction, block by block.

use crate::guide::{Address, Block};
use crate::labels;

pub(super) fn line(text: &mut String, words: &str) {
    text.push_str(words);
    text.push('\n');
}

/// The words of the instruction itself.
pub(super) fn official_text(text: &mut String, block: &Block) {
    match block {
        Block::Lead(words)
        | Block::Official(words)
        | Block::Warning(words)
        | Block::Note(words) => {
            line(text, &words.plain());
        }
        Block::List(items) => {
            for item in items {
                line(text, &format!("  {} {}", labels::DOT, item.plain()));
            }
        }
        Block::Numbered(_) | Block::Table(_) => {
            for words in block.paragraphs() {
                line(text, &format!("  {}", words.plain().replace('\n', "; ")));
            }
        }
        Block::Link(link) if link.official => {
            line(text, format!("{} {}", link.note, in_text(&link.url)).trim_start());
        }
        Block::Choice(choice) => {
            if !choice.question.is_empty() {
                line(text, &choice.question);
            }
            for answer in &choice.answers {
                // The words of format 1 say themselves whom they are for.
                if !choice.is_of_age() {
                    line(text, &labels::answer_line(&answer.title, &answer.summary));
                }
                answer.blocks.iter().for_each(|block| official_text(text, block));
            }
        }
        Block::App(app) => {
            line(text, labels::sentences(&[&labels::install(&app.name), &app.note]).as_str());
        }
        Block::Link(_)
        | Block::CheckAddress(_)
        | Block::Checklist(_)
        | Block::Browsers
        | Block::Shortcuts(_) => {}
    }
}

/// As it is opened, and in letters where those are others.
pub(super) fn in_text(address: &Address) -> String {
    match address.encoded_site() {
        Some(_) => format!("{} ({})", address.as_str(), address.shown()),
        None => address.as_str().to_owned(),
    }
}
