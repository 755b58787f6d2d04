//! The textures of the figures, each in the size at which it is shown: such a texture is sharper than
//! one that the renderer shrinks in each frame, draws faster without a GPU, and takes a tenth of the
//! memory.
//!
//! They are made by one thread beside the UI's: several would each keep the memory of their last picture.
//! What the next click may show is made ahead, so that the click has nothing to wait for; all others are
//! forgotten.

use super::decode::{Scaled, scaled, target_size};
use crate::guide::{Figure, FigureIndex, Pictures};
use egui::load::{ImageLoadResult, ImageLoader, LoadError, SizeHint};
use egui::{Context, TextureHandle, TextureId, TextureOptions};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, OnceLock};
use std::thread::Builder;
use std::time::{Duration, Instant};

/// How long nothing new has to be shown before a figure is made ahead.
const QUIET: Duration = Duration::from_millis(40);

/// Where a figure is shown: in one frame it may be seen in two sizes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum FigureSlot {
    /// In its card.
    Page,
    /// Over the whole window.
    Large,
    /// Beside the words of a class.
    Class,
    /// On the teacher's desk.
    Presenter,
    /// Small, among others.
    Overview,
}

/// What there is to show of a figure.
pub(crate) enum Fitted {
    /// This, and the picture's width by its height.
    Ready(TextureId, f32),
    /// Nothing yet; there will be a frame when there is.
    Pending,
    /// Nothing: the file is gone or broken.
    Failed,
}

type Key = (FigureIndex, FigureSlot);
/// What the thread does.
type Work = Box<dyn FnOnce() + Send>;
/// What it makes.
type Job = Arc<OnceLock<Result<Scaled, String>>>;

/// What is on the screen of one figure, and what is being made.
#[derive(Default)]
struct Entry {
    /// The texture and the picture's own size.
    shown: Option<(TextureHandle, [u32; 2])>,
    /// The width that was last made.
    width: Option<u32>,
    job: Option<Job>,
}

/// See the top of this file.
pub(crate) struct FigureTextures {
    pictures: Pictures,
    worker: Sender<Work>,
    entries: BTreeMap<Key, Entry>,
    /// What this frame shows, or the next one may show.
    used: BTreeSet<Key>,
    /// What this frame shows, and what the last one did.
    shown: BTreeSet<Key>,
    shown_before: BTreeSet<Key>,
    /// When that changed.
    since: Instant,
    /// The width in pixels at which a figure was last shown there.
    widths: BTreeMap<FigureSlot, u32>,
    /// Whether something that is shown is still being made.
    waiting: Arc<AtomicBool>,
}

impl FigureTextures {
    /// The figures of a guide whose pictures these are.
    #[must_use]
    pub(crate) fn new(ctx: &Context, pictures: Pictures) -> Self {
        let waiting = Arc::new(AtomicBool::new(false));
        ctx.add_image_loader(Arc::new(Waiting(waiting.clone())));
        Self {
            pictures,
            worker: worker(),
            entries: BTreeMap::new(),
            used: BTreeSet::new(),
            shown: BTreeSet::new(),
            shown_before: BTreeSet::new(),
            since: Instant::now(),
            widths: BTreeMap::new(),
            waiting,
        }
    }

    /// What there is of a figure that is shown `width` pixels wide.
    pub(crate) fn show(
        &mut self,
        ctx: &Context,
        (index, figure): (FigureIndex, &Figure),
        slot: FigureSlot,
        width: u32,
    ) -> Fitted {
        let key = (index, slot);
        self.shown.insert(key);
        self.make(ctx, key, figure, width);
        self.widths.insert(slot, width);
        if slot == FigureSlot::Large {
            // It begins and ends with the smaller one that it comes from.
            let smaller = [FigureSlot::Page, FigureSlot::Class, FigureSlot::Presenter];
            self.used.extend(smaller.map(|from| (index, from)));
        }
        let is_pending = self.entries.get(&key).is_some_and(Entry::is_pending);
        let of_this = self
            .entries
            .iter()
            .filter(|((other, _), _)| *other == index);
        let mut others = of_this.map(|(_, entry)| entry);
        // Until it is made, another size of it is better than nothing.
        let own = self.entries.get(&key).and_then(Entry::fitted);
        let fitted = own.or_else(|| others.find_map(Entry::fitted));
        fitted.unwrap_or(if is_pending {
            Fitted::Pending
        } else {
            Fitted::Failed
        })
    }

