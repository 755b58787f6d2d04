//! What several rounds came to: the median, and how far they lie apart.

use std::fmt;

pub struct Spread {
    pub median: f64,
    least: f64,
    most: f64,
}

impl Spread {
    /// Of at least one value.
    pub fn of(values: impl Iterator<Item = f64>) -> Self {
        let mut values: Vec<_> = values.collect();
        values.sort_by(f64::total_cmp);
        let last = values.len() - 1;
        Self {
            median: f64::midpoint(values[last / 2], values[last.div_ceil(2)]),
            least: values[0],
            most: values[last],
        }
    }
}

/// The least value that this share of them, 0 to 1, does not exceed.
pub fn percentile(values: &[f64], share: f64) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    let rank = (values.len() as f64 * share).ceil() as usize;
    values[rank.clamp(1, values.len()) - 1]
}

impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { median, least, most } = self;
        let digits = f.precision().unwrap_or(1);
        write!(f, "{median:.digits$} [{least:.digits$}–{most:.digits$}]")
    }
}
