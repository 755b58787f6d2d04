//! A guide and its pictures in one file: what is shown of it, and what is refused before it is unpacked.

use crate::support::guides::SMALL_GUIDE;
use crate::support::packages::{Zip, small_pictures};
use join_chats::guide::package::pack;
use join_chats::guide::{GuideSource, Pictures, digest};
use std::io::Read as _;
use std::path::PathBuf;
use tempfile::TempDir;

/// A package of these bytes in a folder of its own.
fn package(bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("урок.join-chats");
    std::fs::write(&path, bytes).expect("a package");
    (folder, path)
}

/// Why it is refused: one line that names it.
fn refusal(bytes: &[u8], what: &str) -> String {
    let (_folder, path) = package(bytes);
    let line = GuideSource::File(path).load().expect_err(what).to_string();
    assert_eq!(line.lines().count(), 1, "{what}: {line}");
    assert!(line.contains("урок.join-chats"), "{what}: {line}");
    line
}

/// The small guide as anybody's zip, with these changes.
fn zip() -> Zip {
    let mut zip = Zip::default();
    zip.add("guide.ron", SMALL_GUIDE.as_bytes());
    for (name, bytes) in small_pictures() {
        zip.add(&name, &bytes);
    }
    zip
}

#[test]
fn a_package_is_the_guide_of_its_folder() {
    let folder = TempDir::new().expect("a folder");
    std::fs::write(folder.path().join("guide.ron"), SMALL_GUIDE).expect("a guide");
    for (name, bytes) in small_pictures() {
        std::fs::write(folder.path().join(name), bytes).expect("a picture");
    }
    let in_folder = GuideSource::File(folder.path().to_owned());
    let ours = pack(SMALL_GUIDE, small_pictures()).expect("a package");
    let (guide, _) = in_folder.load().expect("a guide in a folder");
    for bytes in [ours, zip().bytes(), zip().deflated().bytes()] {
        let (_folder, path) = package(&bytes);
        let source = GuideSource::File(path);
        let (packed, pictures) = source.load().expect("a guide in a package");
        assert_eq!(packed.to_plain_text(false), guide.to_plain_text(false));
        assert_eq!(source.key(&packed), in_folder.key(&guide), "its marks are the same");
        assert_eq!(source.text(), in_folder.text());
        for (figure, original) in packed.figures.iter().zip(&guide.figures) {
            assert_eq!(figure.size, original.size);
        }
        for (name, bytes) in small_pictures() {
            assert_eq!(read(&pictures, &name), bytes, "{name} piece by piece");
            assert_eq!(*pictures.read(&name).expect("a picture"), bytes, "{name} whole");
        }
    }
}

fn read(pictures: &Pictures, name: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    pictures.open(name).expect("a picture").read_to_end(&mut bytes).expect("its bytes");
    bytes
}

/// On a share somebody puts a new version there while a lesson goes on.
#[test]
fn a_package_that_is_replaced_is_shown_as_it_was() {
    let (_folder, path) = package(&zip().bytes());
    let (_, pictures) = GuideSource::File(path.clone()).load().expect("a guide");
    std::fs::write(&path, "half of a new ver").expect("a new version");
    let worker = std::thread::Builder::new().spawn(move || read(&pictures, "two.png"));
    let picture = worker.expect("a thread").join().expect("a picture");
    assert_eq!(picture, small_pictures()[1].1);
}

/// A large one is not kept in memory: what was written over it is told, and never shown.
#[test]
fn a_large_package_that_is_written_over_never_shows_the_new_version() {
    let large = |picture: Vec<u8>| {
        let mut zip = Zip::default();
        zip.add("guide.ron", SMALL_GUIDE.as_bytes());
        zip.add("one.png", &small_pictures()[0].1);
        zip.add("two.png", &picture);
        zip.add("rest.bin", &vec![7; 9 << 20]);
        zip.bytes()
    };
    let [old, new] = [1, 2].map(|end| [small_pictures()[1].1.as_slice(), &[end]].concat());
    let (_folder, path) = package(&large(old.clone()));
    let source = GuideSource::File(path.clone());
    let (guide, pictures) = source.load().expect("a guide");
    let sum = digest(&path, &guide, &pictures).expect("its sum");
    assert_eq!(read(&pictures, "two.png"), old);
    std::fs::write(&path, large(new.clone())).expect("a new version");
    assert_eq!(read(&pictures, "one.png"), small_pictures()[0].1, "what is the same in both");
    let why = pictures.open("two.png").err().expect("refused").to_string();
    assert!(why.contains("two.png") && why.contains("пакет заменили"), "{why}");
    let (guide, pictures) = source.load().expect("the new version");
    assert_eq!(read(&pictures, "two.png"), new);
    assert_ne!(digest(&path, &guide, &pictures).expect("its sum"), sum);
}

#[test]
fn the_same_files_make_the_same_bytes() {
    let mut backwards = small_pictures();
    backwards.reverse();
    backwards.push(backwards[0].clone());
    let ours = pack(SMALL_GUIDE, small_pictures()).expect("a package");
    assert_eq!(pack(SMALL_GUIDE, backwards).expect("a package"), ours);
    // What the next version of the program, or of a library, makes otherwise is a change that somebody should see.
    let sum = crate::support::pictures::crc32(&ours);
    assert_eq!((ours.len(), sum), (1358, 3_724_704_917));
}

