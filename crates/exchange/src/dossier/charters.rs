//! The versions of the charter: `charter.toml` and, beside it, `charter-….toml`.

use super::{
    CHARTER, CharterFault, DossierError, File,
    fault::{Fault, Refusals},
    holds::Holds,
    is_charter,
    known::Known,
};
use charter::{Charter, CharterError};

/// The text of one version.
pub(super) struct Text<'a> {
    /// Its file's name.
    file: &'a str,
    text: &'a str,
}

impl Text<'_> {
    /// A fault at the line where something first stands, after a mark.
    fn fault(&self, mark: &str, what: &str, message: String) -> CharterFault {
        let error = CharterError { line: self.line_of(mark, what), message };
        CharterFault { file: self.file.to_owned(), error }
    }

    fn line_of(&self, mark: &str, what: &str) -> usize {
        let start = self.text.find(mark).unwrap_or_default();
        let at = start + self.text[start..].find(what).unwrap_or_default();
        self.text[..at].matches('\n').count() + 1
    }
}

/// The texts of the charters, `charter.toml` first.
pub(super) fn texts(files: &[File]) -> Result<Vec<Text<'_>>, DossierError> {
    let mut faults = Vec::new();
    let mut fault = |file: &str, message: &str| {
        let error = CharterError { line: 1, message: message.to_owned() };
        faults.push(CharterFault { file: file.to_owned(), error });
    };
    let mut charters: Vec<&File> = files.iter().filter(|file| is_charter(&file.name)).collect();
    charters.sort_by_key(|file| (file.name != CHARTER, &file.name));
    if charters.first().is_none_or(|file| file.name != CHARTER) {
        fault(CHARTER, "the file is missing: add it, as docs/dossier.md shows");
    }
    let mut texts = Vec::new();
    for file in charters {
        match std::str::from_utf8(&file.bytes) {
            Ok(text) => {
                let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
                texts.push(Text { file: &file.name, text });
            }
            Err(_) => fault(&file.name, "the file is not UTF-8: save it as UTF-8"),
        }
    }
    if faults.is_empty() { Ok(texts) } else { Err(DossierError(faults)) }
}

/// Reads the charters; sees that they are versions of one.
pub(super) fn read(texts: &[Text<'_>]) -> Result<Vec<Charter>, DossierError> {
    let (mut charters, mut faults): (Vec<Charter>, _) = (Vec::new(), Vec::new());
    for text in texts {
        match Charter::from_toml(text.text) {
            Ok(charter) => charters.push(charter),
            Err(errors) => faults.extend(errors.0.into_iter().map(|error| {
                let file = text.file.to_owned();
                CharterFault { file, error }
            })),
        }
    }
    if faults.is_empty() {
        faults = strangers(texts, &charters);
    }
    if let (Some(text), Some(charter)) = (texts.first(), charters.first())
        && charter.forum.id.as_str() == analysis::EVERY_FORUM
    {
        let message = "the forum is \"all\", which stands for every forum of a journal: give it \
                       another id"
            .to_owned();
        faults.push(text.fault("[forum]", "\"all\"", message));
    }
    if faults.is_empty() { Ok(charters) } else { Err(DossierError(faults)) }
}

/// The charters of another forum than the first, and those with the version of an earlier one.
fn strangers(texts: &[Text<'_>], charters: &[Charter]) -> Vec<CharterFault> {
    let mut faults = Vec::new();
    for (at, (text, charter)) in texts.iter().zip(charters).enumerate().skip(1) {
        let (forum, wanted) = (&charter.forum.id, &charters[0].forum.id);
        if forum != wanted {
            let message = format!(
                "the forum is {:?}: expected {:?}, the forum of {CHARTER}: a dossier holds the \
                 versions of one charter",
                forum.as_str(),
                wanted.as_str()
            );
            faults.push(text.fault("[forum]", &format!("\"{forum}\""), message));
        }
        let version = &charter.text.version;
        let earlier = charters[..at].iter().position(|one| one.text.version == *version);
        if let Some(earlier) = earlier {
            let message = format!(
                "version {version:?} is the version of {} too: give each text its own version",
                texts[earlier].file
            );
            faults.push(text.fault("[charter]", &format!("\"{version}\""), message));
        }
    }
    faults
}

/// The sources that the charters cite and sources.csv does not hold.
pub(super) fn uncited<'a>(
    texts: &'a [Text<'_>],
    known: &Known,
) -> impl Iterator<Item = Refusals<'a>> {
    let charters = texts.iter().zip(known.charters());
    charters.map(|(text, charter)| uncited_in(text, charter, known))
}

fn uncited_in<'a>(text: &'a Text<'_>, charter: &Charter, known: &Known) -> Refusals<'a> {
    let whole = charter.text.sources.iter().map(|source| ("[charter]".to_owned(), source));
    let articles = charter.articles.iter().flat_map(|article| {
        article.sources.iter().map(|source| (format!("\"{}\"", article.id), source))
    });
    let mut refusals = Refusals::new(text.file);
    for (place, source) in whole.chain(articles) {
        if let Err((expected, mend)) = known.resolve(Holds::Source, source.as_str()) {
            let row = text.line_of(&place, &format!("\"{source}\""));
            let raw = text.text.lines().nth(row - 1).unwrap_or_default();
            let column = Some((0, "sources"));
            let fault = Fault { column, value: source.to_string(), expected, mend };
            refusals.add(row as u64, raw.as_bytes(), vec![fault]);
        }
    }
    refusals
}
