// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/convert.hpp"
#include "code/circumstances.hpp"
#include "folder/health.hpp"
#include "model/fields.hpp"

#include <ostream>

namespace senco::cli {
namespace {

namespace fs = std::filesystem;

struct Options {};

void set(Options& /*options*/, Declare& /*declare*/) {}

enum class State { fine, look, wrong };

std::string_view word(State state) {
  return state == State::fine ? "fine" : state == State::look ? "look" : "wrong";
}

/// Says of one thing after another whether it is in order, and what to do where it isn't.
class Examination {
public:
  explicit Examination(const Session& session) : session_(session) {}

  void folder(const fs::path& folder) {
    const auto here = session_.shell().folder;
    std::error_code fault;
    say(State::fine,
        fmt::format("record folder: {}",
                    fs::equivalent(folder, here, fault) ? "this folder" : folder.string()));
    const auto open = session_.open();
    records(open);
    setting(open);
    git(folder);
    modes(folder);
    schemas(folder);
  }

  void no_folder(std::string_view why) { say(State::wrong, std::string{why}); }

  void machine() {
    converter("pdf");
    converter("docx");
    locale();
  }

  [[nodiscard]] int status() const { return is_wrong_ ? k_exit_cannot : k_exit_done; }

private:
  void say(State state, const std::string& what, const std::string& way_out = {}) {
    is_wrong_ = is_wrong_ || state == State::wrong;
    session_.out() << fmt::format("{:<5}  {}\n", word(state), diag::printable(what));
    if (!way_out.empty()) {
      session_.out() << fmt::format("       to do: {}\n", diag::printable(way_out));
    }
  }

  void records(const folder::OpenFolder& folder) {
    long pupils = 0;
    long leavers = 0;
    long faulty = 0;
    folder.each([](const folder::ReadRecord& read) { return read.findings.empty(); },
                [&](bool is_sound) { faulty += is_sound ? 0 : 1; });
    for (const auto& path : folder.paths()) {
      ++(path.starts_with("leavers/") ? leavers : pupils);
    }
    const auto counts =
        fmt::format("records: {}, {}", counted(pupils, "pupil"),
                    leavers == 0 ? "nobody who has left" : counted(leavers, "leaver"));
    if (faulty == 0) {
      say(State::fine, counts);
    } else {
      say(State::wrong,
          fmt::format("{}; {} not understood in full", counts,
                      faulty == 1 ? "one is" : fmt::format("{} are", faulty)),
          "senco check --severity error");
    }
  }

  void setting(const folder::OpenFolder& folder) {
    if (!folder.setting_findings().empty()) {
      say(State::wrong, "senco.yaml: it is not understood in full", "senco check senco.yaml");
      return;
    }
    const auto today = session_.today();
    if (code::calendar_of(folder.setting().setting).covers(today)) {
      say(State::fine, "senco.yaml: understood, with term dates for today");
    } else {
      say(State::look,
          fmt::format("senco.yaml: no term dates for {}, so school days are counted as Monday to "
                      "Friday less bank holidays",
                      today),
          "add the school year under 'years' in senco.yaml; 'senco fields years --of setting' "
          "tells how");
    }
  }

  void git(const fs::path& folder) {
    const auto state = folder::git_state(folder);
    if (!state.is_installed) {
      say(State::look, "git: not installed, so no history is kept", "install the package git");
    } else if (!state.why_none.empty()) {
      say(State::look, fmt::format("git: {}", state.why_none), "git init");
    } else if (state.is_merging) {
      say(State::wrong, "git: a merge is not finished",
          "put the marked lines right, then git commit");
    } else if (!state.has_history) {
      say(State::look, "git: nothing has been committed yet", "git add -A && git commit");
    } else if (!state.changed.empty()) {
      say(State::look,
          fmt::format("git: {} not committed: {}",
                      state.changed.size() == 1 ? "one file is"
                                                : fmt::format("{} files are", state.changed.size()),
                      some(state.changed, state.changed.size())),
          "git add -A && git commit");
    } else {
      say(State::fine,
          fmt::format("git: everything is committed, {}",
                      state.branch.empty() ? "on no branch" : "on branch " + state.branch));
    }
    if (state.why_none.empty() && !state.has_hook) {
      say(State::look, "git: nothing judges records before they are committed",
          "senco init in this folder puts the hook there");
    }
  }

  void modes(const fs::path& folder) {
    const auto exposed = folder::exposed_files(folder, k_most_named);
    if (exposed.count == 0) {
      say(State::fine, "file modes: only you can read the records");
    } else {
      say(State::look,
          fmt::format("file modes: others on this machine may open {}",
                      some(exposed.paths, exposed.count)),
          "chmod -R go= . in the record folder");
    }
  }

  void schemas(const fs::path& folder) {
    for (const auto& [name, text] : {std::pair{"pupil", model::pupil_schema()},
                                     std::pair{"setting", model::setting_schema()}}) {
      const auto path = fmt::format(".senco/{}.schema.json", name);
      const auto to_do = fmt::format("senco schema {} > {}", name, path);
      std::error_code fault;
      if (!fs::exists(folder / path, fault)) {
        say(State::look, fmt::format("{}: not there, so editors can't help", path), to_do);
      } else if (read_file(folder / path, text.size()) != text) {
        say(State::look, fmt::format("{}: of another senco than this one", path), to_do);
      } else {
        say(State::fine, fmt::format("{}: up to date", path));
      }
    }
  }

  void converter(const std::string& format) {
    const auto path = session_.shell().environment("PATH").value_or("");
    const auto engine = engine_for(format, path);
    if (engine.empty()) {
      say(State::look, fmt::format("{}: no program here makes it; html and odt need none", format),
          fmt::format("install {}", list_in_words(engine_packages(format), "or")));
    } else {
      say(State::fine, fmt::format("{}: made by {}", format, engine));
    }
  }

  void locale() {
    std::string name;
    for (const char* variable : {"LC_ALL", "LC_CTYPE", "LANG"}) {
      name = name.empty() ? session_.shell().environment(variable).value_or("") : name;
    }
    const auto small = lower(name);
    if (small.find("utf-8") != std::string::npos || small.find("utf8") != std::string::npos) {
      say(State::fine, fmt::format("locale: {}", name));
    } else {
      say(State::look,
          fmt::format("locale: {}, not UTF-8; senco writes UTF-8 all the same, but a terminal may "
                      "show names wrongly",
                      name.empty() ? "none" : name),
          "export LANG=C.UTF-8");
    }
  }

  /// The first of `paths`, and how many more of `count` there are.
  static std::string some(const std::vector<std::string>& paths, std::size_t count) {
    std::vector<std::string> named{
        paths.begin(),
        paths.begin() + static_cast<std::ptrdiff_t>(std::min(paths.size(), k_most_named))};
    if (count > named.size()) {
      named.push_back(fmt::format("{} more", count - named.size()));
    }
    return list_in_words(named);
  }

  static constexpr std::size_t k_most_named = 3;

  const Session& session_;
  bool is_wrong_ = false;
};

int run(const Options& /*options*/, Session& session) {
  session.refuse_past("the folder and the machine are examined as they are now");
  Examination examination(session);
  try {
    examination.folder(session.folder());
  } catch (const Error& error) {
    examination.no_folder(error.what());
  }
  examination.machine();
  return examination.status();
}

} // namespace

const Command doctor_command{
    .name = "doctor",
    .says = "Whether this folder and this machine are in order",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
