//! What happens is said once: one announcement, and one new description of what has the focus, for readers that know
//! no announcements.

use super::again::{found_in_all, or_why};
use super::desktop::Heard;
use super::events::Event;
use super::scenes::{SCENES, Scene, Told};
use super::views::{OPEN, View, open_view};
use super::walk::{ONLY, SHELL, SHELLS, is_named};
use std::time::Duration;

/// Two presses of one key that are closer together are one; and a window that changes its form takes a while.
const APART: Duration = Duration::from_millis(800);
/// By then something has come of a key.
const PATIENCE: Duration = Duration::from_secs(3);
/// The words of what has been said stay for some seconds; when they go, nobody says anything.
const UNTIL_GONE: Duration = Duration::from_secs(6);

#[test]
fn what_happens_is_said_once() {
    let all = SCENES.iter().flat_map(|scene| SHELLS.map(|shell| (scene, shell)));
    let all = all.filter(|(scene, shell)| is_named(ONLY, scene.name) && is_named(SHELL, shell));
    let lines = found_in_all(all.collect(), |(scene, shell)| faults(scene, shell));
    assert!(lines.is_empty(), "{} faults:\n{}", lines.len(), lines.join("\n"));
}

/// That it cannot be played is a fault, too.
fn faults(scene: &Scene, shell: &'static str) -> Vec<String> {
    let found = or_why(|| play(scene, shell));
    let found = found.unwrap_or_else(|why| vec![format!("{}, {shell}: {why}", scene.name)]);
    found.into_iter().inspect(|line| println!("{line}")).collect()
}

fn play(scene: &Scene, shell: &'static str) -> Vec<String> {
    let view = View { name: scene.name, before: scene.before, reach: scene.reach, has_tabs: false };
    let Some(mut heard) = open_view(&view, shell) else {
        return vec![];
    };
    let mut faults = vec![];
    for (focus, key, told) in scene.acts {
        let mut fault = |what: String| {
            faults.push(format!("{}, {shell}, {key} {}: {what}", scene.name, focus.unwrap_or("")));
        };
        if let Some(name) = focus {
            heard.focus(name);
        }
        heard.settle();
        let before = heard.focused().path;
        heard.desktop.run(&format!("xdotool key {key}"));
        let mut events = heard.ear.until(PATIENCE, |event| told.is_by(event));
        events.extend(heard.settle_for(APART));
        check(&mut heard, &events, &before, *told, &mut fault);
    }
    if scene.acts.iter().any(|(focus, ..)| *focus == Some(OPEN)) && !scene.before.lacks_browser {
        let opened = std::fs::read_to_string(heard.folder.path().join("browser-opened"));
        let count = opened.unwrap_or_default().lines().count();
        if count != 1 {
            faults.push(format!("{}, {shell}: {count} browsers", scene.name));
        }
    }
    let later = heard.settle_for(UNTIL_GONE);
    for event in later.iter().filter(|event| is_said(event)) {
        let what = format!("{} «{}»", event.kind, event.text);
        faults.push(format!("{}, {shell}, later, with no key: {what}", scene.name));
    }
    faults
}

fn is_said(event: &Event) -> bool {
    event.kind == "Announcement" || event.kind == "StateChanged:focused" && event.detail == 1
}

fn check(
    heard: &mut Heard,
    events: &[Event],
    before: &str,
    told: Told,
    fault: &mut impl FnMut(String),
) {
    let focus = heard.focused();
    let said: Vec<&str> =
        events.iter().filter(|it| it.kind == "Announcement").map(|it| it.text.as_str()).collect();
    let is_news = |event: &&Event| {
        event.kind == "PropertyChange:accessible-description" && event.path == focus.path
    };
    let described: Vec<&str> =
        events.iter().filter(is_news).map(|event| event.text.as_str()).collect();
    let has_moved = focus.path != before;
    let wants_said = match told {
        Told::Said(words) => {
            if said.len() != 1 || !said[0].contains(words) {
                fault(format!("said {said:?}, not «{words}» once"));
            }
            true
        }
        Told::SaidAfter(first, words) => {
            let rest = said.strip_prefix(&[first][..]).unwrap_or(&said);
            if rest != [words] {
                fault(format!("said {said:?}, not «{words}» once"));
            }
            true
        }
        Told::Focus(words) => {
            if !has_moved || !focus.name.contains(words) {
                fault(format!("the focus is on {}, not «{words}»", focus.said()));
            }
            false
        }
        Told::State => {
            let is_state = |event: &&Event| event.path == focus.path && told.is_by(event);
            let count = events.iter().filter(is_state).count();
            if count != 1 {
                fault(format!("{count} changes of the state of {}", focus.said()));
            }
            false
        }
    };
    if wants_said && !has_moved && described.len() != said.len() {
        fault(format!("{} new descriptions: {described:?}", described.len()));
    }
    if said.iter().enumerate().any(|(index, words)| said[..index].contains(words)) {
        fault(format!("said twice: {said:?}"));
    }
    if has_moved && said.iter().any(|it| *it == focus.name) {
        fault(format!("said twice: «{}», which has the focus", focus.name));
    }
    let moves = events.iter().filter(|it| it.kind == "StateChanged:focused" && it.detail == 1);
    let moves: Vec<String> = moves.map(|event| heard.name_of(&event.path)).collect();
    if moves.len() > 1 {
        fault(format!("the focus goes over {}", moves.join(", ")));
    }
}
