//! What the program adds to the words of the instruction: addresses that its buttons open, what is ticked off.

use super::official::{in_text, line, official_text};
use crate::guide::{Address, Block};
use crate::labels;

/// What the program adds to the words of the instruction on one page, and each address that can be opened there.
pub(super) fn added_texts(text: &mut String, blocks: &[Block]) {
    let mut offered = Vec::new();
    references(blocks, &mut offered);
    let mut told = offered.iter().map(|(_, address)| *address).collect();
    links(blocks, &mut told);
    let official = official_words(blocks);
    told.retain(|address| is_told(address, &official));
    let mut added = Added { told };
    added.write(text, blocks);
    // A reader of the text cannot press the words.
    for (words, address) in offered {
        added.address(text, words, address);
    }
}

/// The addresses that stand in the text of a page already: each stands there once.
struct Added<'a> {
    told: Vec<&'a Address>,
}

impl<'a> Added<'a> {
    fn write(&mut self, text: &mut String, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Link(link) if !link.official => self.address(text, &link.note, &link.url),
                Block::CheckAddress(check) => {
                    let addresses = check.addresses.join(", ");
                    line(text, &format!("  {} {addresses}", check.note));
                }
                Block::Choice(choice) => {
                    for answer in &choice.answers {
                        self.write(text, &answer.blocks);
                    }
                }
                Block::App(app) => {
                    for store in &app.stores {
                        self.address(text, &store.name, &store.url);
                    }
                }
                Block::Checklist(list) => {
                    let head = format!("{} {}", list.title, list.note);
                    line(text, &format!("  {}:", head.trim_end().trim_end_matches(':')));
                    for item in &list.items {
                        line(text, &format!("  [ ] {item}"));
                    }
                }
                Block::Shortcuts(shortcuts) => {
                    if !shortcuts.note.is_empty() {
                        line(text, &format!("  {}", shortcuts.note));
                    }
                    for page in &shortcuts.pages {
                        self.address(text, &page.name, &page.url);
                    }
                }
                Block::Lead(_)
                | Block::Official(_)
                | Block::Warning(_)
                | Block::Note(_)
                | Block::List(_)
                | Block::Numbered(_)
                | Block::Table(_)
                | Block::Link(_)
                | Block::Browsers => {}
            }
        }
    }

    /// An address with words before it, unless the page has named it.
    fn address(&mut self, text: &mut String, words: &str, address: &'a Address) {
        if self.told.contains(&address) {
            // What the button is for is worth a line, its address a second time is not.
            if !words.is_empty() && !address.is_named_by(words) {
                line(text, &format!("  {words} {}", labels::TEXT_SAME_ADDRESS));
            }
            return;
        }
        self.told.push(address);
        let space = if words.is_empty() { "" } else { " " };
        line(text, &format!("  {words}{space}{}", in_text(address)));
    }
}

/// The official words of a page, one by one.
fn official_words(blocks: &[Block]) -> Vec<String> {
    let mut text = String::new();
    for block in blocks {
        official_text(&mut text, block);
    }
    let ends = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '«' | '»' | '"');
    text.split(ends).map(str::to_owned).collect()
}

/// Whether the address is among these words as it is opened; «http:» in place of «https:» is another one.
fn is_told(address: &Address, words: &[String]) -> bool {
    let bare = |text: &str| {
        let text = text.strip_prefix("https://").unwrap_or(text);
        text.trim_end_matches('/').to_owned()
    };
    let forms = [bare(address.as_str()), bare(address.shown())];
    let is_it = |word: &str| forms.contains(&bare(word));
    words
        .iter()
        .any(|word| is_it(word) || is_it(word.trim_end_matches(['.', ',', ';', ':', '!', '?'])))
}

/// The blocks of a page, those behind an answer too.
fn all_blocks(blocks: &[Block]) -> Vec<&Block> {
    let mut all = Vec::new();
    for block in blocks {
        all.push(block);
        if let Block::Choice(choice) = block {
            all.extend(choice.answers.iter().flat_map(|answer| all_blocks(&answer.blocks)));
        }
    }
    all
}

/// Adds the words that lead to an address, with that address.
fn references<'a>(blocks: &'a [Block], found: &mut Vec<(&'a str, &'a Address)>) {
    for block in all_blocks(blocks) {
        found.extend(block.references());
    }
}

/// Adds the addresses that have buttons.
fn links<'a>(blocks: &'a [Block], found: &mut Vec<&'a Address>) {
    for block in all_blocks(blocks) {
        match block {
            Block::Link(link) => found.push(&link.url),
            Block::Shortcuts(list) => found.extend(list.pages.iter().map(|page| &page.url)),
            Block::App(app) => found.extend(app.stores.iter().map(|store| &store.url)),
            _ => {}
        }
    }
}
