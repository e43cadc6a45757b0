// SPDX-License-Identifier: MIT
#include "papers/values.hpp"

#include "base/text.hpp"
#include "code/authority.hpp"
#include "papers/words.hpp"

#include <algorithm>
#include <type_traits>

namespace senco::papers {
namespace {

using model::About;
using model::Field;
using model::List;
using model::Named;
using model::Part;
using model::Section;
using render::Value;

template <class T> std::string shown(const T& value) {
  if constexpr (std::is_same_v<T, std::string>) {
    return value;
  } else if constexpr (std::is_same_v<T, Date>) {
    return fmt::format("{}", value);
  } else if constexpr (std::is_same_v<T, TimeOfDay>) {
    return clock(value);
  } else if constexpr (std::is_same_v<T, bool>) {
    return value ? "yes" : "no";
  } else if constexpr (std::is_arithmetic_v<T>) {
    return number_in_words(value);
  } else {
    return in_words(value);
  }
}

template <class S> Value section_value(const S& section);

Value own_value(const model::Own& own, Audience audience) {
  if (own.is_list) {
    std::vector<std::string> texts;
    for (const auto& part : own.parts) {
      texts.push_back(part.text);
    }
    return Value::texts(texts, audience);
  }
  if (own.parts.empty()) {
    return Value::text(own.text, audience);
  }
  Value record = Value::record(audience);
  for (const auto& part : own.parts) {
    record.set(part.key, own_value(part, audience));
  }
  return record.open();
}

/// Puts the members of one section under their keys.
class ValuesOf {
public:
  explicit ValuesOf(Value& record) : record_(record) {}

  template <class T> void optional(std::string_view key, T& member, const About& about) {
    record_.set(key, value(member, about.audience.is));
  }
  template <class T> void mandatory(std::string_view key, T& member, const About& about) {
    record_.set(key, value(member, about.audience.is));
  }
  template <class T> void rest(const Named<T>& /*member*/, const About& /*about*/) {}

private:
  template <class T> static Value value(const Field<T>& field, Audience audience) {
    if constexpr (std::is_same_v<T, bool>) {
      return Value::flag(field.value_or(false), audience);
    } else {
      return Value::text(field ? shown(*field) : std::string{}, audience);
    }
  }
  template <class T> static Value value(const List<Field<T>>& list, Audience audience) {
    std::vector<std::string> texts;
    for (const auto& field : list) {
      if (field) {
        texts.push_back(shown(*field));
      }
    }
    return Value::texts(texts, audience);
  }
  template <class T> static Value value(const Named<T>& named, Audience audience) {
    Value record = Value::record(audience);
    for (const auto& [name, field] : named.entries) {
      record.set(name, value(field, audience));
    }
    return record.open();
  }
  template <class S> static Value value(const List<S>& list, Audience audience) {
    std::vector<Value> entries;
    for (const S& entry : list) {
      entries.push_back(section_value(entry));
    }
    return Value::list(section_value(S{}), std::move(entries), audience);
  }
  template <class S> static Value value(const Part<S>& part, Audience audience) {
    Value record = Value::record(audience);
    record.merge(section_value(part.get()));
    if (!part) {
      record.set_absent();
    }
    return record;
  }
  template <class S>
  static std::enable_if_t<std::is_base_of_v<Section, S>, Value> value(const S& section,
                                                                      Audience audience) {
    Value record = Value::record(audience);
    return record.merge(section_value(section));
  }

