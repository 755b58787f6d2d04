//! Values of switches. Each wrong one is told in one Russian line.

use super::paths;
use crate::guide::{Answer, Choice, Guide};
use crate::handout::Form;
use crate::labels;
use crate::preferences::{ThemeChoice, TypePercent};
use crate::shell::Renderer;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

/// The largest side of a screenshot, points: a larger number is a typing mistake.
const MAX_SIDE: u16 = 7680;

pub(super) fn path(
    parser: &mut lexopt::Parser,
    flag: &str,
    example: &str,
) -> Result<PathBuf, String> {
    paths::argument(value(parser, flag, example)?.into())
}

fn value(parser: &mut lexopt::Parser, flag: &str, example: &str) -> Result<OsString, String> {
    // An empty value comes from a script whose variable is not set.
    let value = parser.value().ok().filter(|value| !value.is_empty());
    value.ok_or_else(|| labels::needs_value(flag, example))
}

pub(super) fn word(
    parser: &mut lexopt::Parser,
    flag: &str,
    example: &str,
) -> Result<String, String> {
    value(parser, flag, example)?.into_string().map_err(|_| labels::value_unreadable(flag, example))
}

/// `--text` and `--text FILE`: the next argument, unless it is a flag.
pub(super) fn optional_path(parser: &mut lexopt::Parser) -> Result<Option<PathBuf>, String> {
    let is_value = |next: &OsStr| !next.to_string_lossy().starts_with('-');
    let value = parser
        .optional_value()
        .or_else(|| parser.try_raw_args().and_then(|mut rest| rest.next_if(is_value)));
    value.map(|value| paths::argument(value.into())).transpose()
}

pub(super) fn parse_size(value: &str) -> Result<[u16; 2], String> {
    let side = |text: &str| text.parse().ok().filter(|side| (1..=MAX_SIDE).contains(side));
    value
        .split_once(['x', 'х', '×'])
        .and_then(|(width, height)| Some([side(width)?, side(height)?]))
        .ok_or_else(|| labels::wrong_size(value, MAX_SIDE))
}

/// The answer that a switch names by its id, and its question.
pub(super) fn named_answer<'a>(
    guide: &'a Guide,
    id: &str,
) -> Result<(&'a Choice, &'a Answer), String> {
    guide.find_answer(id).ok_or_else(|| {
        let answers = guide.choices().into_iter().flat_map(|it| &it.answers);
        let known: Vec<_> = answers.map(|answer| answer.id.as_str()).collect();
        labels::wrong_answer(id, &known)
    })
}

pub(super) fn parse_form(value: &str) -> Result<Form, String> {
    match value {
        "whole" => Ok(Form::Whole),
        "short" => Ok(Form::Short),
        "parents" => Ok(Form::Parents),
        _ => Err(labels::unknown_form(value)),
    }
}

pub(super) fn parse_scale(value: &str) -> Result<f32, String> {
    value
        .replace(',', ".")
        .parse()
        .ok()
        .filter(|scale| (0.5..=4.0).contains(scale))
        .ok_or_else(|| labels::wrong_scale(value))
}

pub(super) fn parse_theme(value: &str) -> Result<ThemeChoice, String> {
    match value {
        "light" => Ok(ThemeChoice::Light),
        "dark" => Ok(ThemeChoice::Dark),
        "contrast" => Ok(ThemeChoice::Contrast),
        _ => Err(labels::wrong_theme(value)),
    }
}

pub(super) fn parse_renderer(value: &str) -> Result<Renderer, String> {
    match value {
        "auto" => Ok(Renderer::Auto),
        "gpu" => Ok(Renderer::OnlyGpu),
        "cpu" => Ok(Renderer::Cpu),
        _ => Err(labels::wrong_renderer(value)),
    }
}

pub(super) fn parse_type(value: &str) -> Result<TypePercent, String> {
    value
        .trim_end_matches('%')
        .parse::<u16>()
        .ok()
        .filter(|percent| (TypePercent::MIN..=TypePercent::MAX).contains(percent))
        .map(TypePercent::from)
        .ok_or_else(|| labels::wrong_type(value, TypePercent::MIN, TypePercent::MAX))
}

/// How many.
pub(super) fn count(flag: &str, value: &str) -> Result<usize, String> {
    value.parse().map_err(|_| labels::wrong_count(flag, value))
}
