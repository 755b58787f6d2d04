//! Counts the lines of lists as Word does, and writes what it puts before them.

use super::document::Label;
use super::numbering::{LEVELS, Level, Numbering};
use super::symbols::{Font, bullet};
use std::collections::{HashMap, HashSet};

/// Numbers that are written by repeating a letter grow no further.
const MAX_REPEATED: u32 = 20;
const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
/// Word leaves out ё, й, ъ and ь.
const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщыэюя";
const ROMAN: [(u32, &str); 13] = [
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
];
/// Roman numbers grow no further.
const MAX_ROMAN: u32 = 3999;

/// What was counted so far. Boxes are counted apart from the body.
#[derive(Default)]
pub(crate) struct Counters {
    /// By abstract list: lists of one go on counting.
    counted: HashMap<(bool, u32), Counted>,
    /// Levels of lists that have begun where they say.
    begun: HashSet<(bool, u32, u8)>,
    /// A name for each list that a reader sees: by whether it stands in boxes, whether it counts by itself, and its id.
    lists: HashMap<(bool, bool, u32), u32>,
}

#[derive(Default)]
struct Counted {
    /// `None`: it begins anew.
    numbers: [Option<u32>; LEVELS],
    /// Levels that had a line, or were counted as if.
    met: [bool; LEVELS],
}

impl Counted {
    /// A level that had no line yet is counted once for the first line below it: after «1.1» comes «2».
    fn meet(&mut self, level: usize, start: impl Fn(usize) -> u32) {
        for level in (0..=level).rev() {
            let Some(met) = self.met.get_mut(level).filter(|met| !**met) else { return };
            *met = true;
            if let Some(number) = self.numbers.get_mut(level) {
                *number = number.or(Some(start(level)));
            }
        }
    }
}

impl Counters {
    /// Counts a line; returns what stands before it.
    pub(crate) fn next(
        &mut self,
        numbering: &Numbering,
        (list, level): (u32, u8),
        is_boxed: bool,
    ) -> Option<Label> {
        let counted_by = numbering.counted_by(list)?;
        let at = usize::from(level);
        let definition = numbering.level(list, level)?;
        let anew = numbering.begins(list, level);
        let anew = anew.filter(|_| self.begun.insert((is_boxed, list, level)));
        let counted = self.counted.entry((is_boxed, counted_by)).or_default();
        let is_first = counted.met.get(at) == Some(&false);
        if is_first && let Some(above) = at.checked_sub(1) {
            let start = |level| numbering.level(list, level as u8).map_or(0, |it| it.start);
            counted.meet(above, start);
        }
        *counted.met.get_mut(at)? = true;
        let counted = &mut counted.numbers;
        let own = counted.get_mut(at)?;
        let next = own.map(|number| number.saturating_add(1));
        let number = anew.or(next).unwrap_or(definition.start);
        *own = Some(number);
        for (below, count) in counted.iter_mut().enumerate().skip(at + 1) {
            let restart = numbering.level(list, below as u8).and_then(|it| it.restart);
            if restart.is_none_or(|after| at < usize::from(after)) {
                *count = None;
            }
        }
        let text = text(numbering, list, definition, counted);
        if text.is_empty() {
            return None;
        }
        let is_own = numbering.begins_anew(list);
        let key = (is_boxed, is_own, if is_own { list } else { counted_by });
        let names = self.lists.len() as u32;
        let list = *self.lists.entry(key).or_insert(names);
        let number = is_counted(definition).then_some(number);
        Some(Label { list, level, text, number })
    }
}

fn is_counted(level: &Level) -> bool {
    !matches!(level.format.as_str(), "bullet" | "none") && level.text.contains('%')
}

/// «%1.%2)» with the numbers of these levels.
fn text(
    numbering: &Numbering,
    list: u32,
    level: &Level,
    counted: &[Option<u32>; LEVELS],
) -> String {
    let font = level.font.unwrap_or(Font::Letters);
    if level.format == "bullet" {
        let seen = level.text.trim().chars().map(|c| bullet(font.seen(c)));
        // Courier's «o» is a ring.
        return seen.map(|c| if c == 'o' { '•' } else { c }).collect();
    }
    let mut text = String::new();
    let mut rest = level.text.chars().peekable();
    while let Some(c) = rest.next() {
        let digit = rest.peek().and_then(|next| next.to_digit(10)).filter(|digit| *digit > 0);
        let Some(digit) = digit.filter(|_| c == '%') else {
            text.push(c);
            continue;
        };
        rest.next();
        let at = digit as usize - 1;
        let Some(of) = numbering.level(list, at as u8) else { continue };
        // A level that had no line yet counts as begun.
        let number = counted.get(at).copied().flatten().unwrap_or(of.start);
        let is_plain = level.is_legal && of.format != "none";
        text += &written(number, if is_plain { "decimal" } else { &of.format });
    }
    text.trim().to_owned()
}

fn written(number: u32, format: &str) -> String {
    match format {
        "none" | "bullet" => String::new(),
        "decimalZero" => format!("{number:02}"),
        "upperRoman" => roman(number).to_uppercase(),
        "lowerRoman" => roman(number),
        "upperLetter" => repeated(number, LATIN).to_uppercase(),
        "lowerLetter" => repeated(number, LATIN),
        "russianUpper" => repeated(number, RUSSIAN).to_uppercase(),
        "russianLower" => repeated(number, RUSSIAN),
        "ordinal" => format!("{number}."),
        "numberInDash" => format!("- {number} -"),
        _ => number.to_string(),
    }
}

/// a to z, then aa to zz.
fn repeated(number: u32, letters: &str) -> String {
    let Some(from_zero) = number.checked_sub(1) else { return number.to_string() };
    let count = letters.chars().count() as u32;
    let times = from_zero / count + 1;
    match letters.chars().nth((from_zero % count) as usize) {
        Some(letter) if times <= MAX_REPEATED => {
            std::iter::repeat_n(letter, times as usize).collect()
        }
        _ => number.to_string(),
    }
}

fn roman(number: u32) -> String {
    if number == 0 || number > MAX_ROMAN {
        return number.to_string();
    }
    let mut rest = number;
    let mut text = String::new();
    for (value, letters) in ROMAN {
        while rest >= value {
            rest -= value;
            text += letters;
        }
    }
    text
}
