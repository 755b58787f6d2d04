//! Linux: the settings portal, which speaks for GNOME, KDE and others; where it is silent, the files of KDE and GTK.

use crate::file;
use crate::model::{SystemLook, SystemWishes};
use std::path::Path;
use std::time::Duration;
use zbus::connection::Builder;
use zbus::zvariant::{OwnedValue, Value};
use zbus::{Connection, block_on};

/// A portal that is started for this question takes a second or two.
const PATIENCE: Duration = Duration::from_secs(5);
/// The largest file of settings that is read, bytes.
const MOST: u64 = 1 << 20;

/// What a setting may ask for.
#[derive(Clone, Copy)]
enum Wish {
    LessMotion,
    Look(SystemLook),
}

/// The group and the key of a setting, and what its value asks for.
type Setting = (&'static str, &'static str, fn(&str) -> Option<Wish>);

/// Each setting in which a desktop says so. Of two that name colours the first one counts.
const SETTINGS: [Setting; 9] = [
    ("org.freedesktop.appearance", "reduced-motion", |value| still(value == "1")),
    ("org.gnome.desktop.interface", "enable-animations", |value| still(is_off(value))),
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor", |value| still(is_zero(value))),
    ("org.freedesktop.appearance", "contrast", |value| contrast(value == "1")),
    ("org.gnome.desktop.a11y.interface", "high-contrast", |value| contrast(value == "true")),
    ("org.freedesktop.appearance", "color-scheme", |value| match value {
        "1" => Some(Wish::Look(SystemLook::Dark)),
        "2" => Some(Wish::Look(SystemLook::Light)),
        _ => None,
    }),
    ("org.gnome.desktop.interface", "color-scheme", |value| match value {
        "prefer-dark" => Some(Wish::Look(SystemLook::Dark)),
        "prefer-light" => Some(Wish::Look(SystemLook::Light)),
        _ => None,
    }),
    ("org.gnome.desktop.interface", "gtk-theme", named),
    ("org.kde.kdeglobals.General", "ColorScheme", named),
];

/// A file below the folder of settings, the section, the key, and what its value asks for.
type Line = (&'static str, &'static str, &'static str, fn(&str) -> Option<Wish>);

const FILES: [Line; 8] = [
    ("kdeglobals", "[KDE]", "AnimationDurationFactor", |value| still(is_zero(value))),
    ("gtk-3.0/settings.ini", "[Settings]", "gtk-enable-animations", |value| still(is_off(value))),
    ("gtk-4.0/settings.ini", "[Settings]", "gtk-enable-animations", |value| still(is_off(value))),
    ("kdeglobals", "[General]", "ColorScheme", named),
    ("gtk-3.0/settings.ini", "[Settings]", "gtk-application-prefer-dark-theme", dark),
    ("gtk-4.0/settings.ini", "[Settings]", "gtk-application-prefer-dark-theme", dark),
    ("gtk-3.0/settings.ini", "[Settings]", "gtk-theme-name", named),
    ("gtk-4.0/settings.ini", "[Settings]", "gtk-theme-name", named),
];

fn still(is_asked: bool) -> Option<Wish> {
    is_asked.then_some(Wish::LessMotion)
}

fn contrast(is_asked: bool) -> Option<Wish> {
    is_asked.then_some(Wish::Look(SystemLook::Contrast))
}

fn dark(value: &str) -> Option<Wish> {
    matches!(value, "1" | "true").then_some(Wish::Look(SystemLook::Dark))
}

/// By the name of a theme or of a set of colours, such as «Adwaita-dark», «BreezeDark», «HighContrastInverse».
fn named(value: &str) -> Option<Wish> {
    let name = value.trim_matches(['"', '\'']).to_lowercase();
    if name.contains("contrast") {
        return contrast(true);
    }
    name.contains("dark").then_some(Wish::Look(SystemLook::Dark))
}

/// Adds what one setting asks for; what is known of colours already counts more.
fn add(wishes: &mut SystemWishes, wish: Option<Wish>) {
    match wish {
        Some(Wish::LessMotion) => wishes.less_motion = true,
        Some(Wish::Look(look)) => _ = wishes.look.get_or_insert(look),
        None => {}
    }
}

/// What the system asks of programs.
pub fn system_wishes() -> SystemWishes {
    let mut wishes = SystemWishes::default();
    if let Ok(session) = Builder::session() {
        block_on(ask_portal(session, &mut wishes));
    }
    if let Some(folders) = directories::BaseDirs::new() {
        ask_files(folders.config_dir(), &mut wishes);
    }
    wishes
}

async fn ask_portal(bus: Builder<'_>, wishes: &mut SystemWishes) {
    let Ok(bus) = bus.method_timeout(PATIENCE).build().await else {
        return;
    };
    for (group, key, asks) in SETTINGS {
        match read(&bus, group, key).await {
            Ok(value) => add(wishes, text(inner(&value)).and_then(|text| asks(&text))),
            // It does not know the setting.
            Err(zbus::Error::MethodError(..)) => {}
            // Whoever has not answered one question is not waited for again.
            Err(_) => return,
        }
    }
}

/// A value as it would stand in a file.
fn text(value: &Value<'_>) -> Option<String> {
    match value {
        Value::U32(number) => Some(number.to_string()),
        Value::I32(number) => Some(number.to_string()),
        Value::Bool(is_on) => Some(is_on.to_string()),
        Value::Str(text) => Some(text.to_string()),
        _ => None,
    }
}

async fn read(bus: &Connection, group: &str, key: &str) -> zbus::Result<OwnedValue> {
    let (portal, settings) = ("org.freedesktop.portal.Desktop", "org.freedesktop.portal.Settings");
    let path = "/org/freedesktop/portal/desktop";
    // The older form of `ReadOne`, which every version has; its answer is wrapped once more.
    let reply = bus.call_method(Some(portal), path, Some(settings), "Read", &(group, key)).await?;
    reply.body().deserialize()
}

fn inner<'a>(value: &'a Value<'a>) -> &'a Value<'a> {
    match value {
        Value::Value(wrapped) => inner(wrapped),
        plain => plain,
    }
}

fn ask_files(folder: &Path, wishes: &mut SystemWishes) {
    for (name, section, key, asks) in FILES {
        let text = file::read_text(&folder.join(name), MOST).unwrap_or_default();
        add(wishes, value(&text, section, key).and_then(asks));
    }
}

/// The value of a key in a section of a file of settings.
fn value<'a>(text: &'a str, section: &str, key: &str) -> Option<&'a str> {
    let lines = text.lines().map(str::trim);
    let section = lines.skip_while(|line| *line != section).skip(1);
    let mut inside = section.take_while(|line| !line.starts_with('['));
    inside.find_map(|line| {
        let (name, value) = line.split_once('=')?;
        (name.trim() == key).then(|| value.trim())
    })
}

fn is_zero(text: &str) -> bool {
    text.trim().parse::<f64>() == Ok(0.0)
}

fn is_off(text: &str) -> bool {
    matches!(text, "0" | "false")
}

#[cfg(test)]
#[path = "linux_tests.rs"]
mod tests;
