//! Which button of a page is the one to press now.

use super::Model;
use super::parts::{MainPress, OpeningState, Page};
use crate::guide::{Address, Block, Step, StepIndex};

impl Model {
    /// What the filled button does. No other button of the page is filled.
    pub fn main_press(&self) -> MainPress {
        let Page::Step(_) = self.page else {
            return MainPress::NextPupil;
        };
        if self.is_step_done() {
            return MainPress::Complete;
        }
        match self.address_of_step() {
            Some(address) => self.press_for(address),
            None if self.starts_browser() => self.press_to_start(),
            None => MainPress::Complete,
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

    /// The browser that pages open in, then each that was not tried.
    fn press_to_start(&self) -> MainPress {
        let browser = match self.started_browser() {
            None => self.browser().or(self.other_browser()),
            Some((_, OpeningState::Failed(_))) => self.other_browser(),
            Some(_) => None,
        };
        browser.map_or(MainPress::Complete, MainPress::StartBrowser)
    }

    /// The page that a step is done on: its link that says so.
    fn address_of_step(&self) -> Option<&Address> {
        self.blocks().iter().find_map(|block| match block {
            Block::Link(link) if link.primary && !link.phone => Some(&link.url),
            _ => None,
        })
    }

    /// Whether the open page has buttons that start a browser.
    pub(crate) fn starts_browser(&self) -> bool {
        self.blocks().iter().any(|block| matches!(block, Block::Browsers))
    }

    /// Whether the open step has a mark.
    pub(crate) fn is_step_done(&self) -> bool {
        self.step().is_some_and(|step| self.progress.is_done(&step.id))
    }

    /// For a step without an «Открыть» of its own: the nearest earlier one that has it, if its number can be named.
    pub(crate) fn step_to_reopen(&self) -> Option<StepIndex> {
        let Page::Step(open) = self.page else {
            return None;
        };
        if opens_page(self.guide.step(open)) {
            return None;
        }
        let route = self.route();
        let mut earlier = route.steps().rev().filter(|index| *index < open);
        earlier.find(|index| {
            let step = self.guide.step(*index);
            step.numbered && opens_page(step)
        })
    }
}

fn opens_page(step: &Step) -> bool {
    step.blocks.iter().any(|block| matches!(block, Block::Link(link) if !link.phone))
}
