//! Linux: whoever listens on the bus of accessibility says to its registry for what. Orca up to 45.0 (Debian 12,
//! Astra 1.8) does not listen for announcements.

use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;
use zbus::connection::Builder;
use zbus::export::futures_core::Stream as _;
use zbus::fdo::DBusProxy;
use zbus::zvariant::OwnedValue;
use zbus::{Connection, MatchRule, Message, MessageStream, block_on};

/// The bus may be one that has to be started.
const PATIENCE: Duration = Duration::from_secs(5);
/// A start waits for this answer.
const SHORT_PATIENCE: Duration = Duration::from_millis(200);
/// What tells where the bus of accessibility is, and whether anybody needs it.
const BUS: &str = "org.a11y.Bus";
const BUS_PATH: &str = "/org/a11y/bus";
const STATUS: &str = "org.a11y.Status";
const REGISTRY: &str = "org.a11y.atspi.Registry";
const PATH: &str = "/org/a11y/atspi/registry";
/// As the registry spells it, whatever details follow.
const ANNOUNCEMENT: &str = "Object:Announcement";

pub(super) fn is_on() -> bool {
    Builder::session().and_then(|session| block_on(is_on_by(session))).unwrap_or(false)
}

/// By one of two signs: a reader sets the first, a desktop with a switch for it the second.
async fn is_on_by(session: Builder<'_>) -> zbus::Result<bool> {
    let session = session.method_timeout(SHORT_PATIENCE).build().await?;
    // Where nothing of this kind runs yet, nobody has the screen read: it is not started for this question.
    let names = DBusProxy::new(&session).await?;
    if !names.name_has_owner(BUS.try_into()?).await? {
        return Ok(false);
    }
    for sign in ["IsEnabled", "ScreenReaderEnabled"] {
        let (interface, question) = (Some("org.freedesktop.DBus.Properties"), (STATUS, sign));
        let asked = session.call_method(Some(BUS), BUS_PATH, interface, "Get", &question);
        let is_on: OwnedValue = asked.await?.body().deserialize()?;
        if is_on.try_into()? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Until the bus ends.
pub(super) fn follow(tell: impl Fn(bool)) {
    if let Ok(session) = Builder::session() {
        // Without a bus nobody listens.
        let _ = block_on(follow_by(session, tell));
    }
}

async fn follow_by(session: Builder<'_>, tell: impl Fn(bool)) -> zbus::Result<()> {
    let session = session.method_timeout(PATIENCE).build().await?;
    let reply = session.call_method(Some(BUS), BUS_PATH, Some(BUS), "GetAddress", &()).await?;
    let address: String = reply.body().deserialize()?;
    let bus = Builder::address(address.as_str())?.method_timeout(PATIENCE).build().await?;
    let signals = MatchRule::builder().msg_type(zbus::message::Type::Signal).interface(REGISTRY)?;
    let mut changes = MessageStream::for_match_rule(signals.build(), &bus, None).await?;
    let mut last = false;
    loop {
        let now = is_spoken(&bus).await?;
        if now != last {
            tell(now);
        }
        last = now;
        loop {
            let change = poll_fn(|context| Pin::new(&mut changes).poll_next(context)).await;
            let Some(change) = change else {
                return Ok(());
            };
            if change.is_ok_and(|change| is_about_announcements(&change)) {
                break;
            }
        }
    }
}

async fn is_spoken(bus: &Connection) -> zbus::Result<bool> {
    let registry = Some(REGISTRY);
    let reply = bus.call_method(registry, PATH, registry, "GetRegisteredEvents", &()).await?;
    let events: Vec<(String, String)> = reply.body().deserialize()?;
    Ok(events.iter().any(|(_, event)| event.starts_with(ANNOUNCEMENT)))
}

/// `EventListenerRegistered` and `EventListenerDeregistered`: who, for what, and what else is so.
fn is_about_announcements(change: &Message) -> bool {
    let body = change.body();
    let told: zbus::Result<zbus::zvariant::Structure<'_>> = body.deserialize();
    told.is_ok_and(|told| {
        let event = told.fields().get(1).and_then(|event| <&str>::try_from(event).ok());
        event.is_some_and(|event| event.starts_with(ANNOUNCEMENT))
    })
}

#[cfg(test)]
#[path = "linux_tests.rs"]
mod tests;
