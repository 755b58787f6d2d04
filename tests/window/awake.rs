//! The session bus hears once that the screen is to stay lit, and once that it need not; and nothing is left of it
//! when the program is killed.

use crate::support::desktop::Desktop;
use crate::support::screen::screen_on;
use crate::support::session_bus::SessionBus;
use crate::support::x_server::until;
use std::io::IoSlice;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use x11rb::connection::{Connection as _, RequestConnection as _};
use x11rb::protocol::xproto::{Blanking, ConnectionExt as _, Exposures, ScreenSaver};
use x11rb::rust_connection::RustConnection;
use zbus::{block_on, interface, message::Header};

/// The connections that hold the screen lit, and how often it was asked for and let go.
#[derive(Default)]
struct Held {
    by: Vec<String>,
    asked: usize,
    let_go: usize,
}

struct Saver(Arc<Mutex<Held>>);

#[interface(name = "org.freedesktop.ScreenSaver")]
impl Saver {
    #[expect(clippy::needless_pass_by_value, reason = "zbus hands it over")]
    fn inhibit(&self, who: &str, why: &str, #[zbus(header)] from: Header<'_>) -> u32 {
        assert_eq!([who, why], ["join-chats", "Идёт показ классу"]);
        let mut held = self.0.lock().expect("nobody panics with it");
        held.asked += 1;
        held.by.push(from.sender().expect("a sender").to_string());
        7
    }

    #[zbus(name = "UnInhibit")]
    fn un_inhibit(&self, cookie: u32) {
        assert_eq!(cookie, 7);
        self.0.lock().expect("nobody panics with it").let_go += 1;
    }
}

#[test]
fn a_show_keeps_the_screen_lit_and_its_end_lets_it_go() {
    let Some(desktop) = Desktop::open() else {
        return;
    };
    let bus = SessionBus::start();
    let held = Arc::new(Mutex::new(Held::default()));
    let path = "/org/freedesktop/ScreenSaver";
    let saver = bus.builder().serve_at(path, Saver(held.clone())).expect("a path");
    let saver = saver.name("org.freedesktop.ScreenSaver").expect("a name").build();
    let saver = block_on(saver).expect("a service");
    let counts = |asked, let_go, when: &str| {
        until(when, || {
            let held = held.lock().expect("nobody panics with it");
            ((held.asked, held.let_go) == (asked, let_go)).then_some(())
        });
    };
    let mut screen = screen_on(desktop, "cpu");
    screen.set("DBUS_SESSION_BUS_ADDRESS", bus.address);
    let start = || {
        let folder = TempDir::new().expect("a folder");
        let program = screen.spawn(folder.path(), &[]);
        let window = until("a window", || screen.windows().first().copied());
        screen.desktop.run(&format!("xdotool windowfocus --sync {window}"));
        (folder, program, window)
    };
    let (_folder, mut program, window) = start();
    counts(0, 0, "nothing before the show");
    screen.desktop.run("xdotool key F5 F5");
    counts(1, 0, "the show");
    screen.desktop.run("xdotool key b");
    screen.desktop.run("xdotool key b");
    // The first may only lift the black.
    until("its end", || {
        screen.desktop.run("xdotool key Escape");
        std::thread::sleep(Duration::from_millis(300));
        (held.lock().expect("nobody panics with it").let_go == 1).then_some(())
    });
    counts(1, 1, "nothing more");
    screen.desktop.run("xdotool key F5 F5");
    counts(2, 1, "another show");
    screen.close(window);
    program.0.wait().expect("its end");
    counts(2, 2, "the window was closed");
    let (_folder, mut program, _) = start();
    screen.desktop.run("xdotool key F5 F5");
    counts(3, 2, "a third show");
    program.0.kill().expect("a kill");
    let by = held.lock().expect("nobody panics with it").by.pop().expect("a connection");
    until("the connection to go", || {
        let bus = Some("org.freedesktop.DBus");
        let (path, by) = ("/org/freedesktop/DBus", &(&by,));
        let asked = block_on(saver.call_method(bus, path, bus, "NameHasOwner", by));
        let has: bool = asked.ok()?.body().deserialize().ok()?;
        (!has).then_some(())
    });
}

/// Whether the server's own saver has darkened the screen: `ScreenSaverQueryInfo`.
fn is_dark(server: &RustConnection) -> bool {
    let saver = server.extension_information("MIT-SCREEN-SAVER").expect("X").expect("a saver");
    let mut request = vec![saver.major_opcode, 1];
    request.extend(2_u16.to_ne_bytes());
    request.extend(server.setup().roots[0].root.to_ne_bytes());
    let asked = server.send_request_with_reply::<u8>(&[IoSlice::new(&request)], Vec::new());
    let asked = asked.expect("X");
    let number = asked.sequence_number();
    // Dropped, it would throw the reply away.
    std::mem::forget(asked);
    let reply = server.wait_for_reply_or_error(number).expect("an answer");
    reply[1] == 1
}

/// A desktop of nothing but a window manager, as many a classroom has.
#[test]
fn a_show_holds_back_the_saver_of_the_x_server() {
    let Some(desktop) = Desktop::open() else {
        return;
    };
    let mut screen = screen_on(desktop, "cpu");
    screen.set("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    let server = &screen.desktop.server.view;
    let wake = || {
        server.force_screen_saver(ScreenSaver::RESET).expect("X").check().expect("a wake");
    };
    let set = server.set_screen_saver(2, 0, Blanking::PREFERRED, Exposures::ALLOWED);
    set.expect("X").check().expect("a saver");
    let folder = TempDir::new().expect("a folder");
    let mut program = screen.spawn(folder.path(), &[]);
    let window = until("a window", || screen.windows().first().copied());
    screen.desktop.run(&format!("xdotool windowfocus --sync {window}"));
    until("the dark, while a pupil works", || is_dark(server).then_some(()));
    wake();
    screen.desktop.run("xdotool key F5 F5");
    let begun = Instant::now();
    // The thread asks within a moment; then the saver stays away.
    std::thread::sleep(Duration::from_secs(1));
    while begun.elapsed() < Duration::from_secs(6) {
        assert!(!is_dark(server), "after {:?}", begun.elapsed());
        std::thread::sleep(Duration::from_millis(100));
    }
    program.0.kill().expect("a kill");
    until("the dark, when the program is gone", || is_dark(server).then_some(()));
}
