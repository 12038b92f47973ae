use crate::{Done, clock, output, question::Question};
use anyhow::{Context, Result};
use portal::{Desk, Library, accounts};
use register::Clocks;
use std::{
    net::IpAddr,
    path::Path,
    sync::{Arc, OnceLock},
};
use vocabulary::Date;

/// Serve the portal and the HTTP API.
///
/// Everybody may read. Who has an account (see `account`) may sign in and act.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Address to listen on.
    #[arg(long, default_value = "127.0.0.1")]
    pub host: IpAddr,
    /// Port to listen on, or the next free one.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// The question that pages without clocks in their address answer.
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, args: &Args) -> Result<Done> {
    serve(journal, args.host, args.port, &args.question)
}

/// Where the clocks stand that an address does not name, when the command line named them.
static GIVEN: OnceLock<(Option<Date>, Option<Date>)> = OnceLock::new();

fn now() -> Clocks {
    let today = clock::today();
    let (as_of, known_at) = GIVEN.get().copied().unwrap_or_default();
    Clocks { as_of: as_of.unwrap_or(today), known_at: known_at.unwrap_or(today) }
}

/// Serves until interrupted.
pub fn serve(journal: &Path, host: IpAddr, port: u16, question: &Question) -> Result<Done> {
    GIVEN.get_or_init(|| (question.as_of, question.known_at));
    let app = app(journal)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime
        .block_on(async {
            let (listener, address) = portal::bind(host, port).await.with_context(|| {
                format!("listening on {host}, port {port} or the hundred after")
            })?;
            output::print(&format!("serving http://{address} (Ctrl-C stops)\n"))?;
            let stop = async {
                // Without a signal handler the process ends at once, which is safe as well.
                let _ = tokio::signal::ctrl_c().await;
            };
            Ok(portal::serve(listener, app, stop).await?)
        })
        .map(|()| Done::Well)
}

/// The portal, which can be written through if the journal can.
fn app(journal: &Path) -> Result<portal::Router> {
    match Library::open_to_write(journal) {
        Ok(library) => {
            let desk = Desk::open(accounts::path_beside(journal), clock::now)?;
            Ok(portal::app_with_desk(Arc::new(library), now, desk))
        }
        Err(error) => {
            // A copy to be read is served as that; a journal that cannot be read fails here.
            let library = Library::open(journal)?;
            output::complain(&format!("for reading only: {error}"));
            Ok(portal::app(Arc::new(library), now))
        }
    }
}
