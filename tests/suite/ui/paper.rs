//! «Раздать на бумаге» as a person sees it: chosen, written, shown in a browser, saved.

use super::qr_codes::read;
use super::roles::named;
use crate::support::documents::until;
use crate::support::wizard::{Start, Wizard, reads};
use egui::Key;
use egui::accesskit::{Role, Toggled};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use join_chats::browser::Browser;
use join_chats::guide::Address;
use join_chats::handout::HandoutError;
use join_chats::labels;
use join_chats::model::{Action, FileChoice, Model, PaperAction, PaperNews, Showing};
use join_chats::service::GuideFiles;
use std::path::Path;
use std::time::Duration;

const WHOLE: &str = "Вся инструкция. Все шаги с рисунками и подсказками";
const SHORT: &str = "Коротко, один лист. Все шаги в две колонки, без подсказок";
const PARENTS: &str = "Только для родителей. Что делает взрослый и где он поможет";
const OLDER: &str = "14 лет или больше";
const YOUNGER: &str = "Меньше 14";

/// With the card open.
fn card(start: Start) -> Wizard {
    let mut wizard = start.run();
    wizard.press("Меню").key(Key::End).press(labels::HANDOUT_MENU);
    assert_eq!(wizard.focused(), labels::HANDOUT_TITLE);
    wizard
}

/// Whether it is known what became of the last one.
fn has_news(model: &Model) -> bool {
    let is_starting = |it: &PaperNews| matches!(it, PaperNews::ToPrint(_, Showing::Starting));
    model.paper().news().is_some_and(|it| !is_starting(it))
}

fn is_pdf(path: &Path) -> bool {
    std::fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"%PDF-"))
}

fn save_as(wizard: &mut Wizard, path: &Path) {
    let choice = FileChoice::Chosen(path.to_owned());
    wizard.send(Action::Paper(PaperAction::SavePlaceChosen(choice)));
    until(wizard, has_news);
}

/// Those of the options that are chosen.
fn chosen(wizard: &Wizard) -> Vec<String> {
    let all = [WHOLE, SHORT, PARENTS, labels::ALL_ANSWERS, OLDER, YOUNGER];
    let is_chosen = |name: &&str| {
        let node = wizard.harness.get_by_role_and_label(Role::RadioButton, name);
        let node = node.accesskit_node();
        node.toggled() == Some(Toggled::True)
    };
    all.into_iter().filter(is_chosen).map(str::to_owned).collect()
}

#[test]
fn every_option_says_what_it_is_and_whether_it_is_chosen() {
    let wizard = &mut card(Start::default());
    assert_eq!(chosen(wizard), [WHOLE, labels::ALL_ANSWERS]);
    wizard.press(SHORT).press(YOUNGER);
    assert_eq!(chosen(wizard), [SHORT, YOUNGER]);
    let named = named(wizard);
    for name in [labels::PRINT, labels::SAVE_PAPER, labels::CLOSE_OVERLAY] {
        let buttons = named.iter().filter(|(role, it)| *role == Role::Button && it == name);
        assert_eq!(buttons.count(), 1, "{name}");
    }
    wizard.key(Key::Escape);
    assert!(!wizard.has(labels::PRINT));
}

#[test]
fn a_sheet_is_written_among_the_documents_and_a_browser_shows_it() {
    let browsers = vec![Browser::Firefox, Browser::Yandex];
    let mut wizard = card(Start { browsers, ..Start::default() });
    wizard.press(SHORT).press(OLDER).press(labels::PRINT);
    until(&mut wizard, has_news);
    let name = "Присоединение к чатам (коротко).pdf";
    let folder = wizard.folder().join("Документы").join("Раздать");
    let files: Vec<_> = std::fs::read_dir(&folder).expect("a folder").flatten().collect();
    assert_eq!(files.len(), 1);
    let path = folder.join(files[0].file_name());
    assert!(is_pdf(&path) && path.ends_with(name), "{path:?}");
    assert_eq!(wizard.shown_files(), [(path, None)]);
    let opened = labels::paper_opened(Some("Mozilla Firefox"));
    let lies = format!("Лист лежит здесь: Документы → Раздать → {name}");
    assert!(reads(&wizard, &opened) && reads(&wizard, &lies));
    assert!(wizard.said().iter().any(|it| it.contains(&lies)), "{:?}", wizard.said());
    assert!(wizard.opened().is_empty(), "no page");
    assert!(wizard.saved().is_none(), "nothing of it is kept");
}

