//! Which language a text is in: English by its commonest words, another by its letters.

/// The commonest words of English that are not common in another language.
const ENGLISH: [&str; 36] = [
    "about", "after", "also", "and", "are", "at", "been", "but", "by", "for", "from", "has",
    "have", "he", "his", "it", "its", "more", "not", "of", "on", "said", "she", "that", "the",
    "their", "they", "this", "to", "were", "which", "who", "will", "with", "would", "year",
];

/// How much of a text is looked at, in bytes.
const SAMPLE: usize = 8 << 10;

/// One word in so many is among [`ENGLISH`]. News has one in three, other languages fewer than one
/// in twenty.
const ONE_IN: usize = 7;

/// English, as a BCP 47 tag.
pub const EN: &str = "en";

/// The language of a text, as a BCP 47 tag: by its words, else as it is declared, else English
/// where nothing speaks against it.
pub fn of(text: &str, declared: Option<&str>) -> String {
    let sample = &text[..text.floor_char_boundary(SAMPLE)];
    if is_english(sample) {
        return EN.to_owned();
    }
    // A page in another language often declares the language of its template.
    let declared = declared.and_then(primary).filter(|declared| declared != EN);
    match whatlang::detect(sample) {
        Some(found) if is_other(&found) => {
            declared.unwrap_or_else(|| tag(found.lang(), sample).to_owned())
        }
        _ => declared.unwrap_or_else(|| EN.to_owned()),
    }
}

fn is_other(found: &whatlang::Info) -> bool {
    let told = found.is_reliable() || found.script() != whatlang::Script::Latin;
    told && found.lang() != whatlang::Lang::Eng
}

fn is_english(sample: &str) -> bool {
    let mut all = 0;
    let mut common = 0;
    let mut lower = String::new();
    for word in sample.split(|one: char| !one.is_alphabetic()).filter(|word| !word.is_empty()) {
        all += 1;
        // The longest of them has five letters.
        if word.len() <= 5 && word.is_ascii() {
            lower.clear();
            lower.extend(word.chars().map(|one| one.to_ascii_lowercase()));
            common += usize::from(ENGLISH.binary_search(&lower.as_str()).is_ok());
        }
    }
    common > 0 && common * ONE_IN >= all
}

/// The language of a tag without script and region: `en` of `en-GB`.
fn primary(tag: &str) -> Option<String> {
    let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let letters = primary.bytes().all(|one| one.is_ascii_lowercase());
    (letters && (2..=3).contains(&primary.len())).then_some(primary)
}

/// Three letters (ISO 639-3) and two (ISO 639-1), where a language has two.
const TAGS: &[(&str, &str)] = &[
    ("afr", "af"),
    ("aka", "ak"),
    ("amh", "am"),
    ("ara", "ar"),
    ("aze", "az"),
    ("bel", "be"),
    ("ben", "bn"),
    ("bul", "bg"),
    ("cat", "ca"),
    ("ces", "cs"),
    ("cmn", "zh"),
    ("cym", "cy"),
    ("dan", "da"),
    ("deu", "de"),
    ("ell", "el"),
    ("eng", "en"),
    ("epo", "eo"),
    ("est", "et"),
    ("fin", "fi"),
    ("fra", "fr"),
    ("guj", "gu"),
    ("heb", "he"),
    ("hin", "hi"),
    ("hrv", "hr"),
    ("hun", "hu"),
    ("hye", "hy"),
    ("ind", "id"),
    ("ita", "it"),
    ("jav", "jv"),
    ("jpn", "ja"),
    ("kan", "kn"),
    ("kat", "ka"),
    ("khm", "km"),
    ("kor", "ko"),
    ("lat", "la"),
    ("lav", "lv"),
    ("lit", "lt"),
    ("mal", "ml"),
    ("mar", "mr"),
    ("mkd", "mk"),
    ("mya", "my"),
    ("nep", "ne"),
    ("nld", "nl"),
    ("nob", "nb"),
    ("ori", "or"),
    ("pan", "pa"),
    ("pes", "fa"),
    ("pol", "pl"),
    ("por", "pt"),
    ("ron", "ro"),
    ("rus", "ru"),
    ("sin", "si"),
    ("slk", "sk"),
    ("slv", "sl"),
    ("sna", "sn"),
    ("spa", "es"),
    ("srp", "sr"),
    ("swe", "sv"),
    ("tam", "ta"),
    ("tel", "te"),
    ("tgl", "tl"),
    ("tha", "th"),
    ("tuk", "tk"),
    ("tur", "tr"),
    ("ukr", "uk"),
    ("urd", "ur"),
    ("uzb", "uz"),
    ("vie", "vi"),
    ("yid", "yi"),
    ("zul", "zu"),
];

fn tag(found: whatlang::Lang, sample: &str) -> &'static str {
    // The list of languages has no Kazakh, and takes it for Russian: this letter is its own.
    if sample.contains(['ұ', 'Ұ']) {
        return "kk";
    }
    let code = found.code();
    TAGS.iter().find(|(three, _)| *three == code).map_or(code, |(_, two)| two)
}

#[cfg(test)]
mod tests {
    use super::{EN, ENGLISH, of};

    #[test]
    fn the_words_tell_and_not_the_declaration() {
        assert!(ENGLISH.is_sorted(), "it is searched by halves");
        let english = "The council said that it would meet again after the talks of this year.";
        assert_eq!(of(english, Some("fr")), EN);
        assert_eq!(of("Совет соберётся снова.", Some("en-US")), "ru");
        for (text, language) in [
            (
                "Le conseil se réunira de nouveau après les entretiens de cette année à Genève.",
                "fr",
            ),
            ("El consejo se reunirá de nuevo después de las conversaciones de este año.", "es"),
            ("Совет соберётся снова после переговоров, которые пройдут в этом году.", "ru"),
            ("Кеңес осы жылғы келіссөздерден кейін қайта жиналады, деп хабарлады ұйым.", "kk"),
            ("سيجتمع المجلس مرة أخرى بعد محادثات هذا العام في جنيف", "ar"),
        ] {
            assert_eq!(of(text, None), language);
        }
    }

    #[test]
    fn what_is_too_short_to_tell_is_read() {
        assert_eq!(of("Kenya pledges $5 million", None), EN);
        assert_eq!(of("", None), EN);
        assert_eq!(of("Kenya pledges $5 million", Some("en-GB")), EN);
    }
}
