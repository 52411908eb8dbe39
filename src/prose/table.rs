//! Markdown tables as HTML: header cells with a scope, alignment by class, a frame that
//! scrolls on narrow screens and can be reached by keyboard.

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

/// Where in a table the reader is.
#[derive(Default)]
pub struct TableWriter {
    alignments: Vec<Alignment>,
    column: usize,
    /// In the row of column titles.
    pub in_head: bool,
    rows: usize,
}

impl TableWriter {
    /// The HTML of an event that belongs to a table, or `None` for any other event.
    pub fn html(&mut self, event: &Event) -> Option<String> {
        Some(match event {
            Event::Start(Tag::Table(alignments)) => {
                *self = TableWriter { alignments: alignments.clone(), ..TableWriter::default() };
                "<div class=\"table-frame\" tabindex=\"0\"><table>\n".into()
            }
            Event::End(TagEnd::Table) => match self.rows {
                0 => "</table></div>\n".into(),
                _ => "</tbody></table></div>\n".into(),
            },
            Event::Start(Tag::TableHead) => {
                self.in_head = true;
                self.column = 0;
                "<thead><tr>".into()
            }
            Event::End(TagEnd::TableHead) => {
                self.in_head = false;
                "</tr></thead>\n".into()
            }
            Event::Start(Tag::TableRow) => {
                self.column = 0;
                self.rows += 1;
                if self.rows == 1 { "<tbody><tr>" } else { "<tr>" }.into()
            }
            Event::End(TagEnd::TableRow) => "</tr>\n".into(),
            Event::Start(Tag::TableCell) => {
                let class = match self.alignments.get(self.column) {
                    Some(Alignment::Right) => " class=\"right\"",
                    Some(Alignment::Center) => " class=\"center\"",
                    _ => "",
                };
                self.column += 1;
                match self.in_head {
                    true => format!("<th scope=\"col\"{class}>"),
                    false => format!("<td{class}>"),
                }
            }
            Event::End(TagEnd::TableCell) => if self.in_head { "</th>" } else { "</td>" }.into(),
            _ => return None,
        })
    }
}
