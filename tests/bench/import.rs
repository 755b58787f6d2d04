//! A document of 4 MB with 60 screenshots becomes a guide: `cargo bench --bench import`. Every third one is cropped.
//! The peak of memory is asked of the system. Then the window's frames while such a document is read and its wizard is
//! shown: as a window draws them, and each drawn whole.

#![allow(clippy::expect_used, missing_docs, reason = "a bench that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "no file of a pupil is written")]

mod stage;
#[expect(dead_code, reason = "the tests ask for more of it")]
#[path = "../suite/support/word.rs"]
mod word;

use image::{Rgb, RgbImage};
use join_chats::service::GuideFiles;
use stage::{FRAME, Stage};
use std::io::Cursor;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use word::{document, import, line, picture};

const PICTURES: usize = 60;
const ROUNDS: usize = 7;
/// How long frames are drawn: the guide is there long before.
const WATCHED: Duration = Duration::from_secs(4);

fn main() {
    let names: Vec<String> = (1..=PICTURES).map(|number| format!("image{number}.png")).collect();
    let media: Vec<_> =
        names.iter().enumerate().map(|(at, name)| (name.as_str(), screenshot(at))).collect();
    let steps = (1..=PICTURES).map(|number| {
        let crop = if number % 3 == 0 { r#"<a:srcRect l="10000" b="5000"/>"# } else { "" };
        let shown = picture(number, [450, 253], crop);
        let words = line(&format!("Шаг {number}. Нажмите кнопку, как на рисунке {number}"));
        format!("{words}<w:p>{shown}</w:p>{}", line(&format!("Рисунок {number} – Вид")))
    });
    let bytes = document(&steps.collect::<String>(), &media);
    println!("{} kB, {PICTURES} pictures", bytes.len() / 1000);
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        let proposal = import(&bytes).expect("a guide");
        times.push(begun.elapsed().as_millis());
        assert_eq!(proposal.pictures.len(), PICTURES);
    }
    times.sort_unstable();
    println!("median {} ms, {}–{}", times[ROUNDS / 2], times[0], times[ROUNDS - 1]);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("{}", status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("no /proc"));
    println!("as a window draws them:");
    frames(&bytes, |stage| stage.draw_changes(Vec::new()));
    println!("drawn whole:");
    frames(&bytes, |stage| stage.draw(Vec::new()));
}

/// As often as a screen shows them.
fn frames(document: &[u8], draw: impl Fn(&mut Stage) -> Duration) {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("инструкция.docx");
    std::fs::write(&path, document).expect("a document");
    let files = GuideFiles { first: Some(path), ..GuideFiles::default() };
    let mut stage = Stage::new("start", false, files);
    let begun = Instant::now();
    let mut times = Vec::new();
    while begun.elapsed() < WATCHED {
        let time = draw(&mut stage);
        times.push((time, begun.elapsed()));
        std::thread::sleep(FRAME.saturating_sub(time));
    }
    times.sort_unstable();
    let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize].0.as_secs_f64() * 1e3;
    println!("{} frames: median {:.1} ms, 95 % {:.1} ms", times.len(), at(0.5), at(0.95));
    for (time, since) in times.iter().rev().take(5) {
        println!("  {time:.1?} at {since:.1?}");
    }
}

/// Full HD, some 65 kB: windows with lines of words.
fn screenshot(number: usize) -> Vec<u8> {
    let seed = number as u32;
    let picture = RgbImage::from_fn(1920, 1080, |x, y| {
        let is_line = y % 24 > 10 && x / 7 % 3 != 0 && (x * 31 + y / 24 * 97 + seed * 13) % 11 < 5;
        let shade = if is_line { 60 } else { 245 - (y / 90 * 3) as u8 };
        Rgb([shade, shade, shade.saturating_add((seed % 8) as u8)])
    });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).expect("a PNG");
    bytes.into_inner()
}
