//! The pages of a document as `guide.ron`.

use super::age;
use super::draft::{Block, Finish, Guide, Step};
use super::error::ImportError;
use super::figures::Registry;
use super::flow::Item;
use super::page::{Writer, settle_links};
use super::report::{Doubt, Report, StepSign};
use super::split::{Part, Split, full, split};
use super::steps;
use super::titles;
use crate::guide::FORMAT;
use crate::labels;
use ron::ser::PrettyConfig;

/// The longest name of a guide, signs.
const LONGEST_ID: usize = 60;

/// Writes the guide. `name`: its heading, if the document has none.
pub(super) fn guide(
    items: Vec<Item>,
    registry: Registry,
    name: &str,
    report: &mut Report,
) -> Result<String, ImportError> {
    let (sign, starts) = steps::find(&items);
    report.sign = sign;
    // A heading that leads to a step has a number, too.
    let with_leads: Vec<Doubt> = steps::odd_numbers(&starts).collect();
    let opening = starts.first().map_or(items.len(), |start| start.at);
    let starts = full(&items, sign, starts);
    let odd = steps::odd_numbers(&starts).filter(|doubt| with_leads.contains(doubt));
    odd.for_each(|doubt| report.doubt(doubt));
    if sign == StepSign::List {
        for doubt in steps::other_lists(&items, &starts) {
            report.doubt(doubt);
        }
    }
    if sign == StepSign::Picture {
        report.doubt(Doubt::NoSteps);
    }
    report.figures = registry.figures.len();
    let Split { heading, before, steps, after } = split(items, sign, starts, opening, name);
    let heading =
        if heading.trim().is_empty() { labels::WORD_NO_HEADING.to_owned() } else { heading };
    let mut writer = Writer { figures: &registry, report };
    let mut guide = Guide { format: FORMAT, id: id(&heading), heading, ..Guide::default() };
    guide.steps.extend(first_page(&mut writer, before));
    for (number, part) in (1..).zip(steps) {
        let step = step(&mut writer, number, part);
        writer.report.steps.push(format!("{} {}", step.label, step.title));
        guide.steps.push(step);
    }
    guide.finish = finish(&mut writer, after);
    if guide.steps.is_empty() {
        guide.steps.push(empty_step());
    }
    if report.captions == 0 {
        report.doubts.retain(|doubt| !matches!(doubt, Doubt::NoCaption(_)));
    }
    guide.figures = registry.figures;
    let pretty = PrettyConfig::new().depth_limit(8);
    ron::ser::to_string_pretty(&guide, pretty)
        .map_err(|error| ImportError::Guide(error.to_string()))
}

/// What stands before the steps; nothing, if nothing does.
fn first_page(writer: &mut Writer, items: Vec<Item>) -> Option<Step> {
    if items.is_empty() {
        return None;
    }
    let mut page = writer.page(&[], items);
    let asks = age::ask(&mut page.blocks);
    if asks {
        writer.report.doubt(Doubt::Age);
    }
    let title = if asks { labels::WORD_ASK_AGE } else { labels::WORD_BEFORE };
    settle_links(&mut page.blocks);
    Some(Step {
        id: "before".to_owned(),
        label: labels::WORD_BEFORE.to_owned(),
        name: labels::WORD_BEFORE.to_owned(),
        title: title.to_owned(),
        numbered: false,
        blocks: page.blocks,
        figures: page.figures,
        ..empty_step()
    })
}

fn step(writer: &mut Writer, number: usize, part: Part) -> Step {
    let first = part.items.iter().find_map(|item| Some(steps::line(item)?.without_footnotes()));
    let proposed = || first.as_deref().and_then(titles::of);
    let bare = part.label.trim_end_matches(['.', ':', ')']).to_owned();
    let title = part.heading.or_else(proposed).unwrap_or(bare);
    let mut page = writer.page(&part.lead, part.items);
    settle_links(&mut page.blocks);
    Step {
        id: format!("step-{number}"),
        label: part.label,
        name: titles::short(&title),
        title,
        blocks: page.blocks,
        figures: page.figures,
        ..empty_step()
    }
}

fn empty_step() -> Step {
    Step {
        id: "step-1".to_owned(),
        label: labels::word_step(1),
        name: labels::word_step(1),
        title: labels::word_step(1),
        done: labels::WORD_DONE.to_owned(),
        hints_title: labels::WORD_HINTS.to_owned(),
        numbered: true,
        ..Step::default()
    }
}

fn finish(writer: &mut Writer, items: Vec<Item>) -> Finish {
    let mut page = writer.page(&[], items);
    settle_links(&mut page.blocks);
    let has_words = page.blocks.iter().any(|it| matches!(it, Block::Official(_)));
    let title = if has_words { labels::WORD_AFTER } else { labels::WORD_FINISH };
    Finish { title: title.to_owned(), blocks: page.blocks, figures: page.figures }
}

/// The name by which marks are kept, from the words of the heading.
fn id(heading: &str) -> String {
    let mut id = String::new();
    for c in heading.chars().flat_map(char::to_lowercase) {
        let is_letter = c.is_ascii_alphanumeric() || matches!(c, 'а'..='я' | 'ё');
        if is_letter {
            id.push(c);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
        if id.chars().count() >= LONGEST_ID {
            break;
        }
    }
    id.trim_matches('-').to_owned()
}
