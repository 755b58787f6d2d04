//! Pictures of pages that the program draws without a screen.

use crate::support::home::Home;
use crate::support::library::package_named;
use std::collections::HashMap;
use std::time::{Duration, Instant};

#[test]
fn a_screenshot_has_the_size_that_was_asked_for() {
    let home = Home::new();
    let page = ["--step", "sign-in", "--theme", "dark", "--type", "150"];
    for (size, scale, pixels) in [
        ("250x250", "1", (250, 250)),
        ("1366x768", "1", (1366, 768)),
        ("1024x600", "1.25", (1280, 750)),
        ("360х640", "0,5", (180, 320)),
        ("40x40", "1", (40, 40)),
        ("1x1", "1", (1, 1)),
    ] {
        let mut arguments = vec!["--screenshot", "a.png", "--size", size, "--scale", scale];
        arguments.extend(page);
        home.run(&arguments).assert(&arguments, 0, "", "");
        let written = image::image_dimensions(home.path("a.png")).expect("a PNG");
        assert_eq!(written, pixels, "{arguments:?}");
    }
}

#[test]
fn a_screenshot_leaves_the_marks_alone() {
    let home = Home::new();
    std::fs::write(home.path("marks.ron"), "(").expect("a bad state file");
    let arguments = ["--screenshot", "a.png", "--state", "marks.ron", "--size", "360x640"];
    home.run(&arguments).assert(&arguments, 0, "", "");
    assert_eq!(home.names(), ["a.png", "marks.ron"]);
}

/// Every view, and what it needs beside its name.
const VIEWS: [(&str, &[&str]); 52] = [
    ("page", &[]),
    ("page", &["--done", "all"]),
    ("page", &["--step", "start", "--chosen", "under-14"]),
    ("page", &["--step", "start", "--chosen", "over-14"]),
    ("page", &["--step", "browser", "--browsers", "1"]),
    ("page", &["--step", "browser", "--browsers", "0"]),
    ("page", &["--step", "create-profile"]),
    ("page", &["--step", "create-profile", "--figure", "2"]),
    ("page", &["--step", "finish"]),
    ("page", &["--step", "finish", "--ticked", "2"]),
    ("hints", &[]),
    ("hints", &["--hint", "1"]),
    ("menu", &[]),
    ("steps", &[]),
    ("keys", &[]),
    ("about", &[]),
    ("strip", &[]),
    ("strip,hints", &[]),
    ("enlarged", &[]),
    ("next-pupil", &[]),
    ("leave", &[]),
    ("news", &[]),
    ("left-over", &[]),
    ("qr", &[]),
    ("copied", &[]),
    ("opening", &[]),
    ("opened", &[]),
    ("usual-window", &[]),
    ("yes", &[]),
    ("ladder", &[]),
    ("failed", &[]),
    ("not-saved", &[]),
    ("elsewhere", &[]),
    ("reading", &[]),
    ("handout", &[]),
    ("handout-writing", &[]),
    ("handout-ready", &[]),
    ("guides", &[]),
    ("resume", &["--done", "3"]),
    ("newcomer", &["--done", "3"]),
    ("class", &[]),
    ("class", &["--slide", "2"]),
    ("class-keys,class", &[]),
    ("overview", &[]),
    ("class-qr", &[]),
    ("black", &[]),
    ("white", &[]),
    ("zoom", &["--slide", "1"]),
    ("light", &[]),
    ("pen", &[]),
    ("board", &[]),
    ("time-is-up", &[]),
];
/// The same for the teacher's window.
const TEACHERS: [(&str, &[&str]); 7] = [
    ("timer,notes", &[]),
    ("notes", &[]),
    ("presenter", &[]),
    ("monitors", &[]),
    ("drawing", &[]),
    ("minutes", &[]),
    ("frozen", &[]),
];

/// Which guide is meant is asked only where there are several.
fn with_a_library() -> Home {
    let home = Home::with_settings("()");
    home.write("guides/other.join-chats", package_named("other", "Другая инструкция"));
    home
}

#[test]
fn every_view_that_a_person_can_reach_has_its_own_picture() {
    let home = with_a_library();
    let mut pictures = HashMap::new();
    for (view, more) in VIEWS.into_iter().chain(TEACHERS) {
        let mut arguments = vec!["--screenshot", "a.png", "--size", "480x600", "--view", view];
        if !more.contains(&"--step") {
            arguments.extend(["--step", "sign-in"]);
        }
        arguments.extend(more);
        home.run(&arguments).assert(&arguments, 0, "", "");
        let picture = std::fs::read(home.path("a.png")).expect("a PNG");
        if let Some(before) = pictures.insert(picture, arguments.clone()) {
            panic!("{arguments:?} looks like {before:?}");
        }
    }
}

/// A picture may wait 20 seconds for what is being made. Nothing is waited for that does not come.
#[test]
fn no_picture_spends_the_patience_of_those_that_wait() {
    let home = with_a_library();
    let present: [&[&str]; 3] = [&[], &["--step", "chats"], &["--step", "finish", "--done", "all"]];
    let present = present.into_iter().map(|more| [&["--present"], more].concat());
    let views = VIEWS.into_iter().chain(TEACHERS);
    for more in present.chain(views.map(|(view, more)| [&["--view", view], more].concat())) {
        let mut arguments = vec!["--screenshot", "a.png", "--size", "480x600"];
        if !more.contains(&"--step") {
            arguments.extend(["--step", "sign-in"]);
        }
        arguments.extend(more);
        let start = Instant::now();
        home.run(&arguments).assert(&arguments, 0, "", "");
        let took = start.elapsed();
        assert!(took < Duration::from_secs(15), "{arguments:?}: {took:?}");
    }
}

#[test]
fn the_help_names_every_view() {
    let help = Home::new().run(&["--help"]).out;
    let wrong = Home::new().run(&["--screenshot", "a.png", "--view", "-"]);
    let (_, names) = wrong.told(2).split_once("есть: ").expect("the names");
    let (names, _) = names.split_once(". Справка").expect("their end");
    for name in names.split(", ") {
        assert!(help.contains(name), "--help does not name {name}");
        if name == "check" {
            // It wants a document: cli/importing.rs.
            continue;
        }
        let is_tried =
            VIEWS.iter().chain(&TEACHERS).any(|(view, _)| view.split(',').any(|it| it == name));
        assert!(is_tried, "no picture of {name} is tried");
    }
}
