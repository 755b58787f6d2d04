//! What draws the window, and what a start makes of what the last ones have learned.

use super::record::Outcome;
use serde::Deserialize;

/// What is asked to draw.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Renderer {
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
pub enum Start {
    /// OpenGL as asked for: what does not work is said.
    Gpu,
    /// OpenGL, which has worked before: if it does not any more, the processor takes over.
    GuardedGpu,
    /// The processor.
    Cpu,
    /// The processor, while another process finds out whether OpenGL works here.
    CpuWithTrial,
}

impl Renderer {
    /// The first rung of the ladder. `known`: what became of OpenGL with this driver and this version of
    /// the program; asked only if it matters. A window is never kept waiting for a driver that nobody
    /// has tried.
    pub fn start(self, known: impl FnOnce() -> Option<Outcome>) -> Start {
        match self {
            Self::OnlyGpu => Start::Gpu,
            Self::Gpu => match known() {
                Some(Outcome::Failed | Outcome::Begun) => Start::Cpu,
                None | Some(Outcome::Works | Outcome::Software) => Start::GuardedGpu,
            },
            Self::Cpu => Start::Cpu,
            Self::Auto => match known() {
                Some(Outcome::Works) => Start::GuardedGpu,
                None => Start::CpuWithTrial,
                // Something that began and never ended has crashed, or the driver hangs.
                Some(Outcome::Software | Outcome::Failed | Outcome::Begun) => Start::Cpu,
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
pub fn is_software(name: &str) -> bool {
    let name = name.to_lowercase();
    SOFTWARE.iter().any(|word| name.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Renderer, Start, is_software};

    #[test]
    fn a_start_makes_the_best_of_what_is_known() {
        use Renderer::{Auto, Cpu, Gpu, OnlyGpu};
        for (asked, known, start) in [
            (Auto, None, Start::CpuWithTrial),
            (Auto, Some(Outcome::Works), Start::GuardedGpu),
            (Auto, Some(Outcome::Software), Start::Cpu),
            (Auto, Some(Outcome::Failed), Start::Cpu),
            (Auto, Some(Outcome::Begun), Start::Cpu),
            (Cpu, Some(Outcome::Works), Start::Cpu),
            (Cpu, None, Start::Cpu),
            (Gpu, None, Start::GuardedGpu),
            (Gpu, Some(Outcome::Software), Start::GuardedGpu),
            (Gpu, Some(Outcome::Failed), Start::Cpu),
            (Gpu, Some(Outcome::Begun), Start::Cpu),
            (OnlyGpu, Some(Outcome::Failed), Start::Gpu),
            (OnlyGpu, None, Start::Gpu),
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
