//! Addresses: opened as shown, once, and what happens if they are not.

use crate::wizard::{Start, Wizard};

fn all_links() -> Vec<(&'static str, &'static str, &'static str)> {
    vec![
        (
            "start",
            "help-myschool.edu.ru/52",
            "https://help-myschool.edu.ru/52",
        ),
        (
            "sign-in",
            "cop.admhmao.ru/elk",
            "https://cop.admhmao.ru/elk",
        ),
        ("chats", "cop.admhmao.ru/elk", "https://cop.admhmao.ru/elk"),
        (
            "link-profile",
            "cop.admhmao.ru/elk",
            "https://cop.admhmao.ru/elk",
        ),
        (
            "messenger",
            "cop.admhmao.ru/elk",
            "https://cop.admhmao.ru/elk",
        ),
    ]
}

fn at(step: &'static str, browser_fails: bool) -> Wizard {
    let mut wizard = Start {
        browser_fails,
        ..Start::at(step)
    }
    .run();
    if step == "start" {
        wizard.press("Меньше 14: нужна упрощённая учётная запись Госуслуг");
    }
    wizard
}

#[test]
fn the_address_shown_is_the_address_opened() {
    for (step, shown, opened) in all_links() {
        let mut wizard = at(step, false);
        wizard.press(&format!("Открыть {shown}"));
        assert_eq!(wizard.opened(), [opened], "{step}");
        assert!(
            wizard.has("Яндекс Браузер запущен, окно приватное."),
            "{step}"
        );
    }
}

#[test]
fn every_link_that_fails_shows_the_ladder() {
    for (step, shown, address) in all_links() {
        let mut wizard = at(step, true);
        wizard.press(&format!("Открыть {shown}"));
        assert!(
            wizard.has("Браузер не открылся. Откройте страницу сами:"),
            "{step}"
        );
        assert!(wizard.has(address), "{step}: the address in large type");
        assert!(wizard.has(&format!("QR-код {address}")), "{step}: the code");
        let pasted = wizard.press_and_paste(&format!("Копировать {shown}"));
        assert_eq!(pasted.as_deref(), Some(address), "{step}");
    }
}

#[test]
fn a_double_click_opens_once() {
    let mut wizard = at("sign-in", false);
    let place = wizard.place("Открыть cop.admhmao.ru/elk");
    wizard.double_click(place, Some(4));
    assert_eq!(wizard.opened().len(), 1);
}

#[test]
fn the_instructions_http_address_opens_as_https() {
    let mut wizard = at("start", false);
    wizard.press("Открыть http://gosuslugi.ru");
    assert_eq!(wizard.opened(), ["https://www.gosuslugi.ru/"]);
    assert!(wizard.has("Яндекс Браузер запущен, окно приватное."));
}

#[test]
fn a_code_is_shown_large_and_closes_again() {
    let mut wizard = at("chats", false);
    wizard.press("QR-код cop.admhmao.ru/elk");
    assert!(wizard.has("QR-код https://cop.admhmao.ru/elk"));
    wizard.press("Закрыть окно");
    assert!(!wizard.has("QR-код https://cop.admhmao.ru/elk"));
}
