//! Questions with any answers, steps for one of them, and what is done on a telephone, as a pupil meets them.

use super::qr_codes::read;
use crate::support::guides::{example, own_guide};
use crate::support::wizard::{Start, Wizard, reads};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use join_chats::guide::{Answered as _, ChecklistIndex};
use join_chats::labels;
use join_chats::model::{Action, Overlay, Page};
use tempfile::TempDir;

fn start(guide: &str, step: &'static str) -> Start {
    Start { guide: Some(example(guide).join("guide.ron")), ..Start::at(step) }
}

fn answer(wizard: &Wizard, question: &str) -> Option<String> {
    wizard.with_model(|model| model.progress().answer_to(question).map(str::to_owned))
}

#[test]
fn a_question_of_three_answers_is_one_choice_for_mouse_keys_and_ears() {
    for [width, height] in [[1366.0, 768.0], [1024.0, 600.0], [360.0, 728.0]] {
        let mut wizard = start("invitation", "класс").size(width, height).run();
        let group = wizard.harness.get_by_role(Role::RadioGroup);
        assert_eq!(group.accesskit_node().label().as_deref(), Some("В каком классе ребёнок?"));
        assert_eq!(group.query_all_by_role(Role::RadioButton).count(), 3);
        let done = |wizard: &mut Wizard| {
            wizard.press("Дальше");
            wizard.with_model(|model| model.page() != Page::Step(model.guide().first_step()))
        };
        assert!(!done(&mut wizard), "the question comes first");
        assert!(wizard.said().contains(&labels::CHOOSE_FIRST.to_owned()), "and it is said why");
        wizard.focus("1–4 класс: запись по почте родителя");
        for (key, id) in [
            (Key::ArrowDown, "средние"),
            (Key::ArrowDown, "старшие"),
            (Key::ArrowDown, "младшие"),
            (Key::ArrowUp, "старшие"),
        ] {
            wizard.key(key);
            assert_eq!(answer(&wizard, "класс").as_deref(), Some(id), "{key:?}");
        }
        assert!(reads(&wizard, "Записываться заново не нужно."));
        wizard.press("5–9 класс: запись по телефону ребёнка");
        assert!(reads(&wizard, "по номеру своего телефона"), "what follows from it");
        assert!(done(&mut wizard));
    }
}

#[test]
fn the_answer_decides_which_steps_there_are_and_is_kept() {
    let mut wizard = start("administrator", "путь").run();
    wizard.press("Нет: войду по рабочему номеру").press("Дальше");
    assert!(reads(&wizard, "Войдите по рабочему номеру"), "not the step of the other way");
    assert!(reads(&wizard, "Шаг 1 из 3"));
    wizard.press("Сделано, дальше");
    assert!(reads(&wizard, "Создайте учётную запись на будущее"));
    let mut wizard = wizard.restart();
    wizard.press("Да, продолжить, с шага 2. Создайте ID");
    assert!(reads(&wizard, "Шаг 2 из 3"));
    // Whoever changes the answer goes the other way; the mark of the first is not lost.
    wizard.key_with(egui::Modifiers::ALT, Key::ArrowLeft);
    wizard.key_with(egui::Modifiers::ALT, Key::ArrowLeft);
    wizard.press("Есть: войду с ней").press("Дальше");
    assert!(reads(&wizard, "Войдите с учётной записью ID"));
    assert!(reads(&wizard, "Шаг 1 из 2"));
    wizard.press("Сделано, дальше").press("Сделано, дальше");
    assert_eq!(wizard.with_model(join_chats::model::Model::page), Page::Finish);
    assert_eq!(wizard.done(), 4, "three of this way and the one of the other");
}

#[test]
fn a_class_sees_the_steps_of_all_ways_with_whom_they_are_for() {
    let mut wizard = start("administrator", "путь").run();
    wizard.show();
    let mut seen = [
        ("Войдите с учётной записью ID", "Только если: «Есть»"),
        ("Создайте учётную запись на будущее", "Только если: «Нет»"),
    ]
    .to_vec();
    for _ in 0..16 {
        seen.retain(|(title, only)| !(reads(&wizard, title) && reads(&wizard, only)));
        wizard.key(Key::ArrowRight);
    }
    assert!(seen.is_empty(), "{seen:?}");
}

#[test]
fn what_is_done_on_a_phone_has_a_code_that_a_phone_reads_and_no_open() {
    for [width, height] in [[1366.0, 768.0], [1024.0, 600.0], [480.0, 720.0]] {
        let mut wizard = start("by-phone", "страница").size(width, height).run();
        let (address, _, _) = read(&wizard.harness.render().expect("a picture"));
        assert_eq!(address, "https://school40.example.org/chat", "{width}");
        assert!(!wizard.has("Открыть school40.example.org/chat"), "{width}");
        wizard.press("Сделано, дальше");
        assert!(wizard.opened().is_empty(), "Enter opens nothing, either");
    }
    let mut wizard = start("by-phone", "приложение").run();
    assert!(reads(&wizard, "Установите приложение «Классный чат»"));
    wizard.press(&labels::store_code("Для Android"));
    let (address, _, _) = read(&wizard.harness.render().expect("a picture"));
    assert_eq!(address, "https://store.example.org/android");
}

