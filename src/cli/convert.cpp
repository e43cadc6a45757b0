// SPDX-License-Identifier: MIT
#include "cli/convert.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/process.hpp"
#include "base/text.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace senco::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_largest_paper = std::size_t{64} * 1024 * 1024;

enum class From { html, odt };

struct Engine {
  std::string_view name;
  std::array<std::string_view, 3> programs; ///< The first that is there is taken.
  std::string_view package;                 ///< In Debian.
  std::string_view makes;                   ///< `pdf`, `docx`
  From from;
};

constexpr std::array k_engines = {
    Engine{"weasyprint", {"weasyprint"}, "weasyprint", "pdf", From::html},
    Engine{"chromium",
           {"chromium", "chromium-browser", "google-chrome"},
           "chromium",
           "pdf",
           From::html},
    Engine{"libreoffice", {"soffice", "libreoffice"}, "libreoffice-writer", "pdf", From::odt},
    Engine{"libreoffice", {"soffice", "libreoffice"}, "libreoffice-writer", "docx", From::odt},
    Engine{"pandoc", {"pandoc"}, "pandoc", "docx", From::html},
};

/// A folder that only its owner can enter, gone with everything in it.
class PrivateFolder {
public:
  explicit PrivateFolder(const fs::path& in) {
    std::string pattern = (in / "senco-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
      throw Error("cannot make a folder in {}: {}", in.string(), std::strerror(errno));
    }
    path_ = pattern;
  }
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  ~PrivateFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

private:
  fs::path path_;
};

/// Where the program is, by PATH; empty if it isn't.
std::string find_program(std::string_view program, std::string_view path) {
  for (const auto folder : split(path, ':')) {
    if (!program.empty() && folder.starts_with('/')) {
      auto candidate = fmt::format("{}/{}", folder, program);
      if (::access(candidate.c_str(), X_OK) == 0) {
        return candidate;
      }
    }
  }
  return {};
}

std::string program_of(const Engine& engine, const std::string& path) {
  for (const auto name : engine.programs) {
    if (auto found = find_program(name, path); !found.empty()) {
      return found;
    }
  }
  return {};
}

/// The packages with an engine that makes `format`; of the one called `wanted`, if it is named.
std::vector<std::string> packages_of(const std::string& format, const std::string& wanted) {
  std::vector<std::string> packages;
  for (const auto& engine : k_engines) {
    if (engine.makes == format && (wanted.empty() || engine.name == wanted)) {
      packages.emplace_back(engine.package);
    }
  }
  return packages;
}

struct Installed {
  const Engine* engine;
  std::string program;
};

Installed choose_engine(const std::string& format, const std::string& wanted,
                        const std::string& path) {
  for (const auto& engine : k_engines) {
    const bool fits = engine.makes == format && (wanted.empty() || engine.name == wanted);
    if (auto program = fits ? program_of(engine, path) : std::string{}; !program.empty()) {
      return {&engine, std::move(program)};
    }
  }
  throw Error("{} needs a program that isn't installed: install the package {}", format,
              list_in_words(packages_of(format, wanted), "or"));
}

std::vector<std::string> command_line(const Installed& with, const fs::path& folder,
                                      const std::string& format) {
  const auto profile = (folder / "profile").string();
  if (with.engine->name == "weasyprint") {
    return {with.program, "paper.html", "paper.pdf"};
  }
  if (with.engine->name == "chromium") {
    return {with.program,
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            "--no-pdf-header-footer",
            "--user-data-dir=" + profile,
            "--print-to-pdf=" + (folder / "paper.pdf").string(),
            "file://" + (folder / "paper.html").string()};
  }
  if (with.engine->name == "pandoc") {
    return {with.program, "--sandbox",           "--from=html",
            "--to=docx",  "--output=paper.docx", "paper.html"};
  }
  return {with.program,    "-env:UserInstallation=file://" + profile,
          "--headless",    "--convert-to",
          format,          "--outdir",
          folder.string(), (folder / "paper.odt").string()};
}

std::string last_line(std::string_view text) {
  std::string last;
  for (const auto line : lines(text)) {
    last = trim(line).empty() ? last : std::string{trim(line)};
  }
  return last;
}

} // namespace

std::vector<std::string> pdf_engines() {
  std::vector<std::string> names;
  for (const auto& engine : k_engines) {
    if (engine.makes == "pdf") {
      names.emplace_back(engine.name);
    }
  }
  return names;
}

std::string engine_for(const std::string& format, const std::string& path) {
  for (const auto& engine : k_engines) {
    if (engine.makes == format && !program_of(engine, path).empty()) {
      return std::string{engine.name};
    }
  }
  return {};
}

std::vector<std::string> engine_packages(const std::string& format) {
  return packages_of(format, {});
}

std::string convert(std::string_view markdown, const papers::PaperHead& head,
                    const std::string& format, const std::string& engine, Session& session) {
  const auto& environment = session.shell().environment;
  const auto chosen =
      choose_engine(format, format == "pdf" ? engine : "", environment("PATH").value_or(""));
  const PrivateFolder folder(environment("TMPDIR").value_or("/tmp"));
  const bool from_html = chosen.engine->from == From::html;
  write_new_file(folder.path() / (from_html ? "paper.html" : "paper.odt"),
                 from_html ? papers::as_html(markdown, head) : papers::as_odt(markdown, head),
                 Overwrite::no);
  // What the program remembers of it goes with the folder.
  const auto home = folder.path().string();
  const auto finished = run_program(command_line(chosen, folder.path(), format), folder.path(),
                                    {"HOME=" + home, "XDG_CONFIG_HOME=" + home,
                                     "XDG_CACHE_HOME=" + home, "XDG_DATA_HOME=" + home});
  const auto made = folder.path() / fmt::format("paper.{}", format);
  std::error_code fault;
  if (finished.status != 0 || !fs::is_regular_file(made, fault)) {
    const auto why = last_line(finished.err);
    throw Error("{} could not make the {}{}", chosen.engine->name, format,
                why.empty() ? why : fmt::format(": {}", why));
  }
  auto bytes = read_file(made, k_largest_paper);
  if (bytes.empty() || bytes.size() > k_largest_paper) {
    throw Error("{} made nothing of use of the paper", chosen.engine->name);
  }
  return bytes;
}

} // namespace senco::cli
