//! Takes the gaps out again, wherever the parser put them. Touches events only.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag};

use super::GAP;

/// The event without gaps, in every text it carries.
///
/// Exhaustive on purpose: a variant that a new pulldown-cmark adds must be looked at here.
pub(super) fn event(event: Event) -> Event {
    match event {
        Event::Text(it) => Event::Text(text(it)),
        Event::Code(it) => Event::Code(text(it)),
        Event::InlineMath(it) => Event::InlineMath(text(it)),
        Event::DisplayMath(it) => Event::DisplayMath(text(it)),
        Event::Html(it) => Event::Html(text(it)),
        Event::InlineHtml(it) => Event::InlineHtml(text(it)),
        Event::FootnoteReference(it) => Event::FootnoteReference(text(it)),
        Event::Start(it) => Event::Start(tag(it)),
        Event::End(_)
        | Event::SoftBreak
        | Event::HardBreak
        | Event::Rule
        | Event::TaskListMarker(_) => event,
    }
}

fn tag(tag: Tag) -> Tag {
    match tag {
        Tag::Heading { level, id, classes, attrs } => Tag::Heading {
            level,
            id: id.map(text),
            classes: classes.into_iter().map(text).collect(),
            attrs: attrs.into_iter().map(|(name, value)| (text(name), value.map(text))).collect(),
        },
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
            Tag::CodeBlock(CodeBlockKind::Fenced(text(info)))
        }
        Tag::FootnoteDefinition(label) => Tag::FootnoteDefinition(text(label)),
        Tag::Link { link_type, dest_url, title, id } => {
            Tag::Link { link_type, dest_url: text(dest_url), title: text(title), id: text(id) }
        }
        Tag::Image { link_type, dest_url, title, id } => {
            Tag::Image { link_type, dest_url: text(dest_url), title: text(title), id: text(id) }
        }
        Tag::Paragraph
        | Tag::BlockQuote(_)
        | Tag::CodeBlock(CodeBlockKind::Indented)
        | Tag::HtmlBlock
        | Tag::List(_)
        | Tag::Item
        | Tag::DefinitionList
        | Tag::DefinitionListTitle
        | Tag::DefinitionListDefinition
        | Tag::Table(_)
        | Tag::TableHead
        | Tag::TableRow
        | Tag::TableCell
        | Tag::Emphasis
        | Tag::Strong
        | Tag::Strikethrough
        | Tag::Superscript
        | Tag::Subscript
        | Tag::MetadataBlock(_) => tag,
    }
}

fn text(text: CowStr) -> CowStr {
    if text.contains(GAP) { text.replace(GAP, "").into() } else { text }
}
