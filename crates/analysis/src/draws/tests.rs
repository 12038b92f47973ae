use super::Draws;
use rand_chacha::rand_core::Rng;

/// The keystream of ChaCha with 8 rounds under a key of zeros: J. Strömbergson, "Test vectors for
/// the stream cipher ChaCha", draft-strombergson-chacha-test-vectors-01, TC1.
#[test]
fn words_are_those_of_the_published_vector() {
    let mut draws = Draws::new(0, 0);
    let words: Vec<u64> = (0..4).map(|_| draws.0.next_u64()).collect();
    let expected = [
        0x3e00_ef2f_895f_40d6,
        0x7f5b_b8e8_1f09_a5a1,
        0x2c84_0ec3_ce9a_7f3b,
        0x181b_e188_ef71_1a1e,
    ];
    assert_eq!(words, expected.map(u64::swap_bytes));
}

/// Drawn by the same rules in Python, over a ChaCha8 that is held to the vector above.
#[test]
fn draws_are_pinned() {
    let mut draws = Draws::new(20_260_220, 0);
    let below: Vec<usize> = (0..12).map(|_| draws.below(1_000)).collect();
    assert_eq!(below, [820, 167, 471, 173, 993, 243, 38, 173, 614, 350, 212, 841]);
    let mut items: Vec<u8> = (0..12).collect();
    Draws::new(20_260_220, 7).shuffle(&mut items);
    assert_eq!(items, [6, 9, 10, 11, 1, 8, 0, 4, 2, 5, 3, 7]);
    // A quarter of the words come up too often for this bound and are drawn again.
    let mut draws = Draws::new(1, 0);
    let below: Vec<usize> = (0..4).map(|_| draws.below(3 << 62)).collect();
    let expected: [usize; 4] = [
        5_277_928_179_626_870_555,
        4_080_336_674_278_589_422,
        11_043_893_855_399_950_093,
        12_675_032_982_631_081_195,
    ];
    assert_eq!(below, expected);
}
