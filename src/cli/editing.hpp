// SPDX-License-Identifier: MIT
// Text in the user's own editor, and what becomes of it.
#pragma once

#include "cli/shell.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace senco::cli {

/// What is wrong with an edited text, in lines for the user; empty if nothing is.
using Complaint = std::function<std::string(const std::string& text)>;

struct EditedText {
  std::string text;
  bool as_typed = false; ///< The user wants it saved though something is wrong with it.
};

/// Opens `text` as the file `file` in `$VISUAL` or `$EDITOR`, and again as long as `complaint` has
/// something to say and the user wants to go on. Nothing if the user changed nothing. Throws
/// `UsageError` without a terminal or an editor, `Error` if the editor fails, leaves nothing or too
/// much, the user gives up, or `file` is open already; what was typed then stays in `file`, and the
/// message says so. A copy that stayed is gone on with, unless `text` is another by now: then it
/// throws, as the copy would undo what came since. The caller calls `remove_copy` once the text is
/// safe elsewhere.
std::optional<EditedText> edit_text(const std::filesystem::path& file, const std::string& text,
                                    const Complaint& complaint, Session& session);

/// Removes `file` and what was kept beside it.
void remove_copy(const std::filesystem::path& file);

} // namespace senco::cli
