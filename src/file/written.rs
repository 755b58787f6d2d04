//! The text of a file that somebody has written in an editor, in the encoding that the editor chose.

use crate::labels;

/// The text, without the byte order mark (BOM) that some editors put before it.
///
/// # Errors
/// What kind of file it is, and how to mend that, in Russian.
pub(super) fn decode(bytes: Vec<u8>) -> Result<String, String> {
    if let Some(kind) = kind_of_document(&bytes) {
        return Err(labels::not_a_text(kind));
    }
    let wide = utf_16(&bytes).map(|units| char::decode_utf16(units).collect::<Result<String, _>>());
    let text = match wide {
        Some(text) => text.map_err(|_| labels::BROKEN_UTF16.to_owned())?,
        None => String::from_utf8(bytes).map_err(|error| not_utf8(error.as_bytes()))?,
    };
    if text.contains('\0') {
        return Err(labels::not_a_text(labels::NOT_LETTERS));
    }
    // Two marks come from files that were joined.
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

/// What a text is often saved as by mistake; a mark at the beginning tells.
fn kind_of_document(bytes: &[u8]) -> Option<&'static str> {
    let kinds: [(&[u8], &str); 6] = [
        (b"PK\x03\x04", labels::A_DOCUMENT),
        (b"\xd0\xcf\x11\xe0", labels::A_DOCUMENT),
        (b"%PDF", labels::A_PDF),
        (b"\x89PNG", labels::A_PICTURE),
        (b"\xff\xd8\xff", labels::A_PICTURE),
        (b"GIF8", labels::A_PICTURE),
    ];
    kinds.into_iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, kind)| kind)
}

/// The 16-bit units of a text in UTF-16, which Notepad calls «Юникод»: a mark tells, or the zeros beside the Latin
/// letters and brackets with which such a file begins.
fn utf_16(bytes: &[u8]) -> Option<impl Iterator<Item = u16> + '_> {
    let (little, from) = match *bytes {
        [0xff, 0xfe, ..] => (true, 2),
        [0xfe, 0xff, ..] => (false, 2),
        [low, 0, next, ..] if low != 0 && next != 0 => (true, 0),
        [0, low, ..] if low != 0 => (false, 0),
        _ => return None,
    };
    let unit = move |pair: &[u8]| match *pair {
        [one, other] if little => u16::from_le_bytes([one, other]),
        [one, other] => u16::from_be_bytes([one, other]),
        // Half a letter at the end: no letter begins like this.
        _ => 0xdc00,
    };
    Some(bytes[from..].chunks(2).map(unit))
}

/// Words for a text that is no UTF-8: a torn letter in one that else is, or another encoding.
fn not_utf8(bytes: &[u8]) -> String {
    let mut letters = 0;
    let mut strays = 0;
    let mut first = None;
    let mut before = String::new();
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        if first.is_none() {
            before.push_str(chunk.valid());
            first = Some(chunk.invalid());
        }
        strays += chunk.invalid().len();
    }
    if letters > strays {
        let line = before.split('\n').count();
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        return labels::torn_letter(line, column);
    }
    labels::other_encoding(encoding(bytes))
}

/// The old Russian encoding in which most letters are small ones: that is how texts are.
fn encoding(bytes: &[u8]) -> &'static str {
    let count = |from: u8, to: u8| bytes.iter().filter(|byte| (from..=to).contains(byte)).count();
    // а–п of CP866, where Windows-1251 has quotes and dashes; а–я of KOI8-R, where it has А–Я.
    let (cp866, koi8, windows) = (count(0xa0, 0xaf), count(0xc0, 0xdf), count(0xe0, 0xff));
    let names = [(cp866 * 2, "CP866"), (koi8, "KOI8-R"), (windows, "Windows-1251")];
    let likely = names.into_iter().max_by_key(|(count, _)| *count);
    likely.map_or("", |(_, name)| name)
}
