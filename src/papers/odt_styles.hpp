// SPDX-License-Identifier: MIT
// How an OpenDocument paper looks: A4, one sans-serif, headings that stay with their text.
#pragma once

#include <string>
#include <string_view>

namespace senco::papers {

inline constexpr std::string_view k_xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
extern const std::string_view k_namespaces;
extern const std::string_view k_odt_manifest;
/// Of tables: they belong to content.xml, word processors look for them nowhere else.
extern const std::string_view k_odt_table_styles;

/// styles.xml. `language` as BCP 47 names it; `foot` stands left in the foot of each page, the
/// number of the page right. Both escaped for XML.
std::string odt_styles(std::string_view language, std::string_view foot);

} // namespace senco::papers
