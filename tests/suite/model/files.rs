//! Files that somebody brings, as the model alone sees them: what comes too late, or was not wanted, and what may not be
//! done here.

use crate::support::documents::proposal;
use crate::support::model_fixture::{THE_GUIDE, fields, model, present, progress, start};
use join_chats::guide::import::{ImportError, Report};
use join_chats::guide::{GuideSource, Pictures, SourceError};
use join_chats::model::presentation::PresentationAction;
use join_chats::model::{
    Action, Effect, FileAction, FileChoice, FileEffect, IoReason, KeepFault, Kept, Library,
    MadeGuide, Model, Notice, Offer, OpenedFile, OpenedGuide, Overlay, PackageBytes,
};
use join_chats::progress::Progress;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

const DOCUMENT: &str = "/school/Чаты.docx";

fn does(model: &mut Model, action: FileAction) -> Vec<FileEffect> {
    let files = model.apply(Action::File(action)).into_iter().filter_map(|effect| match effect {
        Effect::File(effect) => Some(effect),
        _ => None,
    });
    files.collect()
}

fn source(path: &str) -> GuideSource {
    GuideSource::File(PathBuf::from(path))
}

/// What was read, of a document or another guide.
fn file(path: &str, is_document: bool) -> OpenedFile {
    let made = MadeGuide {
        report: Arc::new(proposal().report),
        package: PackageBytes(Arc::new([1, 2, 3])),
    };
    OpenedFile {
        opened: OpenedGuide {
            guide: THE_GUIDE.clone(),
            pictures: Pictures::Embedded,
            progress: Progress::default(),
            undrawn: BTreeSet::new(),
        },
        offers: [GuideSource::Embedded, source(path)].map(|it| Offer::new(it, &THE_GUIDE)).into(),
        made: is_document.then_some(made),
    }
}

fn read(path: &str, result: Result<OpenedFile, SourceError>) -> FileAction {
    FileAction::Read(PathBuf::from(path), Box::new(result))
}

fn open(path: &str) -> FileAction {
    FileAction::Open(PathBuf::from(path))
}

fn refused(why: ImportError) -> SourceError {
    SourceError::Document(DOCUMENT.into(), why)
}

/// A model that shows what was made of a document.
fn with_document() -> Model {
    let mut model = model(progress(&["age"]));
    let _ = does(&mut model, open(DOCUMENT));
    let _ = does(&mut model, read(DOCUMENT, Ok(file(DOCUMENT, true))));
    model
}

#[test]
fn a_document_is_read_shown_and_there_is_a_way_back() {
    let mut model = model(progress(&["age"]));
    assert_eq!(does(&mut model, FileAction::Choose), [FileEffect::Ask]);
    assert!(does(&mut model, FileAction::Choose).is_empty(), "one dialog at a time");
    let chosen = FileAction::Chosen(FileChoice::Chosen(DOCUMENT.into()));
    assert_eq!(does(&mut model, chosen), [FileEffect::Read(DOCUMENT.into())]);
    assert_eq!(model.overlay(), Some(&Overlay::Reading));
    for (percent, is) in [(40, 40), (30, 40), (250, 100)] {
        let _ = does(&mut model, FileAction::GoesOn(DOCUMENT.into(), percent));
        assert_eq!(model.reading().map(|it| it.percent), Some(is), "it never goes back");
    }
    let effects = model.apply(Action::File(read(DOCUMENT, Ok(file(DOCUMENT, true)))));
    assert!(matches!(effects.as_slice(), [Effect::ShowGuide(_), Effect::Save]), "{effects:?}");
    assert_eq!(model.overlay(), Some(&Overlay::Check));
    assert_eq!(model.made().map(|it| it.report().clone()), Some(proposal().report));
    assert_ne!(model.guide_key(), "");
    assert!(model.has_other_guide(), "the one in the program");
    let _ = model.apply(Action::CloseTop);
    let _ = model.apply(Action::AskGuide);
    let effects = model.apply(Action::ChooseGuide(GuideSource::Embedded));
    assert_eq!(effects, [Effect::OpenGuide(GuideSource::Embedded)]);
    let back = file(DOCUMENT, false).opened;
    let _ = model.apply(Action::GuideOpened(GuideSource::Embedded, Ok(back)));
    assert!(model.made().is_none(), "«Проверьте» was of the other one");
    // Chosen again it is read again, with what came out of it.
    let _ = model.apply(Action::AskGuide);
    let effects = model.apply(Action::ChooseGuide(source(DOCUMENT)));
    assert_eq!(effects, [Effect::File(FileEffect::Read(DOCUMENT.into()))]);
}

