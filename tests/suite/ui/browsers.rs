//! Which browser a page opens in, whether it opened, what to write to a teacher, what to leave behind.

use crate::support::marks::marks;
use crate::support::wizard::{Start, Wizard, desktop};
use egui::Key;
use join_chats::browser::{Browser, PrivateWindow};
use join_chats::labels;
use join_chats::model::presentation::Desktop;
use join_chats::model::{Action, Overlay};
use join_chats::preferences::Preset;

const JOURNAL: &str = "https://cop.admhmao.ru/elk";

fn with(browsers: &[Browser], step: &'static str) -> Wizard {
    let browsers = browsers.to_vec();
    let start = Start { browsers, ..Start::at(step) };
    start.run()
}

#[test]
fn the_browser_that_was_chosen_opens_the_page_and_is_kept() {
    let mut wizard = with(&[Browser::Yandex, Browser::Firefox], "browser");
    wizard.press("Запустить Mozilla Firefox");
    let request = wizard.requests().pop().expect("a request");
    assert_eq!((request.address, request.browser), (None, Some(Browser::Firefox)));
    assert!(
        wizard.has("Mozilla Firefox запущен, окно приватное. Теперь нажмите «Сделано, дальше».")
    );
    wizard.press("Сделано, дальше");
    wizard.press("Открыть cop.admhmao.ru/elk");
    let request = wizard.requests().pop().expect("a request");
    assert_eq!(request.browser, Some(Browser::Firefox));
    assert!(request.is_private, "the computer is shared");
    assert!(wizard.has("Mozilla Firefox запущен, окно приватное."));
    let again = wizard.restart();
    assert_eq!(again.with_model(|model| model.preferences().browser), Some(Browser::Firefox));
}

#[test]
fn a_private_window_can_be_switched_off() {
    let mut wizard = with(&[Browser::Chrome], "browser");
    assert!(wizard.has("Приватное окно включено"));
    wizard.press("Приватное окно. Включено: браузер вас не запомнит.");
    assert!(wizard.has("Приватное окно. Выключено: браузер запомнит вход."));
    assert!(wizard.has("Приватное окно выключено"));
    wizard.press("Запустить Google Chrome");
    assert!(wizard.has("Google Chrome запущен. Теперь нажмите «Сделано, дальше»."));
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
    assert!(wizard.has("Приватное окно. Включено, но здесь не откроется: уходя, выйдите."));
    wizard.press("Сделано, дальше");
    wizard.press("Открыть cop.admhmao.ru/elk");
    assert!(wizard.has("Браузер запущен."));
    assert!(wizard.has("Приватного окна открыть не удалось: уходя, выйдите со всех страниц."));
}

/// What the rules of a computer say, what the switch and the picture say then, and what stands under an opened page.
const RULES: [(PrivateWindow, bool, &str, &str, &[&str]); 6] = [
    (
        PrivateWindow::Allowed,
        true,
        "Приватное окно. Включено: браузер вас не запомнит.",
        "Приватное окно включено",
        &["Google Chrome запущен, окно приватное."],
    ),
    (
        PrivateWindow::Forbidden,
        true,
        "Приватное окно. Включено, но здесь не откроется: уходя, выйдите.",
        "Приватное окно здесь не откроется",
        &[
            "Google Chrome запущен.",
            "Окно обычное, приватное здесь запрещено: уходя, выйдите со всех страниц.",
        ],
    ),
    (
        PrivateWindow::Unknown,
        true,
        "Приватное окно. Включено, но может не открыться: уходя, выйдите.",
        "Приватное окно может не открыться",
        &[
            "Google Chrome запущен.",
            "Приватное ли окно, неизвестно: уходя, выйдите со всех страниц.",
        ],
    ),
    (
        PrivateWindow::Forced,
        false,
        "Приватное окно. Выключено, но здесь все окна приватные.",
        "Здесь все окна приватные",
        &["Google Chrome запущен, окно приватное."],
    ),
    (
        PrivateWindow::Forbidden,
        false,
        "Приватное окно. Выключено: браузер запомнит вход.",
        "Приватное окно выключено",
        &["Google Chrome запущен."],
    ),
    (
        PrivateWindow::Unknown,
        false,
        "Приватное окно. Выключено: браузер запомнит вход.",
        "Приватное окно выключено",
        &["Google Chrome запущен."],
    ),
];

