//! What PDF/UA-1 (ISO 14289-1) asks, rule by rule as far as a machine can tell: the Matterhorn Protocol 1.1 numbers them.

use super::content::marks;
use super::document::{Document, list, words};
use super::sheets::Sheet;
use serde_json::Value;
use std::collections::BTreeMap;

/// An element of the tree, with what stands above it.
struct Element<'a> {
    value: &'a Value,
    kind: &'a str,
    parent: &'a str,
    /// The pages of its own marks, with their numbers there.
    marks: Vec<(&'a str, usize)>,
    annotations: Vec<&'a str>,
    /// The place of its section among all elements.
    section: Option<usize>,
}

/// All elements in reading order.
fn elements(document: &Document) -> Vec<Element<'_>> {
    let tree = document.entry(document.catalog(), "/StructTreeRoot");
    let mut all = Vec::new();
    for kid in list(document.entry(tree, "/K")) {
        walk(document, kid, "", None, &mut all);
    }
    all
}

fn walk<'a>(
    document: &'a Document,
    reference: &'a Value,
    parent: &'a str,
    section: Option<usize>,
    all: &mut Vec<Element<'a>>,
) {
    let value = document.get(reference);
    let kind = value["/S"].as_str().expect("a kind");
    let at = all.len();
    let section = if kind == "/Sect" { Some(at) } else { section };
    let (marks, annotations) = (vec![], vec![]);
    all.push(Element { value, kind, parent, marks, annotations, section });
    for kid in list(document.entry(value, "/K")) {
        let inner = document.get(kid);
        match inner["/Type"].as_str() {
            Some("/MCR") => {
                let page = inner["/Pg"].as_str().expect("a page");
                let number = inner["/MCID"].as_u64().expect("a number") as usize;
                all[at].marks.push((page, number));
            }
            Some("/OBJR") => all[at].annotations.push(inner["/Obj"].as_str().expect("an object")),
            _ => walk(document, kid, kind, section, all),
        }
    }
}

/// What may stand in what (ISO 32000-1, 14.8.4.3); of all others anything.
fn may_stand(kind: &str, parent: &str) -> bool {
    match kind {
        "/LI" => parent == "/L",
        "/Lbl" | "/LBody" => parent == "/LI",
        "/TR" => parent == "/Table",
        "/TH" | "/TD" => parent == "/TR",
        "/Sect" | "/H1" => parent == "/Document",
        "/Document" => parent.is_empty(),
        "/H2" | "/H3" | "/L" | "/Table" | "/Figure" | "/Caption" => parent == "/Sect",
        "/P" => matches!(parent, "/Sect" | "/Document"),
        "/Link" => matches!(parent, "/P" | "/LBody" | "/TD" | "/TH"),
        _ => false,
    }
}

#[test]
fn the_file_says_what_it_is() {
    for sheet in Sheet::all() {
        let (name, document) = (&sheet.name, Document::of(&sheet));
        let catalog = document.catalog();
        assert!(!document.is_encrypted(), "{name}: 26");
        assert_eq!(words(&catalog["/Lang"]), "ru-RU", "{name}: 11-006");
        assert_eq!(document.entry(catalog, "/MarkInfo")["/Marked"], true, "{name}: 06");
        let shown = &document.entry(catalog, "/ViewerPreferences")["/DisplayDocTitle"];
        assert_eq!(*shown, true, "{name}: 07-001");
        let about = String::from_utf8(document.bytes(&catalog["/Metadata"])).expect("UTF-8");
        assert!(about.contains("<pdfuaid:part>1</pdfuaid:part>"), "{name}: 06-002");
        let title = about.split_once("\"x-default\">").expect("a title").1;
        assert!(!title.starts_with('<'), "{name}: 06-003");
        for forbidden in ["Date", "creator", "Author", "Producer"] {
            assert!(!about.contains(forbidden), "{name}: {forbidden}");
        }
        for page in document.pages() {
            assert_eq!(*document.entry(page, "/Tabs"), "/S", "{name}: 28-009");
        }
        for font in document.of_type("/Font") {
            if font["/Subtype"] == "/Type0" {
                assert!(!font["/ToUnicode"].is_null(), "{name}: 10-001");
                let inner = document.get(list(document.entry(font, "/DescendantFonts"))[0]);
                assert_eq!(inner["/CIDToGIDMap"], "/Identity", "{name}: 31-018");
                let descriptor = document.entry(inner, "/FontDescriptor");
                assert!(!descriptor["/FontFile2"].is_null(), "{name}: 31-001");
            }
        }
    }
}

