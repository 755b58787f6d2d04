//! Linux: what the PATH and the start menu name.

use super::names::recognise;
use super::{Found, Installed, desktop_entry};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const FLATPAK: &str = "/var/lib/flatpak/exports/bin";
/// The default for `XDG_DATA_DIRS` (XDG Base Directory Specification).
const USUAL: &str = "/usr/local/share:/usr/share";
/// A folder with more files than this is neither a start menu nor one of programs.
const MOST_ENTRIES: usize = 16384;
/// The largest desktop entry that is read, bytes; those of browsers have 20 kB for all their languages.
const MOST_BYTES: u64 = 1 << 20;

pub(super) fn found() -> Vec<Found> {
    let own = directories::BaseDirs::new().map(|folders| folders.data_dir().to_owned());
    let path = absolute(&std::env::var_os("PATH").unwrap_or_default());
    let mut found = Vec::new();
    let flatpak = own.iter().map(|data| data.join("flatpak/exports/bin"));
    let bins = path.iter().cloned().chain([FLATPAK.into()]).chain(flatpak);
    found.extend(bins.flat_map(|folder| in_folder(&folder)));
    let shared = std::env::var_os("XDG_DATA_DIRS").filter(|named| !named.is_empty());
    let shared = absolute(&shared.unwrap_or_else(|| USUAL.into()));
    let menus: Vec<PathBuf> = own.into_iter().chain(shared).collect();
    found.extend(in_start_menu(&menus, &path));
    found
}

fn absolute(folders: &std::ffi::OsStr) -> Vec<PathBuf> {
    std::env::split_paths(folders).filter(|folder| folder.is_absolute()).collect()
}

/// In the order of their names: that of a folder is anything.
fn files(folder: &Path) -> BTreeSet<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.take(MOST_ENTRIES).map(|entry| entry.path()).collect()
}

fn in_folder(folder: &Path) -> Vec<Found> {
    let browsers = files(folder).into_iter().filter_map(|program| {
        let (browser, edition) = recognise(&program).filter(|_| program.is_file())?;
        Some((Installed { browser, program, before: Vec::new() }, edition))
    });
    browsers.collect()
}

/// Those of desktop entries: a browser may be outside of the PATH. An entry of the user's own takes the place of
/// another with its name.
fn in_start_menu(data: &[PathBuf], path: &[PathBuf]) -> Vec<Found> {
    let find = |name: &str| find(name, path);
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for file in data.iter().flat_map(|data| files(&data.join("applications"))) {
        let is_entry = file.extension().is_some_and(|end| end == "desktop");
        if is_entry
            && seen.insert(file.file_name().map(ToOwned::to_owned))
            && let Ok(text) = crate::file::read_text(&file, MOST_BYTES)
        {
            found.extend(desktop_entry::browser(&text, find));
        }
    }
    found
}

/// A program by its path, or by its name in the folders of the PATH.
fn find(name: &str, path: &[PathBuf]) -> Option<PathBuf> {
    if name.contains('/') {
        return Some(PathBuf::from(name)).filter(|file| file.is_absolute() && file.is_file());
    }
    path.iter().map(|folder| folder.join(name)).find(|file| !name.is_empty() && file.is_file())
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
#[expect(clippy::disallowed_methods, reason = "no file of a pupil is written")]
mod tests {
    use super::{in_folder, in_start_menu};
    use crate::browser::Browser::{Chromium, Firefox, Yandex};
    use std::path::Path;
    use std::slice::from_ref;

    fn put(file: &Path, text: &str) {
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        std::fs::write(file, text).expect("a file");
    }

    #[test]
    fn what_a_computer_has() {
        let folder = tempfile::TempDir::new().expect("a folder");
        let root = folder.path();
        for name in ["bin/yandex-browser-corporate", "bin/chromium-bsu", "bin/chromium", "opt/x"] {
            put(&root.join(name), "");
        }
        let entry = |exec: &str| format!("[Desktop Entry]\nExec={exec}\n");
        put(
            &root.join("shared/applications/yandex.desktop"),
            &entry("yandex-browser-corporate %U"),
        );
        put(&root.join("shared/applications/chromium.desktop"), &entry("chromium %U"));
        put(&root.join("shared/applications/firefox.desktop"), &entry("firefox %u"));
        put(&root.join("shared/applications/note.txt"), &entry("chromium"));
        put(&root.join("own/applications/chromium.desktop"), "[Desktop Entry]\nHidden=true\n");
        let bin = root.join("bin");
        let of = |found: Vec<super::Found>| -> Vec<_> {
            found.into_iter().map(|(it, _)| (it.browser, it.program)).collect()
        };
        let yandex = (Yandex, bin.join("yandex-browser-corporate"));
        assert_eq!(of(in_folder(&bin)), [(Chromium, bin.join("chromium")), yandex.clone()]);
        let menus = ["own", "shared"].map(|name| root.join(name));
        assert_eq!(of(in_start_menu(&menus, from_ref(&bin))), [yandex], "Firefox is not there");
        put(&bin.join("firefox"), "");
        let found = of(in_start_menu(&menus, from_ref(&bin)));
        assert!(found.contains(&(Firefox, bin.join("firefox"))), "{found:?}");
    }
}
