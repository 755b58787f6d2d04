//! A busy machine is late once; what is wrong is wrong each time.

/// What is found, a line each; if that is anything, what is found when it is looked for once more.
pub fn found_again(find: impl Fn() -> Vec<String>) -> Vec<String> {
    let first = find();
    if first.is_empty() {
        return first;
    }
    for line in first {
        eprintln!("once: {line}");
    }
    find()
}
