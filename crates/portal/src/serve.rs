//! Standing on a port.

use axum::Router;
use std::{
    future::Future,
    io,
    net::{IpAddr, SocketAddr},
    time::Duration,
};
use tokio::{net::TcpListener, sync::watch};

/// How many ports after the one asked for are tried.
const TRIES: u16 = 100;

/// Listens on the first free port from `port` on.
///
/// # Errors
/// When none of the next hundred is free, or the host is not ours to listen on.
pub async fn bind(host: IpAddr, port: u16) -> io::Result<(TcpListener, SocketAddr)> {
    let last = port.saturating_add(TRIES);
    for port in port..=last {
        match TcpListener::bind((host, port)).await {
            Ok(listener) => {
                let address = listener.local_addr()?;
                return Ok((listener, address));
            }
            Err(error) if error.kind() == io::ErrorKind::AddrInUse && port < last => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AddrInUse.into())
}

/// Who watches a live page is not waited for longer than this.
const GRACE: Duration = Duration::from_secs(2);

/// Answers requests until `shutdown` is done; those under way are finished, if that takes no longer
/// than two seconds.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let (told, mut stopping) = watch::channel(false);
    let shutdown = async move {
        shutdown.await;
        told.send_replace(true);
    };
    let late = async move {
        // That nobody can tell any more means that the serving is over.
        let _ = stopping.wait_for(|stopping| *stopping).await;
        tokio::time::sleep(GRACE).await;
    };
    let app = app.into_make_service_with_connect_info::<SocketAddr>();
    tokio::select! {
        done = axum::serve(listener, app).with_graceful_shutdown(shutdown) => done,
        () = late => Ok(()),
    }
}
