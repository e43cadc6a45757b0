// SPDX-License-Identifier: MIT
#include "base/file.hpp"

#include "base/error.hpp"
#include "support/temporary.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>
#include <unistd.h>

#include <string>
#include <vector>

namespace senco {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

constexpr std::size_t k_plenty = 1000;

/// What `read_file` says when it can't, the path cut off; empty if it can.
std::string refusal(const fs::path& path) {
  try {
    static_cast<void>(read_file(path, k_plenty));
  } catch (const Error& error) {
    const std::string message = error.what();
    const std::string start = "cannot read " + path.string() + ": ";
    return message.starts_with(start) ? message.substr(start.size()) : message;
  }
  return {};
}

std::string text_of(const fs::path& path) {
  return read_file(path, k_plenty);
}

std::size_t entries_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

TEST_SUITE("base") {
  TEST_CASE("base: a file is read byte for byte") {
    const TemporaryFolder folder;
    const std::string text("a\r\n\0\xFF\n", 6);
    CHECK(text_of(folder.write("a", text)) == text);
    CHECK(text_of(folder.write("empty", "")).empty());
    fs::create_symlink(folder.path() / "a", folder.path() / "link");
    CHECK(text_of(folder.path() / "link") == text);
  }

  TEST_CASE("base: of a longer file one byte more than the limit is read") {
    const TemporaryFolder folder;
    const auto path = folder.write("long", std::string(200'000, 'x'));
    CHECK(read_file(path, 200'000).size() == 200'000);
    CHECK(read_file(path, 199'999).size() == 200'000);
    CHECK(read_file(path, 199'998).size() == 199'999);
    CHECK(read_file(path, 0).size() == 1);
  }

  TEST_CASE("base: what can't be read is named, with the reason") {
    const TemporaryFolder folder;
    CHECK(refusal(folder.path() / "none") == "no such file or directory");
    CHECK(refusal(folder.path()) == "it is a folder");
    const auto path = folder.write("a", "x");
    CHECK(refusal(path / "b") == "not a directory");
    CHECK(refusal(path).empty());
  }

  TEST_CASE("base: a named pipe is refused and not waited for") {
    const TemporaryFolder folder;
    const auto pipe = folder.path() / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(refusal(pipe) == "it is not a regular file");
    CHECK(refusal("/dev/null") == "it is not a regular file");
  }

  TEST_CASE("base: a file that one may not read is refused") {
    const TemporaryFolder folder;
    const auto path = folder.write("secret", "x");
    fs::permissions(path, fs::perms::none);
    if (::geteuid() != 0) { // Root may read it all the same.
      CHECK(refusal(path) == "permission denied");
    }
  }

  TEST_CASE("base: a new file is for its owner only, and nothing else is left beside it") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "letter.md";
    write_new_file(path, "Dear Mrs Okafor\n", Overwrite::no);
    CHECK(text_of(path) == "Dear Mrs Okafor\n");
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(entries_in(folder.path()) == 1);
  }

  TEST_CASE("base: a file that is there is written over only if that is wanted") {
    const TemporaryFolder folder;
    const auto path = folder.write("letter.md", "old");
    CHECK_THROWS_WITH_AS(
        write_new_file(path, "new", Overwrite::no),
        (path.string() + " is there already: use --force to write over it").c_str(), Error);
    CHECK(text_of(path) == "old");
    write_new_file(path, "new", Overwrite::yes);
    CHECK(text_of(path) == "new");
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(entries_in(folder.path()) == 1);
  }

  TEST_CASE("base: what can't be written is named, with the reason") {
    const TemporaryFolder folder;
    const auto nowhere = folder.path() / "none" / "letter.md";
    CHECK_THROWS_WITH_AS(
        write_new_file(nowhere, "x", Overwrite::yes),
        ("cannot write " + nowhere.string() + ": no such file or directory").c_str(), Error);
    const auto taken = folder.path() / "taken";
    fs::create_directory(taken);
    CHECK_THROWS_WITH_AS(write_new_file(taken, "x", Overwrite::yes),
                         ("cannot write " + taken.string() + ": is a directory").c_str(), Error);
    CHECK(entries_in(folder.path()) == 1);
  }

  TEST_CASE("base: files are listed by byte, without hidden ones and other endings") {
    const TemporaryFolder folder;
    for (const auto* name : {"b.yaml", "a.yaml", "Z.yaml", "a-1.yaml", ".c.yaml", ".yaml", "d.yml",
                             "e.yaml.bak", "é.yaml"}) {
      folder.write(name, "");
    }
    fs::create_directory(folder.path() / "f.yaml");
    CHECK(list_files(folder.path(), ".yaml") ==
          std::vector<std::string>{"Z.yaml", "a-1.yaml", "a.yaml", "b.yaml", "f.yaml", "é.yaml"});
  }

  TEST_CASE("base: a folder that isn't there holds no files, a file in its place is an error") {
    const TemporaryFolder folder;
    CHECK(list_files(folder.path() / "none", ".yaml").empty());
    const auto path = folder.write("pupils", "");
    CHECK_THROWS_WITH_AS(list_files(path, ".yaml"),
                         ("cannot read " + path.string() + ": not a directory").c_str(), Error);
  }

  TEST_CASE("base: a path is shown from the folder if it lies in it") {
    CHECK(shown_path("/s/oakfield/pupils/a.yaml", "/s/oakfield") == "pupils/a.yaml");
    CHECK(shown_path("/s/oakfield/pupils/../b.yaml", "/s/oakfield/") == "b.yaml");
    CHECK(shown_path("/s/other/a.yaml", "/s/oakfield") == "/s/other/a.yaml");
    CHECK(shown_path("/s/oakfield-2/a.yaml", "/s/oakfield") == "/s/oakfield-2/a.yaml");
    CHECK(shown_path("a.yaml", "/s/oakfield") == "a.yaml");
  }
}

} // namespace senco
