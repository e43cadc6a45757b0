// SPDX-License-Identifier: MIT
// What reading a file finds by itself: its form, its keys, its ids. Nothing is left to check.

#include "rules/rule.hpp"

namespace senco::rules {

constexpr Rule unreadable{
    .id = "unreadable",
    .title = "file that can't be read",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
};

constexpr Rule unsupported_yaml{
    .id = "unsupported-yaml",
    .title = "YAML that a record doesn't use",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
};

constexpr Rule duplicate_key{
    .id = "duplicate-key",
    .title = "the same key twice",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
};

constexpr Rule unknown_key{
    .id = "unknown-key",
    .title = "key that the format doesn't have",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
};

constexpr Rule missing_key{
    .id = "missing-key",
    .title = "mandatory key absent or empty",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
};

constexpr Rule duplicate_id{
    .id = "duplicate-id",
    .title = "the same id twice in a list",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
};

} // namespace senco::rules
