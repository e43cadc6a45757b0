// SPDX-License-Identifier: MIT
// Whatever happens to a file, reading and judging it ends with findings that have a place in it.
#include "support/fixture.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "folder/load.hpp"
#include "rules/run.hpp"
#include "yaml/parse.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace senco::yaml {
namespace {

constexpr unsigned k_seed = 20251201;
/// A few seconds' worth. SENCO_MUTATIONS=20000 asks for more, of another seed each time.
constexpr unsigned k_mutations = 400;

unsigned wanted_mutations() {
  const char* wanted = std::getenv("SENCO_MUTATIONS"); // NOLINT(concurrency-mt-unsafe)
  return wanted == nullptr ? k_mutations : static_cast<unsigned>(std::stoul(wanted));
}

/// Pieces that mean something to YAML or to a record, and some that mean nothing anywhere.
constexpr std::array<std::string_view, 44> k_pieces = {"\"",
                                                       "'",
                                                       ":",
                                                       ": ",
                                                       "- ",
                                                       "-",
                                                       "#",
                                                       " #",
                                                       "[",
                                                       "]",
                                                       "{",
                                                       "}",
                                                       ",",
                                                       "|",
                                                       ">",
                                                       ">-",
                                                       "|+2",
                                                       "&a ",
                                                       "*a",
                                                       "!t ",
                                                       "? ",
                                                       "%",
                                                       "@",
                                                       "---\n",
                                                       "...\n",
                                                       "\n",
                                                       "\r\n",
                                                       "\r",
                                                       "\t",
                                                       " ",
                                                       "  ",
                                                       "    ",
                                                       "~",
                                                       "null",
                                                       "x_a:",
                                                       "<<: ",
                                                       "\xC3",
                                                       "\xE2\x80\x9C",
                                                       std::string_view{"\0", 1},
                                                       "\xEF\xBB\xBF",
                                                       "2016-02-30",
                                                       "true",
                                                       "999999999999",
                                                       "format: 1\n"};

class Mutations {
public:
  explicit Mutations(unsigned seed) : random_(seed) {}

  std::string of(std::string text) {
    for (std::size_t left = 1 + below(3); left > 0; --left) {
      mutate(text);
    }
    return text;
  }
  std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }

private:
  void mutate(std::string& text) {
    const auto at = below(text.size() + 1);
    const auto line = text.rfind('\n', at == 0 ? 0 : at - 1) + 1;
    const auto next = std::min(text.find('\n', at), text.size());
    switch (below(8)) {
    case 0:
      text.erase(at, 1 + below(3));
      break;
    case 1:
      text.insert(at, k_pieces[below(k_pieces.size())]);
      break;
    case 2:
      text.insert(line, std::string(1 + below(5), ' '));
      break;
    case 3:
      text.erase(line, below(5));
      break;
    case 4: // A line twice.
      text.insert(next, "\n" + text.substr(line, next - std::min(line, next)));
      break;
    case 5: // Lines away.
      text.erase(line, below(200));
      break;
    case 6:
      text.replace(at, 1 + below(3), k_pieces[below(k_pieces.size())]);
      break;
    default: // Cut off.
      text.resize(below(20) == 0 ? at : text.size());
      break;
    }
  }

  std::mt19937 random_;
};

/// What isn't as it should be about the findings in the file `path`, which reads `text`.
std::string fault_of(const Findings& findings, const diag::Source& source) {
  for (const auto& found : findings.all()) {
    if (found.path != source.path()) {
      continue;
    }
    const auto line = source.line(found.position.line);
    const bool inside = found.position.line >= 1 && found.position.column >= 1 &&
                        found.begin <= found.end && found.end <= source.text().size() &&
                        found.position.column <= count_characters(line) + 2;
    if (!inside || found.position != source.position(found.begin)) {
      return fmt::format("{}:{} {}", found.position.line, found.position.column, found.message);
    }
    if (found.message.empty() || found.rule.empty() || found.width == 0) {
      return "it says nothing";
    }
  }
  return {};
}

/// Reads and judges `text` as the file `name`; returns what is wrong with what is found.
std::string judged(const std::string& name, const std::string& text, Caseload& caseload) {
  Findings findings;
  if (name == "senco.yaml") {
    Caseload other;
    folder::read_setting(other, name, text, findings);
    other.records = caseload.records;
    rules::run(other, Date{2025, 12, 1}, findings);
    return fault_of(findings, *other.setting_source);
  }
  caseload.records = {folder::read_record("pupils/" + name, text, findings)};
  rules::run(caseload, Date{2025, 12, 1}, findings);
  return fault_of(findings, *caseload.records.front().source);
}

} // namespace

TEST_SUITE("yaml") {
  TEST_CASE("yaml: hundreds of damaged files end in findings within the file, in nothing else") {
    const unsigned count = wanted_mutations();
    const unsigned seed = count == k_mutations ? k_seed : std::random_device{}();
    CAPTURE(seed);
    Mutations mutations(seed);
    auto names = list_files(test::source_path("examples/oakfield/pupils"), ".yaml");
    std::vector<std::string> texts;
    texts.reserve(names.size() + 1);
    for (const auto& name : names) {
      texts.push_back(test::source_file("examples/oakfield/pupils/" + name));
    }
    names.emplace_back("senco.yaml");
    texts.push_back(test::source_file("examples/oakfield/senco.yaml"));
    Caseload caseload;
    Findings of_setting;
    folder::read_setting(caseload, "senco.yaml", texts.back(), of_setting);
    for (unsigned i = 0; i < count; ++i) {
      const auto which = mutations.below(names.size());
      const auto text = mutations.of(texts[which]);
      const auto fault = judged(names[which], text, caseload);
      if (!fault.empty()) {
        CAPTURE(i);
        CAPTURE(text);
        CHECK(fault == "");
      }
    }
  }
}

} // namespace senco::yaml
