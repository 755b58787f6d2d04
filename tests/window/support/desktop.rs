//! An X server with a window manager, and what a user does there.

use super::x_server::{Running, XServer, is_missing, until};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

pub const SKIP: &str = "JOIN_CHATS_NO_WINDOW";

/// See the top of this file.
pub struct Desktop {
    pub server: XServer,
    _manager: Option<Running>,
}

/// Whether tests in a window are skipped on request.
pub fn is_skipped() -> bool {
    let is_skipped = std::env::var_os(SKIP).is_some_and(|value| value == "1");
    if is_skipped {
        eprintln!("skipped: {SKIP}=1");
    }
    is_skipped
}

impl Desktop {
    /// `None`: skipped on request.
    pub fn open() -> Option<Self> {
        if is_skipped() {
            return None;
        }
        assert!(
            !is_missing(&["Xvfb", "setxkbmap", "xdotool", "openbox"]),
            "no window to test: apt-get install xvfb x11-xkb-utils xdotool openbox (or set {SKIP}=1)"
        );
        Some(Self::on(XServer::start()))
    }

    /// Without a window manager.
    pub fn bare(server: XServer) -> Self {
        Self { server, _manager: None }.with_the_mouse_away()
    }

    /// On this server.
    pub fn on(server: XServer) -> Self {
        let mut manager = Command::new("openbox");
        server.show(&mut manager).stdout(Stdio::null());
        let manager = Running::start(manager.stderr(Stdio::null()));
        until("the window manager", || server.is_managed().then_some(()));
        Self { server, _manager: Some(manager) }.with_the_mouse_away()
    }

    /// Away from all that lights up under it.
    fn with_the_mouse_away(self) -> Self {
        self.run("xdotool mousemove 0 0");
        self
    }

    /// Runs a line of words to its end; what it printed.
    pub fn run(&self, line: &str) -> String {
        let mut words = line.split(' ');
        let mut command = Command::new(words.next().unwrap_or_default());
        let output = self.server.show(command.args(words)).output();
        String::from_utf8(output.expect("it runs").stdout).expect("UTF-8")
    }

    /// The windows that can be seen, by their `--name` or `--class`: this xdotool cannot search for
    /// Cyrillic names.
    pub fn windows(&self, by: &str) -> Vec<u32> {
        let found = self.run(&format!("xdotool search --onlyvisible {by}"));
        let found = found.lines().map(|id| id.parse().expect("a window"));
        found.collect()
    }

    /// Left, top, width and height of a window's inside, pixels; -1 for what a window that is gone has not.
    pub fn geometry(&self, window: u32) -> [i32; 4] {
        let told = self.run(&format!("xdotool getwindowgeometry --shell {window}"));
        ["X=", "Y=", "WIDTH=", "HEIGHT="].map(|name| {
            let mut lines = told.lines();
            let side = lines.find_map(|line| line.strip_prefix(name)?.parse().ok());
            side.unwrap_or(-1)
        })
    }

    /// Waits until a window that has just opened has the size that it stays at: on these screens it fills them.
    pub fn wait_for_size(&self, window: u32) {
        let before = self.geometry(window);
        until("the window to fill its screen", || {
            let fills = self.fills_screen(window);
            let now = self.geometry(window);
            let is_larger = now[2] * now[3] >= before[2] * before[3];
            std::thread::sleep(Duration::from_millis(100));
            (fills && is_larger && self.geometry(window) == now).then_some(())
        });
    }

    /// Whether the window manager says that it is maximized or full-screen.
    fn fills_screen(&self, window: u32) -> bool {
        let told = self.run(&format!("xprop -id {window} _NET_WM_STATE"));
        told.contains("MAXIMIZED_HORZ") || told.contains("FULLSCREEN")
    }

    /// Gives a window that has just filled its screen the usual size; where it is then. A program that has not seen yet
    /// that it filled the screen asks for that once more, so it is asked again until it stays.
    pub fn unmaximize(&self, window: u32) -> [i32; 4] {
        until("the usual size", || {
            self.server.maximize(window, false);
            let before = self.geometry(window);
            std::thread::sleep(Duration::from_millis(600));
            (!self.fills_screen(window) && self.geometry(window) == before).then_some(before)
        })
    }

    /// Closes one of these windows as the user does: by the window manager's key. Pressed again if
    /// nothing comes of it: the first key that a test presses makes the manager read the keyboard anew,
    /// and it may miss that one.
    pub fn close(&self, by: &str, window: u32) {
        until("the window to close", || {
            let line = format!("xdotool windowactivate --sync {window} key alt+F4");
            self.run(&line);
            let pressed = Instant::now();
            while pressed.elapsed() < Duration::from_secs(2) {
                if !self.windows(by).contains(&window) {
                    return Some(());
                }
                std::thread::sleep(Duration::from_millis(20));
            }
            None
        });
    }
}
