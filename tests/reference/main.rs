//! Compares our rasteriser with egui's own shader on a software GPU (lavapipe): every pixel of three views.

#![allow(clippy::disallowed_methods, reason = "those are rules of the program's own")]
#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

#[path = "../suite/support/cpu_renderer.rs"]
mod cpu_renderer;
mod raster_views;

use egui::{Ui, vec2};
use egui_kittest::wgpu::{WgpuTestRenderer, default_wgpu_setup};
use egui_kittest::{Harness, TestRenderer};
use image::RgbaImage;

use cpu_renderer::CpuRenderer;
use raster_views::VIEWS;

/// Per channel, of 255. Floats there, whole numbers here: they round differently now and then.
const TOLERANCE: u8 = 2;

/// Set to 1 where there is no Vulkan driver, to go without the comparison.
const SKIP: &str = "JOIN_CHATS_NO_GPU_REFERENCE";

#[test]
fn every_pixel_is_what_a_gpu_draws() {
    if std::env::var(SKIP).is_ok_and(|value| value == "1") {
        println!("skipped: {SKIP}=1");
        return;
    }
    require_lavapipe();
    let mut failures = Vec::new();
    for (name, view) in VIEWS {
        for pixels_per_point in [1.0, 1.25, 2.0] {
            let gpu = render(WgpuTestRenderer::new(), view, pixels_per_point);
            for threads in [1, 3] {
                let cpu = render(CpuRenderer::new(threads), view, pixels_per_point);
                let report = compare(&gpu, &cpu);
                println!("{name} at {pixels_per_point}, {threads} threads: {report}");
                if report.largest > TOLERANCE {
                    save(name, pixels_per_point, &gpu, &cpu);
                    failures
                        .push(format!("{name} at {pixels_per_point}, {threads} threads: {report}"));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// A real GPU rounds in its own way; without any adapter there is nothing to compare with.
fn require_lavapipe() {
    #[expect(
        clippy::default_trait_access,
        reason = "the options' type cannot be named without one more dependency; only the adapter matters here"
    )]
    let connect =
        || egui_kittest::wgpu::create_render_state(default_wgpu_setup(), Default::default());
    let Ok(render_state) = std::panic::catch_unwind(connect) else {
        panic!(
            "no Vulkan adapter: install lavapipe (mesa-vulkan-drivers), or go without by {SKIP}=1"
        );
    };
    let info = render_state.adapter.get_info();
    println!("adapter: {} ({:?}, {})", info.name, info.backend, info.driver_info);
    assert!(
        info.name.contains("llvmpipe"),
        "the reference is lavapipe (mesa-vulkan-drivers), not {}; go without by {SKIP}=1",
        info.name
    );
}

fn render(
    renderer: impl TestRenderer + 'static,
    view: fn(&mut Ui),
    pixels_per_point: f32,
) -> RgbaImage {
    let mut harness = Harness::builder()
        .with_size(vec2(700.0, 580.0))
        .with_pixels_per_point(pixels_per_point)
        .renderer(renderer)
        .build_ui(view);
    harness.run();
    harness.render().expect("a picture")
}

struct Report {
    largest: u8,
    at: (u32, u32),
    differing: usize,
    beyond: usize,
}

impl std::fmt::Display for Report {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { largest, at, differing, beyond } = self;
        write!(
            f,
            "largest difference {largest}/255 at {at:?}; {differing} pixels differ, {beyond} too much"
        )
    }
}

fn compare(gpu: &RgbaImage, cpu: &RgbaImage) -> Report {
    assert_eq!(gpu.dimensions(), cpu.dimensions());
    let mut report = Report { largest: 0, at: (0, 0), differing: 0, beyond: 0 };
    for ((x, y, a), b) in gpu.enumerate_pixels().zip(cpu.pixels()) {
        let channels = a.0.into_iter().zip(b.0);
        let difference = channels.map(|(a, b)| a.abs_diff(b)).max().unwrap_or(0);
        report.differing += usize::from(difference > 0);
        report.beyond += usize::from(difference > TOLERANCE);
        if difference > report.largest {
            report.largest = difference;
            report.at = (x, y);
        }
    }
    report
}

/// For looking at: beside each other in the system's temporary directory.
fn save(name: &str, pixels_per_point: f32, gpu: &RgbaImage, cpu: &RgbaImage) {
    for (who, picture) in [("gpu", gpu), ("cpu", cpu)] {
        let path = std::env::temp_dir().join(format!("raster-{name}-{pixels_per_point}-{who}.png"));
        picture.save(&path).expect("a picture saved");
        println!("see {}", path.display());
    }
}
