//! Small pictures that a guide may name for its steps.

use serde::Deserialize;

/// What a step is about, as a small picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[expect(missing_docs, reason = "the names say what they show")]
pub enum StepIcon {
    Browser,
    Journal,
    Chats,
    Link,
    IdCard,
    Messenger,
    Person,
    Private,
    Lock,
    Keyboard,
    Pen,
    Clock,
    Projector,
}
