// SPDX-License-Identifier: MIT
#include "cli/entry_form.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/editing.hpp"
#include "cli/write.hpp"
#include "yaml/parse.hpp"

namespace senco::cli {
namespace {

using model::Shape;
using model::Type;
using yaml::Content;

constexpr std::size_t k_says_column = 34;

std::string hint(const Shape& shape) {
  switch (shape.type) {
  case Type::word:
    return fmt::format(" ({})", fmt::join(shape.words, ", "));
  case Type::date:
    return " (2026-03-14, or today)";
  case Type::time:
    return " (15:30)";
  case Type::yes_or_no:
    return " (true or false)";
  default:
    return {};
  }
}

/// One key of the form as a comment: what is filled in has its # taken away.
void add_line(const Shape& shape, const std::string& indent, std::string_view value,
              std::string& form) {
  const auto line = fmt::format("{}{}{}: {}", indent, value.empty() ? "#" : "", shape.key, value);
  form += fmt::format("{:<{}}# {}{}\n", line, k_says_column, shape.says, hint(shape));
}

void add_lines(const Shape& section, const std::string& indent, std::string_view dated, Date today,
               std::string& form) {
  for (const auto& part : section.parts) {
    if (part.key == "id") {
      continue; // Given out.
    }
    if (part.is_list_of_sections()) {
      add_line(part, indent, {}, form);
      std::string entry;
      for (const auto& key : part.entry().keys()) {
        entry += key == "id" ? "" : fmt::format("{}{}: ", entry.empty() ? "" : ", ", key);
      }
      form += fmt::format("{}  #- {{{}}}\n", indent, entry);
    } else if (part.type == Type::list) {
      add_line(part, indent, {}, form);
      form += fmt::format("{}  #- \n", indent);
    } else if (part.type == Type::section) {
      add_line(part, indent, {}, form);
      add_lines(part, indent + "  ", {}, today, form);
    } else {
      add_line(part, indent, part.key == dated ? today.iso() : std::string{}, form);
    }
  }
}

std::string form_of(const Kind& kind, Date today) {
  std::string form = fmt::format(
      "# {} {} to add. Take away the # before each line that you fill in; what keeps\n"
      "# its # is not added. Then save and close. To add nothing, close without saving.\n\n",
      std::string_view{"aeiou"}.find(kind.name[0]) == std::string_view::npos ? "A" : "An",
      kind.name);
  add_lines(shape_of(kind), {}, kind.dated, today, form);
  return form;
}

/// What was filled in, each value read as the format has it. Throws `UsageError` that names the
/// key.
Content typed(const Shape& shape, const Content& content, const model::ReadDate& read_date);

Content typed_section(const Shape& section, const Content& content,
                      const model::ReadDate& read_date) {
  Content result;
  if (content.kind != yaml::Kind::map && content.kind != yaml::Kind::null) {
    throw UsageError("keys with values were expected");
  }
  for (const auto& [key, value] : content.parts) {
    const auto* part = section.find(key);
    const auto keys = section.keys();
    if (part == nullptr && !key.starts_with("x_")) {
      throw UsageError("there is no '{}'{}", key, did_you_mean(key, keys));
    }
    if (value.is_empty()) {
      continue;
    }
    try {
      result.put(key, part == nullptr ? value : typed(*part, value, read_date));
    } catch (const UsageError& error) {
      throw UsageError("{}: {}", key, error.what());
    }
  }
  return result;
}

Content typed(const Shape& shape, const Content& content, const model::ReadDate& read_date) {
  if (shape.type == Type::section) {
    return typed_section(shape, content, read_date);
  }
  if (shape.type == Type::list) {
    if (content.kind != yaml::Kind::list) {
      throw UsageError("a list was expected: one entry a line after a dash");
    }
    std::vector<Content> entries;
    for (const auto& part : content.parts) {
      if (!part.second.is_empty()) {
        entries.push_back(typed(shape.entry(), part.second, read_date));
      }
    }
    return Content::of_list(std::move(entries));
  }
  if (shape.type == Type::named) {
    return content;
  }
  if (content.kind != yaml::Kind::scalar) {
    throw UsageError("one value was expected, not a list or keys");
  }
  return model::typed_value(shape, content.text, read_date);
}

Content read_form(const Kind& kind, const std::string& text, const model::ReadDate& read_date) {
  const diag::Source source("form", text);
  Findings findings;
  const auto document = yaml::parse(source, findings);
  if (!findings.empty()) {
    const auto& found = findings.all().front();
    throw UsageError("line {}, column {}: {}", found.position.line, found.position.column,
                     found.message);
  }
  return typed_section(shape_of(kind), Content::of(document), read_date);
}

/// A file that nobody else's form is in, open or kept: `.add-note-2.edit`.
std::filesystem::path own_file(const std::filesystem::path& folder, const Kind& kind) {
  for (int number = 1;; ++number) {
    auto file = folder / fmt::format(".add-{}{}.edit", kind.name,
                                     number == 1 ? std::string{} : fmt::format("-{}", number));
    std::error_code fault;
    if (!std::filesystem::exists(file, fault)) {
      return file;
    }
  }
}

} // namespace

std::optional<FilledIn> fill_in_form(const Kind& kind, Session& session) {
  const auto file = own_file(session.folder(), kind);
  const auto read_date = date_reader(session);
  const auto edited = edit_text(
      file, form_of(kind, session.today()),
      [&](const std::string& text) -> std::string {
        try {
          read_form(kind, text, read_date);
          return {};
        } catch (const UsageError& error) {
          return error.what();
        }
      },
      session);
  if (!edited) {
    return std::nullopt;
  }
  auto entry = read_form(kind, edited->text, read_date);
  if (entry.parts.empty()) {
    remove_copy(file);
    return std::nullopt;
  }
  return FilledIn{.entry = std::move(entry), .file = file};
}

} // namespace senco::cli
