//! The textures of the figures, each in the size at which it is shown: sharper than one that the renderer shrinks
//! in each frame, drawn faster without a GPU, and a tenth of the memory.
//!
//! The life of a texture:
//! 1. A view calls [`FigureTextures::show`]. If no texture has that width, the decoder gets an order; this frame
//!    draws the figure in another size, or nothing.
//! 2. The decoder reads the file, decodes it to that width and asks for a frame.
//! 3. `show` of that frame uploads the pixels: only now they are a texture.
//! 4. [`FigureTextures::prepare`] names what the next click may show: it is made ahead, in the width at which its
//!    slot was last shown, so that the click has nothing to wait for.
//! 5. [`FigureTextures::end_frame`] drops every texture that neither of the two has named in the frame.

use super::art::Art;
use super::decode::target_size;
use super::decoder::{Decoder, Pending, Source};
use crate::guide::{FigureIndex, Guide, Pictures};
use crate::labels;
use egui::load::{ImageLoadResult, ImageLoader, LoadError, SizeHint};
use egui::{Context, TextureHandle, TextureId, TextureOptions};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

/// How long the screen must have shown nothing new before a figure is made ahead.
const QUIET: Duration = Duration::from_millis(40);

/// Width by height of our figures, and of a place for one whose shape is not known yet.
pub(crate) const USUAL_ASPECT: f32 = 1.6;

/// Where a figure is shown: one frame may show it in two sizes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum FigureSlot {
    Page,
    /// On a card of a choice.
    Card,
    /// Over the whole window.
    Large,
    Class,
    Presenter,
    /// What the next press of a presentation shows.
    Next,
    Overview,
}

/// What can be drawn of a figure in this frame.
pub(crate) enum Fitted {
    Ready {
        texture: TextureId,
        /// Width by height of the picture.
        aspect: f32,
    },
    /// Nothing yet; a frame is asked for as soon as there is something.
    Pending,
    /// Nothing; why, in a few Russian words.
    Failed(Arc<str>),
}

/// What a texture shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shown {
    Figure(FigureIndex),
    Art(Art),
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    shown: Shown,
    slot: FigureSlot,
}

#[derive(Default)]
struct Entry {
    made: Option<Texture>,
    /// The width that was ordered last, pixels.
    width: Option<u32>,
    pending: Option<Pending>,
    /// Why nothing was made.
    fault: Option<Arc<str>>,
}

struct Texture {
    handle: TextureHandle,
    /// The picture's own width and height, pixels.
    natural: [u32; 2],
}

pub(crate) struct FigureTextures {
    decoder: Decoder,
    entries: BTreeMap<Key, Entry>,
    /// Shown or prepared in this frame.
    used: BTreeSet<Key>,
    shown: BTreeSet<Key>,
    shown_before: BTreeSet<Key>,
    /// When `shown` last differed from `shown_before`.
    since: Instant,
    /// The width in pixels at which each slot was last shown.
    widths: BTreeMap<FigureSlot, u32>,
    /// Whether something that is shown is still being made.
    waiting: Arc<AtomicBool>,
}

impl FigureTextures {
    pub(crate) fn new(ctx: &Context, pictures: Pictures) -> Self {
        let waiting = Arc::new(AtomicBool::new(false));
        ctx.add_image_loader(Arc::new(Waiting(waiting.clone())));
        Self {
            decoder: Decoder::start(ctx.clone(), pictures),
            entries: BTreeMap::new(),
            used: BTreeSet::new(),
            shown: BTreeSet::new(),
            shown_before: BTreeSet::new(),
            since: Instant::now(),
            widths: BTreeMap::new(),
            waiting,
        }
    }

    /// Returns what can be drawn of a figure that is `width` points wide in this slot.
    pub(crate) fn show(
        &mut self,
        ctx: &Context,
        guide: &Guide,
        figure: FigureIndex,
        slot: FigureSlot,
        width: f32,
    ) -> Fitted {
        let shown = Shown::Figure(figure);
        if slot == FigureSlot::Large {
            // It grows out of a smaller one, and shrinks back to it.
            let smaller = [FigureSlot::Page, FigureSlot::Class, FigureSlot::Presenter];
            self.used.extend(smaller.map(|slot| Key { shown, slot }));
        }
        let source = Source::File(&guide.figure(figure).file);
        self.fitted(ctx, Key { shown, slot }, source, width)
    }

    /// Width by height of a figure, as its place should be: of what was made, or else of its file when the guide was
    /// read.
    pub(crate) fn aspect(&self, guide: &Guide, figure: FigureIndex) -> f32 {
        let mut of_this = self.entries.iter().filter(|(key, _)| key.shown == Shown::Figure(figure));
        let made = of_this.find_map(|(_, entry)| entry.made.as_ref().map(Texture::aspect));
        made.or(guide.figure(figure).aspect()).unwrap_or(USUAL_ASPECT)
    }

    /// Returns what can be drawn of a picture of our own that is `width` points wide.
    pub(crate) fn show_art(&mut self, ctx: &Context, art: Art, width: f32) -> Fitted {
        let key = Key { shown: Shown::Art(art), slot: FigureSlot::Card };
        self.fitted(ctx, key, Source::Art(art), width)
    }

