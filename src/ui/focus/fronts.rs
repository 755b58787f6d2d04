//! What stands in front gives the focus back to what had it before.

use crate::model::{Model, Page};
use egui::{Context, Id};

/// Which page is open, how often one was opened, and whether one of the first questions is.
pub(super) type PageKey = (Page, u32, [bool; 2]);

pub(super) fn page_key(model: &Model) -> PageKey {
    (model.page(), model.arrivals(), [model.asks_guide(), model.asks_whose()])
}

/// What stands in front, one on the other, and what had the focus before each came, on which page.
#[derive(Default)]
pub(super) struct Fronts(Vec<(String, Option<(Id, PageKey)>)>);

impl Fronts {
    /// In the first frame with something new in front, before anything is drawn: its title will take the focus.
    pub(super) fn begin_frame(&mut self, ctx: &Context, now: &[String], page: Option<PageKey>) {
        let kept = self.kept(now);
        if now.len() <= kept {
            return;
        }
        let focused = ctx.memory(egui::Memory::focused).zip(page);
        // What takes the place of another gives back what that would have.
        let focused = self.0.drain(kept..).next().map_or(focused, |(_, before)| before);
        self.0.extend(now[kept..].iter().map(|front| (front.clone(), focused)));
    }

    /// In the first frame without it: then the next one shows the focus where it was. If another page has come, its
    /// title has the focus.
    pub(super) fn end_frame(&mut self, ctx: &Context, now: &[String], page: PageKey) {
        let gone = self.0.drain(self.kept(now)..).next();
        if let Some((_, Some((id, before)))) = gone
            && before == page
        {
            ctx.memory_mut(|memory| memory.request_focus(id));
        }
    }

    /// How many of them are still there.
    fn kept(&self, now: &[String]) -> usize {
        self.0.iter().zip(now).take_while(|((front, _), now)| front == *now).count()
    }
}
