//! A part's relations: what it names by an id, and whether that lies in the document.

use super::archive::Archive;
use super::error::Error;
use super::xml::{Event, Xml};
use std::collections::HashMap;

/// Relations of a part: one for each picture and link.
const MAX_COUNT: usize = 50_000;

/// What a relation leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A part of the document, by its whole name.
    Part(String),
    /// Anything else, which is never opened.
    Outside(String),
}

struct Relation {
    /// The end of its address: Strict and Transitional differ in what stands before.
    kind: String,
    target: Target,
}

/// The relations of a part, by id.
#[derive(Default)]
pub(crate) struct Relations(HashMap<String, Relation>);

impl Relations {
    /// Those of a part; those of the document itself are those of «».
    pub(crate) fn of(part: &str, archive: &mut Archive<'_>) -> Result<Self, Error> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let name = format!("{folder}{slash}_rels/{file}.rels");
        let Some(text) = archive.text(&name)? else {
            return Ok(Self::default());
        };
        let mut found = HashMap::new();
        let mut xml = Xml::new(&text, &name);
        loop {
            let element = match xml.next()? {
                Event::Start(element) if element.name() == b"Relationship" => element,
                Event::Eof => return Ok(Self(found)),
                _ => continue,
            };
            let (Some(id), Some(target)) = (element.get("Id"), element.get("Target")) else {
                continue;
            };
            let kind = element.get("Type").unwrap_or_default();
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            let target = if element.is("TargetMode", "External") {
                Target::Outside(target.into_owned())
            } else {
                whole(folder, &target)
            };
            found.insert(id.into_owned(), Relation { kind, target });
            if found.len() > MAX_COUNT {
                return Err(Error::Crowded);
            }
        }
    }

    pub(crate) fn get(&self, id: &str) -> Option<&Target> {
        self.0.get(id).map(|relation| &relation.target)
    }

    /// The part with which it has a relation of this kind.
    pub(crate) fn part(&self, kind: &str) -> Option<&str> {
        let mut of_kind = self.0.values().filter(|relation| relation.kind == kind);
        of_kind.find_map(|relation| match &relation.target {
            Target::Part(name) => Some(name.as_str()),
            Target::Outside(_) => None,
        })
    }
}

/// The part that another one in `folder` names, wherever it lies in the package: from the root, if a slash comes first.
fn whole(folder: &str, named: &str) -> Target {
    let target = named.replace('\\', "/");
    let mut parts: Vec<&str> = Vec::new();
    if !target.starts_with('/') {
        parts.extend(folder.split('/').filter(|part| !part.is_empty()));
    }
    for part in target.split('/') {
        match part {
            // Above the root nothing belongs to the document.
            ".." if parts.pop().is_none() => return Target::Outside(named.to_owned()),
            "" | "." | ".." => {}
            _ => parts.push(part),
        }
    }
    Target::Part(parts.join("/"))
}
