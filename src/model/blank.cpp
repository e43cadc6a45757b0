// SPDX-License-Identifier: MIT
#include "model/blank.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "model/shape.hpp"
#include "yaml/writer.hpp"

#include <fmt/format.h>

#include <array>
#include <span>

namespace senco::model {
namespace {

constexpr std::size_t k_says_column = 34;

struct StageOf {
  std::string_view section;
  Stage from; ///< Shown from this stage on.
};

/// In the order of the format.
constexpr std::array k_sections = {
    StageOf{"profile", Stage::sen_support},  StageOf{"contacts", Stage::concern},
    StageOf{"concerns", Stage::concern},     StageOf{"assessments", Stage::concern},
    StageOf{"needs", Stage::sen_support},    StageOf{"plan", Stage::sen_support},
    StageOf{"outcomes", Stage::sen_support}, StageOf{"provision", Stage::sen_support},
    StageOf{"reviews", Stage::concern},      StageOf{"specialists", Stage::sen_support},
    StageOf{"notices", Stage::sen_support},  StageOf{"ehc", Stage::ehc_plan},
};

/// A key to be filled in: without its `#` the line is as it has to be.
std::string comment(std::size_t indent, std::string_view text, std::string_view says) {
  const auto line = fmt::format("{}#{}", std::string(indent, ' '), text);
  return fmt::format("{:<{}}# {}\n", line, k_says_column, says);
}

std::string value_hint(const Shape& shape) {
  return shape.type == Type::word ? fmt::format(" ({})", fmt::join(shape.words, ", "))
                                  : std::string{};
}

/// The keys of a section as comments; what stands in `known` is left out, and ids, which are given
/// out.
void add_keys(const Shape& section, std::size_t indent, bool in_entry, const yaml::Content* known,
              std::string& text) {
  bool is_first = in_entry;
  for (const auto& part : section.parts) {
    const bool is_known = known != nullptr && known->find(part.key) != nullptr;
    if (part.key.empty() || part.key == "id" || is_known) {
      continue;
    }
    const bool holds_list = part.type == Type::list && !part.is_list_of_sections();
    text += comment(is_first ? indent - 2 : indent,
                    fmt::format("{}{}:{}", is_first ? "- " : "", part.key, holds_list ? " []" : ""),
                    std::string{part.says} + value_hint(holds_list ? part.entry() : part));
    is_first = false;
    if (part.type == Type::section) {
      add_keys(part, indent + 2, false, nullptr, text);
    }
  }
}

std::string section_as_comment(const Shape& section) {
  std::string text = comment(0, std::string{section.key} + ":", section.says);
  if (section.type == Type::list) {
    add_keys(section.entry(), 4, true, nullptr, text);
  } else {
    add_keys(section, 2, false, nullptr, text);
  }
  return text;
}

} // namespace

std::string blank_record(const yaml::Content& record, Stage stage) {
  const yaml::Writer writer{yaml::Habits{}};
  const Shape& root = pupil_shape();
  const auto* pupil = record.find("pupil");
  const auto* status = record.find("status");
  SENCO_ASSERT(pupil != nullptr && status != nullptr);
  std::string text = "# yaml-language-server: $schema=../.senco/pupil.schema.json\n"
                     "# Take away the # before what you fill in. What you don't need may go.\n"
                     "format: 1\n\npupil:";
  text += writer.after_key(*pupil, 0) + "\n";
  std::string rest;
  add_keys(*root.find("pupil"), 2, false, pupil, rest);
  text += rest;
  for (const auto& section : k_sections) {
    if (section.section == "concerns") { // The status stands before them.
      text += "\nstatus:" + writer.after_key(*status, 0) + "\n";
    }
    if (section.from <= stage) {
      text += "\n" + section_as_comment(*root.find(section.section));
    }
  }
  return text;
}

} // namespace senco::model
