//! «Раздать на бумаге», as the model alone sees it: what is wanted, what is stopped, what there is to say.

use crate::support::model_fixture::{address, answered, model, page, present, progress, start};
use join_chats::browser::{Browser, NotStarted};
use join_chats::guide::{FROM_14, UNDER_14};
use join_chats::handout::{Form, HandoutFormat, Wanted};
use join_chats::model::presentation::PresentationAction;
use join_chats::model::{
    Action, Effect, FileChoice, IoReason, Model, Notice, Overlay, Page, PaperAction, PaperEffect,
    PaperFault, PaperNews, PaperPlace, Showing, WrittenPaper,
};
use std::path::PathBuf;

fn does(model: &mut Model, action: PaperAction) -> Vec<PaperEffect> {
    let effects = model.apply(Action::Paper(action)).into_iter();
    let papers = effects.filter_map(|effect| match effect {
        Effect::Paper(effect) => Some(effect),
        _ => None,
    });
    papers.collect()
}

/// With the card open.
fn asked() -> Model {
    let mut model = model(progress(&[]));
    let _ = model.apply(Action::Show(Overlay::Handout));
    model
}

fn answer(id: Option<&str>) -> PaperAction {
    let model = asked();
    let question = model.paper_choices()[0].id.clone();
    PaperAction::SetAnswer { question, answer: id.map(str::to_owned) }
}

fn paper() -> WrittenPaper {
    let place = "Документы → Раздать → Списки.pdf".to_owned();
    WrittenPaper { path: "/d/Списки.pdf".into(), place, pages: 2, news: Vec::new() }
}

fn wanted(form: Form, answers: &[&str], format: HandoutFormat) -> Wanted {
    Wanted {
        form,
        answers: answers.iter().map(|it| (*it).to_owned()).collect(),
        format,
        is_foreign: false,
    }
}

fn write(number: u32, wanted: Wanted, place: PaperPlace) -> PaperEffect {
    PaperEffect::Write { number, wanted, place }
}

fn documents(name: &str) -> PaperPlace {
    PaperPlace::Documents(name.to_owned())
}

#[test]
fn what_is_chosen_is_what_is_written() {
    let mut model = asked();
    let whole =
        write(1, wanted(Form::Whole, &[], HandoutFormat::Pdf), documents("Присоединение к чатам"));
    assert_eq!(does(&mut model, PaperAction::Print), [whole]);
    let _ = does(&mut model, PaperAction::Written(1, Err(PaperFault::NoFolder)));
    assert_eq!(model.paper().news(), Some(&PaperNews::Fault(PaperFault::NoFolder)));
    for (form, name) in [
        (Form::Short, "Присоединение к чатам (коротко)"),
        (Form::Parents, "Присоединение к чатам (для родителей)"),
    ] {
        for (one, answers) in
            [(Some(UNDER_14), &[UNDER_14][..]), (Some(FROM_14), &[FROM_14]), (None, &[])]
        {
            let _ = does(&mut model, PaperAction::SetForm(form));
            let _ = does(&mut model, answer(one));
            assert_eq!(model.paper().news(), None, "that was of another one");
            let effects = does(&mut model, PaperAction::Print);
            let [PaperEffect::Write { number, wanted: is, place }] = effects.as_slice() else {
                panic!("{effects:?}");
            };
            assert_eq!(*is, wanted(form, answers, HandoutFormat::Pdf));
            assert_eq!(*place, documents(name));
            let _ = does(&mut model, PaperAction::Written(*number, Err(PaperFault::NoThread)));
        }
    }
    let _ = does(&mut model, answer(Some("nobody's")));
    let choice = model.paper_choices()[0].clone();
    assert_eq!(model.paper().answer_to(&choice), None, "no such answer");
}

