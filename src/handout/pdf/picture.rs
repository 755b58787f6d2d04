//! A picture of a guide as an object of a PDF. A usual PNG and a JPEG go in as they are packed in their files, without what
//! else these say; any other is decoded, painted on white and packed anew.

use super::objects::{Objects, int, packed};
use super::png::Png;
use crate::file::IoReason;
use crate::guide::{Pictures, TakeLines, Turn, Undecoded, bare_jpeg};
use crate::labels;
use crate::raster::{Pixel, on_white};
use pdf_writer::{Filter, Name, Ref};
use std::io::{self, Cursor};

/// A picture that is written.
#[derive(Clone, Copy)]
pub(super) struct Written {
    pub id: Ref,
    /// Turns it in a square of one, to be seen upright: a matrix as PDF writes it.
    pub upright: [f32; 6],
}

/// Writes the picture of this file name, or tells in Russian why it cannot be shown.
pub(super) fn write_picture(
    objects: &mut Objects,
    pictures: &Pictures,
    file: &str,
) -> io::Result<Result<Written, String>> {
    let bytes = match pictures.read(file) {
        Ok(bytes) => bytes,
        Err(error) => return Ok(Err(IoReason::from(&error).to_string())),
    };
    let undecoded = match Undecoded::open(Cursor::new(&*bytes)) {
        Ok(undecoded) => undecoded,
        Err(why) => return Ok(Err(why)),
    };
    let upright = upright(undecoded.turn);
    let written = |id| Written { id, upright };
    if let Some(png) = Png::of(&bytes) {
        let torn = || Err(labels::PICTURE_TORN.to_owned());
        return if png.is_whole() { Ok(Ok(written(png.write(objects)?))) } else { Ok(torn()) };
    }
    let of_screen = undecoded.jpeg_colors().filter(|colors| matches!(colors, 1 | 3));
    if let Some(colors) = of_screen {
        let Some(bare) = bare_jpeg(&bytes, Turn::default()) else {
            return Ok(Err(labels::JPEG_TORN.to_owned()));
        };
        let space: &[u8] = if colors == 1 { b"DeviceGray" } else { b"DeviceRGB" };
        let id = write(objects, undecoded.size, &bare, space, Filter::DctDecode)?;
        return Ok(Ok(written(id)));
    }
    let mut lines = OnWhite::default();
    let whole = undecoded.size.map(|side| side as usize);
    if let Err(why) = undecoded.decode(whole, &mut lines) {
        return Ok(Err(why));
    }
    let size = lines.size.map(|side| side as u32);
    let bytes = packed(&lines.bytes);
    Ok(Ok(written(write(objects, size, &bytes, b"DeviceRGB", Filter::FlateDecode)?)))
}

fn write(
    objects: &mut Objects,
    [width, height]: [u32; 2],
    bytes: &[u8],
    space: &[u8],
    filter: Filter,
) -> io::Result<Ref> {
    objects.add(|chunk, id| {
        let mut image = chunk.image_xobject(id, bytes);
        image.width(int(width)).height(int(height));
        image.color_space_name(Name(space)).bits_per_component(8).filter(filter);
    })
}

/// All lines of a picture as they are seen on paper.
#[derive(Default)]
struct OnWhite {
    size: [usize; 2],
    bytes: Vec<u8>,
}

impl TakeLines for OnWhite {
    fn begin(&mut self, size: [usize; 2]) {
        self.size = size;
    }

    fn take(&mut self, line: &[Pixel]) {
        self.bytes.extend_from_slice(on_white(line).as_flattened());
    }
}

/// From where the left upper pixels of what is seen lie in the file, which counts from the top, to where PDF puts those of
/// the file, which counts from the bottom.
fn upright(turn: Turn) -> [f32; 6] {
    let at = |x, y| turn.source([x, y], [2, 2]).map(|side| side as f32);
    let ([left, top], right, below) = (at(0, 0), at(1, 0), at(0, 1));
    let [across, down] = [right, below].map(|[x, y]| [x - left, y - top]);
    [
        across[0],
        -down[0],
        -across[1],
        down[1],
        across[1] * (1.0 - top) - across[0] * left,
        1.0 + down[0] * left - down[1] * (1.0 - top),
    ]
}
