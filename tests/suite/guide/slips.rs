//! A hundred and more slips that teachers make in a guide: each is told in one Russian line with its place and its
//! cure, or simply read where nobody is harmed.

use crate::support::guides::SMALL_GUIDE;
use crate::support::russian::assert_russian;
use join_chats::guide::{Block, Guide};

const SLIPS: &str = include_str!("../../data/slips.txt");

/// The text with a slip, what stands at the place that is named, and words of the line.
fn slips() -> impl Iterator<Item = (String, &'static str, String, String)> {
    let lines = SLIPS.lines().skip(2).filter(|line| line.contains(" | "));
    lines.map(|line| {
        let parts: Vec<&str> = line.rsplitn(3, '|').collect();
        let [words, here, what] = parts[..] else { panic!("three parts: {line}") };
        let with_breaks = |part: &str| part.replace('⏎', "\n");
        let what = what.strip_suffix(' ').unwrap_or(what);
        let text = match what.split_once(" → ") {
            None => with_breaks(what),
            Some((from, to)) => {
                let from = with_breaks(from);
                assert!(SMALL_GUIDE.contains(&from), "the small guide has {from}");
                SMALL_GUIDE.replacen(&from, &with_breaks(to), 1)
            }
        };
        let here = here.strip_prefix(' ').and_then(|here| here.strip_suffix(' '));
        (text, line, with_breaks(here.unwrap_or_default()), words.trim().to_owned())
    })
}

#[test]
fn each_slip_is_told_with_its_place_and_its_cure() {
    let mut told = 0;
    let mut wrong = Vec::new();
    for (text, slip, here, words) in slips() {
        let Err(fault) = Guide::from_ron(&text) else {
            wrong.extend((words != "OK").then(|| format!("{slip}: is read")));
            continue;
        };
        told += 1;
        let line = text.split_inclusive('\n').skip(fault.line - 1).collect::<String>();
        let rest: String = line.chars().skip(fault.column - 1).collect();
        if !fault.what.contains(&words) || !rest.starts_with(&here) {
            wrong.push(format!("{slip}: {fault}; there stands {rest:.40}"));
        }
        assert_russian(&fault.to_string(), &text);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(told > 120, "only {told} are told");
}

#[test]
fn what_harms_nobody_is_read_as_it_is_meant() {
    let spaces = SMALL_GUIDE.replace("    ", "\u{a0}\u{2003}\t\u{200b}");
    let marked = format!("\u{feff}{SMALL_GUIDE}");
    for text in [
        SMALL_GUIDE.replace('\n', "\r"),
        SMALL_GUIDE.replace('\n', "\r\n"),
        // A comment ends with its line, whatever ends the line.
        format!("// слова\n{SMALL_GUIDE}").replace('\n', "\r"),
        spaces,
        marked,
    ] {
        let guide = Guide::from_ron(&text).unwrap_or_else(|fault| panic!("{fault}"));
        assert_eq!(guide.heading, "Маленькая инструкция");
    }
    // In words they are meant.
    let text = SMALL_GUIDE.replace("Маленькая инструкция", "Маленькая\u{a0}инструкция");
    let guide = Guide::from_ron(&text).expect("a guide");
    assert_eq!(guide.heading, "Маленькая\u{a0}инструкция");
}

/// In a file with odd spaces, or with line ends of old systems, lines and characters count as in an editor.
#[test]
fn the_place_of_a_slip_counts_as_in_an_editor() {
    for line_end in ["\n", "\r\n", "\r"] {
        let text = SMALL_GUIDE.replace("numbered: true", "numbered:\u{a0}\u{2003}да");
        let fault = Guide::from_ron(&text.replace('\n', line_end)).expect_err("a slip");
        assert_eq!((fault.line, fault.column), (45, 24), "{line_end:?}: {fault}");
    }
}

#[test]
fn brackets_and_stars_that_mark_nothing_are_themselves() {
    for words in ["Ctrl+[ и ]", "[Войти] (слева)", "2 ** 3", "****", "[1], [2]", "«[»"]
    {
        let text = SMALL_GUIDE.replace("Осторожно.", words);
        let guide = Guide::from_ron(&text).unwrap_or_else(|fault| panic!("{words}: {fault}"));
        let blocks = guide.steps.iter().flat_map(|step| &step.blocks);
        let shown = blocks.filter_map(|block| match block {
            Block::Warning(words) => Some(words.plain()),
            _ => None,
        });
        assert_eq!(shown.collect::<Vec<_>>(), [words]);
    }
}
