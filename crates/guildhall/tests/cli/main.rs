//! The real program on the command line: what it prints where, how it ends, and that it runs beside a server.

mod harness;
mod help;
mod operator;
mod servers;
