// SPDX-License-Identifier: MIT
#include "rules/exceptions.hpp"

#include "rules/rule.hpp"

#include <algorithm>
#include <optional>

namespace senco::rules {
namespace {

using model::Exception;

struct File {
  const model::List<Exception>& exceptions;
  const std::string& path;
  const std::string& ref;
  const Pupil* pupil; ///< None for the setting.
  bool fully_judged;  ///< Else a rule may find nothing only because it did not run.
};

/// Finds the entries with one id: where each stands in its file.
class ById {
public:
  explicit ById(std::string_view id) : id_(id) {}

  template <class T>
  void optional(std::string_view /*key*/, T& member, const model::About& /*about*/) {
    look(member);
  }
  template <class T>
  void mandatory(std::string_view /*key*/, T& member, const model::About& /*about*/) {
    look(member);
  }
  template <class T> void rest(T& /*member*/, const model::About& /*about*/) {}

  std::vector<Span> found;

private:
  template <class T> void look(const T& /*value*/) {}
  template <class T> void look(const model::Part<T>& part) {
    if (part) {
      T::describe(*part, *this);
    }
  }
  template <class T> void look(const model::List<model::Field<T>>& /*list*/) {}
  template <class T> void look(const model::List<T>& list) {
    for (const T& entry : list) {
      if (entry.id.is(std::string{id_})) {
        found.push_back(entry.where);
      }
      T::describe(entry, *this);
    }
  }

  std::string_view id_;
};

std::vector<Span> entries_named(const Pupil* pupil, std::string_view id) {
  ById visitor(id);
  if (pupil != nullptr) {
    Pupil::describe(*pupil, visitor);
  }
  return visitor.found;
}

class Judge {
public:
  Judge(const File& file, Date today, const RuleSet& set, Findings& findings)
      : file_(file), today_(today), set_(set), findings_(findings) {}

  void judge(const Exception& exception) {
    const std::string& id = *exception.rule;
    const Listed* judging = find(set_, id);
    // A record outlives a reform: what another set knows isn't wrong in this one.
    const Listed* listed = judging == nullptr ? find(id) : judging;
    if (listed == nullptr) {
      report("bad-reference", exception.rule.where, "there is no rule '{}'", id);
      return;
    }
    if (listed->group == "record") {
      report("bad-reference", exception.rule.where,
             "the rule '{}' is about the file itself and can't be excepted", id);
      return;
    }
    if (!exception.reason || !exception.until) {
      report("exception-unexplained", exception.where, "the exception from '{}' has no {}", id,
             exception.reason ? "'until'" : "reason");
      return;
    }
    const auto about = named_entries(exception);
    if (exception.about && about.empty()) {
      report("bad-reference", exception.about.where, "no entry of this record has the id '{}'",
             *exception.about);
      return;
    }
    if (*exception.until < today_) {
      report("exception-expired", exception.until.where, "the exception from '{}' held until {}",
             id, *exception.until);
      return;
    }
    if (except(id, about) == 0 && file_.fully_judged && judging != nullptr) {
      report("exception-unused", exception.where,
             "the exception from '{}' isn't needed: the rule finds nothing here", id);
    }
  }

private:
  std::vector<Span> named_entries(const Exception& exception) const {
    return exception.about ? entries_named(file_.pupil, *exception.about) : std::vector<Span>{};
  }

  /// Takes out the findings of `id` in this file (in one of the entries `about`, if any) and counts
  /// them.
  std::size_t except(std::string_view id, const std::vector<Span>& about) {
    auto& all = findings_.all();
    const auto answered = [&](const diag::Diagnostic& found) {
      const bool in_entry =
          about.empty() || std::any_of(about.begin(), about.end(), [&](const Span& entry) {
            return entry.begin <= found.begin && found.begin < entry.end;
          });
      return found.rule == id && found.path == file_.path && in_entry;
    };
    const auto rest = std::remove_if(all.begin(), all.end(), answered);
    const auto count = static_cast<std::size_t>(all.end() - rest);
    all.erase(rest, all.end());
    findings_.excepted += count;
    return count;
  }

  template <class... Args>
  void report(std::string_view rule, const Span& where, fmt::format_string<Args...> text,
              Args&&... args) {
    auto& found = findings_.add(rule, where, text, std::forward<Args>(args)...);
    found.ref = file_.ref;
    if (const Listed* listed = find(rule); listed != nullptr) {
      found.severity = listed->rule->severity.value_or(Severity::error);
    }
  }

  const File& file_;
  Date today_;
  const RuleSet& set_;
  Findings& findings_;
};

void apply(const File& file, Date today, const RuleSet& set, Findings& findings) {
  Judge judge(file, today, set, findings);
  for (const auto& exception : file.exceptions) {
    if (exception.rule) {
      judge.judge(exception);
    }
  }
}

} // namespace

void apply_setting_exceptions(const Caseload& caseload, Date today, const RuleSet& set,
                              Findings& findings) {
  static const std::string no_ref;
  apply({caseload.setting.exceptions, caseload.setting_path, no_ref, nullptr,
         caseload.setting_understood},
        today, set, findings);
}

void apply_record_exceptions(const Record& record, const Caseload& setting, Date today,
                             const RuleSet& set, Findings& findings) {
  const bool fully_judged = record.is_whole && !record.has_left && setting.setting.setting.type;
  apply({record.pupil.exceptions, record.path, record.ref, &record.pupil, fully_judged}, today, set,
        findings);
}

} // namespace senco::rules
