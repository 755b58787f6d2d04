//! Linux: the first service of the session bus that keeps the screen lit, and the X server's own saver, for desktops
//! without such a service. Both forget it when the connection ends.

use crate::labels;
use std::any::Any;
use std::io::IoSlice;
use std::time::Duration;
use x11rb::connection::{Connection as _, RequestConnection as _};
use x11rb::rust_connection::RustConnection;
use zbus::connection::Builder;
use zbus::{Connection, block_on};

/// A service that is started for this question takes a second or two.
const PATIENCE: Duration = Duration::from_secs(5);
const NAME: &str = "join-chats";

/// A service, its object, its interface, how it lets go, and whether it wants to know a window and what to hold back.
type Service = (&'static str, &'static str, &'static str, &'static str, bool);

/// The likeliest first.
const SERVICES: [Service; 4] = [
    (
        "org.freedesktop.ScreenSaver",
        "/org/freedesktop/ScreenSaver",
        "org.freedesktop.ScreenSaver",
        "UnInhibit",
        false,
    ),
    // As old versions of KDE have it.
    (
        "org.freedesktop.ScreenSaver",
        "/ScreenSaver",
        "org.freedesktop.ScreenSaver",
        "UnInhibit",
        false,
    ),
    (
        "org.gnome.SessionManager",
        "/org/gnome/SessionManager",
        "org.gnome.SessionManager",
        "Uninhibit",
        true,
    ),
    (
        "org.freedesktop.PowerManagement",
        "/org/freedesktop/PowerManagement/Inhibit",
        "org.freedesktop.PowerManagement.Inhibit",
        "UnInhibit",
        false,
    ),
];
/// GNOME's word for: the session does not become idle.
const IDLE: u32 = 8;

/// Until what this returns is dropped.
pub fn keep_awake() -> Box<dyn Any> {
    let server = awake_server();
    let session = Builder::session().ok();
    Box::new((server, session.and_then(Inhibited::by)))
}

/// What a service was asked for. The connection lives as long.
struct Inhibited {
    bus: Connection,
    service: Service,
    cookie: u32,
}

impl Inhibited {
    /// `None`: there is no bus, or no service that can do it.
    fn by(bus: Builder<'_>) -> Option<Self> {
        block_on(async {
            let bus = bus.method_timeout(PATIENCE).build().await.ok()?;
            for service in SERVICES {
                if let Ok(cookie) = inhibit(&bus, service).await {
                    return Some(Self { bus, service, cookie });
                }
            }
            None
        })
    }
}

impl Drop for Inhibited {
    fn drop(&mut self) {
        let (name, path, interface, release, _) = self.service;
        // Where this fails, the end of the connection says the same.
        let _ = block_on(async {
            let cookie = &(self.cookie,);
            self.bus.call_method(Some(name), path, Some(interface), release, cookie).await
        });
    }
}

async fn inhibit(bus: &Connection, service: Service) -> zbus::Result<u32> {
    let (name, path, interface, _, wants_more) = service;
    let why = labels::CLASS_IS_LOOKING;
    let (name, interface) = (Some(name), Some(interface));
    let reply = if wants_more {
        bus.call_method(name, path, interface, "Inhibit", &(NAME, 0_u32, why, IDLE)).await?
    } else {
        bus.call_method(name, path, interface, "Inhibit", &(NAME, why)).await?
    };
    reply.body().deserialize()
}

