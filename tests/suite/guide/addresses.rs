//! Addresses as they are read and as they are opened, and that the text has each of them once.

use crate::support::guides::SMALL_GUIDE;
use join_chats::guide::{Address, Block, Guide, GuideSource, Target};

/// What is written, what is shown of it, the site as it is encoded beside letters.
const SHOWN: [(&str, &str, Option<&str>); 30] = [
    ("https://cop.admhmao.ru/elk", "cop.admhmao.ru/elk", None),
    ("https://VK.Me/Join/AbC", "vk.me/Join/AbC", None),
    ("https://vk.me./", "vk.me", None),
    ("https://vk.me.:8443/a", "vk.me:8443/a", None),
    ("https://vk.me:443/", "vk.me", None),
    ("https://vk.me/?q=1", "vk.me/?q=1", None),
    (" \u{feff}https://vk.me/a\u{200b}\n", "vk.me/a", None),
    ("https://192.168.0.1:8080/a", "192.168.0.1:8080/a", None),
    ("https://[::1]/a", "[::1]/a", None),
    ("https://my_school.example.org/", "my_school.example.org", None),
    // Honest zones and names, in either form.
    ("https://госуслуги.рф/", "госуслуги.рф", Some("xn--c1aapkosapc.xn--p1ai")),
    ("https://xn--c1aapkosapc.xn--p1ai", "госуслуги.рф", Some("xn--c1aapkosapc.xn--p1ai")),
    ("https://ШКОЛА.МОСКВА./Чат", "школа.москва/Чат", Some("xn--80atdl2c.xn--80adxhks")),
    ("https://школа-86.дети", "школа-86.дети", Some("xn---86-5cd3cgu2f.xn--d1acj3b")),
    ("https://чат.рус:8443", "чат.рус:8443", Some("xn--80a0bn.xn--p1acf:8443")),
    ("https://сор.рф/", "сор.рф", Some("xn--n1aeb.xn--p1ai")),
    ("https://школа.example.org/", "школа.example.org", Some("xn--80atdl2c.example.org")),
    ("https://münchen.de/", "münchen.de", Some("xn--mnchen-3ya.de")),
    // Paths: letters are decoded, and nothing that hides something.
    ("https://vk.me/%D1%87%D0%B0%D1%82/86", "vk.me/чат/86", None),
    ("https://vk.me/чат?имя=Аня#Ёж", "vk.me/чат?имя=Аня#Ёж", None),
    ("https://vk.me/a%2Fb%3Fc%20d%25%00", "vk.me/a%2Fb%3Fc%20d%25%00", None),
    ("https://vk.me/%E2%80%AEgpj.%E2%80%8B", "vk.me/%E2%80%AEgpj.%E2%80%8B", None),
    ("https://vk.me/%C2%A0%D0%B0%cc%81", "vk.me/%C2%A0а%cc%81", None),
    ("https://vk.me/%D0%ff%zz%D0%B0%D0", "vk.me/%D0%ff%zzа%D0", None),
    ("https://vk.me/%F0%9F%98%80", "vk.me/%F0%9F%98%80", None),
    // Scripts that the font lacks stay encoded.
    ("https://ελλάδα.gr/", "xn--hxakic4aa.gr", None),
    ("https://中文.com/", "xn--fiq228c.com", None),
    ("https://vk.me/%E4%B8%AD", "vk.me/%E4%B8%AD", None),
    // Disguises are never shown in letters.
    ("https://сop.admhmao.ru/elk", "xn--op-nmc.admhmao.ru/elk", None),
    ("https://сор.ru/чат", "xn--n1aeb.ru/чат", None),
];

/// Sites, and whether they may pass for others.
const DISGUISES: [(&str, bool); 22] = [
    ("gosuslugi.ru", false),
    ("госуслуги.рф", false),
    ("школа.рус", false),
    ("школа.дети.", false),
    ("школа.example.org", false),
    ("сор.рф", false),
    ("sch86.рф", false),
    ("www.школа.рф", false),
    ("münchen.de", false),
    ("ελλάδα.gr", false),
    ("中文abc.com", false),
    ("192.168.0.1", false),
    // Two alphabets in one word.
    ("gоsuslugi.ru", true),
    ("xn--p-0tbi.admhmao.ru", true),
    ("гoсуслуги.рф", true),
    ("vк.com", true),
    ("vk.cоm", true),
    ("vkα.com", true),
    // A whole word that looks like one of the other alphabet.
    ("сор.admhmao.ru", true),
    ("cop.рф", true),
    ("vkı.com", true),
    // A sign that looks like the end of the site.
    ("vk.com⁄login.example.org", true),
];

