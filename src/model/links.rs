//! What happens to an address: it is opened, it did not open, it is copied.

use super::Model;
use super::action::{Effect, Effects};
use super::parts::{OpenHints, Opening, OpeningState};
use crate::browser::{Browser, NotStarted, Request, Started};
use crate::guide::Address;

impl Model {
    pub(super) fn open_link(&mut self, address: Address, out: &mut Effects) {
        // The second click of a double click comes while the browser is being started.
        if self.opening(&address) == Some(&OpeningState::Starting) {
            return;
        }
        self.copied = None;
        self.opening = Some(Opening { address: address.clone(), state: OpeningState::Starting });
        out.push(Effect::Open(Request {
            address,
            browser: self.preferences.browser,
            is_private: self.preferences.private_window,
        }));
    }

    pub(super) fn link_opened(&mut self, address: &Address, result: Result<Started, NotStarted>) {
        let state = result.map_or_else(OpeningState::Failed, OpeningState::Started);
        self.opening_is(address, state);
    }

    /// Whoever has answered whether the page is open knows more.
    pub(super) fn browser_died(&mut self, address: &Address, browser: Option<Browser>) {
        if let Some(OpeningState::Started(_)) = self.opening(address) {
            self.opening_is(address, OpeningState::Failed(NotStarted::Died(browser)));
        }
    }

    fn opening_is(&mut self, address: &Address, state: OpeningState) {
        if let Some(opening) = &mut self.opening
            && opening.address == *address
        {
            opening.state = state;
        }
    }

    /// The hints are for a page that did not open.
    pub(super) fn answer_opened(&mut self, address: &Address, is_open: bool) {
        if is_open {
            self.opening_is(address, OpeningState::Open);
            return;
        }
        self.opening_is(address, OpeningState::NotOpen);
        if self.has_hints() {
            self.hints = Some(OpenHints::default());
        }
    }

    pub(super) fn copy(&mut self, text: String, out: &mut Effects) {
        self.copied = Some(text.clone());
        out.push(Effect::Copy(text));
    }
}
