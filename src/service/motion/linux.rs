//! Linux: the settings portal, which speaks for GNOME, KDE and others; where it is silent, the files of KDE and GTK.

use crate::file;
use std::path::{Path, PathBuf};
use std::time::Duration;
use zbus::connection::Builder;
use zbus::zvariant::{OwnedValue, Value};
use zbus::{Connection, block_on};

/// A portal that is started for this question takes a second or two.
const PATIENCE: Duration = Duration::from_secs(5);
/// The largest file of settings that is read, bytes.
const MOST: u64 = 1 << 20;

/// The group and the key of a setting, and what says so.
type Setting = (&'static str, &'static str, fn(&Value<'_>) -> bool);

/// Each setting in which a desktop says so.
const SETTINGS: [Setting; 3] = [
    ("org.freedesktop.appearance", "reduced-motion", |value| *value == Value::U32(1)),
    ("org.gnome.desktop.interface", "enable-animations", |value| *value == Value::Bool(false)),
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor", |value| match value {
        Value::Str(text) => is_zero(text),
        _ => false,
    }),
];

/// A file below the folder of settings, the section, the key, and what says so.
type Line = (&'static str, &'static str, &'static str, fn(&str) -> bool);

const FILES: [Line; 3] = [
    ("kdeglobals", "[KDE]", "AnimationDurationFactor", is_zero),
    ("gtk-3.0/settings.ini", "[Settings]", "gtk-enable-animations", is_off),
    ("gtk-4.0/settings.ini", "[Settings]", "gtk-enable-animations", is_off),
];

/// Whether the system asks programs for less motion.
pub fn asks_for_less_motion() -> bool {
    let session = Builder::session();
    let portal = session.ok().is_some_and(|session| block_on(portal_asks(session)));
    let folders = directories::BaseDirs::new();
    portal || folders.is_some_and(|folders| files_ask(folders.config_dir()))
}

async fn portal_asks(bus: Builder<'_>) -> bool {
    let Ok(bus) = bus.method_timeout(PATIENCE).build().await else {
        return false;
    };
    for (group, key, asks) in SETTINGS {
        if let Ok(value) = read(&bus, group, key).await
            && asks(inner(&value))
        {
            return true;
        }
    }
    false
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

fn files_ask(folder: &Path) -> bool {
    FILES.iter().any(|(name, section, key, asks)| {
        let path: PathBuf = folder.join(name);
        let text = file::read_text(&path, MOST).unwrap_or_default();
        value(&text, section, key).is_some_and(asks)
    })
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
#[expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
#[expect(clippy::disallowed_methods, reason = "no file of a pupil is written")]
mod tests {
    use super::{files_ask, portal_asks};
    use crate::service::test_bus::Bus;
    use zbus::block_on;
    use zbus::zvariant::Value;

    #[test]
    fn a_desktop_says_so_in_its_files() {
        let folder = tempfile::TempDir::new().expect("a folder");
        let ask = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(&path, text).expect("a file");
            let asks = files_ask(folder.path());
            std::fs::remove_file(path).expect("a file");
            asks
        };
        assert!(!files_ask(folder.path()), "no files");
        for (name, text, asks) in [
            ("kdeglobals", "[General]\nx=1\n[KDE]\nAnimationDurationFactor=0\n", true),
            ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", false),
            ("kdeglobals", "[Other]\nAnimationDurationFactor=0\n", false),
            ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations = false\n", true),
            ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n", false),
            ("gtk-4.0/settings.ini", "[Settings]\r\ngtk-enable-animations=0\r\n", true),
        ] {
            assert_eq!(ask(name, text), asks, "{name}: {text}");
        }
    }

    /// A portal that knows one setting.
    struct Portal(&'static str, Value<'static>);

    #[zbus::interface(name = "org.freedesktop.portal.Settings")]
    impl Portal {
        fn read(&self, group: &str, key: &str) -> zbus::fdo::Result<Value<'static>> {
            if format!("{group} {key}") != self.0 {
                return Err(zbus::fdo::Error::Failed("no such setting".to_owned()));
            }
            let value = self.1.try_clone().map_err(|why| zbus::fdo::Error::Failed(why.to_string()));
            value.map(|value| Value::Value(Box::new(value)))
        }
    }

    #[test]
    fn the_portal_speaks_for_the_desktops() {
        let Some(bus) = Bus::start() else {
            eprintln!("skipped: no dbus-daemon");
            return;
        };
        assert!(!block_on(portal_asks(bus.builder())), "no portal");
        for (setting, value, asks) in [
            ("org.freedesktop.appearance reduced-motion", Value::U32(1), true),
            ("org.freedesktop.appearance reduced-motion", Value::U32(0), false),
            ("org.gnome.desktop.interface enable-animations", Value::Bool(false), true),
            ("org.gnome.desktop.interface enable-animations", Value::Bool(true), false),
            ("org.kde.kdeglobals.KDE AnimationDurationFactor", Value::from("0"), true),
            ("org.kde.kdeglobals.KDE AnimationDurationFactor", Value::from("1.0"), false),
        ] {
            let seen = block_on(async {
                let portal = Portal(setting, value.try_clone().expect("a value"));
                let portal = bus.builder().serve_at("/org/freedesktop/portal/desktop", portal);
                let named = portal.expect("a path").name("org.freedesktop.portal.Desktop");
                let _portal = named.expect("a name").build().await.expect("a portal");
                portal_asks(bus.builder()).await
            });
            assert_eq!(seen, asks, "{setting}: {value:?}");
        }
    }
}
