//! What becomes of a hand-out, when something happens: the one place where that changes.

use super::super::Model;
use super::super::action::{Effect, Effects};
use super::super::files::FileChoice;
use super::super::notice::Notice;
use super::super::parts::Overlay;
use super::{
    Paper, PaperAction, PaperEffect, PaperFault, PaperNews, PaperPlace, Showing, Writing,
    WrittenPaper,
};
use crate::browser::{Browser, NotStarted};
use crate::guide::Answered as _;
use crate::handout::{Form, HandoutFormat, Wanted};
use crate::labels;
use std::path::{Path, PathBuf};

/// What a file is called that has no such ending.
const USUAL_ENDING: &str = "pdf";

impl Model {
    pub(in crate::model) fn apply_to_paper(&mut self, action: PaperAction, out: &mut Effects) {
        match action {
            PaperAction::SetForm(form) => self.paper.want(|it| it.form = form),
            PaperAction::SetAnswer { question, answer } => self.want_answer(&question, answer),
            PaperAction::Print => self.print_paper(out),
            PaperAction::AskSavePlace => self.ask_paper_place(out),
            PaperAction::SavePlaceChosen(choice) => self.paper_place_chosen(choice, out),
            PaperAction::GoesOn(number, percent) => self.paper.goes_on(number, percent),
            PaperAction::Stop => _ = self.stop_paper(out),
            PaperAction::Written(number, result) => self.paper_written(number, result, out),
            PaperAction::Shown(path, result) => self.paper_shown(&path, result),
            PaperAction::ViewerDied(path, browser) => {
                self.paper_shown(&path, Err(NotStarted::Died(browser)));
            }
        }
    }

    /// The card is opened. Until somebody chooses there, a question is answered as the pupil has answered it.
    pub(in crate::model) fn begin_paper(&mut self) {
        if !self.paper.is_chosen && self.paper.writing.is_none() {
            let choices = self.paper_choices().into_iter().filter(|_| !self.asks_whose);
            let given = choices.filter_map(|choice| {
                let answer = self.progress.answer_to(&choice.id)?;
                Some(choice.answer(answer)?.id.clone())
            });
            self.paper.wanted.answers = given.collect();
        }
        self.paper.news.take_if(|it| matches!(it, PaperNews::Fault(_)));
    }

    fn want_answer(&mut self, question: &str, answer: Option<String>) {
        let choices = self.paper_choices();
        let Some(choice) = choices.into_iter().find(|it| it.id == question) else {
            return;
        };
        let others = self.paper.wanted.answers.iter().filter(|id| choice.answer(id).is_none());
        let wanted = answer.filter(|id| choice.answer(id).is_some());
        let answers = others.cloned().chain(wanted).collect();
        self.paper.is_chosen = true;
        self.paper.want(|it| it.answers = answers);
    }

    /// «Открыть для печати».
    fn print_paper(&mut self, out: &mut Effects) {
        let place = PaperPlace::Documents(self.paper_name());
        self.write_paper(HandoutFormat::Pdf, place, true, out);
    }

    /// Of its file, without an ending.
    fn paper_name(&self) -> String {
        let form = match self.paper.wanted.form {
            Form::Whole => "",
            Form::Short => labels::SHORT_NAME,
            Form::Parents => labels::PARENTS_NAME,
        };
        labels::paper_name(self.title().0, form)
    }

    fn write_paper(
        &mut self,
        format: HandoutFormat,
        place: PaperPlace,
        is_to_print: bool,
        out: &mut Effects,
    ) {
        if self.paper.writing.is_some() || self.overlays.last() != Some(&Overlay::Handout) {
            return;
        }
        self.paper.begun = self.paper.begun.wrapping_add(1);
        let number = self.paper.begun;
        self.paper.news = None;
        self.paper.writing = Some(Writing { number, percent: 0, is_to_print });
        let is_foreign = self.source().is_foreign();
        let wanted = Wanted { format, is_foreign, ..self.paper.wanted.clone() };
        out.push(Effect::Paper(PaperEffect::Write { number, wanted, place }));
    }