/// Whatever their names are.
#[test]
fn what_has_one_name_twice_on_a_page_is_pressed_each_by_itself() {
    let folder = TempDir::new().expect("a folder");
    let link = |path: &str| format!("Link((url: \"https://example.org/{path}\", phone: true)),");
    let app = |path: &str| {
        format!(
            "App((name: \"Чат\", stores: [(url: \"https://example.org/{path}\", name: \"Лавка\")])),"
        )
    };
    let list = "Checklist((title: \"Список\", note: \"\", items: [\"раз\", \"раз\"])),";
    let pages = "Shortcuts((pages: [(url: \"https://example.org\", name: \"Сайт\"), \
                 (url: \"https://example.org/2\", name: \"Сайт\")])),";
    let text = include_str!("../../data/guides/by-phone/guide.ron");
    let begin = text.find("figures: [").expect("figures");
    let blocks =
        [link("a"), link("b"), app("c"), app("d"), list.to_owned(), pages.to_owned()].concat();
    let guide = format!(
        "{} figures: [], steps: [(id: \"s\", label: \"1\", numbered: true, name: \"Шаг\", title: \"Шаг\", \
         done: \"Дальше\", blocks: [{blocks} Browsers, Browsers], hints_title: \"\")], \
         finish: (title: \"Конец\", blocks: []))",
        &text[..begin]
    );
    std::fs::write(folder.path().join("guide.ron"), guide).expect("a guide");
    let guide = Some(folder.path().to_owned());
    let mut wizard = Start { guide, ..Start::default() }.size(1366.0, 2400.0).run();
    for (name, which, path) in [
        (labels::CODE_LARGER, 0, "a"),
        (labels::CODE_LARGER, 1, "b"),
        (&labels::store_code("Лавка"), 0, "c"),
        (&labels::store_code("Лавка"), 1, "d"),
    ] {
        wizard.harness.get_all_by_label(name).nth(which).expect(name).click();
        wizard.settle();
        let shown = wizard.with_model(|model| match model.overlays() {
            [Overlay::Qr(address)] => address.shown().to_owned(),
            other => panic!("{name}: {other:?}"),
        });
        assert_eq!(shown, format!("example.org/{path}"), "{name}");
        wizard.send(Action::CloseTop);
    }
    for which in [0, 1] {
        wizard.harness.get_all_by_label("раз").nth(which).expect("a line").click();
        wizard.settle();
        let is_ticked =
            |line| wizard.with_model(|model| model.is_ticked(ChecklistIndex::default(), line));
        assert_eq!([is_ticked(0), is_ticked(1)], [true, which == 1]);
    }
}

#[test]
fn a_mailbox_and_a_telephone_are_copied_not_opened() {
    let mut wizard = start("invitation", "приглашение").run();
    for contact in ["+73463000012", "school12@example.org"] {
        wizard.press(&labels::copy_contact(contact));
        assert_eq!(
            wizard.with_model(|model| model.copied().map(str::to_owned)).as_deref(),
            Some(contact)
        );
    }
    assert!(wizard.opened().is_empty());
}

#[test]
fn what_the_instruction_says_of_an_error_stands_first_and_apart() {
    let mut wizard = start("invitation", "вход").run();
    wizard.send(Action::ToggleHints);
    let place = |words: &str| wizard.harness.get_by_label(words).rect().top();
    let order = [
        labels::HINTS_OFFICIAL,
        "«Приглашение недействительно»",
        labels::HINTS_NOT_OFFICIAL,
        "Страница не открывается",
    ]
    .map(place);
    assert!(order.is_sorted(), "{order:?}");
    // The teacher reads it beside the class's screen.
    let monitors = vec![[1366, 768], [1366, 768]];
    let mut wizard = Start { monitors, ..start("invitation", "вход") }.run();
    wizard.show();
    assert!(reads(&wizard, labels::HINTS_OFFICIAL) && reads(&wizard, labels::HINTS_NOT_OFFICIAL));
    // Our own guide has hints of one kind.
    let mut wizard = Start { guide: Some(own_guide()), ..Start::at("ответ") }.run();
    wizard.send(Action::ToggleHints);
    assert!(!wizard.has(labels::HINTS_OFFICIAL));
}

#[test]
fn signs_of_the_marks_stand_as_themselves() {
    let wizard = start("invitation", "вход").run();
    assert!(reads(&wizard, "[ Войти ] или (*)"));
}
