// SPDX-License-Identifier: MIT
// Markdown as the source of a manual page, in the man(7) language that man, groff and mandoc read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace senco::manual {

struct PageHead {
  std::string name;                       ///< `senco-check`
  int section = 1;                        ///< 1: commands; 5: files; 7: everything else.
  std::string says;                       ///< One line, beside the name.
  std::string date;                       ///< As 2026-03-14.
  std::string version;                    ///< `senco 1.2.3`
  std::vector<std::string> synopsis = {}; ///< Lines of Markdown, if it is a command's.
  std::vector<std::string> see_also = {}; ///< `senco-record(5)`
};

/// `markdown` without its title as a page. Its text before the first heading is the description;
/// its headings of the second level are the page's sections, those of the third theirs. An entry of
/// a list that begins with code and a colon is a term and what is said of it.
std::string man_page(const PageHead& head, std::string_view markdown);

} // namespace senco::manual
