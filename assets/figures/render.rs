//! Draws the guide's figures, the cards' pictures and the program's icon: every `assets/figures/*.svg`,
//! `assets/art/*.svg` and `assets/icon.svg`
//! becomes the PNG of the same name beside it, and the icon an ICO too, for the Windows executable.
//!
//! `cargo run -p render-figures` writes them; `cargo test -p render-figures` fails if one differs from its source.
//!
//! Only the fonts of `assets/fonts` and of this folder are used, so that every computer draws the same bytes.

#![allow(clippy::disallowed_methods, reason = "those are rules of the program's own")]
#![cfg_attr(test, allow(clippy::expect_used, reason = "a test that cannot go on has failed"))]

use resvg::{tiny_skia, usvg};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

type Rgba = [u8; 4];

const WIDTH: u32 = 1600;
const HEIGHT: u32 = 1000;
/// Pixels to a unit of a picture of a card: sharp on a screen of 1920 × 1080.
const ART_SCALE: f32 = 2.0;
/// Side of the window's icon, pixels.
const ICON_SIDE: u32 = 128;
/// Sides of the Windows icon, pixels: what the shell asks for at 100, 125, 150, 200 and 250 %, and the
/// large one of its folders.
const WINDOWS_ICON_SIDES: [u32; 8] = [16, 20, 24, 32, 40, 48, 64, 256];
/// From this side on the icon is stored as a PNG, with a tenth of the bytes. Old programs ask for the small sides,
/// and read only bitmaps.
const WINDOWS_PNG_FROM: u32 = 40;

fn main() -> ExitCode {
    match render_all() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn render_all() -> Result<(), String> {
    for (file, bytes) in pictures()? {
        fs::write(&file, &bytes)
            .map_err(|e| format!("Не удалось записать {}: {e}", file.display()))?;
        println!("{}: {} байт", file.display(), bytes.len());
    }
    Ok(())
}

#[test]
fn every_picture_is_what_its_source_renders_to() {
    let drawn = pictures().expect("sources that can be drawn");
    let is_other =
        |(file, drawn): &&(PathBuf, Vec<u8>)| fs::read(file).ok().as_ref() != Some(drawn);
    let others = drawn.iter().filter(is_other).map(|(file, _)| file);
    let others: Vec<_> = others.collect();
    assert!(others.is_empty(), "cargo run -p render-figures: {others:?}");
}

/// Every picture's file and its bytes: the figures by name, then the icon.
fn pictures() -> Result<Vec<(PathBuf, Vec<u8>)>, String> {
    let mut pictures = Vec::new();
    for svg in sorted_files(&assets("figures"), "svg")? {
        let png = figure_png(&read(&svg)?).map_err(|e| format!("{}: {e}", svg.display()))?;
        pictures.push((svg.with_extension("png"), png));
    }
    for svg in sorted_files(&assets("art"), "svg")? {
        let png = art_png(&read(&svg)?).map_err(|e| format!("{}: {e}", svg.display()))?;
        pictures.push((svg.with_extension("png"), png));
    }
    let icon = assets("icon.svg");
    let tree = read(&icon)?;
    let png = icon_pixels(&tree, ICON_SIDE)?.encode_png();
    let png = png.map_err(|e| format!("{}: {e}", icon.display()))?;
    let ico = windows_icon(&tree).map_err(|e| format!("{}: {e}", icon.display()))?;
    pictures.push((icon.with_extension("png"), png));
    pictures.push((icon.with_extension("ico"), ico));
    Ok(pictures)
}

fn read(svg: &Path) -> Result<usvg::Tree, String> {
    let source = fs::read_to_string(svg)
        .map_err(|e| format!("Не удалось прочитать {}: {e}", svg.display()))?;
    usvg::Tree::from_str(&source, &options()?)
        .map_err(|e| format!("{}: не получается разобрать SVG: {e}", svg.display()))
}

fn rasterize(
    tree: &usvg::Tree,
    scale: f32,
    background: tiny_skia::Color,
) -> Result<tiny_skia::Pixmap, String> {
    let size = tree.size().to_int_size();
    let size = size.scale_by(scale).ok_or("рисунок исчезает")?;
    let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height())
        .ok_or("Не хватило памяти для рисунка")?;
    pixels.fill(background);
    let transform = tiny_skia::Transform::from_scale(scale, scale);
    resvg::render(tree, transform, &mut pixels.as_mut());
    Ok(pixels)
}

/// The icon, a square on a transparent background.
fn icon_pixels(tree: &usvg::Tree, side: u32) -> Result<tiny_skia::Pixmap, String> {
    let scale = side as f32 / tree.size().width();
    rasterize(tree, scale, tiny_skia::Color::TRANSPARENT)
}

fn windows_icon(tree: &usvg::Tree) -> Result<Vec<u8>, String> {
    let mut icon = ico::IconDir::new(ico::ResourceType::Icon);
    for side in WINDOWS_ICON_SIDES {
        let pixels = icon_pixels(tree, side)?;
        let colours = pixels.pixels().iter();
        let colours = colours.map(tiny_skia::PremultipliedColorU8::demultiply);
        let bytes = colours.flat_map(|c| [c.red(), c.green(), c.blue(), c.alpha()]);
        let image = ico::IconImage::from_rgba_data(side, side, bytes.collect());
        let entry = if side < WINDOWS_PNG_FROM {
            ico::IconDirEntry::encode_as_bmp(&image)
        } else {
            ico::IconDirEntry::encode_as_png(&image)
        };
        icon.add_entry(entry.map_err(|e| e.to_string())?);
    }
    let mut bytes = Vec::new();
    icon.write(&mut bytes).map_err(|e| e.to_string())?;
    Ok(bytes)
}

