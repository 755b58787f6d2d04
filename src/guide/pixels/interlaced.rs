//! Pictures whose lines come in seven passes, each of which makes the picture finer (Adam7). All of a picture must be in
//! memory until the last one; of a large picture the first passes are enough, which are a smaller picture.

use png::{DecodingError, Reader};
use std::io::{BufRead, Seek};

/// The largest picture that is taken whole, pixels: decoded it fills 36 MB.
const MOST: usize = 9_000_000;

/// Where the first five passes begin, and how far their pixels lie apart: across and down. Three of them are a picture
/// a quarter as wide and high, five are half of it.
const PASSES: [([usize; 2], [usize; 2]); 5] =
    [([0, 0], [8, 8]), ([4, 0], [8, 8]), ([0, 4], [4, 8]), ([2, 0], [4, 4]), ([0, 2], [2, 4])];

/// How many times smaller the picture is that is made of one of this size.
fn unit([width, height]: [usize; 2]) -> usize {
    match width.saturating_mul(height) {
        pixels if pixels <= MOST => 1,
        pixels if pixels <= 4 * MOST => 2,
        _ => 4,
    }
}

/// Width and height of what is made of an interlaced picture of this size.
pub(super) fn size(whole: [usize; 2]) -> [usize; 2] {
    whole.map(|side| side.div_ceil(unit(whole)))
}

/// Gives `take` the lines of such a picture, from the top.
pub(super) fn lines<R: BufRead + Seek>(
    reader: &mut Reader<R>,
    take: impl FnMut(&[u8]),
) -> Result<(), DecodingError> {
    let whole = [reader.info().width as usize, reader.info().height as usize];
    let (made, unit) = (size(whole), unit(whole));
    if unit == 1 {
        let length = reader.output_buffer_size().ok_or(DecodingError::LimitsExceeded)?;
        let mut bytes = vec![0; length];
        let frame = reader.next_frame(&mut bytes)?;
        bytes.chunks_exact(frame.line_size).for_each(take);
        return Ok(());
    }
    let pixel = reader.output_color_type().0.samples();
    let line = made[0] * pixel;
    let mut bytes = vec![0; line * made[1]];
    let passes = if unit == 2 { &PASSES[..] } else { &PASSES[..3] };
    for ([left, top], [across, down]) in passes.iter().copied() {
        if left >= whole[0] {
            continue;
        }
        for y in (top..whole[1]).step_by(down) {
            let Some(row) = reader.next_row()? else { break };
            let place = &mut bytes[y / unit * line..][..line];
            let wide = place.chunks_exact_mut(pixel).skip(left / unit).step_by(across / unit);
            for (to, from) in wide.zip(row.data().chunks_exact(pixel)) {
                to.copy_from_slice(from);
            }
        }
    }
    bytes.chunks_exact(line).for_each(take);
    Ok(())
}