#[test]
fn where_nothing_shows_it_is_said_where_it_lies() {
    let mut wizard = card(Start { browser_fails: true, ..Start::default() });
    wizard.press(SHORT).press(labels::PRINT);
    until(&mut wizard, has_news);
    assert!(reads(&wizard, labels::PAPER_NOT_OPENED));
    assert!(reads(&wizard, "Лист лежит здесь: Документы → Раздать → "));
    // The card was closed when a browser failed.
    wizard.key(Key::Escape).key(Key::Escape);
    let path = wizard.shown_files()[0].0.clone();
    wizard.send(Action::Paper(PaperAction::ViewerDied(path, None)));
    assert!(reads(&wizard, "Он лежит здесь: Документы → Раздать → "));
}

#[test]
fn the_ending_of_the_file_that_is_chosen_says_what_is_written() {
    let mut wizard = card(Start::default());
    wizard.press(labels::SAVE_PAPER);
    until(&mut wizard, has_news);
    assert!(reads(&wizard, labels::NO_DIALOG_FOR_PAPER), "this computer has no dialog");
    wizard.press(SHORT);
    for (name, is_page) in [("Лист.pdf", false), ("Лист.html", true)] {
        let path = wizard.folder().join(name);
        save_as(&mut wizard, &path);
        assert!(reads(&wizard, &format!("Сохранено: {}", path.display())), "{name}");
        assert!(path.is_file() && is_pdf(&path) != is_page, "{name}");
    }
    assert!(wizard.shown_files().is_empty(), "it is saved, not printed");
    let nowhere = wizard.folder().join("нет").join("Лист.pdf");
    save_as(&mut wizard, &nowhere);
    assert!(reads(&wizard, &format!("Лист не записан в {}: ", nowhere.display())));
}

#[test]
fn while_the_dialog_is_open_no_second_one_opens() {
    let ask = |_: &_| {
        std::thread::sleep(Duration::from_secs(3));
        FileChoice::Nothing
    };
    let files = GuideFiles { ask, ..Start::default().files };
    let mut wizard = card(Start { files, ..Start::default() });
    wizard.press(labels::SAVE_PAPER).press(labels::SAVE_PAPER);
    assert!(wizard.with_model(Model::is_choosing_file));
    assert!(wizard.said().contains(&labels::CHOOSING_ALREADY.to_owned()), "{:?}", wizard.said());
}

#[test]
fn what_is_written_says_how_far_it_is_and_is_stopped_by_button_and_by_key() {
    let for_ever = |_: &Path, _: &_, _: &_, _: &_, goes_on: &dyn Fn(f32) -> bool| {
        while goes_on(0.4) {
            std::thread::sleep(Duration::from_millis(1));
        }
        Err(HandoutError::Stopped)
    };
    for by_key in [false, true] {
        let files = GuideFiles { write: for_ever, ..Start::default().files };
        let mut wizard = card(Start { files, ..Start::default() });
        wizard.press(PARENTS).press(labels::PRINT);
        until(&mut wizard, |model| model.paper().percent() == Some(40));
        assert_eq!(wizard.focused(), labels::WRITING_TITLE);
        let bar = wizard.harness.get_by_label(labels::WRITING_DONE);
        assert_eq!(bar.accesskit_node().role(), Role::ProgressIndicator);
        assert!(!wizard.has(labels::PRINT), "one thing can be done");
        // Whoever means the page behind stops nothing.
        wizard.double_click(egui::pos2(5.0, 5.0), None);
        assert!(wizard.with_model(|model| model.paper().percent().is_some()));
        if by_key {
            wizard.key(Key::Escape);
        } else {
            wizard.press(labels::CANCEL);
        }
        assert!(wizard.with_model(|model| model.paper().percent().is_none()));
        assert_eq!(wizard.focused(), labels::HANDOUT_TITLE, "back to the choice");
        assert_eq!(chosen(&wizard), [PARENTS, labels::ALL_ANSWERS], "as it was");
    }
}

#[test]
fn a_class_reads_the_code_of_the_hand_out() {
    let url = "https://school.example.org/list.pdf";
    let handout_url = Some(Address::try_from(url.to_owned()).expect("an address"));
    let start =
        || Start { handout_url: handout_url.clone(), presentation: true, ..Start::default() };
    let mut wizard = start().run();
    let name = format!("{}. {}", labels::HANDOUT_CLASS, "school.example.org/list.pdf");
    wizard.key(Key::Q);
    assert!(wizard.has("www.gosuslugi.ru"), "this screen has a page of its own");
    wizard.key(Key::Q).key(Key::End).key(Key::Q);
    assert!(wizard.has(&name), "{:?}", named(&wizard));
    let picture = wizard.harness.render().expect("a picture");
    assert_eq!(read(&picture).0, url);
    let monitors = vec![[1366, 768], [1280, 800]];
    let mut two = Start { monitors, ..start() }.run();
    two.key(Key::End).key(Key::Q);
    assert!(reads(&two, labels::CLASS_SEES_HANDOUT), "the teacher is told");
}
