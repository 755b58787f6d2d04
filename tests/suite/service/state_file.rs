//! The state file: what a start makes of a damaged one. What is written is tested in `store`.

use crate::support::marks::marks;
use join_chats::guide::StepId;
use join_chats::labels;
use join_chats::model::{IoReason, Notice, StateFault};
use join_chats::service::{self, SavedState};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// What may lie in the file's place: bytes, or a folder.
type Bad = Option<Vec<u8>>;

/// Every kind of bad state file, and what is said about it.
fn bad_files() -> Vec<(&'static str, Bad, StateFault)> {
    let good = marks(&["start", "browser"]);
    let huge = format!("step-{}", "x".repeat(5 << 20));
    let file = |bytes: &[u8]| Some(bytes.to_vec());
    vec![
        ("empty", file(b""), StateFault::Empty),
        ("spaces", file(b" \n\t\r\n "), StateFault::Empty),
        ("NUL bytes of a power cut", file(&[0; 512]), StateFault::Empty),
        ("cut", file(&good.as_bytes()[..good.len() / 2]), StateFault::Damaged),
        ("one byte short", file(&good.as_bytes()[..good.len() - 1]), StateFault::Damaged),
        ("foreign RON", file(b"(window: (800, 600), fullscreen: false)"), StateFault::Damaged),
        ("JSON", file(b"{\"format\": 1, \"progress\": {}}"), StateFault::Damaged),
        (
            "an unknown age",
            file(b"(format: 1, progress: (age: Some(Teacher)))"),
            StateFault::Damaged,
        ),
        ("binary", file(b"\x7fELF\x02\x01\x01\0\xff\xfe"), unreadable(labels::NOT_TEXT)),
        (
            "not UTF-8",
            file(b"(format: 1, look: (\xcf\xf0\xe8\xe2\xe5\xf2))"),
            unreadable(labels::NOT_TEXT),
        ),
        ("a newer version", file(b"(format: 3, pupils: [(done: [7])])"), StateFault::Newer),
        ("huge", file(marks(&[huge.as_str()]).as_bytes()), unreadable(labels::TOO_LARGE)),
    ]
}

struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(TempDir::new().expect("a temporary folder"))
    }

    fn state(&self) -> PathBuf {
        self.0.path().join("progress.ron")
    }

    fn backup(&self) -> PathBuf {
        self.0.path().join("progress.ron.bak")
    }

    /// Every file with its bytes; a folder has none.
    fn files(&self) -> BTreeMap<OsString, Bad> {
        let entries = std::fs::read_dir(self.0.path()).expect("the folder");
        let entry = |entry: std::io::Result<std::fs::DirEntry>| {
            let entry = entry.expect("a readable folder");
            (entry.file_name(), std::fs::read(entry.path()).ok())
        };
        entries.map(entry).collect()
    }
}

fn put(path: &Path, bad: &Bad) {
    match bad {
        Some(bytes) => std::fs::write(path, bytes).expect("a file"),
        None => std::fs::create_dir(path).expect("a folder"),
    }
}

fn unreadable(why: &str) -> StateFault {
    StateFault::Unreadable(IoReason::Own(why.to_owned()))
}

/// The one thing that a start says.
fn notice<'a>(loaded: &'a service::Loaded, what: &str) -> &'a Notice {
    let [notice] = loaded.notices.as_slice() else {
        panic!("{what}: {:?}", loaded.notices);
    };
    notice
}

fn is_done(kept: &SavedState, id: &str) -> bool {
    kept.progress.is_done(&StepId(id.to_owned()))
}

#[test]
fn a_bad_file_gives_way_to_a_good_backup() {
    for (what, bad, why) in bad_files() {
        let folder = Folder::new();
        put(&folder.state(), &bad);
        put(&folder.backup(), &Some(marks(&["start", "browser", "sign-in"]).into()));
        let loaded = service::load(&folder.state());
        let kept = loaded.kept.as_ref().expect(what);
        assert!(is_done(kept, "sign-in") && !is_done(kept, "chats"), "{what}");
        let aside = folder.state().with_file_name("progress.ron.broken-1");
        let restored = Notice::StateRestored(why, Some(aside));
        assert_eq!(*notice(&loaded, what), restored, "{what}");
        assert_eq!(
            folder.files().get(&OsString::from("progress.ron.broken-1")),
            Some(&bad),
            "{what}"
        );
        assert!(!folder.state().exists(), "{what}");
    }
}

#[test]
fn a_bad_file_without_a_backup_is_never_taken_for_a_first_start() {
    for (what, bad, why) in bad_files() {
        let folder = Folder::new();
        put(&folder.state(), &bad);
        for start in ["the first start", "the next, when the first has saved nothing"] {
            let loaded = service::load(&folder.state());
            assert_eq!(loaded.kept, None, "{what}, {start}");
            let aside = folder.state().with_file_name("progress.ron.broken-1");
            let why = match start {
                "the first start" => why.clone(),
                _ => StateFault::PutAside,
            };
            let lost = Notice::StateLost(why, Some(aside));
            assert_eq!(*notice(&loaded, what), lost, "{what}, {start}");
        }
        let files = BTreeMap::from([("progress.ron.broken-1".into(), bad)]);
        assert_eq!(folder.files(), files, "{what}");
    }
}

