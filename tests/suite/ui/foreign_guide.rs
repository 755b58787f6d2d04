//! A guide from a file is its own: its marks, its name, its pictures, its numbers.

use crate::support::guides::{guide_of_steps, guide_with};
use crate::support::wizard::{Start, Wizard};
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use join_chats::labels;
use join_chats::model::{Action, Overlay};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Our guide with other words, in a folder of its own.
fn reworded(folder: &Path, changes: &[(&str, &str)]) -> PathBuf {
    let path = guide_with(folder, "", "");
    let mut text = fs::read_to_string(&path).expect("a guide");
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    fs::write(&path, text).expect("a guide");
    path
}

fn done(wizard: &Wizard) -> Vec<String> {
    wizard.with_model(|model| {
        let steps = model.guide().steps.iter();
        let done = steps.filter(|step| model.progress().is_done(&step.id));
        done.map(|step| step.id.0.clone()).collect()
    })
}

/// Everything that a screen reader finds.
fn all_words(wizard: &Wizard) -> String {
    let nodes = wizard.harness.root().children_recursive();
    let words = |node: egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.label().or_else(|| node.value()).unwrap_or_default()
    };
    nodes.into_iter().map(words).collect::<Vec<_>>().join("\n")
}

fn asks_whose(wizard: &Wizard) -> bool {
    wizard.with_model(join_chats::model::Model::asks_whose)
}

const HEADING: &str = "Инструкция для присоединения к чатам ( для учащихся )";
const OTHER_HEADING: (&str, &str) = (HEADING, "Регистрация на олимпиаду");
const OTHER_TITLE: (&str, &str) = ("title: \"Запустите браузер\"", "title: \"Возьмите телефон\"");

#[test]
fn marks_belong_to_a_guide_and_wait_for_it() {
    for change in [OTHER_HEADING, OTHER_TITLE] {
        let folder = TempDir::new().expect("a folder");
        let guide = reworded(folder.path(), &[change]);
        let mut wizard = Start::at("browser").run();
        wizard.press("Сделано, дальше");

        let mut wizard = wizard.restart_with(Some(guide.clone()));
        assert!(!asks_whose(&wizard), "{change:?}: the same ids, but other steps");
        wizard.key_with(Modifiers::COMMAND, Key::Num2).press(labels::LARGER_NAME);
        wizard.press("Сделано, дальше");

        let mut wizard = wizard.restart_with(None);
        assert!(asks_whose(&wizard), "{change:?}: the marks of ours have waited");
        wizard.send(Action::Continue);
        let percent = wizard.with_model(|model| model.type_percent().percent());
        assert_eq!(percent, 110, "{change:?}: the look is the user's, not the guide's");
        assert_eq!(done(&wizard), ["browser"], "{change:?}");
        wizard.press("Сделано, дальше");

        let mut wizard = wizard.restart_with(Some(guide));
        assert!(asks_whose(&wizard), "{change:?}");
        assert_eq!(done(&wizard), ["sign-in"], "{change:?}");
        wizard.send(Action::AskNextPupil);
        wizard.press(labels::NEXT_PUPIL_YES);
        let wizard = wizard.restart_with(None);
        assert_eq!(done(&wizard), ["browser", "sign-in"], "{change:?}");
    }
}

/// A teacher mends an address or a hint while a class is at work.
#[test]
fn a_guide_with_a_slip_mended_is_the_same_guide() {
    let folder = TempDir::new().expect("a folder");
    let guide = reworded(folder.path(), &[]);
    let mut wizard = Start { guide: Some(guide.clone()), ..Start::at("browser") }.run();
    wizard.press("Сделано, дальше");
    reworded(
        folder.path(),
        &[("url: \"https://cop", "url: \"https://new-cop"), ("схема", "снимок")],
    );
    let wizard = wizard.restart_with(Some(guide));
    assert_eq!(done(&wizard), ["browser"]);
}

#[test]
fn many_guides_do_not_push_out_the_marks_of_the_official_one() {
    let mut wizard = Start::at("browser").run();
    wizard.press("Сделано, дальше");
    for number in 0..12 {
        let folder = TempDir::new().expect("a folder");
        let title = format!("Дело {number}.#");
        let guide = guide_of_steps(folder.path(), 2, &title);
        wizard = wizard.restart_with(Some(guide));
        wizard.press("Сделано");
    }
    assert!(fs::read_to_string(wizard.path()).expect("a state").len() < 4096);
    assert_eq!(done(&wizard.restart_with(None)), ["browser"]);
}

#[test]
fn a_foreign_guide_goes_by_its_own_name() {
    let folder = TempDir::new().expect("a folder");
    let scheme = ("схема, надписи могут отличаться", "снимок экрана");
    let guide = reworded(folder.path(), &[OTHER_HEADING, scheme]);
    let start = |size: [f32; 2]| {
        let start = Start { guide: Some(guide.clone()), ..Start::at("sign-in") };
        start.size(size[0], size[1]).run()
    };
    for size in [[1366.0, 768.0], [1024.0, 600.0], [480.0, 720.0]] {
        let mut wizard = start(size);
        let name = wizard.harness.root().accesskit_node().label();
        assert_eq!(name.as_deref(), Some("Регистрация на олимпиаду"), "{size:?}");
        wizard.send(Action::Show(Overlay::About));
        assert!(wizard.has(labels::ABOUT_FOREIGN[0]), "{size:?}");
        assert!(!wizard.has(labels::ABOUT_OFFICIAL[1]), "{size:?}");
    }
    let mut wizard = start([1366.0, 768.0]);
    wizard.show();
    let words = all_words(&wizard);
    assert!(words.contains("снимок экрана") && !words.contains("схем"), "{words}");
    // A newcomer hears nothing of sites that this guide may not have.
    let mut wizard = start([1366.0, 768.0]);
    wizard.press("Сделано, дальше");
    let mut wizard = wizard.restart();
    assert!(wizard.has("Регистрация на олимпиаду"), "over the question");
    wizard.send(Action::AskNextPupil);
    let words = all_words(&wizard);
    assert!(words.contains("другой") && !words.contains("VK"), "{words}");
}

#[test]
fn the_keys_are_those_of_the_guide_that_is_shown() {
    for (steps, keys, meaning) in [
        (1, "1, 2", "к шагу; 2 — последняя страница"),
        (3, "1 … 4", "к шагу; 4 — последняя страница"),
        (8, "1 … 9", "к шагу; 9 — последняя страница"),
        (9, "1 … 9", "к шагу"),
        (12, "1 … 9", "к шагам от 1 до 9"),
    ] {
        let folder = TempDir::new().expect("a folder");
        let guide = guide_of_steps(folder.path(), steps, "Дело #");
        let mut wizard = Start { guide: Some(guide), ..Start::at("s1") }.run();
        wizard.send(Action::Show(Overlay::Keys));
        assert!(wizard.has(&format!("Ctrl + {keys}, {meaning}")), "{steps}");
        wizard.key(Key::Escape);
        wizard.show().key(Key::F1);
        let row = format!("Home, End, {keys}, в начало, в конец, {meaning}");
        assert!(wizard.has(&row), "{steps}, before a class");
    }
}
