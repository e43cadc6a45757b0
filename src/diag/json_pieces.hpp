// SPDX-License-Identifier: MIT
// A JSON document that is written piece by piece, laid out as if it were written whole.
#pragma once

#include "diag/print.hpp"

#include <nlohmann/json.hpp>

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace senco::diag {

using Json = nlohmann::ordered_json;

/// `value` as an element of an array `depth` levels deep, with the comma that ends it. A file's
/// name may be anything: what isn't UTF-8 in it becomes U+FFFD.
std::string json_element(const Json& value, std::size_t depth);

/// Prints `document`, with the elements that `files` hold in its one empty array named `key`.
void print_json_around(std::ostream& out, const Json& document, std::string_view key,
                       std::span<const Words> files);

} // namespace senco::diag
