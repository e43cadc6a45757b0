// SPDX-License-Identifier: MIT
// Markdown as a tree, for the files that write it in another form: only they include this, and know
// of cmark-gfm.
//
// A comment alone on its line marks what follows it: `<!-- letterhead -->`, `<!-- address -->`,
// `<!-- page -->` (a new page), `<!-- answer -->` (room to write in). A record can't bring one: its
// `<` is escaped.
#pragma once

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace senco::papers {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, FreeNode>;

/// CommonMark, and tables; with addresses of websites and e-mail as links, or as the text they are.
enum class Addresses { as_text, as_links };
Tree parse_markdown(std::string_view markdown, Addresses addresses);

/// `page`, `letterhead` …; empty for a node that isn't such a comment.
std::string mark_of(cmark_node* node);

bool is_table(cmark_node* node);
/// The rows of a table, and the cells of a row.
std::vector<cmark_node*> children(cmark_node* node);

/// The text of a block's inlines, links with their target in brackets; a hard line break is a line
/// feed.
std::string plain_inlines(cmark_node* node);

/// How many characters of `total` each column of the table gets: what its longest cell needs, and
/// where that is too much less of the widest, but no column less than its longest word if that can
/// be.
std::vector<std::size_t> column_widths(cmark_node* table, std::size_t total);

} // namespace senco::papers
