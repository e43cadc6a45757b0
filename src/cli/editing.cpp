// SPDX-License-Identifier: MIT
#include "cli/editing.hpp"

#include "base/descriptor.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "yaml/parse.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
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

/// What the copy was begun from, so that it never takes the place of what came since.
fs::path base_of(const fs::path& file) {
  return file.string() + "-base";
}

/// Keeps a second editor off the same copy, as long as `base` is open.
void lock_copy(const fs::path& file, const Descriptor& base) {
  if (base.get() >= 0 && ::flock(base.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    throw Error("{} is open in an editor already", file.string());
  }
}

/// Begins a copy of `text`, or goes on with one that was begun from just that.
void begin_copy(const fs::path& file, const Descriptor& base, const std::string& text,
                const Shell& shell) {
  std::error_code fault;
  if (!fs::exists(file, fault)) {
    // Into the very file that is locked.
    if (base.get() < 0 || ::ftruncate(base.get(), 0) != 0 || write_and_sync(base, text) != 0) {
      throw Error("cannot write {}: {}", base_of(file).string(), system_reason(errno));
    }
    write_new_file(file, text, Overwrite::no);
    return;
  }
  if (read_file(base_of(file), yaml::k_largest_file) != text) {
    throw Error("what was typed before is still in {}, and the record has changed since: give that "
                "file another name, edit the record anew, and bring over what is missing",
                file.string());
  }
  shell.err << fmt::format("senco: going on with what was typed before, from {}\n",
                           diag::printable(file.string()));
}

/// What the editor left. Throws `Error` for nothing, and for more than a record may hold.
std::string read_copy(const fs::path& file) {
  auto typed = read_file(file, yaml::k_largest_file);
  if (typed.size() > yaml::k_largest_file) {
    throw Error("that is over 1 MiB, more than a record may hold: {}", kept_in(file));
  }
  if (trim(typed).empty()) {
    remove_copy(file);
    throw Error("the editor left an empty file: nothing was written");
  }
  return typed;
}

} // namespace

void remove_copy(const fs::path& file) {
  std::error_code fault;
  fs::remove(file, fault);
  fs::remove(base_of(file), fault);
}

std::optional<EditedText> edit_text(const fs::path& file, const std::string& text,
                                    const Complaint& complaint, Session& session) {
  Shell& shell = session.shell();
  if (!shell.in_is_terminal || !shell.run_editor) {
    throw UsageError("an editor needs a terminal: give the fields as options instead");
  }
  const auto editor = editor_of(shell);
  const Descriptor base{
      ::open(base_of(file).c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600)};
  lock_copy(file, base);
  begin_copy(file, base, text, shell);
  for (;;) {
    const int status = shell.run_editor(editor, file);
    if (status != 0) {
      throw Error("the editor '{}' failed (status {}): {}", editor, status, kept_in(file));
    }
    const auto typed = read_copy(file);
    if (typed == text) {
      remove_copy(file);
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
