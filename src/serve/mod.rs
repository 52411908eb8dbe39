//! The live preview: pages from memory, made when asked for; files watched; changes pushed
//! into the open page. Binds the loopback interface only.

mod http;
mod state;
mod watch;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use tokio::net::TcpListener;

use crate::lang::Lang;
use crate::source::Sources;
pub use state::State;

pub struct Options {
    pub root: PathBuf,
    pub lang: Lang,
    pub port: u16,
    pub strict: bool,
}

/// How many ports are tried when the wished one is taken.
const PORTS: u16 = 50;

/// Serves until interrupted. `started` is told the address and the first state.
pub fn run(
    options: Options,
    sources: Sources,
    started: impl FnOnce(SocketAddr, &State),
) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = bind(options.port).await?;
        let address = listener.local_addr()?;
        let state = Arc::new(State::new(sources, options.lang, options.strict));
        // The watcher lives as long as the server.
        let _watcher = watch::start(&options.root, state.clone())?;
        started(address, &state);
        let closing = state.clone();
        let interrupted = async move {
            // Without a signal handler the process just ends at Ctrl-C.
            let _ = tokio::signal::ctrl_c().await;
            closing.close();
        };
        axum::serve(listener, http::router(state)).with_graceful_shutdown(interrupted).await
    })
}

async fn bind(wished: u16) -> io::Result<TcpListener> {
    let mut last = io::Error::from(io::ErrorKind::AddrInUse);
    for port in wished..=wished.saturating_add(PORTS) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => last = error,
            Err(error) => return Err(error),
        }
    }
    Err(last)
}
