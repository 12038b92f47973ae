//! Data goes to standard output, everything else to standard error.

use anyhow::{Error, Result};
use std::io::{self, BufWriter, ErrorKind, StdoutLock, Write};

/// Standard output, buffered. Flush it when done, so that a full disk is noticed.
pub fn out() -> BufWriter<StdoutLock<'static>> {
    BufWriter::new(io::stdout().lock())
}

/// Writes a text to standard output as it is.
pub fn print(text: &str) -> Result<()> {
    let mut out = out();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}

/// Tells the user something that is not the answer.
pub fn complain(text: &str) {
    // There is nobody left to tell that standard error is closed.
    let _ = writeln!(io::stderr(), "{text}");
}

/// Whether a reader such as `head` has gone away, which is no error.
pub fn is_broken_pipe(error: &Error) -> bool {
    let pipe = |cause: &io::Error| cause.kind() == ErrorKind::BrokenPipe;
    error.chain().any(|cause| cause.downcast_ref::<io::Error>().is_some_and(pipe))
}
