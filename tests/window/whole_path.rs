//! The real program in a real window, under Xvfb and openbox, with the mouse and the keys of xdotool.

use crate::support::marks::{ALL_STEPS, is_done};
use crate::support::pupil::Pupil;
use crate::support::screen::screen;
use crate::support::wizard::Start;
use crate::support::x_server::{Running, until};
use egui::{Key, Modifiers};
use tempfile::TempDir;

#[test]
fn the_whole_path_drawn_by_the_processor_with_a_crash_in_the_middle() {
    the_whole_path("cpu");
}

#[test]
fn the_whole_path_drawn_by_opengl_with_a_crash_in_the_middle() {
    the_whole_path("gpu");
}

fn the_whole_path(renderer: &'static str) {
    let Some(screen) = screen(renderer) else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let mut pupil = Pupil::start(&screen, folder, &[], &Start::default());
    pupil.begin();
    screen.wait_for_titles(&["Шаг 2 из 6 — Присоединение к чатам"]);
    pupil.complete("Сделано, дальше", "sign-in");
    screen.wait_for_titles(&["Шаг 3 из 6 — Присоединение к чатам"]);
    pupil.press("Открыть cop.admhmao.ru/elk", 2);
    pupil.wait_for_picture();
    pupil.wait_for_addresses(2);
    // Not awaited on the screen: the mark must be safe as soon as it is on the disk.
    pupil.press("Сделано, дальше", 1);
    pupil.wait_for_mark("chats");
    pupil.program.0.kill().expect("kill -9");

    let mut pupil = pupil.start_again();
    pupil.click("Да, продолжить, с шага 4. Привяжите учебный профиль");
    pupil.finish(4, &ALL_STEPS);
    // The second click of the double click has had the whole rest of the path to arrive.
    let opened = "[--incognito][https://cop.admhmao.ru/elk]";
    assert_eq!(pupil.addresses(), [opened; 2]);
}

#[test]
fn two_starts_at_once_open_two_windows_that_end_well() {
    let Some(screen) = screen("auto") else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    // Of two sessions of one user: in one of them there would be one window.
    let sessions = [(); 2].map(|()| TempDir::new().expect("a folder"));
    let mut programs = sessions.each_ref().map(|session| {
        let mut program = screen.program(folder.path(), &[]);
        Running::start(program.env("XDG_RUNTIME_DIR", session.path()))
    });
    until("two windows", || (screen.windows().len() == 2).then_some(()));
    let [first, second] = screen.windows()[..] else {
        panic!("a window has gone");
    };
    for window in [first, second] {
        screen.close(window);
    }
    for program in &mut programs {
        assert_eq!(program.end().code(), Some(0));
    }
}

#[test]
fn keys_work_in_the_russian_layout_drawn_by_the_processor() {
    keys_in_the_russian_layout("cpu");
}

#[test]
fn keys_work_in_the_russian_layout_drawn_by_opengl() {
    keys_in_the_russian_layout("gpu");
}

fn keys_in_the_russian_layout(renderer: &'static str) {
    let Some(screen) = screen(renderer) else {
        return;
    };
    screen.desktop.run("setxkbmap -layout ru,us");
    assert_eq!(screen.desktop.server.key_under_q(), 0x06ca, "«й» in the place of «q»");
    let folder = TempDir::new().expect("a folder");
    let mut pupil = Pupil::start(&screen, folder, &["--step", "browser"], &Start::at("browser"));
    // Enter presses the filled button: first that of a browser.
    screen.desktop.run("xdotool key Return sleep 0.8 key Return");
    pupil.twin.key(Key::Enter).key(Key::Enter);
    pupil.wait_for_mark("browser");
    pupil.wait_for_picture();
    screen.desktop.run("xdotool key ctrl+4");
    pupil.twin.key_with(Modifiers::COMMAND, Key::Num4);
    pupil.wait_for_picture();
    screen.desktop.run("xdotool key Return");
    pupil.twin.key(Key::Enter);
    pupil.wait_for_mark("link-profile");
    pupil.wait_for_picture();
    screen.close(pupil.window);
    assert_eq!(pupil.program.end().code(), Some(0));
    let kept = pupil.kept().expect("a state file");
    let done = ALL_STEPS.iter().filter(|id| is_done(&kept, id));
    assert!(done.eq(&["browser", "link-profile"]), "{kept:?}");
}

#[test]
fn what_lay_under_another_window_comes_back_while_the_mouse_moves() {
    let Some(screen) = screen("cpu") else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let step = &["--step", "browser"];
    let mut pupil = Pupil::start(&screen, folder, step, &Start::at("browser"));
    for _ in 0..30 {
        // Each move of the mouse asks for a frame in the moment in which the picture is lost.
        screen.desktop.server.cover_and_uncover(|| {
            screen.desktop.run("xdotool mousemove_relative 3 0");
        });
    }
    screen.desktop.run("xdotool mousemove 0 0");
    pupil.wait_for_picture();
}
