//! Displays of every kind: each oddity ends in a window, or in the text file with a true reason.

use crate::support::colours::colours;
use crate::support::compositor::compositor;
use crate::support::desktop::{Desktop, is_skipped};
use crate::support::marks::{is_done, kept, state_path};
use crate::support::screen::{Screen, screen_on};
use crate::support::wizard::Start;
use crate::support::x_server::{Running, XServer, until};
use image::RgbaImage;
use join_chats::labels;
use std::io::Read as _;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, PropMode};
use x11rb::wrapper::ConnectionExt as _;

/// Of a netbook, on which no window manager makes windows smaller. `None`: skipped on request.
fn netbook(renderer: &'static str, arguments: &str) -> Option<Screen> {
    if is_skipped() {
        return None;
    }
    let mut server = Command::new("Xvfb");
    server.args(arguments.split(' '));
    Some(screen_on(Desktop::bare(XServer::run(server)), renderer))
}

/// The first page as this computer should draw it at this scale, in a window of this size, pixels.
fn drawn(scale: f32, [width, height]: [f32; 2]) -> RgbaImage {
    let start = Start { scale, ..Start::default() };
    let mut twin = start.size(width / scale, height / scale).run();
    twin.settle();
    twin.harness.render().expect("a drawing")
}

/// What the desktop's settings say, what the variable says, and the scale of the window.
type Scale = (&'static str, &'static str, f32);

const SCALES: [Scale; 18] = [
    ("", "", 1.0),
    ("Xft.dpi: 0\n", "", 1.0),
    ("Xft.dpi: -96\n", "", 1.0),
    ("Xft.dpi: nan\n", "", 1.0),
    ("Xft.dpi: inf\n", "", 1.0),
    ("Xft.dpi: 1000000\n", "", 1.0),
    ("Xft.dpi: 1\n", "", 1.0),
    ("Xft.dpi: words\n", "", 1.0),
    ("Xft.dpi:\n", "", 1.0),
    ("Xft.dpi: 120\n", "", 1.25),
    ("Xft.dpi: 192\n", "", 1.25),
    ("Xft.dpi: 0\n", "1.25", 1.25),
    ("", "1,5", 1.0),
    ("", "0", 1.0),
    ("", "abc", 1.0),
    ("", "-1", 1.0),
    ("", "1e9", 1.0),
    ("", "2", 1.25),
];

#[test]
fn a_scale_that_is_nonsense_or_leaves_no_room_is_not_believed() {
    let Some(mut screen) = netbook("cpu", "-screen 0 1024x600x24") else {
        return;
    };
    let pictures = [1.0, 1.25].map(|scale| (scale, drawn(scale, [1024.0, 600.0])));
    for (resources, variable, scale) in SCALES {
        let server = &screen.desktop.server;
        let (root, name) = (server.screen().root, AtomEnum::RESOURCE_MANAGER);
        let text = resources.as_bytes();
        server
            .view
            .change_property8(PropMode::REPLACE, root, name, AtomEnum::STRING, text)
            .expect("X")
            .check()
            .expect("a property");
        screen.set("WINIT_X11_SCALE_FACTOR", variable);
        let folder = TempDir::new().expect("a folder");
        let _program = screen.spawn(folder.path(), &[]);
        let what = format!("{resources:?} {variable:?}");
        let window = until(&what, || screen.windows().first().copied());
        assert_eq!(screen.desktop.geometry(window)[2..], [1024, 600], "{what}");
        let (_, picture) = pictures.iter().find(|(of, _)| *of == scale).expect("a scale");
        let shows = || screen.desktop.server.shows(window, [0, 0], picture).then_some(());
        until(&format!("{what}: a window at scale {scale}"), shows);
    }
}

#[test]
fn a_screen_of_any_depth_shows_the_window() {
    // Eight bits are a palette, which the colours of others have a part of.
    for (depth, near) in [(8, 80), (15, 6), (16, 6), (24, 2), (30, 2)] {
        let arguments = format!("-screen 0 1024x600x{depth}");
        let Some(screen) = netbook("cpu", &arguments) else {
            return;
        };
        let folder = TempDir::new().expect("a folder");
        let _program = screen.spawn(folder.path(), &[]);
        let window = until(&arguments, || screen.windows().first().copied());
        let drawn = drawn(1.0, [1024.0, 600.0]);
        until(&format!("the picture at depth {depth}"), || {
            let seen = colours(&screen.desktop.server, window);
            let unlike = |(a, b): &(&u8, &u8)| a.abs_diff(**b) > near;
            let unlike = seen.iter().zip(drawn.iter()).filter(unlike).count();
            (unlike * 1000 < seen.len()).then_some(())
        });
    }
}

/// Starts the program with these variables, without a viewer on the path; its exit code and what it said.
fn run(variables: &[(&str, &str)], renderer: &str, folder: &Path) -> (Option<i32>, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_join-chats"));
    program.args(["--renderer", renderer, "--state"]).arg(state_path(folder));
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XAUTHORITY"] {
        program.env_remove(name);
    }
    for name in ["HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "PATH"] {
        program.env(name, folder);
    }
    let output = program.envs(variables.iter().copied()).output().expect("it runs");
    (output.status.code(), String::from_utf8(output.stderr).expect("UTF-8"))
}

/// It ended with the text file and this reason.
fn is_handed_over((code, said): (Option<i32>, String), reason: &str) {
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains(&format!("окно не открылось ({reason})")), "{said}");
    let (_, path) = said.trim_end().rsplit_once("в файле ").expect("a path");
    let text = std::fs::read_to_string(path).expect("the instruction");
    assert!(text.contains("Перейти во вкладку «Чаты»"), "{text}");
}

