//! The objects of a PDF, written one after another, and the table of where each begins. `pdf_writer::Pdf` keeps all of them
//! in memory, which for a thousand figures is a hundred megabytes.

use pdf_writer::{Chunk, Ref, Settings};
use std::io::{self, Write};

pub(super) struct Objects<'w> {
    to: &'w mut dyn Write,
    /// Bytes so far.
    written: u64,
    /// Where each object begins, in the order of their numbers; 0: not written yet.
    begins: Vec<u64>,
}

impl<'w> Objects<'w> {
    pub(super) fn begin(to: &'w mut dyn Write) -> io::Result<Self> {
        let mut objects = Self { to, written: 0, begins: Vec::new() };
        // Four bytes that are no letters: this is no text.
        objects.put(b"%PDF-1.7\n%\x80\x80\x80\x80\n")?;
        Ok(objects)
    }

    /// The number of an object that is written later.
    pub(super) fn reserve(&mut self) -> Ref {
        self.begins.push(0);
        Ref::new(int(self.begins.len()))
    }

    /// Writes the object of this number.
    pub(super) fn write(&mut self, id: Ref, build: impl FnOnce(&mut Chunk)) -> io::Result<()> {
        let mut chunk = Chunk::with_settings(Settings { pretty: false });
        build(&mut chunk);
        self.begins[id.get().unsigned_abs() as usize - 1] = self.written;
        self.put(chunk.as_bytes())
    }

    /// Writes the next object.
    pub(super) fn add(&mut self, build: impl FnOnce(&mut Chunk, Ref)) -> io::Result<Ref> {
        let id = self.reserve();
        self.write(id, |chunk| build(chunk, id))?;
        Ok(id)
    }

    /// The table of objects, and where a reader begins. ISO 32000-1, 7.5.4 and 7.5.5.
    pub(super) fn end(mut self, catalog: Ref, info: Ref) -> io::Result<()> {
        let (table, count) = (self.written, self.begins.len() + 1);
        self.put(format!("xref\n0 {count}\n0000000000 65535 f \n").as_bytes())?;
        for begin in std::mem::take(&mut self.begins) {
            let line = match begin {
                0 => "0000000000 00000 f \n".to_owned(),
                begin => format!("{begin:010} 00000 n \n"),
            };
            self.put(line.as_bytes())?;
        }
        let [catalog, info] = [catalog, info].map(Ref::get);
        let trailer = format!(
            "trailer\n<</Size {count}/Root {catalog} 0 R/Info {info} 0 R>>\nstartxref\n{table}\n%%EOF\n"
        );
        self.put(trailer.as_bytes())?;
        self.to.flush()
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.to.write_all(bytes)?;
        self.written += bytes.len() as u64;
        Ok(())
    }
}

/// Packed as PDF unpacks it: `FlateDecode`.
pub(super) fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    // Memory takes all that is written.
    let _ = packer.write_all(bytes);
    packer.finish().unwrap_or_default()
}

/// A count or a size as PDF writes it: more than two thousand million of anything is in no file.
pub(super) fn int(number: impl TryInto<i32>) -> i32 {
    number.try_into().unwrap_or(i32::MAX)
}
