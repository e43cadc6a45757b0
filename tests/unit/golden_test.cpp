// SPDX-License-Identifier: MIT
// Whole commands. Each folder of tests/cli is a case: `cmd` as it is typed, and what comes of it in
// `stdout`, `stderr` and `status` (a missing file: nothing, and 0). Before the command may stand
//
//   # in: tests/folders/small     where the user stands; examples/oakfield if not said
//   # env: SENCO_TODAY=2026-01-05 a variable of the environment (repeatable); there are no others
//   # terminal                    standard output is a terminal of 80 columns
//   # copy                        in a copy of the folder; `changed` says what the command changed
#include "base/line_diff.hpp"
#include "base/text.hpp"
#include "folder/load.hpp"
#include "support/fixture.hpp"
#include "support/golden.hpp"
#include "support/program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

namespace fs = std::filesystem;
using namespace senco;

namespace {

constexpr Date k_today{2025, 12, 1};

struct Case {
  std::string name;
  fs::path path;
  std::string folder = "examples/oakfield";
  std::map<std::string, std::string> environment = {};
  bool terminal = false;
  bool copy = false;
  std::vector<std::string> words = {}; ///< Without the program's name.
};

struct Outcome {
  std::string out;
  std::string err;
  int status;
  std::string changed = {}; ///< Of a copy: what the command changed in it.
};

/// The words of a line as a shell would cut them, which knows nothing but '…' and "…".
std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  bool in_word = false;
  char quote = '\0';
  for (const char c : line) {
    if (quote != '\0') {
      if (quote == c) {
        quote = '\0';
      } else {
        word += c;
      }
    } else if (c == '\'' || c == '"') {
      quote = c;
      in_word = true;
    } else if (c == ' ') {
      if (in_word) {
        words.push_back(std::move(word));
      }
      word.clear();
      in_word = false;
    } else {
      word += c;
      in_word = true;
    }
  }
  if (quote != '\0') {
    throw std::runtime_error("a quote isn't closed");
  }
  if (in_word) {
    words.push_back(std::move(word));
  }
  return words;
}

Case read_case(const fs::path& path) {
  Case one{.name = path.filename().string(), .path = path};
  const std::string text = test::text_of(path / "cmd");
  for (const auto line : lines(text)) {
    const auto rest = [&](std::string_view start) {
      return std::string{trim(line.substr(start.size()))};
    };
    if (line == "# terminal") {
      one.terminal = true;
    } else if (line == "# copy") {
      one.copy = true;
    } else if (line.starts_with("# in: ")) {
      one.folder = rest("# in: ");
    } else if (line.starts_with("# env: ")) {
      const auto set = rest("# env: ");
      const auto sign = set.find('=');
      one.environment[set.substr(0, sign)] = set.substr(std::min(set.size(), sign + 1));
    } else if (line.starts_with("senco") && one.words.empty()) {
      one.words = words_of(line);
    } else {
      throw std::runtime_error(one.name + ": not understood in cmd: " + std::string{line});
    }
  }
  if (one.words.empty() || one.words.front() != "senco") {
    throw std::runtime_error(one.name + ": cmd has no line 'senco …'");
  }
  one.words.erase(one.words.begin());
  return one;
}

std::vector<Case> all_cases() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(test::source_path("tests/cli"))) {
    if (entry.is_directory()) {
      paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Case> cases;
  std::transform(paths.begin(), paths.end(), std::back_inserter(cases), read_case);
  return cases;
}

/// Every file below `folder` by its path, git's own left out.
std::map<std::string, std::string> files_below(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto path = fs::relative(entry.path(), folder).generic_string();
    if (entry.is_regular_file() && !path.starts_with(".git/")) {
      files[path] = test::text_of(entry.path());
    }
  }
  return files;
}

std::string changed_between(const std::map<std::string, std::string>& before,
                            const std::map<std::string, std::string>& after) {
  std::string changed;
  auto all = before;
  all.insert(after.begin(), after.end());
  for (const auto& [path, text] : all) {
    const auto old = before.find(path);
    const auto now = after.find(path);
    changed += line_diff(
        old == before.end() ? "" : old->second, now == after.end() ? "" : now->second,
        old == before.end() ? "/dev/null" : path, now == after.end() ? "/dev/null" : path);
  }
  return changed;
}

Outcome run_in(const Case& one, const fs::path& folder) {
  const auto answer = test::senco(one.words, {.folder = folder,
                                              .today = k_today,
                                              .environment = one.environment,
                                              .out_is_terminal = one.terminal});
  // Where this checkout or a copy lies is nobody's business.
  const auto placed = [&](const std::string& text) {
    const auto moved = one.copy ? replace_all(text, folder.string(), "@COPY@") : text;
    return replace_all(moved, test::source_path("").parent_path().string(), "@CHECKOUT@");
  };
  return {placed(answer.out), placed(answer.err), answer.status};
}

