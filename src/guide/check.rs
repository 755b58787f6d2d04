//! What must hold between the parts of a guide; each fault names its place in the text.

use super::{Block, FORMAT, Figure, Guide, GuideError, Target};
use std::collections::HashSet;

pub(super) fn check(guide: &Guide, text: &str) -> Result<(), GuideError> {
    if guide.format != FORMAT {
        let what = format!(
            "формат {}, а программа читает формат {FORMAT}: возьмите инструкцию для этой версии",
            guide.format
        );
        return Err(GuideError::at(text, text.find("format").unwrap_or(0), what));
    }
    if guide.numbered_steps() == 0 {
        let what = "нет ни одного шага с numbered: true".to_owned();
        return Err(GuideError::at(text, text.find("steps").unwrap_or(0), what));
    }
    unique_ids(guide.steps.iter().map(|step| step.id.0.as_str()), text)?;
    unique_ids(guide.figures.iter().map(|figure| figure.id.as_str()), text)?;
    for figure in &guide.figures {
        figure_file(figure, text)?;
        unique_callouts(figure, text)?;
    }
    for step in &guide.steps {
        page(guide, &step.blocks, &step.figures, text)?;
    }
    page(guide, &guide.finish.blocks, &guide.finish.figures, text)
}

fn unique_ids<'a>(ids: impl Iterator<Item = &'a str>, text: &str) -> Result<(), GuideError> {
    let mut seen = HashSet::new();
    for id in ids {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if id.is_empty() || !id.chars().all(plain) {
            let what = format!("id «{id}»: можно только a–z, 0–9 и дефис");
            return Err(GuideError::at(text, quoted(text, id, 0), what));
        }
        if !seen.insert(id) {
            let what = format!("id «{id}» уже есть: дайте другое имя");
            return Err(GuideError::at(text, quoted(text, id, 1), what));
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
    Err(GuideError::at(text, quoted(text, name, 0), what))
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
            Err(GuideError::at(text, quoted(text, &figure.id, 0), what))
        }
    }
}

/// A page names figures that exist, and its words refer only to figures that it shows.
fn page(guide: &Guide, blocks: &[Block], figures: &[String], text: &str) -> Result<(), GuideError> {
    for id in figures {
        if guide.find_figure(id).is_none() {
            let what = format!("рисунка «{id}» нет среди figures");
            return Err(GuideError::at(text, quoted(text, id, 0), what));
        }
    }
    for block in blocks {
        match block {
            Block::Official(words) | Block::Warning(words) => {
                for span in words.spans() {
                    if let Some(Target::Figure(id)) = &span.target
                        && !figures.contains(id)
                    {
                        let what =
                            format!("ссылка на рисунок «{id}», которого этот шаг не показывает");
                        let place = text.find(&format!("({id})")).unwrap_or(0);
                        return Err(GuideError::at(text, place, what));
                    }
                }
            }
            Block::AgeChoice(branches) => {
                for branch in branches {
                    page(guide, &branch.blocks, figures, text)?;
                }
            }
            Block::Link(_) | Block::CheckAddress(_) | Block::Checklist(_) => {}
        }
    }
    Ok(())
}

/// Where the string literal `word` stands for the (`nth` + 1)-th time.
fn quoted(text: &str, word: &str, nth: usize) -> usize {
    let literal = format!("\"{word}\"");
    text.match_indices(&literal)
        .nth(nth)
        .or_else(|| text.match_indices(&literal).last())
        .map_or(0, |(offset, _)| offset)
}
