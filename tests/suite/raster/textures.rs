//! How the rasteriser reads textures: wrapping, mixing, partial updates.

use egui::epaint::ImageDelta;
use egui::{
    Color32, ColorImage, Pos2, Rect, TextureFilter, TextureId, TextureOptions, TextureWrapMode,
    TexturesDelta, pos2,
};

use crate::support::raster::{BLACK, PICTURE, RED, paint, picture, rasterizer, rect, shown};

const WHOLE: Rect = Rect { min: Pos2::ZERO, max: pos2(1.0, 1.0) };

/// Texels a b c, drawn from −3 to +6 texels.
#[test]
fn wrap_modes() {
    let [a, b, c] = [10, 20, 30];
    let texels = [a, b, c].map(Color32::from_gray);
    let cases = [
        (TextureWrapMode::ClampToEdge, [a, a, a, a, b, c, c, c, c]),
        (TextureWrapMode::Repeat, [a, b, c, a, b, c, a, b, c]),
        (TextureWrapMode::MirroredRepeat, [c, b, a, a, b, c, c, b, a]),
    ];
    for (wrap_mode, expected) in cases {
        for filter in [TextureOptions::NEAREST, TextureOptions::LINEAR] {
            let options = TextureOptions { wrap_mode, ..filter };
            let uv = Rect::from_min_max(pos2(-1.0, 0.0), pos2(2.0, 1.0));
            let mesh = picture(rect(0.0, 0.0, 9.0, 1.0), uv);
            let pixels = paint(&rasterizer(1, 3, &texels, options), [9, 1], &[mesh]);
            let grays: Vec<_> = pixels.iter().map(|pixel| pixel.to_le_bytes()[0]).collect();
            assert_eq!(grays, expected, "{wrap_mode:?} {:?}", filter.magnification);
        }
    }
}

#[test]
fn enlarging_mixes_neighbours_only_if_asked() {
    let texels = [Color32::BLACK, Color32::from_gray(200)];
    let cases = [
        (TextureFilter::Linear, [0, 0, 25, 75, 125, 175, 200, 200]),
        (TextureFilter::Nearest, [0, 0, 0, 0, 200, 200, 200, 200]),
    ];
    for (magnification, expected) in cases {
        let options = TextureOptions { magnification, ..TextureOptions::LINEAR };
        let mesh = picture(rect(0.0, 0.0, 8.0, 1.0), WHOLE);
        let pixels = paint(&rasterizer(1, 2, &texels, options), [8, 1], &[mesh]);
        let grays: Vec<_> = pixels.iter().map(|pixel| pixel.to_le_bytes()[0]).collect();
        assert_eq!(grays, expected, "{magnification:?}");
    }
}

#[test]
fn part_of_a_texture_is_replaced() {
    let mut rasterizer = rasterizer(1, 4, &[Color32::BLACK; 12], TextureOptions::LINEAR);
    let mesh = [picture(rect(0.0, 0.0, 4.0, 3.0), WHOLE)];
    let patch = |size, pos, color| {
        ImageDelta::partial(pos, ColorImage::filled(size, color), TextureOptions::LINEAR)
    };
    let mut delta = TexturesDelta::default();
    delta.push(PICTURE, patch([2, 1], [1, 1], Color32::RED));
    delta.push(PICTURE, patch([5, 5], [3, 2], Color32::RED)); // reaches beyond the texture
    delta.push(PICTURE, patch([1, 1], [77, 0], Color32::RED));
    delta.push(TextureId::User(5), patch([1, 1], [0, 0], Color32::RED)); // never announced
    rasterizer.set_textures(&mut delta);
    assert!(delta.set.is_empty());
    assert_eq!(shown(&paint(&rasterizer, [4, 3], &mesh)), "·····##····#");

    delta.push(PICTURE, patch([1, 1], [1, 1], Color32::TRANSPARENT));
    rasterizer.set_textures(&mut delta);
    let pixels = paint(&rasterizer, [4, 3], &mesh);
    assert_eq!(pixels[5..7], [BLACK, RED], "what is below shows through");

    delta.free(PICTURE);
    rasterizer.free_textures(&mut delta);
    assert!(delta.is_empty());
    assert_eq!(paint(&rasterizer, [4, 3], &mesh), [BLACK; 12]);
}