#[test]
fn a_question_is_answered_as_the_pupil_has_answered_it_until_somebody_chooses() {
    let mut model = model(progress(&[]));
    let _ = model.apply(answered(UNDER_14));
    let _ = model.apply(Action::Show(Overlay::Handout));
    let choice = model.paper_choices()[0].clone();
    assert_eq!(model.paper().answer_to(&choice), Some(UNDER_14));
    let _ = does(&mut model, answer(None));
    let _ = model.apply(Action::CloseTop);
    let _ = model.apply(Action::Show(Overlay::Handout));
    assert_eq!(model.paper().answer_to(&choice), None, "as it was chosen");
    let _ = model.apply(Action::NextPupil);
    let _ = model.apply(answered(FROM_14));
    let _ = model.apply(Action::Show(Overlay::Handout));
    assert_eq!(model.paper().answer_to(&choice), Some(FROM_14), "the next pupil's");
}

#[test]
fn one_is_written_at_a_time_and_who_has_stopped_it_gets_nothing() {
    let stops: [Action; 4] = [
        Action::Paper(PaperAction::Stop),
        Action::CloseTop,
        // Nobody would see it any more.
        Action::GoTo(Page::Finish),
        start(),
    ];
    for stop in stops {
        let mut model = asked();
        let _ = does(&mut model, PaperAction::Print);
        assert!(does(&mut model, PaperAction::Print).is_empty(), "one at a time");
        assert!(does(&mut model, PaperAction::AskSavePlace).is_empty());
        let _ = does(&mut model, PaperAction::SetForm(Form::Short));
        assert_eq!(model.paper().form(), Form::Whole, "it is being written");
        for (number, percent, is) in [(1, 40, 40), (1, 30, 40), (2, 90, 40), (1, 250, 100)] {
            let _ = does(&mut model, PaperAction::GoesOn(number, percent));
            assert_eq!(model.paper().percent(), Some(is), "it never goes back");
        }
        let effects = model.apply(stop.clone());
        assert!(effects.contains(&Effect::Paper(PaperEffect::Stop)), "{stop:?}: {effects:?}");
        assert_eq!(model.paper().percent(), None, "{stop:?}");
        let is_esc = stop == Action::CloseTop || stop == Action::Paper(PaperAction::Stop);
        assert_eq!(model.overlay() == Some(&Overlay::Handout), is_esc, "the card stays");
        assert!(does(&mut model, PaperAction::Written(1, Ok(paper()))).is_empty());
        assert_eq!(model.paper().news(), None);
        // What comes late is not what was asked for since.
        let _ = model.apply(present(PresentationAction::End));
        let _ = model.apply(Action::Show(Overlay::Handout));
        let _ = does(&mut model, PaperAction::Print);
        let _ = does(&mut model, PaperAction::Written(1, Ok(paper())));
        assert_eq!(model.paper().percent(), Some(0));
        let _ = does(&mut model, PaperAction::Stop);
        assert_eq!(model.apply(Action::CloseTop), []);
        assert_eq!(model.overlay(), None, "then the card goes");
    }
}

/// In every case it is said where it lies.
#[test]
fn what_is_written_for_the_printer_is_shown_in_a_browser() {
    for (answer, showing) in [
        (Ok(Some(Browser::Edge)), Showing::Started(Some(Browser::Edge))),
        (Ok(None), Showing::Started(None)),
        (Err(NotStarted::NoBrowser), Showing::Failed(NotStarted::NoBrowser)),
    ] {
        let mut model = asked();
        let _ = does(&mut model, PaperAction::Print);
        let show = PaperEffect::Show(paper().path, None);
        assert_eq!(does(&mut model, PaperAction::Written(1, Ok(paper()))), [show]);
        let news = |showing| Some(PaperNews::ToPrint(paper(), showing));
        assert_eq!(model.paper().news().cloned(), news(Showing::Starting));
        let _ = does(&mut model, PaperAction::Shown("/other.pdf".into(), Ok(None)));
        assert_eq!(model.paper().news().cloned(), news(Showing::Starting), "of another one");
        let _ = does(&mut model, PaperAction::Shown(paper().path, answer));
        assert_eq!(model.paper().news().cloned(), news(showing));
        // Within seconds.
        let _ = model.apply(Action::CloseTop);
        let died = PaperAction::ViewerDied(paper().path, Some(Browser::Edge));
        let _ = does(&mut model, died.clone());
        let _ = does(&mut model, died);
        assert_eq!(model.notices(), [Notice::PaperNotShown(paper().place)], "the card is closed");
        let _ = model.apply(Action::Show(Overlay::Handout));
        let died = Showing::Failed(NotStarted::Died(Some(Browser::Edge)));
        assert_eq!(model.paper().news().cloned(), news(died));
    }
}

