//! Word processor's files.

use super::*;
use flate2::{Compression, write::DeflateEncoder};
use rawzip::{CompressionMethod, ZipArchiveWriter};
use std::io::Write;

/// A zip archive of parts.
fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for (name, part) in parts {
        let method = CompressionMethod::DEFLATE;
        let (mut entry, config) =
            archive.new_file(name).compression_method(method).start().expect("an entry");
        let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
        writer.write_all(part).expect("packed");
        let (encoder, descriptor) = writer.finish().expect("whole");
        encoder.finish().expect("packed");
        entry.finish(descriptor).expect("written");
    }
    archive.finish().expect("an archive");
    bytes
}

fn docx(body: &str) -> Vec<u8> {
    let body = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"urn:w\" xmlns:mc=\"urn:mc\"><w:body>{body}</w:body></w:document>"
    );
    zip(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", body.as_bytes())])
}

fn paragraph(text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"
    )
}

#[test]
fn paragraphs_tables_and_properties_are_read() {
    let body = [
        paragraph("Joint communiqu&#233; &amp; annex"),
        "<w:p/>".to_owned(),
        "<w:p><w:r><w:t>The mem</w:t></w:r><w:r><w:t xml:space=\"preserve\">bers </w:t><w:tab/><w:t>met</w:t><w:br/><w:t>twice</w:t><w:noBreakHyphen/><w:t>yearly</w:t></w:r></w:p>".to_owned(),
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Arlen</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>15 million</w:t></w:r></w:p></w:tc></w:tr></w:tbl>".to_owned(),
        "<w:p><w:r><w:t>They </w:t></w:r><w:del><w:r><w:delText>may</w:delText><w:t>may</w:t></w:r></w:del><w:ins><w:r><w:t>will</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> pay.</w:t><w:instrText>PAGE</w:instrText></w:r></w:p>".to_owned(),
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>".to_owned(),
    ]
    .concat();
    let body = format!("<w:document xmlns:w=\"urn:w\">{body}</w:document>");
    let core = "<cp:coreProperties><dc:title>Joint  communiqu&#233;</dc:title><dcterms:created>2026-02-19T10:00:00Z</dcterms:created><dcterms:modified>2026-03-01T10:00:00Z</dcterms:modified><dc:language>en-GB</dc:language></cp:coreProperties>";
    let bytes =
        zip(&[("docProps/core.xml", core.as_bytes()), ("word/document.xml", body.as_bytes())]);
    let document = read("a.docx", &bytes).expect("a document");
    assert_eq!(
        document.text,
        "Joint communiqué & annex\n\nThe members \tmet\ntwice-yearly\n\nArlen\t15 million\n\nThey will pay.\n\nIn a box."
    );
    assert_eq!(document.title.as_deref(), Some("Joint communiqué"));
    assert_eq!(document.published, "2026-02-19".parse().ok());
    assert_eq!(document.language.as_deref(), Some("en-GB"));
}

#[test]
fn the_texts_own_date_is_believed_before_the_files() {
    let core = "<c><dcterms:created>2020-01-01T00:00:00Z</dcterms:created></c>";
    let body =
        format!("<d>{}{}</d>", paragraph("Castrel, 19 February 2026"), paragraph("They met."));
    let bytes =
        zip(&[("word/document.xml", body.as_bytes()), ("docProps/core.xml", core.as_bytes())]);
    assert_eq!(read("a.docx", &bytes).expect("reads").published, "2026-02-19".parse().ok());
}

#[test]
fn bombs_do_not_go_off() {
    let bomb = vec![b' '; 80 << 20];
    let said = refusal("a.docx", &zip(&[("word/document.xml", &bomb)]));
    assert!(said.contains("inflates to more than"), "{said}");
    // Entities that stand for entities are not expanded.
    let laughs = "<!DOCTYPE d [<!ENTITY a \"ha ha\"><!ENTITY b \"&a;&a;&a;\">]><d><w:p><w:r><w:t>one &b; two</w:t></w:r></w:p></d>";
    let bytes = zip(&[("word/document.xml", laughs.as_bytes())]);
    assert_eq!(text_of("a.docx", &bytes), "one  two");
    let deep = docx(&"<w:tbl><w:tr><w:tc>".repeat(100));
    assert!(refusal("a.docx", &deep).contains("in each other"));
    let names: Vec<String> = (0..20_001).map(|at| format!("media/{at}")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert!(refusal("a.docx", &zip(&many)).contains("more than 20000 entries"));
}

#[test]
fn what_is_no_document_is_refused() {
    let other = refusal("a.docx", &zip(&[("xl/workbook.xml", b"<w/>")]));
    assert!(other.contains("no word/document.xml") && other.contains("save it again"), "{other}");
    let locked = refusal("a.docx", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    assert!(locked.contains("password-protected"), "{locked}");
    let torn = refusal("a.docx", &zip(&[("word/document.xml", b"<w:p><w:t>a</w:p>")]));
    assert!(torn.contains("expected"), "{torn}");
    assert!(refusal("a.docx", b"not a zip").contains("expected a .docx file"));
}

#[test]
fn a_file_cut_off_or_changed_anywhere_is_survived() {
    let whole = docx(&paragraph("The members met."));
    for end in 0..whole.len() {
        assert!(read("a.docx", &whole[..end]).is_err(), "{end}");
    }
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 0x55;
        let _ = read("a.docx", &changed);
    }
}
