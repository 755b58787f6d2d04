//! Makes a picture smaller, line by line as it is decoded: each pixel becomes the mean of the area that
//! it covers. Own code, since `fast_image_resize` adds 0.5 MB to the program for the same 3 ms, and `resize`
//! takes three times as long; both need the whole picture, 6 MB, in memory.

use std::iter::zip;

/// Weights are whole numbers; the weights of a pixel add up to this power of two.
const WEIGHT_BITS: u32 = 14;
/// How many bits of the sum down the lines are dropped, so that the sum across fits into 32.
const DROPPED_BITS: u32 = 8;

/// Four channels, premultiplied with alpha.
pub type Pixel = [u8; 4];

/// A smaller picture in the making.
pub struct Shrink {
    across: Vec<Span>,
    down: Vec<Span>,
    taken: usize,
    /// The line that is being made, summed over the lines that it covers.
    sums: Vec<[u32; 4]>,
    made: usize,
    pixels: Vec<Pixel>,
}

/// The pixels that one pixel covers, in one direction.
struct Span {
    first: usize,
    weights: Vec<u32>,
}

impl Shrink {
    /// From one width and height to another, in pixels; neither may grow.
    pub fn new(from: [usize; 2], to: [usize; 2]) -> Self {
        Self {
            across: spans(from[0], to[0]),
            down: spans(from[1], to[1]),
            taken: 0,
            sums: vec![[0; 4]; from[0]],
            made: 0,
            pixels: Vec::with_capacity(to[0] * to[1]),
        }
    }

    /// Takes the next line.
    pub fn take(&mut self, line: &[Pixel]) {
        while let Some(span) = self.down.get(self.made) {
            let Some(weight) = span.weight(self.taken) else {
                break;
            };
            for (sum, pixel) in zip(&mut self.sums, line) {
                for (sum, channel) in zip(sum, pixel) {
                    *sum += u32::from(*channel) * weight;
                }
            }
            if span.weight(self.taken + 1).is_some() {
                break;
            }
            self.make_line();
        }
        self.taken += 1;
    }

    /// The smaller picture, premultiplied, when all lines have been taken.
    pub fn into_pixels(self) -> Vec<Pixel> {
        self.pixels
    }

    fn make_line(&mut self) {
        const SHIFT: u32 = 2 * WEIGHT_BITS - DROPPED_BITS;
        for span in &self.across {
            let mut pixel = [1 << (SHIFT - 1); 4];
            for (sum, weight) in zip(&self.sums[span.first..], &span.weights) {
                for (channel, sum) in zip(&mut pixel, sum) {
                    *channel += (sum >> DROPPED_BITS) * weight;
                }
            }
            let pixel = pixel.map(|channel| (channel >> SHIFT).min(255) as u8);
            self.pixels.push(pixel);
        }
        self.sums.fill([0; 4]);
        self.made += 1;
    }
}

impl Span {
    fn weight(&self, index: usize) -> Option<u32> {
        let within = index.checked_sub(self.first)?;
        self.weights.get(within).copied()
    }
}

fn spans(from: usize, to: usize) -> Vec<Span> {
    let length = from as f64 / to as f64;
    let whole = f64::from(1 << WEIGHT_BITS);
    let span = |index: usize| {
        let start = index as f64 * length;
        let end = (start + length).min(from as f64);
        let first = start as usize;
        let last = (end.ceil() as usize).clamp(first + 1, from);
        // Rounded at the edges, not each for itself: thousands of small weights add up to the whole, too.
        let until = |edge: usize| {
            let covered = (edge as f64).clamp(start, end) - start;
            (covered / length * whole).round() as u32
        };
        let weight = |pixel: usize| until(pixel + 1) - until(pixel);
        Span { first, weights: (first..last).map(weight).collect() }
    };
    (0..to).map(span).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shrunk(from: [usize; 2], to: [usize; 2], pixel: impl Fn(usize, usize) -> u8) -> Vec<u8> {
        let mut shrink = Shrink::new(from, to);
        for y in 0..from[1] {
            let line: Vec<_> = (0..from[0]).map(|x| [pixel(x, y); 4]).collect();
            shrink.take(&line);
        }
        let pixels = shrink.into_pixels();
        assert_eq!(pixels.len(), to[0] * to[1], "{from:?} to {to:?}");
        pixels.iter().map(|pixel| pixel[0]).collect()
    }

    #[test]
    fn one_colour_stays_itself_in_every_size() {
        let odd = ([1600, 9], [613, 7]);
        let far = ([1, 30_000], [1, 1]);
        for (from, to) in [odd, ([7, 5], [7, 5]), ([9, 1000], [1, 333]), far] {
            for grey in [0, 1, 127, 254, 255] {
                let mut pixels = shrunk(from, to, |_, _| grey).into_iter();
                assert!(pixels.all(|it| it == grey), "{grey}: {from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn a_pixel_is_the_mean_of_what_it_covers() {
        // Three to two: each covers one pixel and half of the middle one.
        assert_eq!(shrunk([3, 1], [2, 1], |x, _| [0, 90, 240][x]), [30, 190]);
        assert_eq!(shrunk([1, 3], [1, 2], |_, y| [0, 90, 240][y]), [30, 190]);
        let quarters = shrunk([4, 4], [2, 2], |x, y| (x / 2 * 100 + y / 2 * 50) as u8);
        assert_eq!(quarters, [0, 100, 50, 150]);
    }
}
