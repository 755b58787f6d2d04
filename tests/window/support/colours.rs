//! What a window shows on a screen of any depth.

use super::x_server::XServer;
use image::{Rgba, RgbaImage};
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat};

/// Its picture, in eight bits of red, green and blue.
pub fn colours(server: &XServer, window: u32) -> RgbaImage {
    let view = &server.view;
    let place = view.get_geometry(window).expect("X").reply().expect("a window");
    let (width, height) = (place.width, place.height);
    let image = view.get_image(ImageFormat::Z_PIXMAP, window, 0, 0, width, height, !0);
    let data = image.expect("X").reply().expect("a picture").data;
    let screen = server.screen();
    let mut visuals = screen.allowed_depths.iter().flat_map(|depth| &depth.visuals);
    let visual = visuals.find(|visual| visual.visual_id == screen.root_visual).expect("a visual");
    let masks = [visual.red_mask, visual.green_mask, visual.blue_mask];
    let all: Vec<u32> = (0..256).collect();
    let palette = masks.contains(&0).then(|| {
        let asked = view.query_colors(screen.default_colormap, &all).expect("X");
        asked.reply().expect("a palette").colors
    });
    let line = data.len() / usize::from(height);
    let bytes = if place.depth > 16 { 4 } else { usize::from(place.depth).div_ceil(8) };
    RgbaImage::from_fn(width.into(), height.into(), |x, y| {
        let at = y as usize * line + x as usize * bytes;
        let pixel =
            data[at..at + bytes].iter().rev().fold(0, |all, byte| all << 8 | u32::from(*byte));
        let [red, green, blue] = match &palette {
            Some(palette) => {
                let colour = &palette[pixel as usize];
                [colour.red, colour.green, colour.blue].map(|channel| (channel >> 8) as u8)
            }
            None => masks.map(|mask| {
                let (value, most) =
                    ((pixel & mask) >> mask.trailing_zeros(), mask >> mask.trailing_zeros());
                (f64::from(value) * 255.0 / f64::from(most)).round() as u8
            }),
        };
        Rgba([red, green, blue, 255])
    })
}
