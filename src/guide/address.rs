//! Addresses that the program may open: https only, checked when the guide is read.

use super::address_slips;
use serde::Deserialize;
use std::fmt;
use url::Url;

/// An https address with a host, as it is handed to a browser.
#[derive(Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Address(Url);

/// Hides the address: where a pupil goes must not get into the log with a panic.
impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(…)")
    }
}

impl Address {
    /// The whole address, with its scheme.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The address as a browser shows it: without the scheme and a lone final slash.
    pub fn shown(&self) -> &str {
        let bare = self.as_str().trim_start_matches("https://");
        bare.strip_suffix('/').filter(|rest| !rest.contains('/')).unwrap_or(bare)
    }

    /// The site, in ASCII: other letters are encoded as `xn--…` (punycode, RFC 3492).
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// Whether the site has letters that can be mistaken for Latin ones: «а» in place of «a» leads to another
    /// site. In the zone .рф all names are Cyrillic, and nobody mistakes them.
    pub(crate) fn is_disguised(&self) -> bool {
        const RF: &str = ".xn--p1ai";
        let host = self.host();
        !host.ends_with(RF) && host.split('.').any(|part| part.starts_with("xn--"))
    }

    /// Whether `text` names this address: the scheme, «www.» and a final slash do not count.
    pub fn is_named_by(&self, text: &str) -> bool {
        bare(text) == bare(self.as_str())
    }
}

fn bare(text: &str) -> &str {
    let text = text.trim_start_matches("https://");
    let text = text.trim_start_matches("http://");
    text.trim_start_matches("www.").trim_end_matches('/')
}

impl TryFrom<String> for Address {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        address_slips::check(text.trim())?;
        let url =
            Url::parse(&text).map_err(|_| format!("«{text}» не адрес: нужен вид https://…"))?;
        if url.scheme() != "https" {
            return Err(format!("адрес «{text}» не https: другие программа не открывает"));
        }
        // A user name before the host («https://gosuslugi.ru@example.org») misleads the eye.
        if !url.username().is_empty() || url.password().is_some() || url.host_str().is_none() {
            return Err(format!("в адресе «{text}» перед сайтом стоит имя или сайта нет"));
        }
        Ok(Self(url))
    }
}
