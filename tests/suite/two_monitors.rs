//! «Показ классу» on two real monitors of an X server: which window is where, and what the class sees, while
//! monitors come and go. The twin of `wizard` says what is to be seen.

use crate::desktop::{Desktop, SKIP, is_skipped};
use crate::pupil::{Screen, state_path};
use crate::real_window::screen_on;
use crate::wizard::{ALL_STEPS, Start, Wizard, marks};
use crate::x_server::{XServer, is_missing, until};
use egui::Key;
use image::{RgbaImage, imageops};
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// Both monitors, pixels.
const MONITOR: [u16; 2] = [1280, 800];
/// The server that can be given outputs; `Xorg` on the path is a guard for those who are not root.
const XORG: &str = "/usr/lib/xorg/Xorg";
/// A graphics card that is none, with sixteen outputs.
const NO_CARD: &str = r#"
Section "ServerFlags"
    Option "AutoAddDevices" "false"
EndSection
Section "Device"
    Identifier "none"
    Driver "dummy"
    VideoRam 64000
EndSection
Section "Monitor"
    Identifier "any"
    HorizSync 5-1000
    VertRefresh 5-200
EndSection
Section "Screen"
    Identifier "screen"
    Device "none"
    Monitor "any"
    DefaultDepth 24
EndSection
"#;

#[test]
fn a_lesson_on_two_monitors_drawn_by_the_processor() {
    a_lesson("cpu");
}

#[test]
fn a_lesson_on_two_monitors_drawn_by_opengl() {
    a_lesson("gpu");
}

/// A server with outputs to which `xrandr` plugs monitors, two of them beside each other. Writes into this
/// folder. Only root may start it. `None`: skipped on request.
pub fn desktop(folder: &Path) -> Option<Desktop> {
    if is_skipped() {
        return None;
    }
    assert!(
        !is_missing(&["xrandr", "xdotool", "openbox"]) && Path::new(XORG).exists(),
        "no monitors to test: apt-get install xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils xdotool openbox (or set {SKIP}=1)"
    );
    let config = folder.join("xorg.conf");
    std::fs::write(&config, NO_CARD).expect("a configuration");
    let mut server = Command::new(XORG);
    server.arg("-config").arg(config);
    server.arg("-logfile").arg(folder.join("xorg.log"));
    server.args(["-sharevts", "-novtswitch"]);
    let desktop = Desktop::on(XServer::run(server));
    desktop.run("xrandr --addmode DUMMY1 1280x800 --addmode DUMMY1 1024x768");
    let [width, height] = MONITOR;
    let mode = format!("--mode {width}x{height}");
    let both = format!("--output DUMMY0 {mode} --pos 0x0 --output DUMMY1 {mode} --pos {width}x0");
    desktop.run(&format!("xrandr {both}"));
    Some(desktop)
}

struct Lesson {
    screen: Screen,
    twin: Wizard,
}

fn a_lesson(renderer: &'static str) {
    let folder = TempDir::new().expect("a folder");
    let Some(desktop) = desktop(folder.path()) else {
        return;
    };
    let state = marks(&ALL_STEPS[..3]);
    std::fs::write(state_path(folder.path()), &state).expect("a state file");
    let screen = screen_on(desktop, renderer);
    let mut program = screen.spawn(folder.path(), &["--present", "--step", "chats"]);
    let [width, height] = MONITOR.map(f32::from);
    let mut twin = Start::at("chats").state(state.clone()).size(width, height);
    twin.presentation = true;
    twin.monitors = vec![MONITOR.map(u32::from); 2];
    let mut lesson = Lesson {
        screen,
        twin: twin.run(),
    };

    lesson.wait_for_windows(&[[0, 0, 1280, 800], [1280, 0, 1280, 800]]);
    lesson.class_is_on(1);
    lesson.key("Next", Key::PageDown);
    lesson.class_is_on(1);
    lesson.key("plus", Key::Plus);
    lesson.class_is_on(1);
    lesson.key("b", Key::B);
    lesson.class_is_on(1);
    lesson.key("b", Key::B);
    lesson.key("s", Key::S);
    lesson.class_is_on(0);
    lesson.key("s", Key::S);
    lesson.class_is_on(1);
    // The projector's cable comes loose, and the class's view is a key away.
    lesson.xrandr("--off", &[MONITOR.map(u32::from)]);
    lesson.wait_for_windows(&[[0, 0, 1280, 800]]);
    lesson.key("n", Key::N);
    lesson.class_is_on(0);
    // Back again as another one.
    let other = [MONITOR.map(u32::from), [1024, 768]];
    lesson.xrandr("--mode 1024x768 --pos 1280x0", &other);
    lesson.wait_for_windows(&[[0, 0, 1280, 800], [1280, 0, 1024, 768]]);
    // The enlarged callout, then the display.
    lesson.key("Escape", Key::Escape);
    lesson.key("Escape", Key::Escape);
    until("the pupil's window alone", || {
        (lesson.screen.windows().len() == 1).then_some(())
    });
    let window = lesson.screen.windows()[0];
    lesson.screen.close(window);
    assert_eq!(program.end().code(), Some(0));
    let after = std::fs::read_to_string(state_path(folder.path())).expect("a state file");
    assert_eq!(after, state, "the pupil's marks are not touched");
}

impl Lesson {
    fn key(&mut self, name: &str, key: Key) {
        self.screen.desktop.run(&format!("xdotool key {name}"));
        self.twin.key(key);
    }

    fn xrandr(&mut self, change: &str, monitors: &[[u32; 2]]) {
        self.screen
            .desktop
            .run(&format!("xrandr --output DUMMY1 {change}"));
        self.twin.plug(monitors);
    }

    fn wait_for_windows(&self, wanted: &[[i32; 4]]) {
        until(&format!("windows at {wanted:?}"), || {
            let mut places: Vec<_> = self
                .screen
                .windows()
                .into_iter()
                .map(|window| self.screen.desktop.geometry(window))
                .collect();
            places.sort_unstable();
            (places == wanted).then_some(())
        });
    }

    /// Waits until this monitor shows what the class's half of the twin does.
    fn class_is_on(&mut self, monitor: u32) {
        let title = self.twin.title();
        until(
            &format!("the class's «{title}» on monitor {monitor}"),
            || {
                self.twin.settle();
                let all = self.twin.harness.render().expect("a drawing");
                let [width, height] = MONITOR.map(u32::from);
                let left = monitor * width;
                let drawn: RgbaImage = imageops::crop_imm(&all, left, 0, width, height).to_image();
                let server = &self.screen.desktop.server;
                server
                    .shows(server.screen().root, [left as i16, 0], &drawn)
                    .then_some(())
            },
        );
    }
}
