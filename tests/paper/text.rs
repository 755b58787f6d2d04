//! What can be searched, copied, embedded.

use super::sheets::Sheet;

/// The official text, letter for letter.
const INSTRUCTION: &str = include_str!("../data/instruction.txt");

/// In one line: where a line of paper ends says nothing.
fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_official_sentence_is_there_letter_for_letter() {
    let sheet = Sheet::of(None, &[]);
    let text = joined(&sheet.told_by("pdftotext", &["-layout", "-nopgbrk", "FILE", "-"]));
    let raw = joined(&sheet.told_by("pdftotext", &["-raw", "-nopgbrk", "FILE", "-"]));
    let paragraphs = INSTRUCTION.lines().map(joined).filter(|line| !line.is_empty());
    let sentences: Vec<String> = paragraphs
        .flat_map(|paragraph| {
            // The label is a title, with words of ours behind it; a paragraph goes on over the end of the steps.
            let ends = paragraph.split_inclusive(". ").filter(|it| !it.starts_with("ШАГ "));
            ends.map(|sentence| sentence.trim().to_owned()).collect::<Vec<_>>()
        })
        .collect();
    assert!(sentences.len() > 15, "{sentences:?}");
    let missing: Vec<_> =
        sentences.iter().filter(|it| !text.contains(*it) && !raw.contains(*it)).collect();
    assert_eq!(missing, [&""; 0], "in\n{raw}");
    for number in 1..=6 {
        assert!(raw.contains(&format!("ШАГ {number}. ")), "{number}");
    }
}

#[test]
fn all_fonts_are_inside_and_each_picture_once() {
    for sheet in Sheet::all() {
        let fonts = sheet.told_by("pdffonts", &["FILE"]);
        let lines: Vec<_> = fonts.lines().skip(2).collect();
        assert!(!lines.is_empty(), "{}", sheet.name);
        for line in lines {
            let words: Vec<_> = line.split_whitespace().rev().collect();
            // From the right: object and generation, Unicode, subset, embedded.
            assert_eq!([words[2], words[4]], ["yes"; 2], "{}: {line}", sheet.name);
        }
        sheet.told_by("qpdf", &["--check", "FILE"]);
    }
    let pictures = Sheet::of(None, &[]).told_by("pdfimages", &["-list", "FILE"]);
    assert_eq!(pictures.lines().skip(2).count(), 7, "{pictures}");
}
