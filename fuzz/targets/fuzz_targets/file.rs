//! Looks for inputs for which `properties::file` does not hold.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| properties::file(input));