    fn fitted(&mut self, ctx: &Context, key: Key, source: Source, width: f32) -> Fitted {
        let width = (width * ctx.pixels_per_point()).round() as u32;
        self.shown.insert(key);
        self.make(ctx, key, source, width);
        self.widths.insert(key.slot, width);
        let entry = self.entries.get(&key);
        // Until it is made, the figure in another size is better than nothing.
        let mut of_this = self.entries.iter().filter(|(other, _)| other.shown == key.shown);
        let any_size = || of_this.find_map(|(_, entry)| entry.fitted());
        match entry.and_then(Entry::fitted).or_else(any_size) {
            Some(fitted) => fitted,
            None if entry.is_some_and(Entry::is_pending) => Fitted::Pending,
            None => {
                let fault = entry.and_then(|entry| entry.fault.clone());
                Fitted::Failed(fault.unwrap_or_else(|| labels::NO_THREAD.into()))
            }
        }
    }

    /// Makes a figure ahead, or keeps it. One at a time, and only on a quiet screen: a weak computer must answer the
    /// last click first.
    pub(crate) fn prepare(
        &mut self,
        ctx: &Context,
        guide: &Guide,
        figure: FigureIndex,
        slot: FigureSlot,
    ) {
        let key = Key { shown: Shown::Figure(figure), slot };
        let file = &guide.figure(figure).file;
        if !self.used.insert(key) {
            return;
        }
        if let Some(entry) = self.entries.get_mut(&key) {
            entry.upload(ctx, file);
        }
        let is_busy = self.entries.values().any(Entry::is_pending);
        let width = match slot {
            // In its own size.
            FigureSlot::Large => Some(u32::MAX),
            _ => self.widths.get(&slot).copied(),
        };
        let Some(width) = width.filter(|_| !is_busy) else {
            return;
        };
        if self.shown != self.shown_before || self.since.elapsed() < QUIET {
            ctx.request_repaint_after(QUIET);
        } else {
            self.make(ctx, key, Source::File(file), width);
        }
    }

    /// Forgets what this frame has neither shown nor prepared.
    pub(crate) fn end_frame(&mut self) {
        let is_pending = |key: &Key| self.entries.get(key).is_some_and(Entry::is_pending);
        let is_waiting = self.shown.iter().any(is_pending);
        self.waiting.store(is_waiting, Ordering::Relaxed);
        if self.shown != self.shown_before {
            self.since = Instant::now();
        }
        self.shown_before = std::mem::take(&mut self.shown);
        let used = std::mem::take(&mut self.used);
        self.entries.retain(|key, _| used.contains(key));
    }

    fn make(&mut self, ctx: &Context, key: Key, source: Source, width: u32) {
        self.used.insert(key);
        let entry = self.entries.entry(key).or_default();
        entry.upload(ctx, source.name());
        if entry.lacks(width) {
            entry.width = Some(width);
            entry.pending = self.decoder.order(source, width);
        }
    }
}

impl Texture {
    /// Width by height.
    fn aspect(&self) -> f32 {
        let [width, height] = self.natural.map(|side| side as f32);
        width / height
    }
}

impl Entry {
    fn is_pending(&self) -> bool {
        self.pending.is_some()
    }

    fn fitted(&self) -> Option<Fitted> {
        let made = self.made.as_ref()?;
        Some(Fitted::Ready { texture: made.handle.id(), aspect: made.aspect() })
    }

    fn upload(&mut self, ctx: &Context, name: &str) {
        let Some(pending) = self.pending.take() else {
            return;
        };
        match Arc::try_unwrap(pending).map(OnceLock::into_inner) {
            Ok(Some(Ok(made))) => {
                self.made = Some(Texture {
                    handle: ctx.load_texture(name, made.image, TextureOptions::LINEAR),
                    natural: made.natural,
                });
            }
            // What was shown before stays, or the view says so.
            Ok(Some(Err(why))) => self.fault = Some(why.into()),
            Ok(None) => {}
            Err(pending) => self.pending = Some(pending),
        }
    }

    fn lacks(&self, width: u32) -> bool {
        let is_same = |made: u32| match &self.made {
            // Every width beyond the picture's own gives the same texture.
            Some(Texture { natural, .. }) => {
                target_size(*natural, made) == target_size(*natural, width)
            }
            // It failed; another width would too.
            None => true,
        };
        self.pending.is_none() && !self.width.is_some_and(is_same)
    }
}

/// Lets code that waits for a complete screen (tests, screenshots) ask `Context::has_pending_images`.
struct Waiting(Arc<AtomicBool>);

impl ImageLoader for Waiting {
    fn id(&self) -> &'static str {
        egui::generate_loader_id!(Waiting)
    }

    fn load(&self, _ctx: &Context, _uri: &str, _hint: SizeHint) -> ImageLoadResult {
        Err(LoadError::NotSupported)
    }

    fn forget(&self, _uri: &str) {}

    fn forget_all(&self) {}

    fn byte_size(&self) -> usize {
        0
    }

    fn has_pending(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
