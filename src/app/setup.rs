//! What the wizard is made of.

use crate::guide::{Address, Guide, GuideSource, Pictures};
use crate::model::{Library, Page};
use crate::preferences::Preset;
use crate::service::{AskSystem, GuideFiles, KeepAwake, Loaded};
use std::path::PathBuf;

/// What a start begins with, read before there is a window.
#[derive(Debug)]
pub struct Setup {
    /// The instruction.
    pub guide: Guide,
    /// Its pictures.
    pub pictures: Pictures,
    /// Where its text comes from.
    pub source: GuideSource,
    /// The guides to choose from.
    pub library: Library,
    /// What earlier starts have kept.
    pub loaded: Loaded,
    /// Preferences set for this start, whatever was kept.
    pub preset: Preset,
    /// The state file; `None` where nothing can be kept.
    pub state_path: Option<PathBuf>,
    /// The page to begin with, if one was named.
    pub page: Option<Page>,
    /// Whether to begin with «Показ классу».
    pub presentation: bool,
    /// Gives the time of day as the presenter view shows it.
    pub clock: fn() -> String,
    /// The folder for pictures of what a teacher has drawn.
    pub drawings: Option<PathBuf>,
    /// The folder for hand-outs that are printed.
    pub handouts: Option<PathBuf>,
    /// Where a hand-out is on the net, if the settings say so.
    pub handout_url: Option<Address>,
    /// Asks the system what it wants of programs.
    pub system_wishes: AskSystem,
    /// Asks the system to keep the screen lit.
    pub keep_awake: KeepAwake,
    /// How guides come from files, and into them.
    pub files: GuideFiles,
}
