//! Chooses what draws the window, from what was asked for and what earlier runs recorded.

use super::record::Outcome;
use serde::Deserialize;

/// What the command line or the settings ask for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub(crate) enum Renderer {
    /// The graphics card where it is known to work, else the processor.
    #[default]
    Auto,
    /// The graphics card, by OpenGL; if it does not work, no window.
    #[serde(skip)]
    OnlyGpu,
    /// The graphics card, by OpenGL, even where it was never probed; if it does not work, the processor.
    Gpu,
    Cpu,
}

/// How a start begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LaunchPlan {
    /// OpenGL as asked for: a failure is reported.
    Gpu,
    /// OpenGL; if it fails, the program restarts with the processor.
    WatchedGpu,
    Cpu,
    /// The processor, while another process finds out whether OpenGL works here.
    CpuWithProbe,
}

impl Renderer {
    /// The rung of the ladder where a start begins. `known`: what became of OpenGL with this driver and this
    /// version of the program. `is_read`: whether a screen reader is on; in the window that OpenGL draws it would find
    /// no second one, because eframe shows it the main window alone. Both are asked only if they matter. A window never
    /// waits for a driver that was not probed.
    pub(crate) fn plan(
        self,
        known: impl FnOnce() -> Option<Outcome>,
        is_read: impl FnOnce() -> bool,
    ) -> LaunchPlan {
        match self.plan_for_eyes(known) {
            LaunchPlan::WatchedGpu if is_read() => LaunchPlan::Cpu,
            plan => plan,
        }
    }

    fn plan_for_eyes(self, known: impl FnOnce() -> Option<Outcome>) -> LaunchPlan {
        match self {
            Self::OnlyGpu => LaunchPlan::Gpu,
            Self::Gpu => match known() {
                Some(Outcome::Failed | Outcome::Begun) => LaunchPlan::Cpu,
                None | Some(Outcome::Works | Outcome::Software) => LaunchPlan::WatchedGpu,
            },
            Self::Cpu => LaunchPlan::Cpu,
            Self::Auto => match known() {
                Some(Outcome::Works) => LaunchPlan::WatchedGpu,
                None => LaunchPlan::CpuWithProbe,
                // What has begun and never ended has crashed or hangs.
                Some(Outcome::Software | Outcome::Failed | Outcome::Begun) => LaunchPlan::Cpu,
            },
        }
    }
}

/// Words in the names of OpenGL renderers that use the processor, or that are known to be slower than it:
/// Mesa's, Windows' own, and those of virtual machines.
const SOFTWARE: [&str; 10] = [
    "llvmpipe",
    "softpipe",
    "swrast",
    "software rasterizer",
    "software renderer",
    "gdi generic",
    "basic render",
    "swiftshader",
    "svga3d",
    "chromium",
];

/// Whether the OpenGL renderer of this name is no graphics card.
pub(crate) fn is_software(name: &str) -> bool {
    let name = name.to_lowercase();
    SOFTWARE.iter().any(|word| name.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{LaunchPlan, Outcome, Renderer, is_software};

    #[test]
    fn a_start_makes_the_best_of_what_is_known() {
        use Renderer::{Auto, Cpu, Gpu, OnlyGpu};
        for (asked, known, plan) in [
            (Auto, None, LaunchPlan::CpuWithProbe),
            (Auto, Some(Outcome::Works), LaunchPlan::WatchedGpu),
            (Auto, Some(Outcome::Software), LaunchPlan::Cpu),
            (Auto, Some(Outcome::Failed), LaunchPlan::Cpu),
            (Auto, Some(Outcome::Begun), LaunchPlan::Cpu),
            (Cpu, Some(Outcome::Works), LaunchPlan::Cpu),
            (Cpu, None, LaunchPlan::Cpu),
            (Gpu, None, LaunchPlan::WatchedGpu),
            (Gpu, Some(Outcome::Software), LaunchPlan::WatchedGpu),
            (Gpu, Some(Outcome::Failed), LaunchPlan::Cpu),
            (Gpu, Some(Outcome::Begun), LaunchPlan::Cpu),
            (OnlyGpu, Some(Outcome::Failed), LaunchPlan::Gpu),
            (OnlyGpu, None, LaunchPlan::Gpu),
        ] {
            assert_eq!(asked.plan(|| known, || false), plan, "{asked:?}, {known:?}");
            let read = if plan == LaunchPlan::WatchedGpu { LaunchPlan::Cpu } else { plan };
            assert_eq!(asked.plan(|| known, || true), read, "{asked:?}, {known:?}, read");
        }
    }

    #[test]
    fn software_is_recognised_by_its_name() {
        for name in [
            "llvmpipe (LLVM 15.0.6, 256 bits)",
            "softpipe",
            "GDI Generic",
            "SVGA3D; build: RELEASE;  LLVM;",
            "virgl (LLVMPIPE (LLVM 15.0.6 256 bits))",
            "D3D12 (Microsoft Basic Render Driver)",
            "Software Rasterizer",
        ] {
            assert!(is_software(name), "{name}");
        }
        for name in [
            "Mesa Intel(R) UHD Graphics 620 (KBL GT2)",
            "AMD Radeon Graphics (radeonsi, renoir, LLVM 15.0.6, DRM 3.49)",
            "NVIDIA GeForce GT 710/PCIe/SSE2",
            "Intel(R) HD Graphics",
        ] {
            assert!(!is_software(name), "{name}");
        }
    }
}
