//! PDF files, their bytes written by hand.

use super::*;
use flate2::{Compression, write::ZlibEncoder};
use std::io::Write;

/// A file of numbered objects, with its table.
fn pdf(objects: &[(u32, Vec<u8>)], trailer: &str) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n%\xE2\xE3\xCF\xD3\n".to_vec();
    let mut table = String::new();
    for (number, object) in objects {
        table.push_str(&format!("{number} 1\n{:010} 00000 n \n", bytes.len()));
        bytes.extend(format!("{number} 0 obj\n").into_bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let at = bytes.len();
    let end = format!(
        "xref\n0 1\n0000000000 65535 f \n{table}trailer\n<< /Size 99 /Root 1 0 R {trailer} >>\nstartxref\n{at}\n%%EOF\n"
    );
    bytes.extend(end.into_bytes());
    bytes
}

fn stream(entries: &str, data: &[u8]) -> Vec<u8> {
    let mut bytes = format!("<< /Length {} {entries} >>\nstream\n", data.len()).into_bytes();
    bytes.extend(data);
    bytes.extend(b"\nendstream");
    bytes
}

fn deflate(data: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(data).expect("packed");
    encoder.finish().expect("packed")
}

fn packed(entries: &str, data: &[u8]) -> Vec<u8> {
    stream(&format!("/Filter /FlateDecode {entries}"), &deflate(data))
}

const HELVETICA: &str =
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

/// A file of pages with these contents, in Helvetica as F1.
fn pages(contents: &[&str], trailer: &str, more: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let kids: Vec<String> = (0..contents.len()).map(|at| format!("{} 0 R", 10 + at)).collect();
    let tree = format!(
        "<< /Type /Pages /Kids [{}] /Count {} /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /X 5 0 R >> >> >>",
        kids.join(" "),
        kids.len()
    );
    let mut objects: Vec<(u32, Vec<u8>)> = vec![
        (1, b"<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>".to_vec()),
        (2, tree.into_bytes()),
        (3, HELVETICA.into()),
    ];
    for (number, content) in (0..).zip(contents) {
        let page = format!("<< /Type /Page /Parent 2 0 R /Contents {} 0 R >>", 5000 + number);
        objects.push((10 + number, page.into_bytes()));
        objects.push((5000 + number, packed("", content.as_bytes())));
    }
    objects.extend(more.iter().cloned());
    pdf(&objects, trailer)
}

/// Lines of text from the top of a page, 14 points apart.
fn lines(lines: &[&str]) -> String {
    let shown: Vec<String> = lines.iter().map(|line| format!("({line}) Tj T*")).collect();
    format!("BT /F1 12 Tf 14 TL 72 720 Td {} ET", shown.join(" "))
}

#[test]
fn pages_become_paragraphs() {
    let first = "BT /F1 18 Tf 72 760 Td (Joint communiqu\\351) Tj ET
        BT /F1 12 Tf 14 TL 72 720 Td (The mem) Tj (bers met in Castrel and agreed on a cross-) Tj T*
        [(b) 20 (order) -300 (har) 15 (bour commis) 10 (sion, the infra\\255)] TJ T*
        (structure of which they share.) Tj 0 -28 Td
        (Arlen will give 15 million crowns and Borovia ten mil-) Tj T* (lion, as cross-border aid.) Tj ET";
    let second = "q 1 0 0 1 0 100 cm BT /F1 12 Tf 1 0 0 1 72 600 Tm (Next steps:) Tj ET Q
        /Artifact BMC BT /F1 8 Tf 72 30 Td (Page 2) Tj ET EMC
        BT /F1 12 Tf 0 1 -1 0 20 300 Tm (DRAFT) Tj ET
        BI /W 1 /H 1 ID \x01EI\x02 EI
        BT /F1 12 Tf 72 660 Td (They pay) ' (by June.) Tj ET";
    let info = (
        6,
        b"<< /Title <FEFF00430061006600E9> /CreationDate (D:20260219103000+01'00') >>".to_vec(),
    );
    let document = read("a.pdf", &pages(&[first, second], "/Info 6 0 R", &[info])).expect("a file");
    assert_eq!(
        document.text,
        "Joint communiqué\n\nThe members met in Castrel and agreed on a cross-border harbour commission, the infrastructure of which they share.\n\nArlen will give 15 million crowns and Borovia ten million, as cross-border aid.\n\nNext steps:\n\nThey payby June."
    );
    assert_eq!(document.title.as_deref(), Some("Café"));
    assert_eq!(document.published, "2026-02-19".parse().ok());
    assert_eq!(document.language.as_deref(), Some("en-GB"));
}

#[test]
fn fonts_say_what_their_codes_mean() {
    let wide = b"<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /DW 600 /W [1 [500 500] 3 9 550] >>] /ToUnicode 7 0 R >>".to_vec();
    let map = packed("", b"1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfrange <0001> <0003> <0410> <0005> <0005> [<D83CDF0A>] endbfrange 1 beginbfchar <0004> <00660066> endbfchar");
    let text = "BT /F2 12 Tf 72 700 Td <000100020003> Tj <00040005> Tj ET";
    let bytes = pages(&[text], "", &[(4, wide), (7, map)]);
    assert_eq!(text_of("a.pdf", &bytes), "АБВff🌊");
    let simple = b"<< /Type /Font /Subtype /Type1 /BaseFont /X /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /afii10017 65 /uni0416 /Zcaron.alt] >> /FirstChar 1 /Widths [500 500] >>".to_vec();
    let text = "BT /F2 12 Tf 72 700 Td (\\001\\002AB\\223) Tj ET";
    assert_eq!(text_of("a.pdf", &pages(&[text], "", &[(4, simple)])), "fiАЖŽ“");
    // A font that does not say what it means is not guessed at.
    let mute = b"<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< >>] >>"
        .to_vec();
    let text = "BT /F2 12 Tf 72 700 Td <000100020003> Tj ET";
    assert!(
        refusal("a.pdf", &pages(&[text], "", &[(4, mute)]))
            .contains("do not say what their glyphs mean")
    );
}

#[test]
fn objects_in_streams_and_later_versions_are_found() {
    let inner = "1 0 2 34 << /Type /Catalog /Pages 2 0 R   >> << /Type /Pages /Kids [10 0 R] >>";
    let first = "1 0 2 34 ".len();
    let objects = [
        (20, packed(&format!("/Type /ObjStm /N 2 /First {first}"), inner.as_bytes())),
        (3, HELVETICA.into()),
        (
            10,
            b"<< /Type /Page /Contents [11 0 R 12 0 R] /Resources << /Font << /F1 3 0 R >> >> >>"
                .to_vec(),
        ),
        (11, stream("", lines(&["An old version."]).as_bytes())),
        (12, stream("", b"BT /F1 12 Tf 72 600 Td (It met.) Tj ET")),
        (11, stream("", lines(&["A new version."]).as_bytes())),
    ];
    assert_eq!(text_of("a.pdf", &pdf(&objects, "")), "A new version.\n\nIt met.");
}

#[test]
fn running_heads_and_feet_are_left_out() {
    let page = |number: usize| {
        let body =
            lines(&[&format!("Body of page {} begins.", ["one", "two", "three", "four"][number])]);
        format!(
            "BT /F1 9 Tf 72 780 Td (Report of the council) Tj ET {body} BT /F1 9 Tf 300 30 Td ({} / 4) Tj ET",
            number + 1
        )
    };
    let contents: Vec<String> = (0..4).map(page).collect();
    let contents: Vec<&str> = contents.iter().map(String::as_str).collect();
    assert_eq!(
        text_of("a.pdf", &pages(&contents, "", &[])),
        "Body of page one begins.\n\nBody of page two begins.\n\nBody of page three begins.\n\nBody of page four begins."
    );
}

#[test]
fn what_cannot_be_read_is_refused_with_a_way_out() {
    let page = lines(&["They met."]);
    let locked = refusal("a.pdf", &pages(&[&page], "/Encrypt 9 0 R", &[]));
    assert!(locked.contains("an encrypted PDF file") && locked.contains("print it"), "{locked}");
    let scan = refusal(
        "a.pdf",
        &pages(
            &["q 600 0 0 800 0 0 cm /X Do Q"],
            "",
            &[(5, stream("/Subtype /Image /Filter /DCTDecode", b"..."))],
        ),
    );
    assert!(scan.contains("a scan") && scan.contains("recognise its text"), "{scan}");
    assert!(refusal("a.pdf", b"%PDF-1.4\n").contains("without pages"));
    assert!(refusal("a.pdf", b"words").contains("no PDF header"));
    let many = vec![""; 5001];
    assert!(refusal("a.pdf", &pages(&many, "", &[])).contains("more than 5000 pages"));
}

#[test]
fn circles_end() {
    let page = format!("{} /X Do", lines(&["They met."]));
    // A form that shows itself twice, pages in themselves, an object that is itself.
    let form = stream("/Subtype /Form /Resources << /XObject << /X 5 0 R >> >>", b"/X Do /X Do");
    assert_eq!(text_of("a.pdf", &pages(&[&page], "", &[(5, form)])), "They met.");
    let tree = [
        (1, b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()),
        (2, b"<< /Type /Pages /Kids [2 0 R 3 0 R] >>".to_vec()),
        (3, b"<< /Type /Pages /Kids [2 0 R 4 0 R] >>".to_vec()),
        (4, b"4 0 R".to_vec()),
    ];
    assert!(refusal("a.pdf", &pdf(&tree, "")).contains("without pages"));
    let lengths = [(1, b"<< /Length 1 0 R >> stream\nendstream".to_vec())];
    assert!(refusal("a.pdf", &pdf(&lengths, "")).contains("without pages"));
}

#[test]
fn bombs_do_not_go_off() {
    let content = vec![b' '; 140 << 20];
    let once = pages(&["", ""], "", &[(5000, packed("", &content))]);
    assert!(refusal("a.pdf", &once).contains("MiB to unpack"));
    let twice = stream("/Filter [/FlateDecode /Fl]", &deflate(&deflate(&content)));
    assert!(refusal("a.pdf", &pages(&[""], "", &[(5000, twice)])).contains("MiB to unpack"));
    // Eight forms, each of which shows the next one eight times: sixteen million forms.
    let form = |(number, next): (u32, u32)| {
        let resources = format!("/Resources << /XObject << /X {next} 0 R >> >>");
        (number, stream(&format!("/Subtype /Form {resources}"), "/X Do ".repeat(8).as_bytes()))
    };
    let forms: Vec<_> = [5, 31, 32, 33, 34, 35, 36, 37].into_iter().zip(31..).map(form).collect();
    assert!(refusal("a.pdf", &pages(&["/X Do"], "", &forms)).contains("lead nowhere"));
}

#[test]
fn a_file_cut_off_or_changed_anywhere_is_survived() {
    let whole = pages(&[&lines(&["The members met.", "They will meet again."])], "", &[]);
    for end in 0..whole.len() {
        let _ = read("a.pdf", &whole[..end]);
    }
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 0x15;
        let _ = read("a.pdf", &changed);
    }
    // Without its table and trailer a file still reads.
    let table = whole.windows(4).rposition(|part| part == b"xref").expect("a table") - 5;
    let table = whole[..table].windows(5).rposition(|part| part == b"\nxref").expect("a table");
    assert_eq!(text_of("a.pdf", &whole[..table]), "The members met. They will meet again.");
}

proptest! {
    #[test]
    fn any_content_is_survived(parts in prop::collection::vec(prop::sample::select(vec![
        "BT", "ET", "/F1 12 Tf", "/F2 -9 Tf", "(word) Tj", "[(a) -999999999 (b)] TJ", "1 0 0 1 9 9 Tm",
        "99999999999999999999 0 0 -1 0 0 cm", "q", "Q", "T*", "14 TL", "-5 Tz", "/X Do", "<<", "]", "(",
        "BI", "EI", "/Artifact BMC", "EMC", "0 -14 Td", "'", "\"", "1e9 Tc",
    ]), 0..40)) {
        let content = parts.join(" ");
        let form = stream("/Subtype /Form", content.as_bytes());
        let _ = read("a.pdf", &pages(&[&content], "", &[(5, form)]));
    }
}
