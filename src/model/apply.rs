//! The one place where the state changes.

use super::Model;
use super::action::{Action, Effect, Effects};
use super::notice::{Notice, Saved};
use super::parts::{OpenHints, Overlay, Page};
use super::window_form::WindowForm;
use crate::guide::{ChecklistIndex, FigureIndex, StepId};
use crate::labels;
use crate::preferences::{Preferences, Side, TypePercent};
use crate::progress::{Merge, Progress};

impl Model {
    /// Applies an action; returns what the outside world has to do.
    #[must_use]
    pub fn apply(&mut self, action: Action) -> Vec<Effect> {
        let mut effects = Effects::new();
        let out = &mut effects;
        match action {
            Action::CompleteStep(id) => self.complete(&id, out),
            Action::UndoStep(id) => self.undo(&id, out),
            Action::Back => self.go_back(),
            Action::GoTo(page) => self.go_to(page),
            Action::Answer { question, answer } => self.answer(&question, &answer, out),

            Action::AskGuide => self.ask_guide(),
            Action::ChooseGuide(source) => self.choose_guide(source, out),
            Action::GuideOpened(source, result) => self.guide_opened(source, result, out),

            Action::File(action) => self.apply_to_files(action, out),
            Action::Paper(action) => self.apply_to_paper(action, out),

            Action::Continue => self.go_on(),
            Action::AskNextPupil => self.open(Overlay::NextPupil),
            Action::NextPupil => self.next_pupil(out),

            Action::ShowFigure(figure) => self.show_figure(figure),
            Action::Enlarge(figure) => self.enlarge(figure),
            Action::ToggleHints => self.toggle_hints(),
            Action::ToggleHint(hint) => self.toggle_hint(hint),
            Action::ToggleTick(list, line) => self.toggle_tick(list, line),

            Action::OpenLink(address) => self.open_link(address, None, out),
            Action::OpenLinkIn(address, browser) => self.open_link(address, Some(browser), out),
            Action::StartBrowser(browser) => self.start_browser(browser, out),
            Action::LinkOpened(page, result) => self.link_opened(page.as_ref(), result),
            Action::BrowserDied(page, browser) => self.browser_died(page.as_ref(), browser),
            Action::AnswerOpened(address, is_open) => self.answer_opened(&address, is_open, out),
            Action::CloseLadder => _ = self.close_ladder(),
            Action::CopyLink(address) => self.copy(address.as_str().to_owned(), out),
            Action::CopyMessage(text) => self.copy(text, out),
            Action::ShowQr(address) => self.open(Overlay::Qr(address)),

            Action::BrowsersFound(found) => self.browsers = Some(found),
            Action::PrivateWindowsFound(rules) => self.private_windows = rules,
            Action::SetPrivateWindow(private) => self.prefer(out, |it| it.private_window = private),

            Action::Show(front) => self.open(front),
            Action::CloseTop => self.close_top(out),

            Action::SetTheme(theme) => self.prefer(out, |it| it.theme = theme),
            Action::LargerType => self.step_type(out, TypePercent::larger, labels::LARGEST),
            Action::SmallerType => self.step_type(out, TypePercent::smaller, labels::SMALLEST),
            Action::NormalType => self.prefer(out, |it| it.type_percent = None),
            Action::SetReduceMotion(reduce) => self.prefer(out, |it| it.reduce_motion = reduce),
            Action::SystemWishes(wishes) => self.system = wishes,
            Action::AnnouncementsHeard(is_heard) => self.hears_announcements = is_heard,
            Action::ToggleFullscreen => self.change_window(WindowForm::with_screen_toggled),
            Action::ToggleBeside => self.toggle_beside(),
            Action::StandBeside(side) => self.stand_beside(side, out),
            Action::SetLetterKeys(letters) => self.prefer(out, |it| it.letter_keys = letters),

            Action::PressF5(now) => self.press_f5(now),
            Action::Presentation(action) => self.present(&action, out),
            Action::DesktopChanged(now) => self.desktop_changed(now),

            Action::Saved(saved) => self.saved(saved),
            Action::CatchUp(guide, merge) => self.catch_up(&guide, merge, out),
            Action::PressedInVain(why) => self.pressed_in_vain(why),
            Action::DismissNotice(read) => self.notices.retain(|notice| *notice != read),
            Action::Quit => self.quit(out),
            Action::QuitAnyway => out.push(Effect::Quit),
        }
        self.keep_paper_with_its_card(out);
        self.keep_reading_in_front();
        effects
    }

    fn prefer(&mut self, out: &mut Effects, set: impl FnOnce(&mut Preferences)) {
        set(&mut self.preferences);
        out.push(Effect::Save);
    }

    /// To the next size in one direction; `end`: what to say where there is none.
    fn step_type(
        &mut self,
        out: &mut Effects,
        next: fn(TypePercent) -> TypePercent,
        end: &'static str,
    ) {
        let before = self.type_percent();
        let now = next(before);
        self.prefer(out, |it| it.type_percent = Some(now));
        if now == before {
            self.pressed_in_vain(end);
        }
    }

    /// A key may come in the frame in which a presentation begins: that one keeps the screen, and what was before it.
    fn change_window(&mut self, change: impl FnOnce(WindowForm) -> WindowForm) {
        if self.presentation.is_none() {
            self.window = change(self.window);
        }
    }