/// Each is told before anything is unpacked, by the name of the file inside.
#[test]
fn what_could_do_harm_is_refused_by_name() {
    let bomb = vec![0; 1 << 20];
    let many = (0..2001).fold(zip(), |mut zip, number| {
        zip.add(&format!("{number}.txt"), b"");
        zip
    });
    // What hardly packs, so that only the promise is large.
    let next = |last: &u32| Some(last.wrapping_mul(1_664_525).wrapping_add(1_013_904_223));
    let some: Vec<u8> =
        std::iter::successors(Some(1), next).take(100_000).map(|word| (word >> 24) as u8).collect();
    let large = (0..7).fold(zip().deflated(), |zip, number| {
        let name = format!("{number}.png");
        zip.with(&name, &some).promising(&name, 10 << 20)
    });
    let one_large = zip().deflated().with("b.png", &some).promising("b.png", (16 << 20) + 1);
    let cases = [
        ("no zip", b"(format: 1)".to_vec(), "это не пакет"),
        ("nothing", Vec::new(), "это не пакет"),
        ("a cut zip", zip().bytes()[..700].to_vec(), "повреждён или обрывается"),
        ("no guide", Zip::default().with("one.png", b"").bytes(), "нет guide.ron"),
        (
            "a folder",
            Zip::default().with("урок/guide.ron", b"").bytes(),
            "«урок/guide.ron»: упакуйте",
        ),
        ("twice", zip().with("two.png", b"").bytes(), "«two.png» в нём: лежит в пакете дважды"),
        ("in another case", zip().with("TWO.PNG", b"").bytes(), "«TWO.PNG» в нём: лежит"),
        ("up", zip().with("../up.png", b"").bytes(), "«../up.png» в нём: вместо имени путь"),
        ("up inside", zip().with("a/../up.png", b"").bytes(), "«a/../up.png» в нём: вместо имени"),
        ("absolute", zip().with("/etc/up.png", b"").bytes(), "«/etc/up.png» в нём: вместо имени"),
        ("backslash", zip().with("..\\up.png", b"").bytes(), "«..\\up.png» в нём: вместо имени"),
        ("a drive", zip().with("C:up.png", b"").bytes(), "«C:up.png» в нём: вместо имени"),
        ("a device", zip().with("COM1.png", b"").bytes(), "«COM1.png» в нём: такое имя занято"),
        ("a line break", zip().with("a\nb.png", b"").bytes(), "«a?b.png» в нём: такое имя не"),
        ("a link", zip().linked("two.png").bytes(), "«two.png» в нём: это ссылка"),
        ("a password", zip().locked("two.png").bytes(), "«two.png» в нём: закрыт паролем"),
        ("bzip2", zip().method("two.png", 12).bytes(), "«two.png» в нём: упакован способом"),
        ("a bomb", zip().with("b.png", &bomb).deflated().bytes(), "«b.png» в нём: раскрывается"),
        ("a large file", one_large.bytes(), "«b.png» в нём: файл слишком велик"),
        ("large in all", large.bytes(), "можно 64 МБ"),
        ("many files", many.bytes(), "можно 2000"),
        (
            "a lie of ZIP64",
            zip().promising("two.png", 5 << 30).bytes(),
            "«two.png» в нём: файл слишком",
        ),
        (
            "a small lie of ZIP64",
            zip().promising("two.png", 9).bytes(),
            "«two.png» в нём: на деле не",
        ),
        (
            "a lie",
            zip().deflated().promising("guide.ron", 900).bytes(),
            "«guide.ron» в нём: на деле не",
        ),
    ];
    for (what, bytes, words) in cases {
        let line = refusal(&bytes, what);
        assert!(line.contains(words), "{what}: {line}");
    }
}

#[test]
fn what_is_wrong_inside_is_told_with_its_place() {
    let bad = |from: &str, to: &str| {
        let mut zip = Zip::default();
        zip.add("guide.ron", SMALL_GUIDE.replacen(from, to, 1).as_bytes());
        for (name, bytes) in small_pictures() {
            zip.add(&name, &bytes);
        }
        zip.bytes()
    };
    let torn = zip().torn("one.png").deflated();
    let cases = [
        ("a slip", bad("format: 1", "fomat: 1"), "guide.ron в ней, строка 2, знак"),
        (
            "a picture",
            bad("\"one.png\"", "\"oen.png\""),
            "guide.ron в ней, строка 7, знак 19: нет рисунка «oen.png», а рядом лежит «one.png»",
        ),
        (
            "Word",
            Zip::default().with("guide.ron", b"PK\x03\x04").bytes(),
            "«guide.ron» в нём: это документ",
        ),
        ("another kind", zip().replaced("two.png", b"GIF89a\x01\0").bytes(), "рисунок two.png в "),
        ("torn", torn.bytes(), "«one.png» в нём: повреждён"),
    ];
    for (what, bytes, words) in cases {
        let line = refusal(&bytes, what);
        assert!(line.contains(words), "{what}: {line}");
    }
}
