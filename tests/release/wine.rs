//! Both executables for Windows under Wine, clicked through by a pupil whose name and folders are
//! Cyrillic, drawn by either renderer.

use crate::support::desktop::Desktop;
use crate::support::marks::{ALL_STEPS, state_path};
use crate::support::pupil::Pupil;
use crate::support::screen::Screen;
use crate::support::wizard::Start;
use crate::support::x_server::until;
use crate::windows::{self, USER, Windows};
use join_chats::model::{Action, SystemWishes};
use join_chats::preferences::TypePercent;
use std::path::Path;
use std::rc::Rc;
use tempfile::TempDir;

#[test]
fn windows_10_drawn_by_the_processor() {
    the_whole_path("join-chats.exe", "cpu");
}

#[test]
fn windows_10_drawn_by_opengl() {
    the_whole_path("join-chats.exe", "gpu");
}

#[test]
fn windows_7_drawn_by_the_processor() {
    the_whole_path("join-chats-win7.exe", "cpu");
}

#[test]
fn windows_7_drawn_by_opengl() {
    the_whole_path("join-chats-win7.exe", "gpu");
}

/// Windows with one of the executables; `None`: skipped on request.
fn screen(executable: &'static str, renderer: &'static str) -> Option<Screen> {
    let windows = Windows::open();
    Some(screen_of(Rc::new(windows), Desktop::open()?, executable, renderer))
}

fn screen_of(
    windows: Rc<Windows>,
    desktop: Desktop,
    executable: &'static str,
    renderer: &'static str,
) -> Screen {
    let program = move |folder: &Path, arguments: &[&str]| {
        let mut program = windows.program(executable, folder);
        program.args(["--renderer", renderer]).args(arguments);
        program.arg("--state").arg(windows::path(&state_path(folder)));
        program
    };
    Screen::new(desktop, "--class ^join.chats.exe$", program)
}

/// «Размер текста» in the settings of Windows.
#[test]
fn the_size_of_type_of_windows_is_followed_at_once() {
    const KEY: &str = r"HKCU\Software\Microsoft\Accessibility";
    let windows = Rc::new(Windows::open());
    let Some(desktop) = Desktop::open() else {
        return;
    };
    let set = |percent: &str| {
        let value = ["/v", "TextScaleFactor", "/t", "REG_DWORD", "/d", percent, "/f"];
        windows.registry(&[["add", KEY].as_slice(), &value].concat());
    };
    set("150");
    let screen = screen_of(windows.clone(), desktop, "join-chats.exe", "cpu");
    let folder = TempDir::new().expect("a folder");
    let start = Start::at("chats");
    let mut pupil = Pupil::open(&screen, folder, &["--step", "chats"], &start);
    // Windows says that it is to be as ever by 100.
    for (percent, size) in [("150", Some(150_u16)), ("125", Some(125)), ("100", None)] {
        set(percent);
        let type_percent = size.map(TypePercent::from);
        let wishes = SystemWishes { type_percent, ..SystemWishes::default() };
        pupil.twin.send(Action::SystemWishes(wishes));
        pupil.wait_for_picture();
    }
    windows.registry(&["delete", KEY, "/f"]);
    screen.close(pupil.window);
    assert_eq!(pupil.program.end().code(), Some(0));
}

fn the_whole_path(executable: &'static str, renderer: &'static str) {
    let Some(screen) = screen(executable, renderer) else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let mut pupil = Pupil::start(&screen, folder, &[], &Start::default());
    pupil.begin();
    pupil.finish(2, &ALL_STEPS);
    let opened = "[--incognito] [https://cop.admhmao.ru/elk]";
    assert_eq!(pupil.addresses(), [opened]);
}

#[test]
fn a_strip_beside_the_browser_and_back_drawn_by_the_processor() {
    there_and_back("cpu");
}

#[test]
fn a_strip_beside_the_browser_and_back_drawn_by_opengl() {
    there_and_back("gpu");
}

fn there_and_back(renderer: &'static str) {
    let Some(screen) = screen("join-chats.exe", renderer) else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let step = Start::at("sign-in");
    let mut pupil = Pupil::start(&screen, folder, &["--step", "sign-in"], &step);
    let place = |window| screen.desktop.geometry(window);
    let before = place(pupil.window);
    screen.desktop.run("xdotool key F4");
    until("the strip", || (place(pupil.window) == [1240, 0, 360, 900]).then_some(()));
    screen.desktop.run("xdotool key plus");
    let figure = until("the figure", || {
        let windows = screen.windows();
        windows.into_iter().find(|id| *id != pupil.window)
    });
    until("its place", || {
        let [left, _, width, _] = place(figure);
        (width > 900 && left + width <= 1240).then_some(())
    });
    screen.desktop.run("xdotool key Escape");
    until("the figure to go", || (screen.windows() == [pupil.window]).then_some(()));
    screen.desktop.run(&format!("xdotool windowfocus --sync {}", pupil.window));
    screen.desktop.run("xdotool key shift+F4");
    until("the strip at the left", || (place(pupil.window) == [0, 0, 360, 900]).then_some(()));
    screen.desktop.run("xdotool key F4");
    until("the window as it was", || (place(pupil.window) == before).then_some(()));
    screen.close(pupil.window);
    assert_eq!(pupil.program.end().code(), Some(0));
}

