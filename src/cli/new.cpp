// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/entry_options.hpp"
#include "cli/write.hpp"
#include "model/blank.hpp"

#include <ostream>

namespace senco::cli {
namespace {

using yaml::Content;

struct Options {
  std::string ref;
  std::string status = "concern";
  Given given;
  WriteOptions write;
};

const model::Shape& person() {
  return *model::pupil_shape().find("pupil");
}

void set(Options& options, Declare& declare) {
  declare.argument("ref", options.ref, "The new record's reference: never a name, never a UPN");
  declare.choice("--status", options.status, {"concern", "sen_support", "ehc_plan"},
                 "How far it has come");
  declare_entry(person(), options.given, declare);
  set_write_options(options.write, declare);
}

/// A letter, eleven digits and one more: nothing else is written so.
bool looks_like_upn(std::string_view ref) {
  constexpr std::size_t k_length = 13;
  return ref.size() == k_length && ref.find_first_of("0123456789") == 1 &&
         ref.find_first_not_of("0123456789", 1) >= k_length - 1;
}

/// A reference stands in commit messages, mails and calendars.
void check_reference(const std::string& ref, const Content& pupil) {
  if (!model::is_reference(ref)) {
    throw UsageError("'{}' can't be a reference: small letters, digits and -, at most 63, such as "
                     "oak-0142",
                     ref);
  }
  if (looks_like_upn(ref)) {
    throw UsageError("'{}' is a unique pupil number: a reference stands in mails and calendars, so "
                     "it is the setting's own, such as oak-0142",
                     ref);
  }
  constexpr std::size_t k_shortest_name = 3;
  for (const char* key : {"given_name", "family_name", "known_as", "upn"}) {
    const auto* name = pupil.find(key);
    if (name != nullptr && name->text.size() >= k_shortest_name &&
        ref.find(lower(name->text)) != std::string::npos) {
      throw UsageError("'{}' holds the {}: a reference stands in mails and calendars, so it names "
                       "no child",
                       ref, replace_all(key, "_", " "));
    }
  }
}

void check_is_new(const std::string& ref, const std::filesystem::path& folder) {
  for (const char* place : {"pupils", "leavers"}) {
    std::error_code fault;
    const auto path = std::filesystem::path{place} / (ref + ".yaml");
    if (std::filesystem::exists(folder / path, fault)) {
      throw Error("{} is there already: 'senco edit {}' changes it", path.string(), ref);
    }
  }
}

int run(const Options& options, Session& session) {
  const auto pupil = entry_from(person(), options.given, date_reader(session));
  for (const auto& part : person().parts) {
    if (part.is_mandatory && pupil.find(part.key) == nullptr) {
      throw UsageError("--{} is missing: a record can't do without it", option_name(part.key));
    }
  }
  check_reference(options.ref, pupil);
  Writing writing(options.write, session);
  check_is_new(options.ref, session.folder());
  const auto since = session.today().iso();
  const Content status =
      Content::of_list({Content::of_map({{"id", Content::of_word("s1")},
                                         {"from", Content::of_word(since)},
                                         {"is", Content::of_word(options.status)}})});
  const auto stage = options.status == "concern"       ? model::Stage::concern
                     : options.status == "sen_support" ? model::Stage::sen_support
                                                       : model::Stage::ehc_plan;
  const auto text =
      model::blank_record(Content::of_map({{"pupil", pupil}, {"status", status}}), stage);
  return writing.finish(
      {{.ref = options.ref,
        .path = fmt::format("pupils/{}.yaml", options.ref),
        .before = std::nullopt,
        .after = text,
        .did = fmt::format("new record, {} since {}", replace_all(options.status, "_", " "),
                           as_spoken(since))}},
      "new record");
}

} // namespace

const Command new_command{
    .name = "new",
    .says = "A new record, with comments for what is to be filled in",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
