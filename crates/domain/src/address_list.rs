//! A pasted list of addresses.
