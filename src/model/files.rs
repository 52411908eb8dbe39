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
    /// With their sizes in bytes.
    pub originals: BTreeMap<FilePath, usize>,
    /// The pictures that a text shows.
    pub pictures: BTreeMap<FilePath, Arc<Picture>>,
}

pub fn collect(readings: &Readings, documents: &[Document]) -> Files {
    let mut files = Files::default();
    for document in documents {
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
        let reading = readings.get(&path);
        let size = reading.map_or(0, |reading| reading.source.bytes().len());
        match reading.map(|reading| &reading.content) {
            Some(Content::Picture(picture)) if shown => {
                if picture.fallback().is_none() {
                    self.originals.insert(path.clone(), size);
                }
                self.pictures.insert(path, picture.clone());
            }
            Some(Content::Picture(_) | Content::NoPicture(_) | Content::Other) if !shown => {
                self.originals.insert(path, size);
            }
            _ => {}
        }
    }
}
