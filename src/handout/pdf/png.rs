//! A PNG whose packed pixels a PDF takes as they are: `FlateDecode` unpacks them, its predictor 15 undoes the filters of
//! PNG. ISO 32000-1, 7.4.4.4. Not those with alpha, of more than eight bits, or interlaced.

use super::objects::{Objects, int};
use flate2::bufread::ZlibDecoder;
use pdf_writer::types::Predictor;
use pdf_writer::{Filter, Finish as _, Name, Ref, Str};
use std::io::{self, Read as _};

pub(super) struct Png<'a> {
    size: [u32; 2],
    bits: u8,
    /// As PNG counts them: 0 grey, 2 red, green, blue, 3 of a palette.
    kind: u8,
    palette: &'a [u8],
    packed: Vec<u8>,
}

impl<'a> Png<'a> {
    /// `None`: it is none of these.
    pub(super) fn of(bytes: &'a [u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
        let mut png = Self { size: [0; 2], bits: 0, kind: 0, palette: &[], packed: Vec::new() };
        loop {
            let (length, after) = rest.split_first_chunk::<4>()?;
            let (name, after) = after.split_first_chunk::<4>()?;
            let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
            let chunk = after.get(..length)?;
            rest = after.get(length.checked_add(4)?..)?;
            match name {
                b"IHDR" => {
                    let [w0, w1, w2, w3, h0, h1, h2, h3, bits, kind, 0, 0, 0] = *chunk else {
                        return None;
                    };
                    png.size = [[w0, w1, w2, w3], [h0, h1, h2, h3]].map(u32::from_be_bytes);
                    (png.bits, png.kind) = (bits, kind);
                    if bits > 8 || !matches!(kind, 0 | 2 | 3) {
                        return None;
                    }
                }
                b"PLTE" => png.palette = chunk,
                b"tRNS" => return None,
                b"IDAT" => png.packed.extend_from_slice(chunk),
                b"IEND" => return Some(png),
                _ => {}
            }
        }
    }

    fn colors(&self) -> u8 {
        if self.kind == 2 { 3 } else { 1 }
    }

    /// Whether all of its pixels are there, so that every reader shows the same.
    pub(super) fn is_whole(&self) -> bool {
        let bits = u64::from(self.size[0]) * u64::from(self.colors() * self.bits);
        let expected = (bits.div_ceil(8) + 1) * u64::from(self.size[1]);
        let palette = self.palette.len();
        let has_colors = self.kind != 3 || palette > 0 && palette.is_multiple_of(3);
        let mut unpacked = ZlibDecoder::new(&*self.packed).take(expected + 1);
        has_colors && io::copy(&mut unpacked, &mut io::sink()).is_ok_and(|found| found == expected)
    }

    pub(super) fn write(&self, objects: &mut Objects) -> io::Result<Ref> {
        objects.add(|chunk, id| {
            let [width, height] = self.size.map(int);
            let mut image = chunk.image_xobject(id, &self.packed);
            image.width(width).height(height).bits_per_component(self.bits.into());
            match self.kind {
                0 => _ = image.color_space_name(Name(b"DeviceGray")),
                2 => _ = image.color_space_name(Name(b"DeviceRGB")),
                _ => {
                    // No more colours than its bits can name.
                    let most = (self.palette.len() / 3).min(1 << self.bits);
                    let mut space = image.insert(Name(b"ColorSpace")).array();
                    space.item(Name(b"Indexed")).item(Name(b"DeviceRGB"));
                    space.item(int(most) - 1).item(Str(&self.palette[..3 * most]));
                }
            }
            image.filter(Filter::FlateDecode);
            let mut how = image.decode_parms();
            how.predictor(Predictor::PngOptimum);
            how.colors(self.colors().into()).bits_per_component(self.bits.into()).columns(width);
            how.finish();
        })
    }
}
