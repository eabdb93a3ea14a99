//! association_rules
