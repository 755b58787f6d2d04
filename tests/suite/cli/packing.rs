//! The real program makes a package of a guide, and a folder of it again.

use crate::support::guides::SMALL_GUIDE;
use crate::support::home::Home;
use crate::support::packages::{Zip, small_pictures};

/// A home with the small guide in the folder `lesson`.
fn home_with_lesson() -> Home {
    let home = Home::new();
    home.write("lesson/guide.ron", SMALL_GUIDE);
    for (name, bytes) in small_pictures() {
        home.write(&format!("lesson/{name}"), bytes);
    }
    home
}

fn read(home: &Home, name: &str) -> Vec<u8> {
    std::fs::read(home.path(name)).expect("a file")
}

#[test]
fn a_guide_goes_into_one_file_and_comes_out_as_it_was() {
    let home = home_with_lesson();
    home.write("lesson/secret.txt", "nobody's business");
    let pack = ["--pack", "lesson", "a.join-chats"];
    home.run(&pack).assert(&pack, 0, "a.join-chats: шагов", "");
    // Of a file, or of a package, it is the same package.
    for (from, to) in [("lesson/guide.ron", "b.join-chats"), ("a.join-chats", "c.join-chats")] {
        let pack = ["--pack", from, to];
        home.run(&pack).assert(&pack, 0, "рисунков 2", "");
        assert_eq!(read(&home, to), read(&home, "a.join-chats"), "{from}");
    }
    let unpack = ["--unpack", "a.join-chats", "out"];
    home.run(&unpack).assert(&unpack, 0, "out: файлов 3", "");
    let count = std::fs::read_dir(home.path("out")).expect("a folder").count();
    assert_eq!(count, 3, "nothing else comes out");
    for name in ["guide.ron", "one.png", "two.png"] {
        assert_eq!(read(&home, &format!("out/{name}")), read(&home, &format!("lesson/{name}")));
    }
}

/// As a double click, or a file that is dropped on the executable, gives it.
#[test]
fn a_guide_opens_as_a_file_a_folder_and_a_package_without_a_switch() {
    let home = home_with_lesson();
    home.run(&["--pack", "lesson", "a.join-chats"]);
    std::fs::copy(home.path("a.join-chats"), home.path("a.ZIP")).expect("a copy");
    let all = home.run(&["--text", "--guide", "lesson/guide.ron"]).out;
    assert!(all.contains("Маленькая инструкция"), "{all}");
    for guide in ["lesson/guide.ron", "lesson", "a.join-chats", "a.ZIP"] {
        for arguments in [&["--guide", guide, "--text"][..], &[guide, "--text"]] {
            let ran = home.run(arguments);
            assert_eq!(ran.told(0), "", "{arguments:?}");
            assert_eq!(ran.out, all, "{arguments:?}");
        }
        let arguments = ["--self-test", "--guide", guide];
        home.run(&arguments).assert(&arguments, 0, "рисунки: 2 раскрываются", "");
    }
}

#[test]
fn what_is_there_stays_unless_it_was_asked_to_go() {
    let home = home_with_lesson();
    home.write("a.join-chats", "before");
    home.write("out/guide.ron", "before");
    home.write("out/mine.txt", "mine");
    home.run(&["--pack", "lesson", "b.join-chats"]);
    let cases = [
        (["--pack", "lesson", "a.join-chats"], "a.join-chats", "a.join-chats"),
        (["--unpack", "b.join-chats", "out"], "out", "out/guide.ron"),
    ];
    for (arguments, named, file) in cases {
        let words = format!("{named} уже есть; заменить можно ключом --overwrite");
        home.run(&arguments).assert(&arguments, 1, "", &words);
        assert_eq!(read(&home, file), b"before", "{arguments:?}");
        let asked = [&arguments[..], &["--overwrite"]].concat();
        home.run(&asked).assert(&asked, 0, named, "");
        assert_ne!(read(&home, file), b"before", "{arguments:?}");
    }
    assert_eq!(read(&home, "out/mine.txt"), b"mine");
    let unpack = ["--unpack", "b.join-chats", "empty"];
    std::fs::create_dir(home.path("empty")).expect("an empty folder");
    home.run(&unpack).assert(&unpack, 0, "empty: файлов 3", "");
    let is_left = |name: &std::ffi::OsString| name.to_string_lossy().contains(".tmp");
    assert!(!home.names().iter().any(is_left), "{:?}", home.names());
}

#[test]
fn what_cannot_be_packed_or_unpacked_leaves_nothing() {
    let home = home_with_lesson();
    home.write("bad/guide.ron", SMALL_GUIDE.replacen("format: 1", "fomat: 1", 1));
    home.write("torn.join-chats", Zip::default().with("guide.ron", b"(").torn("guide.ron").bytes());
    home.write("bad.join-chats", Zip::default().with("guide.ron", b"(").bytes());
    let before = home.names();
    let cases = [
        (["--pack", "bad", "a.join-chats"], "guide.ron, строка 2"),
        (["--pack", "nobody", "a.join-chats"], "nobody не читается"),
        (["--pack", "lesson", "no/folder/a.join-chats"], "a.join-chats не записан"),
        (["--unpack", "torn.join-chats", "out"], "«guide.ron» в нём: повреждён"),
        (["--unpack", "lesson/one.png", "out"], "это не пакет"),
        (["--unpack", "bad.join-chats", "torn.join-chats"], "torn.join-chats не записан"),
    ];
    for (arguments, words) in cases {
        home.run(&arguments).assert(&arguments, 1, "", words);
    }
    assert_eq!(home.names(), before);
    // A guide that is wrong comes out to be mended.
    let unpack = ["--unpack", "bad.join-chats", "out"];
    home.run(&unpack).assert(&unpack, 0, "out: файлов 1", "");
}