/// A connection to the X server whose saver and power saving it holds back until it ends; `None`: there is no such
/// server, or it is a guest of Wayland's.
fn awake_server() -> Option<RustConnection> {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if is_set("WAYLAND_DISPLAY") || !is_set("DISPLAY") {
        return None;
    }
    let (server, _) = x11rb::connect(None).ok()?;
    let saver = server.extension_information("MIT-SCREEN-SAVER").ok()??.major_opcode;
    // `ScreenSaverSuspend`, two words long: x11rb has it behind a feature that would build most libraries here anew.
    let mut request = vec![saver, 5];
    request.extend(2_u16.to_ne_bytes());
    request.extend(1_u32.to_ne_bytes());
    server.send_request_without_reply(&[IoSlice::new(&request)], Vec::new()).ok()?;
    server.flush().ok()?;
    Some(server)
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::Inhibited;
    use crate::service::test_bus::Bus;
    use std::sync::{Arc, Mutex};
    use zbus::{Connection, block_on, interface};

    /// What was asked of the services of a desktop, a word each.
    type Asked = Arc<Mutex<Vec<String>>>;

    struct Saver(Asked);

    fn note(asked: &Asked, words: String) {
        if let Ok(mut asked) = asked.lock() {
            asked.push(words);
        }
    }

    #[interface(name = "org.freedesktop.ScreenSaver")]
    impl Saver {
        fn inhibit(&self, who: &str, why: &str) -> u32 {
            note(&self.0, format!("saver {who}: {why}"));
            7
        }

        #[zbus(name = "UnInhibit")]
        fn un_inhibit(&self, cookie: u32) {
            note(&self.0, format!("saver {cookie}"));
        }
    }

    struct Session(Asked);

    #[interface(name = "org.gnome.SessionManager")]
    impl Session {
        fn inhibit(&self, who: &str, window: u32, why: &str, what: u32) -> u32 {
            note(&self.0, format!("session {who} {window}: {why} {what}"));
            8
        }

        fn uninhibit(&self, cookie: u32) {
            note(&self.0, format!("session {cookie}"));
        }
    }

    struct Power(Asked);

    #[interface(name = "org.freedesktop.PowerManagement.Inhibit")]
    impl Power {
        fn inhibit(&self, who: &str, why: &str) -> u32 {
            note(&self.0, format!("power {who}: {why}"));
            9
        }

        #[zbus(name = "UnInhibit")]
        fn un_inhibit(&self, cookie: u32) {
            note(&self.0, format!("power {cookie}"));
        }
    }

    /// A service of this name that answers in a way of its own.
    struct Odd(&'static str);

    #[interface(name = "org.freedesktop.ScreenSaver")]
    impl Odd {
        fn inhibit(&self, who: &str, why: &str) -> String {
            format!("{who}, {why}: {}", self.0)
        }
    }

    const SAVER: &str = "org.freedesktop.ScreenSaver";

    /// What was asked on a bus with such a service, by a show and its end.
    fn asked(
        bus: &Bus,
        serve: impl AsyncFnOnce(&Connection, Asked) -> zbus::Result<()>,
    ) -> Vec<String> {
        let asked = Asked::default();
        block_on(async {
            let desktop = bus.builder().build().await.expect("a bus");
            serve(&desktop, asked.clone()).await.expect("a service");
            let held = std::thread::scope(|scope| {
                let held = scope.spawn(|| Inhibited::by(bus.builder()).map(drop).is_some());
                held.join().expect("no panic")
            });
            let asked = asked.lock().expect("nobody panics with it").clone();
            assert_eq!(held, !asked.is_empty());
            asked
        })
    }

    #[test]
    fn one_service_is_asked_once_and_let_go_once() {
        let Some(bus) = Bus::start() else {
            eprintln!("skipped: no dbus-daemon");
            return;
        };
        let none = asked(&bus, async |_, _| Ok(()));
        assert_eq!(none, [""; 0], "no service");
        let saver = asked(&bus, async |desktop, asked| {
            let server = desktop.object_server();
            server.at("/org/freedesktop/ScreenSaver", Saver(asked.clone())).await?;
            server.at("/org/gnome/SessionManager", Session(asked)).await?;
            desktop.request_name(SAVER).await?;
            desktop.request_name("org.gnome.SessionManager").await
        });
        assert_eq!(saver, ["saver join-chats: Идёт показ классу", "saver 7"]);
        let old = asked(&bus, async |desktop, asked| {
            desktop.object_server().at("/ScreenSaver", Saver(asked)).await?;
            desktop.request_name(SAVER).await
        });
        assert_eq!(old, ["saver join-chats: Идёт показ классу", "saver 7"]);
        let session = asked(&bus, async |desktop, asked| {
            let server = desktop.object_server();
            server.at("/org/freedesktop/ScreenSaver", Odd("не сейчас")).await?;
            server.at("/org/gnome/SessionManager", Session(asked)).await?;
            desktop.request_name(SAVER).await?;
            desktop.request_name("org.gnome.SessionManager").await
        });
        assert_eq!(session, ["session join-chats 0: Идёт показ классу 8", "session 8"]);
        let power = asked(&bus, async |desktop, asked| {
            let path = "/org/freedesktop/PowerManagement/Inhibit";
            desktop.object_server().at(path, Power(asked)).await?;
            desktop.request_name("org.freedesktop.PowerManagement").await
        });
        assert_eq!(power, ["power join-chats: Идёт показ классу", "power 9"]);
    }
}
