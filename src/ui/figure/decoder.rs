//! The one thread that decodes figures: several would each keep the memory of their last picture.

use super::art::{self, Art};
use super::decode::{Scaled, scaled, scaled_from};
use crate::file::IoReason;
use crate::guide::Pictures;
use egui::Context;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, OnceLock};
use std::thread::Builder;

/// Filled by the thread, which then lets go of it.
pub(super) type Pending = Arc<OnceLock<Result<Scaled, String>>>;

/// Where a picture comes from.
#[derive(Clone, Copy)]
pub(super) enum Source<'a> {
    /// A file of the guide.
    File(&'a str),
    Art(Art),
}

impl Source<'_> {
    pub(super) fn name(&self) -> &str {
        match self {
            Self::File(file) => file,
            Self::Art(_) => "art",
        }
    }
}

/// The same for the thread.
enum Wanted {
    File(String),
    Art(Art),
}

struct Order {
    wanted: Wanted,
    /// Pixels.
    width: u32,
    result: Pending,
}

pub(super) struct Decoder(Sender<Order>);

impl Decoder {
    /// If the thread cannot start, its channel is closed: every order is refused, and no view waits.
    pub(super) fn start(ctx: Context, pictures: Pictures) -> Self {
        let (sender, orders) = channel::<Order>();
        let work = move || {
            for order in orders {
                order.carry_out(&pictures);
                ctx.request_repaint();
            }
        };
        let _ = Builder::new().name("figures".to_owned()).spawn(work);
        Self(sender)
    }

    /// Has a picture made `width` pixels wide. `None`: there is no thread to make it.
    pub(super) fn order(&self, source: Source, width: u32) -> Option<Pending> {
        let pending = Pending::default();
        let wanted = match source {
            Source::File(file) => Wanted::File(file.to_owned()),
            Source::Art(art) => Wanted::Art(art),
        };
        let order = Order { wanted, width, result: pending.clone() };
        self.0.send(order).is_ok().then_some(pending)
    }
}

impl Order {
    /// Takes itself, so that whoever ordered is the only owner of the result when the frame comes.
    fn carry_out(self, pictures: &Pictures) {
        // The page may have been left meanwhile.
        let is_wanted = Arc::strong_count(&self.result) > 1;
        if is_wanted {
            let made = match &self.wanted {
                Wanted::Art(art) => scaled(art::png(*art), self.width),
                Wanted::File(file) => pictures
                    .open(file)
                    .map_err(|error| IoReason::from(&error).to_string())
                    .and_then(|png| scaled_from(png, self.width))
                    .map(Scaled::on_paper),
            };
            let _ = self.result.set(made);
        }
    }
}
