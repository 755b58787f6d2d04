//! A desktop with the program on it: how it is started there, and with which browser.

use super::desktop::Desktop;
use super::marks::state_path;
use super::x_server::{Running, until};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

/// Starts the program with marks in this folder, and these arguments.
type Program = dyn Fn(&Path, &[&str]) -> Command;

/// A desktop, and how the program is started there.
pub struct Screen {
    pub desktop: Desktop,
    /// What finds the program's windows.
    class: &'static str,
    program: Box<Program>,
    /// What the program finds in its environment.
    variables: Vec<(&'static str, &'static str)>,
}

impl Screen {
    pub fn new(
        desktop: Desktop,
        class: &'static str,
        program: impl Fn(&Path, &[&str]) -> Command + 'static,
    ) -> Self {
        let program = Box::new(program);
        Self { desktop, class, program, variables: Vec::new() }
    }

    /// Gives the program a variable of the environment.
    pub fn set(&mut self, name: &'static str, value: &'static str) {
        self.variables.push((name, value));
    }

    /// The program, not started yet.
    pub fn program(&self, folder: &Path, arguments: &[&str]) -> Command {
        let mut program = (self.program)(folder, arguments);
        self.desktop.server.show(&mut program);
        program.envs(self.variables.iter().copied());
        program
    }

    pub fn spawn(&self, folder: &Path, arguments: &[&str]) -> Running {
        Running::start(&mut self.program(folder, arguments))
    }

    /// Those of the program.
    pub fn windows(&self) -> Vec<u32> {
        self.desktop.windows(self.class)
    }

    /// Waits until the windows of the program have these titles, in any order.
    pub fn wait_for_titles(&self, wanted: &[&str]) {
        until(&format!("the titles {wanted:?}"), || {
            let title = |id: u32| self.desktop.run(&format!("xdotool getwindowname {id}"));
            let titles: Vec<String> = self.windows().into_iter().map(title).collect();
            let is_there = |title: &&str| titles.iter().any(|it| it.trim_end() == *title);
            (titles.len() == wanted.len() && wanted.iter().all(is_there)).then_some(())
        });
    }

    /// As the user does.
    pub fn close(&self, window: u32) {
        self.desktop.close(self.class, window);
    }
}

/// A desktop for the program, drawn by this; `None`: skipped on request.
pub fn screen(renderer: &'static str) -> Option<Screen> {
    Some(screen_on(Desktop::open()?, renderer))
}

/// The program on this desktop, drawn by this, with Яндекс Браузер.
pub fn screen_on(desktop: Desktop, renderer: &'static str) -> Screen {
    screen_with(desktop, renderer, "yandex-browser")
}

/// The program on this desktop, drawn by this, with the browser whose executable has this name.
pub fn screen_with(desktop: Desktop, renderer: &'static str, browser: &'static str) -> Screen {
    screen_where(desktop, renderer, move |folder| {
        install_browser(folder, browser, "");
    })
}

/// The program on this desktop, drawn by this; `install` puts browsers into `bin` of its folder.
pub fn screen_where(
    desktop: Desktop,
    renderer: &'static str,
    install: impl Fn(&Path) + 'static,
) -> Screen {
    let program = move |folder: &Path, arguments: &[&str]| {
        install(folder);
        let mut program = Command::new(env!("CARGO_BIN_EXE_join-chats"));
        program.args(["--renderer", renderer]);
        program.args(arguments).arg("--state").arg(state_path(folder));
        // No browser of the machine that runs the tests is here.
        program.env("PATH", folder.join("bin"));
        for data in ["XDG_DATA_HOME", "XDG_DATA_DIRS"] {
            program.env(data, folder.join("bin"));
        }
        program.env("XDG_CACHE_HOME", folder.join("cache"));
        program
    };
    Screen::new(desktop, "--class ^join-chats$", program)
}

/// The only browser on the PATH, which writes down what it is to open, each argument in brackets, and goes on
/// with these lines of a script.
pub fn install_browser(folder: &Path, name: &str, and_then: &str) {
    let bin = folder.join("bin");
    // Fails where there is none yet.
    let _ = std::fs::remove_dir_all(&bin);
    std::fs::create_dir_all(&bin).expect("a folder");
    let browser = bin.join(name);
    let log = folder.join("browser-opened");
    let log = log.display();
    let script = format!("#!/bin/sh\n(printf '[%s]' \"$@\"; echo) >> '{log}'\n{and_then}");
    install_program(&browser, &script);
}

/// A script that runs.
pub fn install_program(path: &Path, script: &str) {
    std::fs::write(path, script).expect("a program");
    let all = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(path, all).expect("a program that runs");
}
