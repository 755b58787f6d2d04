//! The guides that a start offers: the one in the program, those of a few folders, the one that was named.

use super::startup::{Opened, Startup, load};
use crate::guide::GuideSource;
use crate::model::{Library, Offer, SettingsFault};
use crate::service::{self, FoundGuides, SavedState, Shelf};
use std::path::PathBuf;

/// Beside the executable.
const FOLDER: &str = "guides";
/// Where a package of a distribution puts them.
const SYSTEM: Option<&str> = if cfg!(unix) { Some("/usr/share/join-chats/guides") } else { None };
/// How many faults of packages are told in a window.
const MOST_TOLD: usize = 3;

impl Startup {
    /// What there is to choose from beside the guide that is `opened`. Where nobody has named one, that is from now on
    /// the one that was open last.
    pub(super) fn library(&mut self, opened: &mut Opened, kept: Option<&SavedState>) -> Library {
        let (offers, mut faults) = self.offers(Some(opened));
        let packages = faults.iter().filter(|it| matches!(it, SettingsFault::Package(_))).count();
        if packages > MOST_TOLD {
            let mut told = 0;
            faults.retain(|it| {
                told += usize::from(matches!(it, SettingsFault::Package(_)));
                !matches!(it, SettingsFault::Package(_)) || told <= MOST_TOLD
            });
            faults.push(SettingsFault::MorePackages(packages - MOST_TOLD));
        }
        self.warn(faults);
        let is_fixed = self.has_fixed_guide();
        if offers.len() < 2 {
            return Library { is_fixed, ..Library::default() };
        }
        let asks = self.options.guide.is_none();
        let last = kept.map(SavedState::guide).filter(|_| asks);
        let last = last.and_then(|key| offers.iter().find(|offer| offer.key == key));
        // It was good a moment ago; if it is not any more, that is told when it is chosen.
        if let Some(again) = last.and_then(|offer| load(offer.source.clone()).ok()) {
            *opened = again;
        }
        let step = self.options.step.clone().filter(|_| asks);
        Library { offers, asks, step, presents: self.options.present && asks, is_fixed }
    }

    /// All that can be chosen, and what cannot; nothing where there is no package. `opened`: what was named, if it is
    /// another guide than the one in the program.
    pub(super) fn offers(&self, opened: Option<&Opened>) -> (Vec<Offer>, Vec<SettingsFault>) {
        if self.has_fixed_guide() {
            return (vec![], vec![]);
        }
        let FoundGuides { offers: mut found, faults } = service::find_guides(&self.shelves());
        let embedded = if found.is_empty() { None } else { load(GuideSource::Embedded).ok() };
        let Some(embedded) = embedded else {
            return (vec![], faults);
        };
        let named = opened.filter(|it| it.source.is_foreign());
        let named = named.map(|it| Offer::new(it.source.clone(), &it.guide));
        // A package of the very same guide is no other one.
        let packed = GuideSource::File(PathBuf::new()).key(&embedded.guide);
        found.retain(|it| it.key != packed && named.as_ref().is_none_or(|is| is.key != it.key));
        let own = Offer::new(GuideSource::Embedded, &embedded.guide);
        (std::iter::once(own).chain(named).chain(found).collect(), faults)
    }

    /// What the settings name is the only one; what faulty ones name is not known.
    fn has_fixed_guide(&self) -> bool {
        self.settings.guide.is_some() || self.has_faulty_settings()
    }

    /// Where a guide of somebody's own is put so that everybody is offered it, the best place first.
    pub(super) fn places(&self) -> Vec<PathBuf> {
        if self.has_fixed_guide() {
            return vec![];
        }
        // Among programs of the system's lies nothing else.
        let is_own = |folder: &PathBuf| !folder.ends_with("bin");
        let beside = beside().filter(is_own).map(|folder| folder.join(FOLDER));
        let place = beside.or_else(|| SYSTEM.map(PathBuf::from));
        self.settings.library.clone().into_iter().chain(place).collect()
    }

    fn shelves(&self) -> Vec<Shelf> {
        let beside = beside().into_iter().flat_map(|folder| [folder.clone(), folder.join(FOLDER)]);
        let usual = |folder| Shelf { folder, is_named: false };
        let named = self.settings.library.clone();
        let named = named.map(|folder| Shelf { folder, is_named: true });
        let system = SYSTEM.map(PathBuf::from).map(usual);
        beside.map(usual).chain(named).chain(system).collect()
    }
}

/// The folder of the executable.
fn beside() -> Option<PathBuf> {
    Some(std::env::current_exe().ok()?.parent()?.to_owned())
}
