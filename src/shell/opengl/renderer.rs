//! What draws the window, and what a start makes of what the last ones have learned.

use super::record::Outcome;
use serde::Deserialize;

/// What is asked to draw.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub(crate) enum Renderer {
    /// The graphics card where it is known to work, else the processor.
    #[default]
    Auto,
    /// The graphics card, by OpenGL, or nothing.
    #[serde(skip)]
    OnlyGpu,
    /// The graphics card, by OpenGL, even where nobody knows yet whether it works; if not, the processor.
    Gpu,
    /// The processor.
    Cpu,
}

/// How a start begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LaunchPlan {
    /// OpenGL as asked for: what does not work is said.
    Gpu,
    /// OpenGL, which has worked before: if it does not any more, the processor takes over.
    WatchedGpu,
    /// The processor.
    Cpu,
    /// The processor, while another process finds out whether OpenGL works here.
    CpuWithProbe,
}

impl Renderer {
    /// The first rung of the ladder. `known`: what became of OpenGL with this driver and this version of
    /// the program; asked only if it matters. A window is never kept waiting for a driver that nobody
    /// has tried.
    pub(crate) fn start(self, known: impl FnOnce() -> Option<Outcome>) -> LaunchPlan {
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
                // Something that began and never ended has crashed, or the driver hangs.
                Some(Outcome::Software | Outcome::Failed | Outcome::Begun) => LaunchPlan::Cpu,
            },
        }
    }
}

/// Words in the name of an OpenGL renderer that draws with the processor, or with a driver known to be
/// slower than that: Mesa's, Windows' own, and those of virtual machines.
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
        for (asked, known, start) in [
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
            assert_eq!(asked.start(|| known), start, "{asked:?}, {known:?}");
        }
    }

    #[test]
    fn software_is_told_by_its_name() {
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
