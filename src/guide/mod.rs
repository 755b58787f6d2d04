//! What is taught: the instruction as data. Knows no screen and no progress.
//!
//! A [`Guide`] that exists is valid: it is made only by [`Guide::from_ron`], which checks every id,
//! address and rectangle once, so that the rest of the program can trust them.

mod address;
mod address_slips;
mod answers;
mod beside;
mod blanks;
mod check;
mod choice;
mod contact;
mod credits;
mod digest;
mod escapes;
mod figure;
mod format;
mod fractions;
mod hint;
mod jpeg;
mod letters;
mod load;
mod lookup;
mod markup;
pub mod package;
mod pasted;
mod picture;
mod picture_kind;
mod picture_size;
mod pictures;
mod place;
mod plain_text;
mod read;
mod route;
mod shown;
mod site;
mod source;
mod source_error;
mod step_icon;
mod table;
mod texts;
mod turn;

pub use address::Address;
pub use choice::{AGE, Answer, AnswerArt, Choice, FROM_14, UNDER_14};
pub use contact::Contact;
pub use digest::digest;
pub use figure::{Callout, Figure};
pub use format::{FORMAT, OLDEST_FORMAT};
pub use fractions::Fractions;
pub use hint::Hint;
pub use jpeg::{JpegHead, jpeg_head};
pub use load::open_package;
pub use markup::{Markup, Span, Target};
pub use picture::{is_jpeg, png_reader};
pub use pictures::{PictureBytes, Pictures};
pub use route::{Answered, Route};
pub use source::GuideSource;
pub use source_error::SourceError;
pub use step_icon::StepIcon;
pub use table::Table;
pub use turn::Turn;

use serde::Deserialize;
use std::collections::BTreeSet;

/// The whole instruction: what `assets/guide.ron` holds.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Version of the file format, from [`OLDEST_FORMAT`] to [`FORMAT`].
    pub format: u32,
    /// The official heading of the instruction, word for word.
    pub heading: String,
    /// Its own name, for the pupils' marks: they stay while its words change. From format 2 on, as all to `official`.
    #[serde(default)]
    pub id: String,
    /// Who it is for.
    #[serde(default)]
    pub audience: String,
    /// The person or the school that answers for its words.
    #[serde(default)]
    pub made_by: String,
    /// The town, the school.
    #[serde(default)]
    pub place: String,
    /// When it was made, in any words.
    #[serde(default)]
    pub date: String,
    /// Whether it says that it is the official one of whoever made it. Only a claim: see [`Guide::credits`].
    #[serde(default)]
    pub official: Option<bool>,
    /// Every figure that a step refers to.
    pub figures: Vec<Figure>,
    /// The steps in order; a step that is not `numbered` («Перед началом») prepares for the others.
    pub steps: Vec<Step>,
    /// The last page, after all steps.
    pub finish: Finish,
    #[serde(skip)]
    lost: BTreeSet<char>,
}

/// The name of a step in the file and in the pupil's marks. Never shown: it is not a caption.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(transparent)]
pub struct StepId(pub String);

/// Position of a step in the guide that gave it, where it exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepIndex(usize);

/// Position of a figure in the guide that gave it, where it exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureIndex(usize);

/// Position of a checklist among all checklists of its guide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChecklistIndex(usize);

/// One step: what a panel shows.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Unique in the guide.
    pub id: StepId,
    /// The official label above the title («ШАГ 1.»), or words in its place.
    pub label: String,
    /// Whether the step counts in «Сделано 3 из 6».
    pub numbered: bool,
    /// What is done in the step, in a few words.
    pub name: String,
    /// One or two words for the road of steps, if `name` is longer.
    #[serde(default)]
    pub short: String,
    /// A picture for the road.
    #[serde(default)]
    pub icon: Option<StepIcon>,
    /// Title of the panel.
    pub title: String,
    /// Ids of answers, of which a pupil must have given one to see the step; all see it, if none is named. From format 2
    /// on, as what follows.
    #[serde(default)]
    pub when: Vec<String>,
    /// Who does it, if that is not the reader: «родитель».
    #[serde(default)]
    pub who: String,
    /// How long what comes of it is waited for: «до 3 дней».
    #[serde(default)]
    pub wait: String,
    /// The button that marks the step as done.
    pub done: String,
    /// The step's words, addresses and questions, from top to bottom.
    pub blocks: Vec<Block>,
    /// Ids of the figures beside the words.
    #[serde(default)]
    pub figures: Vec<String>,
    /// Whether they stand side by side, to be compared, where there is room. Since format 2.
    #[serde(default)]
    pub together: bool,
    /// The button that opens the hints.
    pub hints_title: String,
    /// «На экране не так»: not a part of the official instruction.
    #[serde(default)]
    pub hints: Vec<Hint>,
    /// For a teacher who shows the step to a class: what to say, what goes wrong. Not official.
    #[serde(default)]
    pub notes: Vec<String>,
    /// How long a class needs, about, minutes; 0: unknown.
    #[serde(default)]
    pub minutes: u8,
}

/// The last page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finish {
    /// Title of the panel.
    pub title: String,
    /// Its blocks, from top to bottom.
    pub blocks: Vec<Block>,
    /// Ids of the figures shown beside the words.
    #[serde(default)]
    pub figures: Vec<String>,
    /// As in [`Step::together`].
    #[serde(default)]
    pub together: bool,
    /// For the teacher, as in [`Step::notes`].
    #[serde(default)]
    pub notes: Vec<String>,
    /// As in [`Step::minutes`].
    #[serde(default)]
    pub minutes: u8,
}

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
