// SPDX-License-Identifier: MIT
#include "rules/run.hpp"

#include "base/text.hpp"
#include "rules/exceptions.hpp"
#include "rules/rule.hpp"

#include <algorithm>
#include <iterator>

namespace senco::rules {
namespace {

bool is_in_force(const Rule& rule, Date today) {
  return rule.effective_from <= today && (!rule.effective_to || today <= *rule.effective_to);
}

bool applies_to(const Rule& rule, const Facts& facts) {
  if (facts.record.has_left && !rule.judges_leavers) {
    return false;
  }
  if (rule.applies.empty()) {
    return true;
  }
  const auto status = code::status_on(facts.pupil, facts.today);
  return status &&
         std::find(rule.applies.begin(), rule.applies.end(), *status) != rule.applies.end();
}

bool is_wanted(std::string_view id, const Options& options) {
  const auto holds = [&](const auto& ids) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  return (options.only.empty() || holds(options.only)) && !holds(options.ignore);
}

/// Runs each rule of the table that has something to say to this setting on this day.
class Run {
public:
  Run(const Caseload& caseload, Date today, Findings& findings)
      : caseload_(caseload), today_(today), findings_(findings),
        calendar_(code::calendar_of(caseload.setting)), type_(caseload.setting.setting.type.value) {
  }

  void judge(const Rule& rule) {
    if (rule.check == nullptr || !speaks(rule)) {
      return;
    }
    for (const auto& record : caseload_.records) {
      judge(rule, record);
    }
  }

  void judge_setting(const Rule& rule) {
    // Where senco.yaml is not understood, what seems to be missing may be there.
    if (caseload_.setting_understood) {
      judge_together(rule, rule.check_setting);
    }
  }

  void judge_together(const Rule& rule, void (*check)(const CaseloadFacts&, Report&)) {
    if (check != nullptr && speaks(rule)) {
      Report report(rule, duty_of(rule), type_, {}, findings_);
      check({caseload_, caseload_.setting, calendar_, today_}, report);
    }
  }

private:
  /// What this setting owes. Which duty is law depends on its type: where senco.yaml doesn't say
  /// it, only what no type changes is judged.
  [[nodiscard]] Duty duty_of(const Rule& rule) const {
    if (type_) {
      return rule.duty.of(*type_);
    }
    const auto& duties = rule.duty.by_type;
    const bool is_of_record =
        std::all_of(duties.begin(), duties.end(), [](Duty duty) { return duty == Duty::record; });
    return is_of_record ? Duty::record : Duty::silent;
  }

  [[nodiscard]] bool speaks(const Rule& rule) const {
    return duty_of(rule) != Duty::silent && is_in_force(rule, today_);
  }

  void judge(const Rule& rule, const Record& record) {
    const Duty duty = duty_of(rule);
    const Facts facts{record, record.pupil, caseload_.setting, calendar_, today_};
    // Where part of the text could not be read, what seems to be missing may be there.
    if ((duty == Duty::record || record.is_whole) && applies_to(rule, facts)) {
      Report report(rule, duty, type_, record.ref, findings_);
      rule.check(facts, report);
    }
  }

  const Caseload& caseload_;
  Date today_;
  Findings& findings_;
  code::Calendar calendar_;
  std::optional<SettingType> type_;
};

} // namespace

std::string_view word(Duty duty) {
  switch (duty) {
  case Duty::note:
    return "note";
  case Duty::should:
    return "should";
  case Duty::law:
    return "law";
  case Duty::record:
    return "record";
  case Duty::silent:
    break;
  }
  return "silent";
}

Severity severity_of(Duty duty) {
  switch (duty) {
  case Duty::law:
  case Duty::record:
    return Severity::error;
  case Duty::should:
    return Severity::warning;
  default:
    return Severity::note;
  }
}

std::string_view word(LimitFrom from) {
  switch (from) {
  case LimitFrom::law:
    return "law";
  case LimitFrom::code:
    return "code";
  case LimitFrom::house:
    return "house";
  case LimitFrom::none:
    break;
  }
  return "none";
}

std::vector<std::string_view> paragraphs_for(const Rule& rule, std::optional<SettingType> type) {
  const auto of_chapters = [&](std::initializer_list<int> chapters) {
    std::vector<std::string_view> found;
    std::copy_if(rule.paragraphs.begin(), rule.paragraphs.end(), std::back_inserter(found),
                 [&](std::string_view paragraph) {
                   return std::any_of(chapters.begin(), chapters.end(), [&](int chapter) {
                     return paragraph.starts_with(fmt::format("{}.", chapter));
                   });
                 });
    return found;
  };
  if (!type) {
    return of_chapters({5, 6, 7, 8, 9});
  }
  const auto own = of_chapters({code::chapter_of(*type), 8, 9});
  const bool is_nursery_school = *type == SettingType::maintained_nursery_school;
  return own.empty() && is_nursery_school ? of_chapters({6}) : own;
}

diag::Diagnostic& Report::put(Duty duty, const Span& where, std::string message) {
  auto found = diag::diagnostic(rule_.id, where, std::move(message));
  found.severity = rule_.severity.value_or(severity_of(duty));
  found.duty = word(duty);
  found.ref = ref_;
  const auto paragraphs = paragraphs_for(rule_, type_);
  found.paragraphs.assign(paragraphs.begin(), paragraphs.end());
  // Where the law binds other settings only, it isn't what this finding rests on.
  const bool law_of_others = duty_ < Duty::law && strongest(rule_) == Duty::law;
  if (!law_of_others) {
    found.basis.assign(rule_.basis.begin(), rule_.basis.end());
  }
  findings_.add(std::move(found));
  return findings_.all().back();
}

void run(const Caseload& caseload, Date today, Findings& findings, const Options& options) {
  Run judge(caseload, today, findings);
  const RuleSet& set = options.set == nullptr ? england_2015() : *options.set;
  for (const auto& listed : set.rules) {
    const Rule& rule = *listed.rule;
    judge.judge(rule);
    if (options.about_setting) {
      judge.judge_setting(rule);
    }
    if (options.whole_folder) {
      judge.judge_together(rule, rule.check_caseload);
    }
  }
  if (options.exceptions == Exceptions::honour) {
    if (options.about_setting) {
      apply_setting_exceptions(caseload, today, set, findings);
    }
    apply_record_exceptions(caseload, today, set, findings);
  }
  auto& all = findings.all();
  all.erase(std::remove_if(all.begin(), all.end(),
                           [&](const auto& found) { return !is_wanted(found.rule, options); }),
            all.end());
  findings.sort();
}

} // namespace senco::rules
