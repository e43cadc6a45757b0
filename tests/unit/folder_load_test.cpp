// SPDX-License-Identifier: MIT
#include "folder/load.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "support/fixture.hpp"
#include "support/temporary.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>
#include <unistd.h>

#include <string>
#include <string_view>
#include <vector>

namespace senco::folder {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

constexpr std::string_view k_setting = "format: 1\n"
                                       "setting: {name: Oakfield, type: academy}\n";

std::string record_of(std::string_view name) {
  return fmt::format("format: 1\npupil: {{given_name: {}, family_name: Reed, born: 2016-03-14}}\n"
                     "status: [{{from: 2025-10-06, is: concern}}]\n",
                     name);
}

/// A folder with a setting, the pupils a-1 and b-2 and the leaver c-3.
struct Oakfield {
  Oakfield() {
    folder.write("senco.yaml", k_setting);
    folder.write("pupils/b-2.yaml", record_of("Ben"));
    folder.write("pupils/a-1.yaml", record_of("Ann"));
    folder.write("leavers/c-3.yaml", record_of("Cem"));
  }
  [[nodiscard]] fs::path path(const std::string& below) const { return folder.path() / below; }
  TemporaryFolder folder;
};

std::string refs(const Caseload& caseload) {
  std::string all;
  for (const auto& record : caseload.records) {
    all += (all.empty() ? "" : " ") + record.ref + (record.has_left ? " (left)" : "");
  }
  return all;
}

/// `PATH:LINE rule: message` of each finding.
std::string shown(const Findings& findings) {
  std::string all;
  for (const auto& found : findings.all()) {
    all += fmt::format("{}{}:{} {}: {}", all.empty() ? "" : "; ", found.path, found.position.line,
                       found.rule, found.message);
  }
  for (const auto& refusal : findings.refused) {
    all += fmt::format("{}{}", all.empty() ? "" : "; ", refusal);
  }
  return all;
}

/// What is found in `a-1` with these lines added to it.
std::string found_with(const Oakfield& oakfield, const std::string& lines) {
  oakfield.folder.write("pupils/a-1.yaml", record_of("Ann") + lines);
  Findings findings;
  auto read = open(oakfield.folder.path(), {.refs = {"a-1"}}).read(0);
  findings.append(std::move(read.findings));
  findings.append(std::move(read.named_files));
  for (const auto& found : findings.all()) {
    CHECK(found.ref == "a-1");
  }
  return shown(findings);
}

} // namespace

