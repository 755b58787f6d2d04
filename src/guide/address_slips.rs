//! What people write in the place of an address: each slip with its cure.

use crate::labels;

/// What stands between «https» and the site; browsers take a back slash for a slash.
const SLASHES: [char; 3] = [':', '/', '\\'];

/// Much of it would be read as another address, or refused without a word of what it is.
pub(super) fn check(text: &str) -> Result<(), String> {
    if text.is_empty() {
        return Err(labels::ADDRESS_EMPTY.to_owned());
    }
    let mut others = text.split([',', ';', ' ', '\n', '\t']).skip(1).map(str::trim_start);
    if others.any(|other| other.starts_with("http://") || other.starts_with("https://")) {
        return Err(labels::two_addresses(text));
    }
    if text.contains(char::is_whitespace) && text.contains(['.', ':']) {
        return Err(labels::space_in_address(text));
    }
    let (scheme, rest) = text.split_at(text.find([':', '/']).unwrap_or(text.len()));
    let has_scheme = rest.starts_with(':');
    match scheme.to_lowercase().as_str() {
        "mailto" if has_scheme => Err(labels::mail_address(text)),
        "tel" | "sms" | "callto" if has_scheme => Err(labels::phone_number(text)),
        scheme if has_scheme && !scheme.is_ascii() && !scheme.contains('.') => {
            Err(labels::looks_latin(scheme))
        }
        "https" if rest.trim_start_matches(SLASHES).to_lowercase().starts_with("http") => {
            Err(labels::scheme_twice(text))
        }
        scheme if scheme.starts_with("http") && !has_scheme => Err(labels::scheme_torn(text)),
        // «example.org:8080» has a port, and no scheme.
        scheme if !has_scheme || scheme.contains('.') => Err(if text.contains('@') {
            labels::mail_address(text)
        } else if scheme.contains('.') || text.starts_with("//") {
            labels::scheme_missing(text.trim_start_matches('/'))
        } else {
            labels::not_an_address(text)
        }),
        "https" => check_site(text, rest.trim_start_matches(SLASHES)),
        _ => Ok(()),
    }
}

/// A browser would look for a site with a comma in its name, and find none.
fn check_site(text: &str, rest: &str) -> Result<(), String> {
    let site = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    if site.is_empty() {
        return Err(labels::not_an_address(text));
    }
    let odd = site
        .chars()
        .find(|c| c.is_ascii() && !c.is_ascii_alphanumeric() && !"-._[]:@%".contains(*c));
    odd.map_or(Ok(()), |sign| Err(labels::sign_in_site(site, sign)))
}
