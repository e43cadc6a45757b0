// SPDX-License-Identifier: MIT
// Papers in forms that other programs make: Word and PDF.
#pragma once

#include "cli/shell.hpp"
#include "papers/output.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace senco::cli {

/// What `--pdf-engine` may name, the one tried first in front.
std::vector<std::string> pdf_engines();

/// The program that makes `format`, docx or pdf: the first that is found along `path`, a PATH;
/// empty if none is. And the packages of Debian of which any would do.
std::string engine_for(const std::string& format, const std::string& path);
std::vector<std::string> engine_packages(const std::string& format);

/// The bytes of the paper as `format`, docx or pdf, made by an installed program: by `engine`, else
/// by the first that is there. The program sees one file in a folder of its own that is gone
/// afterwards, and nothing of the record on its command line. Throws `Error`: none is installed
/// (with the package to install), or it failed.
std::string convert(std::string_view markdown, const papers::PaperHead& head,
                    const std::string& format, const std::string& engine, Session& session);

} // namespace senco::cli
