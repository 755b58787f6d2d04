//! The program's own sources: their code without comments and strings, and which file imports which.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Where they lie.
pub const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

pub struct Source {
    /// Below `src`, with `/` on every system.
    pub path: String,
    pub code: String,
}

/// Every file of the library; `main.rs` is a crate of its own, which nobody imports.
pub fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    for path in rust_files(Path::new(SOURCES)) {
        let inner = path.strip_prefix(SOURCES).expect("a path below src");
        let inner = inner.to_str().expect("plain names").replace('\\', "/");
        let text = std::fs::read_to_string(&path).expect("a source file");
        if inner != "main.rs" {
            found.push(Source::new(&inner, &text));
        }
    }
    found
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), code: code_of(text) }
    }

    /// `ui/kit/text.rs` and `ui/kit/text/mod.rs` are the module `ui`, `kit`, `text`; `lib.rs` is none.
    fn module(&self) -> Module {
        let path = self.path.trim_end_matches(".rs");
        let path = path.strip_suffix("/mod").unwrap_or(path);
        if path == "lib" {
            return Module::new();
        }
        path.split('/').map(str::to_owned).collect()
    }
}

/// The text without what is no code: comments, and what stands between quotation marks.
fn code_of(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        // A word that ends with r begins no raw string.
        let is_in_word = first == 'r' && code.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let skipped = length_of_comment(rest).or_else(|| length_of_literal(rest));
        if let Some(length) = skipped.filter(|_| !is_in_word) {
            code.push(' ');
            rest = &rest[length..];
        } else {
            code.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    code
}

fn length_of_comment(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    let inner = text.strip_prefix("/*")?;
    Some(inner.find("*/").map_or(text.len(), |end| end + 4))
}

fn length_of_literal(text: &str) -> Option<usize> {
    // A raw string ends with as many marks as it began with.
    if let Some(raw) = text.strip_prefix('r') {
        let marks = raw.len() - raw.trim_start_matches('#').len();
        let inner = raw[marks..].strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(marks));
        let length = inner.find(&end).map_or(inner.len(), |at| at + end.len());
        return Some(2 + marks + length);
    }
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return Some(at + 1),
            // A lifetime has no second mark.
            _ if quote == '\'' && at > 1 && !text[1..].starts_with('\\') => return None,
            _ => {}
        }
    }
    None
}

/// The names on the way to a module, from the crate's root.
type Module = Vec<String>;

/// Which file imports which, both by their paths below `src`.
pub type Imports = BTreeMap<String, BTreeSet<String>>;

/// Each file with those that it names: by `crate::`, `super::`, `self::`, or by a name that one of its `use`s has
/// brought. A `mod.rs` is a file like any other, but what it names in its own folder does not count: it opens
/// that folder, so that those outside find all of it in one place.
pub fn imports(sources: &[Source]) -> Imports {
    let files = sources.iter().map(|one| (one.module(), one.path.clone()));
    let files: BTreeMap<Module, String> = files.collect();
    let of = |source: &Source| {
        let mut reader = Reader::new(source, &files);
        reader.read();
        let own = source.path.strip_suffix("mod.rs");
        let is_other =
            |path: &String| *path != source.path && own.is_none_or(|own| !path.starts_with(own));
        let found = reader.found.into_iter().filter(is_other);
        (source.path.clone(), found.collect())
    };
    sources.iter().map(of).collect()
}

