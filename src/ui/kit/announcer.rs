//! Says once what has happened, to a screen reader: as a live region, and, for readers that know none (Orca before 46),
//! as the description of what has the focus, whose change they speak.

use crate::labels;
use egui::accesskit::{Live, Role};
use egui::{Context, Id, accesskit_root_id};
use std::collections::HashMap;
use std::time::Duration;

/// How long the words stay in the tree, where somebody who looks through it would meet them, seconds.
const STAYS: f64 = 4.0;

/// Something that is so at present; said when it comes, and when its words change.
pub(crate) struct Said {
    /// What it is about: of each thing the last word counts.
    pub about: String,
    pub text: String,
    pub live: Live,
    /// Also said if it was so from the start.
    pub is_news: bool,
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
    focused: Option<Id>,
}

/// Whether anybody reads the screen.
pub(crate) fn is_heard(ctx: &Context) -> bool {
    ctx.has_accesskit_node(accesskit_root_id())
}

impl Announcer {
    /// After everything is drawn. `said` is asked only while somebody reads the screen.
    pub(crate) fn end_frame(&mut self, ctx: &Context, said: impl FnOnce() -> Vec<Said>) {
        if !is_heard(ctx) {
            self.known = None;
            return;
        }
        let said = said();
        let now = ctx.input(|input| input.time);
        let focused = ctx.memory(egui::Memory::focused);
        let new: Vec<&Said> = said.iter().filter(|said| self.is_new(said)).collect();
        if !new.is_empty() {
            let text: Vec<&str> = new.iter().map(|said| said.text.as_str()).collect();
            let is_urgent = new.iter().any(|said| said.live == Live::Assertive);
            let live = if is_urgent { Live::Assertive } else { Live::Polite };
            self.count += 1;
            self.now = Some(Now { text: labels::sentences(&text), live, since: now, focused });
            ctx.request_repaint_after(Duration::from_secs_f64(STAYS));
        }
        self.known = Some(said.into_iter().map(|said| (said.about, said.text)).collect());
        self.tell(ctx, now, focused);
    }

    fn is_new(&self, said: &Said) -> bool {
        let before = self.known.as_ref().map(|known| known.get(&said.about));
        match before {
            Some(Some(text)) => *text != said.text,
            // What was not there before has happened; what was there when the reader came has not.
            Some(None) => true,
            None => said.is_news,
        }
    }

    fn tell(&self, ctx: &Context, now: f64, focused: Option<Id>) {
        let Some(said) = &self.now else {
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
        // As long as the focus stays: to give back the old words would have them spoken.
        if let Some(id) = focused.filter(|_| focused == said.focused) {
            ctx.accesskit_node_builder(id, |node| node.set_description(said.text.as_str()));
        }
    }
}
