//! A library of guides: packages in a folder.

use super::guides::OWN_GUIDE;
use join_chats::guide::package::pack;
use join_chats::guide::{Guide, GuideSource};
use join_chats::model::{Library, Offer};
use join_chats::service::{FoundGuides, Shelf, find_guides};
use std::path::{Path, PathBuf};

/// The guide of format 2 with another name and heading.
pub fn guide_named(id: &str, heading: &str) -> String {
    let named = OWN_GUIDE.replace("\"кружок-робототехники\"", &format!("{id:?}"));
    named.replace("\"Запись в кружок робототехники\"", &format!("{heading:?}"))
}

/// Its package.
pub fn package_named(id: &str, heading: &str) -> Vec<u8> {
    pack(&guide_named(id, heading), vec![]).expect("a package")
}

/// A package in this folder.
pub fn put(folder: &Path, file: &str, id: &str, heading: &str) -> PathBuf {
    let path = folder.join(file);
    std::fs::create_dir_all(folder).expect("a folder");
    std::fs::write(&path, package_named(id, heading)).expect("a package");
    path
}

/// What lies in this folder.
pub fn find_in(folder: &Path) -> FoundGuides {
    find_guides(&[Shelf { folder: folder.to_owned(), is_named: false }])
}

/// The guide in the program, then those of this folder.
pub fn library_of(folder: &Path) -> Library {
    let (guide, _) = GuideSource::Embedded.load().expect("our own guide");
    let embedded = Offer::new(GuideSource::Embedded, &guide);
    let offers = [embedded].into_iter().chain(find_in(folder).offers).collect();
    Library { offers, asks: true, ..Library::default() }
}

/// Tells the marks of the guide of this name from those of others.
pub fn key_of(id: &str) -> String {
    let guide = Guide::from_ron(&guide_named(id, "Любая")).expect("a good guide");
    GuideSource::File(PathBuf::new()).key(&guide)
}
