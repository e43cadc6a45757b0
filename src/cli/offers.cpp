// SPDX-License-Identifier: MIT
#include "cli/offers.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "cli/columns.hpp"
#include "cli/filter.hpp"
#include "cli/kinds.hpp"
#include "cli/pages.hpp"
#include "cli/template_store.hpp"
#include "cli/usage.hpp"
#include "model/caseload.hpp"
#include "model/fields.hpp"
#include "model/shape.hpp"
#include "rules/rule.hpp"

#include <algorithm>
#include <filesystem>

namespace senco::cli {
namespace {

namespace fs = std::filesystem;
using Offers = std::vector<Offer>;

/// What is known where a word is to be offered.
struct Place {
  std::string_view typed; ///< What stands there already.
  std::optional<fs::path> folder;
};

using Make = Offers (*)(const Place&);

Offers of_words(std::span<const std::string_view> words) {
  Offers offers;
  for (const auto word : words) {
    offers.push_back({std::string{word}});
  }
  return offers;
}

Offers references(const Place& place) {
  Offers offers;
  for (const char* below : {"pupils", "leavers"}) {
    for (const auto& name :
         place.folder ? list_files(*place.folder / below, ".yaml") : std::vector<std::string>{}) {
      const auto ref = fs::path(name).stem().string();
      if (model::is_reference(ref)) {
        offers.push_back({ref});
      }
    }
  }
  return offers;
}

/// The values of a field that are listed words or a yes or no.
std::vector<std::string_view> listed_values(const model::Shape& shape) {
  const auto& one = shape.type == model::Type::list ? shape.entry() : shape;
  if (one.type == model::Type::yes_or_no) {
    return {"true", "false"};
  }
  return {one.words.begin(), one.words.end()};
}

enum class Entries { are_left_out, are_named };

/// Walks from `section` along what was typed of a path, key by key: the keys that may follow, each
/// with `.` behind it if it has keys of its own, else with `=`; or the values after the `=`.
/// `[-1]`, the last, stands for an entry of a list where entries are named.
Offers along_path(const model::Shape& section, std::string_view typed, Entries entries) {
  std::string done;
  const model::Shape* here = &section;
  for (auto dot = typed.find('.'); dot != std::string_view::npos; dot = typed.find('.')) {
    const auto key = typed.substr(0, dot);
    const auto* next = here->find(key.substr(0, key.find('[')));
    if (next == nullptr) {
      return {};
    }
    done += fmt::format("{}.", key);
    here = next->type == model::Type::list ? &next->entry() : next;
    typed.remove_prefix(dot + 1);
  }
  Offers offers;
  if (const auto equals = typed.find_first_of("=!<>"); equals != std::string_view::npos) {
    const auto* field = here->find(typed.substr(0, typed.find_first_of("[=!<>+")));
    const auto sign_end = std::min(typed.find_first_not_of("=!<>", equals), typed.size());
    for (const auto value :
         field == nullptr ? std::vector<std::string_view>{} : listed_values(*field)) {
      offers.push_back({fmt::format("{}{}{}", done, typed.substr(0, sign_end), value)});
    }
    return offers;
  }
  for (const auto& part : here->parts) {
    const bool is_list = part.is_list_of_sections();
    const bool has_keys = is_list || part.type == model::Type::section;
    const auto* last = is_list && entries == Entries::are_named ? "[-1]" : "";
    offers.push_back({fmt::format("{}{}{}{}", done, part.key, last, has_keys ? "." : "="),
                      std::string{part.says}});
  }
  return offers;
}

Offers filters(const Place& place) {
  auto offers = references(place);
  const auto& pupil = model::pupil_shape();
  const auto* status = pupil.find("status")->entry().find("is");
  const auto* area = pupil.find("needs")->entry().find("area");
  for (const auto& [key, field] : {std::pair{"status", status}, std::pair{"area", area}}) {
    for (const auto value : listed_values(*field)) {
      offers.push_back({fmt::format("{}={}", key, value)});
    }
  }
  for (const auto key : short_filter_keys()) {
    if (key != "status" && key != "area") {
      offers.push_back({fmt::format("{}=", key)});
    }
  }
  const bool is_short = place.typed.starts_with("status") || place.typed.starts_with("area");
  const bool is_deep = place.typed.find('.') != std::string_view::npos;
  if (!is_short || is_deep) {
    auto paths = along_path(pupil, place.typed, Entries::are_left_out);
    std::move(paths.begin(), paths.end(), std::back_inserter(offers));
  }
  return offers;
}

Offers changes(const Place& place) {
  return along_path(model::pupil_shape(), place.typed, Entries::are_named);
}

Offers rule_ids(const Place& /*place*/) {
  Offers offers;
  for (const auto& listed : rules::table()) {
    offers.push_back({std::string{listed.id}, std::string{listed.rule->title}});
  }
  return offers;
}

Offers entry_kinds(const Place& /*place*/) {
  Offers offers;
  for (const auto& kind : kinds()) {
    offers.push_back({std::string{kind.name}, std::string{shape_of(kind).says}});
  }
  return offers;
}

/// Templates whose names begin with `kind`, which is cut off.
Offers templates_of(std::string_view kind, const Place& place) {
  Offers offers;
  const TemplateStore store(place.folder.value_or(fs::path{}));
  for (const auto& name : store.names()) {
    if (name.starts_with(kind) && name.find('.') == name.npos) {
      const auto title = store.is_own(name) ? std::string{} : store.named(name).title;
      offers.push_back({name.substr(kind.size()), title});
    }
  }
  return offers;
}

Offers letters(const Place& place) {
  return templates_of("letter-", place);
}
Offers other_papers(const Place& place) {
  return templates_of("paper-", place);
}
Offers all_templates(const Place& place) {
  return templates_of("", place);
}

Offers topics(const Place& place) {
  Offers offers;
  for (const auto& page : manual_pages()) {
    offers.push_back({page.topic, page.says});
  }
  auto ids = rule_ids(place);
  std::move(ids.begin(), ids.end(), std::back_inserter(offers));
  return offers;
}

Offers field_paths(const Place& /*place*/) {
  Offers offers;
  for (const auto& fields : {model::pupil_fields(), model::setting_fields()}) {
    for (const auto& field : fields) {
      offers.push_back({replace_all(field.path, "[]", ""), std::string{field.says}});
    }
  }
  return offers;
}

Offers columns(const Place& place) {
  const auto comma = place.typed.rfind(',');
  const auto done =
      comma == place.typed.npos ? std::string_view{} : place.typed.substr(0, comma + 1);
  Offers offers;
  for (const auto& name : column_names()) {
    offers.push_back({fmt::format("{}{}", done, name)});
  }
  return offers;
}

Offers dates(const Place& /*place*/) {
  static constexpr std::string_view k_words[] = {"today",    "tomorrow", "yesterday", "+7d",
                                                 "-7d",      "monday",   "tuesday",   "wednesday",
                                                 "thursday", "friday",   "saturday",  "sunday"};
  return of_words(k_words);
}

Offers spans(const Place& /*place*/) {
  static constexpr std::string_view k_words[] = {"7d", "14d", "28d", "2w", "4w", "12w"};
  return of_words(k_words);
}

Offers setting_types(const Place& /*place*/) {
  return of_words(model::setting_shape().find("setting")->find("type")->words);
}

Offers schema_files(const Place& /*place*/) {
  static constexpr std::string_view k_words[] = {"pupil", "setting"};
  return of_words(k_words);
}

Offers shells(const Place& /*place*/) {
  static constexpr std::string_view k_words[] = {"bash", "zsh", "fish"};
  return of_words(k_words);
}

/// Anything may stand there, or the name of a file, which shells know better.
Offers nothing(const Place& /*place*/) {
  return {};
}

struct Value {
  std::string_view
      name; ///< The word of usage; for an argument, after its command where that differs.
  Make make;
};

constexpr Value k_values[] = {
    {"RULE", rule_ids},       {"DATE", dates},          {"DATE|REV", dates},
    {"SPAN", spans},          {"COLUMN", columns},      {"COLUMNS", columns},
    {"TYPE", setting_types},  {"WORD", nothing},        {"WHEN", nothing},
    {"WHICH", nothing},       {"TEXT", nothing},        {"NAME", nothing},
    {"ID", nothing},          {"N", nothing},           {"NUMBER", nothing},
    {"SECONDS", nothing},     {"TIME", nothing},        {"FILE", nothing},
    {"DIR", nothing},         {"dir", nothing},         {"new ref", nothing},
    {"show ref", references}, {"edit ref", references}, {"leave ref", references},
    {"log ref", references},  {"set ref", references},  {"ref", filters},
    {"filter", filters},      {"what", filters},        {"rule", rule_ids},
    {"kind", entry_kinds},    {"letter name", letters}, {"paper name", other_papers},
    {"name", all_templates},  {"topic", topics},        {"path", field_paths},
    {"path=value", changes},  {"file", schema_files},   {"shell", shells},
    {"word", nothing},
};

const Value* find_value(std::string_view name) {
  const auto* found = std::find_if(std::begin(k_values), std::end(k_values),
                                   [&](const Value& value) { return value.name == name; });
  return found == std::end(k_values) ? nullptr : found;
}

Offers values_of(const Parameter& parameter, std::string_view command, const Place& place) {
  if (!parameter.words.empty()) {
    return of_words(std::vector<std::string_view>(parameter.words.begin(), parameter.words.end()));
  }
  const auto& name = parameter.value.empty() ? parameter.names.front() : parameter.value;
  const auto* value = find_value(fmt::format("{} {}", command, name));
  value = value == nullptr ? find_value(name) : value;
  return value == nullptr ? Offers{} : value->make(place);
}

/// A command line as far as it is typed.
class Line {
public:
  Line(std::span<const std::string> words, const Session& session)
      : before_(words.first(words.size() - 1)), typed_(words.back()) {
    const auto at = command_place(before_);
    command_ = at ? find_command(before_[*at]) : nullptr;
    if (command_ != nullptr) {
      usage_ = usage_of(*command_, before_);
    }
    try {
      Common common;
      common.folder = named_folder();
      place_.folder = Session(session.shell(), common).folder();
    } catch (const std::exception&) { // Outside a folder there is all but references to offer.
    }
  }

