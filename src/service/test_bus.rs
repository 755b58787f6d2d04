//! A session bus of a test's own.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use zbus::connection::Builder;

/// Ends when it is dropped.
pub(super) struct Bus(Child, String);

impl Bus {
    /// `None` where no bus is installed.
    pub(super) fn start() -> Option<Self> {
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--print-address=1"]);
        let mut bus = bus.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
        let mut address = String::new();
        BufReader::new(bus.stdout.take()?).read_line(&mut address).ok()?;
        Some(Self(bus, address.trim().to_owned()))
    }

    pub(super) fn address(&self) -> &str {
        &self.1
    }

    pub(super) fn builder(&self) -> Builder<'_> {
        #[expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
        Builder::address(self.1.as_str()).expect("an address")
    }
}

impl Bus {
    /// For what waits for messages.
    pub(super) fn blocking(&self) -> zbus::blocking::connection::Builder<'_> {
        #[expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
        zbus::blocking::connection::Builder::address(self.1.as_str()).expect("an address")
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
