//! The one place where the state changes.

use super::presentation::{Presentation, PresentationAction, Then};
use super::{
    Action, Effect, Model, Notice, OpenHints, Opening, OpeningState, Overlay, Page, Saved,
};
use crate::browser::Request;
use crate::guide::{Address, StepId};
use crate::preferences::{Preferences, Side, TypePercent};
use crate::progress::{Merge, Progress};

impl Model {
    /// Changes the state as the action says; what the world has to do comes back.
    #[must_use]
    pub fn apply(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::CompleteStep(id) => self.complete(&id),
            Action::Back => self.go_to_some(self.page_before()),
            Action::GoTo(page) => self.go_to_some(Some(page)),
            Action::ChooseAge(age) => {
                self.progress.choose_age(age);
                vec![Effect::Save]
            }

            Action::Continue => {
                self.asks_whose = false;
                self.go_to_some(Some(self.page_to_continue()))
            }
            Action::AskNextPupil => self.open(Overlay::NextPupil),
            Action::NextPupil => self.next_pupil(),

            Action::ShowFigure(figure) => {
                self.figure = Some(figure);
                vec![]
            }
            Action::Enlarge(figure) => self.open(Overlay::Figure(figure)),
            Action::ToggleHints => {
                self.hints = match self.hints {
                    Some(_) => None,
                    None => Some(OpenHints::default()),
                };
                vec![]
            }
            Action::ToggleHint(hint) => {
                let shown = self.hints.and_then(|hints| hints.shown);
                let shown = (shown != Some(hint)).then_some(hint);
                self.hints = Some(OpenHints { shown });
                vec![]
            }
            Action::ToggleTick(list, line) => {
                let tick = (list, line);
                if !self.ticks.remove(&tick) {
                    self.ticks.insert(tick);
                }
                vec![]
            }

            Action::OpenLink(address) => self.open_link(address),
            Action::LinkOpened(address, result) => {
                let state = result.map_or_else(OpeningState::Failed, OpeningState::Started);
                self.opening_is(&address, state);
                vec![]
            }
            Action::AnswerOpened(address, is_open) => {
                self.answer_opened(&address, is_open);
                vec![]
            }
            Action::CopyLink(address) => self.copy(address.as_str().to_owned()),
            Action::CopyMessage(text) => self.copy(text),
            Action::ShowQr(address) => self.open(Overlay::Qr(address)),

            Action::BrowsersFound(found) => {
                self.browsers = Some(found);
                vec![]
            }
            Action::ChooseBrowser(browser) => {
                self.set_preferences(|preferences| preferences.browser = Some(browser))
            }
            Action::SetPrivateWindow(private) => {
                self.set_preferences(|preferences| preferences.private_window = private)
            }

            Action::ShowMenu => self.open(Overlay::Menu),
            Action::ShowKeys => self.open(Overlay::Keys),
            Action::ShowAbout => self.open(Overlay::About),
            Action::CloseTop => self.close_top(),

            Action::SetTheme(theme) => {
                self.set_preferences(|preferences| preferences.theme = theme)
            }
            Action::LargerType => self.set_preferences(|preferences| {
                preferences.type_percent = preferences.type_percent.larger()
            }),
            Action::SmallerType => self.set_preferences(|preferences| {
                preferences.type_percent = preferences.type_percent.smaller()
            }),
            Action::NormalType => self
                .set_preferences(|preferences| preferences.type_percent = TypePercent::default()),
            Action::SetReduceMotion(reduce) => {
                self.set_preferences(|preferences| preferences.reduce_motion = reduce)
            }
            Action::ToggleFullscreen => {
                self.window.fills = !self.window.fills;
                vec![Effect::Fullscreen(self.window.fills)]
            }

            Action::ToggleBeside => self.toggle_beside(),
            Action::StandBeside(side) => self.stand_beside(side),
            Action::SetLetterKeys(letters) => {
                self.set_preferences(|preferences| preferences.letter_keys = letters)
            }

            Action::Presentation(action) => self.demonstrate(&action),
            Action::DesktopChanged(now) => {
                if let Some(presentation) = &mut self.presentation {
                    presentation.desktop_changed(&self.desktop, &now);
                }
                self.desktop = now;
                vec![]
            }

            Action::Saved(saved) => {
                self.saved(saved);
                vec![]
            }
            Action::CatchUp(merge) => self.catch_up(merge),
            Action::DismissNotice(read) => {
                self.notices.retain(|notice| *notice != read);
                vec![]
            }
            Action::Quit => vec![Effect::Quit],
        }
    }

    fn set_preferences(&mut self, set: impl FnOnce(&mut Preferences)) -> Vec<Effect> {
        set(&mut self.preferences);
        vec![Effect::Save]
    }

    /// From the whole screen, too, it becomes a strip.
    fn toggle_beside(&mut self) -> Vec<Effect> {
        self.overlays.clear();
        let fills = std::mem::take(&mut self.window.fills);
        self.window.is_strip = fills || !self.window.is_strip;
        if fills {
            vec![Effect::Fullscreen(false)]
        } else {
            vec![]
        }
    }

    /// A strip at this side, whatever the window was.
    fn stand_beside(&mut self, side: Side) -> Vec<Effect> {
        let mut effects = self.set_preferences(|preferences| preferences.strip_side = side);
        if !self.is_beside() {
            effects.extend(self.toggle_beside());
        }
        effects
    }

    fn complete(&mut self, id: &StepId) -> Vec<Effect> {
        // A click that was meant for the page before this one must not mark this one.
        let Page::Step(index) = self.page else {
            return vec![];
        };
        if self.guide.step(index).id != *id || !self.can_complete() {
            return vec![];
        }
        self.progress.complete(id);
        let next = self.guide.step_after(index);
        // The last page says that all is done: it is for those who have done all.
        let next = match next {
            Some(next) => Page::Step(next),
            None if self.progress.is_complete(&self.guide) => Page::Finish,
            None => Page::Step(self.progress.next_in(&self.guide).unwrap_or(index)),
        };
        self.enter(next);
        vec![Effect::Save]
    }

    /// The window fills the screen while it lasts, and is afterwards as it was.
    fn demonstrate(&mut self, action: &PresentationAction) -> Vec<Effect> {
        let Some(presentation) = &mut self.presentation else {
            let PresentationAction::Start(now) = *action else {
                return vec![];
            };
            self.overlays.clear();
            let mut presentation = Presentation::new(&self.guide, self.page, now);
            if let Some((_, slide)) = self
                .left_presentation
                .filter(|(page, _)| *page == self.page)
            {
                presentation.go_on_at(slide);
            }
            self.presentation = Some(presentation);
            return vec![Effect::Fullscreen(true)];
        };
        match presentation.apply(&self.guide, &self.desktop, action) {
            Then::GoOn => vec![],
            Then::End => {
                self.left_presentation = Some((self.page, presentation.stage().slide));
                self.presentation = None;
                vec![Effect::Fullscreen(self.window.fills)]
            }
        }
    }

    fn go_to_some(&mut self, page: Option<Page>) -> Vec<Effect> {
        if let Some(page) = page {
            self.overlays.clear();
            self.enter(page);
        }
        vec![]
    }

    /// Opens a page with nothing left of the page before.
    pub(super) fn enter(&mut self, page: Page) {
        self.page = page;
        self.hints = None;
        self.opening = None;
        self.copied = None;
        let figures = self.figures();
        // The last page is the end of the last step: it begins with that step's last figure.
        self.figure = match page {
            Page::Step(_) => figures.first().copied(),
            Page::Finish => figures.last().copied(),
        };
    }

    fn next_pupil(&mut self) -> Vec<Effect> {
        self.progress = Progress::default();
        self.ticks.clear();
        self.asks_whose = false;
        self.go_to_some(Some(Page::Step(self.guide.first_step())));
        vec![Effect::Save]
    }

    fn open(&mut self, overlay: Overlay) -> Vec<Effect> {
        if self.overlays.last() != Some(&overlay) {
            self.overlays.push(overlay);
        }
        vec![]
    }

    fn close_top(&mut self) -> Vec<Effect> {
        if self.overlays.pop().is_some() {
            return vec![];
        }
        if self.hints.take().is_some() {
            return vec![];
        }
        if self.window.fills {
            return self.apply(Action::ToggleFullscreen);
        }
        vec![]
    }

    fn open_link(&mut self, address: Address) -> Vec<Effect> {
        // The second click of a double click comes while the browser is being started.
        if self.opening(&address) == Some(&OpeningState::Starting) {
            return vec![];
        }
        self.copied = None;
        self.opening = Some(Opening {
            address: address.clone(),
            state: OpeningState::Starting,
        });
        vec![Effect::Open(Request {
            address,
            browser: self.preferences.browser,
            is_private: self.preferences.private_window,
        })]
    }

    fn opening_is(&mut self, address: &Address, state: OpeningState) {
        if let Some(opening) = &mut self.opening
            && opening.address == *address
        {
            opening.state = state;
        }
    }

    /// A page that is not open is what the hints are for.
    fn answer_opened(&mut self, address: &Address, is_open: bool) {
        if is_open {
            self.opening_is(address, OpeningState::Open);
            return;
        }
        self.opening_is(address, OpeningState::NotOpen);
        if self.step().is_some_and(|step| !step.hints.is_empty()) {
            self.hints = Some(OpenHints::default());
        }
    }

    fn copy(&mut self, text: String) -> Vec<Effect> {
        self.copied = Some(text.clone());
        vec![Effect::Copy(text)]
    }

    /// Said when it changes, not with each try; what no longer holds is said no longer.
    fn saved(&mut self, saved: Saved) {
        let now = match saved {
            Saved::Ok => None,
            Saved::Failed(why) => Some(Notice::NotSaved(why)),
            Saved::Elsewhere => Some(Notice::OpenElsewhere),
        };
        if now == self.not_saved {
            return;
        }
        let before = std::mem::replace(&mut self.not_saved, now.clone());
        let no_longer_holds =
            |notice: &Notice| *notice == Notice::SavedAgain || Some(notice) == before.as_ref();
        self.notices.retain(|notice| !no_longer_holds(notice));
        self.notices.push(now.unwrap_or(Notice::SavedAgain));
    }

    fn catch_up(&mut self, merge: Merge) -> Vec<Effect> {
        self.progress = merge.with(&self.progress);
        vec![Effect::Save]
    }
}
