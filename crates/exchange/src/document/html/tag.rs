//! What elements do to the text around them, and which ones are not part of it.

/// What an element does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Does {
    /// Its text stands in the text around it.
    Inline,
    /// A line break.
    Break,
    /// A link.
    Link,
    /// It and what is in it is no text.
    Hidden,
    /// A block of text, or of other blocks.
    Block(Kind),
    /// A block that holds other blocks and so tells what belongs together.
    Group,
    /// Such a block that is beside the matter.
    Beside,
    /// The header of a page is beside the matter, the header of an article is not.
    Header,
    /// The matter itself.
    Article,
    /// A cell of a table.
    Cell,
}

/// What kind of text a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Prose.
    Text,
    /// The headline of the page.
    Headline,
    /// A heading.
    Heading,
    /// An item of a list or a row of a table.
    Item,
    /// Text as typed: its line breaks count.
    Typed,
}

/// What an element does, by its name.
pub(super) fn does(name: &[u8]) -> Does {
    match name {
        b"a" => Does::Link,
        b"br" => Does::Break,
        b"script" | b"style" | b"noscript" | b"template" | b"svg" | b"math" | b"iframe"
        | b"object" | b"canvas" | b"audio" | b"video" | b"select" | b"textarea" | b"button"
        | b"datalist" | b"title" => Does::Hidden,
        b"p" | b"dt" | b"dd" | b"pre" | b"hr" | b"blockquote" | b"ul" | b"ol" | b"dl" | b"h1"
        | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"li" | b"tr" | b"figure" | b"figcaption"
        | b"address" | b"details" | b"summary" | b"hgroup" | b"caption" | b"legend" => {
            Does::Block(match name {
                b"h1" => Kind::Headline,
                [b'h', b'2'..=b'6'] => Kind::Heading,
                b"li" | b"tr" => Kind::Item,
                b"pre" => Kind::Typed,
                _ => Kind::Text,
            })
        }
        b"html" | b"head" | b"body" | b"main" | b"div" | b"section" | b"center" | b"form"
        | b"fieldset" | b"table" | b"tbody" | b"thead" | b"tfoot" => Does::Group,
        b"nav" | b"aside" | b"footer" | b"dialog" | b"menu" => Does::Beside,
        b"header" => Does::Header,
        b"article" => Does::Article,
        b"td" | b"th" => Does::Cell,
        _ => Does::Inline,
    }
}

/// Elements that are never closed.
pub(super) fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"param"
            | b"source"
            | b"track"
            | b"wbr"
    )
}

/// Whether a role says that an element is beside the matter.
pub(super) fn role_is_beside(role: &[u8]) -> bool {
    matches!(
        role,
        b"navigation"
            | b"complementary"
            | b"contentinfo"
            | b"banner"
            | b"search"
            | b"dialog"
            | b"alertdialog"
            | b"menu"
            | b"menubar"
            | b"toolbar"
    )
}

/// The longest word of a class looked at.
const LONGEST: usize = 20;

/// Whether the words of a class or an id say that an element is beside the matter. Words are told
/// apart by hyphens, spaces and capitals; `has-sidebar` speaks of a neighbour.
pub(super) fn class_is_beside(class: &[u8]) -> bool {
    let mut word = [0_u8; LONGEST];
    let (mut length, mut of_a_neighbour) = (0, false);
    let mut was_lower = false;
    let mut ends = |word: &[u8]| {
        let beside = word_is_beside(word) && !of_a_neighbour;
        if !word.is_empty() {
            of_a_neighbour = matches!(word, b"has" | b"with" | b"no" | b"without" | b"hide");
        }
        beside
    };
    for &byte in class {
        let starts = byte.is_ascii_uppercase() && was_lower;
        was_lower = byte.is_ascii_lowercase();
        if starts || !byte.is_ascii_alphabetic() {
            if ends(&word[..length]) {
                return true;
            }
            length = 0;
        }
        if byte.is_ascii_alphabetic() && length < LONGEST {
            word[length] = byte.to_ascii_lowercase();
            length += 1;
        }
    }
    ends(&word[..length])
}

fn word_is_beside(word: &[u8]) -> bool {
    matches!(
        word,
        b"ad"
            | b"ads"
            | b"advert"
            | b"advertisement"
            | b"advertising"
            | b"banner"
            | b"breadcrumb"
            | b"breadcrumbs"
            | b"comment"
            | b"comments"
            | b"consent"
            | b"cookie"
            | b"cookies"
            | b"copyright"
            | b"disqus"
            | b"footer"
            | b"gdpr"
            | b"login"
            | b"menu"
            | b"modal"
            | b"nav"
            | b"navbar"
            | b"navigation"
            | b"newsletter"
            | b"outbrain"
            | b"overlay"
            | b"pager"
            | b"pagination"
            | b"paywall"
            | b"popular"
            | b"popup"
            | b"promo"
            | b"promoted"
            | b"promotion"
            | b"recirc"
            | b"recommended"
            | b"recommendations"
            | b"related"
            | b"share"
            | b"sharing"
            | b"sidebar"
            | b"signup"
            | b"social"
            | b"sponsor"
            | b"sponsored"
            | b"subscribe"
            | b"subscription"
            | b"taboola"
            | b"teaser"
            | b"teasers"
            | b"toolbar"
            | b"trending"
    )
}

#[cfg(test)]
mod tests {
    use super::class_is_beside;

    #[test]
    fn classes_are_read_by_their_words() {
        for beside in ["sidebar", "site-footer", "relatedLinks", "col-4 share_bar", "Cookie-Notice"]
        {
            assert!(class_is_beside(beside.as_bytes()), "{beside}");
        }
        for matter in [
            "",
            "content has-sidebar",
            "shareholders",
            "post adjust",
            "navy",
            "no-comments article",
        ] {
            assert!(!class_is_beside(matter.as_bytes()), "{matter}");
        }
    }
}
