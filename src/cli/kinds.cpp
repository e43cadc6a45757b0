// SPDX-License-Identifier: MIT
#include "cli/kinds.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace senco::cli {
namespace {

constexpr std::array k_kinds = {
    Kind{"status", "status", "from", "s", ""},
    Kind{"concern", "concerns", "date", "c", ""},
    Kind{"assessment", "assessments", "date", "a", ""},
    Kind{"need", "needs", "since", "n", ""},
    Kind{"plan", "plan", "agreed", "", ""},
    Kind{"outcome", "outcomes", "set", "o", ""},
    Kind{"reading", "outcomes[].readings", "date", "m", "outcome"},
    Kind{"provision", "provision", "start", "p", ""},
    Kind{"delivered", "provision[].delivered", "week", "w", "provision"},
    Kind{"review", "reviews", "", "r", ""},
    Kind{"invitation", "reviews[].invited", "", "i", "review"},
    Kind{"action", "reviews[].actions", "", "t", "review"},
    Kind{"progress", "reviews[].outcomes", "", "g", "review"},
    Kind{"impact", "reviews[].provision", "", "e", "review"},
    Kind{"specialist", "specialists", "", "s", ""},
    Kind{"notice", "notices", "date", "l", ""},
    Kind{"request", "ehc.requests", "made", "e", ""},
    Kind{"contact", "contacts", "", "k", ""},
    Kind{"contact-log", "contact_log", "date", "k", ""},
    Kind{"capacity", "pupil.capacity", "date", "c", ""},
    Kind{"transition", "transition", "", "", ""},
    Kind{"attendance", "attendance", "", "y", ""},
    Kind{"note", "notes", "date", "m", ""},
    Kind{"document", "documents", "date", "d", ""},
    Kind{"exception", "exceptions", "", "x", ""},
};

} // namespace

std::span<const Kind> kinds() {
  return k_kinds;
}

const Kind* find_kind(std::string_view name) {
  const auto found = std::find_if(k_kinds.begin(), k_kinds.end(),
                                  [&](const Kind& kind) { return kind.name == name; });
  return found == k_kinds.end() ? nullptr : &*found;
}

const model::Shape& shape_of(const Kind& kind) {
  const model::Shape* here = &model::pupil_shape();
  for (auto part : split(kind.path, '.')) {
    const bool in_entry = part.ends_with("[]");
    here = here->find(part.substr(0, part.size() - (in_entry ? 2 : 0)));
    SENCO_ASSERT(here != nullptr);
    here = in_entry ? &here->entry() : here;
  }
  return here->type == model::Type::list ? here->entry() : *here;
}

} // namespace senco::cli
