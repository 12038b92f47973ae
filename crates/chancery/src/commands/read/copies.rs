//! Texts of a run that repeat another: the last sketches, found by the bands that they share.

use super::one::CopyOf;
use evidence::{Sketch, sketch};

/// How many texts back a copy is recognised: some weeks of a large agency.
pub const RING: usize = 1 << 16;

/// Bands of a sketch that are looked up, half of what it has. Each is two places: texts alike at
/// 70 % share one of them but for one case in thousand millions, a half and the whole of a text but
/// for one in ten thousand.
const BANDS: usize = 32;

/// How many texts with an equal band are looked at: a flood of copies must not slow the rest.
const LOOKED_AT: usize = 32;

/// From this likeness on, a text is a copy.
const COPY: u8 = sketch::COPY;

/// The last texts of a run.
pub struct Copies {
    /// How many are remembered.
    ring: usize,
    /// How many have come.
    come: u32,
    texts: Vec<Kept>,
    /// By band and bucket: the last text that has it there, counted from 1.
    heads: Vec<u32>,
    /// By text and band: the one before it.
    before: Vec<u32>,
}

struct Kept {
    id: String,
    sketch: Sketch,
    /// The text it repeats.
    origin: Option<u32>,
}

impl Copies {
    /// No texts yet; so many will be remembered.
    pub fn new(ring: usize) -> Self {
        let heads = vec![0; BANDS * ring];
        Self { ring, come: 0, texts: Vec::new(), heads, before: Vec::new() }
    }

    /// The text that this one repeats, of the last ones; it is then kept itself.
    pub fn find(&mut self, id: &str, sketch: &Sketch) -> Option<CopyOf> {
        let buckets: Vec<usize> =
            sketch.bands().take(BANDS).map(|band| self.bucket(band)).collect();
        let origin = self.origin(sketch, &buckets);
        let copy = origin
            .and_then(|(at, percent)| Some(CopyOf { id: self.kept(at)?.id.clone(), percent }));
        self.keep(id, sketch, &buckets, origin.map(|(at, _)| at));
        copy
    }

    /// A text that this one is like, or the one that that repeats, if this is like it too.
    fn origin(&self, sketch: &Sketch, buckets: &[usize]) -> Option<(u32, u8)> {
        let alike = |at: u32| {
            let percent = likeness(&self.kept(at)?.sketch, sketch);
            (percent >= COPY).then_some((at, percent))
        };
        for (band, bucket) in buckets.iter().enumerate() {
            let mut at = self.heads[band * self.ring + bucket];
            for _ in 0..LOOKED_AT {
                let Some(kept) = self.kept(at) else { break };
                if let Some(found) = alike(at) {
                    return kept.origin.and_then(alike).or(Some(found));
                }
                at = self.before[self.slot(at) * BANDS + band];
            }
        }
        None
    }

    /// The text of this number, if it is among the last.
    fn kept(&self, at: u32) -> Option<&Kept> {
        (at > 0 && ((self.come - at) as usize) < self.ring).then(|| &self.texts[self.slot(at)])
    }

    /// Where texts with this band are looked for.
    fn bucket(&self, band: u64) -> usize {
        // An odd factor far from small numbers spreads the values of a band over the high bits.
        (band.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize % self.ring
    }

    fn slot(&self, at: u32) -> usize {
        (at as usize - 1) % self.ring
    }

    fn keep(&mut self, id: &str, sketch: &Sketch, buckets: &[usize], origin: Option<u32>) {
        // After four thousand million texts the count would begin anew: so does the ring.
        if self.come == u32::MAX {
            *self = Self::new(self.ring);
        }
        self.come += 1;
        let (at, place) = (self.come, self.slot(self.come));
        let kept = Kept { id: id.to_owned(), sketch: sketch.clone(), origin };
        if place == self.texts.len() {
            self.texts.push(kept);
            self.before.extend([0; BANDS]);
        } else {
            self.texts[place] = kept;
        }
        for (band, bucket) in buckets.iter().enumerate() {
            let head = &mut self.heads[band * self.ring + bucket];
            self.before[place * BANDS + band] = std::mem::replace(head, at);
        }
    }
}

/// How alike two texts are: as wholes, or where one is cut short.
fn likeness(one: &Sketch, other: &Sketch) -> u8 {
    one.likeness(other).max(one.containment(other))
}

#[cfg(test)]
mod tests {
    use super::Copies;
    use evidence::Sketch;

    fn words(seed: usize, count: usize) -> String {
        (0..count).map(|at| format!("w{} ", (at + 1) * (seed * 7919 + 104_729) % 999_983)).collect()
    }

    #[test]
    fn a_copy_names_the_first_that_has_it() {
        let mut copies = Copies::new(1_000);
        let mut find = |id: &str, text: &str| {
            copies.find(id, &Sketch::of(text)).map(|copy| (copy.id, copy.percent))
        };
        let text = words(1, 300);
        let with_byline = format!("By a reporter of the agency. {text}");
        assert_eq!(find("first", &text), None);
        assert_eq!(find("other", &words(2, 300)), None);
        assert_eq!(find("second", &text), Some(("first".to_owned(), 100)));
        let (id, percent) = find("third", &with_byline).expect("a copy");
        assert_eq!(id, "first", "not the one before it, which is a copy too");
        assert!((90..=100).contains(&percent), "{percent}");
        assert_eq!(find("empty", ""), None);
        assert_eq!(find("empty too", ""), None);
    }

    #[test]
    fn a_flood_of_copies_and_a_full_ring_change_nothing() {
        let mut copies = Copies::new(1_000);
        let (flood, other) = (Sketch::of(&words(1, 50)), Sketch::of(&words(2, 50)));
        assert_eq!(copies.find("other", &other), None);
        assert_eq!(copies.find("flood", &flood), None);
        for _ in 0..900 {
            assert_eq!(copies.find("again", &flood).expect("a copy").id, "flood");
        }
        for at in 0..1_000 {
            copies.find("filler", &Sketch::of(&format!("filler {at} a b c d")));
        }
        // Both are out of the ring; their places have been taken.
        assert_eq!(copies.find("other", &other), None);
        assert_eq!(copies.texts.len(), 1_000);
    }
}
