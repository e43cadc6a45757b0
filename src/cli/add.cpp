// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/editing.hpp"
#include "cli/entry_form.hpp"
#include "cli/entry_options.hpp"
#include "cli/filter.hpp"
#include "cli/kinds.hpp"
#include "cli/usage.hpp"
#include "cli/write.hpp"

#include <algorithm>

namespace senco::cli {
namespace {

using yaml::Change;
using yaml::Content;

struct Options {
  std::string kind;
  std::vector<std::string> words;
  Given given;
  std::string parent; ///< The entry that a reading, an action … belongs to.
  WriteOptions write;
};

/// The kind among the words of the command line, if one is there.
const Kind* kind_among(std::span<const std::string> words) {
  const auto found = std::find_if(words.begin(), words.end(),
                                  [](const auto& word) { return find_kind(word) != nullptr; });
  return found == words.end() ? nullptr : find_kind(*found);
}

const Kind& known_kind(const std::string& name) {
  if (const Kind* kind = find_kind(name)) {
    return *kind;
  }
  std::vector<std::string_view> names;
  for (const auto& kind : kinds()) {
    names.push_back(kind.name);
  }
  throw UsageError(
      "'{}' can't be added{}", name,
      did_you_mean(lower(name), names, fmt::format(": there are {}", fmt::join(names, ", "))));
}

/// Complains of the word that stands where a kind should: without one, none of its options is
/// known, and the first of them would be blamed.
void check_kind(std::span<const std::string> words) {
  const auto command = command_place(words);
  const auto next = command ? *command + 1 : words.size();
  const bool has_options = std::any_of(words.begin(), words.end(), [](const auto& word) {
    return word.starts_with("--") && word != "--help";
  });
  if (next < words.size() && !words[next].starts_with('-') && has_options) {
    known_kind(words[next]);
  }
}

void set(Options& options, Declare& declare) {
  declare.argument("kind", options.kind, "What to add: review, note, provision … (senco help add)");
  declare.arguments("ref", options.words, "References or filters: the same entry in each");
  const Kind* kind = kind_among(declare.words());
  if (kind == nullptr) {
    check_kind(declare.words());
  } else {
    declare_entry(shape_of(*kind), options.given, declare);
    if (!kind->parent.empty()) {
      declare.option(fmt::format("--{} ID", kind->parent), options.parent,
                     fmt::format("Id of the {} that it belongs to", kind->parent));
    }
  }
  set_write_options(options.write, declare);
}

/// Today for the key that says when, unless it was given; the Monday for a week.
void give_date(const Kind& kind, Given& given, Date today) {
  auto& values = given[option_name(kind.dated)];
  if (kind.dated.empty() || !values.empty()) {
    return;
  }
  const auto since_monday = days{(today.weekday().iso_encoding() - 1)};
  values = {(kind.dated == "week" ? today - since_monday : today).iso()};
}

/// Where an entry of `kind` goes in one record.
class Adder {
public:
  Adder(const Kind& kind, const Options& options, const Record& record)
      : kind_(kind), options_(options), record_(record), content_(content_of(record)) {}

  Amended run(Content entry) {
    const model::Shape& shape = shape_of(kind_);
    const yaml::Path place = place_of();
    std::vector<Change> changes;
    const Content* there = yaml::value_at(content_, place);
    std::string name{kind_.name};
    if (kind_.name == "plan" || kind_.name == "transition") {
      changes = section_changes(place, there, entry);
    } else {
      if (entry.find("id") == nullptr && shape.find("id") != nullptr) {
        Content with_id;
        with_id.put("id", Content::of_word(model::next_id(there, kind_.letter)));
        for (auto& part : entry.parts) {
          with_id.put(part.first, std::move(part.second));
        }
        entry = std::move(with_id);
      }
      refuse_namesake(there, entry);
      name += fmt::format(" {}", entry.find("id")->text);
      changes = {{.what = Change::What::append, .path = place, .content = entry}};
    }
    return {.ref = record_.ref,
            .path = record_.path,
            .before = record_.source->text(),
            .after = Writing::edited(record_, changes),
            .did = fmt::format("added {}{}", name, told(entry, shape))};
  }

private:
  /// A contact is named by name (notices, `--to`): two of one name would be one person twice.
  void refuse_namesake(const Content* contacts, const Content& entry) const {
    const Content* name = kind_.name == "contact" ? entry.find("name") : nullptr;
    if (name == nullptr || contacts == nullptr) {
      return;
    }
    for (std::size_t i = 0; i < contacts->parts.size(); ++i) {
      const Content* other = contacts->parts[i].second.find("name");
      if (other != nullptr && other->text == name->text) {
        throw UsageError("{0} has this contact already: 'senco set {0} contacts[{1}].KEY=VALUE' "
                         "changes it",
                         record_.ref, i + 1);
      }
    }
  }

  /// The list or section, through the entry that `--review r1` and the like name.
  [[nodiscard]] yaml::Path place_of() const {
    yaml::Path path;
    for (auto part : split(kind_.path, '.')) {
      const bool in_entry = part.ends_with("[]");
      path.emplace_back(part.substr(0, part.size() - (in_entry ? 2 : 0)));
      if (in_entry) {
        path.emplace_back(parent_place(path));
      }
    }
    return path;
  }

