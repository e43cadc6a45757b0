// SPDX-License-Identifier: MIT
// A rule knowingly not met.
#pragma once

#include "model/field.hpp"

namespace senco::model {

struct Exception : Entry {
  Text rule;
  Text about;
  Text reason;
  Text by;
  Field<Date> until;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.mandatory("rule", self.rule, {.says = "Id of the rule.", .audience = Audience::staff});
    visit.optional("about", self.about,
                   {.says = "Id of the entry it is about; the whole record if absent.",
                    .audience = Audience::staff});
    visit.optional("reason", self.reason, {.says = "Why.", .audience = Audience::staff});
    visit.optional("by", self.by, {.says = "Who says so.", .audience = Audience::staff});
    visit.optional("until", self.until,
                   {.says = "Last day on which it holds.", .audience = Audience::staff});
  }
};

} // namespace senco::model
