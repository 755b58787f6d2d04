//! Which monitors there are, and which of them the system calls the primary one.

use super::beside::can_place;
use super::display;
use crate::model::presentation::{Desktop, Monitor, Output};
use winit::window::Window;

/// What the system has said last.
#[derive(Default)]
pub(super) struct Monitors {
    /// Of which monitors, and whether a presentation ran then.
    asked: Option<(Desktop, bool)>,
    primary: Option<usize>,
}

impl Monitors {
    /// The monitors now. Not asked before the first frame, which should not wait for the answers.
    pub(super) fn see(&mut self, window: &Window, presents: bool) -> Desktop {
        display::notice_monitors(window);
        let mut outputs = outputs(window);
        let asked = Some((Desktop::of(&outputs, !can_place(window)), presents));
        // Nobody tells of another primary monitor; it matters as a presentation begins.
        if self.asked != asked {
            self.primary = primary(window).filter(|_| outputs.len() > 1);
            self.asked = asked;
        }
        if let Some(output) = self.primary.and_then(|index| outputs.get_mut(index)) {
            output.is_primary = true;
        }
        Desktop::of(&outputs, !can_place(window))
    }
}

fn outputs(window: &Window) -> Vec<Output> {
    let current = window.current_monitor();
    let monitors = window.available_monitors().enumerate().map(|(index, monitor)| Output {
        corner: monitor.position().into(),
        is_own: current.as_ref() == Some(&monitor),
        is_primary: false,
        monitor: Monitor {
            index,
            name: monitor.name().unwrap_or_default(),
            size: monitor.size().into(),
        },
    });
    monitors.collect()
}

/// Asked of the X server itself, since winit calls any monitor the primary one where none is. Wayland has none.
#[cfg(target_os = "linux")]
fn primary(window: &Window) -> Option<usize> {
    use super::x11_server::{Server, id};
    use winit::platform::x11::MonitorHandleExtX11 as _;
    use x11rb::protocol::randr::ConnectionExt as _;
    id(window)?;
    let Server { connection, root, .. } = Server::connect()?;
    let output = connection.randr_get_output_primary(root).ok()?.reply().ok()?.output;
    let info = connection.randr_get_output_info(output, x11rb::CURRENT_TIME).ok()?.reply().ok()?;
    window.available_monitors().position(|monitor| monitor.native_id() == info.crtc)
}

#[cfg(not(target_os = "linux"))]
fn primary(window: &Window) -> Option<usize> {
    let primary = window.primary_monitor()?;
    window.available_monitors().position(|monitor| monitor == primary)
}
