//! Says once what has happened, to a screen reader: as a live region, and, for readers that know none (Orca before
//! 45.2), as the description of what has the focus, whose change they speak. Newer ones speak both.

use crate::labels;
use egui::accesskit::{Live, Role};
use egui::{Context, Id, accesskit_root_id};
use std::collections::HashMap;
use std::time::Duration;

/// How long the words stay in the tree, where somebody who looks through it would meet them, seconds.
const STAYS: f64 = 4.0;
/// In so many frames what has happened may move the focus, too.
const SETTLES: u8 = 3;
/// What the focus leaves keeps its new description for so long, seconds: a reader that still believes the focus there
/// would speak the old one.
const LINGERS: f64 = 1.0;

/// Something that is so at present; said when it comes, and when its words change.
pub(crate) struct Said {
    /// What it is about: of each thing the last word counts.
    pub about: String,
    /// Empty: nothing yet, or not any more. What comes after that, or before, has not happened now.
    pub text: String,
    pub live: Live,
    pub when: When,
}

/// When something is said.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// Also if it was so from the start.
    Always,
    /// When it comes, and when its words change.
    Comes,
    /// Only when its words change.
    Changes,
}

#[derive(Default)]
pub(crate) struct Announcer {
    known: Option<HashMap<String, String>>,
    now: Option<Now>,
    count: u64,
}

struct Now {
    text: String,
    live: Live,
    /// Seconds since the start.
    since: f64,
    frames: u8,
    /// What has the focus, and says it as its description.
    sayer: Option<Id>,
    /// The sayer got the focus after this was said: its own description is still to be spoken.
    has_moved: bool,
    /// When the focus has left the sayer.
    left: Option<f64>,
}

/// Whether anybody reads the screen.
pub(crate) fn is_heard(ctx: &Context) -> bool {
    ctx.has_accesskit_node(accesskit_root_id())
}

impl Announcer {
    /// After everything is drawn. `said` is asked only while somebody reads the screen, who may hear of live regions.
    pub(crate) fn end_frame(
        &mut self,
        ctx: &Context,
        hears_regions: bool,
        said: impl FnOnce() -> Vec<Said>,
    ) {
        if !is_heard(ctx) {
            self.known = None;
            return;
        }
        let said = said();
        let now = ctx.input(|input| input.time);
        // Where nothing has the focus, the window has it for a reader.
        let focused = ctx.memory(egui::Memory::focused).or(Some(accesskit_root_id()));
        let new: Vec<&Said> = said.iter().filter(|said| self.is_new(said)).collect();
        if !new.is_empty() {
            let text: Vec<&str> = new.iter().map(|said| said.text.as_str()).collect();
            let is_urgent = new.iter().any(|said| said.live == Live::Assertive);
            let live = if is_urgent { Live::Assertive } else { Live::Polite };
            self.count += 1;
            let text = labels::sentences(&text);
            let (sayer, frames) = (focused, 0);
            let (has_moved, left) = (false, None);
            self.now = Some(Now { text, live, since: now, frames, sayer, has_moved, left });
            ctx.request_repaint_after(Duration::from_secs_f64(STAYS));
        }
        self.known = Some(said.into_iter().map(|said| (said.about, said.text)).collect());
        self.tell(ctx, now, focused, hears_regions);
    }

    fn is_new(&self, said: &Said) -> bool {
        let before = self.known.as_ref().map(|known| known.get(&said.about));
        match before {
            Some(Some(text)) => *text != said.text && !text.is_empty() && !said.text.is_empty(),
            // What was not there before has happened; what was there when the reader came has not.
            Some(None) => said.when != When::Changes,
            None => said.when == When::Always,
        }
    }

    fn tell(&mut self, ctx: &Context, now: f64, focused: Option<Id>, hears_regions: bool) {
        let Some(said) = &mut self.now else {
            return;
        };
        if now - said.since < STAYS {
            // The same words twice are two nodes: a reader speaks a node that comes.
            ctx.accesskit_node_builder(Id::unique(("said", self.count)), |node| {
                node.set_role(Role::Status);
                node.set_label(said.text.as_str());
                node.set_live(said.live);
            });
        }
        said.follow(ctx, now, focused);
        // What is gone would come back as a thing without a name.
        let sayer = said.sayer.filter(|id| ctx.has_accesskit_node(*id));
        if let Some(id) = sayer.filter(|_| !hears_regions) {
            ctx.accesskit_node_builder(id, |node| {
                let own = node.description().filter(|_| said.has_moved).unwrap_or_default();
                node.set_description(labels::sentences(&[said.text.as_str(), own]));
            });
        }
    }
}

impl Now {
    /// As long as the focus stays, it says this: to give back the old words would have them spoken.
    fn follow(&mut self, ctx: &Context, now: f64, focused: Option<Id>) {
        let is_elsewhere = focused != self.sayer;
        if is_elsewhere && self.frames < SETTLES {
            (self.sayer, self.has_moved) = (focused, true);
        } else if is_elsewhere && self.left.is_none() {
            self.left = Some(now);
            ctx.request_repaint_after(Duration::from_secs_f64(LINGERS));
        } else if !is_elsewhere {
            self.left = None;
        }
        self.frames = self.frames.saturating_add(1);
        if self.left.is_some_and(|left| now - left >= LINGERS) {
            self.sayer = None;
        }
    }
}
