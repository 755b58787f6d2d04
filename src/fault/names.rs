//! Which name was meant.

/// The name that differs from `found` by a slip: a letter, its case, a Cyrillic letter that looks Latin.
pub(super) fn nearest<'a>(found: &str, names: &[&'a str]) -> Option<&'a str> {
    let found = plain(found);
    let most = 1 + found.chars().count() / 5;
    let near = names.iter().map(|name| (distance(&found, &plain(name)), *name));
    near.filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|it| it.1)
}

/// Whether it has Cyrillic letters, and each of them looks like a Latin one.
pub(super) fn looks_latin(name: &str) -> bool {
    !name.is_ascii() && name.chars().map(latin).all(|c| c.is_ascii())
}

/// The longest name that is compared, characters: longer ones are no slips, and would take time.
const LONGEST: usize = 60;

fn plain(name: &str) -> String {
    let name = name.chars().take(LONGEST);
    name.map(latin).map(|c| if c == '-' { '_' } else { c.to_ascii_lowercase() }).collect()
}

/// The Latin letter that looks like this Cyrillic one.
fn latin(c: char) -> char {
    const CYRILLIC: &str = "аеорсухкмтвнізѕјАВЕКМНОРСТХУІЅЈ";
    const LATIN: &str = "aeopcyxkmtbni3sjABEKMHOPCTXYISJ";
    let place = CYRILLIC.chars().position(|letter| letter == c);
    place.and_then(|place| LATIN.chars().nth(place)).unwrap_or(c)
}

/// How many letters must be changed, added, dropped or changed places (Levenshtein, with neighbours).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut earlier: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    let mut last = None;
    for (i, c) in one.chars().enumerate() {
        let mut next = vec![i + 1];
        for (j, d) in other.iter().enumerate() {
            let mut best = (row[j] + usize::from(c != *d)).min(row[j + 1] + 1).min(next[j] + 1);
            if j > 0 && last == Some(*d) && other[j - 1] == c {
                best = best.min(earlier[j - 1] + 1);
            }
            next.push(best);
        }
        earlier = std::mem::replace(&mut row, next);
        last = Some(c);
    }
    row.last().copied().unwrap_or_default()
}
