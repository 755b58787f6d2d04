//! What draws the window, and what happens where OpenGL does not: the real program in a real window,
//! with drivers that are software, pretend to be a card, are broken, or crash.

use crate::support::screen::{Screen, screen};
use crate::support::x_server::{Running, until};
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// Mesa gives its renderer this name when it is told to.
const CARD: (&str, &str) = ("force_gl_renderer", "A graphics card");

/// A driver that lacks everything, one that crashes when it is loaded, and one that never comes back.
const BROKEN: &str = "void nothing(void) {}";
const CRASHES: &str =
    "#include <stdlib.h>\n__attribute__((constructor)) static void crash(void) { abort(); }";
const HANGS: &str = "#include <unistd.h>\n__attribute__((constructor)) static void hang(void) { for (;;) pause(); }";

/// Where the program keeps what became of OpenGL.
fn known(folder: &Path) -> String {
    let file = folder.join("cache/join-chats/opengl.ron");
    std::fs::read_to_string(file).unwrap_or_default()
}

fn wait_for_outcome(folder: &Path, outcome: &str) {
    let outcome = format!("outcome:{outcome}");
    until(&outcome, || known(folder).contains(&outcome).then_some(()));
}

fn wait_for_window(screen: &Screen) -> u32 {
    until("a window", || screen.windows().first().copied())
}

/// Whether the process has an OpenGL driver in it.
fn draws_with_opengl(program: &Running) -> bool {
    let maps = std::fs::read_to_string(format!("/proc/{}/maps", program.0.id()));
    maps.expect("a running program").contains("libGLX")
}

fn has_child(program: &Running) -> bool {
    let threads = std::fs::read_dir(format!("/proc/{}/task", program.0.id()));
    threads.expect("a running program").any(|thread| {
        let children = std::fs::read_to_string(thread.expect("a thread").path().join("children"));
        children.is_ok_and(|children| !children.is_empty())
    })
}

fn start(screen: &Screen, folder: &Path, environment: &[(&str, &str)]) -> Running {
    let mut program = screen.program(folder, &[]);
    program.envs(environment.iter().copied()).stderr(Stdio::null());
    Running::start(&mut program)
}

fn end(screen: &Screen, program: &mut Running) {
    screen.close(wait_for_window(screen));
    assert_eq!(program.end().code(), Some(0));
    until("no window", || screen.windows().is_empty().then_some(()));
}

/// A folder of a first start that has found a graphics card.
fn a_card_is_known(screen: &Screen) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let mut first = start(screen, folder.path(), &[CARD]);
    wait_for_outcome(folder.path(), "Works");
    end(screen, &mut first);
    folder
}

/// A folder with an OpenGL made of this source.
fn driver(folder: &Path, name: &str, source: &str) -> String {
    let drivers = folder.join(name);
    std::fs::create_dir(&drivers).expect("a folder");
    let file = drivers.join("driver.c");
    std::fs::write(&file, source).expect("a source");
    for library in ["libGL.so.1", "libEGL.so.1"] {
        let mut compiler = Command::new("cc");
        compiler.args(["-shared", "-fPIC", "-o"]).arg(drivers.join(library));
        let built = compiler.arg(&file).status();
        assert!(built.expect("cc").success(), "{library}");
    }
    drivers.display().to_string()
}

#[test]
fn software_opengl_is_found_beside_the_window_and_left_alone() {
    let Some(screen) = screen("auto") else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let mut first = start(&screen, folder.path(), &[]);
    wait_for_window(&screen);
    assert!(!draws_with_opengl(&first), "no window waits for a driver");
    wait_for_outcome(folder.path(), "Software");
    end(&screen, &mut first);
    let mut second = start(&screen, folder.path(), &[]);
    wait_for_window(&screen);
    assert!(!draws_with_opengl(&second));
    end(&screen, &mut second);
}

#[test]
fn a_graphics_card_draws_from_the_second_start_on_until_its_driver_breaks() {
    let Some(screen) = screen("auto") else {
        return;
    };
    let folder = a_card_is_known(&screen);

    let mut second = start(&screen, folder.path(), &[CARD]);
    wait_for_window(&screen);
    assert!(draws_with_opengl(&second));
    wait_for_outcome(folder.path(), "Works");
    end(&screen, &mut second);

    // The same double click ends in a window drawn by the processor.
    let broken = driver(folder.path(), "broken", BROKEN);
    let mut third = start(&screen, folder.path(), &[("LD_LIBRARY_PATH", &broken)]);
    wait_for_window(&screen);
    wait_for_outcome(folder.path(), "Failed");
    end(&screen, &mut third);
}

#[test]
fn a_driver_that_crashes_is_met_once() {
    let Some(screen) = screen("auto") else {
        return;
    };
    let folder = a_card_is_known(&screen);

    let crashes = driver(folder.path(), "crashes", CRASHES);
    let crashing = [("LD_LIBRARY_PATH", crashes.as_str())];
    let mut second = start(&screen, folder.path(), &crashing);
    assert_eq!(second.end().code(), None, "the driver has ended the program");
    let mut third = start(&screen, folder.path(), &crashing);
    wait_for_window(&screen);
    end(&screen, &mut third);
}

#[test]
fn a_driver_that_hangs_is_left_behind_in_the_same_start() {
    let Some(screen) = screen("auto") else {
        return;
    };
    let folder = a_card_is_known(&screen);
    let hangs = driver(folder.path(), "hangs", HANGS);
    let hanging = [("LD_LIBRARY_PATH", hangs.as_str())];
    let mut second = start(&screen, folder.path(), &hanging);
    // After the eight seconds that a driver is given.
    wait_for_window(&screen);
    wait_for_outcome(folder.path(), "Failed");
    end(&screen, &mut second);
}

#[test]
fn a_driver_that_crashes_in_the_trial_takes_nothing_with_it() {
    let Some(screen) = screen("auto") else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let crashes = driver(folder.path(), "crashes", CRASHES);
    let mut program = start(&screen, folder.path(), &[("LD_LIBRARY_PATH", &crashes)]);
    wait_for_outcome(folder.path(), "Begun");
    until("the trial to crash", || (!has_child(&program)).then_some(()));
    assert!(known(folder.path()).contains("Begun"), "nothing else is known");
    end(&screen, &mut program);
}

#[test]
fn a_wayland_session_that_is_gone_is_passed_over() {
    for renderer in ["cpu", "gpu"] {
        let Some(screen) = screen(renderer) else {
            return;
        };
        let folder = TempDir::new().expect("a folder");
        let gone = [("WAYLAND_DISPLAY", "gone")];
        let mut program = start(&screen, folder.path(), &gone);
        end(&screen, &mut program);
    }
}

#[test]
fn opengl_that_was_asked_for_and_fails_is_one_line() {
    let Some(screen) = screen("gpu") else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let broken = driver(folder.path(), "broken", BROKEN);
    let mut program = screen.program(folder.path(), &[]);
    let output = program.env("LD_LIBRARY_PATH", broken).output().expect("it ends");
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("--renderer cpu") && said.lines().count() == 1, "{said}");
}
