//! A document of Word as a person sees it: dropped into the window, read, looked at, saved.

use crate::support::documents::{brought, report, until};
use crate::support::library::{package_named, put};
use crate::support::marks::{ALL_STEPS, is_done, marks};
use crate::support::wizard::{Start, Wizard, reads};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use join_chats::guide::StepId;
use join_chats::labels;
use join_chats::model::{Action, FileAction, FileChoice, Library, Made, Model, Overlay};
use join_chats::service::GuideFiles;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

const FIRST_STEP: &str = "Кто делает: родитель. Напишите заявление";

fn document() -> Wizard {
    let mut wizard = Start::at("chats").run();
    brought(&mut wizard, "/школа/Чаты.docx");
    wizard
}

/// With these folders for everybody.
fn with_places(places: Vec<PathBuf>) -> Start {
    let start = Start::at("chats");
    let files = GuideFiles { places, ..start.files.clone() };
    Start { files, ..start }
}

fn is_kept(model: &Model) -> bool {
    model.made().is_some_and(|it| !it.is_writing() && (it.kept().is_some() || it.fault().is_some()))
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("nobody asks for them in a frame".to_owned())
    }
}

#[test]
fn a_document_that_is_dropped_is_shown_with_what_came_out_of_it() {
    let mut wizard = Start::at("chats").run();
    let file = Arc::new(Dropped("/школа/Чаты.docx".into()));
    wizard.harness.input_mut().dropped_files.push(file);
    until(&mut wizard, |model| model.made().is_some());
    assert_eq!(wizard.focused(), labels::CHECK_TITLE);
    for section in report().sections() {
        for line in section.lines.iter().chain(Some(&section.title)).filter(|it| !it.is_empty()) {
            assert!(reads(&wizard, line), "{line}");
        }
    }
    assert!(reads(&wizard, labels::NOT_SAVED_YET) && reads(&wizard, labels::CHECK_NOTE));
    wizard.press(labels::WALK_THROUGH);
    assert_eq!(wizard.title(), FIRST_STEP);
    assert!(reads(&wizard, "Текст не официальный, из файла: /школа/Чаты.docx"));
    wizard.press(labels::CHECK_NAME);
    assert_eq!(wizard.focused(), labels::CHECK_TITLE, "at any time");
    wizard.key(Key::Escape).press("Меню").key(Key::End).press(labels::CHECK_MENU);
    assert_eq!(wizard.focused(), labels::CHECK_TITLE, "and from the menu");
}

#[test]
fn a_file_that_is_held_over_the_window_is_asked_for() {
    let picture = |is_held: bool, is_fixed: bool| {
        let library = Library { is_fixed, ..Library::default() };
        let mut wizard = Start { library, ..Start::at("chats") }.run();
        if is_held {
            let file = egui::HoveredFile::default();
            wizard.harness.input_mut().hovered_files.push(file);
        }
        wizard.harness.run_steps(3);
        wizard.harness.render().expect("a picture").into_raw()
    };
    let usual = picture(false, false);
    assert_ne!(picture(true, false), usual);
    assert_eq!(picture(true, true), usual, "where it may not be opened");
}

#[test]
fn reading_shows_how_far_it_is_and_can_be_stopped() {
    for by_key in [true, false] {
        let mut wizard = Start::at("chats").state(marks(&ALL_STEPS[..3])).run();
        wizard.go_on();
        brought(&mut wizard, "/школа/долго.docx");
        assert_eq!(wizard.focused(), labels::READING_TITLE);
        assert!(reads(&wizard, "долго.docx"));
        let bar = wizard.harness.get_by_role(Role::ProgressIndicator);
        assert_eq!(bar.accesskit_node().numeric_value(), Some(40.0));
        assert_eq!(bar.accesskit_node().value().as_deref(), Some("40 %"));
        // Whoever means the page behind stops nothing.
        wizard.double_click(egui::pos2(5.0, 5.0), None);
        assert!(wizard.with_model(|model| model.reading().is_some()));
        if by_key {
            wizard.key(Key::Escape);
        } else {
            wizard.press(labels::CANCEL);
        }
        assert!(wizard.with_model(|model| model.reading().is_none() && model.made().is_none()));
        assert_eq!(wizard.done(), 3, "the page and its marks are as they were");
        assert!(wizard.with_model(|model| model.notices().is_empty()));
    }
}

