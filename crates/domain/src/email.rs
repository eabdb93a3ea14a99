//! One e-mail address.
