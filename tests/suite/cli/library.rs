//! The guides of a computer, as a technician puts them there: found, named, pinned.

use crate::support::home::Home;
use crate::support::library::{guide_named, key_of, package_named};

const SETTINGS: &str = "(library: \"lib\")";
/// What the official guide has and no other.
const OFFICIAL: &str = "Перейти во вкладку «Чаты»";

/// The SHA-256 of a package, as the self-test tells it.
fn digest_of(home: &Home, file: &str) -> String {
    let tested = home.run(&["--self-test", "--guide", file]).out;
    let (_, digest) = tested.split_once("SHA-256 ").unwrap_or_else(|| panic!("{tested}"));
    digest.split_whitespace().next().expect("a number").to_owned()
}

fn picture(home: &Home, arguments: &[&str]) -> Vec<u8> {
    let arguments = [&["--screenshot", "a.png", "--size", "640x480"], arguments].concat();
    home.run(&arguments).assert(&arguments, 0, "", "");
    std::fs::read(home.path("a.png")).expect("a picture")
}

#[test]
fn guides_are_found_in_each_folder_and_told_by_the_self_test() {
    let home = Home::with_settings(SETTINGS);
    home.write("beside.join-chats", package_named("a", "Рядом"));
    home.write("guides/own.join-chats", package_named("b", "В папке guides"));
    home.write("guides/deeper/no.join-chats", package_named("d", "Глубже"));
    home.write("lib/named.join-chats", package_named("c", "В названной папке"));
    home.write("lib/torn.join-chats", "PK");
    let tested = home.run(&["--self-test"]);
    for words in [
        "«Рядом»",
        "«В папке guides»",
        "«В названной папке»",
        "ПЛОХО   инструкция",
        "torn.join-chats",
    ] {
        assert!(tested.out.contains(words), "{words}: {}", tested.out);
    }
    assert!(!tested.out.contains("Глубже"), "{}", tested.out);
    assert_eq!(tested.told(1), "");
}

#[test]
fn what_is_broken_is_told_in_a_few_lines() {
    let home = Home::with_settings("()");
    for number in 0..5 {
        home.write(&format!("guides/{number}.join-chats"), "PK");
    }
    let arguments = ["--screenshot", "a.png", "--size", "300x300"];
    let told = home.run(&arguments);
    let lines: Vec<&str> = told.told(0).lines().collect();
    assert_eq!(lines.len(), 4, "{lines:?}");
    assert!(lines[0].contains("0.join-chats") && lines[2].contains("2.join-chats"), "{lines:?}");
    assert!(lines[3].contains("ещё 2 пакета"), "{lines:?}");
    let tested = home.run(&["--self-test"]).out;
    assert!(tested.contains("4.join-chats"), "all of them: {tested}");
}

#[test]
fn a_package_of_the_official_guide_is_no_other_guide() {
    let home = Home::with_settings("()");
    home.copy("assets/guide.ron", "ours/guide.ron");
    for number in 1..=7 {
        let name = format!("figure-{number}.png");
        home.copy(&format!("assets/figures/{name}"), &format!("ours/{name}"));
    }
    home.run(&["--pack", "ours", "ours.join-chats"]).told(0);
    let before = picture(&home, &[]);
    home.write("guides/x.join-chats", package_named("a", "Другая"));
    assert_ne!(picture(&home, &[]), before, "now there is a choice");
}

#[test]
fn the_one_that_was_open_last_goes_on() {
    let home = Home::with_settings("()");
    home.write("guides/x.join-chats", package_named("a", "Другая"));
    let marks = format!(
        "(format: 2, guide: {:?}, marks: [({:?}, (done: [\"заявление\"]))])",
        key_of("a"),
        key_of("a")
    );
    home.write("marks.ron", marks);
    // «Чьи отметки?» is asked of the guide that was open last, once it is chosen.
    let ours = picture(&home, &["--state", "marks.ron", "--view", "resume"]);
    let package = home.path("guides/x.join-chats").display().to_string();
    let named = ["--state", "marks.ron", "--view", "resume", "--guide", &package];
    assert!(ours == picture(&home, &named));
    std::fs::remove_file(home.path("guides/x.join-chats")).expect("a package");
    let arguments = ["--screenshot", "a.png", "--state", "marks.ron", "--view", "resume"];
    assert!(home.run(&arguments).told(2).contains("отметки уже есть"), "it has gone");
}

