//! What the words of a sheet lead to.

use super::document::{Document, list};
use super::sheets::Sheet;
use std::path::Path;

/// What a press on each link does, in reading order: a URI, or the number of a page.
fn goals(document: &Document) -> Vec<String> {
    let pages = document.pages();
    let mut goals = Vec::new();
    for annotation in pages.iter().flat_map(|page| list(document.entry(page, "/Annots"))) {
        let place = document.entry(annotation, "/Dest");
        if let Some(page) = list(place).first() {
            let number = pages.iter().position(|it| it == page).expect("a page of this file");
            assert_eq!(place[1], "/XYZ", "{place}");
            let [left, top] = [&place[2], &place[3]].map(|it| it.as_f64().expect("a length"));
            assert!(left >= 0.0 && (100.0..830.0).contains(&top), "{place}");
            goals.push(format!("page {}", number + 1));
        } else {
            let action = document.entry(annotation, "/A");
            let uri = action["/URI"].as_str().expect("a link leads to an address or a page");
            goals.push(uri.trim_start_matches("u:").to_owned());
        }
    }
    goals
}

#[test]
fn words_lead_to_the_figures_that_stand_on_the_same_sheet() {
    let to_figures = |switches: &[&str]| {
        let mut goals = goals(&Document::of(&Sheet::of(None, switches)));
        goals.retain(|goal| goal.starts_with("page "));
        goals
    };
    let whole = to_figures(&[]);
    // «Рисунок 1» … «Рисунок 7» are named in the words of their steps.
    assert_eq!(whole.len(), 7, "{whole:?}");
    assert!(whole.is_sorted(), "{whole:?}");
    // Parents of older pupils do not see the steps that a pupil does alone.
    let fewer = to_figures(&["--form", "parents", "--chosen", "over-14"]);
    assert!(fewer.len() < whole.len(), "{fewer:?}");
}

#[test]
fn a_telephone_and_a_mailbox_can_be_pressed_on_a_phone() {
    let guides = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/guides");
    let goals = goals(&Document::of(&Sheet::of(Some(&guides.join("invitation")), &[])));
    for wanted in ["tel:+73463000012", "mailto:school12@example.org"] {
        assert!(goals.iter().any(|goal| goal == wanted), "{wanted}: {goals:?}");
    }
}
