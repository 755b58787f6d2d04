//! What is done with files that somebody brings: they are asked for, read and written, each on a thread.

use super::file_dialog::{AskForFile, FileQuestion, ask_beside, ask_for_file};
use super::guide_file::{GuideFileThread, ReadGuideFile, WantedFile, read_guide_file};
use super::guide_keeper::{GuideToKeep, put_guide, save_guide};
use super::handout_file::write_handout_file;
use super::paper::WriteHandout;
use super::store::MarksReader;
use crate::guide::Guide;
use crate::model::{FileEffect, Outbox};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// How guides come from files, and into them.
#[derive(Clone, Debug)]
pub struct GuideFiles {
    /// The one to begin with, read once there is a window.
    pub first: Option<PathBuf>,
    /// Reads one.
    pub read: ReadGuideFile,
    /// Asks for one by the system's dialog.
    pub ask: AskForFile,
    /// Writes a hand-out of one.
    pub write: WriteHandout,
    /// Where everybody at this computer is offered them, the best place first.
    pub places: Vec<PathBuf>,
}

impl Default for GuideFiles {
    /// By what there is, and nowhere.
    fn default() -> Self {
        Self {
            first: None,
            read: read_guide_file,
            ask: ask_for_file,
            write: write_handout_file,
            places: Vec::new(),
        }
    }
}

/// Does it.
pub struct GuideDesk {
    files: GuideFileThread,
    ask: AskForFile,
    places: Vec<PathBuf>,
    undrawn: fn(&Guide) -> BTreeSet<char>,
}

impl GuideDesk {
    /// `undrawn` finds the signs that no font has.
    pub fn new(files: GuideFiles, undrawn: fn(&Guide) -> BTreeSet<char>) -> Self {
        let GuideFiles { read, ask, places, first: _, write: _ } = files;
        Self { files: GuideFileThread::new(read), ask, places, undrawn }
    }

    /// Does what the model asks for; actions answer. `marks` gives those of the guide that is read.
    pub fn perform(&mut self, effect: FileEffect, marks: Option<MarksReader>, outbox: &Outbox) {
        match effect {
            FileEffect::Ask => ask_beside(self.ask, FileQuestion::Open, outbox),
            FileEffect::AskSavePlace(name) => {
                ask_beside(self.ask, FileQuestion::Save(name), outbox);
            }
            FileEffect::Read(path) => {
                let wanted = WantedFile { path, marks, undrawn: self.undrawn };
                self.files.start(wanted, outbox);
            }
            FileEffect::Stop => self.files.stop(),
            FileEffect::Save { path, package, may_replace } => {
                save_guide(path, package.0, may_replace, outbox);
            }
            FileEffect::Put { name, key, package } => {
                let guide = GuideToKeep { name, key, bytes: package.0 };
                put_guide(self.places.clone(), guide, outbox);
            }
        }
    }
}