  Value& record_;
};

template <class S> Value section_value(const S& section) {
  Value record = Value::record();
  if constexpr (std::is_base_of_v<model::Entry, S>) {
    record.set("id", Value::text(section.id.value_or(""), Audience::staff));
  }
  ValuesOf values(record);
  S::describe(section, values);
  for (const auto& own : section.own) {
    const bool for_family = own.key.starts_with("x_family_");
    record.set(own.key, own_value(own, for_family ? Audience::family : Audience::staff));
  }
  return record;
}

/// The words that change with the pupil's pronouns.
struct PronounWords {
  std::string_view they, them, their, theirs, themselves, are, have, were, s, es;
};

const PronounWords& pronoun_words(const model::Person& person) {
  static constexpr PronounWords k_he{"he", "him", "his", "his", "himself",
                                     "is", "has", "was", "s",   "es"};
  static constexpr PronounWords k_she{"she", "her", "her", "hers", "herself",
                                      "is",  "has", "was", "s",    "es"};
  static constexpr PronounWords k_they{"they", "them", "their", "theirs", "themselves",
                                       "are",  "have", "were",  "",       ""};
  switch (person.pronouns.value_or(model::Pronouns::they)) {
  case model::Pronouns::he:
    return k_he;
  case model::Pronouns::she:
    return k_she;
  case model::Pronouns::they:
    break;
  }
  return k_they;
}

Value person_values(const Pupil& pupil, const code::Calendar& calendar, Date today) {
  Value person = section_value(pupil.pupil);
  const auto set = [&](std::string_view name, std::string_view text) {
    person.set(name, Value::text(std::string{text}));
  };
  set("name", short_name(pupil));
  set("full_name", full_name(pupil));
  set("initials", initials(pupil));
  const auto year = code::year_group_on(pupil, calendar, today, today);
  set("year", year ? year->in_words() : "");
  const auto& born = pupil.pupil.born;
  set("age", born ? fmt::format("{}", code::age_on(*born, today)) : "");
  const auto& words = pronoun_words(pupil.pupil);
  set("they", words.they);
  set("them", words.them);
  set("their", words.their);
  set("theirs", words.theirs);
  set("themselves", words.themselves);
  set("They", capitalised(words.they));
  set("Their", capitalised(words.their));
  set("are", words.are);
  set("have", words.have);
  set("were", words.were);
  set("s", words.s);
  set("es", words.es);
  return person;
}

} // namespace

std::string short_name(const Pupil& pupil) {
  return pupil.pupil.known_as.value_or(pupil.pupil.given_name.value_or(""));
}

std::string full_name(const Pupil& pupil) {
  return std::string{trim(fmt::format("{} {}", pupil.pupil.given_name.value_or(""),
                                      pupil.pupil.family_name.value_or("")))};
}

std::string initials(const Pupil& pupil) {
  std::string result;
  for (const auto* name : {&pupil.pupil.given_name, &pupil.pupil.family_name}) {
    if (*name) {
      std::size_t end = 1;
      while (end < (*name)->size() &&
             (static_cast<unsigned char>((**name)[end]) & 0xC0U) == 0x80U) {
        ++end;
      }
      result += (*name)->substr(0, end);
    }
  }
  return result;
}

render::Value record_values(const Pupil& pupil, const code::Calendar& calendar, Date today) {
  Value values = section_value(pupil);
  values.set("pupil", person_values(pupil, calendar, today));
  return values;
}

render::Value setting_values(const Setting& setting, const Pupil& pupil) {
  Value values = section_value(setting);
  static const model::Authority none;
  const auto* authority = code::authority_of(setting, pupil);
  Value own = section_value(authority == nullptr ? none : *authority);
  own.set("name", Value::text(code::authority_name(setting, pupil)));
  values.set("authority", std::move(own));
  return values;
}

render::Value entry_values(const model::Review& review) {
  return section_value(review);
}

render::Value entry_values(const model::Contact& contact) {
  return section_value(contact);
}

render::Value entry_values(const model::Specialist& specialist) {
  return section_value(specialist);
}

render::Value entry_values(const model::Plan& plan) {
  return section_value(plan);
}

render::Value entry_values(const model::Need& need) {
  return section_value(need);
}

render::Value entry_values(const model::Assessment& assessment) {
  return section_value(assessment);
}

} // namespace senco::papers
