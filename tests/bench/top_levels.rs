//! Which top-level windows a screen shows, and the picture in one of them.

use super::x_server::XServer;
use std::fmt;
use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    ChangeWindowAttributesAux, ConfigureNotifyEvent, ConnectionExt as _, EventMask, ImageFormat,
    Window,
};

/// A window smaller than this is a helper that nobody looks at.
const LEAST: [u16; 2] = [100, 60];
/// Of a window's lines so many at most are looked at, at equal distances: fetching a whole picture
/// costs the server milliseconds that the program under measure would wait for.
const LINES: u16 = 150;

/// A window on the screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TopLevel {
    pub id: Window,
    place: [i16; 2],
    size: [u16; 2],
}

/// The windows that appeared since we began to look.
pub struct TopLevels<'a> {
    server: &'a XServer,
    shown: Vec<TopLevel>,
}

/// Four bytes to a pixel; the one beside the colour means nothing.
pub type Picture = Vec<u8>;

impl<'a> TopLevels<'a> {
    pub fn follow(server: &'a XServer) -> Self {
        let mask = ChangeWindowAttributesAux::new().event_mask(EventMask::SUBSTRUCTURE_NOTIFY);
        let root = server.screen().root;
        let asked = server.view.change_window_attributes(root, &mask);
        asked.expect("X").check().expect("X");
        // What went on before is not ours.
        while server.view.poll_for_event().expect("X").is_some() {}
        let shown = Vec::new();
        Self { server, shown }
    }

    /// The largest now: a splash screen gives way to what it announces.
    pub fn largest(&mut self) -> Option<TopLevel> {
        while let Some(event) = self.server.view.poll_for_event().expect("X") {
            match event {
                // Menus and tooltips override the window manager.
                Event::MapNotify(event) if !event.override_redirect => self.appear(event.window),
                Event::ConfigureNotify(event) => self.configure(event),
                Event::UnmapNotify(event) => self.vanish(event.window),
                Event::DestroyNotify(event) => self.vanish(event.window),
                _ => {}
            }
        }
        let area = |window: &&TopLevel| u32::from(window.size[0]) * u32::from(window.size[1]);
        let is_large = |it: &&TopLevel| it.size[0] >= LEAST[0] && it.size[1] >= LEAST[1];
        let large = self.shown.iter().filter(is_large);
        large.max_by_key(area).copied()
    }

    fn appear(&mut self, id: Window) {
        let geometry = self.server.view.get_geometry(id).expect("X").reply();
        // Otherwise it has gone again.
        if let Ok(geometry) = geometry {
            self.vanish(id);
            self.shown.push(TopLevel {
                id,
                place: [geometry.x, geometry.y],
                size: [geometry.width, geometry.height],
            });
        }
    }

    fn configure(&mut self, event: ConfigureNotifyEvent) {
        let known = self.shown.iter_mut().find(|it| it.id == event.window);
        if let Some(window) = known {
            window.place = [event.x, event.y];
            window.size = [event.width, event.height];
        }
    }

    fn vanish(&mut self, id: Window) {
        self.shown.retain(|window| window.id != id);
    }
}

impl TopLevel {
    /// The lines that are looked at, of the part that is on the screen. Nothing when the window has
    /// just gone or changed.
    pub fn picture(&self, server: &XServer) -> Option<Picture> {
        self.lines(server, LINES)
    }

    /// The window after it was made to fill the screen.
    pub fn filling(self, size: [u16; 2]) -> Self {
        let place = [0, 0];
        Self { place, size, ..self }
    }

    /// At most so many of its lines, as [`Self::picture`] has them.
    pub fn lines(&self, server: &XServer, count: u16) -> Option<Picture> {
        let screen = server.screen();
        let [left, right] = overlap(self.place[0], self.size[0], screen.width_in_pixels)?;
        let [top, bottom] = overlap(self.place[1], self.size[1], screen.height_in_pixels)?;
        let width = right.abs_diff(left);
        let distance = usize::from(bottom.abs_diff(top).div_ceil(count).max(1));
        let ask = |y| {
            let format = ImageFormat::Z_PIXMAP;
            let image = server.view.get_image(format, self.id, left, y, width, 1, !0);
            image.expect("X")
        };
        // All are asked for before the first answer is awaited: one round trip, not one to a line.
        let asked: Vec<_> = (top..bottom).step_by(distance).map(ask).collect();
        let lines = asked.into_iter().map(|line| Some(line.reply().ok()?.data));
        let lines: Option<Vec<_>> = lines.collect();
        lines.map(|lines| lines.concat())
    }
}

impl fmt::Display for TopLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}×{}", self.size[0], self.size[1])
    }
}

/// From where to where, in the window's own coordinates, a side of it lies on the screen.
fn overlap(place: i16, size: u16, screen: u16) -> Option<[i16; 2]> {
    let from = (-i32::from(place)).max(0);
    let to = i32::from(size).min(i32::from(screen) - i32::from(place));
    let inside = |end| i16::try_from(end).ok();
    (from < to).then_some([inside(from)?, inside(to)?])
}
