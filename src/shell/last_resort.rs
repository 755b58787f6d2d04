//! Where no window opens at all: the instruction as text, and a message where the system can show one.

use super::no_window::Reason;
use super::process;
use crate::file::{NOTEPAD_MARK, for_notepad};
use crate::labels;
use std::ffi::OsStr;
use std::io::Write as _;
use std::path::PathBuf;
use std::time::Duration;

/// What shows a text file.
const VIEWER: &str = if cfg!(windows) { "notepad.exe" } else { "xdg-open" };
/// A viewer that cannot show anything ends sooner than this.
const SHOWS: Duration = Duration::from_millis(700);

/// Writes the instruction to the temporary folder, opens it with the system's own viewer, and says in a box
/// why there is no window. Returns the line for the terminal.
pub(crate) fn hand_over(text: &str, reason: &Reason) -> String {
    let file = write(text);
    let line = reason.sentence(file.as_deref());
    if let Some(file) = file.filter(|_| can_show()) {
        let _ = shows(VIEWER, [file]);
    }
    show_message(&line);
    line
}

/// Shows a line in a box of the system's own, where there is a screen. On Windows returns when it is closed;
/// elsewhere the box is a program that lives on by itself.
pub(crate) fn show_message(line: &str) {
    if can_show() {
        show_box(line);
    }
}

/// Tells something that is no error in such a box. Returns whether the system can show one.
#[cfg(not(windows))]
pub(crate) fn show_news(line: &str) -> bool {
    can_show() && shows_box("--info", "--msgbox", line)
}

/// Windows has a window to raise in place of each such line.
#[cfg(windows)]
pub(crate) fn show_news(_line: &str) -> bool {
    false
}

/// A file of its own for each start: nobody else's is overwritten, no link is followed.
fn write(text: &str) -> Option<PathBuf> {
    let mut file =
        tempfile::Builder::new().prefix(labels::TEXT_FILE).suffix(".txt").tempfile().ok()?;
    write!(file, "{NOTEPAD_MARK}{}", for_notepad(text)).ok()?;
    let (_, path) = file.keep().ok()?;
    Some(path)
}

fn can_show() -> bool {
    super::display::missing().is_none()
}

#[cfg(windows)]
#[expect(unsafe_code, reason = "no dependency wraps this call safely")]
fn show_box(line: &str) {
    use windows_sys::Win32::UI::WindowsAndMessaging::{
        MB_ICONERROR, MB_OK, MB_SETFOREGROUND, MB_TOPMOST, MessageBoxW,
    };
    let wide = |text: &str| -> Vec<u16> { text.encode_utf16().chain([0]).collect() };
    let (line, title) = (wide(line), wide(labels::TITLE));
    // SAFETY: both texts end with a zero and live until the call returns; a box may have no owner window.
    unsafe {
        MessageBoxW(
            std::ptr::null_mut(),
            line.as_ptr(),
            title.as_ptr(),
            MB_OK | MB_ICONERROR | MB_SETFOREGROUND | MB_TOPMOST,
        )
    };
}

#[cfg(not(windows))]
fn show_box(line: &str) {
    let _ = shows_box("--error", "--error", line);
}

/// By the first of these that is installed; each has its own word for the kind of box.
#[cfg(not(windows))]
fn shows_box(zenity: &str, kdialog: &str, line: &str) -> bool {
    let title = format!("--title={}", labels::TITLE);
    let text = format!("--text={line}");
    shows("zenity", [zenity, "--no-markup", &title, &text])
        || shows("kdialog", [title.as_str(), kdialog, line])
        || shows_x11(&folded(line))
}

/// Without `international` xmessage shows bytes for letters; if the first font is missing it takes any other.
#[cfg(not(windows))]
fn shows_x11(text: &str) -> bool {
    const FONTS: &str =
        "*fontSet: -*-fixed-medium-r-normal-*-18-*-*-*-*-*-iso10646-1,-*-*-*-*-*-*-*-*-*-*-*-*-*-*";
    let options = ["-center", "-xrm", "*international: true", "-xrm", FONTS];
    shows("xmessage", options.into_iter().chain([text]))
}

/// In lines that fit a small screen: xmessage does not wrap.
#[cfg(not(windows))]
fn folded(text: &str) -> String {
    const WIDTH: usize = 70;
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + word.chars().count() < WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

/// Starts a viewer and leaves it running. Returns false if it is missing or fails at once.
fn shows<A: AsRef<OsStr>>(program: &str, arguments: impl IntoIterator<Item = A>) -> bool {
    let Ok(mut viewer) = process::start(program, arguments) else {
        return false;
    };
    let ended = process::wait(&mut viewer, SHOWS);
    ended.is_none_or(|how| how.is_ok_and(|status| status.success()))
}
