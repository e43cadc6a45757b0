// SPDX-License-Identifier: MIT
#include "rules/run.hpp"

#include "base/text.hpp"
#include "rules/exceptions.hpp"
#include "rules/rule.hpp"

#include <algorithm>

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
        calendar_(code::calendar_of(caseload.setting)),
        type_(caseload.setting.setting.type.value_or(SettingType::maintained_school)) {}

  void judge(const Rule& rule) {
    // Which duty is law depends on the kind of setting; without it only the records are judged.
    const bool knows_setting = bool{caseload_.setting.setting.type};
    const Duty duty = rule.duty.of(type_);
    if (duty == Duty::silent || !is_in_force(rule, today_) ||
        (duty != Duty::record && !knows_setting)) {
      return;
    }
    if (rule.check != nullptr) {
      for (const auto& record : caseload_.records) {
        judge(rule, duty, record);
      }
    }
  }

  void judge_together(const Rule& rule, void (*check)(const CaseloadFacts&, Report&)) {
    const Duty duty = rule.duty.of(type_);
    if (check != nullptr && duty != Duty::silent && is_in_force(rule, today_)) {
      Report report(rule, duty, chapter(), {}, findings_);
      check({caseload_, caseload_.setting, calendar_, today_}, report);
    }
  }

private:
  [[nodiscard]] int chapter() const { return code::chapter_of(type_); }

  void judge(const Rule& rule, Duty duty, const Record& record) {
    const Facts facts{record, record.pupil, caseload_.setting, calendar_, today_};
    // Where part of the text could not be read, what seems to be missing may be there.
    if ((duty == Duty::record || record.is_whole) && applies_to(rule, facts)) {
      Report report(rule, duty, chapter(), record.ref, findings_);
      rule.check(facts, report);
    }
  }

  const Caseload& caseload_;
  Date today_;
  Findings& findings_;
  code::Calendar calendar_;
  SettingType type_;
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

diag::Diagnostic& Report::put(Duty duty, const Span& where, std::string message) {
  auto found = diag::diagnostic(rule_.id, where, std::move(message));
  found.severity = rule_.severity.value_or(severity_of(duty));
  found.duty = word(duty);
  found.ref = ref_;
  const auto is_of = [](std::string_view paragraph, int chapter) {
    return paragraph.starts_with(fmt::format("{}.", chapter));
  };
  const bool speaks_here = std::any_of(rule_.paragraphs.begin(), rule_.paragraphs.end(),
                                       [&](auto paragraph) { return is_of(paragraph, chapter_); });
  for (const auto paragraph : rule_.paragraphs) {
    const bool of_other_settings =
        is_of(paragraph, 5) || is_of(paragraph, 6) || is_of(paragraph, 7);
    if (!speaks_here || !of_other_settings || is_of(paragraph, chapter_)) {
      found.paragraphs.emplace_back(paragraph);
    }
  }
  // Where the law binds other settings only, it isn't what this finding rests on.
  const bool law_of_others = duty_ == Duty::should && strongest(rule_) == Duty::law;
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
    judge.judge_together(rule, options.about_setting ? rule.check_setting : nullptr);
    judge.judge_together(rule, options.whole_folder ? rule.check_caseload : nullptr);
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
