//! Pictures of the views, drawn on the CPU: the same on every machine. After a change that is meant:
//! `UPDATE_SNAPSHOTS=1 cargo test snapshots -- --include-ignored`, and look at each before it is committed.

use super::views::{OTHERS, VIEWS, View, show};
use egui_kittest::SnapshotResults;
use join_chats::preferences::ThemeChoice;

fn compare(views: &[View], theme: ThemeChoice, suffix: &str) {
    let mut results = SnapshotResults::new();
    for view in views {
        let mut wizard = show(*view, theme);
        results.add(wizard.harness.try_snapshot(format!("{}{suffix}", view.0)));
    }
}

#[test]
fn every_view_looks_as_it_did() {
    compare(&VIEWS[..9], ThemeChoice::Light, "");
}

#[test]
fn every_dialog_looks_as_it_did() {
    compare(&VIEWS[9..], ThemeChoice::Light, "");
}

#[test]
fn other_windows_look_as_they_did() {
    compare(&OTHERS, ThemeChoice::Light, "");
}

#[test]
#[ignore = "takes seconds: tests/check.sh runs it"]
fn every_view_looks_as_it_did_in_the_dark() {
    compare(&VIEWS, ThemeChoice::Dark, "-dark");
}

#[test]
#[ignore = "takes seconds: tests/check.sh runs it"]
fn every_view_looks_as_it_did_in_high_contrast() {
    compare(&VIEWS, ThemeChoice::Contrast, "-contrast");
}