#[test]
fn while_a_file_is_read_nothing_stands_before_that_and_no_show_begins() {
    let mut model = model(progress(&[]));
    let _ = does(&mut model, open(DOCUMENT));
    let presses = [
        Action::Show(Overlay::Menu),
        Action::ToggleBeside,
        Action::PressF5(1.0),
        Action::PressF5(1.0),
        start(),
        Action::NextPupil,
        Action::Presentation(PresentationAction::Next),
    ];
    for press in presses {
        let _ = model.apply(press.clone());
        assert_eq!(model.overlay(), Some(&Overlay::Reading), "{press:?}");
        assert!(model.presentation().is_none(), "{press:?}");
    }
    assert!(does(&mut model, open("other.docx")).is_empty(), "one at a time");
    assert!(does(&mut model, FileAction::Choose).is_empty());
}

#[test]
fn who_has_stopped_gets_nothing() {
    for stop in [Action::CloseTop, Action::File(FileAction::Stop)] {
        let mut model = model(progress(&["age"]));
        let before = fields(&model);
        let _ = does(&mut model, open(DOCUMENT));
        assert_eq!(model.apply(stop), [Effect::File(FileEffect::Stop)]);
        assert!(model.apply(Action::File(read(DOCUMENT, Ok(file(DOCUMENT, true))))).is_empty());
        let _ = does(&mut model, FileAction::GoesOn(DOCUMENT.into(), 50));
        assert_eq!(fields(&model), before);
        // What comes late is not what was asked for since.
        let _ = does(&mut model, open("other.docx"));
        let _ = does(&mut model, read(DOCUMENT, Ok(file(DOCUMENT, true))));
        assert!(model.reading().is_some() && model.made().is_none());
    }
}

#[test]
fn what_does_not_open_is_told_once_and_no_mark_is_lost() {
    let mut model = model(progress(&["age", "one"]));
    for (result, notices) in [
        (refused(ImportError::Blank), vec![Notice::FileNotOpened(refused(ImportError::Blank))]),
        (refused(ImportError::Blank), vec![Notice::FileNotOpened(refused(ImportError::Blank))]),
        (refused(ImportError::Stopped), vec![]),
    ] {
        let _ = does(&mut model, open(DOCUMENT));
        assert!(model.apply(Action::File(read(DOCUMENT, Err(result)))).is_empty());
        assert_eq!(model.notices(), notices);
        assert_eq!(model.overlay(), None);
        assert_eq!(fields(&model)["done"], "age one");
    }
    let _ = does(&mut model, FileAction::Choose);
    let _ = does(&mut model, FileAction::Chosen(FileChoice::NoDialog));
    assert_eq!(model.notices(), [Notice::NoFileDialog]);
    let _ = does(&mut model, FileAction::Choose);
    let _ = does(&mut model, FileAction::Chosen(FileChoice::Nothing));
    assert!(does(&mut model, FileAction::Choose) == [FileEffect::Ask], "again");
}

#[test]
fn where_the_settings_fix_the_guide_only_the_command_line_opens_another() {
    let library = Library { is_fixed: true, ..Library::default() };
    let mut model = model(progress(&[])).with_library(library);
    assert!(does(&mut model, FileAction::Choose).is_empty());
    assert!(does(&mut model, open(DOCUMENT)).is_empty());
    assert_eq!(model.notices(), [Notice::GuideIsFixed]);
    let first = does(&mut model, FileAction::OpenFirst(DOCUMENT.into()));
    assert_eq!(first, [FileEffect::Read(DOCUMENT.into())]);
}

#[test]
fn a_class_sees_no_other_guide_than_the_one_it_was_shown() {
    let mut model = model(progress(&[]));
    let _ = model.apply(start());
    assert!(does(&mut model, open(DOCUMENT)).is_empty());
    let _ = model.apply(present(PresentationAction::End));
    assert_eq!(does(&mut model, open(DOCUMENT)).len(), 1, "after it");
}

#[test]
fn the_question_which_guide_is_answered_by_a_file_too() {
    let offers = [GuideSource::Embedded, source("a")].map(|it| Offer::new(it, &THE_GUIDE));
    let library = Library { offers: offers.into(), asks: true, ..Library::default() };
    let mut model = model(progress(&[])).with_library(library);
    let _ = model.apply(Action::ChooseGuide(source("a")));
    let _ = does(&mut model, open(DOCUMENT));
    let late = file("a", false).opened;
    assert!(model.apply(Action::GuideOpened(source("a"), Ok(late))).is_empty());
    let _ = does(&mut model, read(DOCUMENT, Err(refused(ImportError::Blank))));
    assert!(model.asks_guide(), "still the question");
    let _ = does(&mut model, open("b.join-chats"));
    let _ = does(&mut model, read("b.join-chats", Ok(file("b.join-chats", false))));
    assert!(!model.asks_guide() && model.made().is_none() && model.overlay().is_none());
}