/// Goes over the words and marks of one file.
struct Reader<'a> {
    files: &'a BTreeMap<Module, String>,
    tokens: Vec<&'a str>,
    at: usize,
    /// The crate's root: the rasteriser is a package of its own, and the reader of Word's files.
    root: Module,
    /// Where it stands: the file's module, then those that are written out in it.
    inside: Vec<Module>,
    /// How many braces are open, and at how many each of those modules began.
    depth: usize,
    begun: Vec<usize>,
    /// The modules that a `use` has given a name.
    names: BTreeMap<String, Module>,
    found: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    fn new(source: &'a Source, files: &'a BTreeMap<Module, String>) -> Self {
        let module = source.module();
        let is_package =
            module.first().is_some_and(|top| matches!(top.as_str(), "docx" | "raster"));
        let root = module.iter().take(usize::from(is_package));
        Self {
            files,
            tokens: tokens(&source.code),
            at: 0,
            root: root.cloned().collect(),
            inside: vec![module],
            depth: 0,
            begun: Vec::new(),
            names: BTreeMap::new(),
            found: BTreeSet::new(),
        }
    }

    fn peek(&self, ahead: usize) -> &'a str {
        self.tokens.get(self.at + ahead).copied().unwrap_or("")
    }

    fn next(&mut self) -> &'a str {
        self.at += 1;
        self.tokens.get(self.at - 1).copied().unwrap_or("")
    }

    fn read(&mut self) {
        while self.at < self.tokens.len() {
            match self.next() {
                "use" => self.use_tree(&[]),
                "mod" if self.peek(1) == "{" => {
                    let mut inner = self.here().clone();
                    inner.push(self.next().to_owned());
                    self.inside.push(inner);
                    self.begun.push(self.depth);
                }
                "{" => self.depth += 1,
                "}" => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.begun.last() == Some(&self.depth) {
                        self.begun.pop();
                        self.inside.pop();
                    }
                }
                first if is_word(first) && self.peek(0) == "::" => {
                    let mut path = vec![first];
                    while self.peek(0) == "::" && is_word(self.peek(1)) {
                        self.at += 1;
                        path.push(self.next());
                    }
                    self.meet(&path);
                }
                _ => {}
            }
        }
    }

    fn here(&self) -> &Module {
        self.inside.last().expect("the file's own module")
    }

    /// What follows `use`, or a part of it between braces; `before` has led there.
    fn use_tree(&mut self, before: &[&'a str]) {
        let mut path = before.to_vec();
        loop {
            match self.next() {
                "{" => {
                    while !matches!(self.next(), "}" | "") {
                        self.at -= 1;
                        self.use_tree(&path);
                        // The comma, or the end, which is met again.
                        if self.peek(0) != "}" {
                            self.at += 1;
                        }
                    }
                    return;
                }
                "::" | "*" => {}
                "self" if !path.is_empty() => {}
                word if is_word(word) => path.push(word),
                _ => {
                    self.at -= 1;
                    break;
                }
            }
            if self.peek(0) == "as" {
                self.at += 1;
                let name = self.next();
                self.bring(&path, name);
                return;
            }
        }
        if let Some(name) = path.last().copied() {
            self.bring(&path, name);
        }
    }

    fn bring(&mut self, path: &[&str], name: &str) {
        if let Some((module, true)) = self.meet(path) {
            self.names.insert(name.to_owned(), module);
        }
    }

    /// Notes the file that this path leads to; its module, and whether the path ends there.
    fn meet(&mut self, path: &[&str]) -> Option<(Module, bool)> {
        let mut module = self.here().clone();
        let mut rest = path;
        loop {
            match rest.first().copied() {
                Some("crate") => module.clone_from(&self.root),
                Some("super") => drop(module.pop()),
                Some("self") => {}
                _ => break,
            }
            rest = &rest[1..];
        }
        if rest.len() == path.len() {
            let first = *rest.first()?;
            module.push(first.to_owned());
            if !self.files.contains_key(&module) {
                module.clone_from(self.names.get(first)?);
            }
            rest = &rest[1..];
        }
        for name in rest {
            module.push((*name).to_owned());
            if !self.files.contains_key(&module) {
                module.pop();
                break;
            }
            rest = &rest[1..];
        }
        self.found.extend(self.files.get(&module).cloned());
        Some((module, rest.is_empty()))
    }
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Words, `::`, and all other marks one by one.
fn tokens(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let word = rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
        let length = match word.unwrap_or(rest.len()) {
            0 if rest.starts_with("::") => 2,
            0 => first.len_utf8(),
            length => length,
        };
        found.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    found
}
