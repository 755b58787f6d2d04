//! The parts of a window to which F6 goes, noted as they are drawn.

use egui::{Context, Id, LayerId, Rect, Ui};

/// A part of the window, as it is drawn in this frame.
#[derive(Clone)]
pub(crate) struct Region {
    pub name: String,
    pub place: Rect,
    pub layer: LayerId,
}

/// A part of the window to which F6 goes, in the order of reading.
pub(crate) fn region(ui: &Ui, place: Rect, name: &str) {
    let region = Region { name: name.to_owned(), place, layer: ui.layer_id() };
    ui.data_mut(|data| {
        data.get_temp_mut_or_default::<Vec<Region>>(drawn()).push(region);
    });
}

/// Where this frame keeps its parts.
fn drawn() -> Id {
    Id::unique("parts of the window")
}

/// Those that were drawn since this was asked last.
pub(crate) fn take_regions(ctx: &Context) -> Vec<Region> {
    ctx.data_mut(|data| data.remove_temp(drawn())).unwrap_or_default()
}
