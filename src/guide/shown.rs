//! An address as a person reads it: letters in place of per cent signs, as far as nothing is hidden by them.

use super::site::is_drawn;

/// Decodes the letters of a path, a query and a fragment. All else stays encoded: what ends a part of an address,
/// spaces, what has no picture, what turns the direction of writing.
pub(super) fn decoded(path: &str) -> String {
    let mut shown = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, _)) = rest.split_once('%') {
        shown.push_str(before);
        rest = &rest[before.len()..];
        let bytes = encoded_bytes(rest);
        if bytes.is_empty() {
            shown.push('%');
            rest = &rest[1..];
            continue;
        }
        for chunk in bytes.utf8_chunks() {
            for c in chunk.valid().chars() {
                push(&mut shown, c, &mut rest);
            }
            push_encoded(&mut shown, chunk.invalid().len(), &mut rest);
        }
    }
    shown + rest
}

/// The bytes of all «%D0» that `text` begins with.
fn encoded_bytes(text: &str) -> Vec<u8> {
    let byte = |part: &[u8]| match part {
        [b'%', high, low] => {
            let digit = |sign: u8| char::from(sign).to_digit(16);
            Some((digit(*high)? * 16 + digit(*low)?) as u8)
        }
        _ => None,
    };
    text.as_bytes().chunks(3).map_while(byte).collect()
}

fn push(shown: &mut String, c: char, rest: &mut &str) {
    if !c.is_ascii() && is_drawn(c) {
        shown.push(c);
        *rest = &rest[3 * c.len_utf8()..];
    } else {
        push_encoded(shown, c.len_utf8(), rest);
    }
}

/// So many bytes as they stand there.
fn push_encoded(shown: &mut String, bytes: usize, rest: &mut &str) {
    let (encoded, after) = rest.split_at(3 * bytes);
    shown.push_str(encoded);
    *rest = after;
}
