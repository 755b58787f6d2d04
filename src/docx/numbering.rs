//! `numbering.xml`: the lists of a document and what stands before their lines.

use super::error::Error;
use super::properties::{ParagraphProps, RunProps};
use super::symbols::Font;
use super::xml::{Element, Event, Xml};
use std::collections::{BTreeMap, HashMap};

/// How many levels a list has.
pub(crate) const LEVELS: usize = 9;
/// Letters of what stands before a line: it is kept for each of them.
const MAX_TEXT: usize = 64;
/// Lists of a document: some have thousands, since each paste makes new ones.
const MAX_LISTS: usize = 50_000;

/// What stands before the lines of a level.
#[derive(Clone, Debug)]
pub(crate) struct Level {
    pub(crate) start: u32,
    /// `numFmt`.
    pub(crate) format: String,
    /// With `%1` to `%9` for the numbers of levels.
    pub(crate) text: String,
    /// After which levels (1: the first) it begins anew; 0: after none; `None`: after each above it.
    pub(crate) restart: Option<u8>,
    /// Whether all numbers are written in digits.
    pub(crate) is_legal: bool,
    /// The style whose paragraphs stand on this level.
    pub(crate) style: Option<String>,
    pub(crate) font: Option<Font>,
    pub(crate) paragraph: ParagraphProps,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 0,
            format: "decimal".to_owned(),
            text: String::new(),
            restart: None,
            is_legal: false,
            style: None,
            font: None,
            paragraph: ParagraphProps::default(),
        }
    }
}

type Levels = [Option<Box<Level>>; LEVELS];

#[derive(Debug, Default)]
struct Abstract {
    levels: Levels,
    /// The style of lists that it is.
    is_style: Option<String>,
    /// The style of lists that it takes its levels from.
    of_style: Option<String>,
}

/// A list: an abstract one, and what it changes.
#[derive(Debug, Default)]
struct List {
    of: u32,
    levels: Levels,
    starts: [Option<u32>; LEVELS],
}

/// All lists of a document.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    abstracts: BTreeMap<u32, Abstract>,
    lists: BTreeMap<u32, List>,
}

impl Numbering {
    pub(crate) fn read(text: &str, name: &str) -> Result<Self, Error> {
        let mut reading = Reading::default();
        let mut xml = Xml::new(text, name);
        loop {
            match xml.next()? {
                Event::Start(element) => {
                    let place = reading.start(&element);
                    reading.open.push(place);
                    let Numbering { abstracts, lists } = &reading.done;
                    if abstracts.len() + lists.len() > MAX_LISTS {
                        return Err(Error::Crowded);
                    }
                }
                Event::End => reading.end(),
                Event::Text(_) => {}
                Event::Eof => {
                    reading.done.resolve();
                    return Ok(reading.done);
                }
            }
        }
    }

    /// The abstract list that counts the lines of a list.
    pub(crate) fn counted_by(&self, list: u32) -> Option<u32> {
        Some(self.lists.get(&list)?.of)
    }

    /// Lists of a style are those that the style is.
    fn resolve(&mut self) {
        let styles =
            self.abstracts.iter().filter_map(|(id, it)| Some((it.is_style.as_ref()?, *id)));
        let styles: HashMap<&String, u32> = styles.collect();
        for list in self.lists.values_mut() {
            let style = self.abstracts.get(&list.of).and_then(|it| it.of_style.as_ref());
            list.of = style.and_then(|style| styles.get(style)).copied().unwrap_or(list.of);
        }
    }

    /// What a list says of a level.
    pub(crate) fn level(&self, list: u32, level: u8) -> Option<&Level> {
        let own = self.lists.get(&list)?.levels.get(usize::from(level))?;
        let counted = self.abstracts.get(&self.counted_by(list)?);
        let shared = counted.and_then(|it| it.levels.get(usize::from(level)));
        own.as_deref().or_else(|| shared?.as_deref())
    }

    /// The level on which the paragraphs of a style stand.
    pub(crate) fn level_of(&self, list: u32, style: &str) -> Option<u8> {
        let mut levels = 0..LEVELS as u8;
        levels.find(|level| {
            self.level(list, *level).is_some_and(|it| it.style.as_deref() == Some(style))
        })
    }

    /// With which number a list begins a level, whatever was counted before.
    pub(crate) fn begins(&self, list: u32, level: u8) -> Option<u32> {
        *self.lists.get(&list)?.starts.get(usize::from(level))?
    }