#[test]
fn all_that_is_drawn_is_tagged_or_for_the_eye_only() {
    for sheet in Sheet::all() {
        let (name, document) = (&sheet.name, Document::of(&sheet));
        let mut of_pages: BTreeMap<(&str, usize), &str> = BTreeMap::new();
        let all = elements(&document);
        for element in &all {
            for mark in &element.marks {
                assert_eq!(of_pages.insert(*mark, element.kind), None, "{name}: {mark:?} twice");
            }
        }
        let mut found = 0;
        for page in document.pages() {
            let id = page.as_str().expect("a reference");
            let stream = document.bytes(&document.get(page)["/Contents"]);
            for mark in marks(&stream) {
                let Some(number) = mark.number else {
                    assert_eq!(mark.name, "Artifact", "{name}: 01-003");
                    continue;
                };
                let kind = of_pages.get(&(id, number));
                assert_eq!(kind.map(|it| &it[1..]), Some(mark.name.as_str()), "{name}: 01-005");
                found += 1;
            }
        }
        assert_eq!(found, of_pages.len(), "{name}: marks that no page has");
        parents_lead_back(name, &document, &all);
    }
}

/// From the marks and annotations of pages to their elements (ISO 32000-1, 14.7.4.4).
fn parents_lead_back(name: &str, document: &Document, all: &[Element]) {
    let tree = document.entry(document.catalog(), "/StructTreeRoot");
    let numbers = list(document.entry(document.entry(tree, "/ParentTree"), "/Nums"));
    let by_key: BTreeMap<u64, &Value> =
        numbers.chunks(2).map(|pair| (pair[0].as_u64().expect("a key"), pair[1])).collect();
    for page in document.pages() {
        let key = document.get(page)["/StructParents"].as_u64().expect("a key");
        let parents = list(document.get(by_key[&key]));
        for (number, parent) in parents.into_iter().enumerate() {
            let id = page.as_str().expect("a reference");
            let has = |it: &&Element| it.marks.contains(&(id, number));
            let element = all.iter().find(has).expect("an element");
            assert_eq!(document.get(parent), element.value, "{name}: {id} {number}");
        }
    }
    for element in all {
        for annotation in &element.annotations {
            let annotation = Value::from(*annotation);
            let key = document.get(&annotation)["/StructParent"].as_u64().expect("a key");
            assert_eq!(document.get(by_key[&key]), element.value, "{name}: 28-018");
        }
    }
}

#[test]
fn the_tree_is_in_order() {
    for sheet in Sheet::all() {
        let (name, document) = (&sheet.name, Document::of(&sheet));
        let all = elements(&document);
        let mut level = 0;
        for element in &all {
            let Element { kind, parent, value, .. } = element;
            assert!(may_stand(kind, parent), "{name}: {kind} in {parent}, 09-004");
            if let Some(number) = kind.strip_prefix("/H").and_then(|it| it.parse::<usize>().ok()) {
                assert!(number <= level + 1, "{name}: {kind} after {level}, 14-003");
                level = number;
            }
            let attributes = list(document.entry(value, "/A"));
            let attribute =
                |name: &str| attributes.iter().any(|it| !document.entry(it, name).is_null());
            match *kind {
                "/Figure" => {
                    assert!(!words(&value["/Alt"]).is_empty(), "{name}: 13-004");
                    assert!(attribute("/BBox"), "{name}: a figure without a place");
                }
                "/TH" => assert!(attribute("/Scope"), "{name}: 15-003"),
                "/L" => assert!(attribute("/ListNumbering"), "{name}: a list"),
                "/Link" => {
                    assert!(!element.annotations.is_empty(), "{name}: 28-011");
                    assert!(!element.marks.is_empty(), "{name}: a link without words");
                }
                _ => {}
            }
        }
        assert_eq!(all.iter().filter(|it| it.kind == "/H1").count(), 1, "{name}");
        let links: Vec<_> = all.iter().flat_map(|it| &it.annotations).collect();
        for page in document.pages() {
            for annotation in list(document.entry(page, "/Annots")) {
                let id = annotation.as_str().expect("a reference");
                assert!(links.iter().any(|it| **it == id), "{name}: 28-002");
                assert!(
                    !words(&document.get(annotation)["/Contents"]).is_empty(),
                    "{name}: 28-004"
                );
            }
        }
    }
}

#[test]
fn no_step_is_divided_and_no_figure_is_apart_from_it() {
    for sheet in Sheet::all() {
        let (name, document) = (&sheet.name, Document::of(&sheet));
        let mut pages: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
        for element in elements(&document) {
            if let Some(section) = element.section {
                let all = pages.entry(section).or_default();
                all.extend(element.marks.iter().map(|(page, _)| *page));
            }
        }
        assert!(!pages.is_empty(), "{name}");
        for (section, mut pages) in pages {
            pages.dedup();
            assert_eq!(pages.len(), 1, "{name}: section {section} stands on {pages:?}");
        }
        let bookmarks = document.entry(document.catalog(), "/Outlines")["/Count"].as_u64();
        let headings = elements(&document).iter().filter(|it| it.kind == "/H2").count();
        assert_eq!(bookmarks, Some(headings as u64), "{name}: bookmarks");
    }
}
