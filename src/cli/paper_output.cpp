// SPDX-License-Identifier: MIT
#include "cli/paper_output.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "cli/convert.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace senco::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 6> k_formats = {"md", "txt", "html", "odt", "docx", "pdf"};

bool is_text(std::string_view format) {
  return format == "md" || format == "txt" || format == "html";
}

bool goes_into_folder(const PaperOptions& options, const Session& session) {
  std::error_code fault;
  return options.output.ends_with('/') ||
         fs::is_directory(session.shell().folder / options.output, fault);
}

/// By the option, else by the file's ending, else plain text on a terminal and Markdown into a
/// pipe.
std::string chosen_format(const PaperOptions& options, const Session& session) {
  if (!options.format.empty()) {
    return options.format;
  }
  if (options.output.empty()) {
    return session.shell().out_is_terminal ? "txt" : "md";
  }
  const auto ending = fs::path{options.output}.extension().string();
  if (goes_into_folder(options, session) || ending.empty()) {
    return "md";
  }
  const auto found = std::find(k_formats.begin(), k_formats.end(), lower(ending).substr(1));
  if (found == k_formats.end()) {
    throw UsageError(
        "no paper is written as '{}': {}, or say which with --format", ending,
        list_in_words(std::vector<std::string>(k_formats.begin(), k_formats.end()), "or"));
  }
  return std::string{*found};
}

void print(const std::vector<Paper>& papers, const std::string& format, const PaperOptions& options,
           Session& session) {
  const bool is_whole = format != "md" && format != "txt";
  if (is_whole && papers.size() > 1) {
    throw Error("there are {} papers: name a folder with -o, such as -o letters/", papers.size());
  }
  if (!is_text(format) && session.shell().out_is_terminal) {
    throw UsageError("a terminal can't show {}: name a file with -o", format);
  }
  for (std::size_t i = 0; i < papers.size(); ++i) {
    // A form feed between copies: a printer begins a new page, a reader sees a line.
    session.out() << (i == 0           ? ""
                      : format == "md" ? "\n---\n\n"
                                       : "\n\f")
                  << in_format(papers[i], format, options, session);
  }
}

} // namespace

std::string in_format(const Paper& paper, const std::string& format, const PaperOptions& options,
                      Session& session) {
  if (format == "md") {
    return papers::as_markdown(paper.markdown);
  }
  if (format == "txt") {
    return papers::as_plain_text(paper.markdown);
  }
  if (format == "html") {
    return papers::as_html(paper.markdown, paper.head);
  }
  return format == "odt" ? papers::as_odt(paper.markdown, paper.head)
                         : convert(paper.markdown, paper.head, format, options.engine, session);
}

void set_paper_options(PaperOptions& options, Declare& declare) {
  declare.choice("--format", options.format, {k_formats.begin(), k_formats.end()},
                 "The form; else by the ending of the output's name");
  declare.option("-o,--output FILE", options.output,
                 "Write to this file, or into this folder if it ends in /");
  declare.choice("--pdf-engine", options.engine, pdf_engines(), "What makes a PDF");
  declare.flag("--force", options.force, "Write over a file that is there");
}

void put_out(const std::vector<Paper>& papers, const PaperOptions& options, Session& session) {
  const auto format = chosen_format(options, session);
  if (options.output.empty()) {
    print(papers, format, options, session);
    return;
  }
  const fs::path target = session.shell().folder / options.output;
  const bool into_folder = goes_into_folder(options, session);
  if (!into_folder && papers.size() > 1) {
    throw Error("there are {} papers: name a folder with -o, such as -o letters/", papers.size());
  }
  for (const auto& paper : papers) {
    const auto path = into_folder ? target / fmt::format("{}.{}", paper.stem, format) : target;
    if (into_folder) {
      make_folders(target);
    }
    write_new_file(path, in_format(paper, format, options, session),
                   options.force ? Overwrite::yes : Overwrite::no);
    session.out() << diag::printable(path.lexically_normal().string()) << '\n';
  }
}

Paper make_paper(std::string stem, const render::Template& templ, const render::Value& values,
                 const render::Lookup& lookup, const Setting& setting) {
  const auto dot = templ.name.find('.');
  return {.stem = std::move(stem),
          .markdown = render::fill(templ, values, lookup),
          .head = {.title = templ.title,
                   .language = dot == std::string::npos ? "en-GB" : templ.name.substr(dot + 1),
                   .setting = setting.setting.name.value_or("")}};
}

} // namespace senco::cli