    /// «Сохранить…».
    fn ask_paper_place(&mut self, out: &mut Effects) {
        if self.paper.writing.is_none() && self.asks_for_file() {
            let name = format!("{}.{USUAL_ENDING}", self.paper_name());
            out.push(Effect::Paper(PaperEffect::AskSavePlace(name)));
        }
    }

    fn paper_place_chosen(&mut self, choice: FileChoice, out: &mut Effects) {
        self.file_was_chosen();
        match choice {
            FileChoice::Chosen(chosen) if self.presentation.is_none() => {
                // It may have been closed meanwhile, and whoever has chosen a file waits for it.
                self.open(Overlay::Handout);
                let (path, format) = named_as_paper(&chosen);
                // Of the file that was named the system has asked.
                let may_replace = path == chosen;
                self.write_paper(format, PaperPlace::File { path, may_replace }, false, out);
            }
            FileChoice::Chosen(_) | FileChoice::Nothing => {}
            FileChoice::NoDialog => {
                self.paper.news = Some(PaperNews::Fault(PaperFault::NoDialog));
            }
        }
    }

    /// «Отмена»; returns whether one was being written.
    pub(in crate::model) fn stop_paper(&mut self, out: &mut Effects) -> bool {
        let was_written = self.paper.writing.take().is_some();
        if was_written {
            out.push(Effect::Paper(PaperEffect::Stop));
        }
        was_written
    }

    /// Without its card nobody would know that one is being written.
    pub(in crate::model) fn keep_paper_with_its_card(&mut self, out: &mut Effects) {
        if !self.overlays.contains(&Overlay::Handout) {
            self.stop_paper(out);
        }
    }

    fn paper_written(
        &mut self,
        number: u32,
        result: Result<WrittenPaper, PaperFault>,
        out: &mut Effects,
    ) {
        let Some(writing) = self.paper.writing.take_if(|it| it.number == number) else {
            return;
        };
        self.paper.news = Some(match result {
            Ok(written) if writing.is_to_print => {
                let browser = self.preferences.browser;
                out.push(Effect::Paper(PaperEffect::Show(written.path.clone(), browser)));
                PaperNews::ToPrint(written, Showing::Starting)
            }
            Ok(written) => PaperNews::Saved(written),
            Err(fault) => PaperNews::Fault(fault),
        });
    }

    /// It is shown, or not: then whoever waits for it must know where it lies.
    fn paper_shown(&mut self, path: &Path, result: Result<Option<Browser>, NotStarted>) {
        let has_card = self.overlays.contains(&Overlay::Handout);
        let Some(PaperNews::ToPrint(written, showing)) = &mut self.paper.news else {
            return;
        };
        if written.path != path {
            return;
        }
        *showing = result.map_or_else(Showing::Failed, Showing::Started);
        if result.is_err() && !has_card {
            let notice = Notice::PaperNotShown(written.place.clone());
            self.notices.retain(|it| !matches!(it, Notice::PaperNotShown(_)));
            self.notices.push(notice);
        }
    }
}

impl Paper {
    /// What was said is of another one then.
    fn want(&mut self, change: impl FnOnce(&mut Wanted)) {
        if self.writing.is_none() {
            change(&mut self.wanted);
            self.news = None;
        }
    }

    fn goes_on(&mut self, number: u32, percent: u8) {
        if let Some(writing) = self.writing.as_mut().filter(|it| it.number == number) {
            writing.percent = percent.clamp(writing.percent, 100);
        }
    }
}

/// The ending says what is written; what has another one gets the usual one.
fn named_as_paper(path: &Path) -> (PathBuf, HandoutFormat) {
    if let Some(format) = HandoutFormat::of_file(path) {
        return (path.to_owned(), format);
    }
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{USUAL_ENDING}"));
    (PathBuf::from(name), HandoutFormat::Pdf)
}
