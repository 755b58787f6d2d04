//! Paths as people write them in settings and shortcuts, where no shell has expanded them.
//!
//! Our own few lines instead of a library: what this system does not know must be refused, and no library tells it.

use crate::labels;
use std::path::PathBuf;
use url::Url;

/// The value of a variable of the environment.
type Variables<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The path that is meant on this computer.
///
/// # Errors
/// What cannot be expanded, and what to write instead: no folder shall have such a name.
pub(super) fn written(text: &str) -> Result<PathBuf, String> {
    meant(text, cfg!(windows), &|name| std::env::var(name).ok())
}

/// The same for an argument; a file that lies under this very name is meant.
pub(super) fn argument(path: PathBuf) -> Result<PathBuf, String> {
    match path.to_str() {
        Some(text) if !path.exists() => written(text),
        _ => Ok(path),
    }
}

/// With the rules of one system, so that a test can try both.
fn meant(text: &str, is_windows: bool, variables: Variables) -> Result<PathBuf, String> {
    // In «"D:\new"» RON reads «\n» as a line break: no folder has one in its name.
    if text.contains(char::is_control) {
        return Err(labels::PATH_ESCAPES.to_owned());
    }
    let text = without_quotes(text.trim());
    if text.is_empty() {
        return Err(labels::PATH_EMPTY.to_owned());
    }
    let text = without_scheme(text)?;
    let text = with_home(&text, is_windows, variables)?;
    let path = if is_windows { of_windows(&text, variables)? } else { of_unix(&text, variables)? };
    Ok(PathBuf::from(path))
}

/// Explorer copies a path with quotes around it.
fn without_quotes(text: &str) -> &str {
    let pairs = [('"', '"'), ('\'', '\''), ('«', '»'), ('“', '”')];
    let inside = |(open, close)| text.strip_prefix(open)?.strip_suffix(close);
    pairs.into_iter().find_map(inside).unwrap_or(text).trim()
}

/// `file:///D:/school`, as a browser shows a folder.
fn without_scheme(text: &str) -> Result<String, String> {
    let is_file = text.get(..5).is_some_and(|head| head.eq_ignore_ascii_case("file:"));
    if is_file {
        let path = Url::parse(text).ok().and_then(|url| url.to_file_path().ok());
        let path = path.and_then(|path| path.to_str().map(str::to_owned));
        return path.map(without_root).ok_or_else(|| labels::path_is_address(text));
    }
    if text.contains("://") { Err(labels::path_is_address(text)) } else { Ok(text.to_owned()) }
}

/// `file:///D:/school` is «/D:/school» to other systems than Windows.
fn without_root(path: String) -> String {
    path.strip_prefix('/').filter(|rest| has_drive(rest)).map(str::to_owned).unwrap_or(path)
}

fn with_home(text: &str, is_windows: bool, variables: Variables) -> Result<String, String> {
    let Some(rest) = text.strip_prefix('~') else {
        return Ok(text.to_owned());
    };
    if !rest.is_empty() && !rest.starts_with(['/', '\\']) {
        return Err(labels::home_of_another(text));
    }
    let name = if is_windows { "USERPROFILE" } else { "HOME" };
    Ok(value(name, "~", variables)? + rest)
}

/// The value of a variable; `written` is how it stands in the path.
fn value(name: &str, written: &str, variables: Variables) -> Result<String, String> {
    let value = variables(name).filter(|value| !value.is_empty());
    value.ok_or_else(|| labels::variable_unknown(written))
}

fn of_unix(text: &str, variables: Variables) -> Result<String, String> {
    if let Some((name, _)) = between_percents(text) {
        return Err(labels::variable_of_windows(&format!("%{name}%")));
    }
    if text.starts_with(r"\\") || has_drive(text) {
        return Err(labels::path_of_windows(text));
    }
    let mut path = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('$') {
        path += before;
        let (name, length) = after_dollar(after)?;
        path += &match name {
            "" => "$".to_owned(),
            name => value(name, &format!("${}", &after[..length]), variables)?,
        };
        rest = &after[length..];
    }
    path += rest;
    // A settings file goes from one system to the other on a stick.
    Ok(path.replace('\\', "/"))
}

