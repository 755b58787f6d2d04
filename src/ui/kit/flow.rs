//! How much room widgets take that go on in the next row where one is full.

use egui::Vec2;

/// The height of `sizes` in rows `room` points wide, with this gap between them, as `ui.horizontal_wrapped` lays
/// them out: known before they are drawn.
pub(crate) fn wrapped_height(sizes: impl Iterator<Item = Vec2>, room: f32, gap: Vec2) -> f32 {
    let (mut above, mut right, mut row) = (0.0, 0.0, 0.0_f32);
    for size in sizes {
        if right > 0.0 && right + size.x > room {
            above += row + gap.y;
            (right, row) = (0.0, 0.0);
        }
        right += size.x + gap.x;
        row = row.max(size.y);
    }
    above + row
}

#[cfg(test)]
mod tests {
    use super::wrapped_height;
    use egui::vec2;

    #[test]
    fn a_row_that_is_full_is_followed_by_another() {
        let height = |room| {
            let sizes = [vec2(60.0, 40.0), vec2(30.0, 48.0)];
            wrapped_height(sizes.into_iter(), room, vec2(10.0, 8.0))
        };
        assert_eq!(height(100.0), 48.0);
        assert_eq!(height(99.0), 96.0);
        assert_eq!(height(10.0), 96.0, "one wider than a row has a row alone");
    }
}
