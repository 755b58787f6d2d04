//! The real program makes a guide of a document of Word without a window, and says of any other file what it is.

use crate::support::documents::{STEP_ONE, small_document};
use crate::support::home::Home;

const IMPORT: [&str; 4] = ["--import", "Чаты.docx", "--save", "Чаты.join-chats"];

#[test]
fn a_document_becomes_a_package_and_what_came_out_is_printed() {
    let home = Home::new();
    home.write("Чаты.docx", small_document());
    let ran = home.run(&IMPORT);
    ran.assert(&IMPORT, 0, "Чаты.join-chats: шагов 2, рисунков 0", "");
    assert!(ran.out.lines().count() > 2, "and the report: {}", ran.out);
    let is_left = |name: &std::ffi::OsString| name.to_string_lossy().contains(".tmp");
    assert!(!home.names().iter().any(is_left), "{:?}", home.names());
    let words = "Чаты.join-chats уже есть; заменить можно ключом --overwrite";
    home.run(&IMPORT).assert(&IMPORT, 1, "", words);
    let again = [&IMPORT[..], &["--overwrite"]].concat();
    home.run(&again).assert(&again, 0, "шагов 2", "");
    // The package is read as the document is.
    let texts = ["Чаты.docx", "Чаты.join-chats"].map(|file| home.run(&["--text", "--guide", file]));
    assert!(texts[0].out.contains(&STEP_ONE["ШАГ 1. ".len()..]), "{}", texts[0].out);
    assert_eq!(texts[0].out, texts[1].out);
    for arguments in [&["--self-test", "--guide", "Чаты.docx"][..], &["--self-test", "Чаты.docx"]]
    {
        home.run(arguments).assert(arguments, 0, "инструкция", "");
    }
    let picture = ["--screenshot", "a.png", "--guide", "Чаты.docx", "--view", "check"];
    home.run(&picture).assert(&picture, 0, "", "");
}

/// A name, what lies there, and words of the line.
const FILES: [(&str, &[u8], &str); 7] = [
    ("a.pdf", b"%PDF-1.7\n", "это PDF"),
    ("a.rtf", b"{\\rtf1 a}", "это RTF"),
    ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "(.doc)"),
    ("a.html", b"<!DOCTYPE html><html></html>", "это веб-страница"),
    ("empty.docx", b"", "файл пустой"),
    ("torn.docx", b"PK\x03\x04", "документ"),
    ("words.docx", b"words", "это не документ Word"),
];

#[test]
fn what_is_no_document_is_one_line_and_exit_code_1() {
    let home = Home::new();
    let imports = |from: &'static str| vec!["--import", from, "--save", "b.join-chats"];
    home.run(&imports("none.docx")).assert(
        &imports("none.docx"),
        1,
        "",
        "такого файла или папки нет",
    );
    for (name, bytes, words) in FILES {
        home.write(name, bytes);
        for arguments in [imports(name), vec!["--text", "--guide", name]] {
            let ran = home.run(&arguments);
            ran.assert(&arguments, 1, "", words);
            assert_eq!(ran.told(1).lines().count(), 1, "{name}");
        }
    }
    let is_made = |name: &std::ffi::OsString| name.to_string_lossy().contains("join-chats");
    assert!(!home.names().iter().any(is_made), "{:?}", home.names());
}
