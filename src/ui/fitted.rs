//! Pictures scaled to the size at which they are shown, off the UI thread.
//!
//! `egui_extras` decodes; here the result is scaled once to whole pixels. A texture of the shown
//! size is sharper than one that the renderer shrinks in each frame, draws faster without a GPU, and
//! takes a tenth of the memory.

use crate::guide::Pictures;
use egui::load::{
    Bytes, BytesLoadResult, BytesLoader, BytesPoll, ImageLoadResult, ImageLoader, ImagePoll,
    LoadError, SizeHint, SizedTexture, TextureLoadResult, TextureLoader, TexturePoll,
};
use egui::mutex::Mutex;
use egui::{ColorImage, Context, TextureHandle, TextureOptions, Vec2};
use fast_image_resize::images::Image;
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// The widest and highest texture that every OpenGL 2 driver takes, pixels.
const MAX_SIDE: u32 = 2048;
const FITTED: &str = "fitted:";
const EMBEDDED: &str = "bytes://guide/";

/// Makes a context show the pictures of a guide.
pub fn install(ctx: &Context, pictures: &Pictures) {
    egui_extras::install_image_loaders(ctx);
    ctx.add_bytes_loader(Arc::new(PictureBytes(pictures.clone())));
    let loader = Arc::new(FittedLoader::default());
    ctx.add_image_loader(loader.clone());
    ctx.add_texture_loader(loader);
}

/// The name of a picture for egui's image functions. `purpose` keeps apart two sizes of one picture.
#[must_use]
pub fn uri(pictures: &Pictures, file: &str, purpose: &str) -> String {
    match pictures {
        Pictures::Embedded => format!("{FITTED}{purpose}:{EMBEDDED}{file}"),
        Pictures::Folder(folder) => {
            let path = folder.join(file);
            format!("{FITTED}{purpose}:file://{}", path.display())
        }
    }
}

/// The picture that a name of [`uri`] is scaled from.
pub fn source_of(uri: &str) -> Option<&str> {
    let (_purpose, source) = uri.strip_prefix(FITTED)?.split_once(':')?;
    Some(source)
}

/// Gives the embedded pictures; those in a folder are read by `egui_extras` on its own thread.
struct PictureBytes(Pictures);

impl BytesLoader for PictureBytes {
    fn id(&self) -> &'static str {
        egui::generate_loader_id!(PictureBytes)
    }

    fn load(&self, _ctx: &Context, uri: &str) -> BytesLoadResult {
        let file = uri.strip_prefix(EMBEDDED).ok_or(LoadError::NotSupported)?;
        match (&self.0, self.0.read(file)) {
            (Pictures::Embedded, Ok(Cow::Borrowed(bytes))) => Ok(BytesPoll::Ready {
                size: None,
                bytes: Bytes::Static(bytes),
                mime: Some("image/png".to_owned()),
            }),
            _ => Err(LoadError::NotSupported),
        }
    }

    fn forget(&self, _uri: &str) {}

    fn forget_all(&self) {}

    fn byte_size(&self) -> usize {
        0
    }
}

type Scaled = Arc<OnceLock<ColorImage>>;

/// One picture: what is on the screen, and what is being made.
#[derive(Default)]
struct Entry {
    /// The texture, the width in pixels that was asked for, and the picture's own size.
    shown: Option<(TextureHandle, u32, Vec2)>,
    scaling: Option<(Scaled, u32, Vec2)>,
}

#[derive(Default)]
struct FittedLoader(Mutex<HashMap<String, Entry>>);

impl TextureLoader for FittedLoader {
    fn id(&self) -> &'static str {
        egui::generate_loader_id!(FittedTextures)
    }

    fn load(
        &self,
        ctx: &Context,
        uri: &str,
        options: TextureOptions,
        hint: SizeHint,
    ) -> TextureLoadResult {
        let source = source_of(uri).ok_or(LoadError::NotSupported)?;
        let SizeHint::Width(width) = hint else {
            return Err(LoadError::NotSupported);
        };
        let mut entries = self.0.lock();
        let entry = entries.entry(uri.to_owned()).or_default();
        entry.take_scaled(ctx, uri, options);
        if entry.is_wanted(width) {
            entry.begin(ctx, source, width)?;
        }
        Ok(match &entry.shown {
            Some((texture, _, size)) => TexturePoll::Ready {
                texture: SizedTexture::new(texture.id(), *size),
            },
            None => TexturePoll::Pending { size: None },
        })
    }

    fn forget(&self, uri: &str) {
        self.0.lock().remove(uri);
    }

    fn forget_all(&self) {
        self.0.lock().clear();
    }

    fn byte_size(&self) -> usize {
        let textures = self.0.lock();
        textures
            .values()
            .filter_map(|entry| entry.shown.as_ref())
            .map(|(texture, ..)| texture.byte_size())
            .sum()
    }
}

