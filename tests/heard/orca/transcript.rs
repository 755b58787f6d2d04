//! What was done and what was said of it, as a text that people read.

use join_chats::labels::TITLE;
use std::fmt::{Display, Formatter};
use std::path::{Path, PathBuf};

/// The beginning of the file.
pub const HEAD: &str = "\
# Что говорит Orca 43 (Debian 12) человеку, который проходит весь путь одной клавиатурой.
# Строка без отступа — нажатая клавиша; за «›» — одно высказывание чтеца.
# Пишет tests/heard/orca: UPDATE_SNAPSHOTS=1 cargo test --test heard orca
";
const SILENCE: &str = "  (молчание)";
/// Characters.
const WIDTH: usize = 110;

/// One key, or one thing that happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// What begins here, if something does.
    pub part: Option<String>,
    pub does: String,
    pub said: Vec<String>,
}

impl Act {
    /// How it differs from what is kept, if it does.
    pub fn unlike(&self, kept: &Self) -> Option<String> {
        let is_same = self.does == kept.does && self.words() == kept.words();
        (!is_same).then(|| format!("{}: {:?}, was {:?}", self.does, self.said, kept.said))
    }

    /// What is said, whatever comes first. Orca names the window and the part of it around what has the focus, or does
    /// not, by what it believes to have had the focus before. What one update of the tree tells once, as the description
    /// of what gets the focus, it speaks with that, and as a change of it, too, if it takes the two events in that order;
    /// that the program tells it once, `acts` hears.
    fn words(&self) -> Vec<&str> {
        let is_around = |words: &&str| words.starts_with("ориентир ") || words.starts_with(TITLE);
        let mut words: Vec<&str> =
            self.said.iter().map(String::as_str).filter(|it| !is_around(it)).collect();
        words.sort_unstable();
        words.dedup_by_key(|words| words.trim_end_matches('.'));
        words
    }
}

/// All of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Transcript(pub Vec<Act>);

/// Where it is kept.
pub fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/heard/orca.txt")
}

impl Transcript {
    /// That of the file; empty if there is none.
    pub fn kept() -> Self {
        let text = std::fs::read_to_string(path()).unwrap_or_default();
        let mut acts: Vec<Act> = vec![];
        let mut part = None;
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix("== ") {
                part = Some(name.to_owned());
            } else if !line.starts_with(' ') {
                acts.push(Act { part: part.take(), does: line.to_owned(), said: vec![] });
            } else if line != SILENCE
                && let Some(act) = acts.last_mut()
            {
                match (line.strip_prefix("  › "), act.said.last_mut()) {
                    (None, Some(last)) => last.extend([" ", line.trim()]),
                    (words, _) => act.said.push(words.unwrap_or(line).trim().to_owned()),
                }
            }
        }
        Self(acts)
    }
}

impl Display for Transcript {
    fn fmt(&self, out: &mut Formatter<'_>) -> std::fmt::Result {
        for act in &self.0 {
            if let Some(part) = &act.part {
                writeln!(out, "\n== {part}\n")?;
            }
            writeln!(out, "{}", act.does)?;
            if act.said.is_empty() {
                writeln!(out, "{SILENCE}")?;
            }
            for words in &act.said {
                write_wrapped(out, words)?;
            }
        }
        Ok(())
    }
}

fn write_wrapped(out: &mut Formatter<'_>, words: &str) -> std::fmt::Result {
    let mut line = "  ›".to_owned();
    for word in words.split(' ') {
        if line.chars().count() + word.chars().count() >= WIDTH {
            writeln!(out, "{line}")?;
            "   ".clone_into(&mut line);
        }
        line.push(' ');
        line.push_str(word);
    }
    writeln!(out, "{line}")
}
