// SPDX-License-Identifier: MIT
// Every paper that there can be of a folder.
#pragma once

#include "cli/template_store.hpp"
#include "model/caseload.hpp"
#include "papers/recipients.hpp"

#include <functional>
#include <string>

namespace senco::cli {

struct RenderedPaper {
  std::string name;               ///< Of the template.
  const Record* record = nullptr; ///< None for a paper of several pupils.
  papers::Recipient to = {};      ///< For a letter.
  Reader audience = Reader::family;
  std::string markdown = {};
  std::string fault = {}; ///< Why it could not be written; then there is no Markdown.
};

/// Writes every template for each record that it has something to say of, letters to everybody who
/// gets them, and hands each to `take`.
void for_every_paper(const TemplateStore& store, const Caseload& caseload, Date today,
                     const std::function<void(const RenderedPaper&)>& take);

} // namespace senco::cli