  Offers offers() {
    if (const auto* option = before_.empty() ? nullptr : with_value(before_.back())) {
      return values(*option, typed_, {});
    }
    const auto equals = typed_.find('=');
    if (typed_.starts_with("--") && equals != std::string::npos) {
      const auto* option = with_value(typed_.substr(0, equals));
      return option == nullptr ? Offers{}
                               : values(*option, std::string_view{typed_}.substr(equals + 1),
                                        typed_.substr(0, equals + 1));
    }
    if (typed_.starts_with('-')) {
      return option_names();
    }
    return command_ == nullptr ? command_names() : argument_values();
  }

private:
  /// What stands after `-C` on the line.
  [[nodiscard]] std::string named_folder() const {
    const auto at = std::find(before_.begin(), before_.end(), "-C");
    return at == before_.end() || at + 1 == before_.end() ? std::string{} : *(at + 1);
  }

  /// The option of this name, if a value follows it.
  const Parameter* with_value(std::string_view name) const {
    const auto* option = usage_.find_option(name);
    option = option == nullptr ? common_usage().find_option(name) : option;
    return option == nullptr || option->value.empty() ? nullptr : option;
  }

  Offers values(const Parameter& parameter, std::string_view typed, const std::string& head) {
    place_.typed = typed;
    auto offers =
        values_of(parameter, command_ == nullptr ? std::string_view{} : command_->name, place_);
    for (auto& offer : offers) {
      offer.word.insert(0, head);
    }
    return offers;
  }

