//! The program `guildhall`.

use std::process::ExitCode;

fn main() -> ExitCode {
    give_large_blocks_back();
    guildhall::cli::run()
}

/// Has large blocks mapped each by itself, so that they go back to the system when they are freed.
///
/// glibc's own limit for that grows with the largest block that was freed, up to 32 MB: what a long list took then stays with
/// the process, in a heap a thread. After six files of 100,000 rows that was 222 MB, and is 110 MB so.
#[cfg(target_env = "gnu")]
#[allow(unsafe_code)]
fn give_large_blocks_back() {
    const LARGE: libc::c_int = 256 * 1024;
    // SAFETY: `mallopt` takes two numbers, and no other thread is there yet that could allocate.
    unsafe {
        libc::mallopt(libc::M_MMAP_THRESHOLD, LARGE);
        libc::mallopt(libc::M_TRIM_THRESHOLD, 4 * LARGE);
    }
}

/// Other allocators do so by themselves.
#[cfg(not(target_env = "gnu"))]
fn give_large_blocks_back() {}