impl Entry {
    fn take_scaled(&mut self, ctx: &Context, uri: &str, options: TextureOptions) {
        if let Some((scaled, width, size)) = self.scaling.take() {
            match Arc::try_unwrap(scaled).map(OnceLock::into_inner) {
                Ok(Some(image)) => {
                    let texture = ctx.load_texture(uri, image, options);
                    self.shown = Some((texture, width, size));
                }
                // The thread has died; asked again, it is tried again.
                Ok(None) => {}
                Err(scaled) => self.scaling = Some((scaled, width, size)),
            }
        }
    }

    fn is_wanted(&self, width: u32) -> bool {
        let is_shown = |(_, shown, size): &(TextureHandle, u32, Vec2)| {
            // Larger than the picture itself is no other picture.
            target_size(*size, *shown) == target_size(*size, width)
        };
        self.scaling.is_none() && !self.shown.as_ref().is_some_and(is_shown)
    }

    /// Starts to decode, then to scale. Nothing of the decoded picture stays.
    fn begin(&mut self, ctx: &Context, source: &str, width: u32) -> Result<(), LoadError> {
        let ImagePoll::Ready { image } = ctx.try_load_image(source, SizeHint::Width(width))? else {
            return Ok(());
        };
        let [natural_width, natural_height] = image.size;
        let size = Vec2::new(natural_width as f32, natural_height as f32);
        let target = target_size(size, width);
        let scaled = Scaled::default();
        self.scaling = Some((scaled.clone(), width, size));
        let ctx = ctx.clone();
        let source = source.to_owned();
        let work = move || {
            // Taken out of the cache first: the decoded picture is freed as soon as it is scaled.
            for loader in ctx.loaders().image.lock().iter() {
                loader.forget(&source);
            }
            let _ = scaled.set(scale(&image, target));
            drop((image, scaled));
            ctx.request_repaint();
        };
        std::thread::Builder::new()
            .name("figure".to_owned())
            .spawn(work)
            .map(|_| ())
            .map_err(|error| LoadError::Loading(error.to_string()))
    }
}

/// The size in pixels for this width; never larger than the picture itself.
fn target_size(natural: Vec2, width: u32) -> [u32; 2] {
    let most = MAX_SIDE as f32;
    let factor = (width as f32 / natural.x)
        .min(most / natural.x)
        .min(most / natural.y)
        .min(1.0);
    let side = |natural: f32| (natural * factor).round().max(1.0) as u32;
    [side(natural.x), side(natural.y)]
}

fn scale(image: &ColorImage, [width, height]: [u32; 2]) -> ColorImage {
    let [from_width, from_height] = image.size;
    if [from_width, from_height] == [width as usize, height as usize] {
        return image.clone();
    }
    let bytes: Vec<u8> = image
        .pixels
        .iter()
        .flat_map(egui::Color32::to_array)
        .collect();
    let small = resized(
        bytes,
        [from_width as u32, from_height as u32],
        [width, height],
    );
    small.map_or_else(
        || image.clone(),
        |small| ColorImage::from_rgba_premultiplied([width as usize, height as usize], &small),
    )
}

/// The bytes of the picture in another size. With `image`, without SIMD, this took a third of what the
/// processor did in a start.
fn resized(
    bytes: Vec<u8>,
    [width, height]: [u32; 2],
    [to_width, to_height]: [u32; 2],
) -> Option<Vec<u8>> {
    let picture = Image::from_vec_u8(width, height, bytes, PixelType::U8x4).ok()?;
    let mut small = Image::new(to_width, to_height, PixelType::U8x4);
    let options = ResizeOptions::new()
        .resize_alg(ResizeAlg::Convolution(FilterType::CatmullRom))
        // The colours are multiplied with alpha already.
        .use_alpha(false);
    Resizer::new().resize(&picture, &mut small, &options).ok()?;
    Some(small.into_vec())
}

/// Says that pictures are being scaled, to those who wait for a complete screen.
impl ImageLoader for FittedLoader {
    fn id(&self) -> &'static str {
        egui::generate_loader_id!(FittedLoader)
    }

    fn load(&self, _ctx: &Context, _uri: &str, _hint: SizeHint) -> ImageLoadResult {
        Err(LoadError::NotSupported)
    }

    fn forget(&self, _uri: &str) {}

    fn forget_all(&self) {}

    fn byte_size(&self) -> usize {
        0
    }

    fn has_pending(&self) -> bool {
        self.0.lock().values().any(|entry| entry.scaling.is_some())
    }
}
