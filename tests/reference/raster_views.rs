//! Three views that use everything egui draws with; each difficult for a rasteriser in its own way.

use egui::{
    Color32, ColorImage, CornerRadius, Frame, Image, Margin, Mesh, Pos2, Rect, RichText, Sense,
    Shadow, Shape, Stroke, TextureHandle, TextureOptions, TextureWrapMode, Ui, Vec2, pos2, vec2,
};

/// A view's name and what draws it.
pub type View = (&'static str, fn(&mut Ui));

pub const VIEWS: [View; 3] = [("text", text_ui), ("pictures", pictures_ui), ("shapes", shapes_ui)];

fn text_ui(ui: &mut Ui) {
    ui.heading("Откройте чат и задайте вопрос");
    for line in 0..14 {
        ui.label(format!(
            "Строка {line}: съешь же ещё этих мягких французских булок, да выпей чаю. 0123456789"
        ));
    }
    ui.label(
        RichText::new("Мелко и цветно: The quick brown fox")
            .size(9.3)
            .color(Color32::from_rgb(30, 90, 200)),
    );
    ui.label(RichText::new("Крупно").size(41.7).background_color(Color32::from_rgb(250, 240, 190)));
    ui.horizontal(|ui| {
        _ = ui.button("Назад");
        _ = ui.button("Сделано, дальше");
        ui.add_enabled_ui(false, |ui| ui.button("Нельзя"));
        ui.checkbox(&mut true, "Отмечено");
        ui.add(egui::ProgressBar::new(0.37).desired_width(150.0).text("37 %"));
    });
    ui.monospace("fn main() { println!(\"…\"); }");
}

/// A picture of `size` texels: a fine pattern, noise and a gradient, all of which show any shift.
pub fn pattern(size: [usize; 2]) -> ColorImage {
    let mut noise = 1_u32;
    let pixels = (0..size[0] * size[1]).map(|i| {
        let (x, y) = (i % size[0], i / size[0]);
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        match (x * 3 / size[0], (x / 8 + y / 8) % 2) {
            (0, 0) => Color32::from_rgb(20, 60, 160),
            (0, _) => Color32::from_rgb(250, 250, 230),
            (1, _) => {
                Color32::from_rgb((noise >> 24) as u8, (noise >> 16) as u8, (noise >> 8) as u8)
            }
            _ => Color32::from_rgba_unmultiplied(
                (x * 255 / size[0]) as u8,
                90,
                200,
                (y * 255 / size[1]) as u8,
            ),
        }
    });
    ColorImage::new(size, pixels.collect())
}

/// The texture of this name, made once.
pub fn texture(ui: &Ui, name: &str, size: [usize; 2], options: TextureOptions) -> TextureHandle {
    let id = egui::Id::unique(name);
    if let Some(handle) = ui.data(|data| data.get_temp::<TextureHandle>(id)) {
        return handle;
    }
    let handle = ui.ctx().load_texture(name, pattern(size), options);
    ui.data_mut(|data| data.insert_temp(id, handle.clone()));
    handle
}

fn pictures_ui(ui: &mut Ui) {
    let large = texture(ui, "large", [1600, 1000], TextureOptions::LINEAR);
    let small = texture(ui, "small", [48, 30], TextureOptions::LINEAR);
    // With an even size the border between two texels would meet the centre of a pixel exactly, and the last
    // bit of a float would choose between them: GPUs differ there themselves.
    let sharp = texture(ui, "sharp", [47, 29], TextureOptions::NEAREST);
    let exact = texture(ui, "exact", [200, 120], TextureOptions::LINEAR);
    let image = |handle: &TextureHandle, size: Vec2| {
        Image::new((handle.id(), size)).fit_to_exact_size(size)
    };
    ui.horizontal(|ui| {
        ui.add(image(&large, vec2(430.0, 268.75)));
        ui.vertical(|ui| {
            ui.add(image(&small, vec2(200.3, 125.7)));
            ui.add(image(&sharp, vec2(150.0, 94.0)).tint(Color32::from_rgb(255, 220, 180)));
        });
    });
    ui.horizontal(|ui| {
        ui.add(image(&exact, vec2(200.0, 120.0)));
        ui.add(image(&large, vec2(160.0, 100.0)).corner_radius(14));
        ui.add(image(&exact, vec2(200.0, 120.0)).tint(Color32::from_white_alpha(120)));
        ui.add(image(&small, vec2(90.0, 90.0)).rotate(0.4, Vec2::splat(0.5)));
    });
    wrap_modes_ui(ui);
}

fn wrap_modes_ui(ui: &mut Ui) {
    for (row, filter) in [TextureOptions::LINEAR, TextureOptions::NEAREST].into_iter().enumerate() {
        for (column, wrap_mode) in
            [TextureWrapMode::ClampToEdge, TextureWrapMode::Repeat, TextureWrapMode::MirroredRepeat]
                .into_iter()
                .enumerate()
        {
            let options = TextureOptions { wrap_mode, ..filter };
            let handle = texture(ui, &format!("{options:?}"), [21, 13], options);
            let min = pos2(12.0 + 150.0 * column as f32, 420.0 + 75.0 * row as f32);
            let rect = Rect::from_min_size(min, vec2(143.0, 68.0));
            let uv = Rect::from_min_max(pos2(-0.7137, -1.1319), pos2(2.3719, 1.9127));
            ui.painter().image(handle.id(), rect, uv, Color32::WHITE);
        }
    }
}

fn shapes_ui(ui: &mut Ui) {
    let shadow =
        Shadow { offset: [4, 7], blur: 18, spread: 2, color: Color32::from_black_alpha(90) };
    Frame::new()
        .fill(Color32::from_rgb(255, 251, 235))
        .stroke(Stroke::new(1.5, Color32::from_rgb(200, 150, 40)))
        .corner_radius(CornerRadius { nw: 12, ne: 3, sw: 0, se: 20 })
        .shadow(shadow)
        .inner_margin(Margin::same(13))
        .outer_margin(Margin::same(11))
        .show(ui, |ui| ui.label("Рамка с тенью"));
    let (rect, _) = ui.allocate_exact_size(vec2(680.0, 430.0), Sense::hover());
    lines_ui(ui, rect);
    blends_ui(ui, rect);
    clips_ui(ui, rect);
    rotated_ui(ui, rect);
}

fn lines_ui(ui: &Ui, rect: Rect) {
    let painter = ui.painter_at(rect);
    for i in 0..24_u8 {
        let angle = f32::from(i) * 0.27;
        let from = rect.min + vec2(120.0, 130.0);
        let stroke =
            Stroke::new(0.4 + f32::from(i) * 0.17, Color32::from_rgb(10 * i, 80, 255 - 10 * i));
        painter.line_segment([from, from + 110.0 * Vec2::angled(angle)], stroke);
    }
    painter.circle(
        rect.min + vec2(320.3, 90.7),
        61.5,
        Color32::from_rgb(40, 160, 90),
        Stroke::new(3.3, Color32::BLACK),
    );
    painter.hline(rect.x_range(), rect.top() + 255.5, Stroke::new(1.0, Color32::RED));
}

fn blends_ui(ui: &Ui, rect: Rect) {
    let painter = ui.painter_at(rect);
    for i in 0..7_u8 {
        let min = rect.min + vec2(270.0, 130.0) + f32::from(i) * vec2(13.3, 9.7);
        let color = Color32::from_rgba_unmultiplied(255 - 30 * i, 40 * i, 128, 60 + 20 * i);
        painter.rect_filled(Rect::from_min_size(min, vec2(90.0, 60.0)), f32::from(i), color);
    }
    let additive = Color32::from_rgba_premultiplied(90, 60, 200, 0);
    painter.circle_filled(rect.min + vec2(360.0, 190.0), 40.0, additive);
}

fn clips_ui(ui: &Ui, rect: Rect) {
    for i in 0..12_u8 {
        let step = f32::from(i);
        let min = rect.min + vec2(20.3 + 53.37 * step, 270.0 + 0.43 * step);
        let clip = Rect::from_min_size(min, vec2(41.61, 33.27));
        let painter = ui.painter_at(clip);
        painter.circle_filled(
            clip.center() + vec2(3.0, 2.0),
            24.0,
            Color32::from_rgb(160, 40, 20 * i),
        );
        painter.rect_filled(
            Rect::EVERYTHING.intersect(clip).shrink(12.2),
            0.0,
            Color32::from_white_alpha(128),
        );
    }
}

fn rotated_ui(ui: &Ui, rect: Rect) {
    let large = texture(ui, "large", [1600, 1000], TextureOptions::LINEAR);
    let mut picture = Mesh::with_texture(large.id());
    let uv = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
    picture.add_rect_with_uv(
        Rect::from_min_size(rect.min + vec2(480.0, 40.0), vec2(160.0, 100.0)),
        uv,
        Color32::WHITE,
    );
    picture.rotate(egui::emath::Rot2::from_angle(0.31), rect.min + vec2(560.0, 90.0));
    ui.painter().add(Shape::mesh(picture));

    let mut fan = Mesh::default();
    let centre = rect.min + vec2(330.0, 375.0);
    for i in 0..40_u8 {
        let reach = 20.0 + 6.0 * f32::from(i % 7);
        let pos = centre + reach * Vec2::angled(f32::from(i) * 0.61) * vec2(4.0, 1.0);
        fan.colored_vertex(
            pos,
            Color32::from_rgba_unmultiplied(6 * i, 255 - 6 * i, 60 * (i % 4), 255 - 5 * i),
        );
    }
    for i in 0..38 {
        fan.add_triangle(i, i + 1, i + 2);
    }
    ui.painter().add(Shape::mesh(fan));
}