    /// Makes a figure ahead, or keeps it. One at a time, and when what is shown has been there for a
    /// moment: a weak computer has a click to answer first.
    pub(crate) fn prepare(
        &mut self,
        ctx: &Context,
        (index, figure): (FigureIndex, &Figure),
        slot: FigureSlot,
    ) {
        let key = (index, slot);
        if !self.used.insert(key) {
            return;
        }
        if let Some(entry) = self.entries.get_mut(&key) {
            entry.take_made(ctx, &figure.file);
        }
        let is_busy = self.entries.values().any(Entry::is_pending);
        let width = match slot {
            // As large as it is.
            FigureSlot::Large => Some(u32::MAX),
            _ => self.widths.get(&slot).copied(),
        };
        let Some(width) = width.filter(|_| !is_busy) else {
            return;
        };
        let shown_for = self.since.elapsed();
        if self.shown != self.shown_before || shown_for < QUIET {
            ctx.request_repaint_after(QUIET);
        } else {
            self.make(ctx, key, figure, width);
        }
    }

    /// Forgets what this frame did not use.
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

    fn make(&mut self, ctx: &Context, key: Key, figure: &Figure, width: u32) {
        self.used.insert(key);
        let entry = self.entries.entry(key).or_default();
        entry.take_made(ctx, &figure.file);
        if entry.is_wanted(width) {
            entry.begin(ctx, (&self.worker, &self.pictures), &figure.file, width);
        }
    }
}

impl Entry {
    fn is_pending(&self) -> bool {
        self.job.is_some()
    }

    fn fitted(&self) -> Option<Fitted> {
        let (texture, [width, height]) = self.shown.as_ref()?;
        Some(Fitted::Ready(texture.id(), *width as f32 / *height as f32))
    }

    fn take_made(&mut self, ctx: &Context, name: &str) {
        let Some(job) = self.job.take() else {
            return;
        };
        match Arc::try_unwrap(job).map(OnceLock::into_inner) {
            Ok(Some(Ok(made))) => {
                let texture = ctx.load_texture(name, made.image, TextureOptions::LINEAR);
                self.shown = Some((texture, made.natural));
            }
            // Not shown in this width, then.
            Ok(Some(Err(_)) | None) => {}
            Err(job) => self.job = Some(job),
        }
    }

    fn is_wanted(&self, width: u32) -> bool {
        let is_same = |made: u32| match &self.shown {
            // Larger than the picture itself is no other picture.
            Some((_, natural)) => target_size(*natural, made) == target_size(*natural, width),
            // It failed; another width would too.
            None => true,
        };
        self.job.is_none() && !self.width.is_some_and(is_same)
    }

    fn begin(
        &mut self,
        ctx: &Context,
        (worker, pictures): (&Sender<Work>, &Pictures),
        file: &str,
        width: u32,
    ) {
        self.width = Some(width);
        let job = Job::default();
        let made = job.clone();
        let (ctx, pictures, file) = (ctx.clone(), pictures.clone(), file.to_owned());
        let work = move || {
            // Nobody waits for a page that was left meanwhile.
            if Arc::strong_count(&made) > 1 {
                let bytes = pictures.read(&file).map_err(|error| error.to_string());
                let _ = made.set(bytes.and_then(|bytes| scaled(&bytes, width)));
            }
            drop(made);
            ctx.request_repaint();
        };
        if worker.send(Box::new(work)).is_ok() {
            self.job = Some(job);
        }
    }
}

/// Without the thread its channel is closed: nothing is made, and no figure is waited for.
fn worker() -> Sender<Work> {
    let (sender, works) = channel::<Work>();
    let work = move || works.into_iter().for_each(|work| work());
    let _ = Builder::new().name("figures".to_owned()).spawn(work);
    sender
}

/// Says that a picture is being made, to those who wait for a complete screen.
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
