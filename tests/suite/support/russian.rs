//! Lines about files that people write by hand: one line, and Russian.

/// Latin words that such a line may have of its own.
const LATIN: [&str; 10] =
    ["UTF", "RTF", "JSON", "HTML", "XML", "PNG", "PDF", "Word", "Windows", "https"];

const GUIDE: &str = include_str!("../../../assets/guide.ron");
/// The names of fields and kinds, which a line lists.
const NAMES: [&str; 3] = [
    include_str!("../../../src/guide/mod.rs"),
    include_str!("../../../src/guide/step_icon.rs"),
    include_str!("../../../src/cli/settings.rs"),
];

/// No word of English, but for what is quoted from the file or named in guides and settings.
pub fn assert_russian(line: &str, file: &str) {
    assert!(!line.contains(char::is_control), "{line:?}");
    assert!(line.chars().count() < 250, "too long to read: {line}");
    assert!(line.contains(|c| ('а'..='я').contains(&c)), "not Russian: {line}");
    // What follows is a name from a list.
    let lists = ["есть: ", "вы имели в виду ", "латиницей: "];
    let named =
        lists.iter().filter_map(|list| line.find(list)).min().map_or(line, |at| &line[..at]);
    for word in named.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 1) {
        let is_name =
            |text: &&str| text.contains(&format!("{word}:")) || text.contains(&format!("{word}("));
        let is_known = LATIN.contains(&word)
            || file.contains(word)
            || [GUIDE].iter().chain(&NAMES).any(is_name)
            || ["true", "false", "Some"].contains(&word);
        assert!(is_known, "English: {word} in {line}");
    }
}
