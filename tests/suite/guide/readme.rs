//! The page for whoever writes a guide tells the truth.

use join_chats::guide::Guide;
use std::path::Path;

const PAGE: &str = include_str!("../../../assets/guides/README.md");
const KINDS: &str = include_str!("../../../src/guide/block.rs");
const BLOCKS: &str = include_str!("../../data/guides/blocks/guide.ron");

/// The pieces of RON on the page.
fn pieces() -> Vec<&'static str> {
    let after = PAGE.split("```ron\n").skip(1);
    after.map(|rest| rest.split("```").next().unwrap_or_default()).collect()
}

#[test]
fn the_first_guide_on_the_page_is_one_and_the_others_fit_into_it() {
    let pieces = pieces();
    Guide::from_ron(pieces[0]).expect("the first guide");
    let with = |before: &str, piece: &str| {
        let text = pieces[0].replacen(before, &format!("{piece}{before}"), 1);
        assert_ne!(text, pieces[0], "{before}");
        Guide::from_ron(&text).unwrap_or_else(|error| panic!("{error} in {piece}"));
    };
    assert_eq!(pieces.len(), 4);
    with("Official(\"Нажмите", pieces[1]);
    let hints = pieces[2];
    let text = pieces[0].replacen(
        "hints_title: \"На экране не так\",",
        &format!("hints_title: \"Не так\",\n{hints}"),
        1,
    );
    assert_eq!(Guide::from_ron(&text).expect("hints").steps[0].hints.len(), 2);
    let text = pieces[0].replacen("figures: [],", pieces[3], 1);
    assert_eq!(Guide::from_ron(&text).expect("figures").figures.len(), 1);
}

#[test]
fn every_block_is_on_the_page_and_on_a_picture() {
    let kinds = KINDS.split("pub enum Block {").nth(1).expect("the kinds");
    let kinds = kinds.split("\n}").next().expect("their end").lines().map(str::trim);
    let names = kinds.filter(|line| line.starts_with(char::is_uppercase));
    let names: Vec<_> = names.map(|line| line.split(['(', ',']).next().expect("a name")).collect();
    assert!(names.len() > 10, "{names:?}");
    for name in names {
        assert!(PAGE.contains(&format!("`{name}")), "{name} is not on the page");
        assert!(BLOCKS.contains(name), "{name} is not on the pictures");
    }
    let pictures: Vec<_> = PAGE.split("](").filter_map(|rest| rest.split_once(".png)")).collect();
    assert!(!pictures.is_empty());
    for (picture, _) in pictures {
        let file = format!("assets/guides/{picture}.png");
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(&file).exists(), "{file}");
    }
}
