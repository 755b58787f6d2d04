//! What becomes of a file that somebody brings, when something happens: the one place where that changes.

use super::super::Model;
use super::super::action::{Effect, Effects};
use super::super::notice::Notice;
use super::super::offers::Offer;
use super::super::parts::Overlay;
use super::{FileAction, FileChoice, FileEffect, KeepFault, Kept, Made, OpenedFile, Reading};
use crate::guide::import::ImportError;
use crate::guide::package::{PACKAGE_ENDING, is_named_as_ours};
use crate::guide::{GuideSource, SourceError};
use std::path::{Path, PathBuf};

impl Model {
    pub(in crate::model) fn apply_to_files(&mut self, action: FileAction, out: &mut Effects) {
        match action {
            FileAction::Choose => self.choose_file(out),
            FileAction::Chosen(choice) => self.file_chosen(choice, out),
            FileAction::Open(path) => self.open_file(path, out),
            FileAction::OpenFirst(path) => self.read_file(path, out),
            FileAction::GoesOn(path, percent) => self.reading_goes_on(&path, percent),
            FileAction::Stop => _ = self.stop_reading(out),
            FileAction::Read(path, result) => self.file_read(path, *result, out),
            FileAction::AskSavePlace => self.ask_where_to_save(out),
            FileAction::SavePlaceChosen(choice) => self.save_place_chosen(choice, out),
            FileAction::Put => self.put_here(out),
            FileAction::Kept(result) => self.guide_kept(result),
        }
    }

    /// «Инструкция из Word…».
    fn choose_file(&mut self, out: &mut Effects) {
        if self.may_open_files() && self.asks_for_file() {
            self.overlays.clear();
            out.push(Effect::File(FileEffect::Ask));
        }
    }

    /// Whether the system's dialog may open now; then it is open.
    pub(in crate::model) fn asks_for_file(&mut self) -> bool {
        let is_free = !self.files.is_choosing && self.files.reading.is_none();
        self.files.is_choosing |= is_free;
        is_free
    }

    /// That dialog is closed.
    pub(in crate::model) fn file_was_chosen(&mut self) {
        self.files.is_choosing = false;
    }

    fn file_chosen(&mut self, choice: FileChoice, out: &mut Effects) {
        self.file_was_chosen();
        match choice {
            FileChoice::Chosen(path) => self.open_file(path, out),
            FileChoice::Nothing => {}
            FileChoice::NoDialog => self.tell(Notice::NoFileDialog),
        }
    }

    /// A file that was dropped or chosen. Not while a class looks: it sees no other guide than the one it was shown.
    fn open_file(&mut self, path: PathBuf, out: &mut Effects) {
        if self.presentation.is_some() {
            return;
        }
        if self.may_open_files() {
            self.read_file(path, out);
        } else {
            self.tell(Notice::GuideIsFixed);
        }
    }

    pub(in crate::model) fn read_file(&mut self, path: PathBuf, out: &mut Effects) {
        if self.files.reading.is_some() {
            return;
        }
        self.notices.retain(|it| !of_a_file(it));
        // The question which guide is meant waits for this one.
        if let Some(choosing) = &mut self.choosing {
            choosing.opening = None;
        }
        self.files.reading = Some(Reading { path: path.clone(), percent: 0 });
        self.keep_reading_in_front();
        out.push(Effect::File(FileEffect::Read(path)));
    }

    /// As long as a file is read that stands in front of everything.
    pub(in crate::model) fn keep_reading_in_front(&mut self) {
        let is_reading = self.files.reading.is_some();
        if is_reading != (self.overlays.last() == Some(&Overlay::Reading)) {
            self.overlays.retain(|it| *it != Overlay::Reading);
            self.overlays.extend(is_reading.then_some(Overlay::Reading));
        }
    }

    fn reading_goes_on(&mut self, path: &Path, percent: u8) {
        let reading = self.files.reading.as_mut();
        if let Some(reading) = reading.filter(|it| it.path == path) {
            reading.percent = percent.clamp(reading.percent, 100);
        }
    }

    /// «Отмена»; returns whether something was read.
    pub(in crate::model) fn stop_reading(&mut self, out: &mut Effects) -> bool {
        let was_read = self.files.reading.take().is_some();
        if was_read {
            self.overlays.retain(|it| *it != Overlay::Reading);
            out.push(Effect::File(FileEffect::Stop));
        }
        was_read
    }

