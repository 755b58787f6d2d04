//! What lies in a guide's folder under nearly the name that the guide gives.

use crate::fault;
use std::path::Path;

/// The most files that are looked at: a folder of downloads may have thousands.
const MOST: usize = 2000;

/// The file that was meant: another case (Linux minds it), a letter, another ending, an ending twice.
pub(super) fn meant(folder: &Path, file: &str) -> Option<String> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let files = std::fs::read_dir(folder).ok()?.take(MOST).flatten();
    let names: Vec<String> =
        files.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    meant_among(&names, file)
}

/// The same among these files.
pub(super) fn meant_among(names: &[String], file: &str) -> Option<String> {
    let bare = |name: &str| {
        let name = name.trim().to_lowercase();
        let end = name.find('.').unwrap_or(name.len());
        name[..end].trim().to_owned()
    };
    let same = names.iter().find(|name| name.trim().to_lowercase() == file.trim().to_lowercase());
    let same =
        same.or_else(|| names.iter().find(|name| is_picture(name) && bare(name) == bare(file)));
    let known: Vec<&str> =
        names.iter().map(String::as_str).filter(|name| is_picture(name)).collect();
    same.map(String::as_str).or_else(|| fault::nearest(file, &known)).map(str::to_owned)
}

fn is_picture(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    [".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp"].iter().any(|ending| name.ends_with(ending))
}
