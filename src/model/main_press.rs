//! Which button of a page is the one to press now.

use super::Model;
use super::parts::{MainPress, OpeningState, Page};
use crate::browser::Browser;
use crate::guide::{Address, Block};

impl Model {
    /// What the filled button does. No other button of the page is filled.
    pub fn main_press(&self) -> MainPress {
        let Page::Step(_) = self.page else {
            return MainPress::NextPupil;
        };
        match self.address_of_step() {
            Some(address) if !self.is_step_done() => self.press_for(address),
            _ => MainPress::Complete,
        }
    }

    fn press_for(&self, address: &Address) -> MainPress {
        match self.opening(address) {
            None => MainPress::Open(address.clone()),
            Some(OpeningState::Failed(_) | OpeningState::NotOpen) => {
                let other = self.other_browser();
                other.map_or(MainPress::Complete, |it| MainPress::OpenIn(address.clone(), it))
            }
            Some(_) => MainPress::Complete,
        }
    }

    /// The page that a step is done on: its link that says so.
    fn address_of_step(&self) -> Option<&Address> {
        self.blocks().iter().find_map(|block| match block {
            Block::Link(link) if link.primary => Some(&link.url),
            _ => None,
        })
    }

    /// Whether the open step has a mark.
    pub(crate) fn is_step_done(&self) -> bool {
        self.step().is_some_and(|step| self.progress.is_done(&step.id))
    }

    /// An installed browser that is not the one in which pages open.
    pub(crate) fn other_browser(&self) -> Option<Browser> {
        let first = self.browser();
        self.browsers()?.iter().copied().find(|browser| Some(*browser) != first)
    }
}
