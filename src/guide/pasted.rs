//! Text as word processors and messengers leave it in the clipboard, made into signs that the program's font has.
//! Knows no font: a test compares the tables with it.
//!
//! Our own table instead of a library for NFC: a letter whose accented form the font lacks must lose its accent,
//! which none does.

use std::collections::BTreeSet;

/// Signs, and what stands for each of them.
const INSTEAD: [(&str, &str); 34] = [
    // What a keyboard or a file system composes, and the font has only without the accent.
    ("ѐ", "е"),
    ("ѝ", "и"),
    ("Ѐ", "Е"),
    ("Ѝ", "И"),
    ("✅☑✔🗸\u{f0fc}\u{f0fe}", "✓"),
    ("❌❎✖✗✘🗙\u{f0fb}", "✕"),
    ("➡▶►➜➔➤➞➢⇒⇨⟶⮕👉☞☛⏩\u{f0e0}\u{f0e8}\u{f0d8}", "→"),
    ("⬅◀◄⇐⇦⟵👈☚☜⏪\u{f0df}", "←"),
    ("⬆▲⇧👆☝🔼\u{f0e1}", "↑"),
    ("⬇▼⇩👇🔽\u{f0e2}", "↓"),
    (
        "●○◦▪▫■□◆◇♦❖‣⁃∙⋅◾◽⚫⚪🔴🔵🔹🔸🔶🔷⬛⬜\u{f0b7}\u{f0a7}\u{f0a8}\u{f076}\u{f06f}\u{f071}",
        "•",
    ),
    ("❗❕⚠ǃ", "!"),
    ("❓❔", "?"),
    ("‼", "!!"),
    ("⁉", "!?"),
    ("➕", "+"),
    ("➖\u{f02d}―", "–"),
    ("⸺⸻", "—"),
    ("\u{2010}˗", "-"),
    ("\u{1e}", "\u{2011}"),
    ("‛", "‘"),
    ("‟", "“"),
    ("′", "'"),
    ("″", "\""),
    ("⁄∕", "/"),
    (
        "\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2008}\u{200a}\u{205f}\u{3000}\u{1680}\u{f020}\t",
        " ",
    ),
    ("\u{2007}", "\u{a0}"),
    ("₽", "руб."),
    ("℃", "°C"),
    ("ﬁ", "fi"),
    ("ﬂ", "fl"),
    ("ﬀ", "ff"),
    ("🔟", "10"),
    ("‒", "–"),
];

/// An accent, the letters that the font has it on, and these letters with it.
const ACCENTED: [(char, &str, &str); 10] = [
    ('\u{300}', "AEIOUaeiou", "ÀÈÌÒÙàèìòù"),
    ('\u{301}', "AEIOUYaeiouyГКгк", "ÁÉÍÓÚÝáéíóúýЃЌѓќ"),
    ('\u{302}', "AEIOUaeiou", "ÂÊÎÔÛâêîôû"),
    ('\u{303}', "ANOano", "ÃÑÕãñõ"),
    ('\u{304}', "ИиУу", "ӢӣӮӯ"),
    ('\u{306}', "AУИиуАаЕе", "ĂЎЙйўӐӑӖӗ"),
    ('\u{308}', "AEIOUaeiouyЕІеіАаӘәЖжЗзИиОоӨөУуЧчЫы", "ÄËÏÖÜäëïöüÿЁЇёїӒӓӚӛӜӝӞӟӤӥӦӧӪӫӰӱӴӵӸӹ"),
    ('\u{30a}', "Aa", "Åå"),
    ('\u{30b}', "Уу", "Ӳӳ"),
    ('\u{327}', "Cc", "Çç"),
];

/// Whether a text may go on in a new line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Breaks {
    Kept,
    /// A name, a caption: one line.
    Spaces,
}

/// What is to be drawn for `text`, as [`drawn`] says. A text of nothing but signs that are left out stays as it is:
/// something must be there to press.
pub(super) fn cleaned(text: &str, breaks: Breaks, lost: &mut BTreeSet<char>) -> String {
    let clean = drawn(text, breaks, lost);
    if clean.trim().is_empty() { text.to_owned() } else { clean }
}