#[test]
fn what_does_not_open_is_told_in_one_line_above_the_page() {
    let mut wizard = Start::at("chats").run();
    brought(&mut wizard, "/школа/пусто.docx");
    let line = "Файл «пусто.docx» не открылся: в документе нет ни слов, ни рисунков.";
    assert!(wizard.said().contains(&line.to_owned()), "{:?}", wizard.said());
    brought(&mut wizard, "/школа/нет.join-chats");
    let told = wizard.said().join("\n");
    assert!(told.contains("/школа/нет.join-chats") && !told.contains(line), "{told}");
    wizard.press("Меню").press(labels::FROM_WORD);
    until(&mut wizard, |model| !model.is_choosing_file());
    assert_eq!(wizard.said(), [labels::NO_DIALOG_TO_OPEN], "this computer has no dialog");
}

#[test]
fn a_package_that_is_dropped_is_opened_and_no_mark_is_lost() {
    let folder = TempDir::new().expect("a folder");
    let path = put(folder.path(), "a.join-chats", "circle", "Кружок");
    let mut wizard = Start::at("sign-in").run();
    wizard.press("Открыть cop.admhmao.ru/elk").press("Страница открылась? Да");
    wizard.press("Сделано, дальше");
    brought(&mut wizard, path.to_str().expect("UTF-8"));
    assert_eq!(wizard.title(), FIRST_STEP);
    assert!(wizard.with_model(|model| model.made().is_none() && model.overlay().is_none()));
    wizard.press("Сделано, дальше");
    wizard.press("Меню").press(labels::OTHER_GUIDE);
    wizard.harness.get_by_label_contains("Присоединение к чатам. Официальная").click();
    until(&mut wizard, |model| !model.asks_guide());
    wizard.go_on();
    assert_eq!(wizard.done(), 1, "from the disk");
    let kept = wizard.saved().expect("a state file");
    assert!(is_done(&kept, "sign-in"));
    let key = crate::support::library::key_of("circle");
    assert!(kept.marks_of(&key).is_done(&StepId("заявление".to_owned())));
}

#[test]
fn where_the_settings_fix_the_guide_nothing_is_offered_and_a_file_is_told_why() {
    let library = Library { is_fixed: true, ..Library::default() };
    let mut wizard = Start { library, ..Start::at("chats") }.run();
    brought(&mut wizard, "Чаты.docx");
    assert_eq!(wizard.said(), [labels::GUIDE_IS_FIXED]);
    wizard.press("Меню");
    assert!(!wizard.has(labels::FROM_WORD));
}

#[test]
fn a_guide_is_saved_where_it_was_asked_for_and_that_is_told() {
    let folder = TempDir::new().expect("a folder");
    let mut wizard = document();
    wizard.press(labels::SAVE_AS);
    until(&mut wizard, is_kept);
    assert!(reads(&wizard, labels::NO_DIALOG_TO_SAVE), "this computer has no dialog");
    let path = folder.path().join("Чаты 5 «А».join-chats");
    wizard.send(Action::File(FileAction::SavePlaceChosen(FileChoice::Chosen(path.clone()))));
    until(&mut wizard, |model| model.made().and_then(Made::kept).is_some());
    assert!(reads(&wizard, &labels::guide_saved(&path)));
    assert!(!reads(&wizard, labels::NOT_SAVED_YET) && !reads(&wizard, labels::NO_DIALOG_TO_SAVE));
    // What was saved is what is shown.
    let before = wizard.with_model(Model::guide_key);
    brought(&mut wizard, path.to_str().expect("UTF-8"));
    assert_eq!(wizard.with_model(Model::guide_key), before);
    assert!(wizard.with_model(|model| model.made().is_none()));
}

