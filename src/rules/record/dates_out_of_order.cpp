// SPDX-License-Identifier: MIT
// Of two days that can only come in one order, the first comes first.

#include "rules/rule.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <concepts>
#include <iterator>
#include <utility>
#include <vector>

namespace senco::rules {
namespace {

using model::Field;

/// Two keys of one section, in the order in which their days come. They may be the same day.
struct Order {
  std::string_view first;
  std::string_view then;
};

constexpr Order k_orders[] = {
    // Everywhere: from a first to a last day.
    {"joined", "left"},
    {"since", "until"},
    {"start", "end"},
    {"set", "due"},
    {"set", "closed.date"},
    // A concern is answered, an assessment given, a plan agreed and then passed on.
    {"date", "answered"},
    {"date", "given_to_parents"},
    {"date", "given_to_pupil"},
    {"agreed", "shared_with_staff"},
    {"agreed", "given_to_parents"},
    {"agreed", "given_to_pupil"},
    {"agreed", "ended"},
    // A review.
    {"advice_asked", "advice_received"},
    {"advice_circulated", "held"},
    {"held", "shared_with_staff"},
    {"held", "given_to_parents"},
    {"held", "given_to_pupil"},
    {"held", "report_sent"},
    {"held", "la_decision.date"},
    {"date", "final"},
    {"amendments_sent", "final"},
    // A specialist.
    {"referred", "seen"},
    {"referred", "advice_received"},
    {"advice_received", "shared_with_staff"},
    {"advice_received", "given_to_parents"},
    {"advice_received", "given_to_pupil"},
    // An EHC request, from the asking to the draft; disputes.
    {"made", "received_by_authority"},
    {"received_by_authority", "decision_to_assess.date"},
    {"received_by_authority", "draft_plan.served"},
    {"received_by_authority", "refused_plan"},
    {"decision_to_assess.date", "refused_plan"},
    {"asked", "sent"},
    {"served", "views_sent"},
    {"received", "replied"},
    {"letter", "certificate"},
    {"letter", "lodged"},
    // The SENCO's course.
    {"started", "completed"},
};

/// The keys of `k_orders`, each once and sorted: a date of a record is known by its key's place.
constexpr auto k_keys = [] {
  std::array<std::string_view, 2 * std::size(k_orders)> all{};
  std::size_t count = 0;
  for (const auto& order : k_orders) {
    all[count++] = order.first;
    all[count++] = order.then;
  }
  std::sort(all.begin(), all.end());
  count = static_cast<std::size_t>(std::unique(all.begin(), all.end()) - all.begin());
  return std::pair{all, count};
}();

constexpr std::size_t place_of(std::string_view key) {
  const auto end = k_keys.first.begin() + static_cast<std::ptrdiff_t>(k_keys.second);
  const auto found = std::lower_bound(k_keys.first.begin(), end, key);
  return found == end || *found != key ? k_keys.second
                                       : static_cast<std::size_t>(found - k_keys.first.begin());
}

/// For each key, those of which the day may not come before its own.
using Places = std::bitset<std::size(k_orders) * 2>;
const std::vector<Places>& later_keys() {
  static const std::vector<Places> all = [] {
    std::vector<Places> later(k_keys.second);
    for (const auto& order : k_orders) {
      later[place_of(order.first)].set(place_of(order.then));
    }
    return later;
  }();
  return all;
}

/// Reports each field once, however many days it should come after.
class Judge {
public:
  explicit Judge(Report& report) : report_(report) {}

  /// `first_words` say what `first` is, as the message names it.
  void judge(const Field<Date>& first, std::string_view first_words, const Field<Date>& then,
             std::string_view then_key) {
    if (first && then && *then < *first && is_new(then)) {
      report_.add(then.where, "'{}' is {}, before {} on {}", then_key, *then, first_words, *first);
    }
  }
  /// The same where it is the first that is likely to be wrong.
  void judge_first(const Field<Date>& first, std::string_view first_key, const Field<Date>& then,
                   std::string_view then_words) {
    if (first && then && *then < *first && is_new(first)) {
      report_.add(first.where, "'{}' is {}, after {} on {}", first_key, *first, then_words, *then);
    }
  }
  /// A term begins after the one before it has ended.
  void judge_apart(const Field<Date>& end, const Field<Date>& start) {
    if (*start <= *end && is_new(start)) {
      report_.add(start.where, "'start' is {}, and another term ends on {}: terms overlap", *start,
                  *end);
    }
  }

private:
  bool is_new(const Field<Date>& field) {
    const bool reported = std::find(reported_.begin(), reported_.end(), &field) != reported_.end();
    reported_.push_back(&field);
    return !reported;
  }

  Report& report_;
  std::vector<const Field<Date>*> reported_;
};

/// The dates that one section gives, and those of the sections in it as `closed.date`. Goes on into
/// every section.
class Sections {
public:
  explicit Sections(Judge& judge) : judge_(judge) {}

  template <class T> void optional(std::string_view key, T& member, const model::About& /*about*/) {
    look(key, member);
  }
  template <class T>
  void mandatory(std::string_view key, T& member, const model::About& /*about*/) {
    look(key, member);
  }
  template <class T> void rest(T& /*member*/, const model::About& /*about*/) {}

