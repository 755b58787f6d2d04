//! What a start begins with: the command line goes before the computer's settings, those before what
//! the user keeps.

use super::settings::MachineSettings;
use super::{FAILED, Failure, Options, WRONG_USE};
use crate::app::Setup;
use crate::guide::{Guide, GuideSource, Pictures};
use crate::model::{Notice, Page, SettingsFault};
use crate::preferences::Preset;
use crate::service;
use crate::service::Loaded;
use crate::shell::Renderer;
use crate::ui::settings_fault;
use std::path::{Path, PathBuf};

/// See the top of this file.
#[derive(Clone)]
pub(super) struct Start {
    pub options: Options,
    pub settings: MachineSettings,
    /// Where those lie, if there are any.
    pub settings_path: Option<PathBuf>,
    /// What is wrong with the settings.
    warnings: Vec<SettingsFault>,
}

impl Start {
    /// Reads the computer's settings.
    pub(super) fn new(options: &Options) -> Self {
        let found = MachineSettings::of_this_computer();
        Self {
            options: options.clone(),
            settings_path: found.path,
            settings: found.settings,
            warnings: found.warning.into_iter().collect(),
        }
    }

    /// What is wrong with the settings, a line each.
    pub(super) fn warnings(&self) -> Vec<String> {
        self.warnings.iter().map(settings_fault).collect()
    }

    /// Says it on the standard error.
    pub(super) fn complain(&self) {
        self.warnings()
            .iter()
            .for_each(|line| super::complain(line));
    }

    /// The state file; `None` where the system names no home.
    pub(super) fn state(&self) -> Option<PathBuf> {
        let named = self.options.state.clone();
        named
            .or_else(|| self.settings.state())
            .or_else(service::default_path)
    }

    /// What draws the window.
    pub(super) fn renderer(&self, asked: Option<Renderer>) -> Renderer {
        asked.or(self.settings.renderer).unwrap_or_default()
    }

    /// The guide. One that the settings name and that is no good gives way to the embedded one, with a
    /// warning; one that the command line names does not.
    pub(super) fn guide(&mut self) -> Result<(GuideSource, Guide, Pictures), Failure> {
        let embedded = GuideSource::Embedded;
        if let Some(path) = self.options.guide.clone() {
            return load(GuideSource::File(path));
        }
        let Some(path) = self.settings.guide.take() else {
            return load(embedded);
        };
        let source = GuideSource::File(path);
        match source.load() {
            Ok((guide, pictures)) => Ok((source, guide, pictures)),
            Err(error) => {
                self.warnings.push(SettingsFault::Guide(error));
                load(embedded)
            }
        }
    }

    /// Everything that a window or a picture of it shows.
    pub(super) fn setup(
        mut self,
        preset: Preset,
        state: Option<PathBuf>,
        read: fn(&Path) -> Loaded,
    ) -> Result<Setup, Failure> {
        let (source, guide, pictures) = self.guide()?;
        self.complain();
        let page = self.options.step.as_deref();
        let page = page.map(|id| find_place(&guide, id)).transpose()?;
        let mut loaded = state.as_deref().map(read).unwrap_or_default();
        let notices = self.warnings.into_iter().map(Notice::Settings);
        loaded.notices.splice(..0, notices);
        Ok(Setup {
            guide,
            pictures,
            source,
            loaded,
            preset,
            state_path: state,
            page,
            presentation: self.options.present,
            clock: service::time_of_day,
        })
    }
}

fn load(source: GuideSource) -> Result<(GuideSource, Guide, Pictures), Failure> {
    match source.load() {
        Ok((guide, pictures)) => Ok((source, guide, pictures)),
        Err(error) => Err(Failure(FAILED, error.to_string())),
    }
}

fn find_place(guide: &Guide, id: &str) -> Result<Page, Failure> {
    if id == "finish" {
        return Ok(Page::Finish);
    }
    guide.find_step(id).map(Page::Step).ok_or_else(|| {
        let ids: Vec<&str> = guide.steps.iter().map(|step| step.id.0.as_str()).collect();
        let line = format!("шага «{id}» нет; есть: {}, finish", ids.join(", "));
        Failure(WRONG_USE, line)
    })
}
