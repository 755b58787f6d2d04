//! Linux: the settings portal, which speaks for GNOME, KDE and others; where it is silent, the files of KDE and GTK.

#[path = "linux_changes.rs"]
mod changes;

pub(super) use changes::changes;

use super::x11_settings::{self, Published};
use crate::file;
use crate::model::{SystemLook, SystemWishes};
use crate::preferences::TypePercent;
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
    Type(TypePercent),
}

/// The group and the key of a setting, and what its value asks for.
type Setting = (&'static str, &'static str, fn(&str) -> Option<Wish>);

/// Each setting in which a desktop says so. Of two that name colours, or a size, the first one counts.
const SETTINGS: [Setting; 10] = [
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
    ("org.gnome.desktop.interface", "text-scaling-factor", |value| size(value, 1.0)),
];

/// A file below the folder of settings, the section, the key, and what its value asks for.
type Line = (&'static str, &'static str, &'static str, fn(&str) -> Option<Wish>);

/// What one dot for each inch is worth where GTK writes it; a screen has 96 of them where type has its normal size.
const GTK: f64 = 1024.0;
const NORMAL: f64 = 96.0;

const FILES: [Line; 12] = [
    ("kdeglobals", "[KDE]", "AnimationDurationFactor", |value| still(is_zero(value))),
    ("gtk-3.0/settings.ini", "[Settings]", "gtk-enable-animations", |value| still(is_off(value))),
    ("gtk-4.0/settings.ini", "[Settings]", "gtk-enable-animations", |value| still(is_off(value))),
    ("kdeglobals", "[General]", "ColorScheme", named),
    ("gtk-3.0/settings.ini", "[Settings]", "gtk-application-prefer-dark-theme", dark),
    ("gtk-4.0/settings.ini", "[Settings]", "gtk-application-prefer-dark-theme", dark),
    ("gtk-3.0/settings.ini", "[Settings]", "gtk-theme-name", named),
    ("gtk-4.0/settings.ini", "[Settings]", "gtk-theme-name", named),
    ("kcmfonts", "[General]", "forceFontDPIWayland", |value| {
        size(value, NORMAL).filter(|_| has_wayland())
    }),
    ("kcmfonts", "[General]", "forceFontDPI", |value| {
        size(value, NORMAL).filter(|_| !has_wayland())
    }),
    ("gtk-3.0/settings.ini", "[Settings]", "gtk-xft-dpi", |value| size(value, NORMAL * GTK)),
    ("gtk-4.0/settings.ini", "[Settings]", "gtk-xft-dpi", |value| size(value, NORMAL * GTK)),
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

/// `normal`: what stands there for the usual size. That one is no wish: desktops name it where nobody has chosen one.
fn size(value: &str, normal: f64) -> Option<Wish> {
    let percent = (value.trim().parse::<f64>().ok()? / normal * 100.0).round();
    let is_one = (10.0..=1000.0).contains(&percent) && percent != 100.0;
    is_one.then(|| Wish::Type(TypePercent::from(percent as u16)))
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
        Some(Wish::Type(size)) => _ = wishes.type_percent.get_or_insert(size),
        None => {}
    }
}

/// What the system asks of programs.
pub(super) fn system_wishes() -> SystemWishes {
    let mut wishes = SystemWishes::default();
    if let Ok(session) = Builder::session() {
        block_on(ask_portal(session, &mut wishes));
    }
    if let Some(folders) = directories::BaseDirs::new() {
        ask_files(folders.config_dir(), &mut wishes);
    }
    if !has_wayland() {
        ask_server(&mut wishes);
    }
    wishes
}

/// Asks the X server, if the window is on one.
fn ask_server(wishes: &mut SystemWishes) {
    if let Ok((server, screen)) = x11rb::connect(None) {
        add_published(&x11_settings::published(&server, screen), wishes);
    }
}

fn add_published(published: &Published, wishes: &mut SystemWishes) {
    add(wishes, published.theme.as_deref().and_then(named));
    let Some(dpi) = published.dpi.filter(|dpi| dpi.is_finite()) else {
        return;
    };
    wishes.dpi = Some((dpi * GTK).round() as u32);
    // The whole window grows by it, and must not do so twice.
    if dpi.round() != NORMAL {
        wishes.type_percent = None;
    }
}

/// Whether the window is a guest of Wayland's: where it is not, the shell has taken the variable away.
fn has_wayland() -> bool {
    let names = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET"];
    names.iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
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
        Value::F64(number) => Some(number.to_string()),
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
