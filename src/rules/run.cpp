// SPDX-License-Identifier: MIT
#include "rules/run.hpp"

#include "base/text.hpp"
#include "rules/exceptions.hpp"
#include "rules/kin.hpp"
#include "rules/rule.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace senco::rules {
namespace {

bool is_in_force(const Rule& rule, Date today) {
  return rule.effective_from <= today && (!rule.effective_to || today <= *rule.effective_to);
}

bool applies_to(const Rule& rule, const Record& record, std::optional<SupportStatus> status) {
  if (record.has_left && !rule.judges_leavers) {
    return false;
  }
  return rule.applies.empty() || (status && std::find(rule.applies.begin(), rule.applies.end(),
                                                      *status) != rule.applies.end());
}

/// What this kind of setting owes. Which duty is law depends on its type: where senco.yaml doesn't
/// say it, only what no type changes is judged.
Duty duty_of(const Rule& rule, std::optional<SettingType> type) {
  if (type) {
    return rule.duty.of(*type);
  }
  const auto& duties = rule.duty.by_type;
  const bool is_of_record =
      std::all_of(duties.begin(), duties.end(), [](Duty duty) { return duty == Duty::record; });
  return is_of_record ? Duty::record : Duty::silent;
}

bool is_wanted(std::string_view id, const Options& options) {
  const auto holds = [&](const auto& ids) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  return (options.only.empty() || holds(options.only)) && !holds(options.ignore);
}

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
    for (const auto paragraph : rule.paragraphs) {
      // No chapter of the Code that speaks to a setting has two digits.
      const bool is_of_one = std::any_of(chapters.begin(), chapters.end(), [&](int chapter) {
        return paragraph[0] == '0' + chapter && paragraph[1] == '.';
      });
      if (is_of_one) {
        found.push_back(paragraph);
      }
    }
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

Judge::Judge(const Caseload& setting, Date today, Options options)
    : setting_(setting), today_(today), options_(std::move(options)),
      set_(options_.set == nullptr ? england_2015() : *options_.set),
      calendar_(code::calendar_of(setting.setting)), type_(setting.setting.setting.type.value) {
  for (const auto& listed : set_.rules) {
    const Duty duty = duty_of(*listed.rule, type_);
    if (duty != Duty::silent && is_in_force(*listed.rule, today)) {
      active_.push_back({listed.rule, duty});
    }
  }
}

void Judge::judge_setting(Findings& findings) const {
  for (const auto& [rule, duty] : active_) {
    // Where senco.yaml is not understood, what seems to be missing may be there.
    if (rule->check_setting != nullptr && setting_.setting_understood) {
      Report report(*rule, duty, type_, {}, findings);
      rule->check_setting({setting_.setting, calendar_, today_}, report);
    }
  }
  if (options_.exceptions == Exceptions::honour) {
    apply_setting_exceptions(setting_, today_, set_, findings);
  }
}

void Judge::judge(const Active& active, const Facts& facts, std::optional<SupportStatus> status,
                  Findings& findings) const {
  const auto& [rule, duty] = active;
  const Record& record = facts.record;
  // Where part of the text could not be read, what seems to be missing may be there.
  const bool can_judge = duty == Duty::record || record.is_whole;
  if (rule->check != nullptr && can_judge && applies_to(*rule, record, status)) {
    Report report(*rule, duty, type_, record.ref, findings);
    rule->check(facts, report);
  }
}

void Judge::judge(const Record& record, std::span<const Record* const> kin,
                  Findings& findings) const {
  const Facts facts{record, record.pupil, setting_.setting, calendar_, today_};
  const auto status = code::status_on(record.pupil, today_);
  for (const auto& active : active_) {
    judge(active, facts, status, findings);
    const Rule& rule = *active.rule;
    if (rule.kin == nullptr || kin.empty() || rule.kin(record).empty()) {
      continue;
    }
    std::vector<const Record*> alike;
    std::copy_if(kin.begin(), kin.end(), std::back_inserter(alike),
                 [&](const Record* other) { return rule.kin(*other) == rule.kin(record); });
    if (alike.size() > 1) {
      Report report(rule, active.duty, type_, record.ref, findings);
      rule.check_kin(record, alike, report);
    }
  }
  if (options_.exceptions == Exceptions::honour) {
    apply_record_exceptions(record, setting_, today_, set_, findings);
  }
}

std::vector<std::size_t> Judge::kinship(const Record& record) const {
  std::vector<std::size_t> all;
  for (const auto& [rule, duty] : active_) {
    if (rule->kin != nullptr && options_.whole_folder) {
      if (const auto shared = rule->kin(record); !shared.empty()) {
        all.push_back(std::hash<std::string_view>{}(shared) ^ all.size());
      }
    }
  }
  return all;
}

void Judge::finish(Findings& findings) const {
  std::erase_if(findings.all(),
                [&](const auto& found) { return !is_wanted(found.rule, options_); });
  findings.sort();
}

void run(const Caseload& caseload, Date today, Findings& findings, const Options& options) {
  const Judge judge(caseload, today, options);
  const auto& records = caseload.records;
  std::vector<std::vector<std::size_t>> kinship(records.size());
  std::transform(records.begin(), records.end(), kinship.begin(),
                 [&](const Record& record) { return judge.kinship(record); });
  const Kin kin(std::move(kinship));
  for (std::size_t number = 0; number < records.size(); ++number) {
    std::vector<const Record*> near;
    for (const auto other : kin.of(number)) {
      near.push_back(&records[other]);
    }
    judge.judge(records[number], near, findings);
  }
  if (options.about_setting) {
    judge.judge_setting(findings);
  }
  judge.finish(findings);
}

} // namespace senco::rules
