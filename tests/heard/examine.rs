//! What is wrong in a tree, for who listens to it.

use super::tree::{Node, Reader, State, Tree};
use std::collections::HashMap;

/// Of one view in one shell.
#[derive(Default)]
pub struct Faults {
    pub found: Vec<String>,
}

impl Faults {
    pub fn add(&mut self, kind: &str, what: &str) {
        let line = format!("{kind}: {what}");
        if !self.found.contains(&line) {
            self.found.push(line);
        }
    }
}

/// What may be pressed.
const PRESSED: [&str; 8] = [
    "button",
    "toggle button",
    "check box",
    "radio button",
    "link",
    "page tab",
    "menu item",
    "slider",
];
/// What says nothing without a name.
const NAMED: [&str; 13] = [
    "heading",
    "image",
    "dialog",
    "frame",
    "landmark",
    "label",
    "progress bar",
    "paragraph",
    "page tab list",
    "panel",
    "status bar",
    "timer",
    "comment",
];
/// Where the focus says something without being pressed.
const READ: [&str; 12] = [
    "frame",
    "extended",
    "heading",
    "label",
    "paragraph",
    "panel",
    "comment",
    "dialog",
    "list item",
    "timer",
    "progress bar",
    "static",
];

/// The sign that there is more below. It lies over the words, and is gone where Tab has led to the last of them.
pub const MORE: &str = "Ниже есть ещё";

/// Whether somebody can come to it.
pub fn is_reached(node: &Node) -> bool {
    node.is(State::Showing) && (node.is(State::Focusable) || node.has("Action"))
}

/// All windows as they stand.
pub fn examine(tree: &Tree, reader: &Reader, faults: &mut Faults) {
    for node in &tree.0 {
        names(node, faults);
        roles(node, faults);
        language(node, faults);
        behind(tree, node, faults);
        order(tree, reader, node, faults);
    }
    places(tree, reader, faults);
    doubles(tree, faults);
    focus(tree, faults);
}

fn names(node: &Node, faults: &mut Faults) {
    let says = is_reached(node) || NAMED.contains(&node.role);
    // A panel without a name only holds others.
    let may_be_silent = node.role == "panel" && !is_reached(node);
    if says && !may_be_silent && node.name.trim().is_empty() {
        faults.add("unnamed", &format!("{} ({})", node.said(), node.path));
    }
    let (name, description) = (node.name.trim(), node.description.trim());
    if !description.is_empty()
        && (description == name || description.starts_with(&format!("{name}.")))
    {
        faults.add("doubled", &format!("{}: the description repeats the name", node.said()));
    }
}

fn roles(node: &Node, faults: &mut Faults) {
    let role = node.role;
    if node.has("Action") && !PRESSED.contains(&role) {
        faults.add("role", &format!("{} can be pressed", node.said()));
    }
    let has_focus = node.is(State::Focusable) && node.is(State::Showing);
    if has_focus && !node.has("Action") && !PRESSED.contains(&role) && !READ.contains(&role) {
        faults.add("role", &format!("{} can have the focus", node.said()));
    }
    if matches!(role, "unknown" | "invalid" | "section") && !node.name.is_empty() {
        faults.add("role", &format!("{} has a name", node.said()));
    }
}

/// Which of how many a step is.
fn places(tree: &Tree, reader: &Reader, faults: &mut Faults) {
    for node in tree.0.iter().filter(|node| node.role == "page tab") {
        let told = reader.attributes(node);
        if !["posinset", "setsize"].iter().all(|name| told.contains_key(*name)) {
            faults.add("place", &format!("{}: only {told:?}", node.said()));
        }
    }
}

