// SPDX-License-Identifier: MIT
#include "papers/evidence.hpp"

#include "base/text.hpp"
#include "code/costs.hpp"
#include "papers/meetings.hpp"
#include "papers/progress.hpp"
#include "papers/sentences.hpp"
#include "papers/words.hpp"

#include <algorithm>

namespace senco::papers {
namespace {

using render::Value;

Value text(std::string value) {
  return Value::text(std::move(value));
}

std::string day(std::optional<Date> date) {
  return date ? fmt::format("{}", *date) : std::string{};
}

/// From the day a plan was agreed to the day before the next one took its place.
struct Cycle {
  const model::Plan* plan = nullptr;
  Date first;
  Date last;
  bool goes_on = false;
};

std::vector<Cycle> find_cycles(const Pupil& pupil, Date today) {
  std::vector<Cycle> all;
  const auto add = [&](const model::Plan& plan, std::optional<Date> last) {
    if (plan.agreed && *plan.agreed <= today) {
      all.push_back({&plan, *plan.agreed, last.value_or(today), !last});
    }
  };
  for (const auto& plan : pupil.earlier_plans) {
    add(plan, plan.ended.value);
  }
  add(pupil.plan.get(), std::nullopt);
  const auto since = code::support_since(pupil, today);
  if (all.empty() && since) {
    all.push_back({nullptr, *since, today, true});
  }
  return all;
}

bool is_within(const Cycle& cycle, const std::optional<Date>& date) {
  return date && *date >= cycle.first && (cycle.goes_on || *date < cycle.last);
}

/// What was aimed at in the cycle: open for some of it.
Value outcomes_of(const Cycle& cycle, const code::Circumstances& of, Date today) {
  std::vector<Value> entries;
  for (const auto& outcome : of.pupil.outcomes) {
    const auto closed = outcome.closed.get().date.value;
    const bool began =
        outcome.set && (cycle.goes_on ? *outcome.set <= cycle.last : *outcome.set < cycle.last);
    if (outcome.outcome && began && (!closed || *closed > cycle.first)) {
      entries.push_back(outcome_value(outcome, of, today));
    }
  }
  return Value::list(outcome_value({}, of, today), std::move(entries));
}

Value provision_of(const Cycle& cycle, const code::Circumstances& of, Date today) {
  const code::Period period{cycle.first, cycle.last};
  const auto in_cycle = [&](const model::Provision& provision, double cost) {
    Value entry = provision_value(provision, of, today);
    return entry.set("cost",
                     Value::text(cost > 0 ? code::in_pounds(cost) : "", Audience::authority));
  };
  std::vector<Value> entries;
  for (const auto& provision : of.pupil.provision) {
    const bool overlaps = provision.start && *provision.start <= cycle.last &&
                          (!provision.end || *provision.end > cycle.first);
    if (provision.provision && overlaps) {
      entries.push_back(in_cycle(provision, code::cost_of(of, provision, period)));
    }
  }
  return Value::list(in_cycle({}, 0), std::move(entries));
}

Value reviews_of(const Cycle& cycle, const code::Circumstances& of, Date today) {
  std::vector<Value> entries;
  for (const auto* review :
       code::held_reviews(of.pupil, today, [](const model::Review&) { return true; })) {
    // The review that ends a cycle belongs to it, not to the one it begins.
    const bool ends_it = !cycle.goes_on && review->held.is(cycle.last);
    const bool began_it = cycle.plan != nullptr && review->held.is(cycle.first);
    if ((is_within(cycle, review->held.value) || ends_it) && !began_it) {
      entries.push_back(held_values(review, of, today));
    }
  }
  return Value::list(held_values(nullptr, of, today), std::move(entries));
}

Value cycle_value(const Cycle& cycle, std::size_t number, const code::Circumstances& of,
                  Date today) {
  static const model::Plan none;
  const auto& plan = cycle.plan == nullptr ? none : *cycle.plan;
  Value value = Value::record();
  value.set("number", text(fmt::format("{}", number)));
  value.set("from", text(day(cycle.first)));
  value.set("until", text(cycle.goes_on ? "" : day(cycle.last)));
  value.set("adjustments", text(plan.adjustments.value_or("")));
  value.set("at_home", text(plan.at_home.value_or("")));
  value.set("outcomes", outcomes_of(cycle, of, today));
  value.set("provision", provision_of(cycle, of, today));
  return value.set("reviews", reviews_of(cycle, of, today));
}

/// `Reading age 6:02; Words read correctly in a minute 42`.
std::string scores_in_words(const model::Assessment& assessment) {
  std::vector<std::string> parts;
  for (const auto& score : assessment.scores) {
    if (score.test && score.value) {
      parts.push_back(fmt::format("{}: {}", *score.test, *score.value));
    }
  }
  return join(parts, "; ");
}

} // namespace

render::Value cycles(const code::Circumstances& of, Date today) {
  const auto all = find_cycles(of.pupil, today);
  std::vector<Value> entries;
  entries.reserve(all.size());
  for (const auto& cycle : all) {
    entries.push_back(cycle_value(cycle, entries.size() + 1, of, today));
  }
  // A day on which nothing can be: the shape of a cycle without anything in it.
  const Cycle empty{nullptr, Date{1, 1, 1}, Date{1, 1, 1}, false};
  return Value::list(cycle_value(empty, 1, of, Date{1, 1, 1}), std::move(entries));
}

render::Value cost_values(const code::Circumstances& of, Date today) {
  const auto period = code::financial_year_of(today);
  const auto before = code::financial_year_of(period.first - days{1});
  const auto amount = [](double pounds) {
    return Value::text(pounds > 0 ? code::in_pounds(pounds) : "", Audience::authority);
  };
  const auto spell = [](const code::Period& of_year) {
    return Value::text(fmt::format("{} to {}", of_year.first, of_year.last), Audience::authority);
  };
  Value values = Value::record(Audience::authority);
  values.set("this_year", amount(code::cost_of_support(of, period)));
  values.set("this_year_is", spell(period));
  values.set("last_year", amount(code::cost_of_support(of, before)));
  values.set("last_year_is", spell(before));
  values.set("threshold", amount(of.setting.policy.get().notional_threshold.value_or(
                              code::k_notional_threshold)));
  return values;
}

render::Value attendance_years(const Pupil& pupil) {
  std::vector<std::string> lines;
  for (const auto& each : pupil.attendance) {
    if (!each.percent) {
      continue;
    }
    auto line = fmt::format("{:g} per cent{}", *each.percent,
                            each.year ? fmt::format(" in {}", *each.year) : "");
    if (each.suspensions) {
      line += *each.suspensions == 0
                  ? ", no suspensions"
                  : fmt::format(", {}", counted(*each.suspensions, "suspension"));
    }
    lines.push_back(std::move(line));
  }
  return Value::texts(lines);
}

render::Value assessments_made(const Pupil& pupil, Date today) {
  Value shape = Value::record();
  for (const auto* name :
       {"date", "kind", "by", "finding", "scores", "parent_views", "pupil_views"}) {
    shape.set(name, text(""));
  }
  std::vector<const model::Assessment*> made;
  for (const auto& assessment : pupil.assessments) {
    if (assessment.date && *assessment.date <= today) {
      made.push_back(&assessment);
    }
  }
  std::stable_sort(made.begin(), made.end(),
                   [](const auto* one, const auto* other) { return *one->date > *other->date; });
  std::vector<Value> entries;
  for (const auto* each : made) {
    Value entry = Value::record();
    entry.set("date", text(day(each->date.value)))
        .set("kind", text(each->kind ? assessment_in_words(*each->kind) : ""))
        .set("by", text(list_in_words(plain(each->by))))
        .set("finding", text(each->finding.value_or("")))
        .set("scores", text(scores_in_words(*each)))
        .set("parent_views", text(each->parent_views.value_or("")))
        .set("pupil_views", text(each->pupil_views.value_or("")));
    entries.push_back(std::move(entry));
  }
  return Value::list(std::move(shape), std::move(entries));
}

} // namespace senco::papers
