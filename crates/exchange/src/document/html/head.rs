//! What a page says about itself: title, publication, publisher, address, language.

use super::super::{Document, date, tidy};
use serde_json::Value;
use vocabulary::PartialDate;

/// The most linked data read, in bytes: an article's is a few kilobytes.
const MAX_LINKED_DATA: usize = 1 << 20;
/// The longest title kept, in bytes.
const MAX_TITLE: usize = 4096;

/// Where a statement comes from; the first that says anything is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Source {
    /// What sites write for those who cite them.
    Citation,
    /// Linked data.
    LinkedData,
    /// Other names of the same thing.
    Other,
    /// The page's own elements.
    Page,
}

/// A statement, the best so far.
#[derive(Debug)]
struct Best<T>(Option<(Source, T)>);

impl<T> Default for Best<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Best<T> {
    fn offer(&mut self, source: Source, said: Option<T>) {
        if let Some(said) = said
            && self.0.as_ref().is_none_or(|(known, _)| source < *known)
        {
            self.0 = Some((source, said));
        }
    }

    fn into_inner(self) -> Option<T> {
        self.0.map(|(_, said)| said)
    }
}

/// The statements of a page about itself.
#[derive(Debug, Default)]
pub(super) struct Head {
    title: Best<String>,
    published: Best<PartialDate>,
    publisher: Best<String>,
    url: Best<String>,
    language: Best<String>,
    /// The content of the element `title`, which comes in pieces.
    page_title: Vec<u8>,
    linked_data: usize,
}

impl Head {
    /// A `meta` element: a statement under one or several names.
    pub(super) fn meta(&mut self, names: &[u8], content: &[u8]) {
        let names = String::from_utf8_lossy(names).to_ascii_lowercase();
        let content = String::from_utf8_lossy(content);
        for name in names.split_whitespace() {
            self.named(name, &content);
        }
    }

    fn named(&mut self, name: &str, content: &str) {
        match name {
            "article:published_time" | "og:article:published_time" => {
                self.published.offer(Source::Citation, date::moment(content));
            }
            "datepublished"
            | "date"
            | "dc.date"
            | "dc.date.issued"
            | "dcterms.date"
            | "dcterms.issued"
            | "dcterms.created"
            | "pubdate"
            | "publishdate"
            | "publish_date"
            | "publish-date"
            | "publication_date"
            | "parsely-pub-date"
            | "sailthru.date"
            | "citation_publication_date"
            | "citation_date"
            | "article.published"
            | "article:published"
            | "og:pubdate" => {
                self.published.offer(Source::Other, date::moment(content));
            }
            "og:title" | "citation_title" => self.title.offer(Source::Citation, tidy(content)),
            "twitter:title" | "dc.title" | "dcterms.title" => {
                self.title.offer(Source::Other, tidy(content));
            }
            "og:site_name" => self.publisher.offer(Source::Citation, tidy(content)),
            "dc.publisher" | "dcterms.publisher" | "citation_publisher" | "application-name" => {
                self.publisher.offer(Source::Other, tidy(content));
            }
            "og:url" => self.url.offer(Source::Other, tidy(content)),
            "content-language" | "dc.language" => self.language(content.as_bytes(), Source::Other),
            _ => {}
        }
    }

    /// A link that says where the page lives.
    pub(super) fn canonical(&mut self, href: &[u8]) {
        self.url.offer(Source::Citation, tidy(&String::from_utf8_lossy(href)));
    }

    /// The language of the page. Its own element knows best.
    pub(super) fn language(&mut self, language: &[u8], source: Source) {
        let source = if source == Source::Page { Source::Citation } else { source };
        self.language.offer(source, tidy(&String::from_utf8_lossy(language)));
    }

    /// A `time` element. One that says it is about publication is believed before others.
    pub(super) fn time(&mut self, datetime: &[u8], property: &[u8]) {
        if !datetime.is_empty() {
            let published = property.trim_ascii().eq_ignore_ascii_case(b"datePublished");
            let source = if published { Source::Other } else { Source::Page };
            self.published.offer(source, date::moment(&String::from_utf8_lossy(datetime)));
        }
    }

    /// A piece of the title.
    pub(super) fn title(&mut self, piece: &[u8]) {
        if self.page_title.len() + piece.len() <= MAX_TITLE {
            self.page_title.extend_from_slice(piece);
        }
    }

    /// Linked data, a script's whole text.
    pub(super) fn linked_data(&mut self, json: &[u8]) {
        self.linked_data = self.linked_data.saturating_add(json.len());
        if self.linked_data > MAX_LINKED_DATA {
            return;
        }
        let Ok(value) = serde_json::from_slice::<Value>(json) else { return };
        // The parser lets nothing nest deeper than 128.
        self.thing(&value);
    }

    fn thing(&mut self, value: &Value) {
        match value {
            Value::Array(things) => things.iter().for_each(|thing| self.thing(thing)),
            Value::Object(fields) => {
                let said = |name: &str| fields.get(name).and_then(Value::as_str);
                if let Some(published) = said("datePublished") {
                    self.published.offer(Source::LinkedData, date::moment(published));
                    self.title.offer(Source::LinkedData, said("headline").and_then(tidy));
                    let publisher = fields.get("publisher").and_then(|one| one.get("name"));
                    let publisher = publisher.and_then(Value::as_str);
                    self.publisher.offer(Source::LinkedData, publisher.and_then(tidy));
                    self.language.offer(Source::LinkedData, said("inLanguage").and_then(tidy));
                }
                for part in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"] {
                    if let Some(part) = fields.get(part) {
                        self.thing(part);
                    }
                }
            }
            _ => {}
        }
    }

    /// A document without text, and when it was published.
    pub(super) fn into_document(mut self) -> (Document, Option<PartialDate>) {
        self.title.offer(Source::Page, tidy(&String::from_utf8_lossy(&self.page_title)));
        let publisher = self.publisher.into_inner();
        let title = self.title.into_inner().map(|title| without(title, publisher.as_deref()));
        let document = Document {
            title,
            publisher,
            url: self.url.into_inner(),
            language: self.language.into_inner(),
            ..Document::default()
        };
        (document, self.published.into_inner())
    }
}

/// A title without the name of the site after it.
fn without(mut title: String, site: Option<&str>) -> String {
    if let Some(before) = site.and_then(|site| title.strip_suffix(site)) {
        let short = before.trim_end().trim_end_matches(['|', '-', '–', '—', '·', ':', '•']);
        if short.len() < before.trim_end().len() && !short.trim().is_empty() {
            title = short.trim_end().to_owned();
        }
    }
    title
}
