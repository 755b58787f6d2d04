//! Takes out of the tree of a screen reader what has nothing to say there: bars that scroll, which egui leaves without
//! a name. Keys scroll, and what gets the focus scrolls into sight by itself.

use egui::accesskit::Role;
use egui::{Context, FullOutput, Plugin};

#[derive(Default)]
pub(crate) struct Unheard;

impl Plugin for Unheard {
    fn debug_name(&self) -> &'static str {
        "what is not heard"
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        let Some(update) = &mut output.platform_output.accesskit_update else {
            return;
        };
        for (_, node) in &mut update.nodes {
            if node.role() == Role::ScrollBar {
                node.set_hidden();
            }
        }
    }
}
