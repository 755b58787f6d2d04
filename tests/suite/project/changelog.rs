//! The page of changes, which a teacher reads in «О программе»: known headings, short lines.

const CHANGES: &str = include_str!("../../../assets/CHANGELOG.md");
/// Characters of an item.
const LONGEST: usize = 90;

#[test]
fn changes_stand_in_sections_and_are_short() {
    let kinds = ["### Добавлено", "### Изменено", "### Исправлено"];
    let mut heading = "";
    for line in CHANGES.lines().filter(|line| !line.is_empty()) {
        assert!(line.chars().count() <= LONGEST, "shorter, please: {line}");
        if line.starts_with('#') {
            let is_version = line.starts_with("## ") || line == "# Что нового";
            assert!(is_version || kinds.contains(&line), "which kind is it? {line}");
            heading = line;
        } else {
            assert!(line.starts_with("- "), "an item is one line: {line}");
            assert!(kinds.contains(&heading), "of no kind: {line}");
        }
    }
}
