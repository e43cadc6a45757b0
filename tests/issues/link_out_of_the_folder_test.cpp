// SPDX-License-Identifier: MIT
// A record that was a link to a file elsewhere was read, shown and made letters of, though it was
// never written: a folder from somebody else could have shown what lies beside it.
#include "base/error.hpp"
#include "folder/load.hpp"
#include "support/temporary.hpp"

#include <doctest/doctest.h>

namespace {

constexpr std::string_view k_setting =
    "format: 1\nsetting: {name: Millbrook School, type: childminder}\n";
constexpr std::string_view k_record =
    "format: 1\npupil: {given_name: Tom, family_name: Reed, born: 2016-03-14}\n"
    "status: [{from: 2025-09-15, is: no_sen}]\n";

/// The findings of reading, `path: message` a line.
std::string read(const std::filesystem::path& folder) {
  senco::Findings findings;
  senco::folder::load(folder, findings);
  std::string all;
  for (const auto& found : findings.all()) {
    all += fmt::format("{}: {} [{}]\n", found.path, found.message, found.rule);
  }
  for (const auto& refusal : findings.refused) {
    all += fmt::format("{}\n", refusal);
  }
  return all;
}

} // namespace

TEST_SUITE("folder") {
  TEST_CASE("folder: a record that is a link out of the folder is not read, one within is") {
    const senco::test::TemporaryFolder place;
    place.write("school/senco.yaml", k_setting);
    place.write("school/pupils/x-1.yaml", k_record);
    place.write("elsewhere/x-2.yaml", k_record);
    const auto folder = place.path() / "school";
    std::filesystem::create_symlink("x-1.yaml", folder / "pupils/x-3.yaml");
    CHECK(read(folder).empty());
    std::filesystem::create_symlink("../../elsewhere/x-2.yaml", folder / "pupils/x-2.yaml");
    CHECK(read(folder) == "cannot read pupils/x-2.yaml: it leads out of the record folder\n");
  }

  TEST_CASE("folder: nor is one in a folder that leads out; a setting may be shared") {
    const senco::test::TemporaryFolder place;
    place.write("trust/senco.yaml", k_setting);
    place.write("elsewhere/x-2.yaml", k_record);
    const auto folder = place.path() / "school";
    std::filesystem::create_directory(folder);
    std::filesystem::create_symlink("../trust/senco.yaml", folder / "senco.yaml");
    CHECK(read(folder).empty());
    std::filesystem::create_symlink("../elsewhere", folder / "leavers");
    CHECK(read(folder) == "cannot read leavers/x-2.yaml: it leads out of the record folder\n");
  }
}