fn address(text: &str) -> Address {
    Address::try_from(text.to_owned()).unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn an_address_is_read_in_letters_and_opened_in_ascii() {
    for (written, shown, encoded) in SHOWN {
        let address = address(written);
        assert_eq!(address.shown(), shown, "{written}");
        assert_eq!(address.encoded_site(), encoded, "{written}");
        assert!(
            address.as_str().is_ascii() && address.as_str().starts_with("https://"),
            "{written}"
        );
        assert!(shown.starts_with(address.site()), "{written}");
        // Whoever types what is shown comes to the same page.
        let typed = self::address(&format!("https://{shown}"));
        assert!(
            typed.as_str().eq_ignore_ascii_case(address.as_str()),
            "{written}: {}",
            typed.as_str()
        );
    }
}

#[test]
fn only_what_passes_for_another_site_is_a_disguise() {
    for (site, is_disguised) in DISGUISES {
        let address = address(&format!("https://{site}/"));
        // Whatever may mislead is written as it is encoded.
        let guide = SMALL_GUIDE.replace("https://example.org/page", address.as_str());
        Guide::from_ron(&guide).expect("a guide");
        assert_eq!(address.is_disguised(), is_disguised, "{site}: {}", address.shown());
        if is_disguised && !site.is_ascii() {
            assert!(
                address.site().contains("xn--") || site.starts_with("cop"),
                "{site}: {}",
                address.site()
            );
        }
    }
}

#[test]
fn words_name_an_address_in_either_form_and_no_disguise() {
    for (target, words, is_named) in [
        ("https://www.gosuslugi.ru", "http://gosuslugi.ru", true),
        ("https://www.gosuslugi.ru", "HTTPS://Gosuslugi.RU/", true),
        ("https://www.gosuslugi.ru", "gosuslugi.ru.", true),
        ("https://школа.рф/чат", "школа.рф/чат", true),
        ("https://xn--80atdl2c.xn--p1ai/%D1%87%D0%B0%D1%82", "https://школа.рф/чат", true),
        ("https://школа.рф/чат", "xn--80atdl2c.xn--p1ai/%D1%87%D0%B0%D1%82", true),
        ("https://t.me/@school", "t.me/@school", true),
        ("https://example.org/", "gosuslugi.ru@example.org", false),
        ("https://example.org/", "gosuslugi.ru", false),
        ("https://gоsuslugi.ru/", "gоsuslugi.ru", false),
        ("https://gоsuslugi.ru/", "gosuslugi.ru", false),
        ("https://vk.me/a", "vk.me/b", false),
        ("https://vk.me/a", "vk.me/ a", false),
    ] {
        assert_eq!(address(target).is_named_by(words), is_named, "{words} → {target}");
    }
}

#[test]
fn what_is_no_site_is_refused() {
    for wrong in [
        "https://gosuslugi.ru@example.org/",
        "https://gosuslugi.ru:a@example.org/",
        "https://vk..com/",
        "https://.vk.com/",
        "https://vk.com../",
        "https://",
        "http://vk.com/",
    ] {
        assert!(Address::try_from(wrong.to_owned()).is_err(), "{wrong}");
    }
}

#[test]
fn an_address_to_compare_is_what_a_browser_shows() {
    for (written, shown) in [
        ("id.vk.com", "id.vk.com"),
        ("ID.VK.com.", "id.vk.com"),
        ("xn--80atdl2c.xn--p1ai/%D1%87%D0%B0%D1%82", "школа.рф/чат"),
        ("школа.рф", "школа.рф"),
        ("сop.admhmao.ru", "xn--op-nmc.admhmao.ru"),
        ("любой адрес на vk.com", "любой адрес на vk.com"),
    ] {
        let guide = SMALL_GUIDE.replace("[\"example.org\"]", &format!("[{written:?}]"));
        let guide = Guide::from_ron(&guide).expect("a guide");
        let blocks = guide.steps.iter().flat_map(|step| &step.blocks);
        let checks = blocks.filter_map(|block| match block {
            Block::CheckAddress(check) => Some(check.addresses.clone()),
            _ => None,
        });
        assert_eq!(checks.flatten().collect::<Vec<_>>(), [shown], "{written}");
    }
}

/// Every kind of block that has an address, some of them twice on a page, one on two pages.
const ADDRESSES: &str = r#"(format: 1, heading: "Адреса", figures: [], steps: [
    (id: "one", label: "ШАГ 1.", numbered: true, name: "Раз", title: "Раз", done: "Дальше", hints_title: "Не так",
     blocks: [
        Lead("Начните с [lead.example.org](https://lead.example.org)."),
        Official("По адресу https://named.example.org/a, затем (https://closed.example.org/b)."),
        Official("На [http://www.plain.example.org](https://plain.example.org/)."),
        Warning("Не на [warned.example.org/x](https://warned.example.org/x)!"),
        Link((url: "https://named.example.org/a")),
        Link((url: "https://closed.example.org/b")),
        Link((url: "https://bare.example.org/long?q=1")),
        Link((url: "https://bare.example.org/")),
        Link((url: "https://noted.example.org/c", note: "Чат:")),
        Link((url: "https://noted.example.org/c", note: "Ещё раз:")),
        Link((url: "https://official.example.org/d", note: "Официально:", official: true)),
        Link((url: "https://empty.example.org/", official: true)),
        CheckAddress((note: "Сверьте:", addresses: ["check.example.org", "check2.example.org"])),
        AgeChoice([
            (age: Under14, title: "13", summary: "", blocks: [Link((url: "https://young.example.org/"))]),
            (age: FourteenOrOlder, title: "14", summary: "", blocks: [
                Link((url: "https://old.example.org/")),
                Shortcuts((pages: [(url: "https://young.example.org/", name: "Младшим")])),
            ]),
        ]),
     ], hints: [(sees: "Пусто", advice: "Откройте https://hint.example.org/h.", message: Some("https://told.example.org"))]),
    ], finish: (title: "Конец", blocks: [
        Shortcuts((note: "Ещё раз:", pages: [
            (url: "https://short.example.org/", name: "Сайт"), (url: "https://named.example.org/a", name: "Первый"),
        ])),
        Link((url: "https://школа.рф/чат")),
    ]))"#;

