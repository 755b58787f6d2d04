//! The guides to choose from, and what each says of itself.

use super::parts::Page;
use crate::guide::{Guide, GuideSource, Pictures};
use crate::labels;
use crate::progress::Progress;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The last page's name, beside the ids of the steps.
pub const FINISH: &str = "finish";

/// What a guide says of itself before it is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Where it is.
    pub source: GuideSource,
    /// Tells its marks from those of others, [`GuideSource::key`].
    pub key: String,
    /// The first line of its heading.
    pub title: String,
    /// Whether it is official, and who says so.
    pub standing: Standing,
    /// For whom it is, from whom, where and when: a line each.
    pub about: Vec<String>,
}

/// Of a line that a guide says of itself, signs: somebody's whole text may stand there.
const LONGEST: usize = 160;

/// Whether a guide is official, and who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is the one in the program.
    Region,
    /// Its file says so.
    Claimed,
    /// Nobody says so.
    Own,
}

/// The guides of this computer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    /// The one in the program first. Fewer than two are no choice.
    pub offers: Vec<Offer>,
    /// Whether it is asked which one is meant: none was named.
    pub asks: bool,
    /// The step named at the start, where the guide that is chosen has it.
    pub step: Option<String>,
    /// Whether «Показ классу» begins with the guide that is chosen.
    pub presents: bool,
    /// Whether the settings fix the guide that is open.
    pub is_fixed: bool,
}

/// A guide that was read, to be shown.
#[derive(Clone, Debug)]
pub struct OpenedGuide {
    /// The instruction.
    pub guide: Arc<Guide>,
    /// Its pictures.
    pub pictures: Pictures,
    /// What was marked in it.
    pub progress: Progress,
    /// The signs that no font of the program has.
    pub undrawn: BTreeSet<char>,
}

impl PartialEq for OpenedGuide {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.guide, &other.guide) && self.progress == other.progress
    }
}

impl Eq for OpenedGuide {}

/// «Какая у вас инструкция?», while it is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Choosing {
    /// It can be left without an answer.
    pub(super) from_page: bool,
    /// The one that is being read.
    pub(super) opening: Option<GuideSource>,
}

impl Offer {
    /// Of this guide.
    pub fn new(source: GuideSource, guide: &Guide) -> Self {
        let (title, _) = source.title(guide);
        let has = |words: &&String| !words.trim().is_empty();
        let standing = match (&source, guide.official) {
            (GuideSource::Embedded, _) => Standing::Region,
            (GuideSource::File(_), Some(true)) => Standing::Claimed,
            (GuideSource::File(_), _) => Standing::Own,
        };
        let audience = Some(&guide.audience).filter(has).map(|it| labels::for_whom(it));
        let audience = if standing == Standing::Region {
            Some(labels::FOR_PUPILS.to_owned())
        } else {
            audience
        };
        let made_by = Some(&guide.made_by).filter(has).map(|it| labels::from_whom(it));
        let place: Vec<&str> =
            [&guide.place, &guide.date].into_iter().filter(has).map(String::as_str).collect();
        let place = (!place.is_empty()).then(|| place.join(", "));
        Self {
            key: source.key(guide),
            title: short(title),
            standing,
            about: [audience, made_by, place].iter().flatten().map(|line| short(line)).collect(),
            source,
        }
    }
}

fn short(line: &str) -> String {
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line.to_owned(),
    }
}

/// The page of this name.
pub(crate) fn page_named(guide: &Guide, id: &str) -> Option<Page> {
    if id == FINISH { Some(Page::Finish) } else { guide.find_step(id).map(Page::Step) }
}
