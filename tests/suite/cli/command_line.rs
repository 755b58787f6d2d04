//! The real program without a screen: exit codes and what is printed.

use crate::support::guides::SMALL_GUIDE;
use crate::support::home::{Home, Ran};
use std::ffi::OsString;
use std::process::Stdio;

/// What is printed, and nothing is wrong.
const PRINTS: [(&[&str], &str); 12] = [
    (&["--help"], "официальная инструкция по шагам"),
    (&["-h"], "--screenshot"),
    (&["--version"], concat!("join-chats ", env!("CARGO_PKG_VERSION"))),
    (&["--text"], "Перейти во вкладку «Чаты» как указано на рисунке 2."),
    (&["--text"], "Подсказки. Не часть официальной инструкции"),
    (&["--text", "all.txt"], ""),
    (&["--text=all.txt"], ""),
    (&["--self-test"], "рисунки: 7 раскрываются"),
    (&["--self-test", "--state", "deep/marks.ron"], "deep/marks.ron"),
    // As a shortcut gives them, without a shell.
    (&["--self-test", "--state", "~/home/marks.ron"], "/home/marks.ron"),
    (&["--self-test", "--state=${HOME}/home/marks.ron"], "/home/marks.ron"),
    (&["--text", "~/all.txt"], ""),
];

/// Wrong arguments, and a word of the line that says so.
const WRONG: [(&[&str], &str); 79] = [
    (&["--handout"], "--handout ФАЙЛ.pdf"),
    (&["--handout", "a.docx"], "имя должно кончаться на .pdf или .html"),
    (&["--handout", "a.pdf", "--form", "huge"], "--form huge: есть whole"),
    (&["--form", "short"], "--form нужен только вместе с --handout"),
    (&["--handout", "a.pdf", "--text"], "не идут вместе"),
    (&["--handout", "a.pdf", "--present"], "--present нужен только окну и снимку"),
    (&["--handout", "a.pdf", "--done", "3"], "--done нужен только вместе с --screenshot"),
    (&["--handout", "a.pdf", "--chosen", "13"], "есть over-14, under-14"),
    (&["--view", "menu"], "--view нужен только вместе с --screenshot"),
    (&["--text", "--done", "3"], "--done нужен только вместе с --screenshot"),
    (&["--screenshot", "a.png", "--view"], "--view menu"),
    (&["--screenshot", "a.png", "--view", "cellar"], "вида «cellar» нет; есть: page, hints"),
    (&["--screenshot", "a.png", "--view", "menu,"], "вида «» нет"),
    (&["--screenshot", "a.png", "--view", "menu,class"], "menu и class не идут вместе"),
    (&["--screenshot", "a.png", "--present", "--view", "qr"], "--present и qr не идут вместе"),
    (&["--screenshot", "a.png", "--view", "qr"], "открывать нечего"),
    (&["--screenshot", "a.png", "--view", "enlarged"], "нет рисунка"),
    (&["--screenshot", "a.png", "--step", "finish", "--hint", "1"], "нет подсказок"),
    (&["--screenshot", "a.png", "--step", "chats", "--hint", "2"], "--hint 2: здесь не больше 1"),
    (&["--screenshot", "a.png", "--step", "chats", "--figure", "0"], "--figure 0: нужно число"),
    (&["--screenshot", "a.png", "--view", "resume"], "добавьте --done 3"),
    (&["--screenshot", "a.png", "--done", "7"], "--done 7: здесь не больше 6"),
    (&["--screenshot", "a.png", "--done", "many"], "--done many: нужно число"),
    (&["--screenshot", "a.png", "--chosen", "13"], "есть over-14, under-14"),
    (&["--screenshot", "a.png", "--slide", "1"], "--slide нужен только показу классу"),
    (&["--screenshot", "a.png", "--present", "--slide", "99"], "столько раз «дальше» не нажать"),
    (&["--present", "--text"], "--present нужен только окну и снимку"),
    (&["--self-test", "--present"], "--present нужен только окну и снимку"),
    (&["--renderer"], "--renderer cpu"),
    (&["--renderer", "fast"], "есть auto, gpu, cpu"),
    (&["--text", "--renderer", "cpu"], "--renderer нужен только окну"),
    (&["--screenshot", "a.png", "--size", "7680x7680", "--scale", "1.1"], "слишком велик"),
    (&["--fast"], "нет ключа --fast"),
    (&["-x"], "нет ключа -x"),
    (&["a.ron", "b.ron"], "«b.ron» здесь не нужно"),
    (&["--guide", "a.ron", "b.ron"], "«b.ron» здесь не нужно"),
    (&["--self-test=yes"], "не нужно значение «yes»"),
    (&["--guide"], "--guide ФАЙЛ"),
    (&["--state"], "--state ФАЙЛ"),
    (&["--state", ""], "--state ФАЙЛ"),
    (&["--step"], "--step ШАГ"),
    (&["--screenshot"], "--screenshot ФАЙЛ.png"),
    (&["--theme", "dark"], "--theme нужен только вместе с --screenshot"),
    (&["--size", "800x600"], "--size нужен только вместе с --screenshot"),
    (&["--screenshot", "a.png", "--size", "800"], "размер «800»"),
    (&["--screenshot", "a.png", "--size", "0x600"], "размер «0x600»"),
    (&["--screenshot", "a.png", "--size", "800x99999"], "размер «800x99999»"),
    (&["--screenshot", "a.png", "--scale", "5"], "масштаб «5»"),
    (&["--screenshot", "a.png", "--scale", "NaN"], "масштаб «NaN»"),
    (&["--screenshot", "a.png", "--theme", "pink"], "light, dark, contrast"),
    (&["--screenshot", "a.png", "--type", "79"], "от 80 до 200"),
    (&["--screenshot", "a.png", "--type", "big"], "размер текста «big»"),
    (&["--screenshot", "a.png", "--step", "nine"], "start, browser, sign-in, chats, link-profile"),
    (&["--step", "nine"], "шага «nine» нет"),
    (&["--text", "--self-test"], "не идут вместе"),
    (&["--pack", "lesson"], "--pack ПАПКА ФАЙЛ.join-chats"),
    (&["--unpack", "a.join-chats"], "--unpack ФАЙЛ.join-chats ПАПКА"),
    (&["--pack", "lesson", "a.ron"], "«a.ron» должно кончаться на .join-chats"),
    (&["--pack", "a", "b.join-chats", "--unpack", "b.join-chats", "c"], "не идут вместе"),
    (&["--pack", "a", "b.join-chats", "--text"], "не идут вместе"),
    (&["--unpack", "b.join-chats", "a", "c.ron"], "не идут вместе"),
    (
        &["--text", "урок.join-chats"],
        "--text запишет текст в файл «урок.join-chats» вместо инструкции: чтобы её прочесть, --guide \"урок.join-chats\" --text",
    ),
    (&["--text", "--overwrite"], "--overwrite нужен только --pack, --unpack и --import"),
    (&["--import"], "--import ФАЙЛ.docx"),
    (&["--import", "a.docx", "--save"], "--save ФАЙЛ.join-chats"),
    (&["--import", "a.docx"], "--import нужно и --save"),
    (&["--save", "a.join-chats"], "--save нужен только --import"),
    (&["--import", "a.docx", "--save", "a.ron"], "«a.ron» должно кончаться на .join-chats"),
    (&["--import", "a.docx", "--save", "a.join-chats", "--text"], "--import и --save не идут"),
    (&["--import", "a.docx", "--save", "a.join-chats", "b.docx"], "--import и --save не идут"),
    (
        &["--import", "a", "--save", "b.join-chats", "--pack", "c", "d.join-chats"],
        "--import и --save не идут",
    ),
    (&["--screenshot", "a.png", "--view", "check"], "назовите документ, --guide ФАЙЛ.docx"),
    (&["--text", "--screenshot", "a.png"], "не идут вместе"),
    (&["--self-test", "--screenshot", "a.png"], "не идут вместе"),
    (&["--text", "a.txt", "b.ron", "c.ron"], "«c.ron» здесь не нужно"),
    (&["--text", "--state", "%LOCALAPPDATA%/marks.ron"], "«%LOCALAPPDATA%»: так пишут в Windows"),
    (&["--text", "--guide", "$NOBODY_HAS_THIS/guide.ron"], "«$NOBODY_HAS_THIS»"),
    (&["--text", "~nobody/all.txt"], "«~nobody/all.txt»"),
    (&["--screenshot", "file://server/a.png"], "нужен путь"),
];

