//! Which scale of a monitor to believe: how many pixels a point has. Knows no window system.

use std::ops::RangeInclusive;

/// Nobody can work on a screen of fewer points, width and height: a scale that leaves fewer is a mistake, such as that
/// of a projector which says that it is as large as a hand.
const LEAST: [f64; 2] = [640.0, 480.0];
/// What a scale can be at all.
const POSSIBLE: RangeInclusive<f64> = 0.5..=20.0;
/// A monitor of fewer pixels is one of which the system does not know the size.
const SMALLEST: u32 = 64;

/// The scale for a monitor of this size, pixels, of which the system says this.
pub(super) fn believed(told: f64, size: [u32; 2]) -> f64 {
    if !POSSIBLE.contains(&told) {
        return 1.0;
    }
    if size.iter().any(|side| *side < SMALLEST) {
        return told;
    }
    let [wide, high] = size.map(f64::from);
    told.min((wide / LEAST[0]).min(high / LEAST[1]).max(1.0))
}

/// What egui makes of the scale of a monitor: 1 where it is believed. `now`: what the system wants of windows now, if
/// that may be another scale than the `told` one.
pub(super) fn zoom(told: f64, now: Option<f64>, size: [u32; 2]) -> f32 {
    /// Nobody sees a smaller difference, which is one of rounding.
    const LITTLE: f64 = 0.005;
    let is_new = |now: &f64| (now / told - 1.0).abs() > LITTLE;
    let wanted = now.filter(is_new).unwrap_or(told);
    let zoom = believed(wanted, size) / told;
    if zoom.is_normal() { zoom as f32 } else { 1.0 }
}

/// What an X server says of the scale.
#[cfg(target_os = "linux")]
#[derive(Debug, Default)]
pub(super) struct Told {
    /// The variable in which winit looks first.
    pub variable: Option<String>,
    /// Of the desktop's settings.
    pub dpi: Option<f64>,
    pub monitors: Vec<Monitor>,
}

#[cfg(target_os = "linux")]
#[derive(Clone, Copy, Debug)]
pub(super) struct Monitor {
    pub pixels: [u32; 2],
    /// As the monitor says, which may be nothing, or wrong.
    pub millimetres: [u32; 2],
}

#[cfg(target_os = "linux")]
impl Monitor {
    /// The scale that winit takes where nothing else names one: in twelfths, as large as the monitor is dense.
    fn measured(self) -> f64 {
        const DENSITY_AT_ONE: f64 = 96.0 / 25.4;
        let area = |sides: [u32; 2]| f64::from(sides[0]) * f64::from(sides[1]);
        if self.millimetres.contains(&0) {
            return 1.0;
        }
        let density = (area(self.pixels) / area(self.millimetres)).sqrt();
        let scale = (density / DENSITY_AT_ONE * 12.0).round() / 12.0;
        if scale > *POSSIBLE.end() { 1.0 } else { scale.max(1.0) }
    }
}

/// The scale to use on all monitors; `None` where what winit makes of this can stand.
#[cfg(target_os = "linux")]
pub(super) fn in_place_of(told: &Told) -> Option<f64> {
    let variable = told.variable.as_deref().filter(|text| !text.is_empty());
    let is_measured = variable.is_some_and(|text| text.eq_ignore_ascii_case("randr"));
    let named = variable.and_then(|text| text.parse().ok());
    let named = named.filter(|scale| POSSIBLE.contains(scale));
    let is_nonsense = variable.is_some() && named.is_none() && !is_measured;
    let of_all = named.or_else(|| told.dpi.filter(|_| !is_measured).map(|dpi| dpi / 96.0));
    let scales = told.monitors.iter().map(|monitor| {
        let told = of_all.unwrap_or_else(|| monitor.measured());
        (told, believed(told, monitor.pixels))
    });
    let can_stand = !is_nonsense && scales.clone().all(|(told, believed)| told == believed);
    if can_stand {
        return None;
    }
    let least = scales.map(|(_, believed)| believed).reduce(f64::min);
    Some(least.unwrap_or(1.0))
}

#[cfg(test)]
mod tests {
    use super::{believed, zoom};

