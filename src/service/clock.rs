//! The time of day, for a teacher. Never stored.

/// «14:05».
#[must_use]
pub fn time_of_day() -> String {
    chrono::Local::now().format("%H:%M").to_string()
}
