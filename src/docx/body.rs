//! The state of a walk through a part with paragraphs: what is open, and what was found.

use super::archive::Archive;
use super::counters::Counters;
use super::document::{Omission, Words};
use super::draft::{Draft, Look};
use super::drawing::Drawing;
use super::error::Error;
use super::figure::Part;
use super::media::Pictures;
use super::numbering::Numbering;
use super::relations::Relations;
use super::sections::{Section, Sections};
use super::story::Story;
use super::styles::Styles;
use super::vml::{self, Vml};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

/// Paragraphs, pieces, cells and shapes: a manual of a thousand pages has a tenth.
const MAX_BUILT: usize = 100_000;
/// Bytes of all links together: each piece of words keeps its own.
const MAX_LINKS: usize = 4 << 20;

/// What children of an open element are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Context {
    /// Paragraphs, runs, tables, and what wraps them.
    Content,
    ParagraphProps,
    /// The look of a paragraph's end.
    MarkProps,
    RunProps,
    RowProps,
    CellProps,
    SdtProps,
    /// Words.
    Text,
    Drawing(Part),
    Vml(vml::Part),
    /// Nothing in it is looked at.
    Skipped,
}

/// What is to be done at the end of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Close {
    Nothing,
    Paragraph,
    ParagraphProps,
    RunProps,
    Run,
    /// Words; whether blanks at their ends are kept.
    Words(bool),
    Instruction,
    Field,
    Link,
    Sdt,
    /// A table, a row, a cell.
    Level,
    Row,
    Drawing,
    /// A part of a drawing.
    Part,
    Vml,
    VmlPart,
    /// The words of a shape.
    Box,
    Note,
    Alternatives,
}

/// An open element.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Open {
    pub(crate) context: Context,
    pub(crate) close: Close,
}

/// A drawing that is open.
pub(crate) enum Sketch {
    Modern(Box<Drawing>),
    Vml(Box<Vml>),
}

/// Whether a note is an endnote, and its id.
pub(crate) type NoteId = (bool, String);

/// What paragraphs refer to.
#[derive(Default)]
pub(crate) struct Parts {
    pub(crate) styles: Styles,
    pub(crate) numbering: Numbering,
    pub(crate) sections: Sections,
}

/// A walk through a part.
pub(crate) struct Body<'a, 'b> {
    pub(crate) parts: &'a Parts,
    pub(crate) relations: &'a Relations,
    pub(crate) archive: &'a mut Archive<'b>,
    pub(crate) pictures: &'a mut Pictures,
    pub(crate) omissions: &'a mut BTreeMap<Omission, usize>,
    pub(crate) notes: HashMap<NoteId, Vec<Words>>,
    /// The note that is open.
    pub(crate) note: Option<NoteId>,
    pub(crate) counters: Counters,
    pub(crate) open: Vec<Open>,
    /// The innermost last: the body, then boxes inside each other.
    pub(crate) stories: Vec<Story>,
    pub(crate) sketches: Vec<Sketch>,
    /// Whether each open choice was made.
    pub(crate) alternatives: Vec<bool>,
    /// Whether each open control is a table of contents.
    pub(crate) controls: Vec<bool>,
    pub(crate) text: String,
    pub(crate) position: usize,
    built: usize,
    links: usize,
}

impl<'a, 'b> Body<'a, 'b> {
    pub(crate) fn new(
        parts: &'a Parts,
        relations: &'a Relations,
        archive: &'a mut Archive<'b>,
        pictures: &'a mut Pictures,
        omissions: &'a mut BTreeMap<Omission, usize>,
    ) -> Self {
        Self {
            parts,
            relations,
            archive,
            pictures,
            omissions,
            notes: HashMap::new(),
            note: None,
            counters: Counters::default(),
            open: Vec::new(),
            stories: vec![Story::default()],
            sketches: Vec::new(),
            alternatives: Vec::new(),
            controls: Vec::new(),
            text: String::new(),
            position: 0,
            built: 0,
            links: 0,
        }
    }

    pub(crate) fn story(&mut self) -> Option<&mut Story> {
        self.stories.last_mut()
    }

    pub(crate) fn draft(&mut self) -> Option<&mut Draft> {
        self.stories.last_mut()?.draft.as_mut()
    }

    pub(crate) fn omit(&mut self, what: Omission) {
        *self.omissions.entry(what).or_default() += 1;
    }

    /// One more thing is made.
    pub(crate) fn spend(&mut self) -> Result<(), Error> {
        self.built += 1;
        if self.built > MAX_BUILT { Err(Error::Crowded) } else { Ok(()) }
    }

    /// The page, and how wide text is here.
    pub(crate) fn section(&self) -> Section {
        let section = self.parts.sections.at(self.position);
        match self.stories.last().and_then(Story::width) {
            Some(width) => Section { width, left: 0.0 },
            None => section,
        }
    }

    /// Works out the look of the open run.
    pub(crate) fn look(&mut self) {
        let styles = &self.parts.styles;
        if let Some(draft) = self.stories.last_mut().and_then(|story| story.draft.as_mut()) {
            draft.look = Look::of(&draft.run, &draft.style, styles);
        }
    }

    /// Whether what comes now is seen; counts what is hidden.
    pub(crate) fn is_seen(&mut self) -> bool {
        let Some(story) = self.stories.last_mut() else { return false };
        let Some(draft) = story.draft.as_mut() else { return false };
        if story.fields.is_instruction() || story.fields.is_contents() {
            draft.is_cut = true;
            draft.is_contents |= story.fields.is_contents();
            return false;
        }
        let is_hidden = draft.look.hidden;
        let is_new = is_hidden && !draft.was_hidden;
        draft.was_hidden = is_hidden;
        draft.is_cut |= is_hidden;
        if is_new {
            self.omit(Omission::Hidden);
        }
        !is_hidden
    }

    /// Adds words to the open paragraph.
    pub(crate) fn words(&mut self, text: &str) -> Result<(), Error> {
        if text.is_empty() || !self.is_seen() {
            return Ok(());
        }
        let Some(story) = self.stories.last_mut() else { return Ok(()) };
        let field = story.fields.link().map(Rc::clone);
        let link = field.or_else(|| story.links.last().cloned().flatten());
        let link = link.filter(|_| self.links < MAX_LINKS);
        let Some(draft) = story.draft.as_mut() else { return Ok(()) };
        if draft.push(text, link.as_deref()) {
            self.links += link.map_or(0, |link| link.len());
            self.spend()?;
        }
        Ok(())
    }
}