/// Words in another language than Russian: none of its letters, and not a name, an address or a key.
fn language(node: &Node, faults: &mut Faults) {
    for words in [&node.name, &node.description] {
        let is_russian = words.chars().any(|letter| ('а'..='я').contains(&lower(letter)));
        let has_letters = words.chars().filter(|letter| letter.is_alphabetic()).count() > 3;
        let is_address = words.contains('.') || words.contains('/');
        if has_letters && !is_russian && !is_address {
            faults.add("language", &format!("{} «{words}»", node.said()));
        }
    }
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// Beside a modal dialog, in its window.
fn behind(tree: &Tree, node: &Node, faults: &mut Faults) {
    if !is_reached(node) || !node.is(State::Enabled) {
        return;
    }
    let window = &tree.window(node).path;
    let mut dialogs = tree.0.iter().filter(|it| it.is(State::Modal));
    let dialog = dialogs.find(|dialog| tree.window(dialog).path == *window);
    let is_behind = dialog.is_some_and(|it| !tree.is_inside(node, it) && !tree.is_inside(it, node));
    if is_behind {
        faults.add("behind", &format!("{} behind a dialog", node.said()));
    }
}

/// What follows a thing in the tree is not above it, nor before it in its line.
fn order(tree: &Tree, reader: &Reader, parent: &Node, faults: &mut Faults) {
    // Callouts stand all over a figure, and are read by their numbers.
    let floats = |node: &&Node| node.name.starts_with("Выноска ") || node.name == MORE;
    let children = tree.children(parent).filter(|node| node.has("Component"));
    let children = children.filter(|node| !floats(node));
    let places: Vec<_> = children.filter_map(|node| Some((node, reader.extents(node)?))).collect();
    for pair in places.windows(2) {
        let ((before, a), (after, b)) = (pair[0], pair[1]);
        if a[2] <= 0 || b[2] <= 0 {
            continue;
        }
        let over = |from: usize| a[from] < b[from] + b[from + 2] && b[from] < a[from] + a[from + 2];
        let is_above = over(0) && b[1] + b[3] <= a[1] + 2;
        // Two of one line share most of their height.
        let shared = (a[1] + a[3]).min(b[1] + b[3]) - a[1].max(b[1]);
        let is_before = 2 * shared > a[3].min(b[3]) && b[0] + b[2] <= a[0] + 2;
        if is_above || is_before {
            let what = format!("{} {a:?} is read before {} {b:?}", before.said(), after.said());
            faults.add("order", &what);
        }
    }
}

/// Two brothers of one name, or one inside its like.
fn doubles(tree: &Tree, faults: &mut Faults) {
    let mut count: HashMap<(&str, &str, &str), u32> = HashMap::new();
    for node in tree.0.iter().filter(|node| !node.name.is_empty()) {
        *count.entry((&node.parent, node.role, &node.name)).or_default() += 1;
    }
    for ((_, role, name), _) in count.into_iter().filter(|(_, count)| *count > 1) {
        faults.add("doubled", &format!("{role} «{name}» twice"));
    }
    for node in &tree.0 {
        let parent = tree.node(&node.parent);
        let is_twice = parent.is_some_and(|it| it.role == node.role && it.name == node.name);
        if is_twice {
            faults.add("doubled", &format!("{} inside its like", node.said()));
        }
    }
}

/// It is on something seen that says what it is.
fn focus(tree: &Tree, faults: &mut Faults) {
    match tree.focused() {
        None => faults.add("focus lost", "nothing has it"),
        Some(node) => check_focus(tree, node, "", faults),
    }
}

/// The same of this node, after a key.
pub fn check_focus(tree: &Tree, node: &Node, after: &str, faults: &mut Faults) {
    if node.role == "frame" {
        faults.add("focus lost", &format!("the window {}{after}", node.said()));
    } else if node.name.trim().is_empty() {
        faults.add("focus lost", &format!("on {} without a name{after}", node.said()));
    } else if !node.is(State::Showing) {
        faults.add("focus lost", &format!("on {}, which is not shown{after}", node.said()));
    }
    let mut dialogs = tree.0.iter().filter(|it| it.is(State::Modal));
    let window = &tree.window(node).path;
    if let Some(dialog) = dialogs.find(|it| tree.window(it).path == *window)
        && !tree.is_inside(node, dialog)
    {
        faults.add("focus lost", &format!("on {} behind {}{after}", node.said(), dialog.said()));
    }
}
