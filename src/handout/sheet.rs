//! What stands on a hand-out: a guide as it is on paper, where nothing can be pressed.

use super::parts::{Part, Place, Section, Voice};
use super::wanted::{Form, Wanted, has_to_do_with_parents, is_parent};
use crate::guide::{Address, Block, Figure, Finish, Guide, Hint, Link, Markup, Step};
use crate::labels;
use std::borrow::Cow;

/// The whole hand-out.
pub(super) struct Sheet<'a> {
    pub heading: &'a str,
    /// Under the heading, and on every page: that the guide is not the official one.
    pub mark: Option<&'static str>,
    /// Under the heading: which form it is, for whom, by whom.
    pub lines: Vec<String>,
    pub sections: Vec<Section<'a>>,
    /// What somebody should know of it, a line each.
    pub news: Vec<String>,
}

/// Who picks what of a guide stands there.
#[derive(Clone, Copy)]
struct Picker<'a> {
    guide: &'a Guide,
    wanted: &'a Wanted,
    /// The one that is wanted, if the guide has what makes it.
    form: Form,
}

impl<'a> Sheet<'a> {
    pub(super) fn of(guide: &'a Guide, wanted: &'a Wanted) -> Self {
        let has_parents = || guide.steps.iter().any(|step| has_to_do_with_parents(guide, step));
        let is_for_all = wanted.form == Form::Parents && !has_parents();
        let made = if is_for_all { Form::Whole } else { wanted.form };
        let picker = Picker { guide, wanted, form: made };
        let form = match made {
            Form::Whole => None,
            Form::Short => Some(labels::HANDOUT_SHORT_LINE.to_owned()),
            Form::Parents => Some(labels::HANDOUT_PARENTS_LINE.to_owned()),
        };
        let answers = wanted.answers.iter().filter_map(|id| guide.find_answer(id));
        let titles: Vec<_> = answers.map(|(_, answer)| answer.title.as_str()).collect();
        let only = (!titles.is_empty()).then(|| labels::only_for(&titles));
        let lines = form.into_iter().chain(only).chain(guide.credits());
        let mut sections: Vec<_> = picker.steps().collect();
        sections.push(picker.last(&guide.finish));
        sections.retain(|section| !section.is_empty());
        Self {
            heading: &guide.heading,
            mark: wanted.is_foreign.then_some(labels::NOT_OFFICIAL),
            lines: lines.collect(),
            sections,
            news: is_for_all.then(|| labels::NO_PARENTS_NAMED.to_owned()).into_iter().collect(),
        }
    }
}

impl Section<'_> {
    fn is_empty(&self) -> bool {
        self.title.is_empty() && self.parts.is_empty() && self.leads.is_empty()
    }
}