TEST_SUITE("folder") {
  TEST_CASE("folder: the nearest folder upward with a senco.yaml is found") {
    const Oakfield oakfield;
    const auto& root = oakfield.folder.path();
    CHECK(find(root) == root);
    CHECK(find(root / "pupils") == root);
    CHECK(find(root / "documents" / "a-1" / "none") == root);
    CHECK(find(root / "pupils" / "..") == root);
    oakfield.folder.write("pupils/inner/senco.yaml", k_setting);
    CHECK(find(root / "pupils" / "inner") == root / "pupils" / "inner");
    const TemporaryFolder other;
    CHECK_FALSE(find(other.path()));
  }

  TEST_CASE("folder: pupils and leavers are loaded in the order of their files") {
    const Oakfield oakfield;
    Findings findings;
    const auto caseload = load(oakfield.folder.path(), findings);
    CHECK(shown(findings).empty());
    CHECK(refs(caseload) == "c-3 (left) a-1 b-2");
    CHECK(caseload.setting_understood);
    CHECK(caseload.setting.setting.name.is("Oakfield"));
    CHECK(caseload.records[1].path == "pupils/a-1.yaml");
    CHECK(caseload.records[1].pupil.pupil.given_name.is("Ann"));
    CHECK(caseload.records[1].understood);
    CHECK(caseload.records[1].is_whole);
    CHECK(findings.files == 4);
  }

  TEST_CASE("folder: leavers may be left out") {
    const Oakfield oakfield;
    Findings findings;
    CHECK(refs(load(oakfield.folder.path(), findings, {.leavers = Leavers::leave_out})) ==
          "a-1 b-2");
    CHECK(findings.files == 3);
  }

  TEST_CASE("folder: wanted references are loaded and no other, wherever they are") {
    const Oakfield oakfield;
    Findings findings;
    const auto& root = oakfield.folder.path();
    CHECK(refs(load(root, findings, {.refs = {"b-2"}})) == "b-2");
    CHECK(refs(load(root, findings, {.refs = {"b-2", "a-1", "b-2"}})) == "a-1 b-2");
    CHECK(refs(load(root, findings, {.refs = {"c-3"}, .leavers = Leavers::leave_out})) ==
          "c-3 (left)");
  }

  TEST_CASE("folder: a reference that is nowhere is an error with the nearest one") {
    const Oakfield oakfield;
    Findings findings;
    const auto& root = oakfield.folder.path();
    CHECK_THROWS_WITH_AS(static_cast<void>(load(root, findings, {.refs = {"a-1", "b-3"}})),
                         "no pupil has the reference 'b-3': did you mean 'b-2'?", Error);
    CHECK_THROWS_WITH_AS(
        static_cast<void>(load(root, findings, {.refs = {"wholly-else"}})),
        "no pupil has the reference 'wholly-else'; 'senco list --columns ref,name' shows them",
        Error);
  }

  TEST_CASE("folder: without its senco.yaml a folder can't be loaded") {
    const Oakfield oakfield;
    fs::remove(oakfield.path("senco.yaml"));
    Findings findings;
    CHECK_THROWS_WITH_AS(
        static_cast<void>(load(oakfield.folder.path(), findings)),
        ("cannot read " + oakfield.path("senco.yaml").string() + ": no such file or directory")
            .c_str(),
        Error);
  }

  TEST_CASE("folder: without pupils/ and leavers/ there are no records, and no fault") {
    const TemporaryFolder folder;
    folder.write("senco.yaml", k_setting);
    Findings findings;
    CHECK(load(folder.path(), findings).records.empty());
    CHECK(findings.empty());
  }

  TEST_CASE("folder: a file that can't be read is named, and the rest is loaded") {
    const Oakfield oakfield;
    fs::create_directory(oakfield.path("pupils/d-4.yaml"));
    REQUIRE(::mkfifo(oakfield.path("pupils/e-5.yaml").c_str(), 0600) == 0);
    fs::create_symlink("nowhere.yaml", oakfield.path("pupils/f-6.yaml"));
    Findings findings;
    const auto caseload = load(oakfield.folder.path(), findings);
    CHECK(refs(caseload) == "c-3 (left) a-1 b-2 d-4 e-5 f-6");
    CHECK(shown(findings) == "cannot read pupils/d-4.yaml: it is a folder; "
                             "cannot read pupils/e-5.yaml: it is not a regular file; "
                             "cannot read pupils/f-6.yaml: no such file or directory");
    CHECK_FALSE(findings.empty());
    CHECK_FALSE(caseload.records[3].understood);
    CHECK_FALSE(caseload.records[3].is_whole);
    CHECK(caseload.records[2].understood);
  }

  TEST_CASE("folder: a file that one may not read is named") {
    const Oakfield oakfield;
    fs::permissions(oakfield.path("pupils/a-1.yaml"), fs::perms::none);
    Findings findings;
    const auto caseload = load(oakfield.folder.path(), findings);
    CHECK(caseload.records.size() == 3);
    if (::geteuid() != 0) { // Root may read it all the same.
      CHECK(shown(findings) == "cannot read pupils/a-1.yaml: permission denied");
    }
  }

  TEST_CASE("folder: a leaver that can't be read has left all the same") {
    const Oakfield oakfield;
    fs::create_directory(oakfield.path("leavers/d-4.yaml"));
    Findings findings;
    const auto caseload = load(oakfield.folder.path(), findings);
    CHECK(refs(caseload) == "c-3 (left) d-4 (left) a-1 b-2");
  }

  TEST_CASE("folder: hidden files and other endings are no records") {
    const Oakfield oakfield;
    for (const auto* name :
         {".d-4.yaml", "d-4.yml", "d-4.yaml~", ".d-4.yaml.12.new", "notes.txt"}) {
      oakfield.folder.write(std::string{"pupils/"} + name, "x: [");
    }
    Findings findings;
    CHECK(refs(load(oakfield.folder.path(), findings)) == "c-3 (left) a-1 b-2");
    CHECK(findings.empty());
  }

  TEST_CASE("folder: findings of a record carry its reference, of the setting none") {
    const Oakfield oakfield;
    oakfield.folder.write("pupils/a-1.yaml", record_of("Ann") + "foo: 1\nnotes: [\n");
    oakfield.folder.write("senco.yaml", std::string{k_setting} + "foo: 1\n");
    Findings findings;
    const auto caseload = load(oakfield.folder.path(), findings);
    REQUIRE(findings.all().size() == 3);
    CHECK(findings.all()[0].path == "senco.yaml");
    CHECK(findings.all()[0].ref.empty());
    CHECK(findings.all()[1].ref == "a-1");
    CHECK(findings.all()[2].ref == "a-1");
    CHECK_FALSE(caseload.records[1].is_whole);
    CHECK_FALSE(caseload.records[1].understood);
    CHECK(caseload.records[1].pupil.pupil.born);
  }

  TEST_CASE("folder: a named document has to be there, in the folder and a file") {
    const Oakfield oakfield;
    oakfield.folder.write("documents/a-1/report.pdf", "x");
    const auto document = [&](const std::string& file) {
      return found_with(oakfield, "documents:\n  - {title: Report, file: " + file + "}\n");
    };
    CHECK(document("documents/a-1/report.pdf").empty());
    CHECK(document("documents/../documents/a-1/./report.pdf").empty());
    CHECK(document("documents/a-1/other.pdf") ==
          "pupils/a-1.yaml:5 bad-reference: the file 'documents/a-1/other.pdf' isn't there");
    CHECK(document("documents/a-1") ==
          "pupils/a-1.yaml:5 bad-reference: the file 'documents/a-1' isn't there");
    CHECK(document(".") == "pupils/a-1.yaml:5 bad-reference: the file '.' isn't there");
    CHECK(document("../report.pdf") == "pupils/a-1.yaml:5 bad-reference: the file '../report.pdf' "
                                       "lies outside the record folder");
    CHECK(document("documents/../../x") == "pupils/a-1.yaml:5 bad-reference: the file "
                                           "'documents/../../x' lies outside the record folder");
    CHECK(document("/etc/hostname") == "pupils/a-1.yaml:5 bad-reference: the file '/etc/hostname' "
                                       "lies outside the record folder");
    CHECK(document("''").empty());
    const std::string too_long(300, 'x');
    CHECK(document(too_long) ==
          "pupils/a-1.yaml:5 bad-reference: the file '" + too_long + "' isn't there");
  }

  TEST_CASE("folder: a link is followed to where it leads") {
    const Oakfield oakfield;
    const TemporaryFolder elsewhere;
    elsewhere.write("secret.pdf", "x");
    oakfield.folder.write("documents/a-1/report.pdf", "x");
    fs::create_symlink(elsewhere.path() / "secret.pdf", oakfield.path("documents/a-1/out.pdf"));
    fs::create_symlink(elsewhere.path(), oakfield.path("documents/away"));
    fs::create_symlink("report.pdf", oakfield.path("documents/a-1/in.pdf"));
    fs::create_symlink("round.pdf", oakfield.path("documents/a-1/round.pdf"));
    const auto notice = [&](const std::string& file) {
      const auto found =
          found_with(oakfield, "notices:\n  - {about: plan, document: documents/" + file + "}\n");
      return found.substr(std::min(found.find('\'', 0), found.size()));
    };
    CHECK(notice("a-1/in.pdf").empty());
    CHECK(notice("a-1/out.pdf") == "'documents/a-1/out.pdf' lies outside the record folder");
    CHECK(notice("away/secret.pdf") ==
          "'documents/away/secret.pdf' lies outside the record folder");
    CHECK(notice("a-1/round.pdf") == "'documents/a-1/round.pdf' isn't there");
  }

  TEST_CASE("folder: a folder reached through a link holds its own documents") {
    const Oakfield oakfield;
    oakfield.folder.write("documents/a-1/report.pdf", "x");
    oakfield.folder.write("pupils/a-1.yaml",
                          record_of("Ann") + "documents: [{file: documents/a-1/report.pdf}]\n");
    const TemporaryFolder elsewhere;
    fs::create_directory_symlink(oakfield.folder.path(), elsewhere.path() / "link");
    Findings findings;
    CHECK(load(elsewhere.path() / "link", findings).records.size() == 3);
    CHECK(shown(findings).empty());
  }

  TEST_CASE("folder: a record and a setting may be read from text") {
    Findings findings;
    const auto record = read_record("leavers/oak-1.yaml", record_of("Ann"), findings);
    CHECK(record.ref == "oak-1");
    CHECK(record.has_left);
    CHECK(record.understood);
    CHECK(record.source->path() == "leavers/oak-1.yaml");
    CHECK_FALSE(read_record("oak-1.yaml", record_of("Ann"), findings).has_left);
    Caseload caseload;
    read_setting(caseload, "senco.yaml", "format: 1\nsetting: {name: Oakfield}\n", findings);
    CHECK_FALSE(caseload.setting_understood);
    CHECK(shown(findings) == "senco.yaml:2 missing-key: 'type' is missing in 'setting'");
  }

  TEST_CASE("folder: the example school is loaded without a finding") {
    Findings findings;
    const auto caseload = load(test::source_path("examples/oakfield"), findings);
    CHECK(shown(findings).empty());
    CHECK(caseload.records.size() >= 12);
    for (const auto& record : caseload.records) {
      CAPTURE(record.ref);
      CHECK(record.understood);
      CHECK(record.is_whole);
      CHECK(model::is_reference(record.ref));
    }
    CHECK(caseload.find("oak-0142").path == "pupils/oak-0142.yaml");
    CHECK_THROWS_WITH_AS(static_cast<void>(caseload.find("oak-0124")),
                         "no pupil has the reference 'oak-0124': did you mean 'oak-0142'?", Error);
  }

  TEST_CASE("folder: a reference is of small letters, digits and hyphens, 63 at most") {
    for (const std::string_view good : {"a", "0", "oak-0142", "a-", "9-a"}) {
      CHECK(model::is_reference(good));
    }
    for (const std::string_view bad : {"", "-a", "A", "a_b", "a b", "é", "a.b", "a/b"}) {
      CHECK_FALSE(model::is_reference(bad));
    }
    CHECK(model::is_reference(std::string(63, 'a')));
    CHECK_FALSE(model::is_reference(std::string(64, 'a')));
  }

  TEST_CASE("folder: many records come in the order of their paths, whichever was read first") {
    const TemporaryFolder folder;
    folder.write("senco.yaml", k_setting);
    std::string expected;
    for (int number = 100; number < 400; ++number) {
      const auto ref = fmt::format("a-{}", number);
      // Every tenth is one that takes yaml-cpp, and so longer.
      folder.write(fmt::format("pupils/{}.yaml", ref),
                   record_of(number % 10 == 0 ? "\"Ann\\u00e9\"" : "Ann"));
      expected += (expected.empty() ? "" : " ") + ref;
    }
    Findings findings;
    CHECK(refs(load(folder.path(), findings)) == expected);
    CHECK(findings.empty());
    CHECK(findings.files == 301);
  }

  TEST_CASE("folder: either reader makes the same of a record") {
    const Oakfield oakfield;
    for (const auto reader : {yaml::Reader::any, yaml::Reader::yaml_cpp}) {
      Findings findings;
      const auto caseload = load(oakfield.folder.path(), findings, {.reader = reader});
      CHECK(refs(caseload) == "c-3 (left) a-1 b-2");
      CHECK(shown(findings) == "");
      CHECK(*caseload.find("b-2").pupil.pupil.given_name == "Ben");
    }
  }

  TEST_CASE("folder: where only the setting is wanted no record is read") {
    const Oakfield oakfield;
    oakfield.folder.write("pupils/d-4.yaml", "a: [");
    Findings findings;
    const auto caseload = load(oakfield.folder.path(), findings, {.none = true});
    CHECK(caseload.records.empty());
    CHECK(findings.empty());
    CHECK(*caseload.setting.setting.name == "Oakfield");
  }

  TEST_CASE("folder: a named file is inside only if no step to it leads out") {
    const Oakfield oakfield;
    const auto& folder = oakfield.folder.path();
    const TemporaryFolder elsewhere;
    elsewhere.write("secret.md", "x");
    oakfield.folder.write("documents/a-1/letter.md", "x");
    fs::create_symlink(elsewhere.path(), oakfield.path("documents/out"));
    fs::create_symlink("a-1/letter.md", oakfield.path("documents/copy.md"));
    fs::create_symlink(folder / "documents/a-1/letter.md", oakfield.path("documents/far.md"));
    const Inside inside(folder);
    CHECK(inside.find("documents/a-1/letter.md") == Whereabouts::inside);
    CHECK(inside.find("documents/copy.md") == Whereabouts::inside);
    CHECK(inside.find("documents/far.md") == Whereabouts::inside);
    CHECK(inside.find("documents/out/secret.md") == Whereabouts::outside);
    CHECK(inside.find("../" + elsewhere.path().filename().string() + "/secret.md") ==
          Whereabouts::outside);
    CHECK(inside.find((elsewhere.path() / "secret.md").string()) == Whereabouts::outside);
    CHECK(inside.find("documents/a-1") == Whereabouts::nowhere);
    CHECK(inside.find("documents/none.md") == Whereabouts::nowhere);
    CHECK(inside.read("documents/far.md") == "x");
    CHECK_THROWS_WITH_AS(static_cast<void>(inside.read("documents/out/secret.md")),
                         "cannot read documents/out/secret.md: it leads out of the record folder",
                         Error);
    CHECK_THROWS_WITH_AS(static_cast<void>(inside.read("documents/none.md")),
                         "cannot read documents/none.md: no such file or directory", Error);
    CHECK_THROWS_WITH_AS(static_cast<void>(inside.read("documents/a-1")),
                         "cannot read documents/a-1: it is a folder", Error);
  }
}

} // namespace senco::folder
