//! The pixels of a picture, line by line as they are decoded: the whole picture, 6 MB for one of our figures, is never in
//! memory. Not by the `image` crate, whose decoder gives whole pictures only: for a figure 620 pixels wide 12.8 MB where
//! this takes 2.2 MB, in no less time; nor by `egui_extras`, which also keeps the file.

mod interlaced;
mod jpeg;

use super::jpeg::{JpegHead, jpeg_head};
use super::picture::{is_jpeg, png_reader};
use super::turn::Turn;
use crate::file::IoReason;
use crate::labels;
use crate::raster::{Pixel, premultiply};
use png::{ColorType, DecodingError, Reader};
use std::io::{self, BufRead, ErrorKind, Seek};

/// Takes the lines of a picture, from the top.
pub trait TakeLines {
    /// How many pixels a line has, and how many lines come: those of the file or, where that would fill the memory or
    /// less is wanted, fewer.
    fn begin(&mut self, size: [usize; 2]);
    /// The next one: premultiplied with alpha, as it lies in the file.
    fn take(&mut self, line: &[Pixel]);
}

/// A picture that was looked at, and not decoded yet. Told by its bytes: whether its name says so was checked before.
pub struct Undecoded<R: BufRead + Seek> {
    /// How it is turned to be seen upright.
    pub turn: Turn,
    /// Width and height in the file, pixels.
    pub size: [u32; 2],
    kind: Kind<R>,
}

enum Kind<R: BufRead + Seek> {
    Png(Box<Reader<R>>),
    Jpeg(R, JpegHead),
}

impl<R: BufRead + Seek> Undecoded<R> {
    /// Looks at what stands before the pixels.
    ///
    /// # Errors
    /// Why it cannot be shown, in Russian.
    pub fn open(mut picture: R) -> Result<Self, String> {
        if is_jpeg(&mut picture).map_err(|error| said(&error))? {
            let head = jpeg_head(&mut picture).map_err(|error| said(&error))?;
            return Ok(Self { turn: head.turn, size: head.size, kind: Kind::Jpeg(picture, head) });
        }
        let turn = Turn::of_png(&mut picture).map_err(|error| said(&error))?;
        let reader = png_reader(picture).map_err(|error| said(&error))?;
        let size = [reader.info().width, reader.info().height];
        Ok(Self { turn, size, kind: Kind::Png(Box::new(reader)) })
    }

    /// How many colours a JPEG has: 1 grey, 3 those of a screen, 4 those of a printer; `None`: it is none.
    pub(crate) fn jpeg_colors(&self) -> Option<u64> {
        match &self.kind {
            Kind::Jpeg(_, head) => Some(head.colors),
            Kind::Png(_) => None,
        }
    }

    /// Decodes it; no smaller than `wanted`, as it lies in the file, if there is memory for that. Takes milliseconds: not
    /// for the UI thread.
    ///
    /// # Errors
    /// Why it cannot be shown, in Russian.
    pub fn decode(self, wanted: [usize; 2], to: &mut impl TakeLines) -> Result<(), String> {
        match self.kind {
            Kind::Jpeg(picture, head) => jpeg::lines(picture, &head, wanted, to),
            Kind::Png(mut reader) => png_lines(&mut reader, to).map_err(|error| why(&error)),
        }
    }
}

fn png_lines<R: BufRead + Seek>(
    reader: &mut Reader<R>,
    to: &mut impl TakeLines,
) -> Result<(), DecodingError> {
    let whole = [reader.info().width as usize, reader.info().height as usize];
    let is_grey = reader.output_color_type().0 == ColorType::GrayscaleAlpha;
    let mut line = Vec::new();
    if reader.info().interlaced {
        to.begin(interlaced::size(whole));
        return interlaced::lines(reader, |bytes| {
            premultiply(bytes, is_grey, &mut line);
            to.take(&line);
        });
    }
    to.begin(whole);
    while let Some(row) = reader.next_row()? {
        premultiply(row.data(), is_grey, &mut line);
        to.take(&line);
    }
    Ok(())
}

/// What an error of the decoder means, without its English.
fn why(error: &DecodingError) -> String {
    match error {
        DecodingError::IoError(error) if error.kind() != ErrorKind::UnexpectedEof => said(error),
        DecodingError::LimitsExceeded => labels::TOO_LARGE.to_owned(),
        _ => labels::PICTURE_TORN.to_owned(),
    }
}

fn said(error: &io::Error) -> String {
    IoReason::from(error).to_string()
}
