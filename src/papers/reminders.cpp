// SPDX-License-Identifier: MIT
#include "papers/reminders.hpp"

#include "base/text.hpp"
#include "code/authority.hpp"
#include "papers/reminder_words.hpp"
#include "papers/values.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>

namespace senco::papers {
namespace {

using code::Deadline;
using code::Owner;

constexpr int k_usual_days_before[] = {28, 14, 7, 1};
constexpr std::string_view k_setting_file = "senco.yaml"; // No reference has a dot.

/// Whether `text` holds a name of the child: a relation such as `Ada's mother`.
bool names_child(const std::string& text, const model::Person& child) {
  const auto holds = [&](const model::Text& name) {
    return name && lower(text).find(lower(*name)) != std::string::npos;
  };
  return holds(child.given_name) || holds(child.known_as) || holds(child.family_name);
}

/// A contact is shown by relation, the pupil as such: a reminder travels.
std::string person_shown(const code::Circumstances& of, const std::string& name) {
  for (const auto& contact : of.pupil.contacts) {
    if (contact.name.is(name)) {
      const bool can_be_said = contact.relation && !names_child(*contact.relation, of.pupil.pupil);
      return can_be_said ? *contact.relation : "parent";
    }
  }
  const std::string words = code::owner_in_words(of, name);
  std::string_view shown = words;
  for (const std::string_view article : {"a ", "the "}) {
    if (shown.starts_with(article) && shown != name) {
      shown.remove_prefix(article.size());
    }
  }
  // A name that resembles the family's but is nobody's on record.
  return shown.empty() ? "parent" : std::string{shown};
}

struct Person {
  std::string name;
  std::string_view role;
};

Person senco_of(const Setting& setting) {
  return {setting.senco.get().name.value_or("SENCO"), "SENCO"};
}

std::string_view teacher_word(const Setting& setting) {
  const int chapter =
      code::chapter_of(setting.setting.type.value_or(model::SettingType::maintained_school));
  return chapter == 5 ? "key person" : chapter == 7 ? "tutor" : "class teacher";
}

/// Somebody that an action names.
Person named_person(const std::string& name, const code::Circumstances& of) {
  const auto& staff = of.setting.staff;
  if (name.empty() || of.setting.senco.get().name.is(name)) {
    return senco_of(of.setting);
  }
  if (of.pupil.pupil.responsible_teacher.is(name)) {
    return {name, teacher_word(of.setting)};
  }
  const bool on_staff =
      of.setting.head_teacher.get().name.is(name) ||
      std::any_of(staff.begin(), staff.end(), [&](const auto& one) { return one.name.is(name); });
  return {person_shown(of, name), on_staff ? "member of staff" : "someone named in the record"};
}

Person owner_of(const Deadline& due, const code::Circumstances& of, Date today) {
  const auto& [pupil, setting, calendar] = of;
  switch (due.owner) {
  case Owner::responsible_teacher: {
    const auto word = teacher_word(setting);
    return {pupil.pupil.responsible_teacher.value_or(std::string{word}), word};
  }
  case Owner::senco:
    return senco_of(setting);
  case Owner::head_teacher:
    return {setting.head_teacher.get().name.value_or("head teacher"), "head teacher"};
  case Owner::authority: {
    const auto name = code::authority_name(setting, pupil);
    return {name.empty() ? "local authority" : fmt::format("{} (local authority)", name),
            "local authority"};
  }
  case Owner::family: {
    const std::string_view word = code::is_own_master(pupil, today) ? "young person" : "parent";
    return {std::string{word}, word};
  }
  case Owner::specialist: // Never by name or service: that would say what the need is.
    return {"specialist", "specialist"};
  case Owner::health:
    return {"health professional", "health professional"};
  case Owner::social_care:
    return {"social care officer", "social care officer"};
  case Owner::named_person:
    break;
  }
  return named_person(due.person, of);
}

Reminder reminder(const Deadline& due, const std::string& ref, const code::Circumstances& of,
                  Date today) {
  Reminder result;
  result.ref = ref;
  result.kind = kind_word(due.kind);
  result.due = due.on;
  result.remind_on = of.calendar.school_day_on_or_before(due.on);
  result.state = due.on < today    ? DueState::overdue
                 : due.on == today ? DueState::today
                                   : DueState::soon;
  const auto owner = owner_of(due, of, today);
  result.owner = owner.name;
  result.role = owner.role;
  result.what = what_to_do(due);
  result.help = command_for(due, ref);
  result.since = due.since;
  result.opens = due.opens;
  const auto type = of.setting.setting.type.value_or(model::SettingType::maintained_school);
  result.paragraphs.push_back(paragraph_of(due.kind, code::chapter_of(type)));
  return result;
}

/// An id as `senco add` gives them: a letter or two and a number. It says nothing.
bool is_plain_id(std::string_view id) {
  constexpr std::size_t k_most_letters = 2;
  const auto letters = std::min(id.find_first_of("0123456789"), id.size());
  const auto digits = id.substr(letters);
  return letters <= k_most_letters && !digits.empty() &&
         digits.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Stands for an id that may say something (`autism-base`): always the same for the same id.
/// FNV-1a.
std::string in_place_of(std::string_view id) {
  std::uint32_t hash = 2166136261U;
  for (const char c : id) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  return fmt::format("e-{:08x}", hash);
}

/// `entry` of a deadline within its record, the same from run to run: the id, else kind and day.
std::string entry_of(const Deadline& due) {
  return due.entry.empty()        ? fmt::format("{}-{}", kind_word(due.kind), due.on.iso())
         : is_plain_id(due.entry) ? due.entry
                                  : in_place_of(due.entry);
}

/// The entry of each deadline; of those of one kind that have the same, the second and further ones
/// are counted.
std::vector<std::string> entries_of(const std::vector<Deadline>& deadlines) {
  std::vector<std::string> all(deadlines.size());
  std::transform(deadlines.begin(), deadlines.end(), all.begin(), entry_of);
  const auto uncounted = all;
  for (std::size_t i = 0; i < all.size(); ++i) {
    int count = 1;
    for (std::size_t k = 0; k < i; ++k) {
      count += deadlines[k].kind == deadlines[i].kind && uncounted[k] == uncounted[i] ? 1 : 0;
    }
    if (count > 1) {
      all[i] += fmt::format("-{}", count);
    }
  }
  return all;
}

std::vector<Deadline> deadlines_of(const Record& record, const code::Circumstances& of,
                                   Date today) {
  if (!record.has_left) {
    return code::all_deadlines(of, today);
  }
  auto due = code::files_to_pass_on(of, today);
  const auto kept = code::records_to_delete(of);
  due.insert(due.end(), kept.begin(), kept.end());
  return due;
}

/// Those of one record that read the same are numbered: `…, 1 of 2`.
void tell_apart(std::vector<Reminder>& all) {
  const auto same = [](const Reminder& a, const Reminder& b) {
    return std::tie(a.kind, a.due, a.owner, a.what) == std::tie(b.kind, b.due, b.owner, b.what);
  };
  std::vector<std::string> ends(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto like = [&](const Reminder& other) { return same(all[i], other); };
    const auto count = std::count_if(all.begin(), all.end(), like);
    const auto number =
        1 + std::count_if(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i), like);
    ends[i] = count > 1 ? fmt::format(", {} of {}", number, count) : "";
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].what += ends[i];
  }
}

/// What falls due by `last`, and what is open already.
bool is_shown(Date due, const std::optional<Date>& opens, Date today, Date last) {
  return due <= last || (opens && *opens <= today);
}

} // namespace

