// SPDX-License-Identifier: MIT
// What a rule is, what it sees, and how it speaks.
//
// There are three things to do to add one:
//
//   1. Write `src/rules/<group>/<rule>.cpp`: a check and a `constexpr Rule`, as its neighbours.
//   2. Write `src/rules/<group>/<rule>.md` beside it: what it looks at, why, whose duty, a record
//      that fails (`# expect: <id>` on the line at fault) and the same put right. Both run as
//      tests.
//   3. Add its line to `src/rules/table.def`. Without it the program doesn't compile.
//
// A limit of time comes from `code/deadlines.hpp`, never from the rule. For a dated rule,
// `tests/rules/<rule>.yaml` holds the last silent and the first speaking day.
#pragma once

#include "base/text.hpp"
#include "code/circumstances.hpp"
#include "diag/diagnostic.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace senco::rules {

using model::SettingType;
using model::SupportStatus;

/// Who puts the duty on whom; severity follows from it. `record`: the file can't be trusted
/// (error). `law`: this setting must (error). `should`: the Code (warning). `note`: advice, or a
/// duty of somebody else, such as the authority. `silent`: the rule has nothing to say to this
/// setting.
enum class Duty { silent, note, should, law, record };

std::string_view word(Duty duty);
Severity severity_of(Duty duty);

/// The duty by setting type (table 1A of the facts), in the order of `SettingType`.
struct Duties {
  std::array<Duty, model::words<SettingType>().size()> by_type{};

  [[nodiscard]] constexpr Duty of(SettingType type) const {
    return by_type[static_cast<std::size_t>(type)];
  }
  /// The same, but `duty` for these types.
  [[nodiscard]] constexpr Duties but(Duty duty, std::initializer_list<SettingType> types) const {
    Duties result = *this;
    for (const auto type : types) {
      result.by_type[static_cast<std::size_t>(type)] = duty;
    }
    return result;
  }
};

/// The same duty for every setting.
constexpr Duties everywhere(Duty duty) {
  Duties result;
  result.by_type.fill(duty);
  return result;
}

/// `duty` for the settings that chapter 6 of the Code speaks to (schools of every kind, save
/// maintained nursery schools), silence elsewhere.
constexpr Duties in_chapter_6(Duty duty) {
  return everywhere(duty).but(Duty::silent,
                              {SettingType::early_years_provider, SettingType::childminder,
                               SettingType::maintained_nursery_school, SettingType::college,
                               SettingType::sixteen_to_nineteen_academy});
}

/// `duty` for the settings of chapter 5, silence elsewhere.
constexpr Duties in_chapter_5(Duty duty) {
  return everywhere(Duty::silent)
      .but(duty, {SettingType::early_years_provider, SettingType::childminder,
                  SettingType::maintained_nursery_school});
}

/// `duty` for the settings of chapter 7, silence elsewhere.
constexpr Duties in_chapter_7(Duty duty) {
  return everywhere(Duty::silent)
      .but(duty, {SettingType::college, SettingType::sixteen_to_nineteen_academy});
}

/// `should` for the settings of these chapters, whose own paragraphs ask for it, and a note for the
/// others: good practice, which their chapter doesn't speak of.
constexpr Duties should_in(std::initializer_list<int> chapters) {
  Duties result = everywhere(Duty::note);
  for (const int chapter : chapters) {
    const Duties spoken_to = chapter == 5   ? in_chapter_5(Duty::should)
                             : chapter == 7 ? in_chapter_7(Duty::should)
                                            : in_chapter_6(Duty::should);
    for (std::size_t i = 0; i < result.by_type.size(); ++i) {
      result.by_type[i] = std::max(result.by_type[i], spoken_to.by_type[i]);
    }
  }
  return result;
}

/// Law for the settings whose heads the authority can require to hold the annual review of an EHC
/// plan (SI 2014/1530 reg 20(12)); others it can only ask: they should.
constexpr Duties in_annual_review() {
  return everywhere(Duty::should)
      .but(Duty::law,
           {SettingType::maintained_school, SettingType::academy, SettingType::special_school,
            SettingType::pupil_referral_unit, SettingType::alternative_provision_academy,
            SettingType::maintained_nursery_school});
}

/// Where a limit of time comes from. A house limit is called 'this setting's standard'.
enum class LimitFrom { none, law, code, house };
std::string_view word(LimitFrom from);

/// A few words in a constant: paragraphs, statutes, statuses.
template <class T> struct Few {
  std::array<T, 6> items{};
  std::size_t count = 0;
  constexpr Few() = default;
  constexpr Few(std::initializer_list<T> from) {
    for (const auto& item : from) {
      items[count++] = item;
    }
  }
  [[nodiscard]] constexpr const T* begin() const { return items.data(); }
  [[nodiscard]] constexpr const T* end() const { return items.data() + count; }
  [[nodiscard]] constexpr bool empty() const { return count == 0; }
};

