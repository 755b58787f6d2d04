//! Pictures, and what is drawn over them.

use super::super::{Block, Crop, Document, MediaKind, Omission, Shape, ShapeKind};
use super::made::{JPEG, Made, PNG, p, paragraphs, pictures, told};

/// Points to what drawings measure in.
const POINT: i32 = 12700;

/// A picture among the words, 200 × 100 points.
pub fn inline(id: &str, more: &str) -> String {
    format!(
        "<w:r><w:drawing><wp:inline><wp:extent cx='{}' cy='{}'/><wp:docPr id='1' name='Рисунок 1' {more}/>\
         <a:graphic><a:graphicData>{}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
        200 * POINT,
        100 * POINT,
        picture(id, [0, 0, 200, 100])
    )
}

/// A picture alone or in a group.
fn picture(id: &str, area: [i32; 4]) -> String {
    format!(
        "<pic:pic><pic:nvPicPr><pic:cNvPr id='0' name='C:\\Users\\Иван\\1.png'/></pic:nvPicPr>\
         <pic:blipFill><a:blip r:embed='{id}'/><a:srcRect/></pic:blipFill><pic:spPr>{}</pic:spPr></pic:pic>",
        transform(area, "")
    )
}

fn transform([x, y, width, height]: [i32; 4], more: &str) -> String {
    let [x, y, width, height] = [x, y, width, height].map(|it| it * POINT);
    format!("<a:xfrm {more}><a:off x='{x}' y='{y}'/><a:ext cx='{width}' cy='{height}'/></a:xfrm>")
}

/// A shape that floats at this place of its column and paragraph.
fn floating(at: [i32; 2], shape: &str) -> String {
    let [x, y] = at.map(|it| it * POINT);
    format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>\
         <wp:positionH relativeFrom='column'><wp:posOffset>{x}</wp:posOffset></wp:positionH>\
         <wp:positionV relativeFrom='paragraph'><wp:posOffset>{y}</wp:posOffset></wp:positionV>\
         <wp:extent cx='{}' cy='{}'/><a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic>\
         </wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style='width:1pt'>\
         <v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback>\
         </mc:AlternateContent></w:r>",
        50 * POINT,
        20 * POINT,
        p("повтор")
    )
}

/// A shape of 50 × 20 points.
fn shape(preset: &str, more: &str, looks: &str, words: &str) -> String {
    let words = if words.is_empty() {
        String::new()
    } else {
        format!("<wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx>")
    };
    format!(
        "<wps:wsp><wps:cNvSpPr/><wps:spPr>{}<a:prstGeom prst='{preset}'><a:avLst/></a:prstGeom>{looks}</wps:spPr>{words}</wps:wsp>",
        transform([0, 0, 50, 20], more)
    )
}

const RED_LINE: &str =
    "<a:noFill/><a:ln><a:solidFill><a:srgbClr val='FF0000'/></a:solidFill></a:ln>";

fn read(body: &str) -> Document {
    Made::new(body)
        .picture("png", "image1.png", PNG)
        .picture("jpg", "image2.jpeg", JPEG)
        .picture("emf", "image3.emf", b"\x01\0\0\0")
        .read()
}

fn first(document: &Document) -> &super::super::Picture {
    pictures(paragraphs(document)[0])[0]
}