#[test]
fn no_more_privacy_is_promised_than_the_rules_of_the_computer_allow() {
    for (rule, is_asked, switch, picture, opened) in RULES {
        let preset = Preset { private_window: Some(is_asked), ..Preset::default() };
        let browsers = vec![Browser::Chrome];
        let mut wizard = Start { browsers, rule, preset, ..Start::at("browser") }.run();
        let case = format!("{rule:?} {is_asked}");
        let warnings = |wizard: &Wizard| {
            let all = RULES.iter().flat_map(|it| it.4).filter(|words| words.contains("уходя"));
            all.filter(|words| wizard.has(words)).copied().collect::<Vec<_>>()
        };
        let said = opened.get(1).copied().into_iter().collect::<Vec<_>>();
        if is_asked {
            assert!(wizard.has(switch), "{case}");
        }
        wizard.press("Запустить Google Chrome");
        assert!(wizard.has(&format!("{} Теперь нажмите «Сделано, дальше».", opened[0])), "{case}");
        assert!(wizard.has(switch) && wizard.has(picture), "{case}");
        assert_eq!(warnings(&wizard), said, "{case}");
        wizard.send(Action::Show(Overlay::Menu));
        assert!(wizard.has(switch.trim_end_matches('.')), "{case}");
        wizard.key(Key::Escape);
        wizard.press("Сделано, дальше");
        wizard.press("Открыть cop.admhmao.ru/elk");
        assert!(wizard.has(opened[0]), "{case}");
        assert_eq!(warnings(&wizard), said, "{case}");
        wizard.send(Action::AskNextPupil);
        let usual = "Окна браузера могли быть обычными: он помнит вас, пока вы не выйдете сами.";
        assert_eq!(wizard.has(usual), !said.is_empty(), "{case}");
    }
}

#[test]
fn a_rule_that_comes_later_is_heard_when_a_page_opens() {
    let mut wizard = Start::at("sign-in").run();
    wizard.press("Открыть cop.admhmao.ru/elk");
    assert!(wizard.has("Яндекс Браузер запущен, окно приватное."));
    let rules = vec![(Browser::Yandex, PrivateWindow::Forbidden)];
    wizard.send(Action::PrivateWindowsFound(rules));
    wizard.send(Action::Show(Overlay::Menu));
    assert!(wizard.has("Приватное окно. Включено, но здесь не откроется: уходя, выйдите"));
}

#[test]
fn a_page_that_opened_is_no_longer_asked_about() {
    let mut wizard = Start::at("sign-in").run();
    wizard.press("Открыть cop.admhmao.ru/elk");
    wizard.press("Страница открылась? Да");
    assert!(wizard.has("Хорошо. Сделайте шаг в браузере и вернитесь сюда."));
    assert!(!wizard.has("Страница открылась? Нет"));
}

/// «Нет»: what can be done stands in place of the words, and each of it answers where it is pressed.
#[test]
fn a_page_that_did_not_open_shows_other_ways_to_it() {
    let mut wizard = with(&[Browser::Chromium, Browser::Firefox], "sign-in");
    wizard.press("Открыть cop.admhmao.ru/elk");
    wizard.press("Страница открылась? Нет");
    assert_eq!(wizard.title(), "Не открылась? Откройте страницу сами");
    assert!(wizard.has("Не открывается ни один сайт? Скажите учителю: нет интернета."));
    assert!(wizard.has("cop.admhmao.ru/elk"), "the address in large type");
    assert!(!wizard.has("Показать: Рисунок 1"), "the words of the step come back later");
    let copied = wizard.press_and_paste("Копировать cop.admhmao.ru/elk");
    assert_eq!(copied.as_deref(), Some(JOURNAL));
    wizard.settle();
    assert!(wizard.has("Скопировано"));
    wizard.press("Открыть в Mozilla Firefox");
    let request = wizard.requests().pop().expect("a request");
    assert_eq!(request.browser, Some(Browser::Firefox));
    assert!(wizard.has("Mozilla Firefox запущен, окно приватное."));
    // It shows the page: the next ones open in it, too.
    wizard.press("Страница открылась? Да");
    assert_eq!(wizard.with_model(|model| model.preferences().browser), Some(Browser::Firefox));
}

#[test]
fn the_other_ways_to_a_page_close_again() {
    for narrow in [false, true] {
        let width = if narrow { 480.0 } else { 1366.0 };
        let mut wizard = Start::at("sign-in").size(width, 768.0).run();
        let not_open = |wizard: &mut Wizard| {
            wizard.press("Открыть cop.admhmao.ru/elk");
            wizard.press("Страница открылась? Нет");
            assert!(wizard.has("Или наберите адрес:"), "narrow: {narrow}");
        };
        let is_closed = |wizard: &Wizard| {
            !wizard.has("Или наберите адрес:") && wizard.has("Показать: Рисунок 1")
        };
        not_open(&mut wizard);
        wizard.press("Закрыть советы");
        assert!(is_closed(&wizard), "narrow: {narrow}");
        not_open(&mut wizard);
        wizard.key(Key::Escape);
        assert!(is_closed(&wizard), "narrow: {narrow}");
    }
}