  [[nodiscard]] std::size_t parent_place(const yaml::Path& list_path) const {
    const Content* list = yaml::value_at(content_, list_path);
    if (list == nullptr || list->parts.empty()) {
      throw UsageError("{} has no {} to which a {} could be added", record_.ref, kind_.parent,
                       kind_.name);
    }
    if (options_.parent.empty() && list->parts.size() > 1) {
      throw UsageError("say which {}: --{} with one of {}", kind_.parent, kind_.parent,
                       model::names_of_entries(*list));
    }
    const auto selector = options_.parent.empty() ? std::string{"1"} : options_.parent;
    const auto target = model::find_target(
        model::pupil_shape(), content_, fmt::format("{}[{}]", yaml::to_text(list_path), selector));
    return target.path.back().place;
  }

  /// The plan in force makes room for the new one; a transition is one for good.
  [[nodiscard]] std::vector<Change> section_changes(const yaml::Path& place, const Content* there,
                                                    const Content& entry) const {
    std::vector<Change> changes;
    if (there != nullptr && !there->is_empty() && kind_.name == "transition") {
      throw UsageError("{} has a transition already: change it with 'senco set {} "
                       "transition.sent=today'",
                       record_.ref, record_.ref);
    }
    if (there != nullptr && !there->is_empty()) {
      const Content* earlier = content_.find("earlier_plans");
      const std::size_t last = earlier == nullptr ? 0 : earlier->parts.size();
      if (earlier != nullptr && earlier->is_empty()) { // `[]`: the plan stays as it is written.
        changes.push_back({.what = Change::What::remove, .path = {"earlier_plans"}});
      }
      changes.push_back({.what = Change::What::move, .path = {"plan"}, .to = {"earlier_plans"}});
      const Content* agreed = entry.find("agreed");
      const Content* ended = there->find("ended");
      if (agreed != nullptr && (ended == nullptr || ended->is_empty())) {
        changes.push_back({.what = Change::What::put,
                           .path = {"earlier_plans", last, "ended"},
                           .content = *agreed});
      }
    }
    changes.push_back({.what = Change::What::put, .path = place, .content = entry});
    return changes;
  }

  /// Dates and words of the entry, so that what was understood is seen; no text.
  [[nodiscard]] static std::string told(const Content& entry, const model::Shape& shape) {
    std::vector<std::string> parts;
    for (const auto& [key, value] : entry.parts) {
      const auto* part = shape.find(key);
      const bool is_told =
          part != nullptr && part->is_scalar() && part->type != model::Type::text && key != "id";
      if (is_told) {
        parts.push_back(fmt::format("{} {}", replace_all(key, "_", " "), as_spoken(value.text)));
      }
    }
    return parts.empty() ? std::string{} : ": " + join(parts, ", ");
  }

  const Kind& kind_;
  const Options& options_;
  const Record& record_;
  Content content_;
};

int add(const Kind& kind, const Options& options, const Content& entry, Session& session) {
  Writing writing(options.write, session);
  const auto caseload = writing.load(options.words);
  std::vector<Amended> amended;
  amended.reserve(caseload.records.size());
  for (const auto& record : caseload.records) {
    amended.push_back(Adder(kind, options, record).run(entry));
  }
  if (amended.empty()) {
    throw Error("no record meets these conditions");
  }
  return writing.finish(amended, fmt::format("add {}", kind.name));
}

/// What a person types in a form is kept until it is written.
int add_from_form(const Kind& kind, const Options& options, Session& session) {
  if (std::none_of(options.words.begin(), options.words.end(), is_filter)) {
    Findings ignored; // A reference that isn't there is told before anything is typed.
    static_cast<void>(session.load(ignored, {.refs = options.words}));
  }
  // Before the lock: nobody else waits for what a person is typing.
  const auto filled_in = fill_in_form(kind, session);
  if (!filled_in) {
    session.out() << "nothing was filled in: nothing was added\n";
    return k_exit_done;
  }
  const auto kept = fmt::format("what was typed is in {}", filled_in->file.string());
  try {
    const int status = add(kind, options, filled_in->entry, session);
    if (!options.write.dry_run) {
      remove_copy(filled_in->file);
    }
    return status;
  } catch (const UsageError& error) {
    throw UsageError("{}; {}", error.what(), kept);
  } catch (const Error& error) {
    throw Error("{}\n{}", error.what(), kept);
  }
}

int run(const Options& options, Session& session) {
  session.refuse_past("what is past can't be changed");
  const Kind& kind = known_kind(options.kind);
  if (options.words.empty()) {
    throw UsageError("say to whose record: senco add {} REF", kind.name);
  }
  Given given = options.given;
  const bool has_fields = std::any_of(given.begin(), given.end(),
                                      [](const auto& each) { return !each.second.empty(); });
  if (!has_fields) {
    return add_from_form(kind, options, session);
  }
  give_date(kind, given, session.today());
  return add(kind, options, entry_from(shape_of(kind), given, date_reader(session)), session);
}

} // namespace

const Command add_command{
    .name = "add",
    .says = "Add a review, a note, a provision … to one or more records",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