#[test]
fn pictures_keep_their_place_among_words() {
    let document = read(&format!(
        "<w:p><w:r><w:t>a</w:t></w:r>{}<w:r><w:t>b</w:t></w:r>{}{}</w:p>",
        inline("png", "descr='Окно входа'"),
        inline("jpg", "title='Кнопка'"),
        inline("png", "descr='C:\\Users\\Иван\\Снимок.png'")
    ));
    let paragraph = paragraphs(&document)[0];
    assert_eq!(told(paragraph), "a□b□□");
    let found = pictures(paragraph);
    let places: Vec<_> = found.iter().map(|picture| picture.media).collect();
    assert_eq!(places, [Some(0), Some(1), Some(0)], "the same file once");
    let kinds: Vec<_> = document.media.iter().map(|it| (it.name.as_str(), it.kind)).collect();
    assert_eq!(kinds, [("image1.png", MediaKind::Png), ("image2.jpeg", MediaKind::Jpeg)]);
    let texts: Vec<_> = found.iter().map(|picture| picture.description.as_str()).collect();
    assert_eq!(texts, ["Окно входа", "Кнопка", ""], "a path is no description");
    let by_word =
        "descr='Изображение выглядит как текст&#10;&#10;Автоматически созданное описание'";
    assert_eq!(first(&read(&format!("<w:p>{}</w:p>", inline("png", by_word)))).description, "");
    assert_eq!(found[0].size, [200.0, 100.0]);
    assert!(!found[0].is_anchored);
}

#[test]
fn pictures_are_cropped_turned_and_flipped() {
    let plain = inline("png", "");
    let crop = |left, top, right, bottom| Crop { left, top, right, bottom };
    for (said, seen) in [
        ("<a:srcRect l='25000' t='10000' r='5000' b='-1000'/>", crop(0.25, 0.1, 0.05, -0.01)),
        ("<a:srcRect l='25%'/>", crop(0.25, 0.0, 0.0, 0.0)),
        ("<a:srcRect/>", crop(0.0, 0.0, 0.0, 0.0)),
        ("<a:srcRect l='много'/>", crop(0.0, 0.0, 0.0, 0.0)),
    ] {
        let text = format!("<w:p>{}</w:p>", plain.replace("<a:srcRect/>", said));
        assert_eq!(first(&read(&text)).crop, seen, "{said}");
    }
    let turned = plain.replace("<a:xfrm ", "<a:xfrm rot='5400000' flipH='1' ");
    let document = read(&format!("<w:p>{turned}</w:p>"));
    assert_eq!((first(&document).turn, first(&document).flip), (90.0, [true, false]));
    let back = plain.replace("<a:xfrm ", "<a:xfrm rot='-5400000' ");
    assert_eq!(first(&read(&format!("<w:p>{back}</w:p>"))).turn, 270.0);
}

#[test]
fn pictures_that_are_not_there_are_told() {
    let linked = inline("png", "").replace("r:embed", "r:embed='' r:link");
    let cases = [(linked, 0), (inline("out", ""), 0), (inline("above", ""), 0)];
    for (text, missing) in cases.into_iter().chain([(inline("no", ""), 1), (inline("bad", ""), 1)])
    {
        let document = Made::new(&format!("<w:p>{text}</w:p>"))
            .outside("out", "image", "file:///C:/secret.png")
            .relation("bad", "image", "../settings.bin", "")
            .file("settings.bin", b"no picture")
            .relation("above", "image", "../../secret.png", "")
            .file("secret.png", PNG)
            .picture("png", "image1.png", PNG)
            .read();
        let picture = first(&document);
        assert_eq!((picture.media, picture.is_missing), (None, missing > 0), "{text}");
        let found = document.omissions.get(&Omission::MissingPicture).copied().unwrap_or_default();
        assert_eq!((found, document.media.len()), (missing, 0), "{text}");
    }
}

/// Word for the web puts them beside the folder `word`.
#[test]
fn a_picture_is_one_wherever_it_lies_in_the_document() {
    for (target, file) in [
        ("/media/image.png", "media/image.png"),
        ("../media/image.png", "media/image.png"),
        ("pictures/image", "word/pictures/image"),
        ("/word/media/image.png", "word/media/image.png"),
    ] {
        let text = format!("<w:p>{}</w:p>", inline("here", ""));
        let document =
            Made::new(&text).relation("here", "image", target, "").file(file, PNG).read();
        assert_eq!(first(&document).media, Some(0), "{target}");
        assert!(document.omissions.is_empty(), "{target}");
    }
}

