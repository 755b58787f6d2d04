//! The strip as a real window: at the edge of what panels leave, beside a real browser, and back.

use crate::support::desktop::{self, Desktop};
use crate::support::monitors;
use crate::support::screen::{Screen, install_browser, screen_on, screen_where};
use crate::support::wizard::Start;
use crate::support::x_server::{Running, XServer, until};
use egui::Key;
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;

/// Left, top, width and height of a window's inside.
type Geometry = [i32; 4];

/// The program on the page «Чаты», and its window.
struct Program {
    screen: Screen,
    window: u32,
    process: Running,
    folder: TempDir,
}

impl Program {
    fn start(screen: Screen) -> Self {
        let folder = TempDir::new().expect("a folder");
        let process = screen.spawn(folder.path(), &["--step", "chats"]);
        let window = until("a window", || screen.windows().first().copied());
        Self { screen, window, process, folder }
    }

    fn run(&self, line: &str) -> String {
        self.screen.desktop.run(line)
    }

    fn key(&self, name: &str) {
        self.run(&format!("xdotool key {name}"));
    }

    fn place(&self) -> Geometry {
        self.screen.desktop.geometry(self.window)
    }

    /// Where it is once nobody moves it any more.
    fn settled_place(&self) -> Geometry {
        until("the window to stand still", || {
            let before = self.place();
            std::thread::sleep(Duration::from_millis(300));
            (self.place() == before).then_some(before)
        })
    }

    fn wait_for_place(&self, wanted: Geometry) {
        until(&format!("the window at {wanted:?}"), || (self.place() == wanted).then_some(()));
    }

    /// Waits until others are left this much of the desktop.
    fn wait_for_room(&self, room: Geometry) {
        let [x, y, width, height] = room;
        let room = format!("= {x}, {y}, {width}, {height}");
        until(&format!("a work area {room}"), || {
            let told = self.run("xprop -root _NET_WORKAREA");
            told.contains(&room).then_some(())
        });
    }

    fn end(mut self) {
        self.screen.close(self.window);
        assert_eq!(self.process.end().code(), Some(0));
    }
}

/// Comes as a strip, and goes back to what it was; the work area of others is what it leaves.
fn there_and_back(renderer: &'static str, size: [u16; 2]) {
    if desktop::is_skipped() {
        return;
    }
    let program = Program::start(screen_on(Desktop::on(XServer::with_screen(size)), renderer));
    let [width, height] = size.map(i32::from);
    let is_small = width <= 1920;
    // On a large screen the window has room for the type that is meant for it, and no more.
    let first = if is_small { width } else { 1600 };
    until("the first size", || (program.place()[2] == first).then_some(()));
    let before = program.settled_place();
    let server = &program.screen.desktop.server;
    server.watch(program.window);
    let strip = [360, size[1]];
    let inside = [before[2], before[3]].map(|side| side as u16);
    program.key("F4");
    program.wait_for_place([width - 360, 0, 360, height]);
    program.wait_for_room([0, 0, width - 360, height]);
    let resizes = server.resizes(inside);
    // No window manager leaves out the size to which a maximized window is restored.
    let counted = if is_small { 0 } else { resizes.len() };
    assert_eq!(resizes.last(), Some(&strip));
    assert!(counted <= 1, "no flicker: {resizes:?}");
    program.key("shift+F4");
    program.wait_for_place([0, 0, 360, height]);
    program.wait_for_room([360, 0, width - 360, height]);
    the_figure_comes_and_goes(&program, [360, width]);
    program.key("shift+F4");
    program.wait_for_place([width - 360, 0, 360, height]);
    program.wait_for_room([0, 0, width - 360, height]);
    the_figure_comes_and_goes(&program, [0, width - 360]);
    assert!(server.resizes(strip).is_empty(), "it only moves");
    program.key("F4");
    program.wait_for_place(before);
    program.wait_for_room([0, 0, width, height]);
    let resizes = server.resizes(strip);
    let counted = if is_small { 0 } else { resizes.len() };
    assert_eq!(resizes.last(), Some(&inside));
    assert!(counted <= 1, "no flicker: {resizes:?}");
    program.end();
}

/// From each of these rows of keys the window comes back as it was.
const THERE_AND_BACK: [&str; 9] = [
    "F4 F4",
    "F4 shift+F4 F4",
    "F4 F11 F11 F4",
    "F4 F11 F4 F4",
    "F4 F5 F5 Escape F4",
    "F11 F11",
    "F11 F4 F4 F11",
    "F11 F4 F11 F11",
    "F5 F5 Escape",
];

/// Where the window is, and what the window manager knows of it.
fn look(program: &Program) -> (Geometry, Vec<String>) {
    let place = program.settled_place();
    let window = program.window;
    let told = program.run(&format!("xprop -id {window} _NET_WM_STATE _NET_FRAME_EXTENTS"));
    let words = told.split([' ', ',', '\n']).filter(|word| {
        let is_number = word.parse::<u32>().is_ok();
        is_number || ["MAXIMIZED", "FULLSCREEN", "ABOVE"].iter().any(|it| word.contains(it))
    });
    let mut words: Vec<String> = words.map(str::to_owned).collect();
    words.sort();
    (place, words)
}