#[test]
fn a_guide_that_cannot_be_saved_there_says_why_and_can_be_saved_elsewhere() {
    let folder = TempDir::new().expect("a folder");
    let mut wizard = document();
    let nowhere = folder.path().join("нет").join("a.join-chats");
    for path in [nowhere, folder.path().join("a.join-chats")] {
        let chosen = FileChoice::Chosen(path.clone());
        wizard.send(Action::File(FileAction::SavePlaceChosen(chosen)));
        until(&mut wizard, is_kept);
        let is_there = path.is_file();
        assert_eq!(reads(&wizard, "Выберите другую папку"), !is_there);
        assert_eq!(
            wizard.with_model(|model| model.made().and_then(Made::kept).is_some()),
            is_there
        );
    }
}

/// Never in place of another guide's file.
#[test]
fn a_guide_is_put_where_everybody_is_offered_it() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("нет");
    std::fs::write(&file, "a file in place of a folder").expect("a file");
    let guides = folder.path().join("guides");
    let places = vec![file.join("guides"), guides.clone()];
    for (there, name, line) in [
        (None, "Чаты.join-chats", "Теперь её предложат здесь каждому"),
        (None, "Чаты.join-chats", "Такая же уже лежит здесь"),
        (
            Some(package_named("кружок-робототехники", "Прежняя")),
            "Чаты.join-chats",
            "Прежняя версия",
        ),
        (Some(package_named("other", "Другая")), "Чаты 2.join-chats", "Теперь её предложат"),
    ] {
        let first = guides.join("Чаты.join-chats");
        if let Some(there) = &there {
            std::fs::write(&first, there).expect("another package");
        }
        let mut wizard = with_places(places.clone()).run();
        brought(&mut wizard, "/школа/Чаты.docx");
        wizard.press(labels::PUT_HERE);
        until(&mut wizard, is_kept);
        assert!(reads(&wizard, line), "{line}: {:?}", wizard.with_model(|it| it.made().cloned()));
        assert!(reads(&wizard, guides.join(name).to_str().expect("UTF-8")), "{name}");
        assert!(guides.join(name).is_file());
        let is_kept = std::fs::read(&first).expect("a package");
        assert_eq!(there == Some(is_kept), name.contains(" 2"), "another guide's file stays");
        wizard.press(labels::WALK_THROUGH).press("Меню").press(labels::OTHER_GUIDE);
        assert!(reads(&wizard, "Запись в кружок робототехники"));
    }
}

#[test]
fn where_it_cannot_be_put_it_says_why_and_what_to_do() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("нет");
    std::fs::write(&file, "a file in place of a folder").expect("a file");
    let taken = file.join("guides");
    let why = format!("({}: ", taken.display());
    for (places, words) in [(vec![taken], why.as_str()), (vec![], labels::NO_PLACE_IS_KNOWN)] {
        let mut wizard = with_places(places).run();
        brought(&mut wizard, "/школа/Чаты.docx");
        wizard.press(labels::PUT_HERE);
        until(&mut wizard, is_kept);
        assert!(reads(&wizard, words) && reads(&wizard, "отдайте файл технику"), "{words}");
        assert!(reads(&wizard, labels::NOT_SAVED_YET), "and it is not saved");
    }
}

#[test]
fn buttons_never_scroll_away() {
    for (width, height, percent) in
        [(1366.0, 768.0, 100), (1024.0, 600.0, 150), (360.0, 640.0, 100), (1024.0, 600.0, 200)]
    {
        let state = format!("type_percent: {percent}");
        let state = crate::support::marks::state(&[], &state);
        let mut wizard = Start::at("chats").size(width, height).state(state).run();
        brought(&mut wizard, "/школа/много.docx");
        let window = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(width, height));
        for key in [Key::End, Key::Home] {
            for name in [labels::WALK_THROUGH, labels::SAVE_AS, labels::PUT_HERE] {
                let place = wizard.harness.get_by_label(name).rect();
                assert!(window.contains_rect(place), "{width}×{height}, {percent} %: {name}");
            }
            wizard.key(key);
        }
    }
}

#[test]
fn a_start_with_a_document_reads_it_in_the_window() {
    let start = Start { step: None, ..Start::at("chats") };
    let first = Some(PathBuf::from("/школа/долго.docx"));
    let files = GuideFiles { first, ..start.files.clone() };
    let wizard = Start { files, ..start }.run();
    assert_eq!(wizard.focused(), labels::READING_TITLE);
    assert_eq!(wizard.with_model(|model| model.overlay().cloned()), Some(Overlay::Reading));
}
