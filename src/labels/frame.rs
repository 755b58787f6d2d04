//! Around a page: the road, the head of a narrow window, the footer.

/// Of a step that has its mark already.
pub const DONE_ONWARD: &str = "Дальше";
pub const UNDO_MARK: &str = "Снять отметку";
pub const STEPS_TITLE: &str = "Все шаги";
pub const LARGE_WINDOW: &str = "Большое окно";
pub const SCROLL_ON: &str = "Ниже есть ещё";

/// Lines ticked on the last page.
pub fn ticked_of(ticked: usize, all: usize) -> String {
    format!("Отмечено {ticked} из {all}")
}

/// Of a window: where one is in it, and whose it is.
pub fn window_title(place: &str, program: &str) -> String {
    format!("{place} — {program}")
}

/// A button and its key.
pub fn with_key(name: &str, key: &str) -> String {
    format!("{name} ({key})")
}
