//! `join-chats.ron` beside the executable, as a technician would write it.

use crate::support::guides::SMALL_GUIDE;
use crate::support::home::Home;
use crate::support::marks::state;
use crate::support::russian::assert_russian;
use crate::support::wizard::Start;
use egui::Key;
use join_chats::cli::check_settings;
use join_chats::guide::{GuideSource, digest};
use join_chats::labels;
use join_chats::preferences::{Preset, ThemeChoice, TypePercent};
use std::path::Path;

/// What is written into the file, and what the line about it says.
const WRONG: [(&str, &str); 12] = [
    (
        "(\n  theme: Pink,\n)",
        "строка 2, знак 10: нет вида «Pink»; есть: System, Light, Dark, Contrast",
    ),
    (
        "(\n\n  colour: Dark)",
        "строка 3, знак 3: нет поля «colour»; есть: state_folder, guide, guide_sha256, library, handout_url, theme",
    ),
    ("(type_percent: 900)", "знак 16: размер текста 900 не годится: нужно от 80 до 200"),
    ("(guide: \"my.ron", "кавычка, открытая здесь, не закрыта"),
    ("(renderer: Fast)", "нет вида «Fast»; есть: Auto, Gpu, Cpu"),
    ("(private_window: yes)", "нужно true или false"),
    ("(type_percent: -5)", "размер текста -5 не годится"),
    (r#"(guide: "D:\school\g.ron")"#, "в пути лучше «/»"),
    (r#"(guide: "D:\new.ron")"#, "в пути пишут дважды"),
    (
        "(\n  handout_url: \"http://school.example.org\",\n)",
        "строка 2, знак 17: адрес «http://school.example.org» не https",
    ),
    ("", "строка 1"),
    ("\u{feff}(theme: Dark) и ещё", "стоит лишнее"),
];

#[test]
fn a_broken_file_is_named_and_stops_nothing() {
    for (text, words) in WRONG {
        let home = Home::with_settings(text);
        let printed = home.run(&["--text"]);
        let told = printed.told(0);
        assert_eq!(told.lines().count(), 1, "{text:?}: {told}");
        assert!(told.contains("join-chats.ron"), "{text:?}: {told}");
        assert!(told.contains(words), "{text:?}: {told}");
        let tested = home.run(&["--self-test"]);
        assert!(tested.out.contains(words), "{text:?}: {}", tested.out);
        assert_eq!(tested.told(1), "", "{text:?}");
    }
}

/// Many slips need no start of the program each.
#[test]
fn each_slip_is_told_with_its_place_and_its_cure() {
    let mut wrong = Vec::new();
    for slip in include_str!("../../data/slips-settings.txt").lines().skip(2) {
        let parts: Vec<&str> = slip.rsplitn(3, '|').map(str::trim).collect();
        let [words, column, text] = parts[..] else { panic!("three parts: {slip}") };
        let text = text.replace('⏎', "\n");
        match check_settings(&text, Path::new("folder")) {
            Ok(()) if words == "OK" => {}
            Ok(()) => wrong.push(format!("{slip}: is read")),
            Err(fault) => {
                let is_there = Ok(fault.column) == column.parse() && fault.line == 1;
                if !is_there || !fault.what.contains(words) {
                    wrong.push(format!("{slip}: {fault}"));
                }
                assert_russian(&fault.to_string(), &text);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What a shell would have expanded is expanded in the settings, too, or refused with a line; no folder gets such
/// a name.
#[test]
fn paths_of_the_settings_are_expanded_or_refused() {
    for (folder, marks) in [
        ("~/marks", "marks/progress.ron"),
        ("$HOME/marks", "marks/progress.ron"),
        ("${HOME}/marks", "marks/progress.ron"),
        ("own\\\\marks", "own/marks/progress.ron"),
        ("'marks'", "marks/progress.ron"),
        ("%LOCALAPPDATA%/marks", ""),
        ("$NOBODY_HAS_THIS/marks", ""),
        ("~nobody/marks", ""),
        ("D:/marks", ""),
    ] {
        let home = Home::with_settings(format!("(\n  state_folder: \"{folder}\",\n)"));
        let tested = home.run(&["--self-test"]).out;
        if marks.is_empty() {
            let is_named = tested.contains("join-chats.ron, строка 2, знак 18: ");
            assert!(is_named && tested.contains("ПЛОХО"), "{folder}: {tested}");
        } else {
            assert!(tested.contains(&format!("/{marks}\n")), "{folder}: {tested}");
        }
        let odd = home
            .names()
            .into_iter()
            .find(|name| name.to_string_lossy().contains(['$', '%', '~', '\\', '\'']));
        assert_eq!(odd, None, "{folder}");
    }
}

#[test]
fn what_they_name_lies_beside_them() {
    let home = Home::with_settings("(guide: \"own/guide.ron\", state_folder: \"marks\")");
    home.write("own/guide.ron", SMALL_GUIDE);
    home.copy("assets/figures/figure-1.png", "own/one.png");
    home.copy("assets/figures/figure-2.png", "own/two.png");
    let text = home.run(&["--text"]);
    assert!(!text.out.contains("Госуслуги"), "{}", text.out);
    let tested = home.run(&["--self-test"]).out;
    for words in ["шагов 1", "marks/progress.ron", "настройки: "] {
        assert!(tested.contains(words), "{words}: {tested}");
    }
    assert!(home.path("marks").is_dir());
}

#[test]
fn the_command_line_goes_before_them() {
    let home = Home::with_settings("(guide: \"none.ron\", state_folder: \"marks\", theme: Dark)");
    home.write("mine.ron", SMALL_GUIDE);
    home.copy("assets/figures/figure-1.png", "one.png");
    home.copy("assets/figures/figure-2.png", "two.png");
    let arguments = ["--self-test", "--guide", "mine.ron", "--state", "my.ron"];
    let tested = home.run(&arguments);
    assert!(tested.out.contains("сохраняются в my.ron"), "{}", tested.out);
    assert_eq!(tested.told(0), "");
}

#[test]
fn a_guide_that_is_no_good_gives_way_to_the_official_one() {
    let home = Home::with_settings("(guide: \"none.ron\")");
    let text = home.run(&["--text"]);
    assert!(text.out.contains("Перейти во вкладку «Чаты»"));
    assert!(text.told(0).contains("none.ron"));
    let tested = home.run(&["--self-test"]);
    let words = "none.ron не читается: такого файла или папки нет. Показана официальная инструкция";
    assert!(tested.out.contains(words), "{}", tested.out);
    assert_eq!(tested.told(1), "");
}

#[test]
fn the_look_is_theirs_at_each_start() {
    let plain = Home::with_settings("()");
    let set = Home::with_settings("(theme: Dark, type_percent: 150)");
    let shot = |home: &Home, arguments: &[&str]| {
        let arguments = [&["--screenshot", "a.png", "--size", "640x480"], arguments].concat();
        home.run(&arguments).told(0);
        std::fs::read(home.path("a.png")).expect("a screenshot")
    };
    let asked = shot(&plain, &["--theme", "dark", "--type", "150"]);
    assert_ne!(shot(&plain, &[]), asked);
    assert!(shot(&set, &[]) == asked, "as the settings say");
    let light = shot(&set, &["--theme", "light", "--type", "100"]);
    assert!(light == shot(&plain, &["--theme", "light"]), "the command line goes first");
}

#[test]
fn what_they_set_of_the_look_is_not_kept_as_the_users_own() {
    // What the user changes from there is the user's.
    for (presses_larger, percent) in [(false, 90_u16), (true, 160)] {
        let mut wizard = Start {
            preset: Preset {
                theme: Some(ThemeChoice::Dark),
                type_percent: Some(TypePercent::from(150_u16)),
                private_window: Some(false),
            },
            ..Start::at("browser").state(state(&["start"], "type_percent: 90"))
        }
        .run();
        wizard.go_on();
        if presses_larger {
            wizard.press(labels::LARGER_NAME);
        }
        // It starts the browser, then goes on.
        wizard.key(Key::Enter).key(Key::Enter);
        assert_eq!(wizard.title(), "Войдите в «Электронный журнал»");
        let kept = wizard.saved().expect("a state file");
        assert_eq!(kept.preferences.theme, ThemeChoice::System);
        assert_eq!(kept.preferences.type_percent, Some(TypePercent::from(percent)));
        assert!(kept.preferences.private_window);
    }
}

#[test]
fn each_line_of_the_example_works_once_it_is_no_comment() {
    let example = include_str!("../../../assets/release/join-chats.example.ron");
    let lines = example.lines();
    let options = lines.filter_map(|line| line.strip_prefix("    // ").filter(|it| is_field(it)));
    let options: Vec<&str> = options.collect();
    assert_eq!(options.len(), 9, "{options:?}");
    assert_eq!(Home::with_settings(example).run(&["--text"]).told(0), "");
    for option in options {
        let mut settings = example.replace(&format!("// {option}"), option);
        if option.starts_with("guide_sha256") {
            // It goes with a guide, and that guide has another one.
            settings = settings.replace("// guide: ", "guide: ");
            settings = settings.replace(&"0".repeat(64), &small_digest());
        }
        let home = Home::with_settings(&settings);
        home.write("my-guide.ron", SMALL_GUIDE);
        home.copy("assets/figures/figure-1.png", "one.png");
        home.copy("assets/figures/figure-2.png", "two.png");
        let printed = home.run(&["--text"]);
        assert_eq!(printed.told(0), "", "{option}");
    }
}

/// Of the small guide with the pictures that it has here.
fn small_digest() -> String {
    let home = Home::new();
    home.write("my-guide.ron", SMALL_GUIDE);
    home.copy("assets/figures/figure-1.png", "one.png");
    home.copy("assets/figures/figure-2.png", "two.png");
    let path = home.path("my-guide.ron");
    let (guide, pictures) = GuideSource::File(path.clone()).load().expect("a good guide");
    digest(&path, &guide, &pictures).expect("its files")
}

/// «theme: Light,», not the words about it.
fn is_field(line: &str) -> bool {
    let name = line.split_once(": ").map(|(name, _)| name);
    let is_name =
        |name: &str| name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    line.ends_with(',') && name.is_some_and(is_name)
}
