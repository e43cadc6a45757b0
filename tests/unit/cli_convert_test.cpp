// SPDX-License-Identifier: MIT
// Word and PDF: what the program that makes them gets to see, and what is said if there is none.
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "support/golden.hpp"
#include "support/program.hpp"
#include "support/temporary.hpp"

#include <doctest/doctest.h>

using namespace senco;

namespace {

/// senco run in examples/oakfield, with nothing in PATH but the folder `bin` of `place`.
test::Answer senco_with(const test::TemporaryFolder& place,
                        const std::vector<std::string>& arguments) {
  return test::senco(arguments, {.folder = {},
                                 .environment = {{"PATH", (place.path() / "bin").string()},
                                                 {"TMPDIR", place.path().string()}}});
}

void install(const test::TemporaryFolder& place, const std::string& name, const std::string& does) {
  const auto path = place.write("bin/" + name, "#!/bin/sh\n" + does + "\n");
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
}

} // namespace

TEST_SUITE("cli") {
  TEST_CASE("letter as pdf: nothing of the record stands on the command line") {
    const test::TemporaryFolder place;
    // Looks at what it is told and where it stands, then makes a PDF of a kind.
    install(place, "weasyprint",
            "echo \"$@\" > \"$HOME/../seen\"; /bin/pwd >> \"$HOME/../seen\"; "
            "/bin/ls -l paper.html >> \"$HOME/../seen\"; printf '%%PDF-1.7 of ' > paper.pdf; "
            "/bin/grep -c Okafor paper.html >> paper.pdf");
    const auto file = (place.path() / "letter.pdf").string();
    const auto answer = senco_with(place, {"letter", "sen-support", "oak-0142", "-o", file});
    CHECK(answer.err == "");
    CHECK(answer.status == 0);
    CHECK(test::text_of(file).starts_with("%PDF-1.7 of "));
    const auto seen = test::text_of(place.path() / "seen");
    CHECK(seen.starts_with("paper.html paper.pdf\n"));
    CHECK(seen.find("Okafor") == std::string::npos);
    CHECK(seen.find("oak-0142") == std::string::npos);
    CHECK(seen.find("-rw-------") != std::string::npos);
    const auto folder = std::filesystem::path{std::string{lines(seen).at(1)}};
    CHECK(folder.string().starts_with(place.path().string()));
    CHECK(!std::filesystem::exists(folder)); // Gone afterwards.
  }

  TEST_CASE("letter as pdf: the engine that was asked for, and nothing else") {
    const test::TemporaryFolder place;
    install(place, "weasyprint", "printf 'by weasyprint' > paper.pdf");
    install(place, "soffice", "printf 'by libreoffice' > paper.pdf");
    const std::vector<std::string> letter = {"letter", "sen-support", "oak-0142", "--format",
                                             "pdf"};
    CHECK(senco_with(place, letter).out == "by weasyprint");
    auto other = letter;
    other.insert(other.end(), {"--pdf-engine", "libreoffice"});
    CHECK(senco_with(place, other).out == "by libreoffice");
    other.back() = "chromium";
    const auto answer = senco_with(place, other);
    CHECK(answer.status == 3);
    CHECK(answer.err ==
          "senco: pdf needs a program that isn't installed: install the package chromium\n");
  }

  TEST_CASE("letter as docx or pdf: without a program, the packages to install") {
    const test::TemporaryFolder place;
    const auto pdf = senco_with(place, {"letter", "sen-support", "oak-0142", "--format", "pdf"});
    CHECK(pdf.status == 3);
    CHECK(pdf.err == "senco: pdf needs a program that isn't installed: install the package "
                     "weasyprint, chromium or libreoffice-writer\n");
    const auto docx = senco_with(place, {"letter", "sen-support", "oak-0142", "--format", "docx"});
    CHECK(docx.status == 3);
    CHECK(docx.err == "senco: docx needs a program that isn't installed: install the package "
                      "libreoffice-writer or pandoc\n");
  }

  TEST_CASE("letter as pdf: a program that fails is quoted") {
    const test::TemporaryFolder place;
    install(place, "weasyprint", "echo 'no fonts' >&2; exit 1");
    const auto answer = senco_with(place, {"letter", "sen-support", "oak-0142", "--format", "pdf"});
    CHECK(answer.status == 3);
    CHECK(answer.err == "senco: weasyprint could not make the pdf: no fonts\n");
    install(place, "weasyprint", "exit 0");
    CHECK(senco_with(place, {"letter", "sen-support", "oak-0142", "--format", "pdf"}).err ==
          "senco: weasyprint could not make the pdf\n");
  }
}
