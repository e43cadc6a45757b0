// SPDX-License-Identifier: MIT
#include "cli/editing.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "yaml/parse.hpp"

#include <istream>
#include <ostream>

namespace senco::cli {
namespace {

namespace fs = std::filesystem;

std::string editor_of(const Shell& shell) {
  for (const char* name : {"VISUAL", "EDITOR"}) {
    auto editor = shell.environment(name).value_or("");
    if (!editor.empty()) {
      return editor;
    }
  }
  throw UsageError("no editor is set: name one, such as 'export EDITOR=nano'");
}

enum class Answer { again, save, give_up };

Answer ask(Shell& shell) {
  for (;;) {
    shell.err << "senco: edit again (e), save it all the same (s), or give up (g)? " << std::flush;
    std::string line;
    if (!std::getline(shell.in, line)) {
      return Answer::give_up;
    }
    const auto answer = lower(trim(line));
    if (answer == "e" || answer.empty()) {
      return Answer::again;
    }
    if (answer == "s") {
      return Answer::save;
    }
    if (answer == "g") {
      return Answer::give_up;
    }
  }
}

std::string kept_in(const fs::path& file) {
  return fmt::format("nothing was written; what was typed is in {}", file.string());
}

} // namespace

std::optional<EditedText> edit_text(const fs::path& file, const std::string& text,
                                    const Complaint& complaint, Session& session) {
  Shell& shell = session.shell();
  if (!shell.in_is_terminal || !shell.run_editor) {
    throw UsageError("an editor needs a terminal: give the fields as options instead");
  }
  const auto editor = editor_of(shell);
  std::error_code fault;
  if (fs::exists(file, fault)) {
    shell.err << fmt::format("senco: going on with what was typed before, from {}\n",
                             diag::printable(file.string()));
  } else {
    write_new_file(file, text, Overwrite::no);
  }
  for (;;) {
    const int status = shell.run_editor(editor, file);
    if (status != 0) {
      throw Error("the editor '{}' failed (status {}): {}", editor, status, kept_in(file));
    }
    const auto typed = read_file(file, yaml::k_largest_file);
    if (trim(typed).empty()) {
      fs::remove(file, fault);
      throw Error("the editor left an empty file: nothing was written");
    }
    if (typed == text) {
      fs::remove(file, fault);
      return std::nullopt;
    }
    const auto wrong = complaint(typed);
    if (wrong.empty()) {
      return EditedText{.text = typed, .as_typed = false};
    }
    for (const auto line : lines(wrong)) {
      shell.err << fmt::format("senco: {}\n", diag::printable(line));
    }
    switch (ask(shell)) {
    case Answer::again:
      break;
    case Answer::save:
      return EditedText{.text = typed, .as_typed = true};
    case Answer::give_up:
      throw Error("given up: {}", kept_in(file));
    }
  }
}

} // namespace senco::cli