/// What does not work, and a word of the line that says so.
const FAILS: [(&[&str], &str); 11] = [
    (&["--handout", "nowhere/a.pdf"], "nowhere/a.pdf"),
    (&["--handout", "a.pdf", "--guide", "bad.ron"], "bad.ron, строка 2"),
    (&["--text", "--guide", "none.ron"], "none.ron не читается"),
    (&["--text", "--guide", "bad.ron"], "строка 2"),
    (&["--guide", "bad.ron"], "строка 2"),
    (&["bad.ron"], "строка 2"),
    (&["--pack", "bad.ron", "bad.join-chats"], "bad.ron, строка 2"),
    (&["--unpack", "none.join-chats", "out"], "none.join-chats не читается"),
    (&["--text", "there/is/no/folder.txt"], "folder.txt не записан"),
    (&["--screenshot", "no/folder/a.png", "--size", "360x640"], "a.png не записан"),
    (&["--screenshot", "a.png", "--guide", "bad.ron"], "bad.ron, строка 2"),
];

#[test]
fn what_is_asked_for_is_printed() {
    let home = Home::new();
    for (arguments, words) in PRINTS {
        home.run(arguments).assert(arguments, 0, words, "");
    }
    let text = std::fs::read_to_string(home.path("all.txt")).expect("a written text");
    assert_eq!(text, home.run(&["--text"]).out);
    let is_odd = |name: &OsString| name.to_string_lossy().contains(['~', '$']);
    assert!(!home.names().iter().any(is_odd), "{:?}", home.names());
}

