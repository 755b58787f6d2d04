//! Every view, in both shells: its tree, a round of Tab, and where each key leaves the focus.
//!
//! One alone: `JOIN_CHATS_VIEW="step 2" cargo test --test heard -- --nocapture every_view`.

use super::again::{found_in_all, or_why};
use super::desktop::Heard;
use super::events::Event;
use super::examine::{Faults, MORE, check_focus, examine, is_reached};
use super::tree::{Node, State, Tree};
use super::views::{View, open_view, views};
use join_chats::guide::{Block, FROM_14, GuideSource, UNDER_14};
use std::collections::HashMap;
use std::time::{Duration, Instant};

pub const ONLY: &str = "JOIN_CHATS_VIEW";
/// And in one shell alone.
pub const SHELL: &str = "JOIN_CHATS_SHELL";
pub const SHELLS: [&str; 2] = ["cpu", "gpu"];
/// A round of Tab is over long before.
const MOST_STOPS: usize = 200;
/// How long what has the focus may take to come into sight.
const ARRIVES: Duration = Duration::from_secs(3);
/// Where a window comes or goes, or changes its form; elsewhere both shells get their keys by the same way.
const KEYS_BY_OPENGL: [&str; 5] = ["step 2", "strip", "enlarged", "class", "desk"];
/// The second window has the focus there. eframe tells AccessKit of the main one alone; a start where somebody
/// listens is drawn by the processor.
const NOT_BY_OPENGL: &str = "figure beside the strip";
/// Each is pressed, and then Esc, which undoes it.
const KEYS: [&str; 10] =
    ["Next", "Prior", "End", "Home", "Down", "F6", "shift+F6", "F1", "F4", "F5"];

#[test]
fn every_view_is_named_in_order_and_reached() {
    let only = std::env::var(ONLY).ok();
    let all = views();
    let wanted = all.iter().filter(|view| is_named(ONLY, view.name));
    let both = wanted.flat_map(|view| SHELLS.map(|shell| (*view, shell)));
    let both = both.filter(|(view, shell)| view.name != NOT_BY_OPENGL || *shell == "cpu");
    let both = both.filter(|(_, shell)| is_named(SHELL, shell));
    let both: Vec<(View, &str)> = both.collect();
    assert!(!both.is_empty(), "no such view: {only:?}");
    let lines = found_in_all(both, |(view, shell)| walk(view, shell, only.is_some()));
    assert!(lines.is_empty(), "{} faults:\n{}", lines.len(), lines.join("\n"));
}

/// Whether the variable names this, with commas between names; without the variable all are named.
pub fn is_named(variable: &str, name: &str) -> bool {
    std::env::var(variable).map_or(true, |only| only.split(',').any(|it| it == name))
}

/// The faults of one view, a line each; that it is not reached is one, too.
fn walk(view: &View, shell: &'static str, is_told: bool) -> Vec<String> {
    let faults = or_why(|| faults(view, shell, is_told));
    let faults = faults.unwrap_or_else(|why| vec![format!("not reached: {why}")]);
    let lines = faults.iter().map(|line| format!("{}, {shell}, {line}", view.name));
    lines.inspect(|line| println!("{line}")).collect()
}

/// What is found there, a line each.
fn faults(view: &View, shell: &'static str, is_told: bool) -> Vec<String> {
    let begun = Instant::now();
    let Some(mut heard) = open_view(view, shell) else {
        return vec![];
    };
    let mut faults = Faults::default();
    let tree = heard.tree();
    if is_told {
        println!("{}, {shell}:\n{}", view.name, tree.text());
    }
    examine(&tree, &heard.reader, &mut faults);
    if view.has_tabs {
        let stops = round(&mut heard, &mut faults);
        let is_begun = !stops.is_empty();
        let wanted = official(view.name);
        for words in wanted.iter().filter(|_| is_begun).filter(|words| !is_met(words, &stops)) {
            faults.add("unreachable", &format!("by Tab: «{words}»"));
        }
    }
    if shell == "cpu" || KEYS_BY_OPENGL.contains(&view.name) {
        keys(&mut heard, &mut faults);
    }
    eprintln!("{}, {shell}: {:.1} s", view.name, begun.elapsed().as_secs_f32());
    faults.found
}

/// The official words of the step that a view shows, if it shows one as a whole.
fn official(view: &str) -> Vec<String> {
    let (guide, _) = GuideSource::Embedded.load().expect("our guide");
    let number = view.strip_prefix("step ").and_then(|number| number.parse::<usize>().ok());
    let age = match view {
        "age under 14" => Some(UNDER_14),
        "age 14 and more" => Some(FROM_14),
        _ => None,
    };
    let mut words = vec![];
    if let Some(number) = number.or(age.map(|_| 0)) {
        add_words(&guide.steps[number].blocks, age, &mut words);
    }
    words
}

fn add_words(blocks: &[Block], age: Option<&str>, words: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Lead(markup) | Block::Official(markup) | Block::Warning(markup) => {
                words.push(markup.plain().trim().to_owned());
            }
            Block::Choice(choice) => {
                let chosen = age.and_then(|age| choice.answer(age));
                add_words(chosen.map_or(&[][..], |answer| &answer.blocks), age, words);
            }
            _ => {}
        }
    }
}

fn is_met(words: &str, stops: &[Node]) -> bool {
    stops.iter().any(|stop| stop.name.contains(words))
}

/// What has got the focus by these events.
fn moved(events: &[Event]) -> Vec<&str> {
    let focus = |event: &&Event| event.kind == "StateChanged:focused" && event.detail == 1;
    events.iter().filter(focus).map(|event| event.path.as_str()).collect()
}