#[test]
fn the_marks_lie_in_the_folder_of_the_user() {
    let windows = Windows::open();
    for executable in ["join-chats.exe", "join-chats-win7.exe"] {
        let folder = TempDir::new().expect("a folder");
        let output = windows.program(executable, folder.path()).arg("--self-test").output();
        let output = output.expect("it runs");
        let lines = String::from_utf8(output.stdout).expect("UTF-8");
        let path = format!(r"C:\users\{USER}\AppData\Local\join-chats\data\progress.ron");
        assert!(lines.contains(&path), "{executable}: {lines}");
        assert!(!lines.contains("ПЛОХО"), "{executable}: {lines}");
        assert_eq!(output.status.code(), Some(0));
        for arguments in
            [["--self-test"].as_slice(), &["--help"], &["--text"], &["--text", "all.txt"]]
        {
            let mut program = windows.program(executable, folder.path());
            let output = program.args(arguments).current_dir(folder.path()).output();
            let text = match arguments {
                [_, file] => std::fs::read(folder.path().join(file)).expect("a text"),
                _ => output.expect("it runs").stdout,
            };
            let text = String::from_utf8(text).expect("UTF-8");
            let lines = text.matches('\n').count();
            assert!(lines > 5, "{executable} {arguments:?}: {text}");
            assert_eq!(
                text.matches("\r\n").count(),
                lines,
                "{executable} {arguments:?}, for Notepad"
            );
        }
    }
}

/// The rules of a school stand in the registry: those for browsers, in both hives.
#[test]
fn rules_of_the_registry_are_read_before_a_private_window_is_promised() {
    const YANDEX: &str = r"Software\Policies\YandexBrowser";
    let windows = Windows::open();
    let folder = TempDir::new().expect("a folder");
    for executable in ["join-chats.exe", "join-chats-win7.exe"] {
        for (hive, kind, data, said) in [
            ("HKLM", "REG_DWORD", "1", "Яндекс Браузер (приватное окно запрещено политикой)"),
            ("HKCU", "REG_SZ", "2", "Яндекс Браузер (по политике все окна приватные)"),
            ("HKCU", "REG_SZ", "x", "Яндекс Браузер (политика приватного окна не читается)"),
        ] {
            let key = format!(r"{hive}\{YANDEX}");
            let rule = ["/v", "IncognitoModeAvailability", "/t", kind, "/d", data];
            windows.registry(&[["add", &key, "/f"].as_slice(), &rule].concat());
            let output = windows.program(executable, folder.path()).arg("--self-test").output();
            windows.registry(&["delete", &key, "/f"]);
            let lines = String::from_utf8(output.expect("it runs").stdout).expect("UTF-8");
            assert!(lines.contains(said), "{executable}: {lines}");
        }
    }
}

/// The journal of Wine counts what the system was asked.
#[test]
fn a_show_keeps_the_screen_lit_and_its_end_lets_it_go() {
    let windows = Windows::open();
    let function = "kernel32.SetThreadExecutionState";
    let include = ["/v", "RelayInclude", "/d", function];
    windows.registry(&[["add", r"HKCU\Software\Wine\Debug", "/f"].as_slice(), &include].concat());
    let Some(desktop) = Desktop::open() else {
        return;
    };
    let program = move |folder: &Path, arguments: &[&str]| {
        let mut program = windows.program("join-chats.exe", folder);
        program.args(["--renderer", "cpu"]).args(arguments).env("WINEDEBUG", "+relay");
        program.stderr(std::fs::File::create(folder.join("journal")).expect("a journal"));
        program
    };
    let screen = Screen::new(desktop, "--class ^join.chats.exe$", program);
    let folder = TempDir::new().expect("a folder");
    let mut program = screen.spawn(folder.path(), &["--present"]);
    let calls = |state: &str| {
        let journal = std::fs::read(folder.path().join("journal")).expect("a journal");
        let call = format!("SetThreadExecutionState({state})");
        String::from_utf8_lossy(&journal).matches(&call).count()
    };
    // Until further notice, the display and the system; then neither.
    let (lit, usual) = ("80000003", "80000000");
    let window = until("a window", || screen.windows().first().copied());
    until("the light", || (calls(lit) > 0).then_some(()));
    assert_eq!(calls(usual), 0);
    screen.desktop.run(&format!("xdotool windowfocus --sync {window}"));
    until("the end of the show", || {
        screen.desktop.run("xdotool key Escape");
        std::thread::sleep(std::time::Duration::from_secs(1));
        (calls(usual) > 0).then_some(())
    });
    screen.close(window);
    program.end();
    assert_eq!([calls(lit), calls(usual)], [1, 1]);
}
