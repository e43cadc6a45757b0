// SPDX-License-Identifier: MIT
// The manual: a page a command, and pages on the format, the rules, the Code and the first
// afternoon. What a page has in common with the program is made from the program.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace senco::cli {

struct ManualPage {
  std::string topic; ///< As `senco help` takes it: `check`, `record`, `rules.7`.
  std::string name;  ///< `senco-check`
  int section = 1;
  std::string says; ///< One line.
};

/// Every page: that of the program, then the commands, then the rest.
const std::vector<ManualPage>& manual_pages();
/// The page for `topic`, which may also be its name (`senco-check`), with or without its section
/// (`rules(7)`, `senco-rules.7`); null if there is none.
const ManualPage* find_page(std::string_view topic);

/// The page as Markdown, with everything that is made for it.
std::string markdown_of(const ManualPage& page);
/// The page as the source that `man` reads.
std::string man_source_of(const ManualPage& page);

} // namespace senco::cli
