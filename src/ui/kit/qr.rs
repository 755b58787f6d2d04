//! An address as a QR code, black on white in every theme, with its quiet zone.

use super::text::name_widget;
use super::theme::fixed;
use crate::guide::Address;
use crate::labels;
use egui::cache::{ComputerMut, FrameCache};
use egui::{Mesh, Rect, Role, Sense, Ui, Vec2, vec2};
use fast_qr::{ECL, QRBuilder, QRCode};
use std::sync::Arc;

/// Modules of white around the code: ISO/IEC 18004 asks for four.
const QUIET_ZONE: usize = 4;

/// What a camera needs of a code on the screen before it, pixels to a module: half a millimetre.
pub(crate) const NEAR: f32 = 2.0;
/// The same on a projector, from the last row: three pixels of 1.5 mm, six metres away, are as many pixels of a
/// phone's camera.
pub(crate) const FAR: f32 = 3.0;
/// With this many a code keeps what mends a damaged quarter; with fewer, larger modules are worth more.
pub(crate) const EASY: f32 = 6.0;

#[derive(Default)]
struct Encoder;

impl ComputerMut<(&str, bool), Option<Arc<QRCode>>> for Encoder {
    fn compute(&mut self, (text, is_dense): (&str, bool)) -> Option<Arc<QRCode>> {
        // Level M: a projector's picture is read from two metres.
        let level = if is_dense { ECL::L } else { ECL::M };
        QRBuilder::new(text).ecl(level).build().ok().map(Arc::new)
    }
}

/// Computed once for each address while it is shown.
type QrCache = FrameCache<Option<Arc<QRCode>>, Encoder>;

/// The code of an address, as large as it will be.
pub(crate) struct Qr<'a> {
    address: &'a Address,
    code: Arc<QRCode>,
    /// Points.
    module: f32,
}

impl<'a> Qr<'a> {
    /// At most `side` points wide and high; `None` where a module would have fewer than `least` pixels, or the address
    /// is too long for any code.
    pub(crate) fn new(ui: &Ui, address: &'a Address, side: f32, least: f32) -> Option<Self> {
        let pixels = ui.pixels_per_point();
        let of_level = |is_dense: bool| {
            let key = (address.as_str(), is_dense);
            let code = ui.memory_mut(|memory| memory.caches.cache::<QrCache>().get(key).clone())?;
            // Whole pixels to a module, or scanners see edges of uneven width.
            let module = (side * pixels / modules(&code) as f32).floor();
            Some((code, module))
        };
        let usual = of_level(false);
        let is_easy = usual.as_ref().is_some_and(|(_, module)| *module >= EASY);
        let dense = (!is_easy).then(|| of_level(true)).flatten();
        // Of two with modules of one size, the one that mends more.
        let larger = |dense: &(_, f32)| usual.as_ref().is_none_or(|(_, module)| dense.1 > *module);
        let (code, module) = dense.filter(larger).or(usual)?;
        (module >= least).then_some(Self { address, code, module: module / pixels })
    }

    /// Points.
    pub(crate) fn side(&self) -> f32 {
        self.module * modules(&self.code) as f32
    }

    pub(crate) fn show(&self, ui: &mut Ui) {
        let Self { address, code, module } = self;
        let pixels = ui.pixels_per_point();
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(self.side()), Sense::hover());
        let origin = ((rect.min.to_vec2() * pixels).round() / pixels).to_pos2();
        let whole = Rect::from_min_size(origin, rect.size());
        ui.painter().rect_filled(whole, 0.0, fixed::QR_LIGHT);
        let mut mesh = Mesh::default();
        for y in 0..code.size {
            for x in 0..code.size {
                if code[y][x].value() {
                    let at = vec2((x + QUIET_ZONE) as f32, (y + QUIET_ZONE) as f32) * *module;
                    let square = Rect::from_min_size(origin + at, Vec2::splat(*module));
                    mesh.add_colored_rect(square, fixed::QR_DARK);
                }
            }
        }
        ui.painter().add(mesh);
        name_widget(&response, Role::Image, true, &labels::qr_named(address.as_str()));
    }
}

/// On a side, with the white around them.
fn modules(code: &QRCode) -> usize {
    code.size + 2 * QUIET_ZONE
}