/// The name of a variable, empty if none is meant, and how long it is as it is written.
fn after_dollar(text: &str) -> Result<(&str, usize), String> {
    let unknown = || labels::variable_unknown(&format!("${text}"));
    if let Some(inside) = text.strip_prefix('{') {
        let (name, _) = inside.split_once('}').ok_or_else(unknown)?;
        return if name.chars().all(is_in_name) {
            Ok((name, name.len() + 2))
        } else {
            Err(unknown())
        };
    }
    if text.starts_with('(') {
        return Err(unknown());
    }
    let end = text.find(|c: char| !is_in_name(c)).unwrap_or(text.len());
    Ok((&text[..end], end))
}

fn of_windows(text: &str, variables: Variables) -> Result<String, String> {
    // «\\server\c$» is a name, and «$HOME\marks» is none.
    let mut parts = text.split(['/', '\\']);
    if let Some(part) = parts.find(|part| is_variable_of_unix(part)) {
        return Err(labels::variable_of_unix(part));
    }
    let mut path = String::new();
    let mut rest = text;
    while let Some((name, at)) = between_percents(rest) {
        path += &rest[..at];
        path += &value(name, &format!("%{name}%"), variables)?;
        rest = &rest[at + name.len() + 2..];
    }
    path += rest;
    let after_drive = if has_drive(&path) { &path[2..] } else { path.as_str() };
    let is_odd = |c: char| matches!(c, '<' | '>' | '|' | '*' | '"' | ':' | '?');
    let sign =
        after_drive.strip_prefix(r"\\?\").unwrap_or(after_drive).chars().find(|c| is_odd(*c));
    match sign {
        Some(':') if path.starts_with(r"\\?\") => Ok(path),
        Some(sign) => Err(labels::sign_in_path(sign)),
        None if has_drive(&path)
            && !after_drive.is_empty()
            && !after_drive.starts_with(['/', '\\']) =>
        {
            Err(labels::slash_after_drive(&path))
        }
        None => Ok(path),
    }
}

/// The name in the first `%name%`, and where it begins.
fn between_percents(text: &str) -> Option<(&str, usize)> {
    text.match_indices('%').find_map(|(at, _)| {
        let (name, _) = text[at + 1..].split_once('%')?;
        let is_name = !name.is_empty() && !name.contains(['/', '\\', ' ', ':', '=']);
        is_name.then_some((name, at))
    })
}

fn is_variable_of_unix(part: &str) -> bool {
    let Some(name) = part.strip_prefix('$') else {
        return false;
    };
    let name = name.strip_prefix("env:").unwrap_or(name);
    let name = name.strip_prefix('{').and_then(|name| name.strip_suffix('}')).unwrap_or(name);
    !name.is_empty() && name.chars().all(is_in_name)
}

fn is_in_name(c: char) -> bool {
    c == '_' || c.is_ascii_alphanumeric()
}

/// Whether it begins with `D:`.
fn has_drive(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.first().is_some_and(u8::is_ascii_alphabetic) && bytes.get(1) == Some(&b':')
}

#[cfg(test)]
mod tests {
    use super::meant;

    fn variables(name: &str) -> Option<String> {
        let value = match name {
            "HOME" => "/home/ivan",
            "USERPROFILE" => r"C:\Users\Иван",
            "LOCALAPPDATA" => r"C:\Users\Иван\AppData\Local",
            "ProgramFiles(x86)" => r"C:\Program Files (x86)",
            "EMPTY" => "",
            _ => return None,
        };
        Some(value.to_owned())
    }

    /// What is written, and what is meant in Linux and in Windows: a path, or after «!» words of the refusal.
    const WRITTEN: [(&str, &str, &str); 44] = [
        ("marks", "marks", "marks"),
        ("./marks", "./marks", "./marks"),
        ("../marks", "../marks", "../marks"),
        ("/srv/marks", "/srv/marks", "/srv/marks"),
        ("отметки 5 «А»", "отметки 5 «А»", "отметки 5 «А»"),
        (" marks ", "marks", "marks"),
        ("\"marks\"", "marks", "marks"),
        ("'marks'", "marks", "marks"),
        ("«marks»", "marks", "marks"),
        (r"own\marks", "own/marks", r"own\marks"),
        ("D:/marks", "!Windows", "D:/marks"),
        (r"D:\marks", "!Windows", r"D:\marks"),
        ("D:", "!Windows", "D:"),
        ("D:marks", "!Windows", "!D:"),
        (r"\\server\share$\marks", "!Windows", r"\\server\share$\marks"),
        (r"\\?\D:\marks", "!Windows", r"\\?\D:\marks"),
        ("//server/marks", "//server/marks", "//server/marks"),
        ("~", "/home/ivan", r"C:\Users\Иван"),
        ("~/marks", "/home/ivan/marks", r"C:\Users\Иван/marks"),
        (r"~\marks", "/home/ivan/marks", r"C:\Users\Иван\marks"),
        ("~ivan/marks", "!«~ivan/marks»", "!«~ivan/marks»"),
        ("$HOME", "/home/ivan", "!«$HOME»"),
        ("$HOME/marks", "/home/ivan/marks", "!«$HOME»"),
        ("${HOME}/marks", "/home/ivan/marks", "!«${HOME}»"),
        ("/a/${HOME}x", "/a//home/ivanx", "/a/${HOME}x"),
        ("$HOME/$NOBODY", "!«$NOBODY»", "!«$HOME»"),
        ("${NOBODY}/marks", "!«${NOBODY}»", "!«${NOBODY}»"),
        ("${HOME:-/tmp}", "!«${HOME:-/tmp}»", "!"),
        ("$(pwd)/marks", "!«$(pwd)/marks»", "$(pwd)/marks"),
        ("$EMPTY/marks", "!«$EMPTY»", "!«$EMPTY»"),
        ("$env:LOCALAPPDATA/marks", "!«$env»", "!«$env:LOCALAPPDATA»"),
        ("price$", "price$", "price$"),
        ("%LOCALAPPDATA%", "!«%LOCALAPPDATA%»", r"C:\Users\Иван\AppData\Local"),
        (r"%USERPROFILE%\marks", "!«%USERPROFILE%»", r"C:\Users\Иван\marks"),
        ("%ProgramFiles(x86)%/a", "!«%ProgramFiles(x86)%»", r"C:\Program Files (x86)/a"),
        ("%NOBODY%/marks", "!«%NOBODY%»", "!«%NOBODY%»"),
        ("%EMPTY%/marks", "!«%EMPTY%»", "!«%EMPTY%»"),
        ("100% marks", "100% marks", "100% marks"),
        ("", "!пуст", "!пуст"),
        ("\"\"", "!пуст", "!пуст"),
        ("D:\new", "!пишут дважды", "!пишут дважды"),
        ("https://example.org/marks", "!адрес", "!адрес"),
        ("smb://server/marks", "!адрес", "!адрес"),
        ("a*b", "a*b", "!знака *"),
    ];

    #[test]
    fn a_path_is_expanded_or_refused() {
        for (text, linux, windows) in WRITTEN {
            for (is_windows, right) in [(false, linux), (true, windows)] {
                let meant = meant(text, is_windows, &variables);
                let said = match &meant {
                    Ok(path) => path.to_str().unwrap_or_default().to_owned(),
                    Err(why) => format!("!{why}"),
                };
                match right.strip_prefix('!') {
                    Some(words) => {
                        assert!(said.starts_with('!') && said.contains(words), "{text}: {said}");
                    }
                    None => assert_eq!(said, right, "{text}, Windows: {is_windows}"),
                }
            }
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_folder_as_a_browser_shows_it_is_a_path() {
        for (text, right) in [
            ("file:///srv/marks", Some("/srv/marks")),
            ("file:///srv/my%20marks/", Some("/srv/my marks/")),
            ("FILE:///srv", Some("/srv")),
            ("file:///D:/marks", None),
            ("file://server/marks", None),
        ] {
            let path = meant(text, false, &variables).ok();
            assert_eq!(path.as_deref().and_then(|path| path.to_str()), right, "{text}");
        }
    }
}
