//! A desktop's portal on a bus of its own, and programs that stand in for zenity.
#![expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
#![expect(clippy::disallowed_methods, reason = "no file of a pupil is written")]

use super::{DESKTOP, FileQuestion, PORTAL, ask_portal, ask_program};
use crate::model::FileChoice;
use crate::service::test_bus::Bus;
use std::collections::HashMap;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use zbus::message::Header;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};
use zbus::{Connection, block_on, interface};

/// What was asked, in words.
type Asked = Arc<Mutex<Vec<String>>>;
/// The code of an answer, and the address of a file.
type Answer = Option<(u32, &'static str)>;

struct Chooser {
    asked: Asked,
    /// `None`: the portal goes away.
    answer: Answer,
}

impl Chooser {
    async fn open(
        &self,
        words: String,
        header: &Header<'_>,
        bus: &Connection,
    ) -> zbus::fdo::Result<OwnedObjectPath> {
        self.asked.lock().expect("nobody panics with it").push(words);
        let sender = header.sender().expect("a sender").trim_start_matches(':').replace('.', "_");
        let path = format!("{DESKTOP}/request/{sender}/join_chats");
        let path = OwnedObjectPath::try_from(path).expect("a path");
        let Some((code, uri)) = self.answer else {
            bus.release_name(PORTAL).await?;
            return Ok(path);
        };
        let mut results = HashMap::new();
        if !uri.is_empty() {
            results.insert("uris", Value::from(vec![uri]));
        }
        let interface = "org.freedesktop.portal.Request";
        let signals = SignalEmitter::new(bus, path.clone())?;
        signals.emit(interface, "Response", &(code, results)).await?;
        Ok(path)
    }
}

#[interface(name = "org.freedesktop.portal.FileChooser")]
impl Chooser {
    async fn open_file(
        &self,
        window: &str,
        title: &str,
        options: HashMap<String, OwnedValue>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &Connection,
    ) -> zbus::fdo::Result<OwnedObjectPath> {
        assert!(window.is_empty() && options.contains_key("filters"));
        self.open(format!("open {title}"), &header, bus).await
    }

    async fn save_file(
        &self,
        window: &str,
        title: &str,
        options: HashMap<String, OwnedValue>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &Connection,
    ) -> zbus::fdo::Result<OwnedObjectPath> {
        assert!(window.is_empty());
        let name = options.get("current_name").and_then(|name| name.downcast_ref::<&str>().ok());
        let words = format!("save {title}: {}", name.unwrap_or_default());
        self.open(words, &header, bus).await
    }
}

fn save() -> FileQuestion {
    FileQuestion::Save("Чаты.join-chats".to_owned())
}

fn save_paper() -> FileQuestion {
    FileQuestion::SavePaper("Лист.pdf".to_owned())
}

#[test]
fn a_portal_is_asked_and_a_dialog_that_was_closed_is_told_from_one_that_never_opened() {
    let Some(bus) = Bus::start() else {
        eprintln!("skipped: no dbus-daemon");
        return;
    };
    assert_eq!(ask_portal(bus.blocking(), &FileQuestion::Open), None, "no portal");
    let chosen = |path| Some(FileChoice::Chosen(PathBuf::from(path)));
    let encoded = "file:///home/u/%D0%A7%D0%B0%D1%82%D1%8B%205.docx";
    for (answer, right) in [
        (Some((0, encoded)), chosen("/home/u/Чаты 5.docx")),
        (Some((1, "")), Some(FileChoice::Nothing)),
        (Some((2, "")), None),
        (Some((0, "")), None),
        (Some((0, "https://example.org/a.docx")), None),
        (None, None),
    ] {
        for question in [FileQuestion::Open, save(), save_paper()] {
            let asked = Asked::default();
            let chooser = Chooser { asked: asked.clone(), answer };
            let served = bus.builder().serve_at(DESKTOP, chooser).expect("a path");
            let served = block_on(served.name(PORTAL).expect("a name").build());
            let served = served.expect("a portal");
            let got = ask_portal(bus.blocking(), &question);
            assert_eq!(got, right, "{answer:?}");
            let words = asked.lock().expect("nobody panics with it").join("; ");
            let right = match question {
                FileQuestion::Open => "open Инструкция из Word",
                FileQuestion::Save(_) => "save Сохранить инструкцию: Чаты.join-chats",
                FileQuestion::SavePaper(_) => "save Сохранить раздаточный лист: Лист.pdf",
            };
            assert_eq!(words, right);
            block_on(served.graceful_shutdown());
        }
    }
}

#[test]
fn without_a_portal_a_program_is_asked() {
    let folder = TempDir::new().expect("a folder");
    let chosen = FileChoice::Chosen(PathBuf::from("/home/u/Чаты 5.docx"));
    for (script, right) in [
        ("sleep 0.4; echo \"/home/u/Чаты 5.docx\"", Some(chosen.clone())),
        // A script, or a very quick hand.
        ("echo \"/home/u/Чаты 5.docx\"", Some(chosen)),
        ("sleep 0.5; exit 1", Some(FileChoice::Nothing)),
        ("echo no display >&2; exit 1", None),
    ] {
        let program = folder.path().join("dialog");
        std::fs::write(&program, format!("#!/bin/sh\n{script}\n")).expect("a script");
        let may_run = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(&program, may_run).expect("its rights");
        for question in [FileQuestion::Open, save()] {
            assert_eq!(answer_of(&program, &question), right, "{script}");
        }
    }
    let none = folder.path().join("none");
    assert_eq!(ask_program(none.as_os_str(), &FileQuestion::Open), None, "not installed");
}

/// Another test may start a program while the script is still open for writing, which the system then calls busy.
fn answer_of(program: &std::path::Path, question: &FileQuestion) -> Option<FileChoice> {
    let bound = Instant::now() + Duration::from_secs(5);
    loop {
        match ask_program(program.as_os_str(), question) {
            None if std::process::Command::new(program).spawn().is_err()
                && Instant::now() < bound => {}
            answer => return answer,
        }
    }
}
