//! The resolution in the settings that a desktop publishes on X11 (XSETTINGS, freedesktop.org). winit asks there first.

/// Dots for each inch, times 1024.
const NAME: &[u8] = b"Xft/DPI";

/// The number of this name in the property; `None` if it is not there, or the property is torn.
pub(super) fn dpi(property: &[u8]) -> Option<f64> {
    let mut rest = Reader { bytes: property, is_big: *property.first()? == 1 };
    rest.skip(8)?;
    for _ in 0..rest.word()? {
        let kind = rest.skip(2)?[0];
        let length = rest.half()?;
        let name = rest.padded(length.into())?;
        rest.skip(4)?;
        match kind {
            0 if name == NAME => return Some(f64::from(rest.word()?.cast_signed()) / 1024.0),
            0 => rest.skip(4)?,
            1 => {
                let length = rest.word()?;
                rest.padded(usize::try_from(length).ok()?)?
            }
            2 => rest.skip(8)?,
            _ => return None,
        };
    }
    None
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
    use super::dpi;

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
        assert_eq!(dpi(&all), Some(144.0));
        assert_eq!(dpi(&all[..all.len() - 1]), None, "torn");
        assert_eq!(dpi(&[]), None);
        let negative = [&[0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0][..], &number("Xft/DPI", -98_304)];
        assert_eq!(dpi(&negative.concat()), Some(-96.0));
    }
}