#[test]
fn bad_backups_are_kept_too() {
    for (what, bad, _) in bad_files() {
        for state in [None, Some(Some(b"(".to_vec()))] {
            let folder = Folder::new();
            put(&folder.backup(), &bad);
            if let Some(state) = &state {
                put(&folder.state(), state);
            }
            let loaded = service::load(&folder.state());
            assert_eq!(loaded.kept, None, "{what}");
            let is_lost = matches!(notice(&loaded, what), Notice::StateLost(..));
            assert!(is_lost, "{what}");
            let kept = folder.files().remove(&OsString::from("progress.ron.bak.broken-1"));
            assert_eq!(kept, Some(bad.clone()), "{what}");
        }
    }
}

#[test]
fn a_second_bad_file_does_not_overwrite_the_first() {
    let folder = Folder::new();
    for (_, bad, _) in bad_files().iter().take(9) {
        put(&folder.state(), bad);
        let loaded = service::load(&folder.state());
        assert!(!loaded.notices.is_empty());
    }
    for (index, (what, bad, _)) in bad_files().into_iter().take(9).enumerate() {
        let name = format!("progress.ron.broken-{}", index + 1);
        assert_eq!(folder.files().remove(&OsString::from(name)), Some(bad), "{what}");
    }
}

#[test]
fn who_only_looks_renames_nothing() {
    for (what, bad, why) in bad_files() {
        let folder = Folder::new();
        put(&folder.state(), &bad);
        let before = folder.files();
        let loaded = service::peek(&folder.state());
        assert_eq!(*notice(&loaded, what), Notice::StateLost(why, None), "{what}");
        assert_eq!(folder.files(), before, "{what}");
    }
}

#[test]
fn a_missing_file_is_a_first_start_unless_there_is_a_backup() {
    let folder = Folder::new();
    let loaded = service::load(&folder.state());
    assert!(loaded.kept.is_none() && loaded.notices.is_empty());

    put(&folder.backup(), &Some(marks(&["start"]).into()));
    let loaded = service::load(&folder.state());
    assert!(loaded.kept.as_ref().is_some_and(|kept| is_done(kept, "start")));
    assert_eq!(*notice(&loaded, "a backup alone"), Notice::StateFromBackup);
}

#[test]
fn a_good_file_says_nothing_whatever_the_backup_is() {
    for (what, bad, _) in bad_files() {
        let folder = Folder::new();
        put(&folder.state(), &Some(marks(&["start"]).into()));
        put(&folder.backup(), &bad);
        let loaded = service::load(&folder.state());
        assert!(loaded.kept.is_some_and(|kept| is_done(&kept, "start")), "{what}");
        assert!(loaded.notices.is_empty(), "{what}: {:?}", loaded.notices);
    }
}

#[test]
fn a_folder_in_the_files_place_stays_where_it_is() {
    let folder = Folder::new();
    put(&folder.state(), &None);
    std::fs::write(folder.state().join("letter.txt"), "of somebody").expect("a file");
    let loaded = service::load(&folder.state());
    let lost = Notice::StateLost(unreadable(labels::NOT_A_FILE), None);
    assert_eq!(*notice(&loaded, "a folder"), lost);
    assert!(folder.state().join("letter.txt").exists());
}

/// What an older version has written, with marks of three guides and preferences.
#[test]
fn a_file_of_format_1_is_taken_over_whole() {
    let folder = Folder::new();
    let text = r#"(format: 1, guide: "k1",
        progress: (done: ["start", "browser"], undone: ["chats"], age: Some(Under14)),
        others: [("k2", (done: ["one"], age: None)), ("", (done: ["messenger"], age: None))],
        look: (theme: Dark, type_percent: 150))"#;
    std::fs::write(folder.0.path().join("progress.ron"), text).expect("a file");
    let loaded = service::load(&folder.0.path().join("progress.ron"));
    assert!(loaded.notices.is_empty(), "{:?}", loaded.notices);
    let kept = loaded.kept.expect("marks");
    let again = SavedState::from_ron(&kept.to_ron()).expect("a good file");
    assert!(kept.to_ron().contains("format: 2"), "{}", kept.to_ron());
    for kept in [kept, again] {
        assert_eq!(kept.guide(), "k1");
        let done = |guide: &str, id: &str| kept.marks_of(guide).is_done(&StepId(id.to_owned()));
        assert!(done("k1", "start") && done("k1", "browser") && !done("k1", "chats"));
        assert!(done("k2", "one") && done("", "messenger"));
        assert!(!done("k2", "start") && !done("", "start") && !done("k3", "start"));
        assert!(kept.to_ron().contains("undone"), "a mark taken back is known");
        assert_eq!(kept.preferences.type_percent, Some(150_u16.into()));
    }
}

#[test]
fn the_guide_that_was_open_last_is_known_without_a_mark() {
    let kept = SavedState::from_ron(&marks(&["start"])).expect("a good file").opened_with("other");
    let again = SavedState::from_ron(&kept.to_ron()).expect("a good file");
    assert_eq!(again, kept);
    assert_eq!(again.guide(), "other");
    assert!(!again.progress.is_begun());
    assert!(again.marks_of("").is_done(&StepId("start".to_owned())));
}