/// The hints take the place of the words; what to do about the page stands above them.
#[test]
fn the_other_ways_to_a_page_stand_over_the_hints() {
    let mut wizard = Start::at("sign-in").run();
    wizard.press("Открыть cop.admhmao.ru/elk");
    wizard.press("Страница открылась? Нет");
    wizard.key(Key::F1);
    assert!(wizard.has("Забыт пароль"), "the hints of the step");
    let copied = wizard.press_and_paste("Копировать cop.admhmao.ru/elk");
    assert_eq!(copied.as_deref(), Some(JOURNAL));
    wizard.settle();
    assert!(wizard.has("Скопировано"));
    wizard.press("Закрыть подсказки");
    assert!(wizard.has("Не открылась? Откройте страницу сами"));
}

#[test]
fn a_browser_that_does_not_start_is_said_and_another_one_is_offered() {
    let browsers = vec![Browser::Chromium, Browser::Firefox];
    let mut wizard = Start { browsers, browser_fails: true, ..Start::at("browser") }.run();
    wizard.press("Запустить Chromium");
    assert!(wizard.has("Chromium не запустился. Запустите другой браузер."));
    wizard.press("Запустить Mozilla Firefox");
    assert!(wizard.has("Mozilla Firefox не запустился. Скажите об этом учителю."));
}

#[test]
fn a_browser_started_by_step_1_that_dies_at_once_is_said() {
    let mut wizard = with(&[Browser::Chromium, Browser::Firefox], "browser");
    wizard.press("Запустить Chromium");
    wizard.send(Action::BrowserDied(None, Some(Browser::Chromium)));
    assert!(wizard.has("Chromium не запустился. Запустите другой браузер."));
    // The other one is the button to press now.
    wizard.key(Key::Enter);
    let request = wizard.requests().pop().expect("a request");
    assert_eq!(request.browser, Some(Browser::Firefox));
}

#[test]
fn a_browser_that_dies_at_once_is_not_said_to_run_and_the_page_can_be_opened_by_hand() {
    let mut wizard = with(&[Browser::Chromium, Browser::Firefox], "sign-in");
    wizard.press("Открыть cop.admhmao.ru/elk");
    assert!(wizard.has("Chromium запущен, окно приватное."));
    let address = wizard.requests().pop().expect("a request").address;
    let died = Action::BrowserDied(address, Some(Browser::Chromium));
    wizard.send(died.clone());
    assert!(!wizard.has("Chromium запущен, окно приватное."));
    assert!(wizard.has("cop.admhmao.ru/elk"), "the address in large type");
    // Whoever sees the page knows better.
    wizard.press("Открыть в Mozilla Firefox");
    wizard.press("Страница открылась? Да");
    wizard.send(died);
    assert!(wizard.has("Хорошо. Сделайте шаг в браузере и вернитесь сюда."));
}

#[test]
fn a_message_to_the_teacher_is_copied_and_not_kept() {
    let mut wizard = Start::at("sign-in").run();
    wizard.press("На экране не так");
    wizard.press("«Ваш дневник не найден» или другая ошибка");
    assert!(wizard.has("Закрасьте на снимке СНИЛС и телефон."));
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
    wizard.press("Следующий ученик…");
    wizard.press("Выйдите из VK");
    assert!(wizard.has(
        "Ещё не отмечено: Выйдите из журнала; Выйдите из Госуслуг; Закройте все приватные окна; \
         «Сохранить пароль?» — «Никогда»."
    ));
    wizard.press("Начать сначала");
    assert!(!wizard.with_model(|model| model.progress().is_begun()));
}

/// On X11 without a clipboard manager.
#[test]
fn where_nothing_keeps_what_was_copied_it_is_said() {
    let says = |wizard: &Wizard, goes: bool| {
        let goes = if goes { format!(" {}", labels::COPY_GOES) } else { String::new() };
        wizard.has(&format!("{}{goes}", labels::COPIED))
    };
    for forgets_copies in [false, true] {
        let seen = Desktop { forgets_copies, ..desktop(&[[1366, 768]]) };
        let mut wizard = Start::at("sign-in").run();
        wizard.see(seen);
        wizard.press("Копировать cop.admhmao.ru/elk");
        assert!(says(&wizard, forgets_copies));
    }
}
