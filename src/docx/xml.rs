//! A part's XML as a row of events: names without prefixes, entities resolved, depth counted. Nothing of a DTD is read.

use super::error::Error;
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesRef, BytesStart, Event as Raw};
use std::borrow::Cow;
use std::str::FromStr;

/// Elements inside each other: Word's own deepest nesting, tables in tables in boxes, is some 60.
const MAX_DEPTH: usize = 256;

/// What a part's text is made of. An empty element begins and ends.
pub(crate) enum Event<'a> {
    /// An element begins.
    Start(Element<'a>),
    /// The last begun element ends.
    End,
    /// Words between elements; those around an entity come by themselves.
    Text(Cow<'a, str>),
    /// The part ends.
    Eof,
}

/// The beginning of an element.
pub(crate) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Without a prefix: programs choose these as they like.
    pub(crate) fn name(&self) -> &[u8] {
        self.0.local_name().into_inner()
    }

    /// An attribute by its name without a prefix.
    pub(crate) fn get(&self, name: &str) -> Option<Cow<'_, str>> {
        self.find(|key, local| local == name.as_bytes() && !key.starts_with(b"xmlns:"))
    }

    /// The same with a prefix: `r:id` names a relation, `id` only the element.
    pub(crate) fn relation(&self, name: &str) -> Option<Cow<'_, str>> {
        self.find(|key, local| local == name.as_bytes() && key.len() > local.len())
    }

    /// An attribute that is a number.
    pub(crate) fn number<N: FromStr>(&self, name: &str) -> Option<N> {
        self.get(name)?.trim().parse().ok()
    }

    /// Whether an attribute has this value.
    pub(crate) fn is(&self, name: &str, value: &str) -> bool {
        self.get(name).is_some_and(|it| it == value)
    }

    /// What a switch says: one without a value is on.
    pub(crate) fn is_on(&self) -> bool {
        self.get("val").is_none_or(|value| !is_off(&value))
    }

    fn find(&self, is_it: impl Fn(&[u8], &[u8]) -> bool) -> Option<Cow<'_, str>> {
        // Looking for two of one name would take the square of their number.
        let mut all = self.0.attributes();
        let found = all.with_checks(false).flatten().find(|one| {
            let key = one.key;
            is_it(key.as_ref(), key.local_name().as_ref())
        });
        match found?.value {
            Cow::Borrowed(value) => unescape(std::str::from_utf8(value).ok()?).ok(),
            Cow::Owned(value) => String::from_utf8(value).ok().map(Cow::Owned),
        }
    }
}

/// How a switch is put out.
pub(crate) fn is_off(value: &str) -> bool {
    matches!(value, "0" | "false" | "off" | "none")
}

/// Reads a part.
pub(crate) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    name: &'a str,
    depth: usize,
}

impl<'a> Xml<'a> {
    /// `name` is told where something is wrong.
    pub(crate) fn new(text: &'a str, name: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = true;
        Self { reader, name, depth: 0 }
    }

    /// How many bytes are read.
    pub(crate) fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    pub(crate) fn next(&mut self) -> Result<Event<'a>, Error> {
        loop {
            return Ok(match self.reader.read_event().map_err(|_| self.malformed())? {
                Raw::Start(start) => {
                    self.depth += 1;
                    if self.depth > MAX_DEPTH {
                        return Err(Error::Deep(self.name.to_owned()));
                    }
                    Event::Start(Element(start))
                }
                Raw::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Event::End
                }
                Raw::Text(text) => Event::Text(text.decode().map_err(|_| self.malformed())?),
                Raw::CData(text) => Event::Text(text.decode().map_err(|_| self.malformed())?),
                Raw::GeneralRef(entity) => {
                    let c = resolved(&entity).ok_or_else(|| self.malformed())?;
                    Event::Text(Cow::Owned(c.to_string()))
                }
                Raw::DocType(_) => return Err(Error::Doctype(self.name.to_owned())),
                Raw::Eof if self.depth > 0 => return Err(self.malformed()),
                Raw::Eof => Event::Eof,
                Raw::Empty(_) | Raw::Comment(_) | Raw::Decl(_) | Raw::PI(_) => continue,
            });
        }
    }

    fn malformed(&self) -> Error {
        Error::Malformed(self.name.to_owned())
    }
}

/// XML has five entities of its own; all others need a DTD.
fn resolved(entity: &BytesRef<'_>) -> Option<char> {
    if let Ok(Some(c)) = entity.resolve_char_ref() {
        return Some(c);
    }
    match &**entity {
        b"amp" => Some('&'),
        b"lt" => Some('<'),
        b"gt" => Some('>'),
        b"quot" => Some('"'),
        b"apos" => Some('\''),
        _ => None,
    }
}

/// A part's text: UTF-8, or UTF-16 with a mark or a beginning that tells of it.
pub(crate) fn decoded(bytes: Vec<u8>, name: &str) -> Result<String, Error> {
    let malformed = |()| Error::Malformed(name.to_owned());
    let wide = match bytes.get(..2) {
        Some([0xFF, 0xFE] | [b'<', 0]) => u16::from_le_bytes,
        Some([0xFE, 0xFF] | [0, b'<']) => u16::from_be_bytes,
        _ => {
            let text = String::from_utf8(bytes).map_err(|_| malformed(()))?;
            return Ok(match text.strip_prefix('\u{FEFF}') {
                Some(rest) => rest.to_owned(),
                None => text,
            });
        }
    };
    let (units, []) = bytes.as_chunks::<2>() else {
        return Err(malformed(()));
    };
    let text = char::decode_utf16(units.iter().map(|unit| wide(*unit)));
    let text: Result<String, _> = text.filter(|c| !matches!(c, Ok('\u{FEFF}'))).collect();
    text.map_err(|_| malformed(()))
}
