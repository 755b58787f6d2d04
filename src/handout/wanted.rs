//! What hand-out is wanted.

use crate::guide::{Guide, Step};
use crate::labels;
use std::path::Path;

/// How much of the guide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// All of it.
    #[default]
    Whole,
    /// One sheet: two columns, no hints.
    Short,
    /// What a parent does, and where one helps.
    Parents,
}

impl Form {
    /// As they are offered.
    pub const ALL: [Self; 3] = [Self::Whole, Self::Short, Self::Parents];
}

/// What it is written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HandoutFormat {
    /// Pages of A4.
    #[default]
    Pdf,
    /// One page for a browser.
    Html,
}

impl HandoutFormat {
    /// As the file is called; `None`: neither.
    pub fn of_file(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        match ending.as_str() {
            "pdf" => Some(Self::Pdf),
            "html" | "htm" => Some(Self::Html),
            _ => None,
        }
    }
}

/// Which hand-out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// How much of the guide.
    pub form: Form,
    /// Ids of answers: of their questions only these are answered. Of all others, all answers.
    pub answers: Vec<String>,
    /// What it is written as.
    pub format: HandoutFormat,
    /// Whether the guide came from a file: what it says of itself is not believed, and it is marked as not official.
    pub is_foreign: bool,
}

impl Wanted {
    /// Whether a hand-out has what an answer leads to.
    pub(super) fn has_answer(&self, guide: &Guide, id: &str) -> bool {
        let question = guide.find_answer(id).map(|(question, _)| question);
        question.is_none_or(|question| {
            let chosen = |it: &String| question.answer(it).is_some();
            !self.answers.iter().any(chosen) || self.answers.iter().any(|it| it == id)
        })
    }

    /// Whether a hand-out has what is for these answers; for all, if there is none.
    pub(super) fn has_any(&self, guide: &Guide, when: &[String]) -> bool {
        when.is_empty() || when.iter().any(|id| self.has_answer(guide, id))
    }

    /// Whether one of the questions that these are answers to has been answered for the whole hand-out.
    pub(super) fn has_answered(&self, guide: &Guide, when: &[String]) -> bool {
        let questions = when.iter().filter_map(|id| guide.find_answer(id));
        let mut answered = questions.flat_map(|(question, _)| &question.answers);
        answered.any(|answer| self.answers.contains(&answer.id))
    }
}

/// Whether a parent does the step, is asked for help there, or is whom the guide is for.
pub(super) fn has_to_do_with_parents(guide: &Guide, step: &Step) -> bool {
    let mut helpers = step.hints.iter().filter_map(|hint| hint.helper.as_deref());
    is_parent(&step.who) || is_parent(&guide.audience) || helpers.any(is_parent)
}

/// Whether these words name a parent.
pub(super) fn is_parent(who: &str) -> bool {
    who.to_lowercase().contains(labels::PARENT_STEM)
}