/// What is to be drawn for a piece of a text. The signs that nothing can stand for are added to `lost`.
pub(super) fn drawn(text: &str, breaks: Breaks, lost: &mut BTreeSet<char>) -> String {
    if is_drawn(text) {
        return text.to_owned();
    }
    let mut clean = String::with_capacity(text.len());
    let mut before = ' ';
    // A space after a sign that is left out would be the second one.
    let mut is_gap = false;
    for c in text.chars() {
        let is_pair = before == '\r' && c == '\n';
        before = c;
        if is_pair || is_invisible(c) {
            continue;
        }
        if is_break(c) {
            end_line(&mut clean, breaks);
        } else if is_accent(c) {
            accent(&mut clean, c);
        } else if let Some(instead) = instead(c) {
            push(&mut clean, &instead, is_gap);
        } else if is_picture(c) {
            lost.insert(c);
            is_gap = true;
            continue;
        } else {
            push(&mut clean, c.encode_utf8(&mut [0; 4]), is_gap);
        }
        is_gap = false;
    }
    clean
}

/// Whether a text consists of what most texts consist of: it needs no look at the tables.
pub(super) fn is_drawn(text: &str) -> bool {
    let is_usual = |c| matches!(c, ' '..='~' | 'А'..='я' | 'ё' | 'Ё' | '«' | '»' | '—' | '–' | '…' | '№' | '\u{a0}');
    text.chars().all(is_usual)
}

fn push(clean: &mut String, text: &str, is_gap: bool) {
    let is_second = text == " " && (clean.is_empty() || clean.ends_with([' ', '\n', '\u{a0}']));
    if !(is_gap && is_second) {
        clean.push_str(text);
    }
}

fn end_line(clean: &mut String, breaks: Breaks) {
    clean.truncate(clean.trim_end_matches(' ').len());
    match breaks {
        Breaks::Kept => clean.push('\n'),
        Breaks::Spaces => clean.push(' '),
    }
}

/// Puts an accent on the last letter, where there is a letter for both.
fn accent(clean: &mut String, accent: char) {
    let Some(last) = clean.chars().next_back() else { return };
    let row = ACCENTED.iter().find(|(sign, ..)| *sign == accent);
    let pair = row.and_then(|(_, plain, accented)| {
        plain.chars().zip(accented.chars()).find(|(plain, _)| *plain == last)
    });
    if let Some((_, accented)) = pair {
        clean.pop();
        clean.push(accented);
    }
}

fn instead(c: char) -> Option<String> {
    if let Some((_, instead)) = INSTEAD.iter().find(|(signs, _)| signs.contains(c)) {
        return Some((*instead).to_owned());
    }
    let code = u32::from(c);
    match c {
        // Letters of East Asian width.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(code - 0xfee0).map(String::from),
        // Numbers in circles.
        '①'..='⑳' => Some(format!("({})", code - 0x2460 + 1)),
        '❶'..='❿' => Some(format!("({})", code - 0x2776 + 1)),
        _ => None,
    }
}

/// What begins a new line: Word ends one with U+000B, a page with U+000C.
fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{34e}' | '\u{350}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{2de0}'..='\u{2dff}' | '\u{fe20}'..='\u{fe2f}')
}

/// What has no picture of its own: marks of where a word may be broken, of joins, of the direction of writing, of
/// variants, and control codes.
pub(super) fn is_invisible(c: char) -> bool {
    let is_control = c.is_control() && !is_break(c) && !matches!(c, '\t' | '\u{1e}');
    is_control
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}' | '\u{1f3fb}'..='\u{1f3ff}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// Emoji and the private signs of symbol fonts. The few of them that the font has are ☰ ✓ ✕ ⌂ and the triangles.
fn is_picture(c: char) -> bool {
    !matches!(c, '☰' | '✓' | '✕' | '⌂' | '▸' | '▾')
        && matches!(c, '\u{2300}'..='\u{23ff}' | '\u{25a0}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '〰' | '〽'
            | '\u{3297}' | '\u{3299}' | '\u{e000}'..='\u{f8ff}' | '\u{1f000}'..='\u{1faff}'
            | '\u{f0000}'..='\u{10ffff}')
}