/// What a rule about one pupil sees. Nothing else: no file, no clock, no option.
struct Facts {
  const model::Record& record;
  const Pupil& pupil;
  const Setting& setting;
  const code::Calendar& calendar;
  Date today;

  [[nodiscard]] code::Circumstances circumstances() const { return {pupil, setting, calendar}; }
};

/// What a rule about the setting sees.
struct SettingFacts {
  const Setting& setting;
  const code::Calendar& calendar;
  Date today;
};

struct Rule;

/// Takes what a rule finds and adds what is known of the rule.
class Report {
public:
  /// `ref` is the pupil's reference, empty for the setting.
  Report(const Rule& rule, Duty duty, std::optional<SettingType> type, std::string_view ref,
         Findings& findings)
      : rule_(rule), duty_(duty), type_(type), ref_(ref), findings_(findings) {}

  /// A finding at `where`, worded as `diag/diagnostic.hpp` says. The help may be set on what is
  /// returned, until the next finding.
  template <class... Args>
  diag::Diagnostic& add(const Span& where, fmt::format_string<Args...> text, Args&&... args) {
    return put(duty_, where, fmt::format(text, std::forward<Args>(args)...));
  }
  /// The same where less is owed than the rule's duty says: a note of a rule that else warns.
  template <class... Args>
  diag::Diagnostic& add(Duty duty, const Span& where, fmt::format_string<Args...> text,
                        Args&&... args) {
    return put(duty, where, fmt::format(text, std::forward<Args>(args)...));
  }

  /// The duty of this setting.
  [[nodiscard]] Duty duty() const { return duty_; }
  /// `must` where the law says so, else `should`.
  [[nodiscard]] std::string_view must() const { return duty_ == Duty::law ? "must" : "should"; }
  [[nodiscard]] const std::string& ref() const { return ref_; }

private:
  diag::Diagnostic& put(Duty duty, const Span& where, std::string message);

  const Rule& rule_;
  Duty duty_;
  std::optional<SettingType> type_; ///< None where senco.yaml doesn't say.
  std::string ref_;
  Findings& findings_;
};

struct Rule {
  std::string_view id;    ///< Names the fault, not the cure; never changes once released.
  std::string_view title; ///< A few words, lower case.
  Few<std::string_view>
      paragraphs; ///< Of the Code. A finding names those of the setting's chapter.
  Few<std::string_view> basis = {}; ///< In law, if any.
  Duties duty;
  std::string_view limit = {};
  LimitFrom limit_from = LimitFrom::none;
  Few<SupportStatus> applies = {};    ///< Status on the day; empty for any.
  std::string_view applies_also = {}; ///< A further condition in words: `Year 9 or later`.
  Date effective_from = Date{2014, 9, 1};
  std::optional<Date> effective_to = std::nullopt;
  bool judges_leavers = false;
  std::optional<Severity> severity = std::nullopt; ///< Where it isn't the duty's.
  void (*check)(const Facts&, Report&) = nullptr;
  void (*check_setting)(const SettingFacts&, Report&) = nullptr; ///< Judges senco.yaml.
  /// A rule about records together: those of which `kin` says the same are kin (empty: to nobody),
  /// and each of them is judged beside all of them, by path.
  std::string_view (*kin)(const Record&) = nullptr;
  void (*check_kin)(const Record&, std::span<const Record* const> kin, Report&) = nullptr;
};

/// The paragraphs of `rule` that speak to a setting of this type: those of its own chapter (of
/// chapter 6 for a maintained nursery school, where chapter 5 says nothing) and of the chapters for
/// all. Of `rule` as it stands where the type isn't known.
std::vector<std::string_view> paragraphs_for(const Rule& rule, std::optional<SettingType> type);

/// The strongest duty that any setting has.
constexpr Duty strongest(const Rule& rule) {
  Duty most = Duty::silent;
  for (const Duty duty : rule.duty.by_type) {
    most = duty > most ? duty : most;
  }
  return most;
}

/// A rule of the table: its group is the folder in which it stands.
struct Listed {
  std::string_view group;
  std::string_view id;
  const Rule* rule; ///< Never null. What reading a file finds has no check.
  /// The explanation, as Markdown.
  std::string_view text;
};

/// Rules that are judged by together: one edition of the Code with the law as it then stood.
/// Another set can stand beside it, share rules with it, and have its own.
struct RuleSet {
  std::string_view id; ///< As machine output names it.
  std::span<const Listed> rules;
};

/// The id of the set of rules in force.
inline constexpr std::string_view k_rule_set = "england-2015-01+si2024-535";

/// The Code of January 2015, with the law up to SI 2024/535.
const RuleSet& england_2015();

/// Every rule of the set in force, in the order of the Code.
std::span<const Listed> table();

/// The rule of the set in force, or of `set`, with this id, or null.
const Listed* find(std::string_view id);
const Listed* find(const RuleSet& set, std::string_view id);

#define RULE(group, name) extern const Rule name;
#include "rules/table.def"
#undef RULE

} // namespace senco::rules