impl<'a> Picker<'a> {
    fn steps(self) -> impl Iterator<Item = Section<'a>> {
        let steps = self.guide.steps.iter();
        let steps = steps.filter(move |step| self.wanted.has_any(self.guide, &step.when));
        steps.map(move |step| self.step(step))
    }

    fn step(self, step: &'a Step) -> Section<'a> {
        let title = labels::labelled(&step.label, own_title(step));
        let title = if title.is_empty() { step.name.clone() } else { title };
        let terms = if self.wanted.has_answered(self.guide, &step.when) {
            step.terms()
        } else {
            self.guide.terms_for_all(step)
        };
        if self.form == Form::Parents && !has_to_do_with_parents(self.guide, step) {
            let parts = vec![aside(labels::NO_PARENT_NEEDED)];
            return Section { leads: Vec::new(), title, terms, parts };
        }
        let leads = step.blocks.iter().filter_map(|block| match block {
            Block::Lead(words) => Some(words),
            _ => None,
        });
        let mut parts = self.blocks(&step.blocks);
        parts.extend(self.figures(&step.figures, step.together));
        let hints = step.hints.iter().filter(|hint| self.has_hint(hint));
        let (official, added): (Vec<_>, Vec<_>) = hints.partition(|hint| hint.official);
        for (hints, sign) in [(official, ""), (added, labels::HINTS_SIGN)] {
            if !hints.is_empty() {
                parts.push(Part::Heading(format!("{}{sign}", step.hints_title)));
                parts.push(Part::Hints(hints));
            }
        }
        Section { leads: leads.collect(), title, terms, parts }
    }

    /// Official words about errors are a part of the instruction; the program's own help where there is room.
    fn has_hint(self, hint: &Hint) -> bool {
        let has_room = match self.form {
            Form::Whole => true,
            Form::Short => false,
            Form::Parents => hint.helper.as_deref().is_some_and(is_parent),
        };
        (hint.official || has_room) && self.wanted.has_any(self.guide, &hint.when)
    }

    /// The last page, and what a pupil writes there.
    fn last(self, finish: &'a Finish) -> Section<'a> {
        let mut parts = self.blocks(&finish.blocks);
        // On paper a figure is looked up where it stood first; one whose step is only named is not needed here either.
        let mut steps: Vec<&Step> = self.guide.steps.iter().collect();
        steps.retain(|step| self.wanted.has_any(self.guide, &step.when));
        let is_new = |id: &&String| !steps.iter().any(|step| step.figures.contains(id));
        let new: Vec<String> = finish.figures.iter().filter(is_new).cloned().collect();
        parts.extend(self.figures(&new, finish.together));
        parts.push(Part::Heading(labels::CLASS_TEACHER.to_owned()));
        parts.push(Part::Blanks(labels::CLASS_TEACHER_BLANKS.to_vec()));
        Section { leads: Vec::new(), title: finish.title.clone(), terms: String::new(), parts }
    }

    fn figures(self, ids: &[String], together: bool) -> Option<Part<'a>> {
        let figures: Vec<&'a Figure> =
            ids.iter().filter_map(|id| self.guide.figures.iter().find(|it| it.id == *id)).collect();
        (!figures.is_empty()).then_some(Part::Figures(figures, together))
    }

    /// The words and addresses of a page; each address that only words lead to stands below them.
    fn blocks(self, blocks: &'a [Block]) -> Vec<Part<'a>> {
        let mut parts = Vec::new();
        self.add(blocks, &mut parts);
        let has = |address: &Address, parts: &[Part]| {
            parts.iter().any(|part| matches!(part, Part::Address(it) if it.address == address))
        };
        let mut references = Vec::new();
        self.references(blocks, &mut references);
        for (words, address) in references {
            if !has(address, &parts) {
                let note = if address.is_named_by(words) { "" } else { words };
                parts.push(Part::Address(Place {
                    note: note.to_owned(),
                    address,
                    is_official: false,
                }));
            }
        }
        parts
    }

    fn add(self, blocks: &'a [Block], parts: &mut Vec<Part<'a>>) {
        for block in blocks {
            match block {
                // A lead stands before the title; of the browsers the page knows only those of one computer.
                Block::Lead(_) | Block::Browsers => {}
                Block::Official(words) => {
                    parts.push(Part::Words(Voice::Usual, Cow::Borrowed(words)));
                }
                Block::Warning(words) => {
                    parts.push(Part::Words(Voice::Warning, Cow::Borrowed(words)));
                }
                Block::Note(words) => parts.push(Part::Words(Voice::Note, Cow::Borrowed(words))),
                Block::List(items) => parts.push(Part::Dots(items)),
                Block::Numbered(items) => parts.push(Part::Numbered(items)),
                Block::Table(table) => parts.push(Part::Table(table)),
                Block::Link(link) => parts.push(Part::Address(place(link))),
                Block::CheckAddress(check) => {
                    let line = format!("{} {}", check.note, check.addresses.join(", "));
                    parts.push(aside(&line));
                }
                Block::Choice(choice) => {
                    if !choice.question.is_empty() {
                        parts.push(words(&choice.question));
                    }
                    let answers = choice.answers.iter();
                    for answer in answers.filter(|it| self.wanted.has_answer(self.guide, &it.id)) {
                        parts.push(Part::Heading(answer.title.clone()));
                        if !choice.is_of_age() && !answer.summary.is_empty() {
                            parts.push(words(&answer.summary));
                        }
                        self.add(&answer.blocks, parts);
                    }
                }
                Block::App(app) => {
                    parts
                        .push(words(&labels::sentences(&[&labels::install(&app.name), &app.note])));
                    let stores = app.stores.iter();
                    parts.extend(stores.map(|store| named_place(&store.name, &store.url)));
                }
                Block::Checklist(list) => {
                    parts.push(Part::Heading(list.title.clone()));
                    parts.push(aside(&list.note));
                    parts.push(Part::Boxes(&list.items));
                }
                Block::Shortcuts(shortcuts) => {
                    if !shortcuts.note.is_empty() {
                        parts.push(aside(&shortcuts.note));
                    }
                    let pages = shortcuts.pages.iter();
                    parts.extend(pages.map(|page| named_place(&page.name, &page.url)));
                }
            }
        }
    }

    /// The words that lead to an address.
    fn references(self, blocks: &'a [Block], found: &mut Vec<(&'a str, &'a Address)>) {
        for block in blocks {
            found.extend(block.references());
            if let Block::Choice(choice) = block {
                let answers = choice.answers.iter();
                for answer in answers.filter(|it| self.wanted.has_answer(self.guide, &it.id)) {
                    self.references(&answer.blocks, found);
                }
            }
        }
    }
}

/// The title, unless the label says it already.
fn own_title(step: &Step) -> &str {
    let is_told = step.label.to_lowercase().contains(&step.title.to_lowercase());
    if is_told { "" } else { &step.title }
}

fn words<'a>(text: &str) -> Part<'a> {
    Part::Words(Voice::Usual, Cow::Owned(Markup::of(text)))
}

fn aside<'a>(text: &str) -> Part<'a> {
    Part::Words(Voice::Aside, Cow::Owned(Markup::of(text)))
}

fn place(link: &Link) -> Place<'_> {
    Place { note: link.note.clone(), address: &link.url, is_official: link.official }
}

fn named_place<'a>(name: &str, address: &'a Address) -> Part<'a> {
    Part::Address(Place { note: name.to_owned(), address, is_official: false })
}
