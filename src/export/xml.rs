//! Writing XML: the one place that knows the writer.

use std::io;

pub use quick_xml::events::BytesText as Text;

pub type Writer = quick_xml::Writer<Vec<u8>>;

/// An XML document; `None` cannot happen, because a vector takes every byte.
pub fn document(write: impl FnOnce(&mut Writer) -> io::Result<()>) -> Option<Vec<u8>> {
    let mut writer =
        Writer::new_with_indent(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_vec(), b' ', 1);
    write(&mut writer).ok()?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Some(bytes)
}

/// `<name>text</name>`.
pub fn element(writer: &mut Writer, name: &str, text: &str) -> io::Result<()> {
    writer.create_element(name).write_text_content(Text::new(text)).map(|_| ())
}

/// `<name a="b"/>`.
pub fn empty(writer: &mut Writer, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    writer
        .create_element(name)
        .with_attributes(attributes.iter().copied())
        .write_empty()
        .map(|_| ())
}