/// In any order of keys, one after another and as fast as a child strikes them.
fn any_order_leads_back(renderer: &'static str) {
    if desktop::is_skipped() {
        return;
    }
    let screen = screen_on(Desktop::on(XServer::with_screen([1366, 768])), renderer);
    let program = Program::start(screen);
    until("the first size", || (program.place()[2] == 1366).then_some(()));
    for is_maximized in [true, false] {
        if !is_maximized {
            let window = program.window;
            program.screen.desktop.unmaximize(window);
            program.run(&format!("xdotool windowsize {window} 900 600 windowmove {window} 77 55"));
        }
        let before = look(&program);
        for keys in THERE_AND_BACK {
            for key in keys.split(' ') {
                program.key(key);
                program.settled_place();
            }
            assert_eq!(look(&program), before, "{keys}");
            program.run(&format!("xdotool key --delay 60 {keys}"));
            std::thread::sleep(Duration::from_secs(1));
            assert_eq!(look(&program), before, "{keys}, fast");
        }
        // A strip over the whole screen gives the whole screen back.
        program.key("F11");
        let whole = look(&program);
        assert_eq!(whole.0, [0, 0, 1366, 768]);
        program.key("F4");
        program.wait_for_place([1006, 0, 360, 768]);
        program.key("F4");
        assert_eq!(look(&program), whole);
        program.key("F11");
        assert_eq!(look(&program), before);
    }
    program.end();
}

#[test]
fn any_order_of_keys_leads_back_drawn_by_the_processor() {
    any_order_leads_back("cpu");
}

#[test]
fn any_order_of_keys_leads_back_drawn_by_opengl() {
    any_order_leads_back("gpu");
}

/// A figure is enlarged between these columns, next to the strip.
fn the_figure_comes_and_goes(program: &Program, [from, to]: [i32; 2]) {
    let desktop = &program.screen.desktop;
    program.key("plus");
    let figure = until("the figure", || {
        let windows = program.screen.windows();
        windows.into_iter().find(|id| *id != program.window)
    });
    until("its place", || {
        let [left, top, width, height] = desktop.geometry(figure);
        let touches = if from == 0 { left + width == to } else { left == from };
        // As large as fits: nearly all of that room in one direction.
        let fills = width * 10 >= (to - from) * 9 || height >= 700;
        let is_there = touches && fills && top == 0 && left >= from && left + width <= to;
        is_there.then_some(())
    });
    program.run(&format!("xdotool windowfocus --sync {figure} key Escape"));
    until("the figure to go", || (program.screen.windows() == [program.window]).then_some(()));
    program.run(&format!("xdotool windowfocus --sync {}", program.window));
}

#[test]
fn beside_and_back_drawn_by_the_processor() {
    there_and_back("cpu", [2400, 1350]);
}

#[test]
fn beside_and_back_drawn_by_opengl() {
    there_and_back("gpu", [2400, 1350]);
}

#[test]
fn beside_and_back_from_a_window_that_fills_the_screen() {
    there_and_back("cpu", [1024, 768]);
}

#[test]
fn at_each_scale_the_strip_is_as_many_points_wide() {
    for (scale, width) in [("1.25", 450), ("1.5", 540), ("1.75", 630)] {
        let Some(desktop) = Desktop::open() else {
            return;
        };
        let mut screen = screen_on(desktop, "cpu");
        screen.set("WINIT_X11_SCALE_FACTOR", scale);
        let program = Program::start(screen);
        program.wait_for_room([0, 0, 1600, 900]);
        let before = program.settled_place();
        program.key("F4");
        program.wait_for_place([1600 - width, 0, width, 900]);
        program.wait_for_room([0, 0, 1600 - width, 900]);
        program.key("F4");
        program.wait_for_place(before);
        program.end();
    }
}

#[test]
fn a_window_that_was_maximized_has_its_size_from_before_that() {
    let Some(desktop) = Desktop::open() else {
        return;
    };
    let program = Program::start(screen_on(desktop, "cpu"));
    let server = &program.screen.desktop.server;
    until("it fills the screen", || (program.place()[2] == 1600).then_some(()));
    let usual = program.screen.desktop.unmaximize(program.window);
    assert_eq!(usual[2], 1200);
    server.maximize(program.window, true);
    until("it fills the screen", || (program.place()[2] == 1600).then_some(()));
    program.key("F4");
    program.wait_for_place([1240, 0, 360, 900]);
    program.key("F4");
    until("it fills the screen again", || (program.place()[2] == 1600).then_some(()));
    server.maximize(program.window, false);
    program.wait_for_place(usual);
    program.end();
}

