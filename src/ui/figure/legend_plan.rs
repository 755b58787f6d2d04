//! How wide the words of the callouts are, side by side. Knows widths only: nothing is drawn here.

/// With more lines than this they stand one below the other.
const MOST_LINES: usize = 3;
/// Points. What rounding may take from a line.
const SLACK: f32 = 2.0;

/// The widths for some texts, given as the widths of their words, in a row `room` points wide. The lowest row counts;
/// what is left over is given to all alike. `None`: they do not fit in one row.
pub(super) fn widths(texts: &[Vec<f32>], space: f32, room: f32) -> Option<Vec<f32>> {
    let least = |lines: usize| {
        let each = texts.iter().map(|words| least_width(words, space, lines) + SLACK);
        each.collect::<Vec<f32>>()
    };
    let row = (1..=MOST_LINES).map(least).find(|row| row.iter().sum::<f32>() <= room)?;
    let left = (room - row.iter().sum::<f32>()) / row.len().max(1) as f32;
    Some(row.into_iter().map(|width| width + left).collect())
}

/// The least width at which these words take so many lines.
fn least_width(words: &[f32], space: f32, lines: usize) -> f32 {
    let longest = words.iter().copied().fold(0.0, f32::max);
    let whole = words.iter().sum::<f32>() + space * words.len().saturating_sub(1) as f32;
    let (mut low, mut high) = (longest, whole.max(longest));
    if count_lines(words, space, low) <= lines {
        return low;
    }
    while high - low > 0.5 {
        let middle = f32::midpoint(low, high);
        if count_lines(words, space, middle) <= lines {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}

fn count_lines(words: &[f32], space: f32, width: f32) -> usize {
    let (mut lines, mut right) = (1, f32::NEG_INFINITY);
    for word in words {
        if right == f32::NEG_INFINITY {
            right = *word;
        } else if right + space + word <= width {
            right += space + word;
        } else {
            lines += 1;
            right = *word;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_gets_more_room_than_a_short_one() {
        let long = vec![50.0; 6];
        let short = vec![50.0; 2];
        let row = widths(&[long, short], 10.0, 300.0).unwrap_or_default();
        assert_eq!(row.len(), 2);
        assert!(row[0] > row[1], "{row:?}");
        assert_eq!(row.iter().sum::<f32>().round(), 300.0, "all the room is given away");
    }

    #[test]
    fn what_would_need_four_lines_stands_in_a_column() {
        let text = || vec![50.0; 8];
        assert!(widths(&[text(), text()], 10.0, 700.0).is_some());
        assert!(widths(&[text(), text()], 10.0, 250.0).is_none());
        assert!(widths(&[vec![400.0]], 10.0, 250.0).is_none(), "a word that is too long");
    }

    #[test]
    fn lines_are_as_the_words_fill_them() {
        assert_eq!(count_lines(&[30.0, 30.0, 30.0], 10.0, 70.0), 2);
        assert_eq!(count_lines(&[30.0, 30.0, 30.0], 10.0, 110.0), 1);
        assert_eq!(least_width(&[30.0, 30.0, 30.0], 10.0, 1).round(), 110.0);
        assert_eq!(count_lines(&[], 10.0, 0.0), 1);
    }
}