Outcome run(const Case& one) {
  const auto folder = test::source_path(one.folder);
  if (!one.copy) {
    return run_in(one, folder);
  }
  const auto copy = fs::temp_directory_path() / fmt::format("senco-golden-{}", one.name);
  fs::remove_all(copy);
  fs::copy(folder, copy, fs::copy_options::recursive);
  const auto before = files_below(copy);
  auto outcome = run_in(one, copy);
  outcome.changed = changed_between(before, files_below(copy));
  fs::remove_all(copy);
  return outcome;
}

/// `senco remind class=5K`: what two cases must not share.
std::string key_of(const Case& one) {
  std::string key = fmt::format("{} {} {}", one.folder, one.terminal, fmt::join(one.words, "\x1f"));
  for (const auto& [name, value] : one.environment) {
    key += fmt::format("\x1f{}={}", name, value);
  }
  return key;
}

/// What must not stand in what is printed, mailed and kept: the names of children, and of whoever
/// isn't staff.
std::set<std::string> names_in(const std::string& folder) {
  Findings ignored;
  const auto place = folder::find(test::source_path(folder));
  REQUIRE(place);
  const auto caseload = folder::load(*place, ignored);
  std::set<std::string> names;
  const auto add = [&](const model::Text& text) {
    if (text && text->size() > 2) {
      names.insert(*text);
    }
  };
  for (const auto& record : caseload.records) {
    const auto& pupil = record.pupil.pupil;
    add(pupil.given_name);
    add(pupil.family_name);
    add(pupil.known_as);
    for (const auto& contact : record.pupil.contacts) {
      add(contact.name);
    }
  }
  return names;
}

bool holds_word(std::string_view text, std::string_view word) {
  const auto is_letter = [](char c) {
    return (static_cast<unsigned char>(c) & 0x80U) != 0 || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
  };
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) {
      return true;
    }
  }
  return false;
}

} // namespace

TEST_SUITE("golden") {
  TEST_CASE("golden: words are cut as a shell cuts them") {
    CHECK(words_of("senco list") == std::vector<std::string>{"senco", "list"});
    CHECK(words_of("a  'b c' \"d 'e'\" f'g'h ''") ==
          std::vector<std::string>{"a", "b c", "d 'e'", "fgh", ""});
    CHECK_THROWS(words_of("senco 'list"));
  }

  TEST_CASE("golden: a difference shows its place and a little around") {
    CHECK(test::difference("a\n", "a\n").empty());
    CHECK(test::difference("a\nb\nc\n", "a\nB\nc\n") == "from line 2 on:\n  a\n- b\n+ B\n  c\n");
    CHECK(test::difference("", "a\n") == "from line 1 on:\n+ a\n");
    CHECK(test::difference("a\n", "a") == "from line 2 on:\n  a\n+ (no line feed at the end)\n");
  }

  TEST_CASE("golden: every case of tests/cli") {
    const auto cases = all_cases();
    CHECK(cases.size() >= 100);
    for (const auto& one : cases) {
      const auto outcome = run(one);
      const auto status = outcome.status == 0 ? std::string{} : fmt::format("{}\n", outcome.status);
      for (const auto& [file, got] : {std::pair{"stdout", outcome.out},
                                      {"stderr", outcome.err},
                                      {"status", status},
                                      {"changed", outcome.changed}}) {
        const auto differs = test::compare_or_accept(one.path / file, got);
        if (!differs.empty()) {
          FAIL_CHECK(one.name << "/" << file << ": " << differs);
        }
      }
    }
  }

  TEST_CASE("golden: no two cases are the same, and none holds a file that nobody reads") {
    std::map<std::string, std::string> seen;
    for (const auto& one : all_cases()) {
      const auto put = seen.emplace(key_of(one), one.name);
      CHECK_MESSAGE(put.second, one.name << " is the same as " << put.first->second);
      for (const auto& entry : fs::directory_iterator(one.path)) {
        const auto file = entry.path().filename().string();
        const bool is_known = file == "cmd" || file == "stdout" || file == "stderr" ||
                              file == "status" || file == "changed";
        CHECK_MESSAGE(is_known, one.name << " holds " << file);
      }
    }
  }

  TEST_CASE("golden: findings and reminders name no child and no parent") {
    std::map<std::string, std::set<std::string>> names;
    int looked_at = 0;
    for (const auto& one : all_cases()) {
      const auto has = [&](const char* word) {
        return std::find(one.words.begin(), one.words.end(), word) != one.words.end();
      };
      // On a terminal, `check` shows the lines of the file; `--names` asks for them.
      if (one.terminal || has("--names") || (!has("check") && !has("remind"))) {
        continue;
      }
      const auto outcome = run(one);
      if (outcome.out.empty()) {
        continue;
      }
      const auto found = names.try_emplace(one.folder);
      if (found.second) {
        found.first->second = names_in(one.folder);
      }
      for (const auto& name : found.first->second) {
        CHECK_MESSAGE(!holds_word(outcome.out, name), one.name << " names " << name);
      }
      ++looked_at;
    }
    CHECK(looked_at > 20);
  }
}