/// Twice its size, on a transparent ground, with a palette.
fn art_png(tree: &usvg::Tree) -> Result<Vec<u8>, String> {
    let pixels = rasterize(tree, ART_SCALE, tiny_skia::Color::TRANSPARENT)?;
    let size = [pixels.width(), pixels.height()];
    let pixels = pixels.pixels().iter().map(|colour| {
        let c = colour.demultiply();
        // Sixteen steps of transparency are enough for smooth edges.
        [c.red(), c.green(), c.blue(), (c.alpha() / 17) * 17]
    });
    let pixels: Vec<Rgba> = pixels.collect();
    indexed_png(&pixels, size).map_err(|e| format!("не получается сжать PNG: {e}"))
}

/// 1600 × 1000, 8 bits a pixel, with a palette.
fn figure_png(tree: &usvg::Tree) -> Result<Vec<u8>, String> {
    let size = tree.size().to_int_size();
    if (size.width(), size.height()) != (WIDTH, HEIGHT) {
        return Err(format!("размер должен быть {WIDTH} × {HEIGHT}"));
    }
    let pixels = rasterize(tree, 1.0, tiny_skia::Color::WHITE)?;
    // On an opaque background every pixel is opaque: alpha can go.
    let pixels = pixels.pixels().iter();
    let pixels: Vec<Rgba> = pixels.map(|p| [p.red(), p.green(), p.blue(), u8::MAX]).collect();
    indexed_png(&pixels, [WIDTH, HEIGHT]).map_err(|e| format!("не получается сжать PNG: {e}"))
}

/// A palette takes half the bytes of RGB, and the program has the figures inside. `image` writes no palettes.
fn indexed_png(pixels: &[Rgba], size: [u32; 2]) -> Result<Vec<u8>, png::EncodingError> {
    let (palette, indices_of) = palette(pixels);
    let indices: Vec<u8> = pixels.iter().map(|colour| indices_of[colour]).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, size[0], size[1]);
    encoder.set_color(png::ColorType::Indexed);
    let colours = palette.iter().flat_map(|&[r, g, b, _]| [r, g, b]);
    encoder.set_palette(colours.collect::<Vec<u8>>());
    if palette.iter().any(|colour| colour[3] < u8::MAX) {
        encoder.set_trns(palette.iter().map(|colour| colour[3]).collect::<Vec<u8>>());
    }
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(bytes)
}

/// At most 256 colours, and the index among them for each of the picture's colours.
///
/// Smoothed edges give a picture some 400 colours. Of two close ones the rarer is replaced by the other; what
/// counts as close (a few steps of 255, which nobody sees) grows until all fit.
fn palette(pixels: &[Rgba]) -> (Vec<Rgba>, BTreeMap<Rgba, u8>) {
    let mut counts = BTreeMap::<Rgba, u32>::new();
    for &colour in pixels {
        *counts.entry(colour).or_default() += 1;
    }
    let mut colours: Vec<Rgba> = counts.keys().copied().collect();
    colours.sort_by_key(|colour| Reverse(counts[colour]));
    for tolerance in 0..u8::MAX {
        let mut palette = Vec::<Rgba>::new();
        for &colour in &colours {
            let is_far = |&kept: &Rgba| distance(kept, colour) > tolerance;
            if palette.iter().all(is_far) {
                palette.push(colour);
            }
        }
        if palette.len() <= 256 {
            let index_of = |&colour: &Rgba| {
                let indexed = (0..=u8::MAX).zip(&palette);
                let nearest = indexed.min_by_key(|(_, kept)| distance(**kept, colour))?;
                Some((colour, nearest.0))
            };
            let indices = colours.iter().filter_map(index_of).collect();
            return (palette, indices);
        }
    }
    unreachable!("within a distance of 254 at most sixteen colours are left")
}

/// The largest difference of a channel.
fn distance(a: Rgba, b: Rgba) -> u8 {
    let differences = a.iter().zip(b).map(|(a, b)| a.abs_diff(b));
    differences.max().unwrap_or_default()
}

/// How SVG is read: with the project's own fonts and no others.
fn options() -> Result<usvg::Options<'static>, String> {
    let mut options =
        usvg::Options { font_family: "Golos Text".into(), ..usvg::Options::default() };
    // The program has no use for the medium weight, but a web page has: it lies beside the figures.
    let fonts = [assets("fonts"), assets("figures")].map(|folder| sorted_files(&folder, "ttf"));
    for font in fonts.into_iter().collect::<Result<Vec<_>, _>>()?.into_iter().flatten() {
        let bytes =
            fs::read(&font).map_err(|e| format!("Не удалось прочитать {}: {e}", font.display()))?;
        options.fontdb_mut().load_font_data(bytes);
    }
    Ok(options)
}

fn assets(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name(folder)
}

fn sorted_files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, String> {
    let unreadable = |e| format!("Не удалось прочитать папку {}: {e}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|it| it == extension) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
