//! Opens a page in a private window: on a shared computer nobody's sign-in stays behind. Each browser
//! has a switch of its own for that, and the system's «default browser» takes none.

use crate::guide::Address;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A browser that is known to open private windows.
struct Known {
    /// What its executable may be called, without `.exe`.
    names: &'static [&'static str],
    /// What makes the window of the address after it a private one.
    switch: &'static str,
}

/// The browsers of the instruction in its order, then the rest. Internet Explorer is too old for the pages.
const KNOWN: [Known; 7] = [
    Known {
        names: &["yandex-browser", "yandex-browser-stable", "browser"],
        switch: "--incognito",
    },
    Known {
        names: &["google-chrome", "google-chrome-stable", "chrome"],
        switch: "--incognito",
    },
    Known {
        names: &["chromium", "chromium-browser"],
        switch: "--incognito",
    },
    Known {
        names: &["chromium-gost", "chromium-gost-stable"],
        switch: "--incognito",
    },
    Known {
        names: &["firefox", "firefox-esr"],
        switch: "-private-window",
    },
    Known {
        names: &["opera", "opera-stable", "launcher"],
        switch: "--private",
    },
    Known {
        names: &["microsoft-edge", "microsoft-edge-stable", "msedge"],
        switch: "--inprivate",
    },
];

/// Starts the first browser of the list that is here and can be started. The address is an argument of its own, and begins
/// with `https://`: it cannot become a switch, and no shell reads it.
///
/// # Errors
/// `NotFound` where there is no such browser, or the system's own.
pub fn open(address: &Address) -> io::Result<Child> {
    let installed = installed();
    let mut failed = io::Error::from(io::ErrorKind::NotFound);
    for known in &KNOWN {
        for program in installed.iter().filter(|program| known.is(program)) {
            let mut command = Command::new(program);
            command.args([known.switch, address.as_str()]);
            command.stdin(Stdio::null()).stdout(Stdio::null());
            match command.stderr(Stdio::null()).spawn() {
                Ok(browser) => return Ok(browser),
                Err(error) => failed = error,
            }
        }
    }
    Err(failed)
}

impl Known {
    fn is(&self, program: &Path) -> bool {
        let name = program.file_stem().and_then(|name| name.to_str());
        name.is_some_and(|name| self.names.contains(&name.to_lowercase().as_str()))
    }
}

/// Every known browser on the PATH. What is called as those are in Windows is something else here.
#[cfg(not(windows))]
fn installed() -> Vec<PathBuf> {
    const WINDOWS_ONLY: [&str; 3] = ["browser", "chrome", "launcher"];
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let names = KNOWN.iter().flat_map(|known| known.names);
    names
        .filter(|name| !WINDOWS_ONLY.contains(name))
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .filter(|file| file.is_absolute() && file.is_file())
        .collect()
}

/// Every browser that the start menu offers: to this user, to all users, and 32-bit ones.
#[cfg(windows)]
fn installed() -> Vec<PathBuf> {
    use windows_registry::{CURRENT_USER, LOCAL_MACHINE};
    const ALL: &str = r"SOFTWARE\Clients\StartMenuInternet";
    const ALL_32: &str = r"SOFTWARE\WOW6432Node\Clients\StartMenuInternet";
    let mut found = Vec::new();
    for (hive, place) in [
        (CURRENT_USER, ALL),
        (LOCAL_MACHINE, ALL),
        (LOCAL_MACHINE, ALL_32),
    ] {
        let Ok(clients) = hive.open(place) else {
            continue;
        };
        let names = clients.keys().into_iter().flatten();
        let commands = names.filter_map(|name| {
            let command = clients.open(format!(r"{name}\shell\open\command")).ok()?;
            command.get_string("").ok()
        });
        let programs = commands.map(|command| PathBuf::from(program(&command)));
        found.extend(programs.filter(|path| path.is_absolute() && path.is_file()));
    }
    found
}

/// The executable of a command line: in quotes, or up to its end.
#[cfg(any(windows, test))]
fn program(command: &str) -> &str {
    let command = command.trim();
    if let Some((program, _)) = command
        .strip_prefix('"')
        .and_then(|rest| rest.split_once('"'))
    {
        return program;
    }
    let end = command.to_ascii_lowercase().find(".exe");
    end.map_or(command, |end| &command[..end + ".exe".len()])
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_executable_of_a_command_line() {
        for (command, program) in [
            (r#""C:\Program Files\a b.exe""#, r"C:\Program Files\a b.exe"),
            (r#""C:\a.exe" -osint -url "%1""#, r"C:\a.exe"),
            (r"C:\Program Files\a.EXE --x", r"C:\Program Files\a.EXE"),
            (r"  C:\a  ", r"C:\a"),
            ("", ""),
        ] {
            assert_eq!(super::program(command), program, "{command}");
        }
    }
}