#[test]
fn equal_pictures_are_one() {
    let text = format!("<w:p>{}{}</w:p>", inline("png", ""), inline("twin", ""));
    let document =
        Made::new(&text).picture("png", "a.png", PNG).picture("twin", "b.png", PNG).read();
    assert_eq!(document.media.len(), 1);
    assert_eq!(told(paragraphs(&document)[0]), "□□");
}

#[test]
fn what_is_no_picture_is_counted() {
    for (inside, what) in
        [("<c:chart r:id='c'/>", Omission::Chart), ("<dgm:relIds r:dm='d'/>", Omission::Diagram)]
    {
        let text = format!(
            "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        );
        assert_eq!(read(&text).omissions.get(&what), Some(&1), "{inside}");
    }
    let hidden = read(&format!("<w:p>{}</w:p>", inline("png", "hidden='1'")));
    assert_eq!(told(paragraphs(&hidden)[0]), "");
    assert_eq!(hidden.omissions[&Omission::Hidden], 1);
    let object = |id: &str| {
        read(&format!(
            "<w:p><w:r><w:object><v:shape style='width:10pt;height:20pt'><v:imagedata r:id='{id}'/></v:shape>\
             <o:OLEObject Type='Embed' r:id='ole'/></w:object></w:r></w:p>"
        ))
    };
    assert_eq!(object("png").omissions[&Omission::Object], 1);
    assert_eq!(first(&object("png")).size, [10.0, 20.0]);
    assert_eq!(told(paragraphs(&object("no"))[0]), "");
    assert!(object("emf").media.is_empty(), "a preview that is no picture of pixels");
    let rule = read(
        "<w:p><w:r><w:pict><v:rect o:hr='t' style='width:0;height:1.5pt'/></w:pict></w:r></w:p>",
    );
    assert!(paragraphs(&rule)[0].shapes.is_empty(), "a line across the page");
}

#[test]
fn a_shape_may_be_filled_with_a_picture() {
    let fill = "<a:blipFill><a:blip r:embed='jpg'/></a:blipFill>";
    for (words, shapes) in [(String::new(), 0), (p("1"), 1)] {
        let text = format!("<w:p>{}</w:p>", floating([0, 0], &shape("rect", "", fill, &words)));
        let document = read(&text);
        assert_eq!(first(&document).size, [50.0, 20.0]);
        assert_eq!(document.media[0].kind, MediaKind::Jpeg);
        assert_eq!(paragraphs(&document)[0].shapes.len(), shapes);
    }
}

/// The shapes of the first paragraph.
fn shapes(body: &str) -> Vec<Shape> {
    paragraphs(&read(body))[0].shapes.clone()
}

fn near(place: [f32; 4], other: [f32; 4]) -> bool {
    place.iter().zip(other).all(|(one, other)| (one - other).abs() < 0.001)
}

#[test]
fn frames_lie_over_pictures_in_cells() {
    let grid = "<w:tblGrid><w:gridCol w:w='100'/><w:gridCol w:w='6000'/><w:gridCol w:w='216'/></w:tblGrid>";
    let share = "<w:tcPr><w:tcW w:w='2500' w:type='pct'/><w:gridSpan w:val='2'/></w:tcPr>";
    let frame = floating([50, 10], &shape("rect", "", RED_LINE, ""));
    for (grid, before, props) in [
        ("", "", "<w:tcPr><w:tcW w:w='6216' w:type='dxa'/></w:tcPr>"),
        (grid, "<w:tc><w:p/></w:tc>", share),
    ] {
        let text = format!(
            "<w:tbl>{grid}<w:tr>{before}<w:tc>{props}<w:p><w:pPr><w:jc w:val='center'/></w:pPr>\
             {}{frame}</w:p></w:tc></w:tr></w:tbl>",
            inline("png", ""),
        );
        let document = read(&text);
        let Block::Table(table) = &document.blocks[0] else { panic!("no table") };
        let cell = table.rows[0].cells.last().expect("a cell");
        let Block::Paragraph(paragraph) = &cell.blocks[0] else { panic!("no words") };
        // 310.8 points less the margins: the picture begins at 50.
        assert!(
            near(paragraph.shapes[0].place, [0.0, 0.1, 0.25, 0.2]),
            "{:?}",
            paragraph.shapes[0]
        );
    }
}

#[test]
fn a_frame_lies_over_the_picture_of_its_paragraph() {
    let picture = inline("png", "");
    // 595.3 − 85.05 − 42.5 points of text.
    let middle = (467.75 - 200.0) / 2.0;
    for (props, indent) in [
        ("", 0.0),
        ("<w:ind w:left='400'/>", 20.0),
        ("<w:ind w:left='400' w:firstLine='200'/>", 30.0),
        ("<w:jc w:val='center'/>", middle),
        ("<w:jc w:val='right'/>", middle * 2.0),
    ] {
        let at = f32::round(indent) as i32 + 100;
        let frame = floating([at, 40], &shape("rect", "", RED_LINE, ""));
        for inside in [format!("{picture}{frame}"), format!("{frame}{picture}")] {
            let found = shapes(&format!("<w:p><w:pPr>{props}</w:pPr>{inside}</w:p>"));
            assert_eq!(found.len(), 1, "what stands for older programs is no shape");
            assert_eq!((found[0].kind, found[0].over), (ShapeKind::Frame, Some(0)), "{props}");
            let place = [(at as f32 - indent) / 200.0, 0.4, 0.25, 0.2];
            assert!(near(found[0].place, place), "{props}: {:?}", found[0].place);
            assert!(!found[0].hides);
        }
    }
}

#[test]
fn a_page_of_its_own_size_moves_what_stands_in_its_middle() {
    let text = format!(
        "<w:p><w:pPr><w:jc w:val='center'/></w:pPr>{}{}</w:p>\
         <w:sectPr><w:pgSz w:w='8000' w:h='9000'/><w:pgMar w:left='1000' w:right='1000'/></w:sectPr>",
        inline("png", ""),
        floating([50, 0], &shape("ellipse", "", RED_LINE, ""))
    );
    assert!(near(shapes(&text)[0].place, [0.0, 0.0, 0.25, 0.2]));
}

#[test]
fn a_shape_finds_its_picture_among_many() {
    // Two side by side, the third below.
    let three = inline("png", "").repeat(3);
    for (at, over, place) in
        [([10, 10], 0, [0.05, 0.1]), ([210, 10], 1, [0.05, 0.1]), ([10, 110], 2, [0.05, 0.1])]
    {
        let text = format!("<w:p>{three}{}</w:p>", floating(at, &shape("rect", "", RED_LINE, "")));
        let found = &shapes(&text)[0];
        assert_eq!(found.over, Some(over), "{at:?}");
        assert!(near(found.place, [place[0], place[1], 0.25, 0.2]), "{:?}", found.place);
    }
    // A line that begins beside it is none of its own; an arrow that points into it is.
    let long = |ends: &str| {
        let looks = format!("<a:solidFill/><a:ln><a:solidFill/>{ends}</a:ln>");
        let line = shape("straightConnector1", "flipH='1'", &looks, "");
        let line = line.replace("cx='635000' cy='254000'", "cx='6350000' cy='0'");
        shapes(&format!("<w:p>{}{}</w:p>", inline("png", ""), floating([195, 50], &line)))
    };
    assert_eq!((long("")[0].over, long("")[0].hides), (None, false));
    assert_eq!(long("<a:tailEnd type='arrow'/>")[0].over, Some(0));
    let far =
        format!("<w:p>{three}{}</w:p>", floating([10, 500], &shape("rect", "", RED_LINE, "")));
    assert_eq!((shapes(&far)[0].over, shapes(&far)[0].place), (None, [0.0; 4]));
}

#[test]
fn a_shape_may_belong_to_the_picture_of_a_neighbour() {
    let picture = format!("<w:p>{}</w:p>", inline("png", ""));
    let frame = |y| format!("<w:p>{}</w:p>", floating([20, y], &shape("rect", "", RED_LINE, "")));
    let before = read(&format!("{}{picture}", frame(30)));
    let found = paragraphs(&before);
    assert!(found[0].shapes.is_empty());
    assert_eq!(found[1].shapes[0].over, Some(0));
    let after = read(&format!("{picture}{}", frame(-50)));
    let found = paragraphs(&after);
    assert!(found[1].shapes.is_empty());
    assert!(near(found[0].shapes[0].place, [0.1, 0.5, 0.25, 0.2]), "{:?}", found[0].shapes[0]);
    // It has a picture of its own.
    let both = read(&format!(
        "<w:p>{}{}</w:p>{picture}",
        inline("png", ""),
        floating([20, 130], &shape("rect", "", RED_LINE, ""))
    ));
    assert_eq!(paragraphs(&both)[1].shapes[0].over, Some(0));
    assert!(near(paragraphs(&both)[1].shapes[0].place, [0.1, 0.3, 0.25, 0.2]));
    // Words stand between.
    let words = read(&format!("{}{}", frame(30), p("слова")));
    assert_eq!(paragraphs(&words)[0].shapes[0].over, None);
}

#[test]
fn shapes_are_told_by_what_they_look_like() {
    let arrow = |right, below| ShapeKind::Arrow { head: [right, below] };
    let head = |which: &str| format!("<a:ln><a:solidFill/><a:{which} type='triangle'/></a:ln>");
    let (tail, start) = (head("tailEnd"), head("headEnd"));
    let none = "<a:ln><a:noFill/></a:ln>";
    for (preset, more, looks, words, kind) in [
        ("rect", "", RED_LINE, "", ShapeKind::Frame),
        ("roundRect", "", RED_LINE, "", ShapeKind::Frame),
        ("ellipse", "", RED_LINE, &*p("1"), ShapeKind::Frame),
        ("donut", "", "", "", ShapeKind::Frame),
        ("rect", "", none, &*p("1"), ShapeKind::Text),
        ("wedgeRectCallout", "", RED_LINE, &*p("сюда"), ShapeKind::Text),
        ("wedgeRectCallout", "", RED_LINE, "", ShapeKind::Frame),
        ("star5", "", RED_LINE, "", ShapeKind::Other),
        ("straightConnector1", "", &*tail, "", arrow(true, true)),
        ("straightConnector1", "flipH='1'", &*tail, "", arrow(false, true)),
        ("straightConnector1", "flipH='1' flipV='1'", &*tail, "", arrow(false, false)),
        ("straightConnector1", "rot='10800000'", &*tail, "", arrow(false, false)),
        ("straightConnector1", "", &*start, "", arrow(false, false)),
        ("line", "", RED_LINE, "", ShapeKind::Line),
        ("rightArrow", "", RED_LINE, "", arrow(true, false)),
        ("rightArrow", "flipH='1'", RED_LINE, "", arrow(false, false)),
        ("rightArrow", "rot='5400000'", RED_LINE, "", arrow(false, true)),
        ("leftArrow", "", RED_LINE, "", arrow(false, false)),
        ("downArrow", "", RED_LINE, "", arrow(false, true)),
        ("upArrow", "", RED_LINE, "", arrow(false, false)),
    ] {
        let text = format!("<w:p>{}</w:p>", floating([0, 0], &shape(preset, more, looks, words)));
        assert_eq!(shapes(&text)[0].kind, kind, "{preset} {more} {looks}");
    }
    let boxed =
        shape("rect", "", RED_LINE, &p("7")).replace("<wps:cNvSpPr/>", "<wps:cNvSpPr txBox='1'/>");
    let found = shapes(&format!("<w:p>{}</w:p>", floating([0, 0], &boxed)));
    assert_eq!((found[0].kind, told(&found[0].paragraphs[0]).as_str()), (ShapeKind::Text, "7"));
}

#[test]
fn a_shape_with_a_ground_hides_what_is_under_it() {
    let white = "<a:solidFill><a:srgbClr val='FFFFFF'/></a:solidFill><a:ln><a:noFill/></a:ln>";
    let clear = white.replace("val='FFFFFF'/>", "val='FFFFFF'><a:alpha val='30000'/></a:srgbClr>");
    for (looks, hides) in [(white, true), (&*clear, false), (RED_LINE, false)] {
        let text = format!("<w:p>{}</w:p>", floating([0, 0], &shape("rect", "", looks, "")));
        assert_eq!(shapes(&text)[0].hides, hides, "{looks}");
    }
}

#[test]
fn a_group_of_a_picture_and_its_frames() {
    // The group's inside is twice as large as the group.
    let inner = |text: String| text.replace("<a:xfrm ><a:off", "<a:xfrm><a:off");
    let group = format!(
        "<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x='0' y='0'/><a:ext cx='{w}' cy='{h}'/>\
         <a:chOff x='127000' y='127000'/><a:chExt cx='{w2}' cy='{h2}'/></a:xfrm></wpg:grpSpPr>{}{}</wpg:wgp>",
        picture("png", [10, 10, 400, 200]),
        inner(shape("rect", "", RED_LINE, "")).replace("x='0' y='0'", "x='1397000' y='1397000'"),
        w = 200 * POINT,
        h = 100 * POINT,
        w2 = 400 * POINT,
        h2 = 200 * POINT,
    );
    let text = format!(
        "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:drawing><wp:inline><wp:extent cx='{}' cy='{}'/><a:graphic><a:graphicData>{group}\
         </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
        200 * POINT,
        100 * POINT
    );
    let document = read(&text);
    let paragraph = paragraphs(&document)[0];
    assert_eq!(told(paragraph), "a□");
    assert_eq!(first(&document).size, [200.0, 100.0]);
    assert_eq!(paragraph.shapes[0].over, Some(0));
    assert!(near(paragraph.shapes[0].place, [0.25, 0.5, 0.125, 0.1]), "{:?}", paragraph.shapes[0]);
}

#[test]
fn old_drawings_give_the_same() {
    let text = format!(
        "<w:p>{}<w:r><w:pict><v:rect style='position:absolute;margin-left:100pt;margin-top:40pt;width:50pt;height:20pt' filled='f'>\
         <v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>\
         <w:r><w:pict><v:shape alt='Окно' style='width:3cm;height:20mm'><v:imagedata r:id='jpg' croptop='6554f'/></v:shape></w:pict></w:r>\
         <w:r><w:pict><v:line style='position:absolute' from='100pt,40pt' to='20pt,80pt'><v:stroke endarrow='block'/></v:line></w:pict></w:r></w:p>",
        inline("png", ""),
        p("1")
    );
    let document = read(&text);
    let paragraph = paragraphs(&document)[0];
    let found = pictures(paragraph);
    assert_eq!((found[1].media, found[1].description.as_str()), (Some(1), "Окно"));
    assert!((found[1].crop.top - 0.1).abs() < 0.001 && (found[1].size[0] - 85.0).abs() < 0.1);
    assert_eq!(told(&paragraph.shapes[0].paragraphs[0]), "1");
    assert_eq!(paragraph.shapes[0].over, Some(0));
    assert!(near(paragraph.shapes[0].place, [0.5, 0.4, 0.25, 0.2]), "{:?}", paragraph.shapes[0]);
    assert_eq!(paragraph.shapes[1].kind, ShapeKind::Arrow { head: [false, true] });
    assert!(near(paragraph.shapes[1].place, [0.1, 0.4, 0.4, 0.4]), "{:?}", paragraph.shapes[1]);
}