    #[test]
    fn a_scale_that_leaves_no_room_is_not_believed() {
        for (told, size, scale) in [
            (1.0, [1024, 600], 1.0),
            (2.0, [1024, 600], 1.25),
            (3.0, [1366, 768], 1.6),
            (3.0, [3840, 2160], 3.0),
            (1.0, [320, 240], 1.0),
            (0.75, [1366, 768], 0.75),
            (2.0, [0, 0], 2.0),
            (0.0, [1366, 768], 1.0),
            (-1.0, [1366, 768], 1.0),
            (0.01, [1366, 768], 1.0),
            (f64::NAN, [1366, 768], 1.0),
            (f64::INFINITY, [1366, 768], 1.0),
            (1e9, [1366, 768], 1.0),
        ] {
            assert_eq!(believed(told, size), scale, "{told} on {size:?}");
        }
    }

    #[test]
    fn a_scale_that_has_changed_is_made_up_for() {
        const LAPTOP: [u32; 2] = [1366, 768];
        for (told, now, size, factor) in [
            (1.0, None, LAPTOP, 1.0),
            (2.0, None, [1024, 600], 0.625),
            (1.0, Some(1.5), LAPTOP, 1.5),
            (1.5, Some(1.5), LAPTOP, 1.0),
            (1.5, Some(1.500_1), LAPTOP, 1.0),
            (1.5, Some(1.0), LAPTOP, 1.0 / 1.5),
            (1.0, Some(3.0), LAPTOP, 1.6),
            (1.0, Some(0.0), LAPTOP, 1.0),
            (1.25, Some(1e6), LAPTOP, 0.8),
            (0.0, None, LAPTOP, 1.0),
        ] {
            assert_eq!(zoom(told, now, size), factor, "{told}, now {now:?}");
        }
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn what_an_x_server_says_stands_unless_it_is_nonsense() {
        use super::{Monitor, Told, in_place_of};
        const NETBOOK: Monitor = Monitor { pixels: [1024, 600], millimetres: [222, 130] };
        const LAPTOP: Monitor = Monitor { pixels: [1366, 768], millimetres: [361, 203] };
        const DENSE: Monitor = Monitor { pixels: [3840, 2160], millimetres: [344, 194] };
        const PROJECTOR: Monitor = Monitor { pixels: [1280, 720], millimetres: [160, 90] };
        const UNKNOWN: Monitor = Monitor { pixels: [1366, 768], millimetres: [0, 0] };
        for (variable, dpi, monitors, scale) in [
            (None, None, &[NETBOOK][..], None),
            (None, None, &[UNKNOWN], None),
            (None, None, &[DENSE, LAPTOP], None),
            (None, None, &[LAPTOP, PROJECTOR], Some(1.0)),
            (None, None, &[PROJECTOR], Some(1.5)),
            (None, Some(96.0), &[LAPTOP, PROJECTOR], None),
            (None, Some(144.0), &[LAPTOP], None),
            (None, Some(192.0), &[NETBOOK], Some(1.25)),
            (None, Some(0.0), &[LAPTOP], Some(1.0)),
            (None, Some(-96.0), &[LAPTOP], Some(1.0)),
            (None, Some(f64::NAN), &[LAPTOP], Some(1.0)),
            (None, Some(1_000_000.0), &[LAPTOP], Some(1.0)),
            (Some(""), None, &[LAPTOP], None),
            (Some("1.5"), Some(0.0), &[LAPTOP], None),
            (Some("randr"), Some(0.0), &[LAPTOP], None),
            (Some("RandR"), None, &[PROJECTOR], Some(1.5)),
            (Some("2"), None, &[NETBOOK], Some(1.25)),
            (Some("1,5"), None, &[LAPTOP], Some(1.0)),
            (Some("abc"), Some(144.0), &[LAPTOP], Some(1.5)),
            (Some("0"), None, &[LAPTOP], Some(1.0)),
            (Some("-1"), None, &[LAPTOP], Some(1.0)),
            (Some("nan"), None, &[LAPTOP], Some(1.0)),
            (Some("1e9"), None, &[LAPTOP], Some(1.0)),
            (Some("abc"), None, &[], Some(1.0)),
        ] {
            let told =
                Told { variable: variable.map(str::to_owned), dpi, monitors: monitors.to_vec() };
            assert_eq!(in_place_of(&told), scale, "{told:?}");
        }
    }
}
