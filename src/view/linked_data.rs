//! What a page is, for machines: JSON-LD in the words of schema.org. Says no more than the page
//! does: a summary by others is published by the site's publisher and based on its source, and
//! nothing here makes a government of anybody.

use serde_json::{Map, Value, json};

use super::{View, words};
use crate::lang::Lang;
use crate::model::changes::{Change, Changed};
use crate::model::document::{Chapter, Document};
use crate::model::route::{PageId, Route, SitePage};
use crate::page::{Page, Words};
use crate::record::Text;
use crate::record::document::{Kind, Notice, Source};
use crate::record::indicator::IndicatorRecord;

/// The content of `<script type="application/ld+json">`; `None` where there is nothing to say.
pub fn of(view: &View, page: &Page) -> Option<String> {
    let subject = match view.route {
        Route::Site(_, SitePage::Home) => web_site(view),
        Route::Site(..) => web_page(view, page),
        Route::Page(_, id, part) => {
            let of = Work { view, page, document: view.site.document(id)? };
            match part {
                PageId::Overview => of.report(),
                PageId::Chapter(id) => of.chapter(of.document.chapter(id.as_str())?),
                PageId::Indicators => of.catalog(),
                PageId::Indicator(id) => of.dataset(of.document.indicator(id)?),
                PageId::Glossary => of.terms(),
                PageId::Roadmap | PageId::History | PageId::Booklet => {
                    let mut made = web_page(view, page);
                    made.insert("isPartOf".into(), of.whole());
                    made
                }
            }
        }
        _ => return None,
    };
    let mut graph = vec![Value::Object(subject)];
    if !page.breadcrumbs.is_empty() {
        graph.push(breadcrumbs(view, page));
    }
    let data = json!({ "@context": "https://schema.org", "@graph": graph });
    // `</script>` in a title would end the block; JSON may write the sign in another way.
    Some(data.to_string().replace('<', "\\u003c"))
}

type Object = Map<String, Value>;

/// An object of a type, without the properties that are null.
fn object(kind: &str, properties: Value) -> Object {
    let mut object = Object::new();
    object.insert("@type".into(), kind.into());
    object.extend(known(properties));
    object
}

/// The properties that are not null.
fn known(properties: Value) -> impl Iterator<Item = (String, Value)> {
    let properties = match properties {
        Value::Object(properties) => properties,
        _ => Object::new(),
    };
    properties.into_iter().filter(|(_, value)| !value.is_null())
}

/// Text, its language said where it is not the page's.
fn text(words: &Words) -> Value {
    match words.lang {
        None => words.text.as_str().into(),
        Some(lang) => json!({ "@value": words.text, "@language": lang.code() }),
    }
}

fn organization(name: &Words) -> Value {
    object("Organization", json!({ "name": text(name) })).into()
}

fn web_site(view: &View) -> Object {
    let record = &view.site.record;
    object(
        "WebSite",
        json!({
            "@id": view.address(view.route),
            "url": view.address(view.route),
            "name": text(&view.words(&record.name)),
            "description": text(&view.words(&record.description)),
            "inLanguage": view.lang.code(),
            "publisher": organization(&view.words(&record.publisher)),
        }),
    )
}

fn web_page(view: &View, page: &Page) -> Object {
    object(
        "WebPage",
        json!({
            "@id": view.address(view.route),
            "url": view.address(view.route),
            "name": text(&page.heading),
            "inLanguage": view.lang.code(),
            "publisher": organization(&page.site.publisher),
            "dateModified": page.updated.as_ref().and_then(|time| time.machine.clone()),
        }),
    )
}

/// The trail that stands at the head of the page.
fn breadcrumbs(view: &View, page: &Page) -> Value {
    let items = page.breadcrumbs.iter().enumerate().map(|(index, link)| {
        let item = match &view.site.base_url {
            Some(base) => format!("{base}{}", view.route.address_of_link(&link.url)),
            None => link.url.clone(),
        };
        let name = text(&link.words);
        object("ListItem", json!({ "position": index + 1, "name": name, "item": item })).into()
    });
    object("BreadcrumbList", json!({ "itemListElement": items.collect::<Vec<Value>>() })).into()
}

impl View<'_> {
    /// The full address of a page, or a link to it where the site's address is not known.
    fn address(&self, route: &Route) -> String {
        self.absolute(route).unwrap_or_else(|| self.link(route))
    }
}

