//! A drawing comes into its paragraph: its pictures among the words, its shapes beside them.

use super::body::{Body, Sketch};
use super::document::{MediaKind, Omission, Picture, Piece, Shape};
use super::drawn::{Drawn, Item, Pictured, What};
use super::error::Error;
use super::layout::Spot;
use super::relations::Target;

/// A box that is as high as its words has no height in the file: nothing is told of what it covers. Points.
const THINNEST: f32 = 1.0;

impl Body<'_, '_> {
    pub(crate) fn end_drawing(&mut self) -> Result<(), Error> {
        match self.sketches.pop() {
            Some(Sketch::Modern(drawing)) => self.place(drawing.finish()),
            Some(Sketch::Vml(vml)) => {
                let (drawings, is_object) = vml.finish();
                for mut drawn in drawings {
                    if is_object {
                        drawn.items = self.previews(drawn.items)?;
                    }
                    self.place(drawn)?;
                }
                Ok(())
            }
            None => Ok(()),
        }
    }

    fn place(&mut self, drawn: Drawn) -> Result<(), Error> {
        if drawn.is_hidden {
            self.omit(Omission::Hidden);
            return Ok(());
        }
        if !self.is_seen() {
            return Ok(());
        }
        for (count, what) in [(drawn.charts, Omission::Chart), (drawn.diagrams, Omission::Diagram)]
        {
            (0..count).for_each(|_| self.omit(what));
        }
        let Drawn { floats, size, items, .. } = drawn;
        let Some(draft) = self.draft() else { return Ok(()) };
        let drawing = draft.layout.drawings.len();
        draft.layout.drawings.push(Spot { floats, size });
        for Item { area, what } in items {
            self.spend()?;
            match what {
                What::Picture(pictured) => {
                    let picture = self.picture(pictured, area.size, floats.is_some())?;
                    let Some(draft) = self.draft() else { continue };
                    draft.made.pieces.push(Piece::Picture(picture));
                    draft.layout.pictures.push((drawing, area));
                }
                What::Shape(shaped) => {
                    let Some(draft) = self.draft() else { continue };
                    draft.made.shapes.push(Shape {
                        kind: shaped.kind,
                        over: None,
                        place: [0.0; 4],
                        hides: shaped.hides && area.size.iter().all(|side| *side >= THINNEST),
                        paragraphs: shaped.paragraphs,
                    });
                    draft.layout.shapes.push((drawing, area));
                }
            }
        }
        Ok(())
    }

    fn picture(
        &mut self,
        pictured: Pictured,
        size: [f32; 2],
        is_anchored: bool,
    ) -> Result<Picture, Error> {
        let Pictured { file, crop, turn, flip, description } = pictured;
        let relation = file.as_deref().map(|id| self.relations.get(id));
        let (media, is_missing) = match relation {
            // One that lies outside is never looked for.
            None | Some(Some(Target::Outside(_))) => (None, false),
            Some(Some(Target::Part(name))) => {
                let found = self.pictures.find(name, self.archive, |_| true)?;
                (found, found.is_none())
            }
            Some(None) => (None, true),
        };
        if is_missing {
            self.omit(Omission::MissingPicture);
        }
        Ok(Picture { media, is_missing, crop, turn, flip, size, description, is_anchored })
    }

    fn previews(&mut self, items: Vec<Item>) -> Result<Vec<Item>, Error> {
        let mut kept = Vec::new();
        for item in items {
            if self.is_preview(&item)? {
                kept.push(item);
            }
        }
        Ok(kept)
    }

    /// Whether it shows what an object of another program looks like, in pixels.
    fn is_preview(&mut self, item: &Item) -> Result<bool, Error> {
        let What::Picture(Pictured { file: Some(id), .. }) = &item.what else { return Ok(false) };
        let Some(Target::Part(name)) = self.relations.get(id) else { return Ok(false) };
        let is_wanted = |kind| matches!(kind, MediaKind::Png | MediaKind::Jpeg);
        Ok(self.pictures.find(name, self.archive, is_wanted)?.is_some())
    }
}