    /// Whether a list counts by itself.
    pub(crate) fn begins_anew(&self, list: u32) -> bool {
        self.lists.get(&list).is_some_and(|list| list.starts.iter().any(Option::is_some))
    }
}

/// What an open element of the part is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Other,
    Abstract(u32),
    List(u32),
    /// A level that a list changes.
    Override(u32, usize),
    Level,
    Run,
    Paragraph,
    Skipped,
}

#[derive(Default)]
struct Reading {
    open: Vec<Place>,
    /// The level that is open, its number, and its font.
    level: Option<(usize, Box<Level>)>,
    run: RunProps,
    done: Numbering,
}

impl Reading {
    fn start(&mut self, element: &Element<'_>) -> Place {
        let inside = self.open.last().copied().unwrap_or_default();
        match (inside, element.name()) {
            (Place::Skipped, _) | (_, b"rPrChange" | b"pPrChange" | b"numPicBullet") => {
                Place::Skipped
            }
            // A choice of formats: what other programs know of is the last.
            (_, b"AlternateContent" | b"Choice" | b"Fallback") => inside,
            (_, b"abstractNum") => {
                let id = element.number("abstractNumId").unwrap_or_default();
                self.done.abstracts.insert(id, Abstract::default());
                Place::Abstract(id)
            }
            (Place::Abstract(id), b"styleLink" | b"numStyleLink") => {
                let value = element.get("val").map(Into::into);
                if let Some(one) = self.done.abstracts.get_mut(&id) {
                    match element.name() {
                        b"styleLink" => one.is_style = value,
                        _ => one.of_style = value,
                    }
                }
                Place::Other
            }
            (_, b"num") => {
                let id = element.number("numId").unwrap_or_default();
                self.done.lists.insert(id, List::default());
                Place::List(id)
            }
            (Place::List(id), b"abstractNumId") => {
                if let Some(list) = self.done.lists.get_mut(&id) {
                    list.of = element.number("val").unwrap_or_default();
                }
                Place::Other
            }
            (Place::List(id), b"lvlOverride") => Place::Override(id, level_number(element)),
            (Place::Override(id, level), b"startOverride") => {
                let list = self.done.lists.get_mut(&id);
                if let Some(start) = list.and_then(|list| list.starts.get_mut(level)) {
                    *start = element.number("val");
                }
                Place::Other
            }
            (Place::Abstract(_) | Place::Override(..), b"lvl") => {
                self.level = Some((level_number(element), Box::default()));
                self.run = RunProps::default();
                Place::Level
            }
            (Place::Level, b"rPr") => Place::Run,
            (Place::Level, b"pPr") => Place::Paragraph,
            (Place::Level | Place::Run | Place::Paragraph, _) => {
                self.take(inside, element);
                inside
            }
            _ => Place::Other,
        }
    }

    fn take(&mut self, inside: Place, element: &Element<'_>) {
        let Some((_, level)) = &mut self.level else { return };
        match (inside, element.name()) {
            (Place::Run, _) => self.run.take(element),
            (Place::Paragraph, _) => level.paragraph.take(element),
            (_, b"start") => level.start = element.number("val").unwrap_or_default(),
            (_, b"numFmt") => level.format = element.get("val").unwrap_or_default().into_owned(),
            (_, b"lvlText") => {
                let text = element.get("val").unwrap_or_default();
                level.text = text.chars().take(MAX_TEXT).collect();
            }
            (_, b"lvlRestart") => level.restart = element.number("val"),
            (_, b"isLgl") => level.is_legal = element.is_on(),
            (_, b"pStyle") => level.style = element.get("val").map(Into::into),
            _ => {}
        }
    }

    fn end(&mut self) {
        let closed = self.open.pop();
        let around = self.open.last().copied().unwrap_or_default();
        // What stands inside a level has its place, too.
        if closed != Some(Place::Level) || around == Place::Level {
            return;
        }
        let Some((number, mut level)) = self.level.take() else { return };
        level.font = self.run.font;
        let levels = match around {
            Place::Abstract(id) => self.done.abstracts.get_mut(&id).map(|it| &mut it.levels),
            Place::Override(id, _) => self.done.lists.get_mut(&id).map(|it| &mut it.levels),
            _ => None,
        };
        if let Some(place) = levels.and_then(|levels| levels.get_mut(number)) {
            *place = Some(level);
        }
    }
}

fn level_number(element: &Element<'_>) -> usize {
    element.number("ilvl").unwrap_or_default()
}
