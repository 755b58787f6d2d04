//! What window managers of X11 know of panels (EWMH, freedesktop.org).

use super::Reserved;
use super::area::{Area, Edge};
use crate::preferences::Side;
use winit::dpi::PhysicalPosition;
use winit::raw_window_handle::{HasWindowHandle as _, RawWindowHandle};
use winit::window::Window;
use x11rb::connection::Connection as _;
use x11rb::errors::ReplyError;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, PropMode};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

const STRUT: &str = "_NET_WM_STRUT_PARTIAL";
/// Of panels as long as the desktop.
const WHOLE_STRUT: &str = "_NET_WM_STRUT";
/// More words of a property than any of these has, or windows than a screen shows.
const MOST: u32 = 4096;

/// A connection of our own: winit lends none.
struct Server {
    connection: RustConnection,
    root: u32,
}

impl Server {
    fn connect() -> Option<Self> {
        let (connection, screen) = x11rb::connect(None).ok()?;
        let root = connection.setup().roots.get(screen)?.root;
        Some(Self { connection, root })
    }

    /// The desktop: all monitors together, as they are now.
    fn whole(&self) -> Option<Area> {
        let told = self.connection.get_geometry(self.root).ok()?.reply().ok()?;
        Area::between([0, 0, told.width.into(), told.height.into()])
    }

    fn atom(&self, name: &str) -> Result<u32, ReplyError> {
        let asked = self.connection.intern_atom(false, name.as_bytes())?;
        Ok(asked.reply()?.atom)
    }

    /// The numbers of a property; none if it is not there.
    fn numbers(&self, window: u32, name: &str) -> Vec<u32> {
        let ask = || {
            let (name, any) = (self.atom(name)?, AtomEnum::ANY);
            let asked = self
                .connection
                .get_property(false, window, name, any, 0, MOST)?;
            let told = asked.reply()?;
            Ok::<_, ReplyError>(told.value32().map(Iterator::collect))
        };
        ask().ok().flatten().unwrap_or_default()
    }

    /// Areas that a property names by four numbers each.
    fn areas(&self, name: &str) -> Vec<Area> {
        let numbers = self.numbers(self.root, name);
        let areas = numbers.chunks_exact(4).map(|area| Area {
            corner: [area[0].cast_signed(), area[1].cast_signed()],
            size: [area[2], area[3]],
        });
        areas.collect()
    }

    /// What the panels leave of a monitor. Panels tell it themselves; those that are no window are known
    /// to the window manager, which may tell it for each monitor, or else for all of them together.
    fn work_area(&self, monitor: Area, own: u32) -> Option<Area> {
        let whole = self.whole()?;
        let here = |area: Area| area.intersect(monitor);
        let told = self.areas("_GTK_WORKAREAS_D0").into_iter().find_map(here);
        let is_only = here(whole) == Some(whole);
        let all = || self.areas("_NET_WORKAREA").into_iter().find_map(here);
        let told = told.or_else(|| all().filter(|_| is_only));
        let windows = self.numbers(self.root, "_NET_CLIENT_LIST").into_iter();
        let panels = windows
            .filter(|window| *window != own)
            .flat_map(|window| self.panels(window, whole));
        let work = panels.fold(told.unwrap_or(monitor), |rest, (panel, edge)| {
            rest.without(panel, edge)
        });
        Some(work)
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
        let end = |index: usize, or: i32| {
            let told = ends.get(index).map(|end| end.cast_signed());
            told.unwrap_or(or)
        };
        let [_, _, width, height] = whole.edges();
        // Each with the first and the last pixel along its edge.
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
        let real = panels.into_iter();
        real.filter_map(|(edges, edge)| Some((Area::between(edges)?, edge)))
            .collect()
    }

    /// The strut of a strip, from the edge of the desktop on: a panel may lie between. `None` where its monitor
    /// does not lie at that edge: it would take room from the one beside.
    fn strut(&self, strip: Area, monitor: Area, side: Side) -> Option<[u32; 12]> {
        let [left, top, right, bottom] = strip.edges();
        let width = self.whole()?.size[0].cast_signed();
        let ends = [top, bottom - 1].map(i32::cast_unsigned);
        let (from, to) = (monitor.edges()[0], monitor.edges()[2]);
        let (edge, taken, first) = match side {
            Side::Left if from == 0 => (0, right, 4),
            Side::Right if to == width => (1, width - left, 6),
            _ => return None,
        };
        let mut strut = [0; 12];
        strut[edge] = taken.cast_unsigned();
        strut[first..first + 2].copy_from_slice(&ends);
        Some(strut)
    }

    fn set(&self, window: u32, strut: Option<[u32; 12]>) -> Result<(), ReplyError> {
        let name = self.atom(STRUT)?;
        match strut {
            Some(strut) => {
                let kind = AtomEnum::CARDINAL;
                self.connection
                    .change_property32(PropMode::REPLACE, window, name, kind, &strut)?;
            }
            None => {
                self.connection.delete_property(window, name)?;
            }
        }
        // Until it is there: another connection moves the window.
        self.connection.get_input_focus()?.reply()?;
        Ok(())
    }
}

/// What X11 knows of panels; connects when it is asked first.
#[derive(Default)]
pub(super) struct Panels(Option<Server>);

impl Panels {
    fn server(&mut self) -> Option<&Server> {
        self.0 = self.0.take().or_else(Server::connect);
        self.0.as_ref()
    }

    /// Left top of a window with its frame. winit goes by the frame that the window had when it was asked
    /// first, as a strip or maximized.
    pub(super) fn corner(&mut self, window: &Window) -> Option<PhysicalPosition<i32>> {
        let inside = window.inner_position().ok()?;
        let frame = self.server()?.numbers(id(window)?, "_NET_FRAME_EXTENTS");
        let &[left, _, top, _] = frame.as_slice() else {
            return window.outer_position().ok();
        };
        let corner = (
            inside.x.saturating_sub_unsigned(left),
            inside.y.saturating_sub_unsigned(top),
        );
        Some(corner.into())
    }

    /// The monitor without the panels.
    pub(super) fn work_area(&mut self, window: &Window, monitor: Area) -> Option<Area> {
        let own = id(window)?;
        self.server()?.work_area(monitor, own)
    }

    /// Has the window manager keep maximized windows off the strip, or no longer. It ends with the window,
    /// whatever ends that.
    pub(super) fn reserve(&mut self, window: &Window, strip: Option<Reserved>) {
        let Some(id) = id(window) else {
            return;
        };
        if let Some(server) = self.server() {
            let strut = strip.and_then(|it: Reserved| server.strut(it.strip, it.monitor, it.side));
            // A window manager that knows nothing of it only lets others under the strip.
            let _ = server.set(id, strut);
        }
    }
}

fn id(window: &Window) -> Option<u32> {
    match window.window_handle().ok()?.as_raw() {
        RawWindowHandle::Xlib(handle) => u32::try_from(handle.window).ok(),
        RawWindowHandle::Xcb(handle) => Some(handle.window.get()),
        _ => None,
    }
}
