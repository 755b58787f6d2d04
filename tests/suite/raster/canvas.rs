//! What a canvas takes, and what is drawn on it whoever draws: no callbacks, the same on any number of threads.

use crate::support::raster::{BLACK, paint, rasterizer, triangles, white_only};
use egui::epaint::{ClippedPrimitive, Primitive};
use egui::{Color32, Rect, TextureOptions, pos2};
use join_chats::raster::{Canvas, PixelRect};
use std::sync::Arc;

#[test]
fn callbacks_are_left_out() {
    let callback = egui::PaintCallback { rect: Rect::EVERYTHING, callback: Arc::new(()) };
    let primitive = Primitive::Callback(callback);
    let primitives = [ClippedPrimitive { clip_rect: Rect::EVERYTHING, primitive }];
    let mut pixels = [0; 4];
    let mut canvas = Canvas::new(&mut pixels, [2, 2]).expect("four pixels");
    white_only().paint(&mut canvas, PixelRect::of_size([2, 2]), 1.0, &primitives, Color32::BLACK);
    assert_eq!(pixels, [BLACK; 4]);
}

#[test]
fn canvas_wants_as_many_pixels_as_its_size_says() {
    assert!(Canvas::new(&mut [0; 6], [2, 3]).is_some());
    assert!(Canvas::new(&mut [0; 5], [2, 3]).is_none());
    assert!(Canvas::new(&mut [], [u32::MAX, u32::MAX]).is_none());
}

#[test]
fn threads_draw_the_same() {
    let corners = [pos2(3.0, 1.0), pos2(60.0, 30.0), pos2(9.0, 45.0)];
    let mesh = [triangles(&corners, Color32::from_white_alpha(77))];
    let draw = |threads| {
        let rasterizer = rasterizer(threads, 1, &[Color32::WHITE], TextureOptions::LINEAR);
        paint(&rasterizer, [64, 47], &mesh)
    };
    let one = draw(1);
    for threads in [0, 2, 3, 46, 47, 48, 200] {
        assert_eq!(draw(threads), one, "{threads} threads");
    }
}
