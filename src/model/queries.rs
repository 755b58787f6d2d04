//! What the screen asks of the state. Nothing changes here.

use super::Model;
use super::notice::Notice;
use super::parts::{OpenHints, OpeningState, Overlay, Page};
use super::presentation::{Desktop, Presentation};
use super::window_form::Form;
use super::wishes::SystemLook;
use crate::browser::{Browser, PrivateWindow, Window};
use crate::guide::{Block, Checklist, ChecklistIndex, FigureIndex, Guide, GuideSource, Step};
use crate::preferences::{Preferences, TypePercent};
use crate::progress::Progress;
use std::sync::Arc;

impl Model {
    /// The instruction.
    pub fn guide(&self) -> &Guide {
        &self.guide
    }

    /// The same for a thread.
    pub(crate) fn shared_guide(&self) -> Arc<Guide> {
        self.guide.clone()
    }

    /// The name of the program while it shows this guide, and what is said beside it.
    pub fn title(&self) -> (&str, &'static str) {
        self.source.title(&self.guide)
    }

    /// Whether the guide begins here: there stands whose it is.
    pub(crate) fn is_first_page(&self) -> bool {
        self.page == Page::Step(self.guide.first_step())
    }

    pub(crate) fn source(&self) -> &GuideSource {
        &self.source
    }

    /// The marks.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// How the program looks and where it opens pages.
    pub fn preferences(&self) -> &Preferences {
        &self.preferences
    }

    /// Whether nothing may move on the screen: the user wants that, or the system asks for it.
    pub fn reduces_motion(&self) -> bool {
        self.preferences.reduce_motion || self.system.less_motion
    }

    /// Whether the screen reader speaks announcements by itself, as far as is known.
    pub(crate) fn hears_announcements(&self) -> bool {
        self.hears_announcements
    }

    /// The size of type: the one that was chosen here, else the one that the system asks for.
    pub fn type_percent(&self) -> TypePercent {
        self.preferences.type_percent.or(self.system.type_percent).unwrap_or_default()
    }

    /// The colours that the system names, where it names any.
    pub(crate) fn system_look(&self) -> Option<SystemLook> {
        self.system.look
    }

    /// The scale that the system wants for windows now, where it names one.
    pub(crate) fn system_scale(&self) -> Option<f64> {
        self.system.dpi.map(|dpi| f64::from(dpi) / 1024.0 / 96.0)
    }

    /// The page that is open.
    pub fn page(&self) -> Page {
        self.page
    }

    /// How often a page was opened: it changes whenever one begins anew, even if it is the same.
    pub(crate) fn arrivals(&self) -> u32 {
        self.arrivals
    }

    /// The step that is open, if one is.
    pub fn step(&self) -> Option<&Step> {
        match self.page {
            Page::Step(index) => Some(self.guide.step(index)),
            Page::Finish => None,
        }
    }

    /// Whether the first screen asks whose marks these are.
    pub fn asks_whose(&self) -> bool {
        self.asks_whose
    }

    /// The blocks of the open page.
    pub fn blocks(&self) -> &[Block] {
        match self.page {
            Page::Step(index) => &self.guide.step(index).blocks,
            Page::Finish => &self.guide.finish.blocks,
        }
    }

    /// The figures of the open page.
    pub fn figures(&self) -> Vec<FigureIndex> {
        self.figures_of(self.page)
    }

    /// The figures that one click may show, the likeliest first: those of this page, the first of the next
    /// page and of the previous one. They are decoded ahead.
    pub(crate) fn figures_nearby(&self) -> Vec<FigureIndex> {
        let mut nearby = self.figures();
        let around = [self.page_after(), self.page_before()];
        let firsts = around.into_iter().flatten();
        nearby.extend(firsts.filter_map(|page| self.figures_of(page).first().copied()));
        nearby
    }

    fn figures_of(&self, page: Page) -> Vec<FigureIndex> {
        self.guide.figures_named(match page {
            Page::Step(index) => &self.guide.step(index).figures,
            Page::Finish => &self.guide.finish.figures,
        })
    }

    /// The figure that the open page shows now.
    pub fn figure(&self) -> Option<FigureIndex> {
        self.figure
    }

    /// Whether something is shown beside the words: a figure, or what a private window is.
    pub(crate) fn has_stage(&self) -> bool {
        self.figure.is_some() || self.starts_browser()
    }

    /// The hints, while they are open.
    pub fn hints(&self) -> Option<OpenHints> {
        self.hints
    }

    /// What stands in front of the page, one on the other.
    pub fn overlays(&self) -> &[Overlay] {
        &self.overlays
    }

