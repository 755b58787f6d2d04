//! The settings of desktops, and what each of them asks for.
#![expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
#![expect(clippy::disallowed_methods, reason = "no file of a pupil is written")]

use super::changes::heard_on;
use super::{Published, add_published, ask_files, ask_portal};
use crate::model::{SystemLook, SystemWishes};
use crate::service::test_bus::Bus;
use zbus::block_on;
use zbus::zvariant::Value;

const NOTHING: SystemWishes =
    SystemWishes { less_motion: false, look: None, type_percent: None, dpi: None };
const STILL: SystemWishes = SystemWishes { less_motion: true, ..NOTHING };
const DARK: SystemWishes = SystemWishes { look: Some(SystemLook::Dark), ..NOTHING };
const LIGHT: SystemWishes = SystemWishes { look: Some(SystemLook::Light), ..NOTHING };
const CONTRAST: SystemWishes = SystemWishes { look: Some(SystemLook::Contrast), ..NOTHING };

fn large(percent: u16) -> SystemWishes {
    SystemWishes { type_percent: Some(percent.into()), ..NOTHING }
}

#[test]
fn a_desktop_says_so_in_its_files() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let ask = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, text).expect("a file");
        let mut wishes = NOTHING;
        ask_files(folder.path(), &mut wishes);
        std::fs::remove_file(path).expect("a file");
        wishes
    };
    let (kde, gtk3, gtk4) = ("kdeglobals", "gtk-3.0/settings.ini", "gtk-4.0/settings.ini");
    for (name, text, asks) in [
        (kde, "", NOTHING),
        (kde, "[General]\nx=1\n[KDE]\nAnimationDurationFactor=0\n", STILL),
        (kde, "[KDE]\nAnimationDurationFactor=0.5\n", NOTHING),
        (kde, "[Other]\nAnimationDurationFactor=0\n", NOTHING),
        (gtk3, "[Settings]\ngtk-enable-animations = false\n", STILL),
        (gtk3, "[Settings]\ngtk-enable-animations=1\n", NOTHING),
        (gtk4, "[Settings]\r\ngtk-enable-animations=0\r\n", STILL),
        (kde, "[General]\nColorScheme=BreezeDark\n", DARK),
        (kde, "[General]\nColorScheme=BreezeLight\n", NOTHING),
        (gtk3, "[Settings]\ngtk-application-prefer-dark-theme=1\n", DARK),
        (gtk3, "[Settings]\ngtk-application-prefer-dark-theme=false\n", NOTHING),
        (gtk4, "[Settings]\ngtk-application-prefer-dark-theme = true\n", DARK),
        (gtk3, "[Settings]\ngtk-theme-name=Adwaita-dark\n", DARK),
        (gtk3, "[Settings]\ngtk-theme-name=HighContrast\n", CONTRAST),
        (gtk4, "[Settings]\ngtk-theme-name=Adwaita\n", NOTHING),
        (gtk3, "[Settings]\ngtk-xft-dpi=147456\n", large(150)),
        (gtk4, "[Settings]\ngtk-xft-dpi=98304\n", NOTHING),
        (gtk4, "[Settings]\ngtk-xft-dpi=-1\n", NOTHING),
        ("kcmfonts", "[General]\nforceFontDPI=120\nforceFontDPIWayland=120\n", large(125)),
        ("kcmfonts", "[General]\nforceFontDPI=0\nforceFontDPIWayland=0\n", NOTHING),
    ] {
        assert_eq!(ask(name, text), asks, "{name}: {text}");
    }
}

#[test]
fn what_the_scale_of_a_window_follows_is_not_counted_twice() {
    let wish = |dpi: Option<f64>, theme: Option<&str>| {
        let mut wishes = large(125);
        let theme = theme.map(str::to_owned);
        add_published(&Published { dpi, theme }, &mut wishes);
        wishes
    };
    assert_eq!(wish(None, None), large(125));
    assert_eq!(wish(Some(f64::NAN), None), large(125));
    assert_eq!(wish(Some(96.0), None), SystemWishes { dpi: Some(98_304), ..large(125) });
    assert_eq!(wish(Some(120.0), None), SystemWishes { dpi: Some(122_880), ..NOTHING });
    assert_eq!(wish(Some(-1.0), None), SystemWishes { dpi: Some(0), ..NOTHING });
    let dark = SystemWishes { look: DARK.look, ..large(125) };
    assert_eq!(wish(None, Some("BlackMATE-Dark")), dark);
}

/// A portal that knows some settings.
struct Portal(Vec<(&'static str, Value<'static>)>);

#[zbus::interface(name = "org.freedesktop.portal.Settings")]
impl Portal {
    fn read(&self, group: &str, key: &str) -> zbus::fdo::Result<Value<'static>> {
        let failed = |why: String| zbus::fdo::Error::Failed(why);
        let name = format!("{group} {key}");
        let found = self.0.iter().find(|(known, _)| *known == name);
        let (_, value) = found.ok_or_else(|| failed("no such setting".to_owned()))?;
        let value = value.try_clone().map_err(|why| failed(why.to_string()))?;
        Ok(Value::Value(Box::new(value)))
    }
}