fn offered(blocks: &[Block], found: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Lead(words) | Block::Official(words) | Block::Warning(words) => {
                found.extend(words.spans().iter().filter_map(|span| match &span.target {
                    Some(Target::Address(address)) => Some(address.as_str().to_owned()),
                    _ => None,
                }));
            }
            Block::Link(link) => found.push(link.url.as_str().to_owned()),
            Block::Shortcuts(list) => {
                found.extend(list.pages.iter().map(|page| page.url.as_str().to_owned()));
            }
            Block::CheckAddress(check) => found.extend(check.addresses.iter().cloned()),
            Block::App(app) => found.extend(app.stores.iter().map(|it| it.url.as_str().to_owned())),
            Block::Choice(choice) => {
                for branch in &choice.answers {
                    offered(&branch.blocks, found);
                }
            }
            Block::Note(_)
            | Block::List(_)
            | Block::Numbered(_)
            | Block::Table(_)
            | Block::Checklist(_)
            | Block::Browsers => {}
        }
    }
}

/// What the text says of one page: its official words, and what is added to them.
fn parts_of(guide: &Guide, page: usize) -> String {
    // A guide of this page alone; its last page stands for the others.
    let mut alone = guide.clone();
    let finish = page == guide.steps.len();
    for (index, step) in alone.steps.iter_mut().enumerate() {
        if index != page {
            step.blocks.clear();
            step.hints.clear();
            step.notes.clear();
        }
    }
    if !finish {
        alone.finish.blocks.clear();
        alone.finish.notes.clear();
    }
    alone.figures.clear();
    alone.to_plain_text(false)
}

fn bare(address: &str) -> String {
    address.trim_start_matches("https://").trim_end_matches('/').to_owned()
}

/// How often an address stands in a text as a word of its own.
fn times(text: &str, address: &str) -> usize {
    let ends = |c: char| c.is_whitespace() || "(),«»".contains(c);
    let words = text.split(ends).map(|word| bare(word.trim_end_matches(['.', '!'])));
    words.filter(|word| *word == bare(address)).count()
}

#[test]
fn each_address_of_a_page_stands_in_the_text_of_that_page_once() {
    let embedded = GuideSource::Embedded.load().expect("our guide").0;
    let small = Guide::from_ron(SMALL_GUIDE).expect("the small guide");
    let mixed = Guide::from_ron(ADDRESSES).expect("a guide of addresses");
    for (guide, least) in [(embedded, 9), (small, 4), (mixed, 17)] {
        let mut seen = 0;
        let whole = guide.to_plain_text(false);
        for page in 0..=guide.steps.len() {
            let blocks = guide.steps.get(page).map_or(&guide.finish.blocks, |step| &step.blocks);
            let mut addresses = Vec::new();
            offered(blocks, &mut addresses);
            addresses.sort();
            addresses.dedup();
            let text = parts_of(&guide, page);
            for address in &addresses {
                assert_eq!(times(&text, address), 1, "{address} in:\n{text}");
                assert!(times(&whole, address) >= 1, "{address}");
                seen += 1;
            }
        }
        assert!(seen >= least, "{seen} addresses of {}", guide.heading);
    }
    let text = Guide::from_ron(ADDRESSES).expect("a guide of addresses").to_plain_text(false);
    for told in [
        "https://hint.example.org/h",
        "https://told.example.org",
        "https://xn--80atdl2c.xn--p1ai/%D1%87%D0%B0%D1%82 (школа.рф/чат)",
        "Младшим (адрес этой страницы уже назван)",
    ] {
        assert!(text.contains(told), "{told} in:\n{text}");
    }
}
