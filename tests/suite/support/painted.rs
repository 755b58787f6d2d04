//! What is painted.

use egui::Shape;
use egui::epaint::TextShape;

/// Adds the words of a shape, and of those inside it.
pub fn texts<'a>(shape: &'a Shape, found: &mut Vec<&'a TextShape>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| texts(shape, found)),
        Shape::Text(text) => found.push(text),
        _ => {}
    }
}
