//! The flow of one page as blocks: paragraphs, lists, tables, warnings, addresses.

use super::draft::{Block, Link, Table};
use super::figures::Registry;
use super::flow::{Item, Line, Rows};
use super::references::Written;
use super::report::{Doubt, Report};
use super::words;
use crate::docx::Words;

/// Stems of words that warn, in small letters.
const WARNING: [&str; 3] = ["ошибк", "внимани", "важно"];

/// The most addresses of a page that have buttons.
const MOST_BUTTONS: usize = 50;

/// What a page is made of.
#[derive(Default)]
pub(super) struct Page {
    pub blocks: Vec<Block>,
    /// The ids of its figures.
    pub figures: Vec<String>,
}

/// Writes pages, and keeps what there is to say of them.
pub(super) struct Writer<'a> {
    pub figures: &'a Registry,
    pub report: &'a mut Report,
}

impl Writer<'_> {
    /// One page; `lead` stands before its label.
    pub(super) fn page(&mut self, lead: &[Line], items: Vec<Item>) -> Page {
        let mut page = Page::default();
        for line in lead {
            let words = self.words(&line.words, &mut page);
            page.blocks.push(Block::Lead(as_heading(line, behind_label(line, words.markup))));
        }
        let mut list = Vec::new();
        // A figure inside a list stands beside it.
        for item in items {
            match item {
                Item::Line(line) if line.label.is_some() && line.heading.is_none() => {
                    list.push(line);
                }
                Item::Shot(shot) => {
                    if let Some(id) = self.figures.of_shot(&shot) {
                        own(&mut page, id);
                    }
                }
                Item::Line(line) => {
                    self.list(&std::mem::take(&mut list), &mut page);
                    self.line(&line, &mut page);
                }
                Item::Table(rows) => {
                    self.list(&std::mem::take(&mut list), &mut page);
                    self.table(rows, &mut page);
                }
            }
        }
        self.list(&list, &mut page);
        page
    }

    fn words(&mut self, words: &[Words], page: &mut Page) -> Written {
        let mut written = words::write(words, self.figures);
        written.markup = written.markup.trim().to_owned();
        self.report.references += written.references;
        written.doubts.drain(..).for_each(|doubt| self.report.doubt(doubt));
        for id in &written.figures {
            own(page, id);
        }
        written
    }

    fn line(&mut self, line: &Line, page: &mut Page) {
        let written = self.words(&line.words, page);
        let plain = line.plain().to_lowercase();
        let warns = WARNING.iter().any(|stem| plain.contains(stem));
        let begins = WARNING[1..].iter().any(|stem| {
            plain.trim_start().starts_with(stem)
                && plain.chars().take(12).any(|c| "!:.".contains(c))
        });
        let is_italic = line.is_all(|words| words.italic);
        let markup = as_heading(line, behind_label(line, written.markup));
        page.blocks.push(match line {
            _ if line.heading.is_some() => Block::Official(markup),
            _ if begins || warns && (is_italic || line.is_framed) => Block::Warning(markup),
            _ if line.is_framed => Block::Note(markup),
            _ => Block::Official(markup),
        });
        links(&written.addresses, page);
    }

    fn list(&mut self, lines: &[Line], page: &mut Page) {
        let kinds: Vec<_> = lines.iter().filter_map(|line| line.label.as_ref()).collect();
        let Some(first) = kinds.first() else { return };
        let one_level = kinds.iter().all(|label| label.level == first.level);
        let is_dotted = kinds.iter().all(|label| label.number.is_none());
        let is_counted = one_level
            && (1..).zip(&kinds).all(|(number, label)| {
                label.number == Some(number)
                    && label.text.trim_end_matches(['.', ')']) == number.to_string()
            });
        let mut addresses = Vec::new();
        let mut items = Vec::new();
        for line in lines {
            let written = self.words(&line.words, page);
            addresses.extend(written.addresses);
            let label = line.label.as_ref();
            let label = label.filter(|it| !is_counted && it.number.is_some());
            let label =
                label.map_or_else(String::new, |it| format!("{} ", words::escaped(&it.text)));
            items.push((label.is_empty(), format!("{label}{}", written.markup)));
        }
        if is_counted {
            page.blocks.push(Block::Numbered(items.into_iter().map(|(_, item)| item).collect()));
        } else if is_dotted {
            page.blocks.push(Block::List(items.into_iter().map(|(_, item)| item).collect()));
        } else {
            mixed(items, page);
        }
        links(&addresses, page);
    }

    fn table(&mut self, table: Rows, page: &mut Page) {
        let mut rows: Vec<Vec<String>> = Vec::new();
        let mut addresses = Vec::new();
        for row in table.rows {
            let mut cells = Vec::new();
            for cell in row {
                let mut lines = Vec::new();
                for line in cell {
                    let written = self.words(&line.words, page);
                    addresses.extend(written.addresses);
                    let label =
                        line.label.iter().map(|it| format!("{} ", words::escaped(&it.text)));
                    lines.push(format!("{}{}", label.collect::<String>(), written.markup));
                }
                cells.push(lines.join("\n"));
            }
            rows.push(cells);
        }
        let told = rows.iter().flatten().find(|cell| !cell.is_empty()).cloned().unwrap_or_default();
        if table.is_odd {
            self.report.doubt(Doubt::Table(told.chars().take(60).collect()));
        }
        rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
        table_blocks(rows, page);
        links(&addresses, page);
    }
}

