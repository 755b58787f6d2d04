//! What is drawn on a page, and what it is marked as.

/// A mark around operators: its name, and its number where it belongs to the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub name: String,
    pub number: Option<usize>,
}

/// The marks of a page in order; panics where something is drawn without one, or marks are nested.
pub fn marks(stream: &[u8]) -> Vec<Mark> {
    const DRAWS: [&str; 10] = ["f", "F", "f*", "B", "B*", "b", "S", "s", "Tj", "Do"];
    let (mut marks, mut open, mut inside) = (Vec::new(), false, false);
    let mut operands: Vec<String> = Vec::new();
    for token in tokens(stream) {
        match token.as_str() {
            // What a sign would have been, inside its paragraph.
            "BDC" if operands[0] == "/Span" => {
                assert!(open && operands.contains(&"/ActualText".to_owned()), "{operands:?}");
                inside = true;
                operands.clear();
            }
            "EMC" if inside => inside = false,
            "BMC" | "BDC" => {
                assert!(!open, "a mark inside a mark");
                open = true;
                let number = operands.iter().position(|it| it == "/MCID");
                let number = number.map(|at| operands[at + 1].parse().expect("a number"));
                let name = operands[0].trim_start_matches('/').to_owned();
                marks.push(Mark { name, number });
                operands.clear();
            }
            "EMC" => {
                assert!(open, "the end of no mark");
                open = false;
                operands.clear();
            }
            word if word
                .starts_with(|c: char| c.is_ascii_alphabetic() || c == '\'' || c == '"') =>
            {
                assert!(open || !DRAWS.contains(&word), "«{word}» is not marked");
                operands.clear();
            }
            _ => operands.push(token),
        }
    }
    assert!(!open, "a mark without an end");
    marks
}

/// Names, numbers, operators; of a string only that it is one.
fn tokens(stream: &[u8]) -> Vec<String> {
    let (mut tokens, mut at) = (Vec::new(), 0);
    while at < stream.len() {
        match stream[at] {
            b'(' => {
                at = end_of_string(stream, at);
                tokens.push("()".to_owned());
            }
            b'<' if stream.get(at + 1) == Some(&b'<') => at += 2,
            b'<' => {
                while stream[at] != b'>' {
                    at += 1;
                }
            }
            b'>' | b'[' | b']' => at += 1,
            byte if byte.is_ascii_whitespace() || byte == 0 => at += 1,
            _ => {
                let begin = at;
                at += 1;
                let ends = |byte: u8| byte.is_ascii_whitespace() || b"/()<>[]".contains(&byte);
                while at < stream.len() && !ends(stream[at]) {
                    at += 1;
                }
                tokens.push(String::from_utf8_lossy(&stream[begin..at]).into_owned());
            }
        }
    }
    tokens
}

fn end_of_string(stream: &[u8], begin: usize) -> usize {
    let (mut at, mut depth) = (begin, 0);
    loop {
        match stream[at] {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return at;
        }
    }
}

/// The sizes of all letters of a stream, points.
pub fn sizes(stream: &[u8]) -> Vec<f64> {
    let tokens = tokens(stream);
    let size = |pair: &[String]| (pair[1] == "Tf").then(|| pair[0].parse().expect("a size"));
    tokens.windows(2).filter_map(size).collect()
}
