//! What the program tells a screen reader, as it comes.

use super::buses::connect;
use std::collections::HashMap;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};
use zbus::export::futures_core::Stream as _;
use zbus::zvariant::OwnedValue;
use zbus::{Message, MessageStream, block_on};

/// What every event of AT-SPI carries: kind, two numbers, a value, and nothing more of use.
type Body = (String, i32, i32, OwnedValue, HashMap<String, OwnedValue>);

/// One of them.
#[derive(Clone, Debug)]
pub struct Event {
    /// Whose.
    pub path: String,
    /// «StateChanged:focused», «PropertyChange:accessible-description», «Announcement», «Activate».
    pub kind: String,
    pub detail: i32,
    /// The words that it carries.
    pub text: String,
}

/// Hears them all from its start on.
pub struct Ear(Receiver<Event>);

impl Ear {
    /// On the accessibility bus with this address.
    pub fn start(address: &str) -> Self {
        let bus = connect(address);
        let stream = MessageStream::from(&bus);
        for group in ["Object", "Window", "Document"] {
            let rule = (format!("type='signal',interface='org.a11y.atspi.Event.{group}'"),);
            let (name, path) = ("org.freedesktop.DBus", "/org/freedesktop/DBus");
            let asked = bus.call_method(Some(name), path, Some(name), "AddMatch", &rule);
            block_on(asked).expect("the bus tells of it");
        }
        let (sender, events) = channel();
        std::thread::spawn(move || listen(stream, &sender));
        Self(events)
    }

    /// All until nothing has come for so long, at most so many seconds.
    pub fn until_quiet(&self, quiet: Duration, most: Duration) -> Vec<Event> {
        let start = Instant::now();
        let mut events = vec![];
        while let Ok(event) = self.0.recv_timeout(quiet) {
            events.push(event);
            if start.elapsed() > most {
                break;
            }
        }
        events
    }

    /// All until one of them is this, or nothing has come for so long.
    pub fn until(&self, patience: Duration, is_it: impl Fn(&Event) -> bool) -> Vec<Event> {
        let mut events = vec![];
        while let Ok(event) = self.0.recv_timeout(patience) {
            let is_last = is_it(&event);
            events.push(event);
            if is_last {
                break;
            }
        }
        events
    }
}

/// Ends when nobody wants to know any more, or with the bus.
fn listen(mut stream: MessageStream, to: &Sender<Event>) {
    while let Some(message) = block_on(poll_fn(|cx| Pin::new(&mut stream).poll_next(cx))) {
        if let Some(event) = message.ok().and_then(|message| read(&message))
            && to.send(event).is_err()
        {
            break;
        }
    }
}

fn read(message: &Message) -> Option<Event> {
    let header = message.header();
    let group = header.interface()?.as_str().strip_prefix("org.a11y.atspi.Event.")?;
    let body = message.body();
    let (kind, detail, _, value, _): Body = body.deserialize().ok()?;
    let member = header.member()?.as_str();
    let is_plain = kind.is_empty() || group == "Window";
    Some(Event {
        path: header.path()?.to_string(),
        kind: if is_plain { member.to_owned() } else { format!("{member}:{kind}") },
        detail,
        text: String::try_from(value).unwrap_or_default(),
    })
}