#[test]
fn where_winit_finds_no_display_the_text_file_says_why() {
    if is_skipped() {
        return;
    }
    let folder = TempDir::new().expect("a folder");
    let mut server = Command::new("Xvfb");
    server.args("-screen 0 1024x600x24 -extension RANDR".split(' '));
    let plain = XServer::run(server);
    // Nobody has the key of this one.
    let locked = folder.path().join("key");
    let key = [&[1, 0, 0, 0, 0, 0, 0, 18][..], b"MIT-MAGIC-COOKIE-1", &[0, 16], &[7; 16]].concat();
    std::fs::write(&locked, key).expect("a key");
    let silent = folder.path().join("silent");
    let _silent = UnixListener::bind(&silent).expect("a socket");
    let silent = silent.to_str().expect("UTF-8");
    let lacks = labels::screen_lacks("RANDR");
    for (variables, reason) in [
        (&[("DISPLAY", plain.display.as_str())][..], lacks.as_str()),
        (&[("DISPLAY", plain.display.as_str()), ("WAYLAND_DISPLAY", "gone")], &lacks),
        (&[("DISPLAY", ":9876")], labels::SCREEN_SILENT),
        (&[("DISPLAY", "words")], labels::SCREEN_SILENT),
        (&[("WAYLAND_DISPLAY", "gone")], labels::SCREEN_SILENT),
        (&[("WAYLAND_DISPLAY", silent)], labels::SCREEN_SILENT),
        (&[("WAYLAND_DISPLAY", "gone"), ("DISPLAY", ":9876")], labels::SCREEN_SILENT),
        (&[("WAYLAND_SOCKET", "99")], labels::SCREEN_SILENT),
        (&[("DISPLAY", "")], labels::NO_DISPLAY),
    ] {
        for renderer in ["cpu", "gpu"] {
            is_handed_over(run(variables, renderer, folder.path()), reason);
        }
    }
    // A compositor that goes as soon as a window is asked for.
    let path = folder.path().join("empty");
    compositor(&path);
    let variables = [("WAYLAND_DISPLAY", path.to_str().expect("UTF-8"))];
    is_handed_over(run(&variables, "cpu", folder.path()), labels::SCREEN_UNFIT);
    let mut server = Command::new("Xvfb");
    server.args("-displayfd 1 -nolisten tcp -auth".split(' ')).arg(&locked);
    let mut server = Running::start(server.stdout(Stdio::piped()).stderr(Stdio::null()));
    let mut number = [0; 8];
    let told = server.0.stdout.as_mut().expect("a pipe").read(&mut number).expect("a number");
    let display = format!(":{}", String::from_utf8_lossy(&number[..told]).trim());
    let variables = [("DISPLAY", display.as_str()), ("XAUTHORITY", "/nobody")];
    is_handed_over(run(&variables, "cpu", folder.path()), labels::SCREEN_REFUSES);
}

#[test]
fn a_display_that_is_passed_over_is_not_waited_for() {
    let Some(mut screen) = netbook("cpu", "-screen 0 1024x600x24") else {
        return;
    };
    let session = TempDir::new().expect("a folder");
    let silent = session.path().join("wayland-0");
    let _silent = UnixListener::bind(&silent).expect("a socket");
    let silent: &'static str = silent.to_str().expect("UTF-8").to_owned().leak();
    for (name, value) in [("WAYLAND_DISPLAY", silent), ("WAYLAND_SOCKET", "99")] {
        screen.set(name, value);
        let folder = TempDir::new().expect("a folder");
        let _program = screen.spawn(folder.path(), &[]);
        until(name, || screen.windows().first().copied());
        screen.set(name, "");
    }
}

/// How a desktop ends under the window.
type End = fn(&mut Option<Screen>, u32);

#[test]
fn a_desktop_that_closes_keeps_the_marks_and_is_no_fault() {
    let ends: [(&str, End); 3] = [
        ("another program destroys the window", |screen, window| {
            let view = &screen.as_ref().expect("a screen").desktop.server.view;
            view.destroy_window(window).expect("X").check().expect("X");
        }),
        ("another program ends the connection", |screen, window| {
            let view = &screen.as_ref().expect("a screen").desktop.server.view;
            view.kill_client(window).expect("X").check().expect("X");
        }),
        ("the server ends", |screen, _| *screen = None),
    ];
    for renderer in ["cpu", "gpu"] {
        for (what, end) in ends {
            let Some(desktop) = Desktop::open() else {
                return;
            };
            let screen = screen_on(desktop, renderer);
            let folder = TempDir::new().expect("a folder");
            let place = folder.path().to_owned();
            let said = place.join("said");
            let log = std::fs::File::create(&said).expect("a file");
            let mut program = screen.program(&place, &["--step", "browser"]);
            let mut program = Running::start(program.stderr(log));
            let window = until("a window", || screen.windows().first().copied());
            screen.desktop.wait_for_size(window);
            screen.desktop.run(&format!("xdotool windowfocus --sync {window}"));
            until(&format!("{renderer}: a mark"), || {
                screen.desktop.run("xdotool key Return sleep 0.5");
                kept(&state_path(&place)).filter(|kept| is_done(kept, "browser"))
            });
            let mut screen = Some(screen);
            end(&mut screen, window);
            assert_eq!(program.end().code(), Some(1), "{renderer}: {what}");
            let words = std::fs::read_to_string(&said).expect("words");
            assert_eq!(words.trim(), format!("join-chats: {}", labels::DESKTOP_CLOSED), "{what}");
            assert!(kept(&state_path(&place)).is_some_and(|kept| is_done(&kept, "browser")));
        }
    }
}
