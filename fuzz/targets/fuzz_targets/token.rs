//! Looks for inputs for which `properties::token` does not hold.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| properties::token(input));
