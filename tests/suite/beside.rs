//! The strip beside the browser: what it shows, and where its window is.

use crate::desktop::{self, Desktop};
use crate::pupil::Screen;
use crate::real_window::screen_on;
use crate::wizard::{Start, marks};
use crate::x_server::{XServer, until};
use egui::Key;
use join_chats::model::Model;
use tempfile::TempDir;

#[test]
fn the_strip_shows_the_step_and_goes_on_as_the_large_window_does() {
    let mut wizard = Start::at("link-profile").size(360.0, 728.0).run();
    wizard.key(Key::F4);
    assert!(wizard.has("Шаг 4 из 6"));
    assert!(wizard.has("Вернуть большое окно"));
    assert!(!wizard.has("Меню"));
    wizard.press("На экране не так");
    assert!(wizard.has("Кнопки нет"));
    wizard.press("Закрыть подсказки");
    wizard.press("Сделано, дальше");
    assert!(wizard.has("Шаг 5 из 6"));
    wizard.press("Назад");
    assert!(wizard.has("Шаг 4 из 6"));
    wizard.press("Вернуть большое окно");
    assert!(wizard.has("Меню"));
}

#[test]
fn the_strip_is_offered_after_a_page_was_opened() {
    let mut wizard = Start::at("sign-in")
        .state(marks(&["start", "browser"]))
        .run();
    wizard.go_on();
    assert!(!wizard.has("Рядом с браузером"));
    wizard.press("Открыть cop.admhmao.ru/elk");
    wizard.press("Рядом с браузером");
    assert!(wizard.with_model(Model::is_beside));
    assert!(!wizard.has("Рядом с браузером"));
}

#[test]
fn where_no_window_can_be_placed_one_line_says_how_to() {
    let mut wizard = Start::at("chats").size(360.0, 728.0).run();
    let mut desktop = crate::wizard::desktop(&[[1366, 768]]);
    desktop.forbids_placing = true;
    wizard.see(desktop);
    wizard.key(Key::F4);
    assert!(wizard.has(join_chats::labels::BESIDE_BY_HAND));
}

/// Left, top, width and height of a window's inside.
fn geometry(screen: &Screen, window: u32) -> [i32; 4] {
    let line = format!("xdotool getwindowgeometry --shell {window}");
    let said = screen.desktop.run(&line);
    ["X=", "Y=", "WIDTH=", "HEIGHT="].map(|name| {
        let mut lines = said.lines();
        let value = lines.find_map(|line| line.strip_prefix(name)?.parse().ok());
        value.expect("a number")
    })
}

/// Comes as a strip, and goes back to what it was; the work area of others is what it leaves.
fn there_and_back(renderer: &'static str, size: [u16; 2]) {
    if desktop::is_skipped() {
        return;
    }
    let [width, height] = size.map(i32::from);
    let screen = screen_on(Desktop::on(XServer::with_screen(size)), renderer);
    let folder = TempDir::new().expect("a folder");
    let mut program = screen.spawn(folder.path(), &["--step", "chats"]);
    let window = until("a window", || screen.windows().first().copied());
    let is_small = width < 1380;
    let before = until("the first size", || {
        let now = geometry(&screen, window);
        (!is_small || now[2] == width).then_some(now)
    });
    let work_area = || screen.desktop.run("xprop -root _NET_WORKAREA");
    let press = || screen.desktop.run("xdotool key F4");
    press();
    until("the strip", || {
        let strip = [width - 360, 0, 360, height];
        (geometry(&screen, window) == strip).then_some(())
    });
    until("the room of the browser", || {
        let room = format!("= 0, 0, {}, {height},", width - 360);
        work_area().contains(&room).then_some(())
    });
    // The figure comes over the strip's neighbour, and goes by the same way.
    screen.desktop.run("xdotool key plus");
    let figure = until("the figure", || {
        screen.windows().into_iter().find(|id| *id != window)
    });
    until("its place", || {
        let [left, top, wide, high] = geometry(&screen, figure);
        let is_left = left >= 0 && top == 0 && left + wide == width - 360 && high <= height;
        is_left.then_some(())
    });
    screen
        .desktop
        .run(&format!("xdotool windowfocus --sync {figure} key Escape"));
    until("the figure to go", || {
        (screen.windows() == [window]).then_some(())
    });
    screen
        .desktop
        .run(&format!("xdotool windowfocus --sync {window}"));
    let state = format!("xprop -id {window} _NET_WM_STATE");
    let state = screen.desktop.run(&state);
    assert!(state.contains("_NET_WM_STATE_ABOVE"), "{state}");
    press();
    until("the window as it was", || {
        (geometry(&screen, window) == before).then_some(())
    });
    until("the whole screen for all", || {
        let whole = format!("= 0, 0, {width}, {height},");
        work_area().contains(&whole).then_some(())
    });
    screen.close(window);
    assert_eq!(program.end().code(), Some(0));
}

#[test]
fn beside_and_back_drawn_by_the_processor() {
    there_and_back("cpu", [1600, 900]);
}

#[test]
fn beside_and_back_drawn_by_opengl() {
    there_and_back("gpu", [1600, 900]);
}

#[test]
fn beside_and_back_from_a_window_that_fills_a_small_monitor() {
    there_and_back("cpu", [1024, 768]);
}
