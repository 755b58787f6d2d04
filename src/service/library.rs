//! The guides of this computer: packages in a few folders. Each is read whole, so that what is offered can be shown.

use super::store::MarksReader;
use super::thread::{Spawn, spawn};
use crate::file::{self, IoReason};
use crate::guide::{Guide, GuideSource, SourceError, package};
use crate::labels;
use crate::model::{Action, Offer, OpenedGuide, Outbox, SettingsFault};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many packages are read.
const MOST: usize = 64;

/// Where guides may lie.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// A folder. What lies in folders inside is not looked at.
    pub folder: PathBuf,
    /// Whether somebody has named it: then it should be there.
    pub is_named: bool,
}

/// What a start finds there.
#[derive(Debug, Default)]
pub struct FoundGuides {
    /// In the order of the folders, then of their names; no guide twice.
    pub offers: Vec<Offer>,
    /// What cannot be offered, and why.
    pub faults: Vec<SettingsFault>,
}

/// Looks for packages.
pub fn find_guides(shelves: &[Shelf]) -> FoundGuides {
    let mut found = FoundGuides::default();
    let mut seen: BTreeMap<String, PathBuf> = BTreeMap::new();
    let mut packages = Vec::new();
    let mut looked_in = BTreeSet::new();
    for shelf in shelves {
        // One folder may go by two names.
        let is_new = shelf.folder.canonicalize().map_or(true, |whole| looked_in.insert(whole));
        match packages_in(&shelf.folder) {
            Ok(files) if is_new => packages.extend(files),
            // A folder that nobody has named may be absent.
            Err(error) if shelf.is_named || error.kind() == io::ErrorKind::PermissionDenied => {
                let reason = IoReason::from(&error);
                found.faults.push(SettingsFault::Library(shelf.folder.clone(), reason));
            }
            _ => {}
        }
    }
    if packages.len() > MOST {
        found.faults.push(SettingsFault::ManyPackages(MOST));
    }
    for path in packages.into_iter().take(MOST) {
        match offer(&path) {
            Ok(offer) => match seen.get(&offer.key) {
                Some(first) if same_bytes(first, &path) => {}
                Some(first) => found.faults.push(SettingsFault::SameId(path, first.clone())),
                None => {
                    seen.insert(offer.key.clone(), path);
                    found.offers.push(offer);
                }
            },
            Err(error) => found.faults.push(SettingsFault::Package(error)),
        }
    }
    found
}

/// Whether two packages, which were read a moment ago, are copies of one.
fn same_bytes(one: &Path, other: &Path) -> bool {
    let read = |path| file::read(path, package::MAX_FILE);
    matches!((read(one), read(other)), (Ok(one), Ok(other)) if one == other)
}

/// Sorted by name: another order at each start would have a child press the wrong one.
fn packages_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if package::is_named_as_ours(&path) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn offer(path: &Path) -> Result<Offer, SourceError> {
    let unread = |error| SourceError::Read(path.to_owned(), IoReason::from(&error));
    file::refuse_link(path).map_err(unread)?;
    let source = GuideSource::File(path.to_owned());
    let (guide, _) = source.load()?;
    Ok(Offer::new(source, &guide))
}

/// Reads a guide and its marks on a thread of its own; [`Action::GuideOpened`] answers. `undrawn` finds the signs that
/// no font has.
pub fn open_guide(
    source: GuideSource,
    marks: Option<MarksReader>,
    undrawn: fn(&Guide) -> BTreeSet<char>,
    outbox: &Outbox,
) {
    open_guide_by(spawn, source, marks, undrawn, outbox);
}

fn open_guide_by(
    spawn: Spawn,
    source: GuideSource,
    marks: Option<MarksReader>,
    undrawn: fn(&Guide) -> BTreeSet<char>,
    outbox: &Outbox,
) {
    let (wanted, answers) = (source.clone(), outbox.clone());
    let work = move || {
        let opened = wanted.load().map(|(guide, pictures)| {
            let progress = marks.map(|marks| marks.read(&wanted.key(&guide)));
            OpenedGuide {
                undrawn: undrawn(&guide),
                progress: progress.unwrap_or_default(),
                guide: Arc::new(guide),
                pictures,
            }
        });
        answers.send(Action::GuideOpened(wanted, opened));
    };
    if spawn("guide", Box::new(work)).is_err() {
        let path = match &source {
            GuideSource::File(path) => path.clone(),
            GuideSource::Embedded => PathBuf::new(),
        };
        let reason = IoReason::Own(labels::NO_THREAD.to_owned());
        outbox.send(Action::GuideOpened(source, Err(SourceError::Read(path, reason))));
    }
}

#[cfg(test)]
mod tests {
    use super::open_guide_by;
    use crate::guide::GuideSource;
    use crate::model::{Action, Inbox};
    use crate::service::thread::refuse;
    use std::collections::BTreeSet;

    #[test]
    fn a_guide_that_cannot_be_read_for_want_of_a_thread_is_answered() {
        let (inbox, outbox) = Inbox::new(|| {});
        open_guide_by(refuse, GuideSource::Embedded, None, |_| BTreeSet::new(), &outbox);
        let answers: Vec<_> = inbox.drain().collect();
        let is_refused =
            |it: &Action| matches!(it, Action::GuideOpened(GuideSource::Embedded, Err(_)));
        assert!(matches!(answers.as_slice(), [one] if is_refused(one)), "{answers:?}");
    }
}