#[test]
fn a_step_and_a_show_that_were_asked_for_come_with_the_document() {
    let library = Library { step: Some("finish".to_owned()), presents: true, ..Library::default() };
    let mut model = model(progress(&[])).with_library(library);
    let _ = does(&mut model, FileAction::OpenFirst(DOCUMENT.into()));
    let _ = does(&mut model, read(DOCUMENT, Ok(file(DOCUMENT, true))));
    assert!(model.presentation().is_some());
    assert_eq!(fields(&model)["page"], "finish");
    let _ = model.apply(present(PresentationAction::End));
    let _ = model.apply(Action::Show(Overlay::Check));
    assert_eq!(model.overlay(), Some(&Overlay::Check), "from the menu");
}

#[test]
fn a_guide_is_saved_under_a_name_of_its_own() {
    let mut model = with_document();
    let ask = does(&mut model, FileAction::AskSavePlace);
    assert_eq!(ask, [FileEffect::AskSavePlace("Чаты.join-chats".to_owned())]);
    assert!(does(&mut model, FileAction::AskSavePlace).is_empty(), "one dialog at a time");
    for (chosen, saved, may_replace) in [
        ("/a/Чаты.join-chats", "/a/Чаты.join-chats", true),
        ("/a/Чаты", "/a/Чаты.join-chats", false),
        // The document itself.
        (DOCUMENT, "/school/Чаты.docx.join-chats", false),
    ] {
        let choice = FileChoice::Chosen(chosen.into());
        let package = PackageBytes(Arc::new([1, 2, 3]));
        let save = FileEffect::Save { path: saved.into(), package, may_replace };
        assert_eq!(does(&mut model, FileAction::SavePlaceChosen(choice)), [save]);
        assert!(does(&mut model, FileAction::Put).is_empty(), "one after another");
        let _ = does(&mut model, FileAction::Kept(Ok((saved.into(), Kept::Saved))));
        let made = model.made().expect("a document");
        assert_eq!(made.kept(), Some((saved.as_ref(), Kept::Saved)));
    }
    let _ = does(&mut model, FileAction::SavePlaceChosen(FileChoice::NoDialog));
    let made = model.made().expect("a document");
    assert_eq!(made.fault(), Some(&KeepFault::NoDialog));
    assert!(made.kept().is_some(), "what was saved is saved");
}

#[test]
fn a_guide_that_was_put_is_offered_from_there() {
    let mut model = with_document();
    let name = "Чаты".to_owned();
    let put = FileEffect::Put {
        name,
        key: model.guide_key(),
        package: PackageBytes(Arc::new([1, 2, 3])),
    };
    assert_eq!(does(&mut model, FileAction::Put), [put]);
    let fault = KeepFault::NoPlace(vec![("/g".into(), IoReason::Own("нет".to_owned()))]);
    let _ = does(&mut model, FileAction::Kept(Err(fault.clone())));
    assert_eq!(model.made().expect("a document").fault(), Some(&fault));
    let _ = does(&mut model, FileAction::Put);
    let _ = does(&mut model, FileAction::Kept(Ok(("/g/Чаты.join-chats".into(), Kept::Put))));
    assert_eq!(model.made().expect("a document").fault(), None);
    let sources: Vec<_> = model.offers().iter().map(|it| it.source.clone()).collect();
    assert_eq!(sources, [GuideSource::Embedded, source("/g/Чаты.join-chats")]);
}

#[test]
fn an_answer_for_a_document_that_is_no_longer_open_changes_nothing() {
    let mut model = with_document();
    let _ = does(&mut model, FileAction::Put);
    let _ = does(&mut model, open("other.docx"));
    let _ = does(&mut model, read("other.docx", Ok(file("other.docx", true))));
    let _ = does(&mut model, FileAction::Kept(Ok(("/g/Чаты.join-chats".into(), Kept::Put))));
    assert_eq!(model.made().expect("a document").kept(), None);
    assert_eq!(model.made().map(|it| it.report() == &Report::default()), Some(false));
    let _ = model.apply(Action::Show(Overlay::Check));
    assert_eq!(model.overlays(), [Overlay::Check], "once");
}