#[test]
fn nothing_is_asked_where_a_guide_was_named() {
    let home = Home::with_settings("()");
    home.write("guides/x.join-chats", package_named("a", "Другая"));
    let named = ["--guide", "guides/x.join-chats"];
    let first = picture(&home, &[&named[..], &["--step", "заявление"]].concat());
    assert!(picture(&home, &named) == first, "its first page at once");
    // The settings fix it: there is no way to another one.
    let fixed = Home::with_settings("(guide: \"guides/x.join-chats\")");
    fixed.write("guides/x.join-chats", package_named("a", "Другая"));
    fixed.write("guides/y.join-chats", package_named("b", "Ещё одна"));
    assert!(picture(&fixed, &[]) == picture(&fixed, &["--step", "заявление"]));
    let asks = ["--screenshot", "a.png", "--view", "guides"];
    assert!(fixed.run(&asks).told(2).contains("инструкций больше одной"));
    let tested = fixed.run(&["--self-test"]).out;
    assert!(!tested.contains("ещё инструкция"), "{tested}");
}

#[test]
fn a_guide_that_is_not_the_pinned_one_is_not_shown() {
    let digest = {
        let home = Home::new();
        home.write("a.join-chats", package_named("a", "Своя"));
        digest_of(&home, "a.join-chats")
    };
    for pin in [digest.clone(), digest.to_uppercase()] {
        let settings = format!("(guide: \"a.join-chats\", guide_sha256: \"{pin}\")");
        let home = Home::with_settings(&settings);
        home.write("a.join-chats", package_named("a", "Своя"));
        let text = home.run(&["--text"]);
        assert_eq!(text.told(0), "");
        assert!(!text.out.contains(OFFICIAL), "{}", text.out);
        assert!(home.run(&["--self-test"]).out.contains(&digest));
        // The same name, the same id, one word more.
        home.write("a.join-chats", package_named("a", "Своя же"));
        let text = home.run(&["--text"]);
        assert!(text.out.contains(OFFICIAL), "{}", text.out);
        let told = text.told(0);
        for words in ["a.join-chats не та, что закреплена", "Показана официальная инструкция"]
        {
            assert!(told.contains(words), "{words}: {told}");
        }
        assert_eq!(home.run(&["--self-test"]).told(1), "");
    }
}

#[test]
fn pictures_beside_a_guide_are_pinned_with_it() {
    let home = Home::new();
    let own = guide_named("a", "Своя");
    home.write("a.ron", &own);
    let before = digest_of(&home, "a.ron");
    home.write("b.ron", own.replace("Бланк можно", "Бланк нельзя"));
    assert_ne!(digest_of(&home, "b.ron"), before);
    home.write("small/guide.ron", crate::support::guides::SMALL_GUIDE);
    home.copy("assets/figures/figure-1.png", "small/one.png");
    home.copy("assets/figures/figure-2.png", "small/two.png");
    let before = digest_of(&home, "small");
    home.copy("assets/figures/figure-3.png", "small/two.png");
    assert_ne!(digest_of(&home, "small"), before, "another picture");
}

#[test]
fn a_pin_that_cannot_be_right_is_told() {
    let zeros = "0".repeat(64);
    for (settings, words) in [
        ("(guide: \"a.ron\", guide_sha256: \"abc\")".to_owned(), "SHA-256 — 64 знака"),
        (format!("(guide: \"a.ron\", guide_sha256: \"{}\")", zeros.replace('0', "x")), "0…9 и a…f"),
        (format!("(guide_sha256: \"{zeros}\")"), "строка 1, знак 2: guide_sha256 закрепляет"),
    ] {
        let told = Home::with_settings(&settings);
        let told = told.run(&["--text"]);
        assert!(told.told(0).contains(words), "{settings}: {}", told.told(0));
    }
}
