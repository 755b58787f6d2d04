//! What the program starts with: the command line overrides the computer's settings, and these override what the
//! user has saved.

use super::args::Options;
use super::failure::{self, Failure};
use super::settings::MachineSettings;
use crate::app::Setup;
use crate::guide::{Guide, GuideSource, Pictures, SourceError, is_read_as_document};
use crate::labels;
use crate::model::{FINISH, Notice, Page, SettingsFault, page_named};
use crate::preferences::Preset;
use crate::service::{self, AskSystem, GuideFiles, Loaded};
use crate::shell::Renderer;
use crate::ui::{settings_fault, undrawn};
use std::path::{Path, PathBuf};

#[derive(Clone)]
pub(super) struct Startup {
    pub options: Options,
    pub settings: MachineSettings,
    /// Where they lie, if there are any.
    pub settings_path: Option<PathBuf>,
    /// A document that is named: it is read once there is a window.
    first: Option<PathBuf>,
    warnings: Vec<SettingsFault>,
}

pub(super) struct Opened {
    pub source: GuideSource,
    pub guide: Guide,
    pub pictures: Pictures,
}

impl Startup {
    pub(super) fn new(options: &Options) -> Self {
        let found = MachineSettings::of_this_computer();
        Self {
            options: options.clone(),
            settings_path: found.path,
            first: None,
            settings: found.settings,
            warnings: found.warning.into_iter().collect(),
        }
    }

    /// The same for a window: it does not wait for a document.
    pub(super) fn for_a_window(self) -> Self {
        let named = self.options.guide.clone();
        Self { first: named.filter(|path| is_read_as_document(path)), ..self }
    }

    pub(super) fn warn(&mut self, faults: impl IntoIterator<Item = SettingsFault>) {
        self.warnings.extend(faults);
    }

    /// Whether the settings were not read: they may have been meant to fix the guide.
    pub(super) fn has_faulty_settings(&self) -> bool {
        let is_whole = |it: &SettingsFault| {
            matches!(it, SettingsFault::Unreadable(..) | SettingsFault::Wrong(..))
        };
        self.warnings.iter().any(is_whole)
    }

    /// What is wrong with the settings, a line each.
    pub(super) fn warnings(&self) -> Vec<String> {
        self.warnings.iter().map(settings_fault).collect()
    }

    pub(super) fn complain(&self) {
        for line in self.warnings() {
            failure::complain(&line);
        }
    }

    /// The state file; `None` where the system names no home.
    pub(super) fn state(&self) -> Option<PathBuf> {
        let named = self.options.state.clone();
        named.or_else(|| self.settings.state()).or_else(service::default_path)
    }

    pub(super) fn renderer(&self, asked: Option<Renderer>) -> Renderer {
        asked.or(self.settings.renderer).unwrap_or_default()
    }

    /// The guide. If the one that the settings name is faulty, the embedded one takes its place, with a warning;
    /// if the command line names it, that is an error.
    pub(super) fn open_guide(&mut self) -> Result<Opened, SourceError> {
        if let Some(path) = self.options.guide.clone() {
            return load(GuideSource::File(path));
        }
        let Some(path) = self.settings.guide.clone() else {
            return load(GuideSource::Embedded);
        };
        let loaded = load(GuideSource::File(path)).map_err(SettingsFault::Guide);
        let pin = self.settings.guide_sha256.as_deref();
        loaded.and_then(|opened| opened.pinned(pin)).or_else(|fault| {
            self.warnings.push(fault);
            load(GuideSource::Embedded)
        })
    }

    /// Everything that a window, or a picture of one, shows.
    pub(super) fn setup(
        mut self,
        preset: Preset,
        state: Option<PathBuf>,
        read: fn(&Path) -> Loaded,
    ) -> Result<Setup, Failure> {
        let mut opened = match self.first {
            Some(_) => load(GuideSource::Embedded)?,
            None => self.open_guide()?,
        };
        let mut loaded = state.as_deref().map(read).unwrap_or_default();
        let mut library = self.library(&mut opened, loaded.kept.as_ref());
        let places = self.places();
        if opened.source.is_foreign() {
            let undrawn = undrawn(&opened.guide);
            self.warnings.extend((!undrawn.is_empty()).then_some(SettingsFault::Signs(undrawn)));
        }
        self.complain();
        if self.first.is_some() {
            library.step = self.options.step.take();
            library.presents = std::mem::take(&mut self.options.present);
        }
        let page = self.options.step.as_deref();
        let page = page.map(|id| find_page(&opened.guide, id)).transpose();
        // The guide that is chosen may have it.
        let page = if library.asks { page.unwrap_or_default() } else { page? };
        let notices = self.warnings.into_iter().map(Notice::Settings);
        loaded.notices.splice(..0, notices);
        Ok(Setup {
            guide: opened.guide,
            pictures: opened.pictures,
            source: opened.source,
            library,
            loaded,
            preset,
            state_path: state,
            page,
            presentation: self.options.present,
            clock: service::time_of_day,
            drawings: service::folders::drawings(),
            handouts: service::folders::handouts(),
            handout_url: self.settings.handout_url,
            system_wishes: AskSystem::OURS,
            keep_awake: service::keep_awake,
            files: GuideFiles { first: self.first, places, ..GuideFiles::default() },
        })
    }
}

pub(super) fn load(source: GuideSource) -> Result<Opened, SourceError> {
    let (guide, pictures) = source.load()?;
    Ok(Opened { source, guide, pictures })
}

fn find_page(guide: &Guide, id: &str) -> Result<Page, Failure> {
    page_named(guide, id).ok_or_else(|| {
        let steps = guide.steps.iter().map(|step| step.id.0.as_str());
        let ids: Vec<&str> = steps.chain([FINISH]).collect();
        Failure::wrong_use(labels::no_such_step(id, &ids))
    })
}
