//! What a PDF file says of itself that a reader wants to know before loading it. Touches nothing.

/// How many pages a PDF has; `None` where it cannot be read, or has none.
pub fn pages(bytes: &[u8]) -> Option<usize> {
    let pdf = hayro_syntax::Pdf::new(bytes.to_vec()).ok()?;
    Some(pdf.pages().len()).filter(|pages| *pages > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_counted() {
        let pdf = include_bytes!("../tests/fixtures/two-pages.pdf");
        assert_eq!(pages(pdf), Some(2));
        assert_eq!(pages(&pdf[..40]), None);
        assert_eq!(pages(b"a text that somebody named plan.pdf"), None);
        assert_eq!(pages(b""), None);
    }
}
