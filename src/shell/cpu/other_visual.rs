//! X11 screens whose pixels are not eight bits of red, green and blue: those of thin clients and remote desktops, with
//! 8, 15, 16 or 30 bits. Own code, since softbuffer refuses them (rust-windowing/softbuffer#184).

use crate::raster::PixelRect;
use crate::shell::x11_server::{Server, id};
use std::cmp::Reverse;
use winit::window::Window;
use x11rb::connection::{Connection as _, RequestConnection as _};
use x11rb::errors::{ConnectionError, ReplyError};
use x11rb::protocol::xproto::{
    ConnectionExt as _, CreateGCAux, Gcontext, ImageFormat, ImageOrder, Visualtype,
};

/// How many shades of each channel are taken from a palette: 216 colours, as much as 256 hold.
const SHADES: u32 = 6;
/// What a request for a piece of a picture has beside the picture, bytes.
const HEAD: usize = 64;

/// One window there, and the pixels that it shows.
pub(super) struct Screen {
    server: Server,
    window: u32,
    context: Gcontext,
    depth: u8,
    colours: Colours,
    layout: Layout,
    size: [u32; 2],
    pixels: Vec<u32>,
}

/// How the server wants a line of pixels.
#[derive(Clone, Copy)]
struct Layout {
    /// Bytes of a pixel.
    bytes: usize,
    /// Each line has a multiple of so many bytes.
    line: usize,
    is_big: bool,
}

/// From eight bits of each channel to a pixel of the server's.
enum Colours {
    /// What each value of red, green and blue adds to the pixel.
    Added(Box<[[u32; 256]; 3]>),
    /// The nearest colour of a palette, for each shade of red, green and blue.
    Palette(Vec<u32>),
}

impl Screen {
    /// `None` where this is another window system, or the server has some layout still rarer.
    pub(super) fn of(window: &Window) -> Option<Self> {
        let (window, server) = (id(window)?, Server::connect()?);
        let about = server.connection.get_window_attributes(window).ok()?.reply().ok()?;
        let depth = server.connection.get_geometry(window).ok()?.reply().ok()?.depth;
        let setup = server.connection.setup();
        let format = setup.pixmap_formats.iter().find(|format| format.depth == depth)?;
        let layout = Layout {
            bytes: usize::from(format.bits_per_pixel / 8),
            line: usize::from(format.scanline_pad / 8).max(1),
            is_big: setup.image_byte_order == ImageOrder::MSB_FIRST,
        };
        if !(1..=4).contains(&layout.bytes) {
            return None;
        }
        let depths = setup.roots.iter().flat_map(|screen| &screen.allowed_depths);
        let mut visuals = depths.flat_map(|depth| &depth.visuals);
        let visual = visuals.find(|visual| visual.visual_id == about.visual)?;
        let colours = match added(visual) {
            Some(added) => Colours::Added(added),
            None => Colours::Palette(palette(&server, about.colormap).ok()?),
        };
        let context = server.connection.generate_id().ok()?;
        let look = CreateGCAux::new().graphics_exposures(0);
        server.connection.create_gc(context, window, &look).ok()?.check().ok()?;
        let (size, pixels) = ([0; 2], Vec::new());
        Some(Self { server, window, context, depth, colours, layout, size, pixels })
    }

    pub(super) fn show(
        &mut self,
        size: [u32; 2],
        draw: impl FnOnce(&mut [u32], u8) -> Vec<PixelRect>,
    ) -> Result<(), String> {
        let is_new = self.size != size;
        if is_new {
            self.size = size;
            self.pixels = vec![0; size[0] as usize * size[1] as usize];
        }
        let regions = draw(&mut self.pixels, u8::from(!is_new));
        let sent = regions.into_iter().try_for_each(|region| self.send(region));
        sent.map_err(|error| error.to_string())
    }

    pub(super) fn show_again(&self) -> Result<(), String> {
        self.send(PixelRect::of_size(self.size)).map_err(|error| error.to_string())
    }

    /// In pieces of as many lines as a request may have.
    fn send(&self, region: PixelRect) -> Result<(), ConnectionError> {
        let whole = region.intersect(PixelRect::of_size(self.size));
        let PixelRect { left, top, right, bottom } = whole;
        let [Ok(left), Ok(top), Ok(right), Ok(bottom)] =
            [left, top, right, bottom].map(u16::try_from)
        else {
            return Ok(());
        };
        if whole.is_empty() {
            return Ok(());
        }
        let server = &self.server.connection;
        let length = usize::from(right - left) * self.layout.bytes;
        let room = server.maximum_request_bytes().saturating_sub(HEAD);
        let lines = room / length.next_multiple_of(self.layout.line);
        let mut bytes = Vec::new();
        for y in (top..bottom).step_by(lines.max(1)) {
            let end = usize::from(bottom).min(usize::from(y) + lines.max(1)) as u16;
            bytes.clear();
            for y in y..end {
                let start = usize::from(y) * self.size[0] as usize;
                let line = start + usize::from(left)..start + usize::from(right);
                self.add_line(&mut bytes, self.pixels.get(line).unwrap_or_default());
            }
            let (width, height, format) = (right - left, end - y, ImageFormat::Z_PIXMAP);
            let (left, y) = (left.cast_signed(), y.cast_signed());
            let (window, context, depth) = (self.window, self.context, self.depth);
            server.put_image(format, window, context, width, height, left, y, 0, depth, &bytes)?;
        }
        server.flush()?;
        // Errors, of a window that is gone, would pile up; winit hears of it itself.
        while server.poll_for_event()?.is_some() {}
        Ok(())
    }

