//! What is taught: the instruction as data. Knows no screen and no progress.
//!
//! A [`Guide`] that exists is valid: it is made only by [`Guide::from_ron`], which checks every id,
//! address and rectangle once, so that the rest of the program can trust them.

mod address;
mod address_slips;
mod answers;
mod bare;
mod beside;
mod blanks;
mod block;
mod check;
mod choice;
mod contact;
mod credits;
mod digest;
mod document;
mod escapes;
mod figure;
mod format;
mod fractions;
mod hint;
pub mod import;
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
mod pixels;
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
pub(crate) use bare::{bare_jpeg, bare_png};
pub use block::{App, Block, CheckAddress, Checklist, Link, Shortcut, Shortcuts};
pub use choice::{AGE, Answer, AnswerArt, Choice, FROM_14, UNDER_14};
pub use contact::Contact;
pub use digest::digest;
pub use document::{Imported, is_read_as_document, open_document, open_proposal};
pub use figure::{Callout, Figure};
pub use format::{FORMAT, OLDEST_FORMAT};
pub use fractions::Fractions;
pub use hint::Hint;
pub(crate) use import::upright_png;
pub use load::open_package;
pub use markup::{Markup, Span, Target};
pub use picture::png_reader;
pub use pictures::{PictureBytes, Pictures};
pub use pixels::{TakeLines, Undecoded};
pub use route::{Answered, Route};
pub(crate) use route::{has_lost_answer, has_open_question};
pub use source::GuideSource;
pub use source_error::SourceError;
pub use step_icon::StepIcon;
pub use table::Table;
pub use turn::Turn;

use serde::Deserialize;
use std::collections::BTreeSet;

/// The largest guide file that is read, bytes; ours has 30 kB.
const MAX_GUIDE_BYTES: u64 = 4 << 20;

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
