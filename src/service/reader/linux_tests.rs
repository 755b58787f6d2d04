//! A bus of accessibility with its registry, on which readers come and go.
#![expect(clippy::expect_used, reason = "a test that cannot go on has failed")]

use super::{BUS_PATH, PATH, REGISTRY, follow_by, is_on_by};
use crate::service::test_bus::Bus;
use crate::service::thread::spawn;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use zbus::block_on;
use zbus::connection::Builder;

/// Tells its own address as that of the bus of accessibility.
struct Address(String);

#[zbus::interface(name = "org.a11y.Bus")]
impl Address {
    fn get_address(&self) -> String {
        self.0.clone()
    }
}

/// Two switches.
struct Status([bool; 2]);

#[zbus::interface(name = "org.a11y.Status")]
impl Status {
    #[zbus(property)]
    fn is_enabled(&self) -> bool {
        self.0[0]
    }

    #[zbus(property)]
    fn screen_reader_enabled(&self) -> bool {
        self.0[1]
    }
}

#[test]
fn a_reader_that_is_on_is_known() {
    let Some(bus) = Bus::start() else {
        eprintln!("skipped: no dbus-daemon");
        return;
    };
    let is_on = || block_on(is_on_by(bus.builder())).expect("an answer");
    assert!(!is_on(), "nothing is started for the question");
    for switches in [[false, false], [true, false], [false, true], [true, true]] {
        let served = bus.builder().serve_at(BUS_PATH, Status(switches)).expect("a path");
        let served = block_on(served.name("org.a11y.Bus").expect("a name").build());
        let _served = served.expect("switches");
        assert_eq!(is_on(), switches != [false, false], "{switches:?}");
    }
}

/// Who listens for what.
#[derive(Clone, Default)]
struct Registry(Arc<Mutex<Vec<(String, String)>>>);

#[zbus::interface(name = "org.a11y.atspi.Registry")]
impl Registry {
    fn get_registered_events(&self) -> Vec<(String, String)> {
        self.0.lock().expect("nobody panics with it").clone()
    }
}

#[test]
fn a_reader_that_hears_announcements_is_known_as_long_as_it_is_there() {
    let Some(bus) = Bus::start() else {
        eprintln!("skipped: no dbus-daemon");
        return;
    };
    let registry = Registry::default();
    let listen = |event: &str| {
        let mut events = registry.0.lock().expect("nobody panics with it");
        *events = vec![(":1.9".to_owned(), event.to_owned())];
    };
    // As Orca 43 does.
    listen("Object:PropertyChange:AccessibleDescription");
    let served = bus.builder().serve_at("/org/a11y/bus", Address(bus.address().to_owned()));
    let served = served.expect("a path").serve_at(PATH, registry.clone()).expect("a path");
    let served = served.name("org.a11y.Bus").expect("a name").name(REGISTRY).expect("a name");
    let served = block_on(served.build()).expect("a registry");
    let (tell, told) = channel();
    let address = bus.address().to_owned();
    let follow = move || {
        let session = Builder::address(address.as_str()).expect("an address");
        // Ends with the bus.
        let _ = block_on(follow_by(session, move |now| _ = tell.send(now)));
    };
    spawn("reader", Box::new(follow)).expect("a thread");
    let next = || told.recv_timeout(Duration::from_secs(10));
    let change = |member: &str, event: &str| {
        let body = (":1.9", event);
        block_on(served.emit_signal(None::<()>, PATH, REGISTRY, member, &body)).expect("a signal");
    };
    assert!(told.recv_timeout(Duration::from_millis(300)).is_err(), "nothing is told of Orca 43");
    // As Orca 46 does.
    listen("Object:Announcement:");
    change("EventListenerRegistered", "Object:Announcement:");
    assert_eq!(next(), Ok(true));
    listen("Window:Activate:");
    change("EventListenerDeregistered", "Object:Announcement:");
    assert_eq!(next(), Ok(false));
}
