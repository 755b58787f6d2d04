//! Which browser a page opens in, whether it opened, what to write to a teacher, what to leave behind.

use crate::desktop::Desktop;
use crate::pupil::Pupil;
use crate::real_window::screen_with;
use crate::wizard::{Start, Wizard, marks};
use join_chats::browser::Browser;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const JOURNAL: &str = "https://cop.admhmao.ru/elk";

fn with(browsers: &[Browser], step: &'static str) -> Wizard {
    let browsers = browsers.to_vec();
    let start = Start {
        browsers,
        ..Start::at(step)
    };
    start.run()
}

#[test]
fn the_browser_that_was_chosen_opens_the_page_and_is_kept() {
    let mut wizard = with(&[Browser::Yandex, Browser::Firefox], "browser");
    wizard.press("Mozilla Firefox");
    wizard.press("Сделано, дальше");
    wizard.press("Открыть cop.admhmao.ru/elk");
    let request = wizard.requests().pop().expect("a request");
    assert_eq!(request.browser, Some(Browser::Firefox));
    assert!(request.is_private, "the computer is shared");
    assert!(wizard.has("Mozilla Firefox запущен, окно приватное."));
    let again = wizard.restart();
    assert_eq!(
        again.with_model(|model| model.preferences().browser),
        Some(Browser::Firefox)
    );
}

#[test]
fn a_private_window_can_be_switched_off() {
    let mut wizard = with(&[Browser::Chrome], "browser");
    wizard.press("Приватное окно");
    wizard.press("Google Chrome");
    wizard.press("Сделано, дальше");
    wizard.press("Открыть cop.admhmao.ru/elk");
    let request = wizard.requests().pop().expect("a request");
    assert!(!request.is_private);
    assert!(wizard.has("Google Chrome запущен."));
}

#[test]
fn where_no_browser_is_known_the_systems_own_opens_and_the_window_is_said_not_to_be_private() {
    let mut wizard = with(&[], "browser");
    assert!(wizard.has(
        "Знакомых браузеров здесь не нашлось. Страницы откроются в том, который выбран в системе."
    ));
    wizard.press("Сделано, дальше");
    wizard.press("Открыть cop.admhmao.ru/elk");
    assert!(wizard.has("Браузер запущен."));
    assert!(wizard.has("Приватного окна открыть не удалось: уходя, выйдите со всех страниц."));
}

#[test]
fn a_page_that_opened_is_no_longer_asked_about() {
    let mut wizard = Start::at("sign-in").run();
    wizard.press("Открыть cop.admhmao.ru/elk");
    wizard.press("Страница открылась? Да");
    assert!(wizard.has("Хорошо. Сделайте шаг в браузере и вернитесь сюда."));
    assert!(!wizard.has("Страница открылась? Нет"));
}

#[test]
fn a_page_that_did_not_open_shows_the_ladder_and_the_hints() {
    let mut wizard = Start::at("sign-in").run();
    wizard.press("Открыть cop.admhmao.ru/elk");
    wizard.press("Страница открылась? Нет");
    assert!(wizard.has("Не открылась? Откройте страницу сами:"));
    assert!(wizard.has(JOURNAL), "the address in large type");
    assert!(wizard.has("Забыт пароль"), "the hints of the step");
    let copied = wizard.press_and_paste("Копировать cop.admhmao.ru/elk");
    assert_eq!(
        copied.as_deref(),
        Some(JOURNAL),
        "what the ladder asks for is there"
    );
    wizard.press("Закрыть подсказки");
    assert!(wizard.has("Не открылась? Откройте страницу сами:"));
}

#[test]
fn a_message_to_the_teacher_is_copied_and_not_kept() {
    let mut wizard = Start::at("sign-in").run();
    wizard.press("На экране не так");
    wizard.press("«Ваш дневник не найден» или другая ошибка");
    assert!(wizard.has("Закройте на снимке СНИЛС и телефон."));
    let pasted = wizard.press_and_paste("Копировать сообщение учителю");
    let pasted = pasted.expect("a message");
    assert!(pasted.starts_with("Здравствуйте! При входе в «Электронный журнал» выходит ошибка: …"));
    assert!(wizard.has("Сообщение скопировано. Вставьте его: Ctrl+V."));
    wizard.press("Сделано, дальше");
    let kept = std::fs::read_to_string(wizard.path()).expect("a state file");
    assert!(!kept.contains("Здравствуйте"), "{kept}");
}

