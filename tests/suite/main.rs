//! Everything that is tested through the library and the binary, in one program.

mod cpu_renderer;
mod flows;
mod raster_coverage;
mod raster_reference;
mod raster_robust;
mod raster_textures;
mod raster_tools;
mod raster_views;
mod wizard;
