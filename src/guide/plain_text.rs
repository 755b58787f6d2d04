//! The whole guide as plain text, official words and hints apart: for `--text`, and for systems on which no
//! window opens.

use super::{Address, Block, Guide, Hint, Step};
use crate::labels;

impl Guide {
    /// The guide as text with a line break after each paragraph.
    pub fn to_plain_text(&self) -> String {
        let mut text = format!("{}\n", self.heading);
        if self.official == Some(false) {
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

fn line(text: &mut String, words: &str) {
    text.push_str(words);
    text.push('\n');
}

fn official_text(text: &mut String, block: &Block) {
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

/// What the program adds to the words of the instruction on one page, and each address that can be opened there.
fn added_texts(text: &mut String, blocks: &[Block]) {
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

/// As it is opened, and in letters where those are others.
fn in_text(address: &Address) -> String {
    match address.encoded_site() {
        Some(_) => format!("{} ({})", address.as_str(), address.shown()),
        None => address.as_str().to_owned(),
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