    /// It was read, or not. Whoever has stopped it no longer wants it.
    fn file_read(
        &mut self,
        path: PathBuf,
        result: Result<OpenedFile, SourceError>,
        out: &mut Effects,
    ) {
        if self.files.reading.take_if(|it| it.path == path).is_none() {
            return;
        }
        self.keep_reading_in_front();
        match result {
            Ok(OpenedFile { opened, offers, made }) => {
                self.offer(offers);
                self.show_guide(GuideSource::File(path.clone()), opened, out);
                self.files.made = made.map(|guide| Made {
                    guide,
                    path,
                    is_writing: false,
                    kept: None,
                    fault: None,
                });
                if self.files.made.is_some() && self.presentation.is_none() {
                    self.open(Overlay::Check);
                }
            }
            Err(SourceError::Document(_, ImportError::Stopped)) => {}
            Err(error) => self.tell(Notice::FileNotOpened(error)),
        }
    }

    /// Those that are new can be chosen from now on, too.
    fn offer(&mut self, offers: Vec<Offer>) {
        let known = &mut self.library.offers;
        for offer in offers {
            match known.iter_mut().find(|it| it.key == offer.key) {
                Some(_) if !offer.source.is_foreign() => {}
                Some(known) => *known = offer,
                None if !offer.source.is_foreign() => known.insert(0, offer),
                None => known.push(offer),
            }
        }
    }

    /// «Сохранить…».
    fn ask_where_to_save(&mut self, out: &mut Effects) {
        let name = self.made().filter(|it| !it.is_writing).map(Made::name);
        if let Some(name) = name.filter(|_| self.asks_for_file()) {
            out.push(Effect::File(FileEffect::AskSavePlace(format!("{name}.{PACKAGE_ENDING}"))));
        }
    }

    fn save_place_chosen(&mut self, choice: FileChoice, out: &mut Effects) {
        self.file_was_chosen();
        let Some(made) = self.files.made.as_mut().filter(|it| !it.is_writing) else {
            return;
        };
        match choice {
            FileChoice::Chosen(chosen) => {
                let path = named_as_ours(&chosen);
                made.is_writing = true;
                // Of the file that was named the system has asked.
                let may_replace = path == chosen;
                let package = made.guide.package.clone();
                out.push(Effect::File(FileEffect::Save { path, package, may_replace }));
            }
            FileChoice::Nothing => {}
            FileChoice::NoDialog => made.fault = Some(KeepFault::NoDialog),
        }
    }

    /// «Положить для этого компьютера».
    fn put_here(&mut self, out: &mut Effects) {
        let key = self.guide_key();
        if let Some(made) = self.files.made.as_mut().filter(|it| !it.is_writing) {
            made.is_writing = true;
            let (name, package) = (made.name(), made.guide.package.clone());
            out.push(Effect::File(FileEffect::Put { name, key, package }));
        }
    }

    fn guide_kept(&mut self, result: Result<(PathBuf, Kept), KeepFault>) {
        let key = self.guide_key();
        // That of a document that is no longer open is on the disk.
        let Some(made) = self.files.made.as_mut().filter(|it| it.is_writing) else {
            return;
        };
        made.is_writing = false;
        made.fault = None;
        match result {
            Ok((path, how)) => {
                let offer = self.library.offers.iter_mut().find(|it| it.key == key);
                if let Some(offer) = offer.filter(|_| how != Kept::Saved) {
                    offer.source = GuideSource::File(path.clone());
                }
                made.kept = Some((path, how));
            }
            Err(fault) => made.fault = Some(fault),
        }
    }

    fn tell(&mut self, notice: Notice) {
        self.notices.retain(|it| !of_a_file(it));
        self.notices.push(notice);
    }
}

/// Whether it tells of a file that was brought.
fn of_a_file(notice: &Notice) -> bool {
    matches!(notice, Notice::NoFileDialog | Notice::GuideIsFixed | Notice::FileNotOpened(_))
}

/// What does not end as packages do gets that ending: no document is written over.
fn named_as_ours(path: &Path) -> PathBuf {
    if is_named_as_ours(path) {
        return path.to_owned();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{PACKAGE_ENDING}"));
    PathBuf::from(name)
}