#[test]
fn the_next_pupil_is_told_what_is_left_and_never_refused() {
    let mut wizard = Start::default().state(marks(&["start"])).run();
    wizard.press("Да, продолжить, с шага 1. Запустите браузер");
    wizard.press("Следующий ученик: начать сначала");
    wizard.press("Выйдите из VK");
    assert!(wizard.has(
        "Ещё не отмечено: Выйдите из журнала; Выйдите из Госуслуг; Закройте все приватные окна; \
         «Сохранить пароль?» — «Никогда»."
    ));
    wizard.press("Начать сначала");
    assert!(!wizard.with_model(|model| model.progress().is_begun()));
}

/// The name of each executable, and what it is given.
const EXECUTABLES: [(&str, Browser, &str); 7] = [
    ("yandex-browser", Browser::Yandex, "--incognito"),
    ("google-chrome-stable", Browser::Chrome, "--incognito"),
    ("firefox-esr", Browser::Firefox, "-private-window"),
    ("opera", Browser::Opera, "--private"),
    ("chromium", Browser::Chromium, "--incognito"),
    ("chromium-gost", Browser::ChromiumGost, "--incognito"),
    ("microsoft-edge", Browser::Edge, "--inprivate"),
];

#[test]
fn every_browser_gets_its_own_switch() {
    for (name, browser, switch) in EXECUTABLES {
        let Some(desktop) = Desktop::open() else {
            return;
        };
        let screen = screen_with(desktop, "cpu", name);
        let folder = TempDir::new().expect("a folder");
        let twin = Start {
            browsers: vec![browser],
            ..Start::at("sign-in")
        };
        let mut pupil = Pupil::start(&screen, folder, &["--step", "sign-in"], &twin);
        pupil.click("Открыть cop.admhmao.ru/elk");
        pupil.wait_for_addresses(1);
        let opened = format!("[{switch}][{JOURNAL}]");
        assert_eq!(pupil.addresses(), [opened], "{name}");
    }
}

/// What a guide of a school's own may hold, and what a browser gets: nothing of it ends the argument or
/// begins another.
const HOSTILE: (&str, &str) = (
    r#"https://cop.admhmao.ru/elk?a=\"b c&d=%PATH%\n--x';$(id)`id`|id"#,
    "https://cop.admhmao.ru/elk?a=%22b%20c&d=%PATH%--x%27;$(id)`id`|id",
);

#[test]
fn no_address_becomes_a_second_argument_or_a_word_of_a_shell() {
    let Some(desktop) = Desktop::open() else {
        return;
    };
    let screen = screen_with(desktop, "cpu", "firefox");
    let folder = TempDir::new().expect("a folder");
    let guide = guide_with(folder.path(), JOURNAL, HOSTILE.0);
    let twin = Start {
        browsers: vec![Browser::Firefox],
        guide: Some(guide.clone()),
        ..Start::at("sign-in")
    };
    let guide = guide.to_str().expect("UTF-8");
    let arguments = ["--step", "sign-in", "--guide", guide];
    let mut pupil = Pupil::start(&screen, folder, &arguments, &twin);
    let shown = HOSTILE.1.trim_start_matches("https://");
    pupil.press(&format!("Открыть {shown}"), 1);
    pupil.wait_for_addresses(1);
    let opened = format!("[-private-window][{}]", HOSTILE.1);
    assert_eq!(pupil.addresses(), [opened]);
}

/// A copy of our guide in this folder, with another address in place of one.
pub fn guide_with(folder: &Path, from: &str, to: &str) -> PathBuf {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let figures = std::fs::read_dir(assets.join("figures")).expect("the figures");
    for figure in figures.flatten() {
        if figure.path().extension().is_some_and(|end| end == "png") {
            std::fs::copy(figure.path(), folder.join(figure.file_name())).expect("a copy");
        }
    }
    let text = std::fs::read_to_string(assets.join("guide.ron")).expect("our guide");
    let link = |address: &str| format!("url: \"{address}\"");
    let path = folder.join("guide.ron");
    std::fs::write(&path, text.replace(&link(from), &link(to))).expect("a guide");
    path
}