    fn toggle_beside(&mut self) {
        self.overlays.clear();
        self.change_window(WindowForm::with_strip_toggled);
    }

    /// A strip at this side, whatever the window was.
    fn stand_beside(&mut self, side: Side, out: &mut Effects) {
        self.prefer(out, |it| it.strip_side = side);
        if !self.is_beside() {
            self.toggle_beside();
        }
    }

    fn pressed_in_vain(&mut self, why: &'static str) {
        let before = self.in_vain.map_or(0, |(_, times)| times);
        self.in_vain = Some((why, before.wrapping_add(1)));
    }

    fn complete(&mut self, id: &StepId, out: &mut Effects) {
        // A click that was meant for the previous page must not mark this one.
        let Page::Step(index) = self.page else {
            return;
        };
        if self.guide.step(index).id != *id {
            return;
        }
        if !self.can_complete() {
            self.pressed_in_vain(self.answer_first());
            return;
        }
        let was_complete = self.progress.is_complete(&self.guide);
        self.progress.complete(id);
        out.push(Effect::Save);
        // The last page says that all is done: it is for those who have done all, and for them at once.
        let left = self.progress.left_in(&self.guide);
        let after = self.route().after(index);
        self.enter(match after {
            _ if left.is_empty() && !was_complete => Page::Finish,
            Some(next) => Page::Step(next),
            None => self.progress.next_in(&self.guide).map_or(Page::Finish, Page::Step),
        });
        if after.is_none() {
            self.left_over = left;
        }
    }

    fn go_on(&mut self) {
        self.asks_whose = false;
        self.go_to(self.page_to_continue());
    }

    fn go_back(&mut self) {
        if let Some(page) = self.page_before() {
            self.go_to(page);
        }
    }

    fn go_to(&mut self, page: Page) {
        self.overlays.clear();
        self.enter(page);
    }

    /// Opens a page with nothing left of the previous one.
    pub(super) fn enter(&mut self, page: Page) {
        self.page = page;
        self.arrivals = self.arrivals.wrapping_add(1);
        self.hints = None;
        self.opening = None;
        self.tried.clear();
        self.copied = None;
        self.left_over.clear();
        self.in_vain = None;
        let figures = self.figures();
        // The last page is the end of the last step: it begins with that step's last figure.
        self.figure = match page {
            Page::Step(_) => figures.first().copied(),
            Page::Finish => figures.last().copied(),
        };
    }

    fn next_pupil(&mut self, out: &mut Effects) {
        self.progress = Progress::default();
        self.ticks.clear();
        self.paper.forget();
        // Whoever has just come has chosen a guide a moment ago.
        if !std::mem::take(&mut self.asks_whose) {
            self.choosing = self.next_choice();
        }
        self.go_to(Page::Step(self.guide.first_step()));
        out.push(Effect::Save);
    }

    pub(super) fn open(&mut self, overlay: Overlay) {
        if overlay == Overlay::Check && self.made().is_none() {
            return;
        }
        if self.overlays.last() != Some(&overlay) {
            if overlay == Overlay::Handout {
                self.begin_paper();
            }
            self.overlays.push(overlay);
        }
    }

    fn close_top(&mut self, out: &mut Effects) {
        let is_paper = self.overlays.last() == Some(&Overlay::Handout);
        let is_closed = self.stop_reading(out)
            || is_paper && self.stop_paper(out)
            || self.overlays.pop().is_some()
            || self.leave_choice()
            || self.hints.take().is_some()
            || self.close_ladder();
        if !is_closed && self.window.fills() {
            self.change_window(WindowForm::with_screen_toggled);
        }
    }

    /// A click that was meant for the previous page names a figure that this one does not show.
    fn show_figure(&mut self, figure: FigureIndex) {
        if self.figures().contains(&figure) {
            self.figure = Some(figure);
        }
    }

    /// One enlarged figure takes the place of another. The page then shows it, too.
    fn enlarge(&mut self, figure: FigureIndex) {
        self.show_figure(figure);
        if let Some(Overlay::Figure(enlarged)) = self.overlays.last_mut() {
            *enlarged = figure;
        } else {
            self.open(Overlay::Figure(figure));
        }
    }

    fn toggle_hints(&mut self) {
        let opens = self.hints.is_none() && self.has_hints();
        self.hints = opens.then(OpenHints::default);
    }

    fn toggle_hint(&mut self, hint: usize) {
        if self.hints_here().any(|(index, _)| index == hint) {
            let shown = self.hints.and_then(|hints| hints.shown);
            let shown = (shown != Some(hint)).then_some(hint);
            self.hints = Some(OpenHints { shown });
        }
    }

    fn toggle_tick(&mut self, list: ChecklistIndex, line: usize) {
        let tick = (list, line);
        if !self.ticks.remove(&tick) {
            self.ticks.insert(tick);
        }
    }

    /// Reported when it changes, not with each try; what no longer holds is taken away.
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
        let still_holds = |it: &Notice| *it != Notice::SavedAgain && Some(it) != before.as_ref();
        self.notices.retain(still_holds);
        self.notices.push(now.unwrap_or(Notice::SavedAgain));
    }

    /// Those of a guide that is no longer shown are on the disk.
    fn catch_up(&mut self, guide: &str, merge: Merge, out: &mut Effects) {
        if guide != self.guide_key() {
            return;
        }
        self.progress = merge.with(&self.progress);
        out.push(Effect::Save);
    }
}