  template <class T> void judge(const T& section) {
    T::describe(section, *this);
    if (!is_in_order()) {
      report();
    }
  }

private:
  struct KeyedDate {
    std::size_t place; ///< Of its key among `k_keys`, or their count.
    std::string_view key;
    const Field<Date>* date;
  };

  [[nodiscard]] bool is_in_order() const {
    for (const auto& first : dates_) {
      for (const auto& then : dates_) {
        if (**then.date < **first.date && first.place < k_keys.second &&
            then.place < k_keys.second && later_keys()[first.place].test(then.place)) {
          return false;
        }
      }
    }
    return true;
  }

  void report() {
    for (const auto& order : k_orders) {
      const auto* first = find(order.first);
      const auto* then = find(order.then);
      if (first != nullptr && then != nullptr) {
        judge_.judge(*first, fmt::format("'{}'", order.first), *then, order.then);
      }
    }
  }

  [[nodiscard]] const Field<Date>* find(std::string_view key) const {
    const auto found = std::find_if(dates_.begin(), dates_.end(), [&](const KeyedDate& date) {
      return date.place == place_of(key);
    });
    return found == dates_.end() ? nullptr : found->date;
  }

  void look(std::string_view key, const Field<Date>& field) {
    if (field) {
      dates_.push_back({place_of(key), key, &field});
    }
  }
  template <class T> void look(std::string_view /*key*/, const Field<T>& /*field*/) {}
  template <class T> void look(std::string_view /*key*/, const model::List<Field<T>>& /*list*/) {}
  template <class T> void look(std::string_view /*key*/, const model::Named<T>& /*named*/) {}
  template <class T> void look(std::string_view /*key*/, const model::List<T>& list) {
    for (const T& entry : list) {
      Sections{judge_}.judge(entry);
    }
  }
  template <class T> void look(std::string_view key, const model::Part<T>& part) {
    if (part) {
      look(key, *part);
    }
  }
  template <std::derived_from<model::Section> T> void look(std::string_view key, const T& section) {
    Sections inner{judge_};
    inner.judge(section);
    for (const auto& [place, inner_key, date] : inner.dates_) {
      if (!inner_key.empty()) {
        dates_.push_back({place_of(fmt::format("{}.{}", key, inner_key)), {}, date});
      }
    }
  }

  Judge& judge_;
  std::vector<KeyedDate> dates_;
};

/// What lies between entries: a list is oldest first, a plan comes after the earlier ones, an
/// invitation before the meeting.
void check_between_entries(const Pupil& pupil, Judge& judge) {
  const auto oldest_first = [&](const auto& list, auto date_of, std::string_view key) {
    for (std::size_t i = 1; i < list.size(); ++i) {
      judge.judge(date_of(list.entries[i - 1]), "the entry above it", date_of(list.entries[i]),
                  key);
    }
  };
  oldest_first(
      pupil.status, [](const auto& entry) -> const auto& { return entry.from; }, "from");
  oldest_first(
      pupil.earlier_plans, [](const auto& plan) -> const auto& { return plan.agreed; }, "agreed");
  if (!pupil.earlier_plans.empty()) {
    judge.judge(pupil.earlier_plans.back().agreed, "the last earlier plan", pupil.plan.get().agreed,
                "agreed");
  }
  for (const auto& review : pupil.reviews) {
    for (const auto& invited : review.invited) {
      judge.judge_first(invited.sent, "sent", review.held, "the meeting");
    }
  }
  const auto& ehc_plan = pupil.ehc.get().plan.get();
  for (const auto& amended : ehc_plan.amended) {
    judge.judge(ehc_plan.made, "'made'", amended, "amended");
  }
}

/// Terms and half-terms of all school years, each after the one before it: school days are counted
/// by them.
void check_terms(const Setting& setting, Judge& judge) {
  std::vector<const model::TermDates*> terms;
  for (const auto& year : setting.years) {
    for (const auto& term : year.terms) {
      const auto& half = term.half_term;
      if (half.size() == 2) {
        judge.judge(half.entries[0], "the first day of half-term", half.entries[1], "half_term");
      }
      if (term.start && term.end) {
        terms.push_back(&term);
      }
    }
  }
  std::stable_sort(terms.begin(), terms.end(),
                   [](const auto* one, const auto* other) { return *one->start < *other->start; });
  for (std::size_t i = 1; i < terms.size(); ++i) {
    judge.judge_apart(terms[i - 1]->end, terms[i]->start);
  }
}

void check(const Facts& facts, Report& report) {
  Judge judge(report);
  Sections{judge}.judge(facts.pupil);
  check_between_entries(facts.pupil, judge);
}

void check_setting(const SettingFacts& facts, Report& report) {
  Judge judge(report);
  Sections{judge}.judge(facts.setting);
  check_terms(facts.setting, judge);
}

} // namespace

constexpr Rule dates_out_of_order{
    .id = "dates-out-of-order",
    .title = "dates in an order that can't be",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
    .check = check,
    .check_setting = check_setting,
};

} // namespace senco::rules
