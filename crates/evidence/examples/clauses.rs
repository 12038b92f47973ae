//! Shows the clauses of a text.
fn main() {
    print!(
        "{}",
        evidence::Reader::english()
            .trace(&std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap())
    );
}
