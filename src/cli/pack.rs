//! `--pack` and `--unpack`: a guide of somebody's own becomes one file, and files again.

use super::failure::{Failure, print};
use crate::file::IoReason;
use crate::guide::package::{self, GUIDE_FILE, Package};
use crate::guide::{GuideSource, SourceError, open_package};
use crate::labels;
use crate::service;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// What is turned into what.
#[derive(Clone, Debug, Default)]
pub(super) struct Packing {
    pub from: PathBuf,
    pub to: PathBuf,
    /// What is there already may go.
    pub overwrite: bool,
}

/// Makes a package of a guide with its pictures, if the guide is good.
pub(super) fn pack(packing: &Packing) -> Result<(), Failure> {
    let Packing { from, to, overwrite } = packing;
    let source = GuideSource::File(from.clone());
    let (guide, pictures) = source.load()?;
    let read = |file: &String| {
        let bytes = pictures
            .read(file)
            .map_err(|error| SourceError::Picture(from.join(file), IoReason::from(&error)))?;
        Ok((file.clone(), bytes.into_owned()))
    };
    let files = guide.figures.iter().map(|figure| read(&figure.file));
    let files = files.collect::<Result<Vec<_>, SourceError>>()?;
    let unwritten = |error| unwritten(to, &error);
    // It was read a moment ago; if it has gone since, the package is refused below.
    let text = source.text().unwrap_or_default();
    let bytes = package::pack(&text, files).map_err(unwritten)?;
    // Nobody is given what the program would then refuse: the package has limits of its own.
    let made = Package::from_bytes(bytes.clone());
    let made = made.map_err(|error| SourceError::Read(from.clone(), IoReason::from(&error)))?;
    let (guide, _) = open_package(made, from)?;
    service::save_package(to, &bytes, *overwrite).map_err(unwritten)?;
    print(&labels::packed(to, guide.numbered_steps(), guide.figures.len(), bytes.len()))
}

/// Makes a folder of a package: the guide, good or not, so that it can be mended, and the pictures.
pub(super) fn unpack(packing: &Packing) -> Result<(), Failure> {
    let Packing { from, to, overwrite } = packing;
    let unread = |error: io::Error| SourceError::Read(from.clone(), IoReason::from(&error));
    let package = Package::read(from).map_err(unread)?;
    let names: Vec<&str> = package.names().filter(|name| is_ours(name)).collect();
    if !names.contains(&GUIDE_FILE) {
        let why = labels::no_guide_in_package(None);
        return Err(SourceError::Read(from.clone(), IoReason::Own(why)).into());
    }
    let unpack = |name: &&str| Ok(((*name).to_owned(), package.unpacked(name)?));
    let files = names.iter().map(unpack).collect::<io::Result<Vec<_>>>().map_err(unread)?;
    service::save_folder(to, &files, *overwrite).map_err(|error| unwritten(to, &error))?;
    print(&labels::unpacked(to, files.len()))
}

/// Whatever else lies in a package stays there.
fn is_ours(name: &str) -> bool {
    let lower = name.to_lowercase();
    let is_picture = [".png", ".jpg", ".jpeg"].iter().any(|ending| lower.ends_with(ending));
    name == GUIDE_FILE || is_picture && !name.contains('/') && !name.starts_with('.')
}

pub(super) fn unwritten(path: &Path, error: &io::Error) -> Failure {
    Failure::failed(match error.kind() {
        ErrorKind::AlreadyExists => labels::not_replaced(path),
        _ => labels::save_failed(path, &IoReason::from(error)),
    })
}
