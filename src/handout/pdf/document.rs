//! What a PDF has besides its pages: fonts, the tree, bookmarks, what it says of itself. No date, no name of who made it.

use super::face::{Face, Faces, Weight};
use super::objects::{Objects, int, packed};
use super::paint::{Bookmark, Keyed, Painter};
use super::tags::{DOCUMENT, Element, Kid, Tags};
use crate::handout::xml::escaped;
use pdf_writer::types::{
    CidFontType, FontFlags, ListNumbering, StructRole, SystemInfo, TableHeaderScope, UnicodeCmap,
};
use pdf_writer::writers::{Catalog, DocumentInfo, StructElement, StructTreeRoot};
use pdf_writer::{Filter, Name, Rect, Ref, Str, TextStr};
use std::io;

const IDENTITY: SystemInfo<'static> =
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };
const RUSSIAN: TextStr = TextStr("ru-RU");
/// How wide the stems of letters are, thousandths of the size: no reader needs it where the font is there.
const STEM: [f32; 2] = [80.0, 130.0];

/// Writes all that follows the pages, and ends the file.
pub(super) fn finish(painter: Painter, tags: &Tags, faces: &Faces, title: &str) -> io::Result<()> {
    let Painter { mut objects, pages, pages_parent, fonts, keys, bookmarks, .. } = painter;
    for weight in Weight::ALL {
        font(&mut objects, fonts[weight as usize], faces.of(weight), weight)?;
    }
    objects.write(pages_parent, |chunk| {
        chunk.pages(pages_parent).kids(pages.iter().copied()).count(int(pages.len()));
    })?;
    let tree = tree(&mut objects, tags, &pages, &keys)?;
    let outline = outline(&mut objects, &bookmarks)?;
    let about = about(title);
    let metadata = objects.add(|chunk, id| {
        let mut stream = chunk.stream(id, about.as_bytes());
        stream.pair(Name(b"Type"), Name(b"Metadata")).pair(Name(b"Subtype"), Name(b"XML"));
    })?;
    let info = objects.add(|chunk, id| {
        chunk.indirect(id).start::<DocumentInfo>().title(TextStr(title));
    })?;
    let catalog = objects.add(|chunk, id| {
        let mut catalog = chunk.indirect(id).start::<Catalog>();
        catalog.pages(pages_parent).metadata(metadata).lang(RUSSIAN);
        catalog.mark_info().marked(true);
        catalog.viewer_preferences().display_doc_title(true);
        catalog.pair(Name(b"StructTreeRoot"), tree);
        if let Some(outline) = outline {
            catalog.outlines(outline);
        }
    })?;
    objects.end(catalog, info)
}

/// Bookmarks one after another; `None`: there are none.
fn outline(objects: &mut Objects, bookmarks: &[Bookmark]) -> io::Result<Option<Ref>> {
    let items: Vec<Ref> = bookmarks.iter().map(|_| objects.reserve()).collect();
    let (Some(first), Some(last)) = (items.first(), items.last()) else { return Ok(None) };
    let outline = objects.add(|chunk, id| {
        chunk.outline(id).first(*first).last(*last).count(int(items.len()));
    })?;
    for (index, bookmark) in bookmarks.iter().enumerate() {
        objects.write(items[index], |chunk| {
            let mut item = chunk.outline_item(items[index]);
            item.title(TextStr(&bookmark.title)).parent(outline);
            if let Some(previous) = index.checked_sub(1) {
                item.prev(items[previous]);
            }
            if let Some(next) = items.get(index + 1) {
                item.next(*next);
            }
            item.dest().page(bookmark.page).xyz(0.0, bookmark.top, None);
        })?;
    }
    Ok(Some(outline))
}