#[test]
fn on_two_monitors_the_strip_stands_on_its_own_beside_the_panels() {
    let folder = TempDir::new().expect("a folder");
    let Some(desktop) = monitors::desktop(folder.path()) else {
        return;
    };
    // Two monitors of 1280×800: a panel along the foot of the left one, and one at the outer edge of the right
    // one.
    let server = &desktop.server;
    let foot = [0, 0, 0, 40, 0, 0, 0, 0, 0, 0, 0, 1279];
    server.dock([0, 760, 1280, 40], foot);
    let edge = [0, 50, 0, 0, 0, 0, 0, 799, 0, 0, 0, 0];
    server.dock([2510, 0, 50, 800], edge);
    let program = Program::start(screen_on(desktop, "cpu"));
    until("the first size", || (program.place()[2] == 1280).then_some(()));
    program.screen.desktop.unmaximize(program.window);
    for (monitor, key, strip) in [
        (0, "F4", [920, 0, 360, 760]),
        (0, "shift+F4", [0, 0, 360, 760]),
        (1280, "shift+F4", [2150, 0, 360, 800]),
        (1280, "shift+F4", [1280, 0, 360, 800]),
    ] {
        program.run(&format!(
            "xdotool windowsize {0} 700 500 windowmove {0} {1} 100",
            program.window,
            monitor + 150
        ));
        let before = program.settled_place();
        program.key(key);
        program.wait_for_place(strip);
        program.key("F4");
        program.wait_for_place(before);
    }
    // Another projector is plugged in: the strip stays in sight.
    program.key("shift+F4");
    program.wait_for_place([2150, 0, 360, 800]);
    program.run("xrandr --output DUMMY1 --mode 1024x768 --pos 1280x0");
    program.wait_for_place([1894, 0, 360, 768]);
    program.end();
}

/// The strip and a browser of Debian that it opens are both in sight, however large the browser is.
fn beside_a_browser(renderer: &'static str, browser: &'static str, start: &str, switch: &str) {
    let Some(desktop) = Desktop::open() else {
        return;
    };
    let executable = format!("/usr/bin/{browser}");
    assert!(
        Path::new(&executable).exists(),
        "no browser to test: apt-get install {browser} (or set {}=1)",
        desktop::SKIP
    );
    // It may run as root, and knows nothing of what is the user's own.
    let go_on = format!(
        "own=$(dirname \"$0\")/own; mkdir -p \"$own\"\nPATH=/usr/bin:/bin HOME=\"$own\" exec {start} \"$@\"\n"
    );
    let screen = screen_where(desktop, renderer, move |folder| {
        install_browser(folder, browser, &go_on);
    });
    let program = Program::start(screen);
    until("the first size", || (program.place()[2] == 1600).then_some(()));
    program.key("F4");
    program.wait_for_place([1240, 0, 360, 900]);
    let window = open_the_page(&program);
    let opened = std::fs::read_to_string(program.folder.path().join("browser-opened"));
    let expected = format!("[{switch}][https://cop.admhmao.ru/elk]\n");
    assert_eq!(opened.expect("a log"), expected);
    it_stays_beside(&program, window);
}

/// Presses the link in the strip; the window that comes of it.
fn open_the_page(program: &Program) -> u32 {
    let others = || program.screen.desktop.windows("--name .");
    let before = others();
    let mut twin = Start::at("chats").size(360.0, 900.0).run();
    let at = twin.key(Key::F4).place("Открыть cop.admhmao.ru/elk").round();
    let (x, y, window) = (at.x, at.y, program.window);
    program.run(&format!("xdotool mousemove --window {window} {x} {y} click 1"));
    until("the browser's window", || others().into_iter().find(|window| !before.contains(window)))
}

/// Maximized and used, a browser leaves the strip its place, and above it.
fn it_stays_beside(program: &Program, browser: u32) {
    let geometry = || program.screen.desktop.geometry(browser);
    let is_beside = |[left, _, width, _]: Geometry| left >= 0 && width > 0 && left + width <= 1240;
    until("the browser beside the strip", || is_beside(geometry()).then_some(()));
    program.screen.desktop.server.maximize(browser, true);
    until("the browser as large as it gets", || {
        let place = geometry();
        (is_beside(place) && place[2] > 1200 && place[3] > 800).then_some(())
    });
    program.run("xdotool mousemove --sync 600 500 click 1");
    until("the browser to be used", || {
        let used = program.run("xdotool getactivewindow");
        (used.trim() == browser.to_string()).then_some(())
    });
    // From the lowest to the uppermost.
    let order = program.run("xprop -root _NET_CLIENT_LIST_STACKING");
    let uppermost = format!("{:#x}", program.window);
    assert!(order.trim_end().ends_with(&uppermost), "{order}");
    assert_eq!(program.place(), [1240, 0, 360, 900]);
}

#[test]
fn chromium_opens_beside_the_strip() {
    let start = "/usr/bin/chromium --no-sandbox --no-first-run --user-data-dir=\"$own\"";
    beside_a_browser("cpu", "chromium", start, "--incognito");
}

#[test]
fn firefox_opens_beside_the_strip() {
    let start = "/usr/bin/firefox-esr --no-remote --profile \"$own\"";
    beside_a_browser("gpu", "firefox-esr", start, "-private-window");
}
