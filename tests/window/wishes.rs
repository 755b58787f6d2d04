//! What the system asks for is followed at the start and within a moment, though the window has no keyboard: another
//! one has it, in which the settings are changed. What the window shows is what its twin without a window shows.

use crate::support::desktop::{Desktop, is_skipped};
use crate::support::marks::state_path;
use crate::support::screen::{Screen, screen_on};
use crate::support::session_bus::SessionBus;
use crate::support::wizard::Start;
use crate::support::x_server::{Running, XServer, until};
use join_chats::model::{Action, SystemLook, SystemWishes};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use x11rb::protocol::xproto::{AtomEnum, PropMode};
use x11rb::wrapper::ConnectionExt as _;
use zbus::zvariant::Value;
use zbus::{Connection, block_on, fdo, interface};

const SCREEN: [u16; 2] = [1366, 768];
/// How long it may take until a change is seen, on a computer that does other things.
const MOMENT: Duration = Duration::from_secs(3);

type Setting = (&'static str, &'static str);
type Settings = Arc<Mutex<BTreeMap<Setting, Value<'static>>>>;

const COLOURS: Setting = ("org.freedesktop.appearance", "color-scheme");
const CONTRAST: Setting = ("org.freedesktop.appearance", "contrast");
const SIZE: Setting = ("org.gnome.desktop.interface", "text-scaling-factor");

const NOTHING: SystemWishes =
    SystemWishes { less_motion: false, look: None, type_percent: None, dpi: None };
const DARK: SystemWishes = SystemWishes { look: Some(SystemLook::Dark), ..NOTHING };
const HIGH: SystemWishes = SystemWishes { look: Some(SystemLook::Contrast), ..NOTHING };

fn large(percent: u16) -> SystemWishes {
    SystemWishes { type_percent: Some(percent.into()), ..NOTHING }
}

struct Portal(Settings);

#[interface(name = "org.freedesktop.portal.Settings")]
impl Portal {
    fn read(&self, group: &str, key: &str) -> fdo::Result<Value<'static>> {
        let settings = self.0.lock().expect("nobody panics with it");
        let found = settings.iter().find(|((of, name), _)| (*of, *name) == (group, key));
        let (_, value) = found.ok_or_else(|| fdo::Error::Failed("no such setting".to_owned()))?;
        Ok(Value::Value(Box::new(value.try_clone().expect("no file"))))
    }
}

/// A desktop with a bus, and settings that can be changed.
struct System {
    screen: Screen,
    settings: Settings,
    portal: Connection,
    _bus: SessionBus,
}

impl System {
    /// `None`: skipped on request.
    fn start(renderer: &'static str) -> Option<Self> {
        if is_skipped() {
            return None;
        }
        // Without a window manager nobody gives the window the keyboard.
        let mut screen = screen_on(Desktop::bare(XServer::with_screen(SCREEN)), renderer);
        let bus = SessionBus::start();
        screen.set("DBUS_SESSION_BUS_ADDRESS", bus.address);
        let settings = Settings::default();
        let path = "/org/freedesktop/portal/desktop";
        let portal = bus.builder().serve_at(path, Portal(settings.clone())).expect("a path");
        let portal = portal.name("org.freedesktop.portal.Desktop").expect("a name").build();
        let portal = block_on(portal).expect("a portal");
        Some(Self { screen, settings, portal, _bus: bus })
    }

    /// As a desktop does when its user changes a setting.
    fn set(&self, (group, key): Setting, value: impl Into<Value<'static>>) {
        let value = value.into();
        let kept = value.try_clone().expect("no file");
        self.settings.lock().expect("nobody panics with it").insert((group, key), kept);
        let (path, name) = ("/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings");
        let body = (group, key, value);
        let sent = self.portal.emit_signal(None::<&str>, path, name, "SettingChanged", &body);
        block_on(sent).expect("a signal");
    }

    /// As `xrdb` does.
    fn set_resolution(&self, dpi: u32) {
        let server = &self.screen.desktop.server;
        let (root, name) = (server.screen().root, AtomEnum::RESOURCE_MANAGER);
        let text = format!("Xft.dpi:\t{dpi}\n");
        let text = text.as_bytes();
        let done =
            server.view.change_property8(PropMode::REPLACE, root, name, AtomEnum::STRING, text);
        done.expect("X").check().expect("a property");
    }

    fn open(&self, folder: &Path) -> (Running, u32) {
        let program = self.screen.spawn(folder, &[]);
        (program, until("a window", || self.screen.windows().first().copied()))
    }

    /// Waits until the window shows what its twin shows at this scale when the system wishes this.
    fn shows(&self, window: u32, state: Option<&str>, scale: f32, wishes: SystemWishes) {
        let begun = Instant::now();
        let [_, _, width, height] = self.screen.desktop.geometry(window);
        let start = Start { scale, state: state.map(str::to_owned), ..Start::default() };
        let mut twin = start.size(width as f32 / scale, height as f32 / scale).run();
        twin.send(Action::SystemWishes(wishes));
        twin.settle();
        let drawn = twin.harness.render().expect("a drawing");
        let server = &self.screen.desktop.server;
        until(&format!("{wishes:?} at scale {scale}"), || {
            server.shows(window, [0, 0], &drawn).then_some(())
        });
        eprintln!("{wishes:?}: {:?}", begun.elapsed());
        assert!(begun.elapsed() < MOMENT, "{wishes:?}: {:?}", begun.elapsed());
    }
}

fn settings_are_followed(renderer: &'static str) {
    let Some(system) = System::start(renderer) else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let (_program, window) = system.open(folder.path());
    let shows = |scale, wishes| system.shows(window, None, scale, wishes);
    shows(1.0, NOTHING);
    system.set(COLOURS, 1_u32);
    shows(1.0, DARK);
    system.set(SIZE, 1.5);
    shows(1.0, SystemWishes { look: DARK.look, ..large(150) });
    system.set(CONTRAST, 1_u32);
    shows(1.0, SystemWishes { look: HIGH.look, ..large(150) });
    system.set(SIZE, 1.0);
    shows(1.0, HIGH);
    system.set(CONTRAST, 0_u32);
    system.set(COLOURS, 0_u32);
    shows(1.0, NOTHING);
    // The whole window grows by what the X server tells; the same wish must not count twice.
    system.set_resolution(120);
    shows(1.25, NOTHING);
    system.set(SIZE, 1.25);
    std::thread::sleep(Duration::from_millis(600));
    shows(1.25, NOTHING);
    system.set_resolution(96);
    shows(1.0, large(125));
}

#[test]
fn settings_of_the_system_are_followed_at_once() {
    settings_are_followed("cpu");
}

#[test]
fn settings_of_the_system_are_followed_by_opengl_at_once() {
    settings_are_followed("gpu");
}

#[test]
fn the_users_own_choice_goes_before_the_systems() {
    let Some(system) = System::start("cpu") else {
        return;
    };
    system.set(COLOURS, 1_u32);
    system.set(SIZE, 1.5);
    let folder = TempDir::new().expect("a folder");
    let state = "(format: 1, look: (theme: Light, type_percent: 100))";
    std::fs::write(state_path(folder.path()), state).expect("a state file");
    let (_program, window) = system.open(folder.path());
    system.shows(window, Some(state), 1.0, NOTHING);
    // Nothing comes later.
    std::thread::sleep(Duration::from_secs(1));
    system.shows(window, Some(state), 1.0, NOTHING);
}
