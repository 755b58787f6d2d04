//! «Какая у вас инструкция?»: asked where there are several, answered by mouse and keys, and what stays when another guide
//! takes the place of the one before.

use crate::support::library::{key_of, library_of, put};
use crate::support::marks::{ALL_STEPS, is_done, marks};
use crate::support::wizard::{Start, Wizard};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use join_chats::guide::StepId;
use join_chats::labels;
use join_chats::model::{Action, Library, Model, Overlay};
use join_chats::preferences::ThemeChoice;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const CIRCLE: &str = "Запись в кружок робототехники";
const OLYMPIAD: &str = "Регистрация на олимпиаду";
const CHATS: &str = "Присоединение к чатам";
const CIRCLE_TITLE: &str = "Кто делает: родитель. Напишите заявление";

/// The official guide and two others.
fn three() -> (TempDir, Library) {
    let folder = TempDir::new().expect("a folder");
    put(folder.path(), "a.join-chats", "circle", CIRCLE);
    put(folder.path(), "b.join-chats", "olympiad", OLYMPIAD);
    let library = library_of(folder.path());
    (folder, library)
}

fn start(library: &Library) -> Start {
    Start { library: library.clone(), ..Start::default() }
}

/// Presses the card of the guide with this title, and waits until it is open.
fn choose(wizard: &mut Wizard, title: &str) {
    wizard.harness.get_by_label_contains(title).click();
    opened(wizard);
}

/// Waits until a guide is open, or cannot be.
fn opened(wizard: &mut Wizard) {
    let bound = Instant::now() + Duration::from_secs(20);
    loop {
        wizard.settle();
        let is_read = wizard.with_model(|model| !model.asks_guide() || model.notices().len() == 1);
        if is_read {
            break;
        }
        assert!(Instant::now() < bound, "no guide comes");
        std::thread::sleep(Duration::from_millis(2));
    }
    wizard.harness.run_steps(12);
}

fn window_name(wizard: &Wizard) -> String {
    wizard.harness.root().accesskit_node().label().unwrap_or_default()
}

#[test]
fn a_guide_is_chosen_by_the_mouse() {
    let (_folder, library) = three();
    let mut wizard = start(&library).run();
    assert_eq!(wizard.title(), labels::WHICH_GUIDE);
    assert_eq!(wizard.focused(), labels::WHICH_GUIDE);
    let official = "Присоединение к чатам. Официальная инструкция округа. Для кого: ученики школ Ханты-Мансийского округа";
    assert!(wizard.has(official));
    choose(&mut wizard, CIRCLE);
    assert_eq!(wizard.title(), CIRCLE_TITLE);
    assert_eq!(window_name(&wizard), CIRCLE);
    let mut wizard = start(&library).run();
    wizard.press(official);
    assert_eq!(wizard.title(), "Сколько вам лет?");
}

#[test]
fn a_guide_is_chosen_by_keys() {
    let (_folder, library) = three();
    let mut wizard = start(&library).run();
    for (key, title) in [
        (Key::ArrowDown, CHATS),
        (Key::ArrowDown, CIRCLE),
        (Key::ArrowDown, OLYMPIAD),
        (Key::ArrowDown, CHATS),
        (Key::ArrowUp, OLYMPIAD),
        (Key::ArrowUp, CIRCLE),
        (Key::Tab, OLYMPIAD),
    ] {
        wizard.key(key);
        assert!(wizard.focused().starts_with(title), "{key:?}: {}", wizard.focused());
    }
    wizard.key(Key::Enter);
    opened(&mut wizard);
    assert_eq!(window_name(&wizard), OLYMPIAD);
    assert_eq!(wizard.focused(), CIRCLE_TITLE, "its first page has the keyboard");
}

#[test]
fn with_one_guide_nothing_changes() {
    let folder = TempDir::new().expect("a folder");
    let mut wizard = start(&library_of(folder.path())).run();
    assert_eq!(wizard.title(), "Сколько вам лет?");
    wizard.send(Action::Show(Overlay::Menu));
    assert!(!wizard.has(labels::OTHER_GUIDE));
    wizard.send(Action::AskGuide);
    assert!(!wizard.with_model(Model::asks_guide));
}

#[test]
fn another_guide_is_opened_from_the_menu_and_no_mark_is_lost() {
    let (_folder, library) = three();
    let mut wizard = start(&library).state(marks(&["start", "browser"])).run();
    choose(&mut wizard, CHATS);
    assert_eq!(wizard.title(), "На этом компьютере уже начинали", "whose marks these are");
    wizard.go_on();
    wizard.press("Сделано, дальше").press("Меню").press(labels::OTHER_GUIDE);
    let open = "Присоединение к чатам. Официальная инструкция округа. Для кого: ученики школ Ханты-Мансийского округа. Продолжить: сделано 2 из 6";
    assert!(wizard.has(open));
    choose(&mut wizard, CIRCLE);
    wizard.press("Сделано, дальше");
    wizard.press("Меню").press(labels::OTHER_GUIDE);
    choose(&mut wizard, CHATS);
    assert_eq!(wizard.title(), "На этом компьютере уже начинали");
    wizard.go_on();
    assert_eq!(wizard.done(), 3, "from the disk");
    wizard.press("Сделано, дальше");
    let kept = wizard.saved().expect("a state file");
    assert_eq!(kept.guide(), "", "the official one was open last");
    for id in &ALL_STEPS[..4] {
        assert!(is_done(&kept, id), "{id}");
    }
    let of_circle = kept.marks_of(&key_of("circle"));
    assert!(of_circle.is_done(&StepId("заявление".to_owned())), "{kept:?}");
    assert!(!of_circle.is_done(&StepId("start".to_owned())));
}

