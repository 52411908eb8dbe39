//! A picture: its copies for browsers to choose from, its words.

use crate::model::route::Route;
use crate::page;
use crate::prose::Image;
use crate::view::Of;

/// A picture in a line of text, or inside a figure. The first one of a page is not `lazy`.
pub fn draw(of: &Of, image: &Image, lazy: bool) -> page::Picture {
    let view = of.view;
    let path = of.document.file(&image.file);
    let mut drawn = page::Picture {
        url: match is_elsewhere(&image.file) {
            true => image.file.clone(),
            false => view.link(&Route::File(path.clone())),
        },
        width: None,
        height: None,
        srcset: None,
        alt: image.alt.clone(),
        lazy,
    };
    if let Some(picture) = view.site.files.pictures.get(&path) {
        let (width, height) = picture.shown_size();
        drawn.width = Some(width);
        drawn.height = Some(height);
        let url = |variant| view.link(&Route::Picture(path.clone(), variant));
        let modern: Vec<String> = picture
            .modern()
            .map(|variant| {
                let width = variant.width;
                format!("{} {width}w", url(variant))
            })
            .collect();
        drawn.srcset = (!modern.is_empty()).then(|| modern.join(", "));
        if let Some(fallback) = picture.fallback() {
            drawn.url = url(fallback);
        }
    }
    drawn
}

pub fn figure(picture: page::Picture, image: &Image) -> page::Image {
    page::Image {
        picture,
        caption: image.caption.clone(),
        credit: image.credit.clone(),
        description: image.description.clone(),
    }
}

/// An address of another site: nothing is known of the picture there.
fn is_elsewhere(file: &str) -> bool {
    file.starts_with("https://") || file.starts_with("http://")
}
