//! A JPEG in nearly the size at which it is shown: a decoder of JPEG gives whole pictures only, but can make them smaller
//! before they are pixels.

use super::{JpegHead, TakeLines};
use crate::file::{IoReason, invalid};
use crate::labels;
use crate::raster::Pixel;
use jpeg_decoder::{Decoder, Error, PixelFormat};
use memchr::memchr_iter;
use std::io::{self, BufReader, ErrorKind, Read};

/// A scan makes the whole picture finer, and takes as long whatever it says. Programs write some ten of them.
const MAX_SCANS: usize = 64;

/// The picture as it lies in the file, no smaller than this or, if that would fill the memory, in a smaller size.
pub(super) fn lines(
    picture: impl Read,
    head: &JpegHead,
    size: [usize; 2],
    to: &mut impl TakeLines,
) -> Result<(), String> {
    let mut decoder = Decoder::new(BufReader::new(Scans::new(picture)));
    let made = smaller(&mut decoder, head, size).map_err(|error| why(&error))?;
    let format = decoder.info().map(|info| info.pixel_format);
    let bytes = decoder.decode().map_err(|error| why(&error))?;
    // It keeps as much again.
    drop(decoder);
    let samples = format.map_or(1, |format| format.pixel_bytes());
    let lines = bytes.chunks_exact(made[0] * samples);
    if lines.len() != made[1] {
        return Err(labels::JPEG_TORN.to_owned());
    }
    to.begin(made);
    let mut line = Vec::new();
    for bytes in lines {
        line.clear();
        match format {
            Some(PixelFormat::RGB24) => {
                let (pixels, _) = bytes.as_chunks();
                line.extend(pixels.iter().map(|&[r, g, b]| [r, g, b, 255]));
            }
            Some(PixelFormat::CMYK32) => {
                let (pixels, _) = bytes.as_chunks();
                line.extend(pixels.iter().copied().map(of_inks));
            }
            _ => line.extend(bytes.iter().map(|&grey| [grey, grey, grey, 255])),
        }
        to.take(&line);
    }
    Ok(())
}

/// Has the picture made smaller by 1, 2, 4 or 8; returns its size then.
fn smaller<R: Read>(
    decoder: &mut Decoder<R>,
    head: &JpegHead,
    size: [usize; 2],
) -> Result<[usize; 2], Error> {
    let unit = head.unit(size.map(|side| side as u32));
    let [width, height] = head.size.map(|side| side.div_ceil(unit) as u16);
    // The decoder minds only one of the two: for a line of pixels the longer one tells more.
    let (width, height) = decoder.scale(
        if width < height { u16::MAX } else { width },
        if width < height { height } else { u16::MAX },
    )?;
    Ok([usize::from(width), usize::from(height)])
}

/// What a printer's four inks look like, roughly: a colour profile is not read.
fn of_inks([cyan, magenta, yellow, black]: [u8; 4]) -> Pixel {
    let left = |ink: u8| {
        let light = u16::from(255 - ink) * u16::from(255 - black);
        ((light + 127) / 255) as u8
    };
    [left(cyan), left(magenta), left(yellow), 255]
}

/// What an error of the decoder means, without its English.
fn why(error: &Error) -> String {
    match error {
        Error::Io(error) if error.kind() != ErrorKind::UnexpectedEof => {
            IoReason::from(error).to_string()
        }
        Error::Unsupported(_) => labels::JPEG_RARE.to_owned(),
        Error::Io(_) | Error::Format(_) | Error::Internal(_) => labels::JPEG_TORN.to_owned(),
    }
}

/// Refuses to be read where it has begun too many scans. Those of a small picture inside the Exif count as well.
struct Scans<R> {
    from: R,
    begun: usize,
    /// The last byte was the first one of a marker.
    is_marker: bool,
}

impl<R> Scans<R> {
    fn new(from: R) -> Self {
        Self { from, begun: 0, is_marker: false }
    }
}

impl<R: Read> Read for Scans<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        const SCAN: u8 = 0xDA;
        let count = self.from.read(buffer)?;
        let read = &buffer[..count];
        let Some(last) = read.last() else {
            return Ok(count);
        };
        self.begun += usize::from(self.is_marker && read[0] == SCAN);
        self.begun += memchr_iter(0xFF, read).filter(|at| read.get(at + 1) == Some(&SCAN)).count();
        self.is_marker = *last == 0xFF;
        if self.begun > MAX_SCANS {
            return Err(invalid(labels::JPEG_RARE));
        }
        Ok(count)
    }
}
