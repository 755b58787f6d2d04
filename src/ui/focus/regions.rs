//! F6 goes round the parts of a window: in each to what had the focus there last, else to its title or first button.

use crate::ui::kit::key_press::pressed;
use crate::ui::kit::region::{Region, take_regions};
use egui::{Context, Id, Key};
use std::collections::BTreeMap;

/// What had the focus last, by the names of the parts.
#[derive(Default)]
pub(super) struct Regions(BTreeMap<String, Id>);

impl Regions {
    /// After everything is drawn. `title`: of the page. `is_behind`: something stands in front of all parts.
    pub(super) fn end_frame(&mut self, ctx: &Context, title: Option<Id>, is_behind: bool) {
        let regions = take_regions(ctx);
        if is_behind || regions.is_empty() {
            return;
        }
        let focused = ctx.memory(egui::Memory::focused);
        let here = focused.and_then(|id| {
            let place = ctx.read_response(id)?.rect;
            regions.iter().position(|region| region.place.contains(place.center()))
        });
        if let (Some(here), Some(id)) = (here, focused) {
            self.0.insert(regions[here].name.clone(), id);
        }
        let presses = pressed(ctx).into_iter().filter(|press| press.physical == Key::F6);
        for press in presses.filter(|press| !press.modifiers.command && !press.modifiers.alt) {
            let count = regions.len();
            let step = if press.modifiers.shift { count - 1 } else { 1 };
            let from = here.unwrap_or(if press.modifiers.shift { 0 } else { count - 1 });
            let mut ways = (1..=count).map(|times| &regions[(from + times * step) % count]);
            if let Some(id) = ways.find_map(|region| self.target(ctx, region, title)) {
                ctx.memory_mut(|memory| memory.request_focus(id));
            }
        }
    }

    fn target(&self, ctx: &Context, region: &Region, title: Option<Id>) -> Option<Id> {
        let stops: Vec<Id> = ctx.viewport(|viewport| {
            let widgets = viewport.this_pass.widgets.get_layer(region.layer);
            let is_stop = |widget: &&egui::WidgetRect| {
                widget.sense.is_focusable()
                    && widget.enabled
                    && region.place.contains(widget.rect.center())
            };
            widgets.filter(is_stop).map(|widget| widget.id).collect()
        });
        let is_there = |id: &Id| stops.contains(id);
        let before = self.0.get(&region.name).copied().filter(is_there);
        before.or(title.filter(is_there)).or(stops.first().copied())
    }
}
