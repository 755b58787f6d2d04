//! What a desktop publishes on X11, in its settings (XSETTINGS, freedesktop.org) or in the resources: the resolution of
//! type, which winit takes for the scale of the window, and the name of its theme.

use super::Changes;
use std::iter;
use x11rb::connection::Connection as _;
use x11rb::errors::ReplyOrIdError;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, ChangeWindowAttributesAux, ConnectionExt as _, EventMask, Window,
};
use x11rb::rust_connection::RustConnection;

/// The most words of settings that are read.
const MOST: u32 = 1 << 16;
/// Dots for each inch, times 1024.
const DPI: &str = "Xft/DPI";
const THEME: &str = "Net/ThemeName";

/// What the settings of a screen hold of what is asked for.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Published {
    /// Dots for each inch.
    pub dpi: Option<f64>,
    /// The name of a theme.
    pub theme: Option<String>,
}

/// Dots for each inch, if this screen of the server has them: from its settings first, as winit does.
pub(crate) fn published_dpi(server: &RustConnection, screen: usize) -> Option<f64> {
    published(server, screen).dpi
}

pub(super) fn published(server: &RustConnection, screen: usize) -> Published {
    let in_resources = || {
        let all = x11rb::resource_manager::new_from_default(server).ok()?;
        all.get_string("Xft.dpi", "")?.parse().ok()
    };
    let mut found = settings(server, screen).map(|all| read(&all)).unwrap_or_default();
    found.dpi = found.dpi.or_else(in_resources);
    found
}

/// As they are written; empty where no desktop has any.
fn settings(server: &RustConnection, screen: usize) -> Result<Vec<u8>, ReplyOrIdError> {
    let Some(owner) = owner(server, screen)? else {
        return Ok(Vec::new());
    };
    let name = atom(server, "_XSETTINGS_SETTINGS")?;
    let all = server.get_property(false, owner, name, AtomEnum::ANY, 0, MOST)?;
    Ok(all.reply()?.value)
}

/// The window of the desktop's settings.
fn owner(server: &RustConnection, screen: usize) -> Result<Option<Window>, ReplyOrIdError> {
    let name = atom(server, &format!("_XSETTINGS_S{screen}"))?;
    let owner = server.get_selection_owner(name)?.reply()?.owner;
    Ok((owner != x11rb::NONE).then_some(owner))
}

fn atom(server: &RustConnection, name: &str) -> Result<u32, ReplyOrIdError> {
    Ok(server.intern_atom(false, name.as_bytes())?.reply()?.atom)
}

/// Waits until what is published changes. winit hears of resources only as it starts.
pub(super) fn changes() -> Option<Changes> {
    let (server, screen) = x11rb::connect(None).ok()?;
    let ours = watch(&server, screen).ok()?;
    Some(Box::new(iter::from_fn(move || {
        loop {
            let event = server.wait_for_event().ok()?;
            if matches!(event, Event::PropertyNotify(it) if ours.contains(&it.atom)) {
                return Some(());
            }
        }
    })))
}

/// Has the server tell; returns which properties are asked for.
fn watch(server: &RustConnection, screen: usize) -> Result<[u32; 2], ReplyOrIdError> {
    let root = server.setup().roots.get(screen).map(|screen| screen.root);
    for window in root.into_iter().chain(owner(server, screen)?) {
        let events = ChangeWindowAttributesAux::new().event_mask(EventMask::PROPERTY_CHANGE);
        server.change_window_attributes(window, &events)?.check()?;
    }
    Ok([AtomEnum::RESOURCE_MANAGER.into(), atom(server, "_XSETTINGS_SETTINGS")?])
}

/// What stands in the property before it is torn, if it is.
fn read(property: &[u8]) -> Published {
    let mut found = Published::default();
    let _ = read_into(property, &mut found);
    found
}

fn read_into(property: &[u8], found: &mut Published) -> Option<()> {
    let mut rest = Reader { bytes: property, is_big: *property.first()? == 1 };
    rest.skip(8)?;
    for _ in 0..rest.word()? {
        let kind = rest.skip(2)?[0];
        let length = rest.half()?;
        let name = rest.padded(length.into())?;
        rest.skip(4)?;
        match kind {
            0 => {
                let number = rest.word()?.cast_signed();
                if name == DPI.as_bytes() {
                    found.dpi = Some(f64::from(number) / 1024.0);
                }
            }
            1 => {
                let length = rest.word()?;
                let text = rest.padded(usize::try_from(length).ok()?)?;
                if name == THEME.as_bytes() {
                    found.theme = Some(String::from_utf8_lossy(text).into_owned());
                }
            }
            2 => _ = rest.skip(8)?,
            _ => return None,
        }
    }
    Some(())
}

struct Reader<'a> {
    bytes: &'a [u8],
    is_big: bool,
}

impl<'a> Reader<'a> {
    fn skip(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(count)?;
        self.bytes = rest;
        Some(taken)
    }

    /// A text, and what fills it up to whole words.
    fn padded(&mut self, length: usize) -> Option<&'a [u8]> {
        self.skip(length.checked_next_multiple_of(4)?)?.get(..length)
    }

    fn half(&mut self) -> Option<u16> {
        let bytes = self.skip(2)?.try_into().ok()?;
        Some(if self.is_big { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
    }

    fn word(&mut self) -> Option<u32> {
        let bytes = self.skip(4)?.try_into().ok()?;
        Some(if self.is_big { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) })
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    /// A name of settings, and a number.
    fn number(name: &str, value: i32) -> Vec<u8> {
        let mut all = vec![0, 0];
        all.extend((name.len() as u16).to_le_bytes());
        all.extend(name.bytes());
        all.resize(all.len().next_multiple_of(4), 0);
        all.extend([0; 4]);
        all.extend(value.to_le_bytes());
        all
    }

    #[test]
    fn the_resolution_is_found_among_other_settings() {
        let mut all = vec![0, 0, 0, 0, 1, 0, 0, 0, 3, 0, 0, 0];
        all.extend(number("Net/DoubleClickTime", 400));
        // A text: «Net/ThemeName» is «Adwaita».
        all.extend([1, 0, 13, 0]);
        all.extend(b"Net/ThemeName\0\0\0\x01\0\0\0\x07\0\0\0Adwaita\0");
        all.extend(number("Xft/DPI", 144 * 1024));
        let found = read(&all);
        assert_eq!((found.dpi, found.theme.as_deref()), (Some(144.0), Some("Adwaita")));
        assert_eq!(read(&all[..all.len() - 1]).dpi, None, "torn");
        assert_eq!(read(&[]).dpi, None);
        let negative = [&[0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0][..], &number("Xft/DPI", -98_304)];
        assert_eq!(read(&negative.concat()).dpi, Some(-96.0));
    }
}