/// A whole font: what it takes out of a font to make it smaller would be longer than what it spares.
fn font(objects: &mut Objects, id: Ref, face: &Face, weight: Weight) -> io::Result<()> {
    let bytes = packed(face.bytes);
    let file = objects.add(|chunk, id| {
        let mut stream = chunk.stream(id, &bytes);
        stream.filter(Filter::FlateDecode).pair(Name(b"Length1"), int(face.bytes.len()));
    })?;
    let name = Name(face.name.as_bytes());
    let descriptor = objects.add(|chunk, id| {
        let [left, bottom, right, top] = face.bounds;
        let mut descriptor = chunk.font_descriptor(id);
        descriptor.name(name).flags(FontFlags::NON_SYMBOLIC);
        descriptor.bbox(Rect::new(left, bottom, right, top)).italic_angle(0.0);
        descriptor.ascent(face.ascent).descent(face.descent).cap_height(face.cap_height);
        descriptor.stem_v(STEM[weight as usize]).font_file2(file);
    })?;
    let all = face.all();
    let letters = objects.add(|chunk, id| {
        let mut font = chunk.cid_font(id);
        font.subtype(CidFontType::Type2).base_font(name).system_info(IDENTITY);
        font.font_descriptor(descriptor).default_width(0.0);
        font.cid_to_gid_map_predefined(Name(b"Identity"));
        let mut widths = font.widths();
        for (glyph, _) in &all {
            widths.consecutive(glyph.id, [glyph.advance * 1000.0]);
        }
    })?;
    let mut meaning = UnicodeCmap::new(Name(b"Meaning"), IDENTITY);
    for (glyph, c) in &all {
        meaning.pair(glyph.id, *c);
    }
    let meaning = packed(&meaning.finish());
    let meaning = objects.add(|chunk, id| {
        chunk.cmap(id, &meaning).filter(Filter::FlateDecode);
    })?;
    objects.write(id, |chunk| {
        let mut font = chunk.type0_font(id);
        font.base_font(name).encoding_predefined(Name(b"Identity-H"));
        font.descendant_font(letters).to_unicode(meaning);
    })
}

/// The tree, and what leads from the marks of pages into it.
fn tree(objects: &mut Objects, tags: &Tags, pages: &[Ref], keys: &[Keyed]) -> io::Result<Ref> {
    let root = objects.reserve();
    let ids: Vec<Option<Ref>> = (0..tags.0.len())
        .map(|element| tags.is_attached(element).then(|| objects.reserve()))
        .collect();
    let of = |element: usize| ids[element].unwrap_or(root);
    for (index, element) in tags.0.iter().enumerate() {
        if ids[index].is_some() {
            write_element(objects, of(index), element, root, &of, pages)?;
        }
    }
    let mut lists = Vec::new();
    for key in keys {
        lists.push(match key {
            Keyed::Annotation(element) => of(*element),
            Keyed::Page(marks) => objects.add(|chunk, id| {
                let mut list = chunk.indirect(id).array();
                list.items(marks.iter().map(|element| of(*element)));
            })?,
        });
    }
    objects.write(root, |chunk| {
        let mut object = chunk.indirect(root).start::<StructTreeRoot>();
        object.child(of(DOCUMENT)).parent_tree_next_key(int(keys.len()));
        let mut parents = object.parent_tree();
        let mut numbers = parents.nums();
        for (key, list) in lists.iter().enumerate() {
            numbers.insert(int(key), *list);
        }
    })?;
    Ok(root)
}

fn write_element(
    objects: &mut Objects,
    id: Ref,
    element: &Element,
    root: Ref,
    of: &impl Fn(usize) -> Ref,
    pages: &[Ref],
) -> io::Result<()> {
    objects.write(id, |chunk| {
        let mut object = chunk.struct_element(id);
        object.kind(element.role).parent(element.parent.map_or(root, of));
        if let Some(alt) = &element.alt {
            object.alt(TextStr(alt));
        }
        if let Some(actual) = element.actual {
            object.actual_text(TextStr(actual));
        }
        attributes(&mut object, element);
        let mut kids = object.children();
        for kid in &element.kids {
            match *kid {
                Kid::Element(element) => _ = kids.struct_element(of(element)),
                Kid::Marked(page, number) => {
                    kids.marked_content_ref().page(pages[page]).marked_content_id(number);
                }
                Kid::Object(page, annotation) => {
                    kids.object_ref().page(pages[page]).object(annotation);
                }
            }
        }
    })
}

fn attributes(object: &mut StructElement, element: &Element) {
    match element.role {
        StructRole::Figure => {
            if let Some([left, bottom, right, top]) = element.bounds {
                let mut all = object.attributes();
                all.push().layout().bbox(Rect::new(left, bottom, right, top));
            }
        }
        StructRole::L => {
            let numbers =
                if element.is_numbered { ListNumbering::Decimal } else { ListNumbering::Disc };
            object.attributes().push().list().list_numbering(numbers);
        }
        StructRole::TH => {
            object.attributes().push().table().scope(TableHeaderScope::Column);
        }
        _ => {}
    }
}

/// What the file says of itself, as XMP (ISO 16684-1): its title, and that its tags follow PDF/UA-1.
fn about(title: &str) -> String {
    let title = escaped(title);
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
         <dc:language><rdf:Bag><rdf:li>ru-RU</rdf:li></rdf:Bag></dc:language>\n\
         <pdfuaid:part>1</pdfuaid:part>\n\
         </rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
    )
}
