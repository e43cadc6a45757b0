// SPDX-License-Identifier: MIT
// Any text as a record, and as a setting, judged, reminded of and shown on a fixed day: nothing
// that it holds reaches a terminal or a program as more than text.
//
// The input is the record; after a NUL, a setting that takes the place of the usual one.
#include "base/text.hpp"
#include "cli/template_specimen.hpp"
#include "diag/print.hpp"
#include "folder/load.hpp"
#include "fuzz/target.hpp"
#include "model/show.hpp"
#include "papers/reminder_text.hpp"
#include "rules/run.hpp"
#include "support/printed.hpp"

#include <memory>

namespace {

using namespace senco;
using test::demand;

constexpr Date k_today{2025, 12, 1};

/// `text`, which goes to a terminal or a program, is text.
void harmless(std::string_view text, std::string_view what, std::string_view source) {
  demand(find_invalid_utf8(text) == std::string_view::npos, fmt::format("{}: not UTF-8", what),
         source);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    const bool is_control =
        (c < 0x20 && c != '\n') || c == 0x7F || (c == 0xC2 && next >= 0x80 && next <= 0x9F);
    demand(!is_control, fmt::format("{}: a control character", what), source);
  }
}

/// Says in `findings` what is wrong, as `check` would in each of its formats.
void print_all(const Findings& findings, std::string_view source) {
  const diag::Run run{.program = "senco 0", .rule_set = "0", .today = k_today.iso()};
  const auto print = [&](std::string_view what, const std::unique_ptr<diag::Printer>& printer) {
    harmless(diag::printed(*printer, {{"pupils/x-1.yaml", findings}}), what, source);
  };
  print("text", diag::text_printer(diag::Excerpts::show, diag::Colour::off));
  print("json", diag::json_printer(run));
  print("github", diag::github_printer());
  print("sarif", diag::sarif_printer(run, {}));
  print("junit", diag::junit_printer(Severity::error));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto input = test::text_of(data, size);
  std::string_view rest = input;
  const auto record = test::next_part(rest);
  Findings findings;
  Caseload caseload;
  folder::read_setting(caseload, "senco.yaml",
                       std::string{rest.empty() ? cli::k_specimen_setting : rest}, findings);
  caseload.records.push_back(folder::read_record("pupils/x-1.yaml", record, findings));
  rules::run(caseload, k_today, findings);
  for (const auto& found : findings.all()) {
    harmless(diag::printable(found.message), "a message", input);
  }
  print_all(findings, input);
  for (const auto& line : model::show(caseload.records.front().pupil, 80)) {
    harmless(diag::printable(line), "a line of show", input);
  }
  const auto due = papers::reminders(caseload, k_today, weeks{4});
  harmless(papers::as_text(due, {.today = k_today, .called = papers::Called::by_name}), "reminders",
           input);
  return 0;
}
