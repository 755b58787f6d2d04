//! An address as a QR code, black on white in every theme, with its quiet zone.

use super::text::name_widget;
use super::theme::fixed;
use crate::guide::Address;
use crate::labels;
use egui::cache::{ComputerMut, FrameCache};
use egui::{Mesh, Rect, Role, Sense, Ui, vec2};
use fast_qr::{ECL, QRBuilder, QRCode};
use std::sync::Arc;

/// Modules of white around the code: ISO/IEC 18004 asks for four.
const QUIET_ZONE: usize = 4;

#[derive(Default)]
struct Encoder;

impl ComputerMut<&str, Option<Arc<QRCode>>> for Encoder {
    fn compute(&mut self, text: &str) -> Option<Arc<QRCode>> {
        // Level M: a projector's picture is read from two metres.
        QRBuilder::new(text).ecl(ECL::M).build().ok().map(Arc::new)
    }
}

/// Computed once for each address while it is shown.
type QrCache = FrameCache<Option<Arc<QRCode>>, Encoder>;

/// Draws the code at most `side` points wide and high, or nothing for an address too long for a code: it is
/// shown in words beside.
pub(crate) fn qr_image_ui(ui: &mut Ui, address: &Address, side: f32) {
    let text = address.as_str();
    let code = ui.memory_mut(|memory| memory.caches.cache::<QrCache>().get(text).clone());
    let Some(code) = code else {
        return;
    };
    let modules = code.size + 2 * QUIET_ZONE;
    let pixels = ui.pixels_per_point();
    // Whole pixels to a module, or scanners see edges of uneven width.
    let module = (side * pixels / modules as f32).floor().max(1.0) / pixels;
    let side = module * modules as f32;
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    let origin = ((rect.min.to_vec2() * pixels).round() / pixels).to_pos2();
    let whole = Rect::from_min_size(origin, rect.size());
    ui.painter().rect_filled(whole, 0.0, fixed::QR_LIGHT);
    let mut mesh = Mesh::default();
    for y in 0..code.size {
        for x in 0..code.size {
            if code[y][x].value() {
                let at = vec2((x + QUIET_ZONE) as f32, (y + QUIET_ZONE) as f32) * module;
                let square = Rect::from_min_size(origin + at, vec2(module, module));
                mesh.add_colored_rect(square, fixed::QR_DARK);
            }
        }
    }
    ui.painter().add(mesh);
    name_widget(&response, Role::Image, true, &labels::qr_named(text));
}
