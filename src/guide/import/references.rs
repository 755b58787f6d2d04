//! References to figures in the words of a document: «рисунок 3», «рисунки 1 и 2», «(рис. 4–6)».

use super::report::Doubt;
use super::sign;
use std::ops::Range;

/// The most links and references of a paragraph: no line of a book has more.
const MOST_LEADS: usize = 300;

/// Which figure has which number.
pub(super) trait Figures {
    /// The id of the figure with this number.
    fn id(&self, number: &str) -> Option<&str>;
}

/// Words as the guide has them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    pub markup: String,
    /// The addresses that they lead to, in order.
    pub addresses: Vec<String>,
    /// The figures that they refer to, by id.
    pub figures: Vec<String>,
    /// How many references there are.
    pub references: usize,
    pub doubts: Vec<Doubt>,
}

/// Where a piece of the words leads.
pub(super) struct Lead {
    pub place: Range<usize>,
    pub target: String,
}

/// Whether nothing leads anywhere from this place yet, and another lead may be added.
pub(super) fn is_free(leads: &[Lead], place: &Range<usize>) -> bool {
    leads.len() < MOST_LEADS
        && leads.iter().all(|lead| lead.place.end <= place.start || place.end <= lead.place.start)
}

/// «рисунок 3», «рисунки 1 и 2», «(рис. 4–6)».
pub(super) fn add(text: &str, figures: &dyn Figures, leads: &mut Vec<Lead>, written: &mut Written) {
    let mut at = 0;
    while let Some((begin, named)) = next_reference(text, at) {
        let mut end = begin + named.length;
        refer(text, begin..end, named.number, figures, leads, written);
        // More of them: each number is a reference.
        while let Some((start, number)) = next_number(text, end) {
            end = start + number.len();
            if figures.id(number).is_none() {
                break;
            }
            refer(text, start..end, number, figures, leads, written);
        }
        at = end;
    }
}

fn refer(
    text: &str,
    place: Range<usize>,
    number: &str,
    figures: &dyn Figures,
    leads: &mut Vec<Lead>,
    written: &mut Written,
) {
    if !is_free(leads, &place) {
        return;
    }
    match figures.id(number) {
        Some(id) => {
            if !written.figures.iter().any(|it| it == id) {
                written.figures.push(id.to_owned());
            }
            written.references += 1;
            leads.push(Lead { place, target: id.to_owned() });
        }
        None => written.doubts.push(Doubt::NoFigure(text[place].to_owned())),
    }
}

fn next_reference(text: &str, from: usize) -> Option<(usize, sign::Named<'_>)> {
    let mut is_inside = text[..from].chars().next_back().is_some_and(char::is_alphanumeric);
    for (at, c) in text[from..].char_indices() {
        let at = from + at;
        if !is_inside
            && c.is_alphabetic()
            && let Some(named) = sign::figure(&text[at..])
        {
            return Some((at, named));
        }
        is_inside = c.is_alphanumeric();
    }
    None
}

/// The number behind «, », « и », «–».
fn next_number(text: &str, from: usize) -> Option<(usize, &str)> {
    let rest = &text[from..];
    let between = rest.trim_start_matches([' ', '\u{a0}']);
    let joined =
        [",", "и ", "или ", "–", "—", "-"].iter().find_map(|it| between.strip_prefix(it))?;
    let joined = joined.trim_start_matches([' ', '\u{a0}']);
    let digits = joined.len() - joined.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    (digits > 0).then(|| (text.len() - joined.len(), &joined[..digits]))
}
