// SPDX-License-Identifier: MIT
// Of two days that can only come in one order, the first comes first.

#include "rules/rule.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <concepts>
#include <cstdint>
#include <iterator>
#include <span>
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

/// The keys of `k_orders`, each once and in a place of its own that is reckoned from its letters: a
/// date of a record is known by its key's place.
class Places {
public:
  static constexpr std::size_t k_count = 256;
  static constexpr std::size_t k_none = k_count;

  constexpr Places() {
    while (!fill()) {
      ++factor_;
    }
  }
  /// `k_none` if no order names `key`.
  [[nodiscard]] constexpr std::size_t of(std::string_view key) const {
    const auto place = reckon(key);
    return keys_[place] == key ? place : k_none;
  }

private:
  [[nodiscard]] constexpr std::size_t reckon(std::string_view key) const {
    const auto sign = [&](std::size_t i) -> std::size_t {
      return static_cast<unsigned char>(key[i]);
    };
    const auto sum = sign(0) + (sign(key.size() / 2) << 7U) + (key.size() << 14U);
    return (sum * factor_ >> 16U) % k_count;
  }
  /// False if two keys have the same place.
  constexpr bool fill() {
    keys_ = {};
    for (const auto& order : k_orders) {
      for (const auto key : {order.first, order.then}) {
        auto& place = keys_[reckon(key)];
        if (!place.empty() && place != key) {
          return false;
        }
        place = key;
      }
    }
    return true;
  }

  std::array<std::string_view, k_count> keys_{};
  std::uint32_t factor_ = 0x9E37;
};
constexpr Places k_places;

/// For each key, `k_none` too, those of which the day may not come before its own.
using Later = std::bitset<Places::k_none + 1>;
const std::array<Later, Places::k_none + 1>& later_keys() {
  static const auto all = [] {
    std::array<Later, Places::k_none + 1> later;
    for (const auto& order : k_orders) {
      later[k_places.of(order.first)].set(k_places.of(order.then));
    }
    return later;
  }();
  return all;
}

/// The sections of whose dates an order names one.
constexpr std::string_view k_looked_into[] = {"closed", "la_decision", "decision_to_assess",
                                              "draft_plan"};

constexpr bool looks_into(std::string_view key) {
  return std::find(std::begin(k_looked_into), std::end(k_looked_into), key) !=
         std::end(k_looked_into);
}

static_assert(std::all_of(std::begin(k_orders), std::end(k_orders), [](const Order& order) {
  const auto is_known = [](std::string_view key) {
    const auto dot = key.find('.');
    return dot == std::string_view::npos || looks_into(key.substr(0, dot));
  };
  return is_known(order.first) && is_known(order.then);
}));

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

/// A date of a section.
struct KeyedDate {
  std::size_t place;    ///< Of its key.
  std::string_view key; ///< Empty if it belongs to a section in this one.
  const Field<Date>* date;
};

/// Goes through a section and every section in it. Of each it gathers the dates, with those of the
/// sections in it as `closed.date`.
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

  template <class T> void judge(const T& section) { judge_below({}, section); }

private:
  [[nodiscard]] std::span<const KeyedDate> dates() const {
    return std::span{dates_}.subspan(first_);
  }

  [[nodiscard]] bool is_in_order() const {
    for (const auto& first : dates()) {
      for (const auto& then : dates()) {
        if (**then.date < **first.date && later_keys()[first.place].test(then.place)) {
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
    const auto all = dates();
    const auto found = std::find_if(all.begin(), all.end(), [&](const KeyedDate& date) {
      return date.place == k_places.of(key);
    });
    return found == all.end() ? nullptr : found->date;
  }

  void look(std::string_view key, const Field<Date>& field) {
    if (field) {
      dates_.push_back({k_places.of(key), key, &field});
    }
  }
  template <class T> void look(std::string_view /*key*/, const Field<T>& /*field*/) {}
  template <class T> void look(std::string_view /*key*/, const model::List<Field<T>>& /*list*/) {}
  template <class T> void look(std::string_view /*key*/, const model::Named<T>& /*named*/) {}
  template <class T> void look(std::string_view /*key*/, const model::List<T>& list) {
    for (const T& entry : list) {
      judge_below({}, entry);
    }
  }
  template <class T> void look(std::string_view key, const model::Part<T>& part) {
    if (part) {
      judge_below(key, *part);
    }
  }
  template <std::derived_from<model::Section> T> void look(std::string_view key, const T& section) {
    judge_below(key, section);
  }

  /// The section under `key`, empty for an entry of a list.
  template <class T> void judge_below(std::string_view key, const T& section) {
    const auto first_above = std::exchange(first_, dates_.size());
    T::describe(section, *this);
    if (!is_in_order()) {
      report();
    }
    if (looks_into(key)) {
      pass_up(key);
    } else {
      dates_.resize(first_);
    }
    first_ = first_above;
  }

  /// Leaves of this section's dates those that the section above, in which it stands under `key`,
  /// compares with its own.
  void pass_up(std::string_view key) {
    const auto is_not_asked_for = [&](KeyedDate& date) {
      if (date.key.empty()) {
        return true;
      }
      date = {k_places.of(fmt::format("{}.{}", key, date.key)), {}, date.date};
      return date.place == Places::k_none;
    };
    const auto begin = dates_.begin() + static_cast<std::ptrdiff_t>(first_);
    dates_.erase(std::remove_if(begin, dates_.end(), is_not_asked_for), dates_.end());
  }

  Judge& judge_;
  std::vector<KeyedDate> dates_; ///< Of all sections that are open, the innermost last.
  std::size_t first_ = 0;        ///< Of this section's among them.
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
