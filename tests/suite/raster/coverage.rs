//! Which pixels the rasteriser touches, and how it blends; on canvases small enough to check by eye.

use egui::{Color32, Rect, pos2};
use join_chats::raster::{Canvas, PixelRect, rgba_bytes};

use crate::support::raster::{clipped, paint, rect, shown, triangles, white_only};

/// A wheel of triangles around a centre, half transparent: a pixel drawn twice or not at all shows.
#[test]
fn triangles_that_share_edges_cover_each_pixel_once() {
    let once = Color32::from_rgba_premultiplied(100, 0, 0, 100);
    let centres = [pos2(20.0, 20.0), pos2(20.5, 20.5), pos2(17.3, 22.9), pos2(20.25, 19.75)];
    let square = [pos2(-9.0, -9.0), pos2(50.0, -9.0), pos2(50.0, 50.0), pos2(-9.0, 50.0)];
    for centre in centres {
        for parts in [1_u8, 3, 7] {
            let mut corners = Vec::new();
            for (from, to) in [(0, 1), (1, 2), (2, 3), (3, 0)] {
                for part in 0..parts {
                    let at = |part: u8| {
                        square[from].lerp(square[to], f32::from(part) / f32::from(parts))
                    };
                    corners.extend([centre, at(part), at(part + 1)]);
                }
            }
            let pixels = paint(&white_only(), [40, 40], &[triangles(&corners, once)]);
            let wrong = pixels.iter().filter(|pixel| **pixel != 0xFF64_0000).count();
            assert_eq!(wrong, 0, "centre {centre}, {parts} parts a side");
        }
    }
}

/// A pixel is covered if its centre is; a centre on the border belongs to the right and lower shape.
#[test]
fn borders_follow_the_top_left_rule() {
    let cases = [
        (1.0, 3.0, "·##··"),
        (0.5, 2.5, "##···"),
        (0.51, 2.51, "·##··"),
        (0.49, 2.49, "##···"),
        (1.6, 2.4, "·····"),
        (-9.0, 99.0, "#####"),
        (3.0, 3.0, "·····"),
    ];
    for (left, right, expected) in cases {
        let [a, b, c, d] = [pos2(left, 0.0), pos2(right, 0.0), pos2(left, 1.0), pos2(right, 1.0)];
        for corners in [[a, b, c, c, b, d], [d, c, a, d, b, a]] {
            // As one «quad», and as two meshes, where each triangle is drawn by itself.
            let whole = vec![triangles(&corners, Color32::RED)];
            let parts: Vec<_> =
                corners.chunks(3).map(|part| triangles(part, Color32::RED)).collect();
            for meshes in [whole, parts] {
                let pixels = paint(&white_only(), [5, 1], &meshes);
                assert_eq!(shown(&pixels), expected, "{left} to {right}");
            }
        }
    }
}

#[test]
fn clip_rectangle_is_rounded_to_pixels_and_region_is_respected() {
    let corners = [pos2(-99.0, -99.0), pos2(999.0, -99.0), pos2(-99.0, 999.0)];
    let everything = triangles(&corners, Color32::RED);
    let cases = [
        (rect(1.4, 0.0, 2.2, 9.0), "·###··"),
        (rect(1.6, 0.0, 2.2, 9.0), "··##··"),
        (rect(1.5, 0.0, 1.0, 9.0), "··#···"),
        (rect(3.0, 0.0, -2.0, 9.0), "······"),
        (rect(-9.0, -9.0, 99.0, 99.0), "·####·"), // the region is 1..5
        (Rect::NOTHING, "······"),
        (Rect::NAN, "······"),
    ];
    for (clip, expected) in cases {
        let mut pixels = vec![7; 6];
        let mut canvas = Canvas::new(&mut pixels, [6, 1]).expect("six pixels");
        let region = PixelRect { left: 1, top: -3, right: 5, bottom: 99 };
        let primitives = [clipped(clip, &everything)];
        white_only().paint(&mut canvas, region, 1.0, &primitives, Color32::BLACK);
        assert_eq!(shown(&pixels), expected, "{clip}");
        assert_eq!([pixels[0], pixels[5]], [7, 7], "outside of the region");
    }
}

#[test]
fn blending_is_premultiplied_and_stops_at_full_brightness() {
    let cases = [
        ([255, 0, 0, 255], [255, 0, 0, 255]),
        ([100, 0, 0, 100], [161, 91, 61, 255]), // below × 155/255
        ([0, 0, 0, 0], [100, 150, 100, 255]),
        ([200, 90, 0, 0], [255, 240, 100, 255]), // additive
    ];
    let corners = [pos2(-9.0, -9.0), pos2(19.0, -9.0), pos2(-9.0, 19.0)];
    for (color, expected) in cases {
        let [r, g, b, a] = color;
        let below = triangles(&corners, Color32::from_rgb(100, 150, 100));
        let above = triangles(&corners, Color32::from_rgba_premultiplied(r, g, b, a));
        let pixels = paint(&white_only(), [1, 1], &[below, above]);
        assert_eq!(rgba_bytes(&pixels), expected, "{color:?}");
    }
}
