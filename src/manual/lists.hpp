// SPDX-License-Identifier: MIT
// The parts of the manual that are made from what the program knows: fields, rules, the Code.
#pragma once

#include "base/audience.hpp"
#include "model/fields.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace senco::manual {

/// A built-in paper, as its template's head describes it.
struct PaperInfo {
  std::string name; ///< `letter-sen-support`
  std::string title;
  std::string kind;
  Reader reader = Reader::family;
  std::vector<std::string> paragraphs = {}; ///< Of the Code, that it serves.
};

/// All of these are Markdown, in lines of 80 characters.

/// An entry of a list: `term` as code, what stands beside it in brackets, what it means.
std::string entry(std::string_view term, std::string_view beside, std::string_view says);
/// Every field with its type, its audience if it isn't the family, its paragraph of the Code and
/// its meaning, under a heading for each section.
std::string field_list(std::span<const model::FieldInfo> fields);
/// Every rule with what the table and its text say of it, under a heading for each group.
std::string rule_list();
/// The Code paragraph by paragraph: which fields hold it, which rules look at it, which papers
/// serve it.
std::string code_list(std::span<const PaperInfo> papers);
/// Papers of this kind, without the kind before their names; of any kind if it is empty.
std::string paper_list(std::span<const PaperInfo> papers, std::string_view kind);

/// What a group of rules, and a chapter of the Code, is about, in the words of a SENCO.
std::string_view heading_of_group(std::string_view group);
std::string_view heading_of_chapter(std::string_view chapter);

} // namespace senco::manual
