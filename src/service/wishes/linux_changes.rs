//! Hears that settings have changed: on the session bus those of the portal, and of KDE, which may have no portal; from
//! an X server those that a desktop publishes there.

use super::super::{Changes, x11_settings};
use super::{SETTINGS, has_wayland};
use zbus::Message;
use zbus::blocking::{Connection, MessageIterator, connection::Builder};
use zbus::zvariant::Value;

const PORTAL: &str = "org.freedesktop.portal.Settings";
/// What is heard. KDE says that a file has been written, and that windows should look anew.
const RULES: [&str; 4] = [
    "type='signal',interface='org.freedesktop.portal.Settings',member='SettingChanged'",
    "type='signal',interface='org.kde.kconfig.notify',path='/kdeglobals'",
    "type='signal',interface='org.kde.kconfig.notify',path='/kcmfonts'",
    "type='signal',interface='org.kde.KGlobalSettings'",
];

pub(in super::super) fn changes() -> Vec<Changes> {
    let on_bus = Builder::session().and_then(heard_on).ok();
    let on_server = if has_wayland() { None } else { x11_settings::changes() };
    on_bus.into_iter().chain(on_server).collect()
}

pub(super) fn heard_on(bus: Builder<'_>) -> zbus::Result<Changes> {
    let bus = bus.build()?;
    for rule in RULES {
        add(&bus, rule)?;
    }
    let messages = MessageIterator::from(bus);
    // It ends with the bus.
    let messages = messages.map_while(Result::ok);
    Ok(Box::new(messages.filter(is_about_us).map(drop)))
}

fn add(bus: &Connection, rule: &str) -> zbus::Result<()> {
    let name = "org.freedesktop.DBus";
    bus.call_method(Some(name), "/org/freedesktop/DBus", Some(name), "AddMatch", &rule)?;
    Ok(())
}

/// Whether a message says that a setting has changed which is asked for.
fn is_about_us(message: &Message) -> bool {
    let header = message.header();
    let Some(interface) = header.interface() else {
        return false;
    };
    if interface != PORTAL {
        return interface.starts_with("org.kde.");
    }
    let body = message.body();
    let Ok((group, key, _)) = body.deserialize::<(&str, &str, Value<'_>)>() else {
        return false;
    };
    SETTINGS.iter().any(|(known, name, _)| *known == group && *name == key)
}
