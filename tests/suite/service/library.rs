//! The guides of a computer: what is offered, and what is said of the rest.

use crate::support::library::{find_in, guide_named, key_of, package_named, put};
use join_chats::guide::GuideSource;
use join_chats::guide::package::pack;
use join_chats::model::{Offer, SettingsFault, Standing};
use join_chats::service::{FoundGuides, Shelf, find_guides};
use std::path::Path;
use tempfile::TempDir;

fn folder() -> TempDir {
    TempDir::new().expect("a folder")
}

fn titles(found: &FoundGuides) -> Vec<&str> {
    found.offers.iter().map(|offer| offer.title.as_str()).collect()
}

fn shelf(folder: &Path, is_named: bool) -> Shelf {
    Shelf { folder: folder.to_owned(), is_named }
}

#[test]
fn what_is_no_package_is_left_alone() {
    let folder = folder();
    let found = find_in(&folder.path().join("nothing"));
    assert!(found.offers.is_empty() && found.faults.is_empty(), "{found:?}");
    for file in ["guide.ron", "lesson.zip", "join-chats", "join-chats.ron"] {
        std::fs::write(folder.path().join(file), "PK").expect("a file");
    }
    let found = find_in(folder.path());
    assert!(found.offers.is_empty() && found.faults.is_empty(), "{found:?}");
}

#[test]
fn a_guide_is_offered_by_what_it_says_of_itself() {
    let folder = folder();
    let path = put(folder.path(), "a.join-chats", "a", "Кружок");
    let plain = guide_named("b", "Олимпиада").replace("official: true,", "");
    let plain = plain.replace("\"Сургут\"", "\"\"");
    std::fs::write(folder.path().join("b.JOIN-CHATS"), pack(&plain, vec![]).expect("a package"))
        .expect("a file");
    let found = find_in(folder.path());
    let expected = Offer {
        source: GuideSource::File(path),
        key: key_of("a"),
        title: "Кружок".to_owned(),
        standing: Standing::Claimed,
        about: vec![
            "Для кого: родители учеников 1–4 классов".to_owned(),
            "От кого: школа № 86, отдел кружков".to_owned(),
            "Сургут, 1 сентября 2026".to_owned(),
        ],
    };
    assert_eq!(found.offers[0], expected);
    assert_eq!(found.offers[1].standing, Standing::Own);
    assert_eq!(found.offers[1].about[2], "1 сентября 2026");
    let (guide, _) = GuideSource::Embedded.load().expect("our own guide");
    let embedded = Offer::new(GuideSource::Embedded, &guide);
    assert_eq!(embedded.standing, Standing::Region, "whatever it says of itself");
    assert_eq!(embedded.title, "Присоединение к чатам");
}

#[test]
fn a_broken_package_is_named_and_the_others_serve() {
    let folder = folder();
    put(folder.path(), "a.join-chats", "a", "Первая");
    let good = package_named("b", "Вторая");
    std::fs::write(folder.path().join("b.join-chats"), &good[..good.len() / 2]).expect("a file");
    put(folder.path(), "c.join-chats", "c", "Третья");
    std::fs::create_dir(folder.path().join("d.join-chats")).expect("a folder");
    let found = find_in(folder.path());
    assert_eq!(titles(&found), ["Первая", "Третья"]);
    let said: Vec<String> = found.faults.iter().map(said).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].contains("b.join-chats") && said[0].contains("обрывается"), "{said:?}");
    assert!(said[1].contains("d.join-chats") && said[1].contains("это не файл"), "{said:?}");
}

fn said(fault: &SettingsFault) -> String {
    match fault {
        SettingsFault::Package(error) => error.to_string(),
        other => panic!("{other:?}"),
    }
}

#[test]
#[cfg(unix)]
fn a_link_is_no_package() {
    let (folder, elsewhere) = (folder(), folder());
    let path = put(elsewhere.path(), "a.join-chats", "a", "Первая");
    std::os::unix::fs::symlink(path, folder.path().join("a.join-chats")).expect("a link");
    let found = find_in(folder.path());
    assert!(found.offers.is_empty());
    assert!(said(&found.faults[0]).contains("это ссылка"), "{:?}", found.faults);
}

#[test]
fn the_same_guide_is_offered_once_and_the_first_folder_counts() {
    let (one, other) = (folder(), folder());
    let first = put(one.path(), "z.join-chats", "a", "Первая");
    put(other.path(), "a.join-chats", "a", "Она же, другими словами");
    put(other.path(), "b.join-chats", "b", "Вторая");
    put(other.path(), "c.join-chats", "b", "Вторая");
    let shelves = [one.path(), other.path(), one.path()].map(|folder| shelf(folder, false));
    let found = find_guides(&shelves);
    assert_eq!(titles(&found), ["Первая", "Вторая"]);
    assert_eq!(found.offers[0].source, GuideSource::File(first.clone()));
    // Copies of one are no fault; what is another guide with the same id is told.
    let same = SettingsFault::SameId(other.path().join("a.join-chats"), first);
    assert_eq!(found.faults, [same]);
}

#[test]
fn a_folder_that_was_named_should_be_there() {
    let folder = folder();
    let nowhere = folder.path().join("nowhere");
    assert!(find_guides(&[shelf(&nowhere, false)]).faults.is_empty());
    let found = find_guides(&[shelf(&nowhere, true)]);
    let [SettingsFault::Library(path, _)] = found.faults.as_slice() else {
        panic!("{:?}", found.faults);
    };
    assert_eq!(*path, nowhere);
}

#[test]
fn a_library_has_an_end() {
    let folder = folder();
    for number in 0..70 {
        put(folder.path(), &format!("{number:02}.join-chats"), &format!("n{number}"), "Любая");
    }
    let found = find_in(folder.path());
    assert_eq!(found.offers.len(), 64);
    assert_eq!(found.faults, [SettingsFault::ManyPackages(64)]);
    let first = GuideSource::File(folder.path().join("00.join-chats"));
    assert_eq!(found.offers[0].source, first, "by their names");
}
