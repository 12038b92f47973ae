//! Who may vote, by the charter: the engine's own reading, which will tally the votes as well.

use crate::question::Forum;
use analysis::decide::{Docket, Undecidable};
use charter::{Cast, Opening, Refusal, Roll};
use register::{Version, record::Poll};

/// The roll of a vote that is about to open.
///
/// # Errors
/// Why there is none.
pub fn opening(forum: &Forum<'_>, poll: Poll) -> Result<Roll, Undecidable> {
    let view = forum.state.view;
    let known = view.clocks.known_at;
    let record = Box::new(poll);
    let version = Version { seq: 0, known, supersedes: None, reason: None, record };
    Ok(Docket::new(view).held(&version)?.roll)
}

/// Whether a vote can be taken now.
///
/// # Errors
/// Why there is no roll; why the vote is refused.
pub fn admit<'a>(
    docket: &Docket<'a>,
    poll: &'a Version<Box<Poll>>,
    cast: &Cast,
) -> Result<Result<(), Refusal>, Undecidable> {
    let held = docket.held(poll)?;
    // A vote that comes on the day of the closing, and after it, is late all the same.
    let open = Opening { closed: None, ..held.opening };
    let admitted = held.roll.admit(open, &held.handed_in, cast);
    let late = held.closed.then(|| Refusal::Late {
        voter: cast.voter.clone(),
        closed: held.opening.closed.unwrap_or(held.opening.opened),
        article: held.roll.article.clone(),
    });
    Ok(match (admitted, late) {
        (Ok(_) | Err(Refusal::Twice { .. }), Some(late)) => Err(late),
        (admitted, _) => admitted.map(drop),
    })
}
