// SPDX-License-Identifier: MIT
#include "support/oakfield.hpp"

#include "folder/load.hpp"
#include "support/fixture.hpp"

#include <algorithm>
#include <stdexcept>

namespace senco::test {
namespace {

void complain(const Findings& findings) {
  if (!findings.empty()) {
    const auto& first = findings.all().front();
    throw std::runtime_error(
        fmt::format("{}:{}: {}", first.path, first.position.line, first.message));
  }
}

} // namespace

const std::vector<Example>& examples() {
  static const std::vector<Example> all = [] {
    std::vector<Example> found;
    for (const auto& entry : std::filesystem::directory_iterator(source_path("examples"))) {
      if (!std::filesystem::exists(entry.path() / "senco.yaml")) {
        continue;
      }
      Findings findings;
      found.push_back(
          {entry.path().filename().string(), entry.path(), folder::load(entry.path(), findings)});
      complain(findings);
    }
    std::sort(found.begin(), found.end(),
              [](const auto& one, const auto& other) { return one.name < other.name; });
    return found;
  }();
  return all;
}

const Caseload& oakfield() {
  const auto& all = examples();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [](const auto& example) { return example.name == "oakfield"; });
  if (found == all.end()) {
    throw std::runtime_error("examples/oakfield isn't there");
  }
  return found->caseload;
}

const Record& oakfield_record(const std::string& ref) {
  return oakfield().find(ref);
}

Record record_of(const std::string& text) {
  Findings findings;
  auto record = folder::read_record("pupils/x-1.yaml", text, findings);
  complain(findings);
  return record;
}

} // namespace senco::test
