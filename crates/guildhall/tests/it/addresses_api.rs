//! addresses_api
