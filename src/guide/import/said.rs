//! What came out of a document, in words.

use super::report::{Doubt, LeftOut, Report, StepSign};
use crate::docx::Omission;
use crate::labels;

/// A part of «Проверьте».
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// A line each.
    pub lines: Vec<String>,
    /// Whether somebody should look at it.
    pub is_to_check: bool,
}

impl Report {
    /// What is to be looked at first, what is not there, what came out. None is empty.
    pub fn sections(&self) -> Vec<Section> {
        let section = |title: &str, lines: Vec<String>, is_to_check| Section {
            title: title.to_owned(),
            lines: lines.iter().map(|line| labels::of_outside(line)).collect(),
            is_to_check,
        };
        let doubts = self.doubts.iter().map(doubt).collect();
        let left_out = self.left_out.iter().map(|(what, count)| left_out(what, *count)).collect();
        let sections = [
            section(labels::WORD_DOUBTS, doubts, true),
            section(labels::WORD_LEFT_OUT, left_out, true),
            section(labels::WORD_CAME_OUT, self.came_out(), false),
            section(labels::WORD_STEPS, self.steps.clone(), false),
        ];
        sections.into_iter().filter(|section| !section.lines.is_empty()).collect()
    }

    fn came_out(&self) -> Vec<String> {
        let steps = labels::word_steps(self.steps.len(), sign(self.sign));
        let figures = labels::word_figures(self.figures, self.captions);
        let references = (self.references > 0).then(|| labels::word_references(self.references));
        let callouts = (self.callouts > 0).then(|| labels::word_callouts(self.callouts));
        let covered = (self.covered > 0).then(|| labels::word_covered(self.covered));
        [Some(steps), Some(figures), references, callouts, covered].into_iter().flatten().collect()
    }
}

fn sign(sign: StepSign) -> &'static str {
    match sign {
        StepSign::StepWord => labels::WORD_BY_STEP,
        StepSign::StepHeading => labels::WORD_BY_STEP_HEADING,
        StepSign::NumberedHeading => labels::WORD_BY_HEADING,
        StepSign::Heading => labels::WORD_BY_PLAIN_HEADING,
        StepSign::List => labels::WORD_BY_LIST,
        StepSign::TypedNumber => labels::WORD_BY_NUMBER,
        StepSign::Picture => labels::WORD_BY_PICTURE,
    }
}

fn left_out(what: &LeftOut, count: usize) -> String {
    match what {
        LeftOut::Icon(near) => labels::word_counted(&labels::word_icon(near), count),
        LeftOut::Picture(file, why) => {
            labels::word_counted(&labels::word_no_picture(file, why), count)
        }
        LeftOut::OutsidePicture => labels::word_counted(labels::WORD_OUTSIDE, count),
        LeftOut::Shape => labels::word_counted(labels::WORD_SHAPES, count),
        LeftOut::OfDocument(omission) => labels::word_counted(omitted(*omission), count),
    }
}

fn omitted(what: Omission) -> &'static str {
    match what {
        Omission::Contents => labels::WORD_CONTENTS,
        Omission::Deleted => labels::WORD_DELETED,
        Omission::Hidden => labels::WORD_HIDDEN,
        Omission::Comment => labels::WORD_COMMENTS,
        Omission::Chart => labels::WORD_CHARTS,
        Omission::Diagram => labels::WORD_DIAGRAMS,
        Omission::Object => labels::WORD_OBJECTS,
        Omission::MissingPicture => labels::WORD_MISSING,
    }
}

fn doubt(doubt: &Doubt) -> String {
    match doubt {
        Doubt::NoSteps => labels::WORD_NO_STEPS.to_owned(),
        Doubt::OddNumber(label) => labels::word_odd_number(label),
        Doubt::OtherList(words) => labels::word_other_list(words),
        Doubt::NoFigure(words) => labels::word_no_figure(words),
        Doubt::NoCaption(name) => labels::word_no_caption(name),
        Doubt::Age => labels::WORD_AGE.to_owned(),
        Doubt::Link(link) => labels::word_link(link),
        Doubt::Button(words) => labels::word_button(words),
        Doubt::Https(link) => labels::word_https(link),
        Doubt::Table(words) => labels::word_table(words),
        Doubt::Frame(name) => labels::word_frame(name),
        Doubt::Sign(near, sign) => labels::word_sign(near, *sign),
    }
}