std::string_view word(DueState state) {
  return state == DueState::overdue ? "overdue" : state == DueState::today ? "today" : "soon";
}

std::vector<int> days_before(const Setting& setting) {
  std::vector<int> all;
  for (const auto& each : setting.policy.get().remind_days_before) {
    if (each) {
      all.push_back(*each);
    }
  }
  if (setting.policy.get().remind_days_before.empty()) {
    all.assign(std::begin(k_usual_days_before), std::end(k_usual_days_before));
  }
  std::sort(all.begin(), all.end(), std::greater<>{});
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

Reminding::Reminding(const Caseload& setting, Date today, days within)
    : setting_(setting.setting), calendar_(code::calendar_of(setting.setting)), today_(today),
      within_(within) {}

std::vector<Reminder> Reminding::of(const model::Record& record) const {
  const code::Circumstances of{record.pupil, setting_, calendar_};
  auto all = shown(record.ref, deadlines_of(record, of, today_), of);
  if (!all.empty()) {
    const auto letters = initials(record.pupil);
    const auto name = full_name(record.pupil);
    for (auto& one : all) {
      one.initials = letters;
      one.name = name;
    }
  }
  return all;
}

std::vector<Reminder> Reminding::of_setting() const {
  static const Pupil nobody;
  return shown({}, code::setting_deadlines(setting_, today_), {nobody, setting_, calendar_});
}

std::vector<Reminder> Reminding::shown(const std::string& ref,
                                       const std::vector<Deadline>& deadlines,
                                       const code::Circumstances& of) const {
  const Date last = today_ + within_;
  // What isn't shown is put into words only where it may read the same as what is.
  const auto may_read_alike = [&](const Deadline& due) {
    return std::any_of(deadlines.begin(), deadlines.end(), [&](const Deadline& other) {
      return other.kind == due.kind && other.on == due.on &&
             is_shown(other.on, other.opens, today_, last);
    });
  };
  const auto entries = entries_of(deadlines);
  std::vector<Reminder> all;
  for (std::size_t i = 0; i < deadlines.size(); ++i) {
    if (may_read_alike(deadlines[i])) {
      all.push_back(reminder(deadlines[i], ref, of, today_));
      const auto& kind = all.back().kind;
      all.back().id = fmt::format("{}/{}/{}", ref.empty() ? k_setting_file : ref, entries[i], kind);
    }
  }
  tell_apart(all);
  std::erase_if(all,
                [&](const Reminder& one) { return !is_shown(one.due, one.opens, today_, last); });
  return all;
}

void sort(std::vector<Reminder>& all) {
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return std::tie(a.due, a.ref, a.id) < std::tie(b.due, b.ref, b.id);
  });
}

std::vector<Reminder> reminders(const Caseload& caseload, Date today, days within, Whose whose) {
  const Reminding reminding(caseload, today, within);
  std::vector<Reminder> all;
  const auto add = [&](std::vector<Reminder> some) {
    std::move(some.begin(), some.end(), std::back_inserter(all));
  };
  for (const auto& record : caseload.records) {
    add(reminding.of(record));
  }
  if (whose == Whose::pupils_and_setting) {
    add(reminding.of_setting());
  }
  sort(all);
  return all;
}

} // namespace senco::papers
