//! A session bus and the accessibility bus of a test's own, with a screen reader at work.

use crate::support::x_server::{Running, XServer, is_missing, until};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use zbus::connection::Builder;
use zbus::zvariant::Value;
use zbus::{Connection, block_on};

/// What starts the accessibility bus, and its registry with it.
const LAUNCHER: &str = "/usr/libexec/at-spi-bus-launcher";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// Both buses; they end with the test.
pub struct Buses {
    pub session: String,
    pub accessibility: String,
    // Ended in this order.
    _launcher: Launcher,
    _session: Running,
}

struct Launcher(Running);

impl Drop for Launcher {
    fn drop(&mut self) {
        // Killed, it would leave its bus behind.
        let id = self.0.0.id().to_string();
        let _ = Command::new("kill").args(["-TERM", &id]).status();
        let _ = self.0.0.wait();
    }
}

impl Buses {
    /// For the programs on this server.
    pub fn start(server: &XServer) -> Self {
        assert!(
            !is_missing(&["dbus-daemon"]) && Path::new(LAUNCHER).exists(),
            "no buses to test: apt-get install dbus-daemon at-spi2-core"
        );
        let mut daemon = Command::new("dbus-daemon");
        daemon.args(["--session", "--nofork", "--print-address=1"]);
        // What the bus starts is shown there too.
        server.show(&mut daemon).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut daemon = Running::start(&mut daemon);
        let mut session = String::new();
        let printed = daemon.0.stdout.take().expect("a pipe");
        BufReader::new(printed).read_line(&mut session).expect("an address");
        let session = session.trim().to_owned();
        let mut launcher = Command::new(LAUNCHER);
        launcher.args(["--launch-immediately", "--a11y=1", "--screen-reader=1"]);
        launcher.env("DBUS_SESSION_BUS_ADDRESS", &session).env_remove("AT_SPI_BUS_ADDRESS");
        server.show(&mut launcher).stdout(Stdio::null()).stderr(Stdio::null());
        let launcher = Launcher(Running::start(&mut launcher));
        let accessibility = accessibility_bus(&connect(&session));
        Self { session, accessibility, _launcher: launcher, _session: daemon }
    }

    /// Shows a program to whoever reads the screen.
    pub fn show<'a>(&self, program: &'a mut Command) -> &'a mut Command {
        program
            .env("DBUS_SESSION_BUS_ADDRESS", &self.session)
            .env("AT_SPI_BUS_ADDRESS", &self.accessibility)
            .env_remove("NO_AT_BRIDGE")
    }
}

/// Asks for it until its launcher is there, and says that a screen reader is.
fn accessibility_bus(session: &Connection) -> String {
    let bus = Some("org.a11y.Bus");
    let path = "/org/a11y/bus";
    let address = until("the accessibility bus", || {
        let asked = session.call_method(bus, path, bus, "GetAddress", &());
        block_on(asked).ok()?.body().deserialize::<String>().ok()
    });
    for property in ["IsEnabled", "ScreenReaderEnabled"] {
        let value = ("org.a11y.Status", property, Value::from(true));
        let set = session.call_method(bus, path, Some(PROPERTIES), "Set", &value);
        block_on(set).expect("a screen reader");
    }
    address
}

/// A connection to the bus with this address.
pub fn connect(address: &str) -> Connection {
    block_on(Builder::address(address).expect("an address").build()).expect("a bus")
}
