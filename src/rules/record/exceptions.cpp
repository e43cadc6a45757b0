// SPDX-License-Identifier: MIT
// Exceptions that don't hold: found while exceptions are applied, so nothing is left to check.

#include "rules/rule.hpp"

namespace senco::rules {

constexpr Rule exception_expired{
    .id = "exception-expired",
    .title = "exception that has run out",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
    .severity = Severity::warning,
};

constexpr Rule exception_unused{
    .id = "exception-unused",
    .title = "exception that nothing needs",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
    .severity = Severity::warning,
};

constexpr Rule exception_unexplained{
    .id = "exception-unexplained",
    .title = "exception without reason or last day",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
};

} // namespace senco::rules
