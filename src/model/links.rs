//! What happens to an address: it is opened, it did not open, it is copied. And to a browser that is started alone.

use super::Model;
use super::action::{Effect, Effects};
use super::parts::{Opening, OpeningState};
use crate::browser::{Browser, NotStarted, Request, Started};
use crate::guide::Address;

impl Model {
    /// In this browser, or in the one that pages open in.
    pub(super) fn open_link(
        &mut self,
        address: Address,
        browser: Option<Browser>,
        out: &mut Effects,
    ) {
        self.copied = None;
        let browser = browser.or(self.preferences.browser);
        self.start(Some(address), browser, out);
    }

    /// An empty window. Who starts a browser wants the pages in it.
    pub(super) fn start_browser(&mut self, browser: Browser, out: &mut Effects) {
        if self.preferences.browser != Some(browser) {
            self.preferences.browser = Some(browser);
            out.push(Effect::Save);
        }
        self.start(None, Some(browser), out);
    }

    fn start(&mut self, page: Option<Address>, browser: Option<Browser>, out: &mut Effects) {
        // The second click of a double click comes while the browser is being started.
        let is_starting = |it: &Opening| it.page == page && it.state == OpeningState::Starting;
        if self.opening.as_ref().is_some_and(is_starting) {
            return;
        }
        self.tried.extend(browser.or(self.browser()));
        let state = OpeningState::Starting;
        self.opening = Some(Opening { page: page.clone(), browser, state });
        let is_private = self.preferences.private_window;
        out.push(Effect::Open(Request { address: page, browser, is_private }));
    }

    pub(super) fn link_opened(
        &mut self,
        page: Option<&Address>,
        result: Result<Started, NotStarted>,
    ) {
        let state = result.map_or_else(OpeningState::Failed, OpeningState::Started);
        self.opening_is(page, state);
    }

    /// Whoever has answered whether the page is open knows more.
    pub(super) fn browser_died(&mut self, page: Option<&Address>, browser: Option<Browser>) {
        let state = self.opening.as_ref().map(|opening| &opening.state);
        if let Some(OpeningState::Started(_)) = state {
            self.opening_is(page, OpeningState::Failed(NotStarted::Died(browser)));
        }
    }

    fn opening_is(&mut self, page: Option<&Address>, state: OpeningState) {
        if let Some(opening) = &mut self.opening
            && opening.page.as_ref() == page
        {
            opening.state = state;
        }
    }

    /// A browser that was tried because the usual one showed no page, and shows it, is the one for all pages.
    pub(super) fn answer_opened(&mut self, address: &Address, is_open: bool, out: &mut Effects) {
        if !is_open {
            self.opening_is(Some(address), OpeningState::NotOpen);
            return;
        }
        self.opening_is(Some(address), OpeningState::Open);
        let browser = self.opening.as_ref().and_then(|opening| opening.browser);
        if self.opening(address).is_some()
            && browser.is_some()
            && browser != self.preferences.browser
        {
            self.preferences.browser = browser;
            out.push(Effect::Save);
        }
    }

    /// The other ways to an address are put away: it is as if nobody had opened it.
    pub(super) fn close_ladder(&mut self) -> bool {
        let is_open = self.ladder().is_some();
        if is_open {
            self.opening = None;
            self.copied = None;
        }
        is_open
    }

    pub(super) fn copy(&mut self, text: String, out: &mut Effects) {
        self.copied = Some(text.clone());
        self.copies = self.copies.wrapping_add(1);
        out.push(Effect::Copy(text));
    }

    /// What is known of this address, if it is the last one that was opened on this page.
    pub fn opening(&self, address: &Address) -> Option<&OpeningState> {
        let opening = self.opening.as_ref()?;
        (opening.page.as_ref() == Some(address)).then_some(&opening.state)
    }

    /// Of whatever was opened last on this page.
    pub fn opening_state(&self) -> Option<&OpeningState> {
        self.opening.as_ref().map(|opening| &opening.state)
    }

    /// Whether a browser is being started.
    pub(crate) fn is_starting(&self) -> bool {
        self.opening.as_ref().is_some_and(|it| it.state == OpeningState::Starting)
    }

    /// What became of the browser that was started last on this page, without an address.
    pub fn started_browser(&self) -> Option<(Browser, &OpeningState)> {
        let opening = self.opening.as_ref().filter(|opening| opening.page.is_none())?;
        Some((opening.browser?, &opening.state))
    }

    /// The address that did not open, and why if that is known: the other ways to it stand in place of the words.
    pub fn ladder(&self) -> Option<(&Address, Option<NotStarted>)> {
        let opening = self.opening.as_ref()?;
        let address = opening.page.as_ref()?;
        match opening.state {
            OpeningState::NotOpen => Some((address, None)),
            OpeningState::Failed(why) => Some((address, Some(why))),
            _ => None,
        }
    }

    /// An installed browser that was not tried on this page.
    pub fn other_browser(&self) -> Option<Browser> {
        let mut found = self.browsers()?.iter().copied();
        found.find(|browser| !self.tried.contains(browser))
    }
}
