//! A figure over the whole window.

use crate::wizard::Start;
use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

#[test]
fn every_button_over_an_enlarged_figure_is_whole_in_a_narrow_window() {
    for (width, percent) in [(420.0, 100), (640.0, 200), (1024.0, 200)] {
        let state = format!("(format: 1, look: (type_percent: {percent}))");
        let mut wizard = Start::at("chats").state(state).run();
        wizard.key(Key::Equals);
        wizard.harness.set_size(vec2(width, 768.0));
        wizard.settle();
        let root = wizard.harness.root();
        let buttons = root
            .children_recursive()
            .filter(|node| node.accesskit_node().role() == Role::Button);
        let rects: Vec<_> = buttons.map(|button| button.rect()).collect();
        assert_eq!(rects.len(), 4, "{width}, {percent} %");
        let callout = wizard
            .harness
            .get_by_label("Выноска 1: Нажмите «Чаты»")
            .rect();
        for rect in rects {
            assert!(
                rect.left() >= 0.0 && rect.right() <= width,
                "{width}, {percent} %: {rect:?}"
            );
            assert!(
                rect.bottom() <= callout.top(),
                "{width}, {percent} %: {rect:?} over {callout:?}"
            );
        }
    }
}
