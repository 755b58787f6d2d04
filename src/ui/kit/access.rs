//! Letters of captions that press their buttons while Alt is held, in any layout.

use super::key_press::pressed;
use super::theme::TypeStyle;
use crate::labels::{LATIN_KEYS, RUSSIAN_KEYS};
use egui::text::LayoutJob;
use egui::{Context, Galley, Key, Stroke, Ui};
use std::sync::Arc;

/// Which letter of each caption, no two the same: the first letter of a word, if it can be. `last_first`: how many
/// captions, from the start, begin with their last word, because the words before it differ from page to page.
pub(crate) fn letters<'a>(
    captions: impl IntoIterator<Item = &'a str>,
    last_first: usize,
) -> Vec<Option<char>> {
    let mut taken = vec![];
    let captions = captions.into_iter().enumerate();
    let given = captions.map(|(index, caption)| {
        let caption = caption.to_lowercase();
        let firsts = || caption.split_whitespace().filter_map(|word| word.chars().next());
        let last = (index < last_first).then(|| firsts().next_back()).flatten();
        let mut ways = last.into_iter().chain(firsts()).chain(caption.chars());
        let letter =
            ways.find(|letter| key_of(*letter).is_some_and(|key| !taken.contains(&key)))?;
        taken.extend(key_of(letter));
        Some(letter)
    });
    given.collect()
}

/// Where a letter stands on a keyboard.
fn key_of(letter: char) -> Option<Key> {
    let mut russian = RUSSIAN_KEYS.chars().zip(LATIN_KEYS.chars());
    let latin = russian.find(|(russian, _)| *russian == letter).map_or(letter, |(_, it)| it);
    let is_key = latin != letter || letter.is_ascii_alphabetic();
    let name = latin.to_ascii_uppercase().to_string();
    Key::from_name(&name).filter(|_| is_key)
}

/// Whether it has just been pressed with Alt.
pub(crate) fn is_accessed(ctx: &Context, letter: Option<char>) -> bool {
    let Some(key) = letter.and_then(key_of) else {
        return false;
    };
    pressed(ctx).into_iter().any(|press| {
        let held = press.modifiers;
        press.physical == key && held.alt && !held.command && !held.shift && !press.repeat
    })
}

/// A caption; its letter has a line under it while Alt is held.
pub(crate) fn caption(
    ui: &Ui,
    style: TypeStyle,
    text: &str,
    letter: Option<char>,
    width: f32,
) -> Arc<Galley> {
    let is_asked = ui.input(|input| input.modifiers.alt);
    let lower = |char: char| char.to_lowercase().next();
    let place = letter.filter(|_| is_asked).and_then(|letter| {
        // At the beginning of a word, if there is one that begins with it.
        let found: Vec<usize> = text
            .char_indices()
            .filter(|(_, it)| lower(*it) == Some(letter))
            .map(|it| it.0)
            .collect();
        let begins = |at: &usize| text[..*at].chars().next_back().is_none_or(char::is_whitespace);
        found.iter().copied().find(begins).or(found.first().copied())
    });
    let Some(from) = place else {
        return style.galley(ui, text, width);
    };
    let to = from + text[from..].chars().next().map_or(0, char::len_utf8);
    let underlined =
        egui::TextFormat { underline: Stroke::new(1.5, style.color), ..style.format() };
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    job.append(&text[..from], 0.0, style.format());
    job.append(&text[from..to], 0.0, underlined);
    job.append(&text[to..], 0.0, style.format());
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}