#[test]
fn whoever_goes_back_from_the_choice_is_where_they_were() {
    let (_folder, library) = three();
    let mut wizard = Start { library: library.clone(), ..Start::at("sign-in") }.run();
    choose(&mut wizard, CHATS);
    wizard.press("На экране не так");
    for by_key in [true, false] {
        wizard.send(Action::AskGuide);
        assert_eq!(wizard.title(), labels::WHICH_GUIDE);
        if by_key {
            wizard.key(Key::Escape);
        } else {
            wizard.press(labels::BACK_TO_PAGE);
        }
        assert!(wizard.with_model(|model| model.hints().is_some()), "the hints are still open");
        let step = wizard.with_model(|model| model.step().map(|step| step.id.0.clone()));
        assert_eq!(step.as_deref(), Some("sign-in"));
    }
    // What is asked at the start cannot be passed over.
    let mut wizard = start(&library).run();
    wizard.key(Key::Escape).key(Key::F5).key_with(Modifiers::COMMAND, Key::Num2);
    assert_eq!(wizard.title(), labels::WHICH_GUIDE);
    assert!(!wizard.has(labels::BACK_TO_PAGE));
    assert!(wizard.with_model(|model| model.presentation().is_none()));
}

#[test]
fn what_belongs_to_the_user_and_the_window_survives_the_change() {
    let (_folder, library) = three();
    let mut wizard = start(&library).run();
    wizard.send(Action::SetTheme(ThemeChoice::Dark));
    wizard.send(Action::LargerType);
    choose(&mut wizard, CHATS);
    wizard.key(Key::F4);
    let facts = |wizard: &Wizard| {
        wizard.with_model(|model| {
            let look = model.preferences().theme;
            let monitors = model.desktop().monitors.len();
            (look, model.type_percent().percent(), monitors, model.browsers().map(<[_]>::len))
        })
    };
    let before = facts(&wizard);
    wizard.send(Action::AskGuide);
    choose(&mut wizard, OLYMPIAD);
    assert_eq!(facts(&wizard), before);
    assert_eq!(before, (ThemeChoice::Dark, 110, 1, Some(1)));
    assert!(wizard.with_model(Model::is_beside), "still a strip");
}

#[test]
fn a_guide_that_has_gone_is_told_and_the_question_stays() {
    let (folder, library) = three();
    let mut wizard = start(&library).run();
    std::fs::remove_file(folder.path().join("a.join-chats")).expect("a package");
    choose(&mut wizard, CIRCLE);
    assert_eq!(wizard.title(), labels::WHICH_GUIDE);
    let told = wizard.said().join("\n");
    assert!(told.contains("a.join-chats") && told.contains("Выберите другую"), "{told}");
    wizard.harness.get_by_label_contains(OLYMPIAD).click();
    let bound = Instant::now() + Duration::from_secs(20);
    while wizard.with_model(Model::asks_guide) && Instant::now() < bound {
        wizard.settle();
    }
    assert_eq!(window_name(&wizard), OLYMPIAD);
    assert!(wizard.with_model(|model| model.notices().is_empty()), "told no more");
}

#[test]
fn the_next_pupil_is_asked_again_but_no_newcomer() {
    let (_folder, library) = three();
    let mut wizard = start(&library).state(marks(&["start"])).run();
    choose(&mut wizard, CHATS);
    wizard.send(Action::AskNextPupil);
    wizard.press(labels::NEXT_PUPIL_YES);
    assert_eq!(wizard.title(), "Сколько вам лет?", "who has just chosen");
    wizard.send(Action::AskNextPupil);
    wizard.press(labels::NEXT_PUPIL_YES);
    assert_eq!(wizard.title(), labels::WHICH_GUIDE);
    assert!(!wizard.has(labels::BACK_TO_PAGE), "the page before was another pupil's");
}

#[test]
fn a_step_and_a_show_that_were_asked_for_come_with_the_guide() {
    let (_folder, library) = three();
    let library = Library { step: Some("finish".to_owned()), presents: true, ..library };
    let mut wizard = start(&library).run();
    assert!(wizard.with_model(|model| model.presentation().is_none()));
    choose(&mut wizard, CIRCLE);
    assert!(wizard.with_model(|model| model.presentation().is_some()));
    let page = wizard.with_model(Model::page);
    assert_eq!(page, join_chats::model::Page::Finish);
    wizard.key(Key::Escape);
    wizard.send(Action::AskGuide);
    assert_eq!(window_name(&wizard), CHATS, "no guide's own name");
    choose(&mut wizard, OLYMPIAD);
    assert!(wizard.with_model(|model| model.presentation().is_none()), "once");
    assert_eq!(wizard.title(), CIRCLE_TITLE, "its first page");
}

#[test]
fn sixty_guides_are_gone_through_by_keys() {
    let folder = TempDir::new().expect("a folder");
    for number in 0..60 {
        let (file, id) = (format!("{number:02}.join-chats"), format!("n{number}"));
        put(
            folder.path(),
            &file,
            &id,
            &format!(
                "Дело {number:02} с очень длинным названием, которое не помещается в одну строку"
            ),
        );
    }
    for size in [[1366.0, 768.0], [360.0, 640.0]] {
        let mut wizard = start(&library_of(folder.path())).size(size[0], size[1]).run();
        wizard.key(Key::ArrowDown).key(Key::ArrowUp);
        assert!(wizard.focused().starts_with("Дело 59"), "{}", wizard.focused());
        let place = wizard.harness.get_by_label_contains("Дело 59").rect();
        let window = egui::Rect::from_min_size(egui::Pos2::ZERO, size.into());
        assert!(window.contains_rect(place), "{size:?}: {place:?}");
        wizard.key(Key::Enter);
        opened(&mut wizard);
        assert!(window_name(&wizard).starts_with("Дело 59"));
    }
}