/// Tab until it is where it began; then once back. The stops, the first one twice.
fn round(heard: &mut Heard, faults: &mut Faults) -> Vec<Node> {
    let first = heard.focused();
    // The window: told already, Tab has nowhere to begin. Where a show rests, Tab opens the list of steps.
    if first.role == "frame" || first.name.starts_with("Показ классу: ") {
        return vec![];
    }
    let mut stops: Vec<Node> = vec![first.clone()];
    let is_over =
        |stops: &[Node]| stops.len() > 1 && stops.last().is_some_and(|it| it.path == first.path);
    while !is_over(&stops) && stops.len() < MOST_STOPS {
        let Some(node) = tab(heard, "Tab", faults) else {
            break;
        };
        stops.push(node);
    }
    if !is_over(&stops) {
        let last = stops.last().map(Node::said).unwrap_or_default();
        faults.add("round", &format!("Tab does not come back to {}, but {last}", first.said()));
    }
    twice(&stops, faults);
    unreached(heard, &stops, faults);
    let wanted = stops.iter().rev().nth(1).map(|node| node.path.clone());
    let back = tab(heard, "shift+Tab", faults).map(|node| node.path);
    if stops.len() > 2 && back != wanted {
        faults.add("round", "Shift+Tab does not go the way of Tab");
    }
    stops
}

/// Presses Tab; the stop that it leads to.
fn tab(heard: &mut Heard, key: &str, faults: &mut Faults) -> Option<Node> {
    heard.settle_for(Duration::from_millis(1));
    heard.desktop.run(&format!("xdotool key {key}"));
    let is_focus = |event: &Event| event.kind == "StateChanged:focused" && event.detail == 1;
    let mut events = heard.ear.until(Duration::from_secs(2), is_focus);
    events.extend(heard.settle_for(Duration::from_millis(60)));
    let tree = heard.tree();
    let node = tree.focused().cloned();
    let after = format!(" after {key}");
    let Some(node) = node else {
        faults.add("focus lost", &format!("nothing has it{after}"));
        return None;
    };
    check_focus(&tree, &node, &after, faults);
    let moved = moved(&events);
    if moved.len() > 1 {
        let name = |path: &&str| tree.node(path).map_or((*path).to_owned(), Node::said);
        let names: Vec<String> = moved.iter().map(name).collect();
        faults.add("repeated", &format!("the focus goes over {}{after}", names.join(", ")));
    }
    seen(heard, &tree, &node, &after, faults);
    Some(node)
}

/// What has the focus is inside its window.
fn seen(heard: &Heard, tree: &Tree, node: &Node, after: &str, faults: &mut Faults) {
    // What scrolls arrives some frames later.
    let begun = Instant::now();
    loop {
        let places = [node, tree.window(node)].map(|it| heard.reader.extents(it));
        let [Some(place), Some(window)] = places else {
            return;
        };
        let is_in = |from: usize| {
            let middle = place[from] + place[from + 2] / 2;
            middle >= 0 && middle <= window[from + 2] || place[from + 2] > window[from + 2]
        };
        if is_in(0) && is_in(1) {
            return;
        }
        if begun.elapsed() > ARRIVES {
            let what = format!("on {} at {place:?}, not seen{after}", node.said());
            faults.add("focus lost", &what);
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// No stop is met twice, and no two say the same.
fn twice(stops: &[Node], faults: &mut Faults) {
    let mut count: HashMap<&str, u32> = HashMap::new();
    for node in &stops[1..] {
        *count.entry(&node.path).or_default() += 1;
    }
    for node in stops.iter().filter(|node| count.get(node.path.as_str()).is_some_and(|it| *it > 1))
    {
        faults.add("repeated", &format!("a round of Tab meets {} twice", node.said()));
    }
}

/// What can be reached and is not met by Tab.
fn unreached(heard: &mut Heard, stops: &[Node], faults: &mut Faults) {
    let tree = heard.tree();
    let window = tree.focused().map(|node| tree.window(node).path.clone());
    let mut dialogs = tree.0.iter().filter(|node| node.is(State::Modal));
    let has_dialog = dialogs.next().is_some();
    for node in &tree.0 {
        let is_here = Some(&tree.window(node).path) == window.as_ref();
        let is_met = stops.iter().any(|stop| stop.path == node.path);
        // Behind a dialog it is a fault of another kind.
        if is_here
            && !has_dialog
            && is_reached(node)
            && node.has("Action")
            && !is_met
            && node.name != MORE
        {
            faults.add("unreachable", &format!("{} by Tab", node.said()));
        }
    }
}

/// After each key the focus is somewhere.
fn keys(heard: &mut Heard, faults: &mut Faults) {
    for key in KEYS {
        press(heard, key, faults);
        if key.starts_with("F1") || key == "F5" {
            press(heard, "Escape", faults);
        } else if key == "F4" {
            press(heard, key, faults);
        }
    }
    press(heard, "Escape", faults);
    press(heard, "Return", faults);
}

fn press(heard: &mut Heard, key: &str, faults: &mut Faults) {
    let is_there = |heard: &mut Heard| heard.program.0.try_wait().is_ok_and(|end| end.is_none());
    heard.key(key);
    let begun = Instant::now();
    // A window that has just come or gone takes a moment.
    while is_there(heard) {
        let tree = heard.tree();
        let focused = tree.focused();
        if let Some(node) = focused {
            check_focus(&tree, node, &format!(" after {key}"), faults);
            break;
        }
        if begun.elapsed() > Duration::from_secs(2) {
            faults.add("focus lost", &format!("nothing has it after {key}"));
            break;
        }
        std::thread::sleep(Duration::from_millis(30));
    }
}
