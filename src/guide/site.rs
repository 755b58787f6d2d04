//! The name of a site in letters, and whether it may pass for another one.
//!
//! A label of one script is shown in letters, one of several is not, as UTS 39 advises. Our own few ranges instead
//! of a table of all scripts: the font draws Latin and Cyrillic, and the rest only has to be told apart.

/// Cyrillic letters that a reader takes for Latin ones, in running words and in bold.
const LIKE_LATIN: &str = "асԁеһіјӏорԛԝхуѕѵьүѡ";
/// Latin letters that a reader takes for Russian ones.
const LIKE_CYRILLIC: &str = "aceopxy";
/// Latin letters that a reader takes for plain ones: «ı» for «i».
const LIKE_PLAIN: &str = "ıĸłɩɡɑ";

/// The letters that a label is written in, digits and signs apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    /// Digits and signs alone.
    None,
    Latin,
    Cyrillic,
    /// One that the font does not draw.
    Other(u8),
    /// Chinese, Japanese, Korean: goes together with Latin.
    EastAsian,
    /// Several that do not go together, or signs that no name is written in.
    Mixed,
}

/// What is known of the host of an address.
pub(super) struct Site {
    /// Each label in letters where that misleads nobody, else as it is encoded.
    pub letters: String,
    /// Whether it looks like something that it is not.
    pub is_disguised: bool,
}

impl Site {
    /// `host`: in ASCII, without a final dot.
    pub(super) fn of(host: &str) -> Self {
        let labels: Vec<Label> = host.split('.').map(Label::new).collect();
        let zone = labels.last().map_or(Script::None, |zone| zone.script);
        let is_disguised = labels.iter().any(|label| label.is_disguised(zone));
        let letters = labels.iter().map(|label| {
            if label.is_disguised(zone) || !label.is_drawn() {
                label.encoded
            } else {
                label.letters.as_str()
            }
        });
        Self { letters: letters.collect::<Vec<_>>().join("."), is_disguised }
    }
}

/// A part of a name between two dots.
struct Label<'a> {
    encoded: &'a str,
    letters: String,
    script: Script,
}

impl<'a> Label<'a> {
    fn new(encoded: &'a str) -> Self {
        let letters = if encoded.starts_with("xn--") {
            url::quirks::domain_to_unicode(encoded)
        } else {
            encoded.to_owned()
        };
        let script = letters.chars().map(script).fold(Script::None, both);
        Self { encoded, letters, script }
    }

    fn is_drawn(&self) -> bool {
        !self.letters.is_empty() && self.letters.chars().all(is_drawn)
    }

    /// Whether it may pass for another one in a zone of this script.
    fn is_disguised(&self, zone: Script) -> bool {
        let only = |alike: &str| self.letters.chars().all(|c| alike.contains(c) || is_neutral(c));
        match self.script {
            Script::Mixed => true,
            // A whole word of letters that both have: «сор» in .ru is read as Latin. In .рф it is what it seems.
            Script::Cyrillic if zone != Script::Cyrillic => only(LIKE_LATIN),
            Script::Latin if zone == Script::Cyrillic => only(LIKE_CYRILLIC),
            Script::Latin => self.letters.contains(|c| LIKE_PLAIN.contains(c)),
            _ => false,
        }
    }
}

fn is_neutral(c: char) -> bool {
    c.is_ascii() && !c.is_ascii_alphabetic()
}

/// Letters that the font has and that are written as they are read.
pub(super) fn is_drawn(c: char) -> bool {
    is_neutral(c)
        || matches!(c, 'a'..='z' | 'A'..='Z' | 'ß'..='ö' | 'ø'..='ÿ' | 'À'..='Ö' | 'Ø'..='Þ' | 'А'..='я' | 'ё' | 'Ё'
            | 'ђ'..='ќ' | 'ў' | 'џ' | 'ґ' | 'ғ' | 'қ' | 'ҳ' | 'ө' | 'ү' | 'ұ' | 'һ' | 'ә' | 'ң')
}

fn script(c: char) -> Script {
    match c {
        _ if is_neutral(c) => Script::None,
        'a'..='z'
        | 'A'..='Z'
        | 'ª'
        | 'º'
        | '\u{c0}'..='\u{24f}'
        | '\u{250}'..='\u{2af}'
        | '\u{1e00}'..='\u{1eff}'
            if c.is_alphabetic() =>
        {
            Script::Latin
        }
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{a640}'..='\u{a69f}' => {
            Script::Cyrillic
        }
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Other(0),
        '\u{530}'..='\u{58f}' => Script::Other(1),
        '\u{590}'..='\u{5ff}' => Script::Other(2),
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => Script::Other(3),
        '\u{10a0}'..='\u{10ff}' | '\u{1c90}'..='\u{1cbf}' | '\u{2d00}'..='\u{2d2f}' => {
            Script::Other(4)
        }
        '\u{13a0}'..='\u{13ff}' | '\u{ab70}'..='\u{abbf}' => Script::Other(5),
        '\u{900}'..='\u{97f}' => Script::Other(6),
        '\u{e00}'..='\u{e7f}' => Script::Other(7),
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' => Script::EastAsian,
        c if c.is_alphanumeric() => Script::Other(u8::MAX),
        _ => Script::Mixed,
    }
}

/// The script of what is written in both.
fn both(one: Script, other: Script) -> Script {
    use Script::{EastAsian, Latin, Mixed, None};
    match (one, other) {
        (None, only) | (only, None) => only,
        (one, other) if one == other => one,
        (EastAsian, Latin) | (Latin, EastAsian) => EastAsian,
        _ => Mixed,
    }
}
