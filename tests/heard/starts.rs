//! What is heard at the start, drawn by the processor and by OpenGL.

use super::desktop::{Heard, Start};
use super::tree::State;
use crate::support::x_server::until;

#[test]
fn the_first_page_is_read() {
    for renderer in ["cpu", "gpu"] {
        let Some(mut heard) = Heard::start(&Start::new(renderer)) else {
            return;
        };
        let title = heard.focused();
        assert_eq!(title.role, "heading", "{renderer}: {}", title.said());
        assert!(title.name.contains("Сколько вам лет"), "{renderer}: {}", title.said());
        let events = heard.key("Tab");
        let is_focus = |kind: &str| kind == "StateChanged:focused";
        assert!(events.iter().any(|event| is_focus(&event.kind)), "{renderer}: {events:?}");
        until("another focus", || (heard.focused().path != title.path).then_some(()));
        heard.press("Меню");
        let tree = heard.tree();
        let dialog = tree.0.iter().find(|node| node.is(State::Modal)).expect("a dialog");
        let focused = tree.focused().expect("the focus");
        assert!(tree.is_inside(focused, dialog), "{renderer}:\n{}", tree.text());
    }
}
