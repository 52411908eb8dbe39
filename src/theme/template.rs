//! Templates: compiled once, then given finished pages.

use tera::{Context, Kwargs, State, Tera, Value};

use super::mistake::located;
use super::{Files, InterfaceWords};
use crate::diag::Diagnostic;
use crate::lang::Lang;
use crate::page::{Figure, Page, Part};
use crate::phrase::{self, Phrases};

#[derive(Clone)]
pub struct Templates {
    tera: Tera,
    /// In the order of [`Lang::ALL`].
    words: [Value; Lang::ALL.len()],
}

impl std::fmt::Debug for Templates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names: Vec<&str> = self.tera.get_template_names().collect();
        f.debug_struct("Templates").field("names", &names).finish()
    }
}

impl Templates {
    pub fn compile(
        files: &Files,
        words: InterfaceWords,
        phrases: &Phrases,
    ) -> Result<Templates, Box<Diagnostic>> {
        let mut tera = Tera::default();
        // Titles: `<wbr>` between phrases. Running text: numbers held together with their units.
        let phrases = phrases.clone();
        tera.register_filter("phrases", move |text: &str, _: Kwargs, _: &State| {
            Value::safe_string(&phrases.html(text))
        });
        tera.register_filter("running", |text: &str, _: Kwargs, _: &State| {
            Value::safe_string(&phrase::running_html(text))
        });
        let mut templates: Vec<(String, &str)> = Vec::new();
        for (name, file) in files {
            let Some(name) = name.strip_prefix("templates/") else {
                continue;
            };
            let Some(text) = file.text() else { continue };
            templates.push((name.to_owned(), text));
            let default = super::DEFAULT.get_file(format!("templates/{name}"));
            if let Some(text) = default.and_then(|file| file.contents_utf8()) {
                // Components have one name in all templates: a second copy would clash.
                if !text.contains("{% component") {
                    templates.push((format!("default/{name}"), text));
                }
            }
        }
        tera.add_raw_templates(templates).map_err(|error| located(&error, files, None))?;
        let words = words.map(|words| Value::from_serializable(&words));
        Ok(Templates { tera, words })
    }

    /// A page's text with its figures.
    pub fn body(&self, page: &Page, files: &Files) -> Result<String, Box<Diagnostic>> {
        let words = || self.words[page.lang as usize].clone();
        let mut body = String::new();
        for part in &page.body {
            match part {
                Part::Html(html) => body.push_str(html),
                Part::Figure(figure) => {
                    body.push_str(&self.figure(figure, page.lang, words(), files)?)
                }
            }
        }
        Ok(body)
    }

    /// The page around its text.
    pub fn render(
        &self,
        page: &Page,
        body: &str,
        files: &Files,
    ) -> Result<String, Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert("page", page);
        context.insert("body", body);
        context.insert("lang", &page.lang);
        context.insert_value("words", self.words[page.lang as usize].clone());
        let template = format!("{}.html", page.layout);
        self.tera
            .render(&template, &context)
            .map_err(|error| located(&error, files, Some(&template)))
    }

    fn figure(
        &self,
        figure: &Figure,
        lang: Lang,
        words: Value,
        files: &Files,
    ) -> Result<String, Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert("figure", figure);
        context.insert("lang", &lang);
        context.insert_value("words", words);
        let template = format!("figures/{}.html", figure.name());
        self.tera
            .render(&template, &context)
            .map_err(|error| located(&error, files, Some(&template)))
    }
}