#[test]
fn the_ending_that_was_chosen_says_what_is_saved() {
    let mut model = asked();
    let _ = does(&mut model, PaperAction::SetForm(Form::Short));
    for (chosen, saved, format, may_replace) in [
        ("/a/Лист.pdf", "/a/Лист.pdf", HandoutFormat::Pdf, true),
        ("/a/Лист.HTML", "/a/Лист.HTML", HandoutFormat::Html, true),
        // The system has not asked whether this one may go.
        ("/a/Лист", "/a/Лист.pdf", HandoutFormat::Pdf, false),
        ("/a/Чаты.docx", "/a/Чаты.docx.pdf", HandoutFormat::Pdf, false),
    ] {
        let ask = does(&mut model, PaperAction::AskSavePlace);
        assert_eq!(
            ask,
            [PaperEffect::AskSavePlace("Присоединение к чатам (коротко).pdf".to_owned())]
        );
        assert!(does(&mut model, PaperAction::AskSavePlace).is_empty(), "one dialog at a time");
        // The card may be closed while somebody looks for a place.
        let _ = model.apply(Action::CloseTop);
        let choice = FileChoice::Chosen(PathBuf::from(chosen));
        let effects = does(&mut model, PaperAction::SavePlaceChosen(choice));
        let [PaperEffect::Write { number, wanted: is, place }] = effects.as_slice() else {
            panic!("{effects:?}");
        };
        assert_eq!(*is, wanted(Form::Short, &[], format));
        assert_eq!(*place, PaperPlace::File { path: saved.into(), may_replace });
        assert_eq!(model.overlay(), Some(&Overlay::Handout));
        assert!(does(&mut model, PaperAction::Written(*number, Ok(paper()))).is_empty());
        assert_eq!(model.paper().news(), Some(&PaperNews::Saved(paper())));
    }
    let full = PaperFault::Unwritten("/a".into(), IoReason::Own("нет места".to_owned()));
    let _ = does(&mut model, PaperAction::Print);
    let _ = does(&mut model, PaperAction::Written(5, Err(full.clone())));
    assert_eq!(model.paper().news(), Some(&PaperNews::Fault(full)));
    let _ = does(&mut model, PaperAction::AskSavePlace);
    let _ = does(&mut model, PaperAction::SavePlaceChosen(FileChoice::NoDialog));
    assert_eq!(model.paper().news(), Some(&PaperNews::Fault(PaperFault::NoDialog)));
    let _ = does(&mut model, PaperAction::AskSavePlace);
    assert!(does(&mut model, PaperAction::SavePlaceChosen(FileChoice::Nothing)).is_empty());
}

/// The first and the last screen have no page of their own to open.
#[test]
fn a_class_is_offered_the_code_of_the_hand_out() {
    for url in [None, Some(address("list.pdf"))] {
        let mut model = model(progress(&[])).with_handout_url(url.clone());
        let _ = model.apply(start());
        for (action, coded) in [
            (PresentationAction::First, url.clone()),
            (PresentationAction::GoTo(page("one")), Some(address("one"))),
            (PresentationAction::GoTo(page("two")), None),
            (PresentationAction::GoTo(page("finish")), url.clone()),
            (PresentationAction::Last, url.clone()),
        ] {
            let _ = model.apply(present(action.clone()));
            let _ = model.apply(present(PresentationAction::ToggleQr));
            let show = model.presentation().expect("a show");
            assert_eq!(show.stage().has_qr, coded.is_some(), "{action:?}");
            let slide = show.slide(show.stage());
            assert_eq!(slide.coded(), coded.as_ref(), "{action:?}");
            assert_eq!(slide.is_handout(), url.is_some() && coded == url, "{action:?}");
        }
    }
}