  [[nodiscard]] Offers option_names() const {
    Offers offers;
    for (const auto* usage : std::initializer_list<const Usage*>{&usage_, &common_usage()}) {
      for (const auto& option : usage->options) {
        for (const auto& name : option.names) {
          offers.push_back({name, option.says});
        }
      }
    }
    offers.push_back({"--help", "The options in short"});
    if (command_ == nullptr) {
      offers.push_back({"--version", "Version and set of rules"});
    }
    return offers;
  }

  static Offers command_names() {
    Offers offers;
    for (const auto* command : commands()) {
      offers.push_back({std::string{command->name}, std::string{command->says}});
    }
    return offers;
  }

  /// Those of the argument that comes next: the last, if it may be given several times.
  Offers argument_values() {
    std::size_t count = 0;
    const auto command_at = *command_place(before_);
    for (std::size_t i = command_at + 1; i < before_.size(); ++i) {
      if (with_value(before_[i]) != nullptr) {
        ++i;
      } else if (!before_[i].starts_with('-')) {
        ++count;
      }
    }
    const auto& arguments = usage_.arguments;
    if (arguments.empty() || (count >= arguments.size() && !arguments.back().is_repeated)) {
      return {};
    }
    return values(arguments[std::min(count, arguments.size() - 1)], typed_, {});
  }

  std::span<const std::string> before_;
  const std::string& typed_;
  const Command* command_ = nullptr;
  Usage usage_;
  Place place_;
};

} // namespace

std::vector<Offer> offers_for(std::span<const std::string> words, const Session& session) {
  if (words.empty()) {
    return {};
  }
  auto offers = Line(words, session).offers();
  const auto& typed = words.back();
  offers.erase(std::remove_if(offers.begin(), offers.end(),
                              [&](const Offer& offer) { return !offer.word.starts_with(typed); }),
               offers.end());
  return offers;
}

bool is_known_value(std::string_view value) {
  return find_value(value) != nullptr;
}

} // namespace senco::cli
