//! What must hold between the parts of a guide; each fault names its place in the text.

use super::{Block, FORMAT, Figure, Guide, GuideError, Markup, Target};
use serde::Deserialize;
use std::collections::HashSet;

/// Asked before the rest is read: a newer guide may hold anything.
pub(super) fn version(text: &str) -> Result<(), GuideError> {
    #[derive(Deserialize)]
    struct Version {
        format: u32,
    }
    match ron::from_str::<Version>(text) {
        Ok(Version { format }) if format != FORMAT => {
            let what = format!(
                "формат {format}, а программа читает формат {FORMAT}: возьмите инструкцию для этой версии"
            );
            let place = text.find("format").unwrap_or(0);
            Err(GuideError::at(text, place, &what))
        }
        // What else is wrong is said, with its place, when all is read.
        _ => Ok(()),
    }
}

pub(super) fn check(guide: &Guide, text: &str) -> Result<(), GuideError> {
    if guide.numbered_steps() == 0 {
        let what = "нет ни одного шага с numbered: true";
        return Err(GuideError::at(text, text.find("steps").unwrap_or(0), what));
    }
    unique_ids(guide.steps.iter().map(|step| step.id.0.as_str()), text)?;
    unique_ids(guide.figures.iter().map(|figure| figure.id.as_str()), text)?;
    for figure in &guide.figures {
        figure_file(figure, text)?;
        unique_callouts(figure, text)?;
    }
    for step in &guide.steps {
        let from = quoted(text, &step.id.0, 0);
        page(guide, &step.blocks, &step.figures, text, from)?;
    }
    let from = text.rfind("finish").unwrap_or(0);
    let finish = &guide.finish;
    page(guide, &finish.blocks, &finish.figures, text, from)
}

fn unique_ids<'a>(ids: impl Iterator<Item = &'a str>, text: &str) -> Result<(), GuideError> {
    let mut seen = HashSet::new();
    for id in ids {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if id.is_empty() || !id.chars().all(plain) {
            let what = format!("id «{id}»: можно только a–z, 0–9 и дефис");
            return Err(GuideError::at(text, quoted(text, id, 0), &what));
        }
        if !seen.insert(id) {
            let what = format!("id «{id}» уже есть: дайте другое имя");
            return Err(GuideError::at(text, quoted(text, id, 1), &what));
        }
    }
    Ok(())
}

/// A picture lies in the guide's own folder, so that a guide cannot read files elsewhere.
fn figure_file(figure: &Figure, text: &str) -> Result<(), GuideError> {
    let name = figure.file.as_str();
    let png = name.to_ascii_lowercase().ends_with(".png");
    if png && !name.contains(['/', '\\', ':', '\0']) && !name.starts_with('.') {
        return Ok(());
    }
    let what = format!("файл рисунка «{name}»: нужно имя PNG в папке инструкции, без пути");
    Err(GuideError::at(text, quoted(text, name, 0), &what))
}

fn unique_callouts(figure: &Figure, text: &str) -> Result<(), GuideError> {
    let mut seen = HashSet::new();
    match figure
        .callouts
        .iter()
        .find(|mark| !seen.insert(mark.number))
    {
        None => Ok(()),
        Some(mark) => {
            let what = format!("у рисунка «{}» две выноски {}", figure.id, mark.number);
            Err(GuideError::at(text, quoted(text, &figure.id, 0), &what))
        }
    }
}

/// A page names figures that exist, and its words refer only to figures that it shows. It begins
/// near the byte `from`: other pages may rightly name the same figure.
fn page(
    guide: &Guide,
    blocks: &[Block],
    figures: &[String],
    text: &str,
    from: usize,
) -> Result<(), GuideError> {
    let fault = |words: &str, what: &str| {
        let place = text[from..].find(words).map_or(from, |place| from + place);
        Err(GuideError::at(text, place, what))
    };
    for id in figures {
        if guide.find_figure(id).is_none() {
            let what = format!("рисунка «{id}» нет среди figures");
            return fault(&format!("\"{id}\""), &what);
        }
    }
    for block in blocks {
        match block {
            Block::Lead(words) | Block::Official(words) | Block::Warning(words) => {
                if let Some(id) = foreign_figure(words, figures) {
                    let what = format!("ссылка на рисунок «{id}», которого этот шаг не показывает");
                    return fault(&format!("({id})"), &what);
                }
            }
            Block::AgeChoice(branches) => {
                // A pupil who finds no card of theirs could not go on.
                if !matches!(branches.as_slice(), [one, other] if one.age != other.age) {
                    let what = "нужны две карточки: FourteenOrOlder и Under14";
                    return fault("AgeChoice", what);
                }
                for branch in branches {
                    page(guide, &branch.blocks, figures, text, from)?;
                }
            }
            Block::Link(_) | Block::CheckAddress(_) | Block::Checklist(_) => {}
        }
    }
    Ok(())
}

/// A figure that the words refer to and the page does not show.
fn foreign_figure<'a>(words: &'a Markup, figures: &[String]) -> Option<&'a String> {
    words.spans().iter().find_map(|span| match &span.target {
        Some(Target::Figure(id)) if !figures.contains(id) => Some(id),
        _ => None,
    })
}

/// Where the string literal `word` stands for the (`nth` + 1)-th time.
fn quoted(text: &str, word: &str, nth: usize) -> usize {
    let literal = format!("\"{word}\"");
    text.match_indices(&literal)
        .nth(nth)
        .or_else(|| text.match_indices(&literal).last())
        .map_or(0, |(offset, _)| offset)
}
