//! `styles.xml`: what paragraphs and runs look like by their styles. Ids are localised, so a style is known by its outline
//! level and by its name, which Word keeps English in the file.

use super::error::Error;
use super::properties::{ParagraphProps, RunProps};
use super::xml::{Event, Xml};
use std::collections::HashMap;
use std::rc::Rc;

/// Styles of a document: Word has 4079 at most.
const MAX_STYLES: usize = 20_000;
/// Styles that are based on each other: more are a circle.
const MAX_CHAIN: usize = 32;
/// The outline level of what is no heading.
const BODY_LEVEL: u8 = 9;

/// A style with all that it is based on.
#[derive(Debug, Default)]
pub(crate) struct Style {
    pub(crate) run: RunProps,
    pub(crate) paragraph: ParagraphProps,
    pub(crate) is_title: bool,
    pub(crate) is_caption: bool,
    /// The style that says on which level of which list it stands: itself, or one that it is based on.
    pub(crate) listed_as: Option<String>,
}

impl Style {
    /// 1 to 9.
    pub(crate) fn heading(&self) -> Option<u8> {
        heading(self.paragraph.outline)
    }
}

/// The heading of an outline level.
pub(crate) fn heading(outline: Option<u8>) -> Option<u8> {
    outline.filter(|level| *level < BODY_LEVEL).map(|level| level + 1)
}

/// All styles of a document.
#[derive(Debug, Default)]
pub(crate) struct Styles {
    by_id: HashMap<String, Rc<Style>>,
    /// What a paragraph without a style has.
    plain: Rc<Style>,
    /// What stands below all styles.
    defaults: RunProps,
}

/// A style as it is written.
#[derive(Default)]
struct Raw {
    id: String,
    name: String,
    based_on: Option<String>,
    is_default: bool,
    run: RunProps,
    paragraph: ParagraphProps,
}

/// What an open element of the part is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Other,
    Style,
    Run,
    Paragraph,
    /// The look of a part of a table, or a look before a tracked change.
    Skipped,
}

impl Styles {
    pub(crate) fn read(text: &str, name: &str) -> Result<Self, Error> {
        let mut reading = Reading::default();
        let mut xml = Xml::new(text, name);
        let mut open: Vec<Place> = Vec::new();
        loop {
            match xml.next()? {
                Event::Start(element) => {
                    let inside = open.last().copied().unwrap_or(Place::Other);
                    open.push(reading.start(inside, &element));
                }
                Event::End => {
                    if open.pop() == Some(Place::Style) {
                        reading.done.extend(reading.style.take());
                        if reading.done.len() > MAX_STYLES {
                            return Err(Error::Crowded);
                        }
                    }
                }
                Event::Text(_) => {}
                Event::Eof => return Ok(reading.resolved()),
            }
        }
    }

    /// The style of a paragraph.
    pub(crate) fn paragraph(&self, id: Option<&str>) -> &Rc<Style> {
        id.and_then(|id| self.by_id.get(id)).unwrap_or(&self.plain)
    }

    /// The style of a run.
    pub(crate) fn character(&self, id: &str) -> Option<&Style> {
        self.by_id.get(id).map(AsRef::as_ref)
    }

    /// What stands below all styles.
    pub(crate) fn defaults(&self) -> &RunProps {
        &self.defaults
    }
}

#[derive(Default)]
struct Reading {
    /// The style that is open.
    style: Option<Raw>,
    done: Vec<Raw>,
    defaults: Raw,
}

impl Reading {
    fn start(&mut self, inside: Place, element: &super::xml::Element<'_>) -> Place {
        match (inside, element.name()) {
            (_, b"tblStylePr" | b"rPrChange" | b"pPrChange") | (Place::Skipped, _) => {
                Place::Skipped
            }
            (Place::Run | Place::Paragraph, _) => {
                let style = self.style.as_mut().unwrap_or(&mut self.defaults);
                if inside == Place::Run {
                    style.run.take(element);
                } else {
                    style.paragraph.take(element);
                }
                inside
            }
            (_, b"style") => {
                self.style = Some(Raw {
                    id: element.get("styleId").unwrap_or_default().into_owned(),
                    is_default: element.get("default").is_some_and(|it| !super::xml::is_off(&it))
                        && element.is("type", "paragraph"),
                    ..Raw::default()
                });
                Place::Style
            }
            (Place::Style, b"name" | b"basedOn") => {
                let value = element.get("val").unwrap_or_default().into_owned();
                match &mut self.style {
                    Some(style) if element.name() == b"name" => style.name = value,
                    Some(style) => style.based_on = Some(value),
                    None => {}
                }
                Place::Other
            }
            (_, b"rPr") => Place::Run,
            (_, b"pPr") => Place::Paragraph,
            _ => Place::Other,
        }
    }

    fn resolved(self) -> Styles {
        let Self { done, defaults, .. } = self;
        let raw: HashMap<&str, &Raw> = done.iter().map(|one| (one.id.as_str(), one)).collect();
        let resolve = |one| Rc::new(resolve(one, &raw, &defaults));
        let by_id = done.iter().map(|one| (one.id.clone(), resolve(one))).collect();
        let plain = resolve(done.iter().find(|one| one.is_default).unwrap_or(&defaults));
        Styles { by_id, plain, defaults: defaults.run }
    }
}

/// A style with what it is based on; the defaults of runs stay apart, since they are no switch.
fn resolve(one: &Raw, all: &HashMap<&str, &Raw>, defaults: &Raw) -> Style {
    let mut style = Style::default();
    let base = |raw: &&Raw| raw.based_on.as_deref().and_then(|id| all.get(id).copied());
    for raw in std::iter::successors(Some(one), base).take(MAX_CHAIN) {
        style.run.fill(&raw.run);
        style.paragraph.fill(&raw.paragraph);
        let name = raw.name.to_ascii_lowercase();
        style.is_title |= name == "title";
        style.is_caption |= name == "caption";
        if style.paragraph.outline.is_none() {
            style.paragraph.outline = heading_named(&name);
        }
        let is_listed = raw.paragraph.list.is_some() || raw.paragraph.level.is_some();
        if is_listed && style.listed_as.is_none() {
            style.listed_as = Some(raw.id.clone());
        }
    }
    style.paragraph.fill(&defaults.paragraph);
    style
}

/// «heading 1» is outline level 0.
fn heading_named(name: &str) -> Option<u8> {
    let number: u8 = name.strip_prefix("heading ")?.parse().ok()?;
    number.checked_sub(1).filter(|level| *level < BODY_LEVEL)
}
