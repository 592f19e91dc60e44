//! Bounds that are checked before a parser runs, so that no text can overflow its stack or fill the memory.

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// All documents together, in bytes.
pub(crate) const MAX_BYTES: usize = 64 << 20;
/// Tables and arrays inside one another.
pub(crate) const MAX_DEPTH: usize = 64;
/// Rows of one list, and of one kind of thing over all documents.
pub(crate) const MAX_COUNT: usize = 65_535;
/// Values of one document; enough for 65,535 rules written out in full.
pub(crate) const MAX_VALUES: usize = 4_000_000;

/// Which bound a text breaks, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beyond {
    /// Nested too deeply at this byte.
    Depth(usize),
    /// Too many values at this byte.
    Values(usize),
}

/// Depth and number of values of a text as far as it has been read.
struct Meter {
    /// Dots of the keys that lead to each open bracket.
    open: Vec<usize>,
    /// Depth of the open brackets with those dots.
    depth: usize,
    /// Depth of the table header above.
    header: usize,
    /// Dots of the key being read.
    dots: usize,
    values: usize,
}

impl Meter {
    fn new() -> Self {
        Self { open: Vec::new(), depth: 0, header: 0, dots: 0, values: 0 }
    }

    fn opened(&mut self) {
        self.open.push(self.dots);
        self.depth = self.depth.saturating_add(self.dots).saturating_add(1);
        self.dots = 0;
    }

    fn closed(&mut self) {
        if let Some(dots) = self.open.pop() {
            self.depth = self.depth.saturating_sub(dots).saturating_sub(1);
        }
    }

    fn beyond(&self, at: usize) -> Result<(), Beyond> {
        if self.header.saturating_add(self.depth).saturating_add(self.dots) > MAX_DEPTH {
            return Err(Beyond::Depth(at));
        }
        if self.values > MAX_VALUES { Err(Beyond::Values(at)) } else { Ok(()) }
    }
}

/// Measures a TOML text with the lexer of its parser, so that both agree on what is a string.
///
/// Dotted keys and the headers of tables nest just as brackets do.
pub(crate) fn measure_toml(text: &str) -> Result<(), Beyond> {
    let mut meter = Meter::new();
    // Whether only white space stands before on the line; a bracket there opens a header or an inner array.
    let mut line_start = true;
    let mut after_equals = false;
    let mut in_header = false;
    for token in Source::new(text).lex() {
        let at = token.span().start();
        match token.kind() {
            TokenKind::Whitespace | TokenKind::Comment => continue,
            TokenKind::Newline => {
                in_header = false;
                if !after_equals {
                    meter.dots = 0;
                }
                line_start = true;
                continue;
            }
            TokenKind::LeftSquareBracket if line_start && meter.open.is_empty() => {
                in_header = true;
                meter.header = 1;
                meter.values = meter.values.saturating_add(1);
            }
            TokenKind::LeftSquareBracket | TokenKind::RightSquareBracket if in_header => {}
            TokenKind::Dot if in_header => meter.header = meter.header.saturating_add(1),
            TokenKind::Dot => meter.dots = meter.dots.saturating_add(1),
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => meter.opened(),
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => meter.closed(),
            TokenKind::Comma => {
                meter.dots = 0;
                meter.values = meter.values.saturating_add(1);
            }
            TokenKind::Equals => meter.values = meter.values.saturating_add(1),
            _ => {}
        }
        after_equals = token.kind() == TokenKind::Equals;
        line_start = false;
        meter.beyond(at)?;
    }
    Ok(())
}

/// Measures a JSON text: brackets outside strings.
pub(crate) fn measure_json(text: &str) -> Result<(), Beyond> {
    let mut meter = Meter::new();
    let mut in_string = false;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        if in_string {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => in_string = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'{' | b'[' => meter.opened(),
            b'}' | b']' => meter.closed(),
            b',' => meter.values = meter.values.saturating_add(1),
            _ => continue,
        }
        meter.beyond(at)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_dots_and_headers_nest() {
        assert_eq!(measure_toml(&format!("a = {}1{}", "[".repeat(64), "]".repeat(64))), Ok(()));
        assert_eq!(measure_toml(&format!("a = {}", "[".repeat(65))), Err(Beyond::Depth(68)));
        assert!(measure_toml(&format!("a{} = 1", ".a".repeat(65))).is_err());
        assert!(measure_toml(&format!("[a{}]", ".a".repeat(65))).is_err());
        assert!(measure_toml(&format!("[a{}]\nb = {}", ".a".repeat(32), "{c.c = ".repeat(20))).is_err());
        assert!(measure_toml(&format!("a = {}1", "\n {b.c = \n".repeat(40))).is_err());
        assert!(measure_json(&"[".repeat(65)).is_err());
    }

    #[test]
    fn strings_comments_and_neighbours_do_not_nest() {
        let dots = ".a".repeat(500);
        assert_eq!(measure_toml(&format!("a = \"{dots}\" # {dots} {}", "[".repeat(500))), Ok(()));
        assert_eq!(measure_toml(&"a.b = 1.5\n".repeat(500)), Ok(()));
        assert_eq!(measure_toml(&format!("a = [{}]", "[1.5, 2.5], ".repeat(500))), Ok(()));
        assert_eq!(measure_toml(&"[[a.b]]\n".repeat(500)), Ok(()));
        assert_eq!(measure_json(&format!("[\"\\\"{}\"]", "[".repeat(500))), Ok(()));
    }

    #[test]
    fn values_are_counted() {
        let many = format!("a = [{}]", "1,".repeat(MAX_VALUES + 1));
        assert!(matches!(measure_toml(&many), Err(Beyond::Values(_))));
        assert!(matches!(measure_json(&many), Err(Beyond::Values(_))));
    }
}
