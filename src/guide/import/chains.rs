//! Numbers that follow each other, among others that are lists inside a step.

use std::collections::BTreeSet;

/// Lists inside of lists.
const DEEPEST: usize = 16;

/// A line with a number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub at: usize,
    pub number: u32,
    /// The list of Word's that it is in.
    pub list: Option<u32>,
}

/// The places of those that are steps: of the outermost chains, of at least two numbers. Where the lines of some chain have
/// more than themselves (`is_more_between`), chains of bare lines are lists.
pub(super) fn steps(
    links: &[Link],
    is_more_between: impl Fn(usize, usize) -> bool,
) -> BTreeSet<usize> {
    let chains = chains(links);
    // They are sorted by their beginnings: one that ends before an earlier one lies inside of it.
    let mut end = None;
    let mut outer = Vec::new();
    for chain in &chains {
        let last = chain.last().map(|link| link.at);
        if chain.len() > 1 && last > end {
            outer.push(chain);
        }
        end = end.max(last);
    }
    let has_more =
        |chain: &&&Vec<Link>| chain.windows(2).any(|pair| is_more_between(pair[0].at, pair[1].at));
    let full: Vec<_> = outer.iter().filter(has_more).collect();
    let kept = if full.is_empty() { outer.iter().collect() } else { full };
    kept.into_iter().flat_map(|chain| chain.iter().map(|link| link.at)).collect()
}

fn chains(links: &[Link]) -> Vec<Vec<Link>> {
    let mut ended: Vec<Vec<Link>> = Vec::new();
    // Each began inside the one before it.
    let mut open: Vec<Vec<Link>> = Vec::new();
    for link in links {
        let of_list = |chain: &Vec<Link>| {
            let last = chain.last().filter(|_| link.list.is_some());
            last.is_some_and(|last| last.list == link.list && link.number > last.number)
        };
        let next = |chain: &Vec<Link>| chain.last().is_some_and(|it| link.number == it.number + 1);
        let known = open.iter().rposition(of_list).or(open.iter().rposition(next));
        if let Some(at) = known {
            ended.extend(open.drain(at + 1..));
            open[at].push(*link);
        } else {
            open.push(vec![*link]);
            if open.len() > DEEPEST {
                ended.push(open.remove(0));
            }
        }
    }
    ended.extend(open);
    ended.sort_by_key(|chain| chain.first().map(|link| link.at));
    ended
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(lines: &[(usize, u32, Option<u32>)]) -> Vec<usize> {
        let numbers = lines.iter().map(|&(at, number, list)| Link { at, number, list });
        steps(&numbers.collect::<Vec<_>>(), |from, to| to > from + 1).into_iter().collect()
    }

    #[test]
    fn a_list_inside_a_step_has_no_steps() {
        // Lines of the document, and the numbers that they begin with.
        let plain = [(0, 1, None), (1, 2, None), (2, 3, None)];
        assert_eq!(kept(&plain), [0, 1, 2]);
        let with_list = [(0, 1, None), (2, 1, None), (3, 2, None), (5, 2, None), (7, 3, None)];
        assert_eq!(kept(&with_list), [0, 5, 7]);
        let by_list = [(0, 1, Some(1)), (2, 1, Some(2)), (3, 2, Some(2)), (5, 2, Some(1))];
        assert_eq!(kept(&by_list), [0, 5]);
        let two_procedures = [(0, 1, Some(1)), (2, 2, Some(1)), (5, 1, Some(2)), (7, 2, Some(2))];
        assert_eq!(kept(&two_procedures), [0, 2, 5, 7]);
        let needed_first = [(0, 1, Some(1)), (1, 2, Some(1)), (4, 1, Some(2)), (6, 2, Some(2))];
        assert_eq!(kept(&needed_first), [4, 6]);
        assert_eq!(kept(&[(0, 1, None)]), [0; 0]);
    }
}
