//! How a presentation names what it shows: screens, monitors, the time.

use crate::labels;
use crate::model::Model;
use crate::model::presentation::{Monitor, Presentation, PresentationView, Slide};
use crate::ui::kit::text::name_widget;
use crate::ui::scene::Scene;
use crate::ui::words;
use egui::{Id, Rect, Response, Role, Sense, Ui, UiBuilder, UiStackInfo};
use std::fmt::Debug;
use std::hash::Hash;

/// Marks a part of the screen that only pictures another one.
const SILENT: &str = "a picture of another screen";

/// For a part of the screen in which nothing is named: a screen reader hears it elsewhere.
pub(super) fn silent() -> UiBuilder {
    UiBuilder::new().ui_stack_info(UiStackInfo::default().with_tag(SILENT))
}

fn is_silent(ui: &Ui) -> bool {
    ui.stack().iter().any(|part| part.tags().contains(SILENT))
}

/// Names what is painted at a place for a screen reader.
pub(super) fn name_place(ui: &Ui, place: Rect, salt: impl Hash + Debug, name: &str) {
    if let Some(response) = place_to_name(ui, place, salt) {
        name_widget(&response, Role::Label, true, name);
    }
}

/// What takes a name for a place; `None` in a picture of another screen.
pub(super) fn place_to_name(ui: &Ui, place: Rect, salt: impl Hash + Debug) -> Option<Response> {
    (!is_silent(ui)).then(|| ui.interact(place, Id::unique(salt), Sense::hover()))
}

/// The index of the monitor that the class sees.
pub(crate) fn class_monitor(model: &Model, presentation: &Presentation) -> Option<usize> {
    let desktop = model.desktop();
    let windows = presentation.windows(desktop);
    match windows.second {
        Some((PresentationView::Class, monitor)) => Some(monitor),
        _ => (desktop.own < desktop.monitors.len()).then_some(desktop.own),
    }
}

/// «Проектор» 1280 × 800.
pub(crate) fn monitor_named(monitor: &Monitor) -> String {
    // Windows gives monitors device paths in place of names.
    match monitor.name.strip_prefix(r"\\.\DISPLAY") {
        Some(number) => labels::monitor_numbered(number, monitor.size),
        None => labels::monitor_named(&monitor.name, monitor.size),
    }
}

/// `None`: a single screen serves both.
pub(crate) fn class_sees(monitor: Option<&Monitor>) -> String {
    let named = monitor.map(|monitor| labels::class_sees(&monitor_named(monitor)));
    named.unwrap_or_else(|| labels::ONE_SCREEN.to_owned())
}

/// «Шаг 4 из 6», or what stands in its place.
pub(super) fn eyebrow(scene: &Scene, slide: &Slide) -> String {
    words::eyebrow(scene.model, slide.page)
}

pub(super) fn title<'a>(scene: &'a Scene, slide: &'a Slide) -> &'a str {
    words::slide_title(scene.model, slide)
}