/// A number among dots keeps it in its words; lines with dots between numbers are lists of their own.
fn mixed(items: Vec<(bool, String)>, page: &mut Page) {
    for (is_dotted, item) in items {
        match page.blocks.last_mut() {
            Some(Block::List(list)) if is_dotted => list.push(item),
            _ if is_dotted => page.blocks.push(Block::List(vec![item])),
            _ => page.blocks.push(Block::Official(item)),
        }
    }
}

/// A row of one cell above the head is the table's title. What has no head with words over each column is read line by line.
fn table_blocks(mut rows: Vec<Vec<String>>, page: &mut Page) {
    let filled = |row: &Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    while rows.len() > 2 && rows.first().is_some_and(|row| row.len() > 1 && filled(row) == 1) {
        let title = rows.remove(0).into_iter().find(|cell| !cell.trim().is_empty());
        page.blocks.extend(title.map(Block::Official));
    }
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    for row in &mut rows {
        row.resize(columns, String::new());
    }
    let has_head = rows.len() > 1 && rows.first().is_some_and(|head| filled(head) == columns);
    if !has_head {
        let cells = rows.into_iter().flatten().filter(|cell| !cell.trim().is_empty());
        page.blocks.extend(cells.map(Block::Official));
        return;
    }
    let head = rows.remove(0);
    page.blocks.push(Block::Table(Table { head, rows }));
}

/// Their buttons.
fn links(addresses: &[String], page: &mut Page) {
    let links = addresses.iter().map(|url| Link { url: url.clone(), primary: false });
    page.blocks.extend(links.map(Block::Link));
}

/// An address has its buttons once on a page, or once in each answer; the first ones are the page's main button.
pub(super) fn settle_links(blocks: &mut Vec<Block>) {
    settle(blocks, &[]);
}

fn settle(blocks: &mut Vec<Block>, above: &[String]) {
    let mut seen = above.to_vec();
    blocks.retain_mut(|block| match block {
        Block::Link(link) => {
            let is_new = seen.len() < MOST_BUTTONS && !seen.contains(&link.url);
            link.primary = seen.is_empty();
            if is_new {
                seen.push(link.url.clone());
            }
            is_new
        }
        Block::Choice(choice) => {
            choice.answers.iter_mut().for_each(|answer| settle(&mut answer.blocks, &seen));
            true
        }
        _ => true,
    });
}

/// A figure of the page, once.
fn own(page: &mut Page, id: &str) {
    if !page.figures.iter().any(|it| it == id) {
        page.figures.push(id.to_owned());
    }
}

/// With the number that Word puts before it: «2.1 Через браузер».
fn behind_label(line: &Line, markup: String) -> String {
    match &line.label {
        Some(label) => format!("{} {markup}", words::escaped(&label.text)),
        None => markup,
    }
}

/// The words of a heading are bold, whatever its style says of that.
fn as_heading(line: &Line, markup: String) -> String {
    let is_bold = line.is_all(|words| words.bold);
    if line.heading.is_none() || is_bold || markup.is_empty() || markup.contains("**") {
        return markup;
    }
    format!("**{markup}**")
}