#[test]
fn wrong_arguments_are_one_line_and_exit_code_2() {
    let home = Home::new();
    for (arguments, words) in WRONG {
        home.run(arguments).assert(arguments, 2, "", words);
    }
    assert!(home.names().is_empty(), "nothing is written");
}

#[test]
fn what_does_not_work_is_one_line_and_exit_code_1() {
    let home = Home::new();
    let bad = SMALL_GUIDE.replacen("format: 1", "fomat: 1", 1);
    std::fs::write(home.path("bad.ron"), bad).expect("a bad guide");
    for (arguments, words) in FAILS {
        home.run(arguments).assert(arguments, 1, "", words);
    }
}

#[test]
fn the_self_test_names_what_is_bad() {
    let home = Home::new();
    std::fs::write(home.path("bad.ron"), "(format: 1").expect("a bad guide");
    std::fs::write(home.path("small.ron"), SMALL_GUIDE).expect("a guide without pictures");
    std::fs::write(home.path("file"), "").expect("a file");
    std::fs::create_dir(home.path("folder")).expect("a folder");
    for (arguments, words) in [
        (["--self-test", "--guide", "bad.ron"], "ПЛОХО   инструкция bad.ron, строка 1"),
        (["--self-test", "--guide", "small.ron"], "нет рисунка «one.png»: положите его рядом"),
        (["--self-test", "--state", "file/marks.ron"], "ПЛОХО   отметки"),
        (["--self-test", "--state", "folder"], "это не файл"),
    ] {
        home.run(&arguments).assert(&arguments, 1, words, "");
    }
}

/// By a switch, and by the settings.
#[test]
fn the_self_test_names_all_that_is_wrong_with_a_guide_at_once() {
    let words = SMALL_GUIDE
        .replace("name: \"Рисунок 1\"", "name: \"\"")
        .replace("name: \"Сначала\"", "name: \"\"");
    for (guide, expected) in [
        (words.as_str(), ["строка 8, знак 13: «name» пусто", "строка 28, знак 13: «name» пусто"]),
        (SMALL_GUIDE, ["нет рисунка «one.png»", "нет рисунка «two.png»"]),
    ] {
        let named = Home::new();
        let set = Home::with_settings("(guide: \"guide.ron\")");
        for (home, arguments) in
            [(named, &["--self-test", "--guide", "guide.ron"][..]), (set, &["--self-test"])]
        {
            home.write("guide.ron", guide);
            let ran = home.run(arguments);
            assert_eq!(ran.told(1), "");
            for expected in expected {
                let lines = ran.out.lines().filter(|line| line.contains(expected));
                assert_eq!(lines.count(), 1, "{expected}: {}", ran.out);
            }
        }
    }
}

#[test]
fn the_self_test_names_a_picture_that_no_step_shows() {
    let home = Home::new();
    home.write(
        "guide.ron",
        SMALL_GUIDE
            .replace("[\"picture-1\", \"picture-2\"]", "[\"picture-1\"]")
            .replace("[\"picture-2\"]", "[]"),
    );
    for picture in ["one.png", "two.png"] {
        home.copy("assets/figures/figure-1.png", picture);
    }
    let arguments = ["--self-test", "--guide", "guide.ron"];
    let words = "хорошо  рисунки: 2 раскрываются; «picture-2» не показывает ни один шаг";
    home.run(&arguments).assert(&arguments, 0, words, "");
}

#[test]
#[cfg(target_os = "linux")]
fn without_a_screen_one_line_says_what_to_do() {
    let home = Home::new();
    std::fs::write(home.path("marks.ron"), "(").expect("a bad state file");
    let arguments = ["--state", "marks.ron"];
    home.run(&arguments).assert(&arguments, 1, "", "Инструкция текстом лежит в файле");
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let home = Home::new();
    for arguments in [["--text"], ["--help"], ["--self-test"]] {
        let mut program = home.program(&arguments);
        program.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = program.spawn().expect("the program starts");
        // What `| head -0` does: nobody reads from the first byte on.
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("the program ends");
        Ran::new(&arguments, output).assert(&arguments, 0, "", "");
    }
}

#[test]
fn a_foreign_guide_gives_a_terminal_no_orders() {
    let home = Home::new();
    let guide = SMALL_GUIDE;
    let hostile = guide.replacen("heading: \"", "heading: \"\\u{1b}]0;Взлом\\u{7}\\r", 1);
    home.write("guide.ron", hostile);
    for picture in ["one.png", "two.png"] {
        home.copy("assets/figures/figure-1.png", picture);
    }
    let arguments = ["--text", "--guide", "guide.ron"];
    let ran = home.run(&arguments);
    ran.assert(&arguments, 0, "Взлом", "");
    let is_order = |c: char| c.is_control() && c != '\n';
    assert!(!ran.out.contains(is_order), "{:?}", ran.out);
}
