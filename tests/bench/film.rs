//! The pictures that a window showed, and from when on it was the one that stayed.

use super::top_levels::Picture;
use std::time::Duration;

/// The share of its pixels that a complete picture has in common with the one that stayed.
const COMPLETE: f64 = 0.98;
/// Where fewer pixels than this share change, the window rests: a caret blinks as long as one looks.
const AT_REST: f64 = 0.005;

/// Every picture that differs from the one before.
#[derive(Default)]
pub struct Film {
    frames: Vec<(Duration, Picture)>,
    /// The frame that changed more than a caret does.
    changed: usize,
}

impl Film {
    pub fn add(&mut self, at: Duration, picture: Picture) {
        let is_same = |(_, last): &(Duration, Picture)| *last == picture;
        if self.frames.last().is_some_and(is_same) {
            return;
        }
        // Against the frame that changed, not the last: many small changes make a large one.
        let reference = self.frames.get(self.changed);
        if reference.is_none_or(|(_, reference)| alike(reference, &picture) < 1.0 - AT_REST) {
            self.changed = self.frames.len();
        }
        self.frames.push((at, picture));
    }

    /// Whether by `now` nothing has changed for this long.
    pub fn rests(&self, now: Duration, rest: Duration) -> bool {
        let changed = self.frames.get(self.changed);
        changed.is_some_and(|(at, _)| now.saturating_sub(*at) > rest)
    }

    /// When the picture was first complete.
    pub fn complete(&self) -> Option<Duration> {
        let (_, last) = self.frames.last()?;
        let mut frames = self.frames.iter();
        let found = frames.find(|(_, picture)| alike(picture, last) >= COMPLETE);
        found.map(|(at, _)| *at)
    }
}

/// The share of pixels with the same colour.
fn alike(a: &[u8], b: &[u8]) -> f64 {
    let pixels = a.chunks_exact(4).zip(b.chunks_exact(4));
    let same = pixels.filter(|(a, b)| a[..3] == b[..3]).count();
    same as f64 / (b.len() / 4) as f64
}
