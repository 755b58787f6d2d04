//! Addresses: opened as shown, once, and what happens if they are not.

use crate::support::guides::guide_with;
use crate::support::wizard::{Start, Wizard};
use egui::Key;
use egui_kittest::kittest::Queryable as _;
use join_chats::guide::Address;
use join_chats::labels;
use tempfile::TempDir;

fn all_links() -> Vec<(&'static str, &'static str, &'static str)> {
    vec![
        ("start", "help-myschool.edu.ru/52", "https://help-myschool.edu.ru/52"),
        ("sign-in", "cop.admhmao.ru/elk", "https://cop.admhmao.ru/elk"),
        ("chats", "cop.admhmao.ru/elk", "https://cop.admhmao.ru/elk"),
        ("link-profile", "cop.admhmao.ru/elk", "https://cop.admhmao.ru/elk"),
        ("messenger", "cop.admhmao.ru/elk", "https://cop.admhmao.ru/elk"),
    ]
}

fn at(step: &'static str, browser_fails: bool) -> Wizard {
    let mut wizard = Start { browser_fails, ..Start::at(step) }.run();
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
        assert!(wizard.has("Яндекс Браузер запущен, окно приватное."), "{step}");
    }
}

#[test]
fn every_link_that_fails_shows_the_ladder() {
    for (step, shown, address) in all_links() {
        let mut wizard = at(step, true);
        wizard.press(&format!("Открыть {shown}"));
        assert!(wizard.has("Браузер не открылся. Откройте страницу сами"), "{step}");
        assert!(wizard.has(shown), "{step}: the address in large type");
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

/// A guide of a school's own names its folder, and each site before it is opened; what only looks like a
/// site is shown as what it is.
#[test]
fn a_foreign_guide_cannot_disguise_where_it_leads() {
    const JOURNAL: &str = "https://cop.admhmao.ru/elk";
    for (address, site, is_disguised) in [
        ("https://cop.admhmao.ru/other", "cop.admhmao.ru", false),
        ("https://gosuslugi.ru.example.org/", "gosuslugi.ru.example.org", false),
        // Cyrillic «со» for «co»; a name that can only be Cyrillic; one that hides nothing.
        ("https://\u{441}\u{43e}p.admhmao.ru/elk", "xn--p-0tbi.admhmao.ru", true),
        ("https://госуслуги.рф/", "xn--c1aapkosapc.xn--p1ai", false),
        ("https://школа.москва/", "xn--80atdl2c.xn--80adxhks", false),
        ("https://школа.дети./", "xn--80atdl2c.xn--d1acj3b", false),
        ("https://xn--p-0tbi.admhmao.ru/elk", "xn--p-0tbi.admhmao.ru", true),
    ] {
        let folder = TempDir::new().expect("a folder");
        let path = guide_with(folder.path(), JOURNAL, address);
        let start = Start { guide: Some(path.clone()), ..Start::at("sign-in") };
        let mut wizard = start.run();
        assert!(wizard.has(&labels::foreign_guide(&path)), "{address}");
        let shown = Address::try_from(address.to_owned()).expect("an address");
        assert_eq!(shown.host(), site);
        assert!(!format!("{shown:?}").contains(site), "for no log");
        // Honest letters are read, and beside them stands what they are sent as.
        assert!(wizard.has(shown.site()), "{address}");
        assert_eq!(shown.site() != site, shown.encoded_site().is_some(), "{address}");
        if let Some(site) = shown.encoded_site() {
            assert!(wizard.has(&labels::site_encoded(site)), "{address}");
        }
        assert_eq!(wizard.has(labels::DISGUISED), is_disguised, "{address}");
        wizard.press(&labels::open_named(shown.shown()));
        let opened = &wizard.opened()[0];
        assert!(opened.starts_with(&format!("https://{site}/")), "{opened}");
        // A class sees it, too.
        wizard.show().key(Key::PageDown);
        assert!(wizard.has(labels::NOT_OFFICIAL), "{address}");
    }
    let wizard = Start::at("sign-in").run();
    assert!(!wizard.has("cop.admhmao.ru"), "ours shows the address alone");
}

/// A page that closes by itself can be opened again from every step.
#[test]
fn a_step_without_an_address_leads_back_to_the_one_that_has_it() {
    let mut wizard = at("create-profile", false);
    wizard.press("Страница закрылась: к шагу 4");
    assert_eq!(wizard.title(), "Привяжите учебный профиль VK ID");
    assert!(wizard.has("Открыть cop.admhmao.ru/elk"));
    for step in ["start", "browser", "sign-in", "chats", "link-profile", "messenger", "finish"] {
        let wizard = at(step, false);
        let back = wizard.harness.query_all_by_label_contains("Страница закрылась");
        assert_eq!(back.count(), 0, "{step}");
    }
}

#[test]
fn an_address_to_compare_stands_alone_in_the_largest_type() {
    for (step, addresses) in
        [("create-profile", &["id.vk.com", "id.vk.ru"][..]), ("messenger", &["web.vk.me"])]
    {
        for (width, percent) in [(1366.0, 100), (1024.0, 150), (360.0, 100), (360.0, 200)] {
            let state = format!("(format: 1, look: (type_percent: {percent}))");
            let mut wizard = Start::at(step).size(width, 768.0).state(state).run();
            wizard.settle();
            for address in addresses {
                let words = wizard.harness.get_by_label(address).rect();
                let place = format!("{address} at {width}, {percent} %: {words:?}");
                // A line of bold type of 17 points.
                assert!(words.height() >= 20.0 && words.right() <= width, "{place}");
            }
        }
    }
    let wizard = at("create-profile", false);
    assert!(wizard.has("Адрес другой? Ничего не вводите, закройте вкладку."));
}
