//! Words of a guide that are more than a paragraph: lists and tables.

use super::{Address, Block, Markup, Target};
use crate::labels;
use serde::Deserialize;

/// Rows of cells under a head.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// What stands over each column.
    pub head: Vec<Markup>,
    /// Each has as many cells as the head.
    pub rows: Vec<Vec<Markup>>,
}

impl Table {
    /// Each row in words: a cell behind what stands over it, one below the other.
    pub(crate) fn rows_in_words(&self) -> impl Iterator<Item = Markup> {
        self.rows.iter().map(|row| {
            let cells = self.head.iter().zip(row).filter(|(_, cell)| !cell.plain().is_empty());
            Markup::lines(cells.map(|(over, cell)| cell.behind(&labels::over_cell(&over.plain()))))
        })
    }
}

impl Block {
    /// The words that this block shows, where it is made of nothing else.
    pub fn words(&self) -> Vec<&Markup> {
        match self {
            Self::Lead(words)
            | Self::Official(words)
            | Self::Warning(words)
            | Self::Note(words) => {
                vec![words]
            }
            Self::List(items) | Self::Numbered(items) => items.iter().collect(),
            Self::Table(table) => table.head.iter().chain(table.rows.iter().flatten()).collect(),
            Self::Link(_)
            | Self::CheckAddress(_)
            | Self::Choice(_)
            | Self::App(_)
            | Self::Checklist(_)
            | Self::Browsers
            | Self::Shortcuts(_) => vec![],
        }
    }

    /// Its words that lead to an address, with that address.
    pub(crate) fn references(&self) -> impl Iterator<Item = (&str, &Address)> {
        let spans = self.words().into_iter().flat_map(Markup::spans);
        spans.filter_map(|span| match &span.target {
            Some(Target::Address(address)) => Some((span.text.as_str(), address)),
            _ => None,
        })
    }

    /// A list or a table as paragraphs, where there is no room for more: each with its number, or what stands over its
    /// cells.
    pub(crate) fn paragraphs(&self) -> Vec<Markup> {
        match self {
            Self::Numbered(items) => {
                let numbered = (1..).zip(items);
                numbered
                    .map(|(number, item)| item.behind(&labels::number_of_item(number)))
                    .collect()
            }
            Self::Table(table) => table.rows_in_words().collect(),
            _ => self.words().into_iter().cloned().collect(),
        }
    }
}
