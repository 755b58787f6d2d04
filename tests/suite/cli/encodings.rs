//! Guides and settings in the encodings, and under the names, that editors of schools write: read, or told with the
//! cure.

use crate::support::guides::SMALL_GUIDE;
use crate::support::home::Home;

/// Writes a text in an encoding.
type Code = fn(&str) -> Vec<u8>;

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// Russian letters as the byte that `place` gives for their place in the alphabet of 64; others as they are.
fn one_byte(text: &str, place: impl Fn(u8) -> u8) -> Vec<u8> {
    let byte = |c: char| match c {
        'А'..='я' => place(u8::try_from(u32::from(c) - u32::from('А')).expect("64 letters")),
        c => u8::try_from(c).unwrap_or(b'?'),
    };
    text.chars().map(byte).collect()
}

fn windows_1251(text: &str) -> Vec<u8> {
    one_byte(text, |place| 0xc0 + place)
}

fn cp866(text: &str) -> Vec<u8> {
    one_byte(text, |place| if place < 48 { 0x80 + place } else { 0xe0 + (place - 48) })
}

fn koi8(text: &str) -> Vec<u8> {
    const SMALL: &str = "юабцдефгхийклмнопярстужвьызшэщчъ";
    one_byte(text, |place| {
        let small = char::from_u32(u32::from('а') + u32::from(place % 32)).expect("a letter");
        let column = SMALL.chars().position(|c| c == small).expect("in KOI8-R");
        let row = if place < 32 { 0xe0 } else { 0xc0 };
        row + u8::try_from(column).expect("32 columns")
    })
}

fn with_mark(mark: &[u8], text: &[u8]) -> Vec<u8> {
    [mark, text].concat()
}

/// A guide in this encoding; what the program says of it.
fn told_of_guide(bytes: &[u8]) -> Result<String, String> {
    let home = Home::new();
    home.write("guide.ron", bytes);
    home.copy("assets/figures/figure-1.png", "one.png");
    home.copy("assets/figures/figure-2.png", "two.png");
    let ran = home.run(&["--text", "--guide", "guide.ron"]);
    if ran.out.is_empty() { Err(ran.told(1).to_owned()) } else { Ok(ran.out) }
}

/// What the self-test says of settings in this encoding.
fn told_of_settings(bytes: &[u8]) -> String {
    let home = Home::with_settings(bytes);
    home.run(&["--self-test"]).out
}

#[test]
fn utf_16_is_read_in_guide_and_settings() {
    let settings = "// Отметки лежат здесь\r\n(state_folder: \"отметки\")";
    let codes: [Code; 6] = [
        |text| with_mark(b"\xff\xfe", &utf_16(text, u16::to_le_bytes)),
        |text| with_mark(b"\xfe\xff", &utf_16(text, u16::to_be_bytes)),
        |text| utf_16(text, u16::to_le_bytes),
        |text| utf_16(text, u16::to_be_bytes),
        |text| with_mark("\u{feff}".as_bytes(), text.as_bytes()),
        |text| with_mark("\u{feff}\u{feff}".as_bytes(), text.as_bytes()),
    ];
    for (number, code) in codes.iter().enumerate() {
        let text =
            told_of_guide(&code(SMALL_GUIDE)).unwrap_or_else(|line| panic!("{number}: {line}"));
        assert!(text.contains("Маленькая инструкция"), "{number}: {text}");
        let tested = told_of_settings(&code(settings));
        assert!(tested.contains("отметки/progress.ron"), "{number}: {tested}");
    }
}

#[test]
fn another_encoding_is_named_with_the_way_to_mend_it() {
    let settings = "// Отметки лежат здесь\r\n(state_folder: \"отметки\")";
    let codes: [(&str, Code); 3] =
        [("Windows-1251", windows_1251), ("KOI8-R", koi8), ("CP866", cp866)];
    for (name, code) in codes {
        for told in [
            told_of_guide(&code(SMALL_GUIDE)).expect_err(name),
            told_of_settings(&code(settings)),
            told_of_settings(&code("(guide: \"моя.ron\")")),
        ] {
            let line = told
                .lines()
                .find(|line| line.contains("не читаются") || line.contains("не читается"));
            let line = line.unwrap_or_else(|| panic!("{name}: {told}"));
            for words in [name, "в Блокноте: «Файл» → «Сохранить как» → «Кодировка: UTF-8»"]
            {
                assert!(line.contains(words), "{name}: {line}");
            }
        }
    }
}

#[test]
fn what_is_no_text_is_named() {
    for (bytes, words) in [
        (&b"PK\x03\x04\x14\0\x06\0\x08\0"[..], "документ или архив, например Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "документ или архив, например Word"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "рисунок"),
        (b"\xff\xfe\0\0(\0\0\0", "не буквы"),
        (b"(\0\0\0)", "не буквы"),
        (b"\xff\xfe(\0\0\xd8)\0", "UTF-16, но часть букв испорчена"),
        (b"\xff\xfe(\0)", "UTF-16, но часть букв испорчена"),
    ] {
        let line = told_of_guide(bytes).expect_err(words);
        assert!(line.contains(words), "{line}");
        let tested = told_of_settings(bytes);
        assert!(tested.contains(words), "{tested}");
        assert!(tested.contains("join-chats.ron не читаются"), "{tested}");
    }
}

#[test]
fn a_torn_letter_is_named_with_its_line() {
    let text = SMALL_GUIDE.as_bytes();
    let place = SMALL_GUIDE.find("Конец").expect("a word");
    // Half of «К» is lost.
    let torn = [&text[..place], &text[place + 1..]].concat();
    let line = told_of_guide(&torn).expect_err("a torn letter");
    assert!(line.contains("строка 63, знак 17: здесь испорчена буква"), "{line}");

    let cut = &text[..=place];
    let line = told_of_guide(cut).expect_err("a cut file");
    assert!(line.contains("строка 63, знак 17: здесь испорчена буква"), "{line}");
}

#[test]
fn an_ending_that_notepad_has_added_is_named() {
    let home = Home::with_settings("()");
    let [settings, hidden] = ["join-chats.ron", "join-chats.ron.txt"].map(|name| home.path(name));
    std::fs::rename(settings, hidden).expect("another name");
    home.write("guide.ron.txt", SMALL_GUIDE);
    let words = "уберите «.txt» в конце его имени";
    let told = home.run(&["--text"]);
    assert!(told.told(0).contains("join-chats.ron.txt") && told.told(0).contains(words));
    let told = home.run(&["--text", "--guide", "guide.ron"]);
    assert!(told.told(1).contains("guide.ron.txt") && told.told(1).contains(words));
}
