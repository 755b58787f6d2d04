//! An X server with two monitors that can be plugged and unplugged.

use super::desktop::{Desktop, SKIP, is_skipped};
use super::x_server::{XServer, is_missing};
use std::path::Path;
use std::process::Command;

/// Both monitors, pixels.
pub const MONITOR: [u16; 2] = [1280, 800];
/// The server that can be given outputs; `Xorg` on the path is a guard for those who are not root.
const XORG: &str = "/usr/lib/xorg/Xorg";
/// A graphics card that is none, with sixteen outputs.
const NO_CARD: &str = r#"
Section "ServerFlags"
    Option "AutoAddDevices" "false"
EndSection
Section "Device"
    Identifier "none"
    Driver "dummy"
    VideoRam 64000
EndSection
Section "Monitor"
    Identifier "any"
    HorizSync 5-1000
    VertRefresh 5-200
EndSection
Section "Screen"
    Identifier "screen"
    Device "none"
    Monitor "any"
    DefaultDepth 24
EndSection
"#;

/// A server with outputs to which `xrandr` plugs monitors, two of them beside each other. Writes into this
/// folder. Only root may start it. `None`: skipped on request.
pub fn desktop(folder: &Path) -> Option<Desktop> {
    if is_skipped() {
        return None;
    }
    assert!(
        !is_missing(&["xrandr", "xdotool", "openbox"]) && Path::new(XORG).exists(),
        "no monitors to test: apt-get install xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils xdotool openbox (or set {SKIP}=1)"
    );
    let config = folder.join("xorg.conf");
    std::fs::write(&config, NO_CARD).expect("a configuration");
    let mut server = Command::new(XORG);
    server.arg("-config").arg(config);
    server.arg("-logfile").arg(folder.join("xorg.log"));
    server.args(["-sharevts", "-novtswitch"]);
    let desktop = Desktop::on(XServer::run(server));
    desktop.run("xrandr --addmode DUMMY1 1280x800 --addmode DUMMY1 1024x768");
    let [width, height] = MONITOR;
    let mode = format!("--mode {width}x{height}");
    let both = format!(
        "--output DUMMY0 --primary {mode} --pos 0x0 --output DUMMY1 {mode} --pos {width}x0"
    );
    desktop.run(&format!("xrandr {both}"));
    Some(desktop)
}
