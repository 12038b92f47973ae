//! Work spread over threads, its results in the order of the jobs, within a bounded room: however
//! long the stream, no more of it is in memory than [`ROOM`] for each thread and one job.

use anyhow::Result;
use std::{
    sync::{
        Condvar, Mutex, PoisonError,
        mpsc::{self, Receiver, SyncSender, TryRecvError},
    },
    thread,
};

/// Bytes of jobs per thread between the source and the output. Where the output is slow, as many
/// results wait, which may be ten times as long.
const ROOM: usize = 1 << 20;

/// Jobs per thread between the source and the output.
const WINDOW: usize = 128;

/// A job and where its result goes.
type Asked<J, R> = (J, SyncSender<R>);

/// A job's size, and where its result comes from.
type Awaited<R> = (usize, Receiver<R>);

/// Where the source puts its jobs.
pub struct Intake<'r, J, R> {
    jobs: SyncSender<Asked<J, R>>,
    order: SyncSender<Awaited<R>>,
    room: &'r Room,
}

impl<J, R> Intake<'_, J, R> {
    /// Puts a job of so many bytes; waits for room. Gives false when nobody wants more.
    pub fn put(&self, job: J, bytes: usize) -> bool {
        let (answer, result) = mpsc::sync_channel(1);
        let bytes = self.room.enter(bytes);
        self.order.send((bytes, result)).is_ok() && self.jobs.send((job, answer)).is_ok()
    }
}

/// How many bytes are on their way.
struct Room {
    size: usize,
    taken: Mutex<usize>,
    left: Condvar,
}

impl Room {
    /// Waits until there is room; gives what was taken. A job greater than the room takes all.
    fn enter(&self, bytes: usize) -> usize {
        let bytes = bytes.min(self.size);
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let mut taken = self
            .left
            .wait_while(taken, |taken| *taken + bytes > self.size)
            .unwrap_or_else(PoisonError::into_inner);
        *taken += bytes;
        bytes
    }

    fn leave(&self, bytes: usize) {
        *self.taken.lock().unwrap_or_else(PoisonError::into_inner) -= bytes;
        self.left.notify_one();
    }

    fn clear(&self) {
        *self.taken.lock().unwrap_or_else(PoisonError::into_inner) = 0;
        self.left.notify_all();
    }
}

/// Runs the jobs of `source` through `work` on so many threads and hands the results to `take` in
/// the jobs' order; nothing when none is ready just now, so that what was taken can be passed on.
pub fn ordered<J: Send, R: Send>(
    threads: usize,
    source: impl FnOnce(&Intake<'_, J, R>) + Send,
    work: impl Fn(J) -> R + Sync,
    mut take: impl FnMut(Option<R>) -> Result<()>,
) -> Result<()> {
    let size = threads.saturating_mul(ROOM);
    let room = Room { size, taken: Mutex::default(), left: Condvar::new() };
    let (jobs, asked) = mpsc::sync_channel(threads);
    let (order, results) = mpsc::sync_channel(threads.saturating_mul(WINDOW));
    let asked = Mutex::new(asked);
    thread::scope(|scope| {
        let intake = Intake { jobs, order, room: &room };
        scope.spawn(move || source(&intake));
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let next = asked.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok((job, answer)) = next else { break };
                    // Nobody waits for it any more when the output has failed.
                    let _ = answer.send(work(job));
                }
            });
        }
        let mut drained = || -> Result<()> {
            loop {
                let next = match results.try_recv() {
                    Err(TryRecvError::Empty) => {
                        take(None)?;
                        results.recv().ok()
                    }
                    next => next.ok(),
                };
                let Some((bytes, result)) = next else { return Ok(()) };
                let result = match result.try_recv() {
                    Err(TryRecvError::Empty) => {
                        take(None)?;
                        result.recv()?
                    }
                    result => result?,
                };
                room.leave(bytes);
                take(Some(result))?;
            }
        };
        let done = drained();
        // A source that waits for room learns that nobody wants more.
        drop(results);
        room.clear();
        done
    })
}

#[cfg(test)]
mod tests {
    use super::{ROOM, ordered};
    use anyhow::{Result, bail};
    use std::{thread, time::Duration};

    #[test]
    fn results_come_in_the_order_of_the_jobs() {
        for threads in [1, 3, 8] {
            let mut results = Vec::new();
            let source = |intake: &super::Intake<'_, u64, u64>| {
                // Every hundredth takes all the room there is.
                for job in 0..1_000 {
                    assert!(intake.put(job, if job % 100 == 7 { 30 * ROOM } else { 1 }));
                }
            };
            let work = |job: u64| {
                thread::sleep(Duration::from_micros(job * 7919 % 97));
                job
            };
            let take = |result: Option<u64>| {
                results.extend(result);
                Ok(())
            };
            ordered(threads, source, work, take).expect("nothing fails");
            assert!(results.iter().copied().eq(0..1_000), "{threads} threads");
        }
    }

    #[test]
    fn a_failing_output_stops_the_source() {
        let mut taken = 0;
        let take = |result: Option<u64>| -> Result<()> {
            taken += usize::from(result.is_some());
            if taken == 5 { bail!("the disk is full") } else { Ok(()) }
        };
        // A source without end, and one that fills the room.
        let failed = ordered(2, |intake| while intake.put(1, ROOM / 3) {}, |job: u64| job, take);
        assert_eq!(failed.expect_err("it fails").to_string(), "the disk is full");
    }
}