/// A page of a document, and the document it is part of.
struct Work<'a> {
    view: &'a View<'a>,
    page: &'a Page,
    document: &'a Document,
}

impl Work<'_> {
    fn lang(&self) -> Lang {
        self.view.lang
    }

    fn address(&self, page: PageId) -> String {
        let route = Route::Page(self.lang(), self.document.id.clone(), page);
        self.view.address(&route)
    }

    /// The document as another page refers to it.
    fn whole(&self) -> Value {
        let kind = document_type(self.document);
        let id = self.address(PageId::Overview);
        let name = text(&self.view.words(&self.document.record.title));
        object(kind, json!({ "@id": id, "url": id, "name": name })).into()
    }

    /// What every page of the document has: address, name, language, publisher.
    fn own(&self, kind: &str, lang: Lang) -> Object {
        let here = self.view.address(self.view.route);
        object(
            kind,
            json!({
                "@id": here,
                "url": here,
                "name": text(&self.page.heading),
                "inLanguage": lang.code(),
                "publisher": organization(&self.page.site.publisher),
            }),
        )
    }

    /// The same work in the other language. Japanese is the original.
    fn translation(&self, object: &mut Object) {
        let Some(other) = self.view.route.in_language(self.lang().other()) else {
            return;
        };
        let property = self.lang().pick("workTranslation", "translationOfWork");
        object.insert(property.into(), json!({ "@id": self.view.address(&other) }));
    }

    /// The day of the newest change, of the whole document or of one page.
    fn modified(&self, page: Option<&PageId>) -> Value {
        let is_change =
            |change: &Change| matches!(change.what, Changed::Text { .. } | Changed::Indicator(..));
        let changes = match page {
            Some(page) => self.document.changes_of(page, self.lang(), self.view.site.as_of),
            None => self.document.changes(self.lang(), self.view.site.as_of),
        };
        changes
            .iter()
            .find(|change| is_change(change))
            .and_then(|change| change.at.machine())
            .into()
    }

    fn report(&self) -> Object {
        let record = &self.document.record;
        let mut report = self.own(document_type(self.document), self.lang());
        let summary = record.notice == Some(Notice::UnofficialSummary);
        let issued = record.issued.as_ref().and_then(|date| date.from.machine());
        let status = record.status.map(|status| words::status(status, self.lang()));
        let parts = self.document.chapters.iter().map(|chapter| {
            let page = PageId::Chapter(chapter.id.clone());
            let id = self.address(page.clone());
            let name = text(&super::changes::title(self.document, &page, self.lang()));
            Value::from(object("Chapter", json!({ "@id": id, "url": id, "name": name })))
        });
        // Issued, adopted, written by: that is said of the original, not of a summary by others.
        let of_original = json!({
            "datePublished": issued,
            "creativeWorkStatus": status,
            "author": self.issuers(),
        });
        report.extend(known(json!({
            "alternativeHeadline": record.subtitle.as_ref().map(|words| self.words(words)),
            "abstract": self.words(&record.summary),
            "genre": words::document_label(record.kind, record.notice, self.lang()),
            "dateModified": self.modified(None),
            "hasPart": parts.collect::<Vec<Value>>(),
            "isBasedOn": record.source.as_ref().map(|source| {
                self.source(source, if summary { of_original.clone() } else { Value::Null })
            }),
        })));
        if !summary {
            report.extend(known(of_original));
        }
        if record.translation.is_some() {
            self.translation(&mut report);
        }
        report
    }

    fn words(&self, words: &Text) -> Value {
        text(&self.view.words(words))
    }

    /// Who issued the document; nobody has issued one that is fictional.
    fn issuers(&self) -> Value {
        let record = &self.document.record;
        if record.issuers.is_empty() || record.notice == Some(Notice::Fictional) {
            return Value::Null;
        }
        let issuers = record.issuers.iter().map(|issuer| {
            let units = issuer.units.iter().map(|unit| organization(&self.view.words(unit)));
            let units: Vec<Value> = units.collect();
            let name = text(&self.view.words(&issuer.name));
            let department = if units.is_empty() { Value::Null } else { units.into() };
            object("Organization", json!({ "name": name, "department": department })).into()
        });
        issuers.collect::<Vec<Value>>().into()
    }

    fn source(&self, source: &Source, about: Value) -> Value {
        let url = source.url.as_deref();
        let mut work =
            object("CreativeWork", json!({ "name": self.words(&source.title), "url": url }));
        work.extend(known(about));
        work.into()
    }

    fn chapter(&self, chapter: &Chapter) -> Object {
        let lang = self.page.main_lang.unwrap_or(self.lang());
        let page = PageId::Chapter(chapter.id.clone());
        let mut object = self.own("Chapter", lang);
        object.insert("isPartOf".into(), self.whole());
        if let Some(lead) = &self.page.lead {
            object.insert("abstract".into(), text(lead));
        }
        if let Value::String(day) = self.modified(Some(&page)) {
            object.insert("dateModified".into(), day.into());
        }
        if Lang::ALL.iter().all(|lang| chapter.prose.only(*lang).is_some()) {
            self.translation(&mut object);
        }
        object
    }

    fn catalog(&self) -> Object {
        let mut catalog = self.own("DataCatalog", self.lang());
        catalog.insert("isPartOf".into(), self.whole());
        let indicators = self.document.indicators.iter().flat_map(|list| list.iter());
        let sets = indicators.map(|indicator| {
            let id = self.address(PageId::Indicator(indicator.id.value.clone()));
            Value::from(object(
                "Dataset",
                json!({ "@id": id, "url": id, "name": self.words(&indicator.name) }),
            ))
        });
        catalog.insert("dataset".into(), sets.collect::<Vec<Value>>().into());
        catalog
    }

    fn dataset(&self, record: &IndicatorRecord) -> Object {
        let page = PageId::Indicator(record.id.value.clone());
        let csv = Route::IndicatorCsv(self.document.id.clone(), record.id.value.clone());
        let mut set = self.own("Dataset", self.lang());
        let definition = record.definition.as_ref().map(|words| self.words(words));
        let unit = record.unit.name(self.lang());
        set.extend(known(json!({
            "description": self.page.description,
            "isPartOf": self.whole(),
            "includedInDataCatalog": { "@id": self.address(PageId::Indicators) },
            "dateModified": self.modified(Some(&page)),
            "temporalCoverage": coverage(record),
            "isBasedOn": record.source.as_ref().map(|source| {
                let name = self.words(&source.name);
                object("CreativeWork", json!({ "name": name, "url": source.url.as_deref() }))
            }),
            "variableMeasured": object("PropertyValue", json!({
                "name": self.words(record.measured_by.as_ref().unwrap_or(&record.name)),
                "description": definition,
                "unitText": (!unit.is_empty()).then_some(unit),
            })),
            "distribution": [object("DataDownload", json!({
                "contentUrl": self.view.address(&csv),
                "encodingFormat": "text/csv",
            }))],
        })));
        set
    }

    fn terms(&self) -> Object {
        let id = self.view.address(self.view.route);
        let mut set = self.own("DefinedTermSet", self.lang());
        set.insert("isPartOf".into(), self.whole());
        let terms = self.document.glossary.iter().flat_map(|terms| terms.iter());
        let terms = terms.map(|term| {
            Value::from(object(
                "DefinedTerm",
                json!({
                    "@id": format!("{id}#{}", term.id.value),
                    "termCode": term.id.value.as_str(),
                    "name": self.words(&term.name),
                    "description": self.words(&term.definition),
                    "inDefinedTermSet": { "@id": id },
                }),
            ))
        });
        set.insert("hasDefinedTerm".into(), terms.collect::<Vec<Value>>().into());
        set
    }
}

fn document_type(document: &Document) -> &'static str {
    match document.record.kind {
        Kind::Manual => "TechArticle",
        Kind::Vision | Kind::Plan | Kind::Report => "Report",
    }
}

/// From the first day to the last that the values speak of (ISO 8601).
fn coverage(record: &IndicatorRecord) -> Option<String> {
    let baseline = record.baseline.iter().map(|observation| observation.at);
    let recorded = record.recorded().iter().map(|observation| observation.at);
    let targets = record.targets.iter().map(|target| target.at);
    let all: Vec<_> = baseline.chain(recorded).chain(targets).collect();
    let first = all.iter().map(|when| when.first_day()).min()?;
    let last = all.iter().map(|when| when.last_day()).max()?;
    Some(format!("{first}/{last}"))
}
