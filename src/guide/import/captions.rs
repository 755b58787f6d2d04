//! Joins figures and their captions: below, above, one below several, or a row of them below a row of figures.

use super::flow::{Item, Shot};
use super::sign::{self, Caption};

/// Takes the captions out of the flow and gives them to their figures.
pub(super) fn join(items: Vec<Item>) -> Vec<Item> {
    let mut joined: Vec<Item> = Vec::with_capacity(items.len());
    let mut above: Vec<(Caption, Item)> = Vec::new();
    let mut rest = items.into_iter().peekable();
    while let Some(item) = rest.next() {
        if let Some(caption) = caption_of(&item) {
            let mut run = vec![(caption, item)];
            while let Some(next) = rest.peek().and_then(caption_of) {
                if let Some(item) = rest.next() {
                    run.push((next, item));
                }
            }
            let followed = rest.peek().is_some_and(is_bare);
            let left = below(&mut joined, run, followed);
            if followed {
                above = left;
            } else {
                joined.extend(left.into_iter().map(|(_, item)| item));
            }
            continue;
        }
        match item {
            Item::Shot(mut shot) if shot.caption.is_none() && !above.is_empty() => {
                let (caption, _) = above.remove(0);
                shot.caption = Some(caption);
                joined.push(Item::Shot(shot));
                if !rest.peek().is_some_and(is_bare) {
                    joined.extend(above.drain(..).map(|(_, item)| item));
                }
            }
            other => {
                joined.extend(above.drain(..).map(|(_, item)| item));
                joined.push(other);
            }
        }
    }
    joined.extend(above.into_iter().map(|(_, item)| item));
    joined
}

/// A picture without a caption.
fn is_bare(item: &Item) -> bool {
    matches!(item, Item::Shot(shot) if shot.caption.is_none())
}

/// Gives captions to the figures that stand directly before them; returns those that are left.
fn below(
    joined: &mut [Item],
    mut captions: Vec<(Caption, Item)>,
    followed: bool,
) -> Vec<(Caption, Item)> {
    let bare = joined.iter().rev().take_while(
        |it| matches!(it, Item::Shot(shot) if shot.caption.is_none() && shot.part == 0),
    );
    let count = bare.count();
    if count == 0 {
        return captions;
    }
    let from = joined.len() - count;
    let mut shots: Vec<_> = shots(&mut joined[from..]).collect();
    // One stands below the last of several; where another figure follows, the last caption is that one's.
    let spare = if followed && captions.len() > count { captions.len() - count } else { 0 };
    let kept = captions.split_off(captions.len() - spare);
    let of_several = captions.len() == 1 && count > 1;
    if of_several {
        let (caption, _) = captions.remove(0);
        for (part, shot) in shots.iter_mut().enumerate() {
            shot.part = part + 1;
        }
        if let Some(first) = shots.first_mut() {
            first.caption = Some(caption);
        }
        return kept;
    }
    // A row of figures above a row of captions; fewer of them belong to the last figures.
    let skipped = count.saturating_sub(captions.len());
    let mut captions = captions.into_iter();
    for shot in shots.iter_mut().skip(skipped) {
        shot.caption = captions.next().map(|(caption, _)| caption);
    }
    captions.chain(kept).collect()
}

fn shots(items: &mut [Item]) -> impl Iterator<Item = &mut Shot> {
    items.iter_mut().filter_map(|item| match item {
        Item::Shot(shot) => Some(shot),
        Item::Line(_) | Item::Table(_) => None,
    })
}

fn caption_of(item: &Item) -> Option<Caption> {
    match item {
        Item::Line(line) if line.heading.is_none() => sign::caption(&line.plain()),
        _ => None,
    }
}
