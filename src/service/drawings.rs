//! Puts pictures of what a teacher has drawn into a folder, on a thread. No picture that is there already is replaced:
//! another lesson may have left it.

use super::atomic_file::{Disk, RealDisk, replace};
use super::thread::{Spawn, spawn};
use crate::file::IoReason;
use crate::labels;
use crate::model::presentation::{PresentationAction, SavedDrawings};
use crate::model::{Action, Outbox};
use image::{ImageFormat, RgbaImage};
use std::io::{self, Cursor, ErrorKind};
use std::path::{Path, PathBuf};

/// Names tried before one is given up: a folder with so many lessons is full.
const MOST_NAMES: usize = 999;

/// A picture, and what it shows: «Шаг 2».
pub struct DrawnPicture {
    /// Becomes the name of its file.
    pub name: String,
    /// Its pixels.
    pub image: RgbaImage,
}

/// Makes the pictures and writes them, both on a thread of their own; the answer is an action.
pub fn save_drawings(
    folder: Option<PathBuf>,
    make: impl FnOnce() -> Vec<DrawnPicture> + Send + 'static,
    outbox: &Outbox,
) {
    save_by(spawn, folder, make, outbox);
}

fn save_by(
    spawn: Spawn,
    folder: Option<PathBuf>,
    make: impl FnOnce() -> Vec<DrawnPicture> + Send + 'static,
    outbox: &Outbox,
) {
    let answers = outbox.clone();
    let work = move || {
        let saved = write_all(&mut RealDisk, folder.as_deref(), &make());
        answers.send(answer(saved));
    };
    if let Err(error) = spawn("drawings", Box::new(work)) {
        outbox.send(answer(Err(error)));
    }
}

fn answer(saved: io::Result<SavedDrawings>) -> Action {
    let saved = saved.map_err(|error| IoReason::from(&error));
    Action::Presentation(PresentationAction::DrawingsSaved(saved))
}

fn write_all(
    disk: &mut impl Disk,
    folder: Option<&Path>,
    pictures: &[DrawnPicture],
) -> io::Result<SavedDrawings> {
    // The system names no home.
    let folder = folder.ok_or_else(|| io::Error::from(ErrorKind::NotFound))?;
    std::fs::create_dir_all(folder)?;
    for picture in pictures {
        let mut bytes = Cursor::new(Vec::new());
        picture.image.write_to(&mut bytes, ImageFormat::Png).map_err(io::Error::other)?;
        replace(disk, &free_name(folder, &picture.name)?, bytes.into_inner())?;
    }
    Ok(SavedDrawings { count: pictures.len(), folder: place(folder) })
}

/// «Документы → Рисунки урока»: the path of this computer says little to a teacher.
pub(super) fn place(folder: &Path) -> String {
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let parent = folder.parent().map(name).unwrap_or_default();
    labels::place_of(&parent, &name(folder))
}

fn free_name(folder: &Path, name: &str) -> io::Result<PathBuf> {
    let name = without_signs(name);
    let path = |number| folder.join(format!("{}.png", labels::drawing_file(&name, number)));
    let free = (1..=MOST_NAMES).map(path).find(|path| !path.exists());
    free.ok_or_else(|| io::Error::from(ErrorKind::AlreadyExists))
}

/// A school's own guide may name its steps with signs that no file may have.
fn without_signs(name: &str) -> String {
    let is_allowed = |sign: char| sign.is_alphanumeric() || " ,-_()№".contains(sign);
    let allowed: String = name.chars().filter(|sign| is_allowed(*sign)).take(80).collect();
    allowed.trim().to_owned()
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::{DrawnPicture, save_by, write_all};
    use crate::file::IoReason;
    use crate::model::presentation::PresentationAction;
    use crate::model::{Action, Inbox};
    use crate::service::atomic_file::{Disk, RealDisk};
    use crate::service::thread::refuse;
    use image::RgbaImage;
    use std::fs::File;
    use std::io;

    fn picture(name: &str) -> DrawnPicture {
        DrawnPicture { name: name.to_owned(), image: RgbaImage::new(4, 3) }
    }

    fn names(folder: &std::path::Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).expect("a folder");
        let name = |entry: io::Result<std::fs::DirEntry>| {
            entry.expect("an entry").file_name().to_string_lossy().into_owned()
        };
        let mut names: Vec<_> = entries.map(name).collect();
        names.sort();
        names
    }

    #[test]
    fn pictures_of_another_lesson_stay() {
        let home = tempfile::TempDir::new().expect("a folder");
        let folder = home.path().join("Рисунки урока");
        let pictures = [picture("Шаг 2"), picture("Шаг 3: <чат>/…"), picture("Доска")];
        for _ in 0..2 {
            let saved = write_all(&mut RealDisk, Some(&folder), &pictures).expect("written");
            assert_eq!(saved.count, 3);
            assert!(saved.folder.ends_with("Рисунки урока"), "{}", saved.folder);
        }
        let expected = [
            "Доска (2).png",
            "Доска.png",
            "Шаг 2 (2).png",
            "Шаг 2.png",
            "Шаг 3 чат (2).png",
            "Шаг 3 чат.png",
        ];
        assert_eq!(names(&folder), expected);
    }

    struct FullDisk;

    impl Disk for FullDisk {
        fn write(&mut self, _file: &mut File, _bytes: &[u8]) -> io::Result<()> {
            Err(io::ErrorKind::StorageFull.into())
        }
    }

    #[test]
    fn a_full_disk_leaves_no_half_of_a_picture() {
        let home = tempfile::TempDir::new().expect("a folder");
        let written = write_all(&mut FullDisk, Some(home.path()), &[picture("Доска")]);
        assert_eq!(written.map_err(|error| error.kind()), Err(io::ErrorKind::StorageFull));
        assert!(names(home.path()).is_empty());
    }

    #[test]
    fn whatever_refuses_says_so() {
        let (inbox, outbox) = Inbox::new(|| {});
        save_by(refuse, None, Vec::new, &outbox);
        let answer = inbox.drain().next().expect("an answer");
        let Action::Presentation(PresentationAction::DrawingsSaved(Err(reason))) = answer else {
            panic!("{answer:?}")
        };
        assert!(matches!(reason, IoReason::System(io::ErrorKind::WouldBlock, _)), "{reason:?}");
    }
}
