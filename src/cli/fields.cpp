// SPDX-License-Identifier: MIT
#include "model/fields.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/table_text.hpp"
#include "cli/template_names.hpp"
#include "cli/topics.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <ostream>

namespace senco::cli {
namespace {

struct Options {
  std::string path;
  std::string of = "pupil";
  std::string purpose;
  std::string format = "text";
};

void set(Options& options, Declare& declare) {
  declare.optional_argument("path", options.path, "Only what lies at or below this path");
  declare.choice("--of", options.of, {"pupil", "setting"}, "Which file");
  declare.choice("--for", options.purpose, {"letter", "agenda", "paper"},
                 "The names that a template of this kind may use");
  declare.choice("--format", options.format, {"text", "json", "csv"}, "How to print");
}

std::vector<model::FieldInfo> chosen(const Options& options) {
  auto all = options.of == "pupil" ? model::pupil_fields() : model::setting_fields();
  if (options.path.empty()) {
    return all;
  }
  auto fields = fields_below(options.path, all);
  if (fields.empty()) {
    std::vector<std::string> paths;
    paths.reserve(all.size());
    for (const auto& field : all) {
      paths.push_back(replace_all(field.path, "[]", ""));
    }
    const std::vector<std::string_view> known(paths.begin(), paths.end());
    throw UsageError("the format has no field '{}'{}", options.path,
                     did_you_mean(replace_all(options.path, "[]", ""), known));
  }
  return fields;
}

const Row k_head = {"field", "type", "audience", "Code", "meaning"};

std::vector<Row> rows_of(const std::vector<model::FieldInfo>& fields) {
  std::vector<Row> rows;
  rows.reserve(fields.size());
  for (const auto& field : fields) {
    rows.push_back({field.path + (field.mandatory ? " *" : ""), field.type,
                    std::string{word(field.audience)}, std::string{field.paragraph},
                    std::string{field.says}});
  }
  return rows;
}

void print_json(std::ostream& out, const std::vector<model::FieldInfo>& fields) {
  auto all = nlohmann::ordered_json::array();
  for (const auto& field : fields) {
    all.push_back({{"path", field.path},
                   {"type", field.type},
                   {"mandatory", field.mandatory},
                   {"audience", word(field.audience)},
                   {"paragraph", field.paragraph.empty() ? nlohmann::ordered_json(nullptr)
                                                         : nlohmann::ordered_json(field.paragraph)},
                   {"says", field.says}});
  }
  const nlohmann::ordered_json document = {{"version", 1}, {"fields", all}};
  out << document.dump(1) << '\n';
}

int run(const Options& options, Session& session) {
  if (!options.purpose.empty()) {
    print_template_names(options.purpose, options.path, session);
    return k_exit_done;
  }
  const auto fields = chosen(options);
  if (options.format == "json") {
    print_json(session.out(), fields);
    return k_exit_done;
  }
  if (options.format == "csv") {
    print_csv(session.out(), k_head, rows_of(fields));
  } else {
    print_fields(fields, session);
  }
  return k_exit_done;
}

} // namespace

bool lies_below(std::string_view field, std::string_view path) {
  const auto plain = replace_all(field, "[]", "");
  const auto wanted = replace_all(path, "[]", "");
  return plain == wanted || plain.starts_with(wanted + ".");
}

std::vector<model::FieldInfo> fields_below(std::string_view path,
                                           const std::vector<model::FieldInfo>& fields) {
  std::vector<model::FieldInfo> below;
  std::copy_if(fields.begin(), fields.end(), std::back_inserter(below),
               [&](const auto& field) { return lies_below(field.path, path); });
  return below;
}

void print_fields(const std::vector<model::FieldInfo>& fields, Session& session) {
  print_table(session.out(), k_head, rows_of(fields));
}

const Command fields_command{
    .name = "fields",
    .says = "Every field of the format: meaning, type, who may read it, paragraph",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