    fn add_line(&self, bytes: &mut Vec<u8>, line: &[u32]) {
        let Layout { bytes: count, line: unit, is_big } = self.layout;
        for pixel in line {
            let pixel = self.colours.pixel(*pixel);
            if is_big {
                bytes.extend_from_slice(&pixel.to_be_bytes()[4 - count..]);
            } else {
                bytes.extend_from_slice(&pixel.to_le_bytes()[..count]);
            }
        }
        bytes.resize(bytes.len().next_multiple_of(unit), 0);
    }
}

impl Colours {
    fn pixel(&self, colour: u32) -> u32 {
        let [_, red, green, blue] = colour.to_be_bytes().map(usize::from);
        match self {
            Self::Added(channels) => channels[0][red] | channels[1][green] | channels[2][blue],
            Self::Palette(colours) => {
                let shade = |value: usize| (value * (SHADES as usize - 1) + 127) / 255;
                let index = [red, green, blue].map(shade).into_iter();
                let index = index.fold(0, |all, shade| all * SHADES as usize + shade);
                colours.get(index).copied().unwrap_or_default()
            }
        }
    }
}

/// `None` where a pixel is a number in a palette.
fn added(visual: &Visualtype) -> Option<Box<[[u32; 256]; 3]>> {
    let masks = [visual.red_mask, visual.green_mask, visual.blue_mask];
    if masks.contains(&0) {
        return None;
    }
    let channel = |mask: u32| {
        let place = mask.trailing_zeros();
        let most = u64::from(mask >> place);
        let mut values = [0; 256];
        for (value, added) in (0_u64..).zip(&mut values) {
            *added = ((value * most + 127) / 255) as u32 & (mask >> place);
            *added <<= place;
        }
        values
    };
    Some(Box::new(masks.map(channel)))
}

/// Red, green and blue of each colour of the palette, in shades.
fn cube() -> Vec<[u32; 3]> {
    (0..SHADES.pow(3)).map(|index| [36, 6, 1].map(|unit| index / unit % SHADES)).collect()
}

/// Asks for each colour in turn, the strongest ones first: other programs have taken their part, and of those colours
/// that no room is left for the nearest one does.
fn palette(server: &Server, colormap: u32) -> Result<Vec<u32>, ReplyError> {
    let (connection, most) = (&server.connection, SHADES - 1);
    let mut order = cube();
    order.sort_by_key(|shades| Reverse(shades.iter().map(|it| most.abs_diff(2 * it)).sum::<u32>()));
    let mut asked = Vec::new();
    for shades in order {
        let [red, green, blue] = shades.map(|it| (it * 65_535 / most) as u16);
        asked.push((shades, connection.alloc_color(colormap, red, green, blue)?));
    }
    let mut has = Vec::new();
    for (shades, asked) in asked {
        match asked.reply() {
            Ok(reply) => has.push((shades, reply.pixel)),
            Err(ReplyError::X11Error(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(cube().into_iter().map(|shades| nearest(&has, shades)).collect())
}

fn nearest(has: &[([u32; 3], u32)], wanted: [u32; 3]) -> u32 {
    let distance = |(shades, _): &&([u32; 3], u32)| -> u32 {
        (0..3).map(|it| shades[it].abs_diff(wanted[it]).pow(2)).sum()
    };
    has.iter().min_by_key(distance).map_or(0, |(_, pixel)| *pixel)
}

#[cfg(test)]
mod tests {
    use super::{Colours, added};
    use x11rb::protocol::xproto::{VisualClass, Visualtype};

    #[test]
    fn white_is_white_at_each_depth() {
        for (masks, white, red) in [
            ([0x7c00, 0x3e0, 0x1f], 0x7fff, 0x7c00),
            ([0xf800, 0x7e0, 0x1f], 0xffff, 0xf800),
            ([0x3ff0_0000, 0xf_fc00, 0x3ff], 0x3fff_ffff, 0x3ff0_0000),
            ([0xff, 0xff00, 0xff_0000], 0xff_ffff, 0xff),
            ([0x7, 0x38, 0xc0], 0xff, 0x7),
        ] {
            let [red_mask, green_mask, blue_mask] = masks;
            let class = VisualClass::TRUE_COLOR;
            let visual =
                Visualtype { class, red_mask, green_mask, blue_mask, ..Visualtype::default() };
            let Some(channels) = added(&visual) else {
                panic!("{masks:x?}");
            };
            let colours = Colours::Added(channels);
            assert_eq!(colours.pixel(0x00ff_ffff), white, "{masks:x?}");
            assert_eq!(colours.pixel(0x00ff_0000), red, "{masks:x?}");
            assert_eq!(colours.pixel(0), 0, "{masks:x?}");
        }
    }

    #[test]
    fn a_palette_is_a_cube() {
        let colours = Colours::Palette((0..216).collect());
        for (colour, index) in [(0, 0), (0x00ff_ffff, 215), (0x00ff_0000, 180), (0xff, 5)] {
            assert_eq!(colours.pixel(colour), index, "{colour:x}");
        }
    }
}
