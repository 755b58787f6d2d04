//! Fonts of signs: what a letter of theirs looks like.

/// A font, as far as its letters are signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Font {
    Letters,
    Symbol,
    Wingdings,
    Wingdings2,
    Wingdings3,
}

impl Font {
    pub(crate) fn named(name: &str) -> Self {
        match name.trim() {
            "Symbol" => Self::Symbol,
            "Wingdings" => Self::Wingdings,
            "Wingdings 2" => Self::Wingdings2,
            "Wingdings 3" => Self::Wingdings3,
            _ => Self::Letters,
        }
    }

    /// Whether its letters are letters.
    pub(crate) fn is_letters(self) -> bool {
        self == Self::Letters
    }

    /// What is seen where this stands; a sign that is not known stays as it is.
    pub(crate) fn seen(self, c: char) -> char {
        // Word moves the letters of such fonts to U+F000, other programs do not.
        let code = match u32::from(c) {
            private @ 0xF020..=0xF0FF => private - 0xF000,
            plain @ 0x20..=0xFF if self != Self::Letters => plain,
            _ => return c,
        };
        let code = u8::try_from(code).unwrap_or_default();
        let seen = match self {
            Self::Symbol => symbol(code),
            Self::Wingdings2 => wingdings_2(code),
            Self::Wingdings3 => wingdings_3(code),
            Self::Wingdings => wingdings(code),
            // Word's own dot stands in a font that another program has renamed.
            Self::Letters => (code == 0xB7).then_some('•'),
        };
        seen.unwrap_or(c)
    }
}

/// A sign before a line as most fonts have it.
pub(crate) fn bullet(c: char) -> char {
    // What no font of letters has is a dot as well.
    let is_dot = |c: char| DOTS.contains(c) || ('\u{E000}'..='\u{F8FF}').contains(&c);
    match c {
        '➢' | '➔' | '⇨' | '▶' | '⇒' => '→',
        '☑' | '✔' => '✓',
        '−' | '—' | '-' => '–',
        _ if is_dot(c) => '•',
        _ => c,
    }
}

/// Signs before a line that mean no more than a dot.
const DOTS: &str = "●■▪◆❖❑◻○◦·⋅∙♦□";
const GREEK_LARGE: &str = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
const GREEK_SMALL: &str = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

fn symbol(code: u8) -> Option<char> {
    let greek = |letters: &str, first| letters.chars().nth(usize::from(code - first));
    Some(match code {
        b'A'..=b'Z' => return greek(GREEK_LARGE, b'A'),
        b'a'..=b'z' => return greek(GREEK_SMALL, b'a'),
        0x2D => '−',
        0x20..=0x40 => char::from(code),
        0xA3 => '≤',
        0xA5 => '∞',
        0xA8 => '♦',
        0xAB => '↔',
        0xAC => '←',
        0xAD => '↑',
        0xAE => '→',
        0xAF => '↓',
        0xB0 => '°',
        0xB1 => '±',
        0xB3 => '≥',
        0xB4 => '×',
        0xB7 => '•',
        0xB8 => '÷',
        0xB9 => '≠',
        0xBB => '≈',
        0xBC => '…',
        0xD6 => '√',
        0xD7 => '⋅',
        0xDC => '⇐',
        0xDE => '⇒',
        _ => return None,
    })
}

fn wingdings(code: u8) -> Option<char> {
    let nth = |first: char, from: u8| char::from_u32(u32::from(first) + u32::from(code - from));
    Some(match code {
        0x20 => ' ',
        0x22 => '✂',
        0x28 => '☎',
        0x2A => '✉',
        0x36 => '⌛',
        0x37 => '⌨',
        0x45 => '☜',
        0x46 => '☞',
        0x47 => '☝',
        0x48 => '☟',
        0x4A => '☺',
        0x4C => '☹',
        0x6C => '●',
        0x6E => '■',
        0x6F | 0xA8 => '◻',
        0x71 | 0x72 => '❑',
        0x74 | 0x75 => '◆',
        0x76 => '❖',
        // Numbers in circles, white and black.
        0x81..=0x8A => return nth('①', 0x81),
        0x8C..=0x95 => return nth('❶', 0x8C),
        0x9E => '·',
        0x9F => '•',
        0xA1 => '○',
        0xA7 => '▪',
        0xAB => '★',
        0xD8 => '➢',
        0xDF => '←',
        0xE0 => '→',
        0xE1 => '↑',
        0xE2 => '↓',
        0xE8 => '➔',
        0xEF => '⇦',
        0xF0 => '⇨',
        0xF1 => '⇧',
        0xF2 => '⇩',
        0xFB => '✗',
        0xFC => '✓',
        0xFD => '☒',
        0xFE => '☑',
        _ => return None,
    })
}

fn wingdings_2(code: u8) -> Option<char> {
    Some(match code {
        0x20 => ' ',
        0x4F => '✗',
        0x50 => '✓',
        0x51 | 0x53 => '☒',
        0x52 | 0x54 => '☑',
        0x97 => '●',
        0xA3 => '□',
        _ => return None,
    })
}

fn wingdings_3(code: u8) -> Option<char> {
    Some(match code {
        0x20 => ' ',
        0x66 => '←',
        0x67 => '→',
        0x68 => '↑',
        0x69 => '↓',
        0x7D => '▶',
        _ => return None,
    })
}
