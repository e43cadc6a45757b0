// SPDX-License-Identifier: MIT
#include "support/oakfield.hpp"

#include "folder/load.hpp"
#include "support/fixture.hpp"

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

const Caseload& oakfield() {
  static const Caseload school = [] {
    Findings findings;
    auto loaded = folder::load(source_path("examples/oakfield"), findings);
    complain(findings);
    return loaded;
  }();
  return school;
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
