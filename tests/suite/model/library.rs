//! Which guide is open, as the model alone sees it: what comes too late, or was not wanted.

use crate::support::model_fixture::{THE_GUIDE, fields, model, progress};
use join_chats::guide::{GuideSource, Pictures, SourceError};
use join_chats::model::{Action, Effect, IoReason, Library, Model, Notice, Offer, OpenedGuide};
use join_chats::progress::{Merge, Progress};
use std::collections::BTreeSet;
use std::path::PathBuf;

fn source(name: &str) -> GuideSource {
    GuideSource::File(PathBuf::from(name))
}

/// A model that asks which of two guides is meant.
fn asking() -> Model {
    let offers = [GuideSource::Embedded, source("a")].map(|it| Offer::new(it, &THE_GUIDE));
    let library = Library { offers: offers.into(), asks: true, ..Library::default() };
    model(progress(&["age"])).with_library(library)
}

fn opened(progress: Progress) -> OpenedGuide {
    let pictures = Pictures::Embedded;
    OpenedGuide { guide: THE_GUIDE.clone(), pictures, progress, undrawn: BTreeSet::new() }
}

#[test]
fn a_guide_is_read_and_then_shown_with_its_marks() {
    let mut model = asking();
    let effects = model.apply(Action::ChooseGuide(source("a")));
    assert_eq!(effects, [Effect::OpenGuide(source("a"))]);
    assert!(model.apply(Action::ChooseGuide(GuideSource::Embedded)).is_empty(), "one at a time");
    assert!(model.asks_guide() && fields(&model)["done"] == "age", "not yet");
    let new = opened(progress(&["age", "one"]));
    let effects = model.apply(Action::GuideOpened(source("a"), Ok(new.clone())));
    assert_eq!(effects, [Effect::ShowGuide(new), Effect::Save]);
    assert!(!model.asks_guide() && model.asks_whose(), "whose marks these are");
    assert_eq!(fields(&model)["done"], "age one");
    assert_ne!(model.guide_key(), "");
}

#[test]
fn what_was_not_wanted_any_more_is_not_shown() {
    let mut model = asking();
    assert!(model.apply(Action::GuideOpened(source("a"), Ok(opened(progress(&[]))))).is_empty());
    assert!(model.apply(Action::ChooseGuide(GuideSource::Embedded)).is_empty(), "it is open");
    assert!(!model.asks_guide());
    let _ = model.apply(Action::AskGuide);
    let _ = model.apply(Action::ChooseGuide(source("a")));
    let _ = model.apply(Action::CloseTop);
    let before = fields(&model);
    assert!(!model.asks_guide(), "back to the page");
    assert!(model.apply(Action::GuideOpened(source("a"), Ok(opened(progress(&[]))))).is_empty());
    assert_eq!(fields(&model), before);
}

#[test]
fn a_guide_that_cannot_be_read_leaves_the_question() {
    let mut model = asking();
    let error = SourceError::Read("a".into(), IoReason::Own("нет".to_owned()));
    for _ in 0..2 {
        let _ = model.apply(Action::ChooseGuide(source("a")));
        let answer = Action::GuideOpened(source("a"), Err(error.clone()));
        assert!(model.apply(answer).is_empty());
        assert!(model.asks_guide());
        assert_eq!(model.notices(), [Notice::GuideNotOpened(error.clone())], "told once");
    }
}

#[test]
fn marks_of_another_guide_do_not_come_to_this_one() {
    let mut model = asking();
    let merge = Merge { before: progress(&["age"]), theirs: progress(&["age", "two"]) };
    let late = Action::CatchUp("another".to_owned(), merge.clone());
    assert!(model.apply(late).is_empty());
    assert_eq!(fields(&model)["done"], "age");
    let _ = model.apply(Action::CatchUp(String::new(), merge));
    assert_eq!(fields(&model)["done"], "age two");
}
