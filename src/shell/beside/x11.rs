//! Panels and reserved room on X11 (EWMH, freedesktop.org).

use super::area::{Area, Edge, Reserved};
use crate::preferences::Side;
use crate::shell::x11_server::{Server, id};
use winit::dpi::PhysicalPosition;
use winit::window::Window;
use x11rb::errors::ReplyError;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, PropMode};
use x11rb::wrapper::ConnectionExt as _;

const STRUT: &str = "_NET_WM_STRUT_PARTIAL";
/// The older form, for panels as long as the desktop.
const WHOLE_STRUT: &str = "_NET_WM_STRUT";
impl Server {
    /// All monitors together.
    fn whole(&self) -> Option<Area> {
        let root = self.connection.get_geometry(self.root).ok()?.reply().ok()?;
        Area::between([0, 0, root.width.into(), root.height.into()])
    }

    /// The areas in a property of the desktop, four numbers each.
    fn areas(&self, name: &str) -> Vec<Area> {
        let numbers = self.numbers(self.root, name);
        let areas = numbers.chunks_exact(4).map(|area| Area {
            corner: [area[0].cast_signed(), area[1].cast_signed()],
            size: [area[2], area[3]],
        });
        areas.collect()
    }

    /// What the panels leave of a monitor. Panels that are windows say what they reserve; the window manager knows
    /// the others, and may publish a work area for each monitor (GTK's property), or one for the whole desktop.
    fn work_area(&self, monitor: Area, own: u32) -> Option<Area> {
        let whole = self.whole()?;
        let here = |area: Area| area.intersect(monitor);
        let of_monitor = self.areas("_GTK_WORKAREAS_D0").into_iter().find_map(here);
        let is_only_monitor = here(whole) == Some(whole);
        let of_desktop = || self.areas("_NET_WORKAREA").into_iter().find_map(here);
        let published = of_monitor.or_else(|| of_desktop().filter(|_| is_only_monitor));
        let windows = self.numbers(self.root, "_NET_CLIENT_LIST").into_iter();
        let panels =
            windows.filter(|window| *window != own).flat_map(|window| self.panels(window, whole));
        let free = published.unwrap_or(monitor);
        Some(panels.fold(free, |rest, (panel, edge)| rest.without(panel, edge)))
    }

    /// What a window reserves along the edges of the desktop.
    fn panels(&self, window: u32, whole: Area) -> Vec<(Area, Edge)> {
        let mut strut = self.numbers(window, STRUT);
        if strut.is_empty() {
            strut = self.numbers(window, WHOLE_STRUT);
        }
        let &[left, right, top, bottom, ref ends @ ..] = strut.as_slice() else {
            return Vec::new();
        };
        let end = |index: usize, or| ends.get(index).map_or(or, |end| end.cast_signed());
        let [_, _, width, height] = whole.edges();
        // `ends` holds, for each edge, the first and the last pixel of the panel along it.
        let along = |first, size: i32| {
            let last = end(first + 1, size - 1);
            (end(first, 0), last.saturating_add(1))
        };
        let ((l, l_end), (r, r_end)) = (along(0, height), along(2, height));
        let ((t, t_end), (b, b_end)) = (along(4, width), along(6, width));
        let from = |edge: i32, size: u32| edge.saturating_sub_unsigned(size);
        let panels = [
            ([0, l, left.cast_signed(), l_end], Edge::Left),
            ([from(width, right), r, width, r_end], Edge::Right),
            ([t, 0, t_end, top.cast_signed()], Edge::Top),
            ([b, from(height, bottom), b_end, height], Edge::Bottom),
        ];
        let real = |(edges, edge)| Some((Area::between(edges)?, edge));
        panels.into_iter().filter_map(real).collect()
    }

    /// The strut of a strip, from the edge of the desktop on, since a panel may lie between them. `None` where
    /// the monitor does not lie at that edge: the strut would take room from its neighbour.
    fn strut(&self, strip: Area, monitor: Area, side: Side) -> Option<[u32; 12]> {
        let [left, top, right, bottom] = strip.edges();
        let width = self.whole()?.size[0].cast_signed();
        let ([from, _, to, _], last) = (monitor.edges(), bottom - 1);
        // Widths at the left, right, top and bottom; then the first and the last pixel along each of these.
        let strut = match side {
            Side::Left if from == 0 => [right, 0, 0, 0, top, last, 0, 0, 0, 0, 0, 0],
            Side::Right if to == width => [0, width - left, 0, 0, 0, 0, top, last, 0, 0, 0, 0],
            _ => return None,
        };
        Some(strut.map(i32::cast_unsigned))
    }

    fn set(&self, window: u32, strut: Option<[u32; 12]>) -> Result<(), ReplyError> {
        let (name, kind) = (self.atom(STRUT)?, AtomEnum::CARDINAL);
        let server = &self.connection;
        match strut {
            Some(strut) => {
                server.change_property32(PropMode::REPLACE, window, name, kind, &strut)?
            }
            None => server.delete_property(window, name)?,
        };
        // Waits until the server has it: the window is moved over another connection.
        server.get_input_focus()?.reply()?;
        Ok(())
    }
}

/// Connects when it is asked first.
#[derive(Default)]
pub(super) struct Panels(Option<Server>);

impl Panels {
    fn server(&mut self) -> Option<&Server> {
        self.0 = self.0.take().or_else(Server::connect);
        self.0.as_ref()
    }

    /// Left top of a window with its frame. winit remembers the frame from when it was first asked, which may have
    /// been as a strip or maximized.
    pub(super) fn corner(&mut self, window: &Window) -> Option<PhysicalPosition<i32>> {
        let inside = window.inner_position().ok()?;
        let frame = self.server()?.numbers(id(window)?, "_NET_FRAME_EXTENTS");
        let &[left, _, top, _] = frame.as_slice() else {
            return window.outer_position().ok();
        };
        Some(PhysicalPosition {
            x: inside.x.saturating_sub_unsigned(left),
            y: inside.y.saturating_sub_unsigned(top),
        })
    }

    pub(super) fn work_area(&mut self, window: &Window, monitor: Area) -> Option<Area> {
        let own = id(window)?;
        self.server()?.work_area(monitor, own)
    }

    /// Makes the window manager keep maximized windows off the strip, or no longer. Ends with the window, even after
    /// a crash.
    pub(super) fn reserve(&mut self, window: &Window, strip: Option<Reserved>) {
        let Some(id) = id(window) else {
            return;
        };
        if let Some(server) = self.server() {
            let strut = strip.and_then(|it| server.strut(it.strip, it.monitor, it.side));
            // Where this fails, other windows reach under the strip, which stays on top.
            let _ = server.set(id, strut);
        }
    }
}
