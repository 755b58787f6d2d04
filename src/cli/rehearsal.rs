//! What a person does before a picture is made, tried on a model of its own: it tells what each page offers, so that a
//! wish that cannot be met is found before anything is drawn.

use crate::app::Setup;
use crate::guide::{Address, Block, FigureIndex, GuideSource, is_read_as_document};
use crate::labels;
use crate::model::presentation::PresentationAction as Lesson;
use crate::model::{Action, FileAction, Model, Overlay, Page, PaperAction, WrittenPaper};
use crate::shell::headless::{Opens, Pose};
use std::path::PathBuf;
use std::sync::Arc;

/// The number of the first hand-out that is written.
const FIRST_PAPER: u32 = 1;

pub(super) struct Rehearsal {
    model: Model,
    pose: Pose,
    /// How often «Дальше» is pressed once a lesson has begun.
    slides: usize,
}

impl Rehearsal {
    pub(super) fn new(setup: &Setup, pose: Pose, slides: usize) -> Self {
        let key = setup.source.key(&setup.guide);
        let kept = setup.loaded.kept.clone().map(|kept| kept.opened_with(&key));
        let (progress, preferences) =
            kept.map_or_else(Default::default, |kept| (kept.progress, kept.preferences));
        let preferences = setup.preset.applied_to(preferences);
        let guide = Arc::new(setup.guide.clone());
        let mut model = Model::new(guide, setup.source.clone(), progress, preferences, Vec::new())
            .with_library(setup.library.clone());
        if let Some(page) = setup.page {
            model.start_at(page);
        }
        Self { model, pose, slides }
    }

    pub(super) fn pose(self) -> Pose {
        self.pose
    }

    pub(super) fn model(&self) -> &Model {
        &self.model
    }

    /// The picture is one of the window beside the main one.
    pub(super) fn look_at_second(&mut self) {
        self.pose.is_second = true;
    }

    pub(super) fn browser(&mut self, opens: Opens) {
        self.pose.opens = opens;
    }

    pub(super) fn does(&mut self, action: Action) {
        let _effects = self.model.apply(action.clone());
        self.pose.actions.push(action);
    }

    pub(super) fn figure(&self) -> Result<FigureIndex, String> {
        self.model.figure().ok_or_else(|| labels::NO_FIGURE_HERE.to_owned())
    }

    pub(super) fn hints(&self) -> Result<usize, String> {
        let count = self.model.hints_here().count();
        if count == 0 { Err(labels::NO_HINTS_HERE.to_owned()) } else { Ok(count) }
    }

    /// The first address of the page that can be opened.
    pub(super) fn address(&self) -> Result<Address, String> {
        let address = self.address_among(self.model.blocks());
        address.ok_or_else(|| labels::NO_ADDRESS_HERE.to_owned())
    }

    fn address_among(&self, blocks: &[Block]) -> Option<Address> {
        blocks.iter().find_map(|block| match block {
            Block::Link(link) => Some(link.url.clone()),
            Block::Choice(choice) => self.address_among(&self.model.answer_to(choice)?.blocks),
            Block::Shortcuts(shortcuts) => shortcuts.pages.first().map(|page| page.url.clone()),
            _ => None,
        })
    }

    /// A document is read, and not to its end: whichever it is.
    pub(super) fn reading(&mut self) {
        self.pose.reads_for_ever = true;
        let path = self.document().unwrap_or_else(|| labels::A_WORD_FILE.into());
        self.does(Action::File(FileAction::OpenFirst(path)));
    }

    /// A hand-out is written, and not to its end.
    pub(super) fn write_paper(&mut self) {
        self.does(Action::Show(Overlay::Handout));
        self.does(Action::Paper(PaperAction::Print));
        self.does(Action::Paper(PaperAction::GoesOn(FIRST_PAPER, 40)));
    }

    /// It is written, and a browser shows it.
    pub(super) fn show_paper(&mut self) {
        self.write_paper();
        let path = PathBuf::from(labels::A_HANDOUT_FILE);
        let folder = labels::place_of(labels::A_DOCUMENTS_FOLDER, labels::HANDOUTS_FOLDER);
        let place = labels::place_of_file(&folder, labels::A_HANDOUT_FILE);
        let written = WrittenPaper { path: path.clone(), place, pages: 6, news: Vec::new() };
        self.does(Action::Paper(PaperAction::Written(FIRST_PAPER, Ok(written))));
        let browser = self.pose.browsers.first().copied();
        self.does(Action::Paper(PaperAction::Shown(path, Ok(browser))));
    }

    /// The document that is named is read as it is in a window.
    pub(super) fn read_document(&mut self) -> Result<(), String> {
        let path = self.document().ok_or_else(|| labels::NO_DOCUMENT_TO_CHECK.to_owned())?;
        self.does(Action::File(FileAction::OpenFirst(path)));
        Ok(())
    }

    fn document(&self) -> Option<PathBuf> {
        match self.model.source() {
            GuideSource::File(path) if is_read_as_document(path) => Some(path.clone()),
            _ => None,
        }
    }

    /// Starts a browser where that is what the page is for; returns whether it is.
    pub(super) fn starts_browser(&mut self) -> bool {
        let first = self.pose.browsers.first().copied();
        let Some(browser) = first.filter(|_| self.model.starts_browser()) else {
            return false;
        };
        self.does(Action::StartBrowser(browser));
        true
    }

    pub(super) fn open(&mut self) -> Result<Address, String> {
        let address = self.address()?;
        self.does(Action::OpenLink(address.clone()));
        Ok(address)
    }

    /// «Страница открылась?»
    pub(super) fn answer(&mut self, is_open: bool) -> Result<(), String> {
        let address = self.open()?;
        self.does(Action::AnswerOpened(address, is_open));
        Ok(())
    }

    /// The last step is done, whatever was done before it.
    pub(super) fn complete_last(&mut self) {
        let guide = self.model.guide();
        let last = guide.last_step();
        let id = guide.step(last).id.clone();
        self.does(Action::GoTo(Page::Step(last)));
        self.does(Action::CompleteStep(id));
    }

    /// Stays with the guide that is open, if it is asked which one is meant.
    pub(super) fn choose_guide(&mut self) {
        if self.model.asks_guide() {
            self.does(Action::ChooseGuide(self.model.source().clone()));
        }
    }

    /// «Какая у вас инструкция?»
    pub(super) fn guides(&mut self) -> Result<(), String> {
        self.does(Action::AskGuide);
        if self.model.asks_guide() { Ok(()) } else { Err(labels::NO_GUIDES_TO_ASK.to_owned()) }
    }

    pub(super) fn question(&mut self) -> Result<(), String> {
        if self.model.asks_whose() { Ok(()) } else { Err(labels::NO_MARKS_TO_ASK.to_owned()) }
    }

    /// Begins a lesson if none is going on, then does this.
    pub(super) fn lesson(&mut self, then: impl IntoIterator<Item = Lesson>) -> Result<(), String> {
        if self.model.presentation().is_none() {
            self.does(Action::Presentation(Lesson::Start(0.0)));
            for press in 0..self.slides {
                let before = self.place_in_lesson();
                self.does(Action::Presentation(Lesson::Next));
                if self.place_in_lesson() == before {
                    return Err(labels::no_such_slide(self.slides, press));
                }
            }
        }
        then.into_iter().for_each(|action| self.does(Action::Presentation(action)));
        Ok(())
    }

    fn place_in_lesson(&self) -> Option<(usize, usize)> {
        let stage = self.model.presentation()?.stage();
        Some((stage.slide, stage.revealed))
    }
}
