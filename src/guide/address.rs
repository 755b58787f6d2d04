//! Addresses that the program may open: https only, checked when the guide is read. Each is known in two forms:
//! in ASCII, which is opened, and in letters, which is read.

use super::address_slips;
use super::pasted::is_invisible;
use super::shown::decoded;
use super::site::Site;
use serde::Deserialize;
use std::borrow::Cow;
use std::fmt;
use url::{Position, Url};

/// An https address with a host, as it is handed to a browser.
#[derive(Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Address {
    url: Url,
    shown: String,
    is_disguised: bool,
}

/// Hides the address: where a pupil goes must not get into the log with a panic.
impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(…)")
    }
}

impl Address {
    /// The whole address, with its scheme, in ASCII.
    pub fn as_str(&self) -> &str {
        self.url.as_str()
    }

    /// The address as a browser shows it: in letters, without the scheme and a lone final slash.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// The site in letters, and as much of what follows as a line or two hold.
    pub fn brief(&self) -> Cow<'_, str> {
        const LONG: usize = 120;
        let site = self.site().len();
        match self.shown.char_indices().nth(LONG) {
            Some((end, _)) => Cow::Owned(format!("{}…", &self.shown[..end.max(site)])),
            None => Cow::Borrowed(&self.shown),
        }
    }

    /// The site in letters: the beginning of [`Address::shown`].
    pub fn site(&self) -> &str {
        self.shown.split(['/', '?', '#']).next().unwrap_or_default()
    }

    /// The site, in ASCII: other letters are encoded as `xn--…` (punycode, RFC 3492).
    pub fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }

    /// The site as it is encoded, with its port, where it is shown in letters.
    pub fn encoded_site(&self) -> Option<&str> {
        let site = &self.url[Position::BeforeHost..Position::BeforePath];
        (site != self.site()).then_some(site)
    }

    /// Whether the site has letters that can be mistaken for others: «а» in place of «a» leads to another site.
    pub fn is_disguised(&self) -> bool {
        self.is_disguised
    }

    /// Whether `text` names this address: the scheme, «www.» and a final slash do not count, nor in which form
    /// letters are written. Letters that can be mistaken do not name it.
    pub fn is_named_by(&self, text: &str) -> bool {
        let is_plain = text.is_ascii() || !self.is_disguised;
        is_plain && bare(text).is_some_and(|text| Some(text) == bare(self.as_str()))
    }
}

/// What a browser shows for an address that is given without its scheme; other words as they are.
pub(super) fn as_a_browser_shows(text: &str) -> String {
    let text = trimmed(text);
    let is_address = !text.contains(|c: char| c.is_whitespace()) && !text.contains("://");
    let address = is_address.then(|| Address::try_from(format!("https://{text}")).ok()).flatten();
    address.map_or_else(|| text.to_owned(), |address| address.shown)
}

/// What counts of an address: its site, and what follows.
fn bare(text: &str) -> Option<String> {
    let text = trimmed(text);
    if text.contains([' ', '\\']) {
        return None;
    }
    let rest = ["https://", "http://"].into_iter().find_map(|scheme| without_case(text, scheme));
    let rest = rest.unwrap_or(text);
    let url = parsed(&format!("https://{rest}")).ok()?;
    // «gosuslugi.ru@example.org» names neither.
    if url[Position::BeforeUsername..Position::BeforeHost].contains('@') {
        return None;
    }
    let bare = &url[Position::BeforeHost..];
    Some(bare.trim_start_matches("www.").trim_end_matches('/').to_owned())
}

/// Without what a messenger copies around an address.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c))
}

/// What follows `beginning`, in whatever case that is written.
fn without_case<'a>(text: &'a str, beginning: &str) -> Option<&'a str> {
    let start = text.get(..beginning.len())?;
    start.eq_ignore_ascii_case(beginning).then(|| &text[beginning.len()..])
}

/// A dot at the end of a site comes from the end of a sentence, and many servers do not know themselves by it.
fn parsed(text: &str) -> Result<Url, url::ParseError> {
    let mut url = Url::parse(text)?;
    let host = url.host_str().unwrap_or_default();
    if let Some(host) = host.strip_suffix('.') {
        let host = host.to_owned();
        url.set_host(Some(&host))?;
    }
    Ok(url)
}

/// As a browser shows it.
fn shown(url: &Url, site: &Site) -> String {
    let port = &url[Position::AfterHost..Position::BeforePath];
    let path = decoded(&url[Position::BeforePath..]);
    let path = if path == "/" { "" } else { &path };
    format!("{}{port}{path}", site.letters)
}

impl TryFrom<String> for Address {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let text = trimmed(&text);
        address_slips::check(text)?;
        let url = parsed(text).map_err(|_| format!("«{text}» не адрес: нужен вид https://…"))?;
        if url.scheme() != "https" {
            return Err(format!(
                "адрес «{text}» не https: начните его с https://, других программа не открывает"
            ));
        }
        // A user name before the host («https://gosuslugi.ru@example.org») misleads the eye.
        let host = url.host_str().unwrap_or_default();
        if !url.username().is_empty() || url.password().is_some() || host.is_empty() {
            return Err(format!("в адресе «{text}» перед сайтом стоит имя или сайта нет"));
        }
        if host.split('.').any(str::is_empty) {
            return Err(format!("в адресе «{text}» у сайта лишняя точка"));
        }
        let site = Site::of(host);
        Ok(Self { shown: shown(&url, &site), is_disguised: site.is_disguised, url })
    }
}
