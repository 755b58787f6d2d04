//! Who is compared, and how each is started.

use super::documents::Documents;
use super::program::wizard;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// Without a Russian dictionary, which not every machine has, the office suite would underline each
/// word, and be complete seconds later.
const OFFICE_SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Linguistic/SpellChecking">
<prop oor:name="IsSpellAuto" oor:op="fuse"><value>false</value></prop>
</item>
</oor:items>
"#;

/// One row of the comparison.
pub struct Peer<'a> {
    pub name: String,
    /// The Debian package, to tell its version.
    pub package: Option<&'static str>,
    /// A start, with a folder that is empty each time.
    pub command: Box<dyn Fn(&TempDir) -> Command + 'a>,
}

/// A user's home for the programs under measure: nothing of the real one is read or changed.
pub struct Home {
    folder: PathBuf,
}

impl Home {
    pub fn new(folder: &Path) -> Self {
        let folder = folder.join("home");
        let settings = folder.join("office/user");
        std::fs::create_dir_all(&settings).expect("a home");
        let settings = settings.join("registrymodifications.xcu");
        std::fs::write(settings, OFFICE_SETTINGS).expect("settings");
        Self { folder }
    }

    /// A program that finds its home here, and no session bus: nothing is started for it elsewhere,
    /// and it does not wait for services that a bare X server lacks.
    fn program(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(program.as_ref());
        command.env("HOME", &self.folder);
        command.env("XDG_RUNTIME_DIR", &self.folder);
        for kind in ["CONFIG", "CACHE", "DATA", "STATE"] {
            command.env_remove(format!("XDG_{kind}_HOME"));
        }
        command.env("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        command.env("NO_AT_BRIDGE", "1");
        command
    }

    /// The browser, quiet, with a profile of this name that is kept.
    pub fn chromium(&self, profile: &str) -> Command {
        self.chromium_at(&self.folder.join(profile))
    }

    fn chromium_at(&self, profile: &Path) -> Command {
        let mut chromium = self.program("chromium");
        chromium.args([
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
        ]);
        chromium.arg(joined("--user-data-dir=", profile));
        chromium
    }

    /// The office suite, with a profile that is kept: making it is not what is measured.
    pub fn writer(&self) -> Command {
        let mut writer = self.program("soffice");
        let profile = self.folder.join("office");
        writer.arg(joined("-env:UserInstallation=file://", &profile));
        writer.args(["--norestore", "--nologo", "--nofirststartwizard"]);
        writer
    }
}

/// The bare client first, then ours, then the others.
pub fn all<'a>(home: &'a Home, program: &'a Path, documents: &'a Documents) -> Vec<Peer<'a>> {
    let bare = move |_: &TempDir| {
        let mut xmessage = home.program("xmessage");
        xmessage.arg("A bare X client\nthat shows\nthree lines");
        xmessage
    };
    let pdf = move |viewer: &'static str| {
        move |_: &TempDir| {
            let mut viewer = home.program(viewer);
            viewer.arg(&documents.pdf);
            viewer
        }
    };
    let page = move || joined("--app=file://", &documents.html);
    let kept = move |_: &TempDir| {
        let mut chromium = home.chromium("browser");
        chromium.arg(page());
        chromium
    };
    let new = move |fresh: &TempDir| {
        let mut chromium = home.chromium_at(fresh.path());
        chromium.arg(page());
        chromium
    };
    let writer = move |fresh: &TempDir| {
        // A copy: the lock that an earlier start left would be asked about.
        let docx = fresh.path().join("instruction.docx");
        std::fs::copy(&documents.docx, &docx).expect("a copy");
        let mut writer = home.writer();
        writer.arg("--writer").arg(docx);
        writer
    };
    let mut peers = vec![peer("xmessage", "x11-utils", bare)];
    peers.extend(ours(home, program, &documents.step));
    peers.extend([
        peer("mupdf, PDF", "mupdf", pdf("mupdf")),
        peer("evince, PDF", "evince", pdf("evince")),
        peer("chromium, HTML, kept profile", "chromium", kept),
        peer("chromium, HTML, new profile", "chromium", new),
        peer("Writer, DOCX", "libreoffice-writer", writer),
    ]);
    peers
}

fn peer<'a>(
    name: &str,
    package: &'static str,
    command: impl Fn(&TempDir) -> Command + 'a,
) -> Peer<'a> {
    Peer { name: name.to_owned(), package: Some(package), command: Box::new(command) }
}

/// Ours with each set of arguments, at a step with a figure: more to draw than on the first page of
/// the documents, which has none.
fn ours<'a>(home: &'a Home, program: &'a Path, step: &'a str) -> Vec<Peer<'a>> {
    let sets = match std::env::var("JOIN_CHATS_ARGS") {
        Ok(arguments) => vec![arguments],
        Err(_) => vec!["--renderer cpu".to_owned(), "--renderer gpu".to_owned()],
    };
    let peer = |arguments: String| Peer {
        name: format!("join-chats {arguments}").trim_end().to_owned(),
        package: None,
        command: Box::new(move |fresh| {
            let mut command = home.program(program);
            command.args(wizard(program, fresh, step).get_args());
            command.args(arguments.split_whitespace());
            command
        }),
    };
    sets.into_iter().map(peer).collect()
}

fn joined(option: &str, path: &Path) -> OsString {
    let mut joined = OsString::from(option);
    joined.push(path);
    joined
}
