//! Hand-outs on a disk of their own.
#![expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
#![expect(clippy::disallowed_methods, reason = "no file of a pupil is written")]

use super::{PaperDesk, PaperToWrite, put};
use crate::file::IoReason;
use crate::guide::GuideSource;
use crate::handout::{Form, Wanted};
use crate::model::{Action, FileChoice, Inbox, PaperAction, PaperFault, PaperPlace, WrittenPaper};
use crate::service::handout_file::write_handout_file;
use crate::service::thread::refuse;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The short form of the official guide, for here.
fn paper(place: PaperPlace) -> PaperToWrite {
    let (guide, pictures) = GuideSource::Embedded.load().expect("our own guide");
    let wanted = Wanted { form: Form::Short, ..Wanted::default() };
    PaperToWrite { number: 7, wanted, place, guide: Arc::new(guide), pictures }
}

fn named(name: &str) -> PaperToWrite {
    paper(PaperPlace::Documents(name.to_owned()))
}

fn written(folder: &Path, paper: &PaperToWrite) -> Result<WrittenPaper, PaperFault> {
    put(write_handout_file, Some(folder), paper, &|_| true).expect("nobody stops it")
}

fn is_pdf(path: &Path) -> bool {
    std::fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"%PDF-"))
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    let mut names: Vec<_> =
        entries.map(|it| it.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn it_lies_among_the_documents_in_place_of_the_last_one() {
    let home = TempDir::new().expect("a folder");
    let folder = home.path().join("Документы").join("Раздать");
    for _ in 0..2 {
        let paper = written(&folder, &named("Чаты: 5 «А» / коротко")).expect("a hand-out");
        assert_eq!(paper.place, "Документы → Раздать → Чаты 5 «А»  коротко.pdf");
        assert!(is_pdf(&paper.path) && paper.pages > 0 && paper.path.is_absolute());
        assert_eq!(names(&folder), ["Чаты 5 «А»  коротко.pdf"]);
    }
    let paper = written(&folder, &named("///")).expect("a hand-out");
    assert_eq!(paper.path, folder.join("Раздаточный лист.pdf"));
}

#[test]
fn what_refuses_is_named_and_leaves_nothing_behind() {
    let home = TempDir::new().expect("a folder");
    let file = home.path().join("файл");
    std::fs::write(&file, "a file in place of a folder").expect("a file");
    let refused = written(&file.join("Раздать"), &named("Лист"));
    assert!(matches!(refused, Err(PaperFault::Unwritten(..))), "{refused:?}");
    let none = put(write_handout_file, None, &named("Лист"), &|_| true);
    assert_eq!(none, Some(Err(PaperFault::NoFolder)));
    let there = PaperPlace::File { path: file.clone(), may_replace: false };
    let exists = IoReason::System(ErrorKind::AlreadyExists, None);
    assert_eq!(written(home.path(), &paper(there)), Err(PaperFault::Unwritten(file, exists)));
    let nowhere = home.path().join("нет").join("Лист.pdf");
    let place = PaperPlace::File { path: nowhere.clone(), may_replace: true };
    match written(home.path(), &paper(place)) {
        Err(PaperFault::Unwritten(path, _)) => assert_eq!(path, nowhere),
        other => panic!("{other:?}"),
    }
    assert_eq!(names(home.path()), ["файл"]);
}

#[test]
fn one_that_is_stopped_is_not_there() {
    let home = TempDir::new().expect("a folder");
    assert_eq!(put(write_handout_file, Some(home.path()), &named("Лист"), &|_| false), None);
    assert!(names(home.path()).is_empty());
}

#[test]
fn it_tells_how_far_it_is_and_a_stopped_one_answers_no_more() {
    let home = TempDir::new().expect("a folder");
    let (inbox, outbox) = Inbox::new(|| {});
    let mut desk =
        PaperDesk::new(|_| FileChoice::NoDialog, write_handout_file, Some(home.path().to_owned()));
    let bound = Instant::now() + Duration::from_mins(1);
    desk.write(named("Лист"), &outbox);
    let mut percent = 0;
    loop {
        assert!(Instant::now() < bound, "no answer");
        match inbox.drain().next() {
            Some(Action::Paper(PaperAction::GoesOn(7, now))) => {
                assert!(now > percent && now <= 100, "{now} after {percent}");
                percent = now;
            }
            Some(Action::Paper(PaperAction::Written(7, Ok(paper)))) => {
                assert!(is_pdf(&paper.path));
                break;
            }
            Some(other) => panic!("{other:?}"),
            None => std::thread::sleep(Duration::from_millis(2)),
        }
    }
    desk.write(named("Другой"), &outbox);
    desk.stop();
    drop(desk);
    std::thread::sleep(Duration::from_millis(300));
    let is_written = |it: &Action| matches!(it, Action::Paper(PaperAction::Written(..)));
    assert!(!inbox.drain().any(|it| is_written(&it)));
}

#[test]
fn every_question_is_answered_where_the_system_gives_no_thread() {
    let (inbox, outbox) = Inbox::new(|| {});
    let mut desk = PaperDesk::new(|_| FileChoice::NoDialog, write_handout_file, None);
    desk.write_by(refuse, named("Лист"), &outbox);
    let answers: Vec<_> = inbox.drain().collect();
    let refused = PaperAction::Written(7, Err(PaperFault::NoThread));
    assert_eq!(answers, [Action::Paper(refused)]);
}
