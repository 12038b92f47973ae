//! How fast a text is sketched:
//! `cargo test --release -p evidence --test sketch -- --ignored --nocapture`

use evidence::Sketch;

#[test]
#[ignore = "a measurement"]
fn speed() {
    let text = "“Nobody around this table thinks that the first hospital is enough,” she said. "
        .repeat(500_000);
    let start = std::time::Instant::now();
    let sketch = Sketch::of(&text);
    let took = start.elapsed().as_micros();
    println!("{} MB/s, {sketch:.8}", text.len() as u128 / took);
}