#[test]
fn the_portal_speaks_for_the_desktops() {
    let Some(bus) = Bus::start() else {
        eprintln!("skipped: no dbus-daemon");
        return;
    };
    let ask = |portal: Option<Portal>| {
        block_on(async {
            let mut wishes = NOTHING;
            let mut served = None;
            if let Some(portal) = portal {
                let portal = bus.builder().serve_at("/org/freedesktop/portal/desktop", portal);
                let named = portal.expect("a path").name("org.freedesktop.portal.Desktop");
                served = Some(named.expect("a name").build().await.expect("a portal"));
            }
            ask_portal(bus.builder(), &mut wishes).await;
            drop(served);
            wishes
        })
    };
    assert_eq!(ask(None), NOTHING, "no portal");
    let (motion, colours) =
        ("org.freedesktop.appearance reduced-motion", "org.freedesktop.appearance color-scheme");
    let contrast = "org.freedesktop.appearance contrast";
    let size = "org.gnome.desktop.interface text-scaling-factor";
    let gnome = "org.gnome.desktop.interface enable-animations";
    let kde = "org.kde.kdeglobals.KDE AnimationDurationFactor";
    for (settings, asks) in [
        (vec![(motion, Value::U32(1))], STILL),
        (vec![(motion, Value::U32(0))], NOTHING),
        (vec![(gnome, Value::Bool(false))], STILL),
        (vec![(gnome, Value::Bool(true))], NOTHING),
        (vec![(kde, Value::from("0"))], STILL),
        (vec![(kde, Value::from("1.0"))], NOTHING),
        (vec![(colours, Value::U32(1))], DARK),
        (vec![(colours, Value::U32(2))], LIGHT),
        (vec![(colours, Value::U32(0))], NOTHING),
        (vec![(colours, Value::U32(1)), (contrast, Value::U32(1))], CONTRAST),
        (vec![(colours, Value::U32(1)), (contrast, Value::U32(0))], DARK),
        (vec![("org.gnome.desktop.a11y.interface high-contrast", Value::Bool(true))], CONTRAST),
        (vec![("org.gnome.desktop.interface color-scheme", Value::from("prefer-dark"))], DARK),
        (vec![("org.gnome.desktop.interface gtk-theme", Value::from("Yaru-dark"))], DARK),
        (vec![("org.kde.kdeglobals.General ColorScheme", Value::from("BreezeDark"))], DARK),
        (vec![(size, Value::F64(1.5))], large(150)),
        (vec![(size, Value::F64(1.0))], NOTHING),
        (vec![(size, Value::F64(3.0))], large(200)),
        (vec![(size, Value::F64(0.5))], large(80)),
        (vec![(size, Value::F64(f64::NAN))], NOTHING),
    ] {
        let what = format!("{settings:?}");
        assert_eq!(ask(Some(Portal(settings))), asks, "{what}");
    }
}

#[test]
fn the_bus_says_that_a_setting_has_changed() {
    let Some(bus) = Bus::start() else {
        eprintln!("skipped: no dbus-daemon");
        return;
    };
    let mut changes = heard_on(bus.blocking()).expect("a bus");
    let desktop = bus.blocking().build().expect("a bus");
    let portal = |group: &str, key: &str| {
        let (path, name) = ("/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings");
        let body = (group, key, Value::from("1"));
        desktop.emit_signal(None::<&str>, path, name, "SettingChanged", &body).expect("a signal");
    };
    let kde = |path: &str, interface: &str, member: &str| {
        desktop.emit_signal(None::<&str>, path, interface, member, &()).expect("a signal");
    };
    // Each that is ours comes after others that are not: those are not heard.
    let others = || {
        portal("org.kde.kdeglobals.WM", "activeForeground");
        portal("org.gnome.desktop.interface", "cursor-size");
        kde("/kwinrc", "org.kde.kconfig.notify", "ConfigChanged");
        kde("/KGlobalSettings", "org.kde.Other", "notifyChange");
    };
    let ours: [&dyn Fn(); 4] = [
        &|| portal("org.gnome.desktop.interface", "text-scaling-factor"),
        &|| portal("org.freedesktop.appearance", "color-scheme"),
        &|| kde("/kcmfonts", "org.kde.kconfig.notify", "ConfigChanged"),
        &|| kde("/KGlobalSettings", "org.kde.KGlobalSettings", "notifyChange"),
    ];
    for change in ours {
        others();
        change();
    }
    for _ in ours {
        assert_eq!(changes.next(), Some(()));
    }
    drop(bus);
    assert_eq!(changes.count(), 0, "nothing more, until the bus has ended");
}
