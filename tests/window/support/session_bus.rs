//! A session bus of a test's own.

use super::x_server::{Running, is_missing};
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use zbus::connection::Builder;

/// Ends when it is dropped.
pub struct SessionBus {
    /// What programs find in `DBUS_SESSION_BUS_ADDRESS`.
    pub address: &'static str,
    _daemon: Running,
}

impl SessionBus {
    pub fn start() -> Self {
        assert!(!is_missing(&["dbus-daemon"]), "apt-get install dbus");
        let mut daemon = Command::new("dbus-daemon");
        daemon.args(["--session", "--nofork", "--print-address=1"]);
        daemon.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut daemon = Running::start(&mut daemon);
        let mut address = String::new();
        let printed = daemon.0.stdout.take().expect("an address");
        BufReader::new(printed).read_line(&mut address).expect("an address");
        let address = Box::leak(address.trim().to_owned().into_boxed_str());
        Self { address, _daemon: daemon }
    }

    pub fn builder(&self) -> Builder<'static> {
        Builder::address(self.address).expect("an address")
    }
}
