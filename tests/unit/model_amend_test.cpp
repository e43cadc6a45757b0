// SPDX-License-Identifier: MIT
#include "model/amend.hpp"

#include "base/error.hpp"
#include "model/fields.hpp"
#include "model/history.hpp"
#include "support/parsed.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace senco;
using yaml::Content;

constexpr Date k_today{2025, 12, 1};

std::optional<Date> read_date(std::string_view text) {
  return text == "today" ? std::optional{k_today} : parse_date(text);
}

Content content(const std::string& text) {
  return Content::of(test::parse(text).document);
}

const std::string k_record = "format: 1\npupil: {class: 5K}\n"
                             "reviews:\n  - {id: d1}\n  - {id: r7, held: 2025-10-06}\n"
                             "contacts:\n  - {name: A}\n  - {name: B}\n";

std::string path_of(std::string_view text) {
  const auto record = content(k_record);
  return yaml::to_text(model::find_target(model::pupil_shape(), record, text).path);
}

std::string fault_of(std::string_view path) {
  try {
    path_of(path);
    return {};
  } catch (const UsageError& error) {
    return error.what();
  }
}

std::string typed(model::Type type, std::string_view text) {
  model::Shape shape;
  shape.type = type;
  try {
    return model::typed_value(shape, text, read_date).text;
  } catch (const UsageError& error) {
    return std::string{"! "} + error.what();
  }
}

/// Every path of the format under `shape`, as `senco fields` names them.
void list_paths(const model::Shape& shape, const std::string& prefix,
                std::vector<std::string>& paths) {
  for (const auto& part : shape.parts) {
    if (part.key == "id") {
      continue;
    }
    const auto path = prefix + (part.key.empty() ? "*" : std::string{part.key});
    paths.push_back(path);
    if (part.type == model::Type::section) {
      list_paths(part, path + ".", paths);
    } else if (part.is_list_of_sections()) {
      list_paths(part.entry(), path + "[].", paths);
    }
  }
}

} // namespace

