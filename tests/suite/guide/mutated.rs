//! Ten thousand damaged guides and state files: none may panic, and a guide that loads is whole.

use crate::support::guides::SMALL_GUIDE;
use crate::support::marks::state;
use crate::support::random::Xorshift;
use join_chats::guide::{Block, Guide, Markup, Target};
use join_chats::service::SavedState;
use std::ops::Range;

const GUIDES: usize = 10_000;
const STATES: usize = 10_000;

const REAL_GUIDE: &str = include_str!("../../../assets/guide.ron");

/// What a byte is changed into, besides a flipped bit: the marks of the format.
const MARKS: &[u8] = b"()[]{}\",:*/\\-+.0123456789 \n#r'_eE\0\xff";

impl Xorshift {
    /// A range of at most 40 bytes, so that much of the file stays good.
    fn range(&mut self, len: usize) -> Range<usize> {
        let start = self.below(len);
        start..len.min(start + 1 + self.below(40))
    }

    /// One or two changes.
    fn mutate(&mut self, text: &str) -> String {
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..=self.below(2) {
            self.change(&mut bytes);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn change(&mut self, bytes: &mut Vec<u8>) {
        let place = self.below(bytes.len());
        let range = self.range(bytes.len());
        match self.below(7) {
            _ if bytes.is_empty() => bytes.push(b'('),
            0 => bytes[place] ^= 1 << self.below(8),
            1 => bytes[place] = MARKS[self.below(MARKS.len())],
            2 => drop(bytes.drain(range)),
            3 => bytes.truncate(place),
            4 => {
                let copy = bytes[range].to_vec();
                bytes.splice(place..place, copy);
            }
            5 => bytes.insert(place, MARKS[self.below(MARKS.len())]),
            _ => bytes.swap(place, range.start),
        }
    }
}

/// Reads `count` damaged copies of `text` and returns how many are still good.
fn read_guides(text: &str, count: usize) -> usize {
    let mut random = Xorshift(0x9E37_79B9_7F4A_7C15);
    let mut good = 0;
    for number in 0..count {
        let mutated = random.mutate(text);
        match Guide::from_ron(&mutated) {
            Ok(guide) => {
                good += 1;
                assert_whole(&guide);
            }
            Err(error) => {
                let line = error.to_string();
                assert!(!line.contains(char::is_control), "{number}: {line:?}");
                assert!(error.line <= mutated.lines().count() + 1, "{number}: {line}");
                assert!(error.column >= 1, "{number}: {line}");
            }
        }
    }
    good
}

/// Every reference of a guide that was loaded leads somewhere.
fn assert_whole(guide: &Guide) {
    assert!(guide.to_plain_text(true).contains(&guide.heading));
    assert!(guide.whole_route().step_with_number(1).is_some());
    for (index, step) in guide.steps() {
        assert_eq!(guide.find_step(&step.id.0), Some(index));
        assert_page(guide, &step.blocks, &step.figures);
    }
    assert_page(guide, &guide.finish.blocks, &guide.finish.figures);
}

fn assert_page(guide: &Guide, blocks: &[Block], figures: &[String]) {
    assert_eq!(guide.figures_named(figures).len(), figures.len());
    for block in blocks {
        match block {
            Block::Lead(words) | Block::Official(words) | Block::Warning(words) => {
                assert_words(words, figures);
            }
            Block::Link(link) => assert!(link.url.as_str().starts_with("https://")),
            Block::Choice(choice) => {
                for branch in &choice.answers {
                    assert_page(guide, &branch.blocks, figures);
                }
            }
            Block::Note(_)
            | Block::List(_)
            | Block::Numbered(_)
            | Block::Table(_)
            | Block::App(_)
            | Block::CheckAddress(_)
            | Block::Checklist(_)
            | Block::Browsers
            | Block::Shortcuts(_) => {}
        }
    }
}

fn assert_words(words: &Markup, figures: &[String]) {
    for span in words.spans() {
        match &span.target {
            Some(Target::Figure(id)) => assert!(figures.contains(id), "{id}"),
            Some(Target::Address(address)) => {
                // Words of their own have the site behind them.
                let behind = format!(" ({})", address.site());
                let is_named = address.is_named_by(&span.text);
                assert!(is_named || words.plain().contains(&behind), "{}", span.text);
            }
            Some(Target::Contact(_)) | None => {}
        }
    }
}

#[test]
fn a_damaged_guide_is_refused_in_one_line_or_whole() {
    // The small one too: a change in it meets more of the format and fewer long sentences.
    let good = read_guides(SMALL_GUIDE, GUIDES) + read_guides(REAL_GUIDE, GUIDES);
    // Both roads were taken often: a letter changed in a word does no harm.
    let all = 2 * GUIDES;
    assert!((all / 20..all * 19 / 20).contains(&good), "{good} of {all} are good");
}

#[test]
fn a_text_nested_deeply_is_refused_with_little_stack() {
    let read = || {
        for bracket in ["(", "[", "{", "Some(", "/*", "\"\\"] {
            let deep = |before: &str| format!("{before}{}", bracket.repeat(60_000));
            for before in ["", "(format: 1, progress: (done: ", "(format: 1, look: (new: "] {
                assert!(SavedState::from_ron(&deep(before)).is_err(), "{before}{bracket}…");
            }
            for before in ["", "(format: 1, heading: ", "(format: 1, steps: [(blocks: "] {
                let error = Guide::from_ron(&deep(before)).expect_err("no guide");
                let line = error.to_string();
                assert!(!line.contains(char::is_control), "{line}");
            }
        }
    };
    // A start on Windows has 1 MB.
    let thread = std::thread::Builder::new().stack_size(512 << 10);
    let thread = thread.spawn(read).expect("a thread");
    thread.join().expect("it ends");
}

#[test]
fn a_damaged_state_file_never_stops_the_start() {
    let preferences = "theme: Dark, type_percent: 150, reduce_motion: true";
    let text = state(&["start", "browser", "sign-in"], preferences);
    let kept = SavedState::from_ron(&text).expect("a good state file");
    let texts = [text, kept.to_ron()];
    let mut random = Xorshift(0xD1B5_4A32_D192_ED03);
    let mut good = 0;
    for number in 0..STATES {
        if let Ok(kept) = SavedState::from_ron(&random.mutate(&texts[number % 2])) {
            good += 1;
            let size = kept.preferences.type_percent;
            assert!(size.is_none_or(|size| (80..=200).contains(&size.percent())));
            assert_eq!(SavedState::from_ron(&kept.to_ron()).as_ref(), Ok(&kept));
        }
    }
    assert!((STATES / 20..STATES * 19 / 20).contains(&good), "{good} of {STATES} are good");
}