    /// The foremost of that.
    pub fn overlay(&self) -> Option<&Overlay> {
        self.overlays.last()
    }

    /// Whether a browser covers this window, as far as is known: one was started on this step.
    pub(crate) fn has_opened(&self) -> bool {
        let state = self.opening.as_ref().map(|opening| &opening.state);
        matches!(state, Some(OpeningState::Started(_) | OpeningState::Open))
    }

    /// Whether this address or message is the last text that was copied on this page.
    pub fn is_copied(&self, text: &str) -> bool {
        self.copied.as_deref() == Some(text)
    }

    /// How often something was copied: the same once more is news.
    pub(crate) fn copies(&self) -> u32 {
        self.copies
    }

    /// The last text that was copied on this page.
    pub fn copied(&self) -> Option<&str> {
        self.copied.as_deref()
    }

    /// Why the last press on this page did nothing, and how many such presses there were.
    pub fn in_vain(&self) -> Option<(&'static str, u32)> {
        self.in_vain
    }

    /// The browsers of this computer; `None` until that is known.
    pub fn browsers(&self) -> Option<&[Browser]> {
        self.browsers.as_deref()
    }

    /// The browser in which the next page opens, as far as is known: the chosen one if it is installed, else,
    /// for a private window, the first.
    pub fn browser(&self) -> Option<Browser> {
        let found = self.browsers()?;
        let chosen = self.preferences.browser;
        let first = found.first().copied();
        chosen
            .filter(|chosen| found.contains(chosen))
            .or(first.filter(|_| self.preferences.private_window))
    }

    /// The window in which the next page opens, as far as is known. Until the browsers are found, the one asked for.
    pub fn next_window(&self) -> Window {
        let is_asked = self.preferences.private_window;
        let Some(browser) = self.browser() else {
            let is_unknown = self.browsers.is_none() && is_asked;
            return if is_unknown { Window::Private } else { Window::Usual };
        };
        let rules = self.private_windows.iter();
        let rule = rules.copied().find(|(named, _)| *named == browser);
        rule.map_or_else(PrivateWindow::default, |(_, rule)| rule).window(is_asked)
    }

    /// Where this pupil goes on.
    pub(crate) fn page_to_continue(&self) -> Page {
        let next = self.progress.next_in(&self.guide).map(Page::Step);
        self.named.or(next).unwrap_or(Page::Finish)
    }

    /// Whether the line at this position of a checklist is ticked.
    pub fn is_ticked(&self, list: ChecklistIndex, line: usize) -> bool {
        self.ticks.contains(&(list, line))
    }

    /// The list to tick off before leaving: the first checklist of the last page.
    pub fn leaving(&self) -> Option<&Checklist> {
        let mut blocks = self.guide.finish.blocks.iter();
        blocks.find_map(|block| match block {
            Block::Checklist(list) => Some(list),
            _ => None,
        })
    }

    /// The lines of that list without a tick.
    pub fn left_behind(&self) -> Vec<&str> {
        let Some(list) = self.leaving() else {
            return Vec::new();
        };
        let lines = list.items.iter().map(String::as_str).enumerate();
        let left = lines.filter(|(line, _)| !self.is_ticked(list.index, *line));
        left.map(|(_, item)| item).collect()
    }

    /// The lines at the top.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Whether the window fills the screen, apart from a presentation.
    pub fn fullscreen(&self) -> bool {
        self.window.fills()
    }

    /// Whether the window should be a strip beside the browser.
    pub fn is_beside(&self) -> bool {
        matches!(self.form(), Form::Strip(_))
    }

    /// The form that the main window should have. A presentation fills the screen.
    pub fn form(&self) -> Form {
        if self.presentation.is_some() || self.window.fills() {
            Form::Screen
        } else if self.window.is_strip() {
            Form::Strip(self.preferences.strip_side)
        } else {
            Form::Window
        }
    }

    /// Whether a figure is enlarged in a window of its own: the strip has no room for it.
    pub(crate) fn enlarges_beside(&self) -> bool {
        self.is_beside() && !self.desktop.forbids_placing
    }

    /// The monitors, as far as they are known.
    pub fn desktop(&self) -> &Desktop {
        &self.desktop
    }

    /// «Показ классу», while it lasts.
    pub fn presentation(&self) -> Option<&Presentation> {
        self.presentation.as_ref()
    }

    /// Whether marks reach the disk, as far as is known.
    pub fn can_save(&self) -> bool {
        self.not_saved.is_none()
    }
}
