//! What lies beside the Markdown and is published: the pictures that a text shows, the files
//! that it offers. What no text names stays where it is.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Readings;
use super::document::Document;
use super::reading::Content;
use crate::lang::Lang;
use crate::picture::Picture;
use crate::prose::{Link, Piece, Target};
use crate::source::FilePath;

#[derive(Debug, Default)]
pub struct Files {
    /// Published as they are: what a link names, and pictures of which no copies are made.
    pub originals: BTreeMap<FilePath, Original>,
    /// The pictures that a text shows.
    pub pictures: BTreeMap<FilePath, Arc<Picture>>,
}

/// What a reader wants to know of a file before loading it.
#[derive(Clone, Copy, Debug)]
pub struct Original {
    /// In bytes.
    pub size: usize,
    /// Of a PDF.
    pub pages: Option<usize>,
}

pub fn collect(readings: &Readings, documents: &[Document]) -> Files {
    let mut files = Files::default();
    for document in documents {
        if let Some(pdf) = &document.record.pdf {
            files.offer(document.file(&pdf.file.value), readings);
        }
        for chapter in document.chapters.iter().chain(&document.introductions) {
            for prose in Lang::ALL.iter().filter_map(|lang| chapter.prose.only(*lang)) {
                for piece in &prose.pieces {
                    files.add(piece, document, readings);
                }
            }
        }
    }
    files
}

impl Files {
    fn add(&mut self, piece: &Piece, document: &Document, readings: &Readings) {
        let (name, shown) = match piece {
            Piece::Image(image) => (&image.file, true),
            Piece::LinkStart(Link { target: Target::File { name, .. }, .. }) => (name, false),
            _ => return,
        };
        let path = document.file(name);
        let content = readings.get(&path).map(|reading| &reading.content);
        match content {
            Some(Content::Picture(picture)) if shown => {
                if picture.fallback().is_none() {
                    self.offer(path.clone(), readings);
                }
                self.pictures.insert(path, picture.clone());
            }
            _ if !shown => self.offer(path, readings),
            _ => {}
        }
    }

    /// Publishes a file beside the Markdown as it is.
    fn offer(&mut self, path: FilePath, readings: &Readings) {
        let Some(reading) = readings.get(&path) else { return };
        let pages = match &reading.content {
            Content::Picture(_) | Content::NoPicture(_) | Content::NoPdf | Content::Other => None,
            Content::Pdf { pages } => Some(*pages),
            _ => return,
        };
        let original = Original { size: reading.source.bytes().len(), pages };
        self.originals.insert(path, original);
    }
}
