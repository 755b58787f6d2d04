//! How a guide is chosen, and how it takes the place of the one that is open.

use super::Model;
use super::action::{Effect, Effects};
use super::notice::{Notice, SettingsFault};
use super::offers::{Choosing, Library, Offer, OpenedGuide, page_named};
use super::presentation::PresentationAction;
use crate::guide::{GuideSource, SourceError, is_read_as_document};

impl Model {
    /// The same with these guides to choose from.
    #[must_use]
    pub fn with_library(mut self, library: Library) -> Self {
        self.library = library;
        self.choosing = self.next_choice();
        self
    }

    /// Whether «Какая у вас инструкция?» is asked.
    pub fn asks_guide(&self) -> bool {
        self.choosing.is_some()
    }

    /// Whether that can be left without an answer.
    pub(crate) fn may_leave_choice(&self) -> bool {
        self.choosing.as_ref().is_some_and(|it| it.from_page)
    }

    /// The guide that was chosen and is being read.
    pub(crate) fn opening_guide(&self) -> Option<&GuideSource> {
        self.choosing.as_ref()?.opening.as_ref()
    }

    /// The guides to choose from.
    pub fn offers(&self) -> &[Offer] {
        &self.library.offers
    }

    /// Whether there is another one than the one that is open.
    pub fn has_other_guide(&self) -> bool {
        self.library.offers.len() > 1
    }

    /// What tells the marks of the open guide from those of others.
    pub fn guide_key(&self) -> String {
        self.source.key(&self.guide)
    }

    /// What whoever begins is asked.
    pub(super) fn next_choice(&self) -> Option<Choosing> {
        (self.library.asks && self.has_other_guide()).then(Choosing::default)
    }

    pub(super) fn ask_guide(&mut self) {
        if self.has_other_guide() && self.choosing.is_none() {
            self.overlays.clear();
            self.choosing = Some(Choosing { from_page: true, opening: None });
        }
    }

    /// Back to where one was; returns whether that was possible.
    pub(super) fn leave_choice(&mut self) -> bool {
        self.choosing.take_if(|it| it.from_page).is_some()
    }

    pub(super) fn choose_guide(&mut self, source: GuideSource, out: &mut Effects) {
        let Some(choosing) = self.choosing.as_mut().filter(|it| it.opening.is_none()) else {
            return;
        };
        if source == self.source {
            self.choosing = None;
            // It was begun with.
            self.library.step = None;
            self.begin(out);
        } else if let GuideSource::File(path) = &source
            && is_read_as_document(path)
        {
            self.read_file(path.clone(), out);
        } else {
            choosing.opening = Some(source.clone());
            out.push(Effect::OpenGuide(source));
        }
    }

    /// It was read, or not. Whoever has gone back in between no longer wants it.
    pub(super) fn guide_opened(
        &mut self,
        source: GuideSource,
        result: Result<OpenedGuide, SourceError>,
        out: &mut Effects,
    ) {
        let is_wanted = |it: &&mut Choosing| it.opening.as_ref() == Some(&source);
        let Some(choosing) = self.choosing.as_mut().filter(is_wanted) else {
            return;
        };
        self.notices.retain(|it| !matches!(it, Notice::GuideNotOpened(_)));
        match result {
            Ok(opened) => self.show_guide(source, opened, out),
            Err(error) => {
                choosing.opening = None;
                self.notices.push(Notice::GuideNotOpened(error));
            }
        }
    }

    /// What belongs to the window, to the user and to the computer stays.
    pub(super) fn show_guide(
        &mut self,
        source: GuideSource,
        opened: OpenedGuide,
        out: &mut Effects,
    ) {
        self.stop_paper(out);
        let mut notices = std::mem::take(&mut self.notices);
        notices.retain(|it| !matches!(it, Notice::Settings(SettingsFault::Signs(_))));
        if source.is_foreign() && !opened.undrawn.is_empty() {
            notices.push(Notice::Settings(SettingsFault::Signs(opened.undrawn.clone())));
        }
        let (guide, progress) = (opened.guide.clone(), opened.progress.clone());
        let page = self.library.step.take().and_then(|id| page_named(&guide, &id));
        let fresh = Self::new(guide, source, progress, self.preferences, notices);
        *self = Self {
            arrivals: self.arrivals.wrapping_add(1),
            browsers: self.browsers.take(),
            private_windows: std::mem::take(&mut self.private_windows),
            window: self.window,
            system: self.system,
            hears_announcements: self.hears_announcements,
            not_saved: self.not_saved.take(),
            desktop: std::mem::take(&mut self.desktop),
            has_shown: self.has_shown,
            library: std::mem::take(&mut self.library),
            files: self.files.for_another_guide(),
            handout_url: self.handout_url.take(),
            ..fresh
        };
        if let Some(page) = page {
            self.start_at(page);
        }
        out.push(Effect::ShowGuide(opened));
        // Which one was open last is kept, too.
        out.push(Effect::Save);
        self.begin(out);
    }

    fn begin(&mut self, out: &mut Effects) {
        if std::mem::take(&mut self.library.presents) {
            self.present(&PresentationAction::Start(0.0), out);
        }
    }
}