TEST_SUITE("model") {
  TEST_CASE("model: the format as data holds every field that it has") {
    for (const bool is_pupil : {true, false}) {
      std::vector<std::string> paths;
      list_paths(is_pupil ? model::pupil_shape() : model::setting_shape(), {}, paths);
      std::vector<std::string> known;
      for (const auto& field : is_pupil ? model::pupil_fields() : model::setting_fields()) {
        known.push_back(field.path);
      }
      CHECK(paths == known);
    }
  }

  TEST_CASE("model: a path leads through keys, ids and places") {
    CHECK(path_of("pupil.class") == "pupil.class");
    CHECK(path_of("reviews[r7].held") == "reviews[2].held");
    CHECK(path_of("reviews[-1].held") == "reviews[2].held");
    CHECK(path_of("contacts[1].phone") == "contacts[1].phone");
    CHECK(path_of("contacts[-2].phone") == "contacts[1].phone");
    CHECK(path_of("plan.given_to_parents") == "plan.given_to_parents");
    CHECK(path_of("ehc.plan.sections.B") == "ehc.plan.sections.B");
    CHECK(path_of("x_locker") == "x_locker");
  }

  TEST_CASE("model: a path that leads nowhere says what there is") {
    CHECK(fault_of("pupil.clas") == "the format has no 'clas' in 'pupil': did you mean 'class'?");
    CHECK(fault_of("reviews[r9].held") == "there is no 'r9' in 'reviews': it has d1 and r7");
    CHECK(fault_of("contacts[3].phone") == "there is no '3' in 'contacts': it has 1 to 2");
    CHECK(fault_of("contacts[0].phone") == "there is no '0' in 'contacts': it has 1 to 2");
    CHECK(fault_of("contacts[-3].phone") == "there is no '-3' in 'contacts': it has 1 to 2");
    CHECK(fault_of("needs[n1].type") == "there is no 'n1' in 'needs': it has no entries");
    CHECK(fault_of("reviews.held") == "'reviews' is a list: say which entry, such as reviews[d1]");
    CHECK(fault_of("pupil[1].class") == "'pupil' is no list: leave out [1]");
    CHECK(fault_of("reviews[].held") == "'reviews[].held' isn't a path such as reviews[r1].held");
    CHECK(fault_of("") == "the format has no ''");
  }

  TEST_CASE("model: what is typed becomes what files hold") {
    CHECK(typed(model::Type::date, "today") == "2025-12-01");
    CHECK(typed(model::Type::date, "2024-02-29") == "2024-02-29");
    CHECK(typed(model::Type::date, "2025-02-29")
              .starts_with("! '2025-02-29' is not a day that exists"));
    CHECK(typed(model::Type::time, "15:30") == "15:30");
    CHECK(typed(model::Type::time, "25:30").starts_with("! "));
    CHECK(typed(model::Type::yes_or_no, "yes") == "true");
    CHECK(typed(model::Type::yes_or_no, "False") == "false");
    CHECK(typed(model::Type::yes_or_no, "maybe").starts_with("! "));
    CHECK(typed(model::Type::number, "16.20") == "16.20");
    CHECK(typed(model::Type::number, "012").starts_with("! "));
    CHECK(typed(model::Type::whole_number, "12.5") == "! '12.5' isn't a whole number");
    CHECK(typed(model::Type::text, "a\tb\nc") == "a\tb\nc");
    CHECK(typed(model::Type::text, "a\x1b[2J") == "! a control character can't stand in a record");
    CHECK(typed(model::Type::text, "\xff") == "! what was typed isn't UTF-8");
  }

  TEST_CASE("model: limits of a number hold for what is typed") {
    const auto& percent = *model::pupil_shape().find("attendance")->entry().find("percent");
    CHECK_NOTHROW(model::typed_value(percent, "100", read_date));
    CHECK_THROWS_AS(model::typed_value(percent, "100.1", read_date), UsageError);
    CHECK_NOTHROW(model::typed_value(percent, "0", read_date));
    CHECK_THROWS_AS(model::typed_value(percent, "-1", read_date), UsageError);
  }

  TEST_CASE("model: an id goes on as the list's ids do") {
    CHECK(model::next_id(nullptr, "r") == "r1");
    CHECK(model::next_id(content(k_record).find("reviews"), "r") == "r8");
    CHECK(model::next_id(content(k_record).find("contacts"), "k") == "k1");
    const auto own = content("l:\n  - {id: cycle-2}\n  - {id: odd}\n");
    CHECK(model::next_id(own.find("l"), "o") == "cycle-3");
  }

  TEST_CASE("model: history is told in the words of the format, and tells no text") {
    const auto told = [](const std::string& before, const std::string& after) {
      return model::changes_in_words(content("format: 1\n" + before),
                                     content("format: 1\n" + after));
    };
    using All = std::vector<std::string>;
    CHECK(told("", "reviews:\n  - {id: r1, held: 2025-12-05, parent_views: secret}\n") ==
          All{"review r1 added", "review r1 held on 5 December 2025"});
    CHECK(told("reviews:\n  - {id: r1, planned: 2025-12-05}\n",
               "reviews:\n  - {id: r1, planned: 2025-12-12, held: 2025-12-12, place: here}\n") ==
          All{"review r1 planned for 12 December 2025 (was 5 December 2025)",
              "review r1 place written", "review r1 held on 12 December 2025"});
    CHECK(told("plan: {adjustments: a}\n", "plan: {adjustments: b}\n") ==
          All{"plan adjustments changed"});
    CHECK(told("plan: {at_home: a}\n", "format_2: 1\n").front() == "plan at home taken out");
    CHECK(told("status:\n  - {from: 2025-09-15, is: concern}\n",
               "status:\n  - {from: 2025-09-15, is: concern}\n"
               "  - {from: 2025-10-06, is: sen_support}\n") ==
          All{"status 2 added", "status 2 from 6 October 2025", "status 2 is: sen support"});
    CHECK(told("notes:\n  - {id: m1, note: a}\n", "format_2: 1\n").front() == "note m1 taken out");
    CHECK(told("x_locker: a\n", "x_locker: b\n") == All{"x_locker changed"});
    CHECK(told("plan: {at_home: a}\n", "plan:\n  at_home: \"a\"\n").empty());
  }
}
