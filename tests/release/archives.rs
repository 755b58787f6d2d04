//! What a technician unpacks.

use crate::dist::{VERSION, bytes, made};
use crate::support::x_server::is_missing;
use join_chats::guide::{Block, GuideSource};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const READ_ME: &str = "Прочти меня.txt";
const EXAMPLES: &str = "Примеры";
const START: &str = "Запустить.desktop";
/// What «one page» is: lines, and characters of a line, in a small type on A4.
const PAGE: [usize; 2] = [60, 115];

/// Runs a line of words in this folder; it must succeed.
fn run(folder: &Path, line: &str) -> String {
    let mut words = line.split(' ');
    let program = words.next().expect("a program");
    let is_ours = program.starts_with("./");
    assert!(is_ours || !is_missing(&[program]), "apt-get install {program}");
    let output = Command::new(program).args(words).current_dir(folder).output();
    let output = output.expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{line}: {said}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Unpacks an archive by this program; the folder in it.
fn unpack(program: &str, archive: &str) -> (TempDir, std::path::PathBuf) {
    let folder = TempDir::new().expect("a folder");
    let archive = made(archive);
    run(folder.path(), &format!("{program} {}", archive.display()));
    let inner = folder.path().join(format!("join-chats-{VERSION}"));
    (folder, inner)
}

fn names(folder: &Path) -> BTreeSet<String> {
    let files = std::fs::read_dir(folder).expect("a folder");
    files.map(|file| file.unwrap().file_name().into_string().expect("UTF-8")).collect()
}

#[test]
fn the_zip_for_windows_is_whole() {
    let (_folder, inner) = unpack("unzip -q", &format!("join-chats-{VERSION}-windows.zip"));
    let expected = [
        "SHA256SUMS",
        "join-chats-win7.exe",
        "join-chats.example.ron",
        "join-chats.exe",
        "licences.txt",
        EXAMPLES,
        READ_ME,
    ];
    assert!(names(&inner).iter().eq(expected), "{:?}", names(&inner));
    run(&inner, "sha256sum --check --strict SHA256SUMS");
    for name in [READ_ME, "licences.txt", "join-chats.example.ron"] {
        let text = std::fs::read_to_string(inner.join(name)).expect("UTF-8");
        assert!(text.starts_with('\u{feff}'), "{name}: for an old Notepad");
        let lines = text.matches('\n').count();
        assert_eq!(text.matches("\r\n").count(), lines, "{name}");
    }
    for executable in ["join-chats.exe", "join-chats-win7.exe"] {
        assert!(std::fs::read(inner.join(executable)).unwrap() == bytes(executable));
    }
}

#[test]
fn the_zip_names_its_files_for_windows_7_and_for_all_others() {
    let zip = bytes(&format!("join-chats-{VERSION}-windows.zip"));
    let contains = |what: &[u8]| zip.windows(what.len()).any(|place| place == what);
    // «Прочти меня» in CP866, and as a Unicode name: kind 0x7075, version 1.
    assert!(contains(b"/\x8f\xe0\xae\xe7\xe2\xa8 \xac\xa5\xad\xef.txt"));
    let name = format!("join-chats-{VERSION}/{READ_ME}");
    let length = u8::try_from(name.len() + 5).expect("a short name");
    assert!(contains(&[0x75, 0x70, length, 0, 1]));
    assert!(contains(name.as_bytes()));
}

#[test]
fn the_tar_for_linux_is_whole() {
    let archive = format!("join-chats-{VERSION}-linux-x86_64.tar.gz");
    let (_folder, inner) = unpack("tar -xzf", &archive);
    let expected = [
        "SHA256SUMS",
        "join-chats",
        "join-chats.example.ron",
        "licences.txt",
        "menu",
        START,
        EXAMPLES,
        READ_ME,
    ];
    assert!(names(&inner).iter().eq(expected), "{:?}", names(&inner));
    run(&inner, "sha256sum --check --strict SHA256SUMS");
    let printed = run(&inner, "./join-chats --version");
    assert_eq!(printed, format!("join-chats {VERSION}\n"));
    assert!(names(&inner.join("menu")).iter().eq(["icon.svg", "join-chats.desktop"]));
    run(&inner, &format!("test -x {START}"));
}

/// The frame for schools whose chats are in MAX is handed out, and says of itself what it is.
#[test]
fn the_examples_open_and_say_that_they_are_not_official() {
    for (program, archive) in [
        ("unzip -q", format!("join-chats-{VERSION}-windows.zip")),
        ("tar -xzf", format!("join-chats-{VERSION}-linux-x86_64.tar.gz")),
    ] {
        let (_folder, inner) = unpack(program, &archive);
        let examples = inner.join(EXAMPLES);
        let expected = ["max", "max.join-chats", "Как написать инструкцию.txt"];
        for name in expected {
            assert!(names(&examples).contains(name), "{name} in {:?}", names(&examples));
        }
        for guide in ["max", "max.join-chats"] {
            let source = GuideSource::File(examples.join(guide));
            let (guide, _) = source.load().unwrap_or_else(|error| panic!("{error}"));
            assert_eq!((guide.official, guide.figures.len()), (Some(false), 0));
            let first = guide.steps[0].blocks[0].words()[0].plain();
            assert!(first.contains("не официальная инструкция"), "{first}");
            assert!(first.contains("ноябре 2026"), "{first}");
        }
    }
}

#[test]
fn read_me_is_one_page_and_names_what_a_school_must_know() {
    let (_folder, inner) = unpack("unzip -q", &format!("join-chats-{VERSION}-windows.zip"));
    let text = std::fs::read_to_string(inner.join(READ_ME)).expect("UTF-8");
    let [lines, width] = PAGE;
    assert!(text.lines().count() <= lines, "{}", text.lines().count());
    for line in text.lines() {
        assert!(line.chars().count() <= width, "{line}");
    }
    let sums = std::fs::read_to_string(inner.join("SHA256SUMS")).expect("sums");
    let sums = sums.lines().map(str::to_owned);
    let (guide, _) = GuideSource::Embedded.load().expect("the guide");
    let blocks = guide.steps.iter().flat_map(|step| &step.blocks);
    let hosts = blocks.filter_map(|block| match block {
        Block::Link(link) => link.url.shown().split('/').next().map(str::to_owned),
        _ => None,
    });
    let words = ["AppLocker", "bsign", "Коды завершения", VERSION, "join-chats.ron"];
    let words = words.into_iter().map(str::to_owned);
    for words in words.chain(sums).chain(hosts) {
        assert!(text.contains(&words), "{words}");
    }
    assert!(!text.contains('@'), "every place is filled in");
}

#[test]
fn every_library_and_the_font_have_their_licence() {
    let (_folder, inner) = unpack("unzip -q", &format!("join-chats-{VERSION}-windows.zip"));
    let text = std::fs::read_to_string(inner.join("licences.txt")).expect("UTF-8");
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut count = 0;
    for target in ["x86_64-pc-windows-gnu", "x86_64-unknown-linux-gnu"] {
        let line = format!("cargo tree --locked --prefix none -e normal --target {target}");
        for library in run(project, &line).lines() {
            let mut words = library.split(' ');
            let (name, version) = (words.next().unwrap(), words.next().unwrap());
            let line = format!("  {name} {}\r\n", version.trim_start_matches('v'));
            assert!(name.starts_with("join-chats") || text.contains(&line), "{line}");
            count += 1;
        }
    }
    assert!(count > 200, "{count}");
    assert!(text.contains("SIL OPEN FONT LICENSE"));
}

#[test]
fn the_menu_entry_and_its_description_are_valid() {
    let linux = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/release/linux");
    run(&linux, "desktop-file-validate join-chats.desktop");
    run(&linux, "desktop-file-validate start.desktop");
    run(&linux, "appstreamcli validate --no-net join-chats.metainfo.xml");
    let about = std::fs::read_to_string(linux.join("join-chats.metainfo.xml")).expect("UTF-8");
    let release = format!("<release version=\"{VERSION}\"");
    assert!(about.contains(&release), "{release}");
}

/// As `dpkg` leaves the two files, which tell a desktop what a double click on a package opens.
#[test]
fn a_double_click_on_a_package_opens_it() {
    let linux = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/release/linux");
    let data = TempDir::new().expect("a folder");
    for (name, folder) in
        [("join-chats.xml", "mime/packages"), ("join-chats.desktop", "applications")]
    {
        let folder = data.path().join(folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::copy(linux.join(name), folder.join(name)).expect("a copy");
    }
    std::fs::write(data.path().join("урок.join-chats"), "PK\x03\x04").expect("a package");
    run(data.path(), "update-mime-database mime");
    run(data.path(), "update-desktop-database applications");
    let home = data.path().display();
    let ask =
        |what: &str| run(data.path(), &format!("env XDG_DATA_HOME={home} xdg-mime query {what}"));
    assert_eq!(ask("filetype урок.join-chats"), "application/x-join-chats\n");
    assert_eq!(ask("default application/x-join-chats"), "join-chats.desktop\n");
    let entry = std::fs::read_to_string(linux.join("join-chats.desktop")).expect("UTF-8");
    let started = command(&entry, &linux.join("join-chats.desktop"));
    assert_eq!(started, ["join-chats", "%f"]);
}

/// What a file manager runs for a desktop entry at this path (Desktop Entry Specification).
fn command(entry: &str, path: &Path) -> Vec<String> {
    let exec = entry.lines().find_map(|line| line.strip_prefix("Exec=")).expect("a command");
    let exec = exec.replace(r"\\", r"\");
    let (mut words, mut is_quoted) = (vec![String::new()], false);
    let mut letters = exec.chars();
    while let Some(letter) = letters.next() {
        let word = words.last_mut().expect("a word");
        match letter {
            '"' => is_quoted = !is_quoted,
            '\\' => word.extend(letters.next()),
            ' ' if !is_quoted => words.push(String::new()),
            letter => word.push(letter),
        }
    }
    let path = path.to_str().expect("UTF-8");
    words.iter().map(|word| word.replace("%%", "%").replace("%k", path)).collect()
}

/// As file managers do that take the executable itself for a library.
#[test]
fn a_double_click_on_the_launcher_starts_the_program_beside_it() {
    let entry = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/release/linux/start.desktop");
    let entry = std::fs::read_to_string(entry).expect("an entry");
    let folder = TempDir::new().expect("a folder");
    for name in ["join-chats-0.1.0", "Чаты класса", "a 'b' $HOME \"c\" 100%"] {
        let folder = folder.path().join(name);
        std::fs::create_dir(&folder).expect("a folder");
        // An archive or a stick has lost the right to run it.
        std::fs::write(folder.join("join-chats"), "#!/bin/sh\npwd > started\n").expect("a file");
        let command = command(&entry, &folder.join(START));
        let status = Command::new(&command[0]).args(&command[1..]).current_dir("/").status();
        assert!(status.expect("a shell").success(), "{command:?}");
        let started = std::fs::read_to_string(folder.join("started")).expect("it was started");
        assert_eq!(started.trim_end(), folder.to_str().expect("UTF-8"));
    }
}
