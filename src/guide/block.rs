//! What a page of a guide is made of.

use super::{Address, ChecklistIndex, Choice, Markup, Table};
use serde::Deserialize;

/// A kind of thing that a step shows. Code knows these kinds; only data knows the steps.
#[derive(Clone, Debug, Deserialize)]
pub enum Block {
    /// Official words that stand before the step's label («ШАГ 1.»).
    Lead(Markup),
    /// Official words, letter for letter.
    Official(Markup),
    /// Official words that warn.
    Warning(Markup),
    /// Words to know that do not warn. From format 2 on, as lists and tables.
    Note(Markup),
    /// Lines with a dot before each.
    List(Vec<Markup>),
    /// Lines with a number before each.
    Numbered(Vec<Markup>),
    /// Rows under a head.
    Table(Table),
    /// An address with its buttons.
    Link(Link),
    /// Addresses that a pupil compares with the browser's, without a button. Not official.
    CheckAddress(CheckAddress),
    /// A question: one of several cards, each with what that pupil needs. «Сколько вам лет?» of format 1 is one.
    #[serde(alias = "AgeChoice")]
    Choice(Choice),
    /// An app to install, with the codes of its stores. From format 2 on.
    App(App),
    /// What to do before leaving a shared computer. Not official.
    Checklist(Checklist),
    /// The browsers of this computer, to choose one from. Not official.
    Browsers,
    /// Ways back to pages, for whoever has done all steps. Not official.
    Shortcuts(Shortcuts),
}

/// Buttons that open pages by their names.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shortcuts {
    /// Words above them, if their names do not say enough.
    #[serde(default)]
    pub note: String,
    /// One button each.
    pub pages: Vec<Shortcut>,
}

/// A page by its name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shortcut {
    /// What is opened.
    pub url: Address,
    /// How pupils call it.
    pub name: String,
}

/// An address with «Открыть», «Копировать», «QR-код».
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// What is opened and, without the scheme, shown.
    pub url: Address,
    /// Words above the address, if the paragraph above does not name it already.
    #[serde(default)]
    pub note: String,
    /// Whether `note` is a part of the instruction.
    #[serde(default)]
    pub official: bool,
    /// Whether «Открыть» is the main button of the step.
    #[serde(default)]
    pub primary: bool,
    /// Whether it is opened on a telephone: a code to scan stands in the place of «Открыть». From format 2 on.
    #[serde(default)]
    pub phone: bool,
}

/// An app to install on a telephone.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct App {
    /// How it is called in the stores, word for word.
    pub name: String,
    /// Words below its name.
    #[serde(default)]
    pub note: String,
    /// Where it is: each name shows a code to scan.
    #[serde(default)]
    pub stores: Vec<Shortcut>,
}

/// «Проверьте адрес»: hosts that may stand in the browser's address field.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckAddress {
    /// Words before the addresses.
    pub note: String,
    /// The addresses, as a browser shows them.
    pub addresses: Vec<String>,
}

/// A list to tick off; the ticks are never stored.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    /// Keeps its ticks apart from those of other lists; assigned when the guide is read.
    #[serde(skip)]
    pub index: ChecklistIndex,
    /// Its heading.
    pub title: String,
    /// Why to go through it, in a few words.
    pub note: String,
    /// One line each.
    pub items: Vec<String>,
}
