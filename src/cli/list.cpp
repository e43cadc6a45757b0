// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/columns.hpp"
#include "cli/command.hpp"
#include "cli/filter.hpp"
#include "cli/table_text.hpp"
#include "code/circumstances.hpp"
#include "folder/load.hpp"
#include "model/path.hpp"
#include "model/value.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>
#include <tuple>

namespace senco::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* k_columns_for_people =
    "ref,initials,status,since,year_group,class,next_review,needs";
constexpr const char* k_columns_for_programs =
    "ref,status,since,year_group,class,next_review,needs";

struct Options {
  std::vector<std::string> filters;
  std::string columns;
  std::string sort;
  std::string format = "text";
  bool leavers = false;
};

void set(Options& options, Declare& declare) {
  declare.arguments("filter", options.filters,
                    "References, or conditions such as status=sen_support class=5K");
  declare.option("--columns COLUMNS", options.columns,
                 "Columns, with commas: ref, initials, name, status, …, or any field");
  declare.option("--sort COLUMN", options.sort,
                 "Column to sort by; a leading - turns the order round");
  declare.flag("--leavers", options.leavers, "Those who have left, too");
  declare.choice("--format", options.format, {"text", "json", "csv"}, "How to print");
}

std::string iso(const std::optional<Date>& date) {
  return date ? date->iso() : std::string{};
}

std::optional<Date> next_review(const Pupil& pupil) {
  std::optional<Date> next;
  for (const auto& review : pupil.reviews) {
    if (review.planned && !review.held && (!next || *review.planned < *next)) {
      next = *review.planned;
    }
  }
  return next;
}

std::vector<std::string> need_types(const Pupil& pupil, Date today) {
  std::vector<std::string> types;
  for (const auto& need : pupil.needs) {
    if (need.type && code::is_current(need, today)) {
      types.emplace_back(model::to_word(*need.type));
    }
  }
  return types;
}

std::string initials(const model::Person& person) {
  const auto first = [](const model::Text& name) {
    std::string_view text = name ? std::string_view{*name} : std::string_view{};
    std::size_t end = text.empty() ? 0 : 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
      ++end;
    }
    return std::string{text.substr(0, end)};
  };
  return first(person.given_name) + first(person.family_name);
}

/// One cell of the register.
std::string cell(const std::string& column, const Record& record, Date today) {
  const Pupil& pupil = record.pupil;
  if (column == "ref") {
    return record.ref;
  }
  if (column == "initials") {
    return initials(pupil.pupil);
  }
  if (column == "name") {
    return fmt::format("{} {}", pupil.pupil.given_name.value_or(""),
                       pupil.pupil.family_name.value_or(""));
  }
  if (column == "status") {
    const auto status = code::status_on(pupil, today);
    return status ? std::string{model::to_word(*status)} : std::string{};
  }
  if (column == "since") {
    const auto* entry = code::status_entry_on(pupil, today);
    return entry == nullptr ? std::string{} : iso(entry->from.value);
  }
  if (column == "year_group") {
    const auto year = code::year_group_on(pupil, today, today);
    return year ? year->code() : std::string{};
  }
  if (column == "class") {
    return pupil.pupil.class_name.value_or("");
  }
  if (column == "next_review") {
    return iso(next_review(pupil));
  }
  if (column == "needs") {
    return join(need_types(pupil, today), " ");
  }
  auto values = model::values_at(pupil, column);
  values = values ? values : model::values_at(pupil, "pupil." + column);
  if (!values) {
    throw UsageError("no record has a field '{}'; 'senco fields' lists them", column);
  }
  return join(*values, "; ");
}

Json as_json(const Record& record, Date today) {
  const auto text = [&](const char* column) {
    auto value = cell(column, record, today);
    return value.empty() ? Json(nullptr) : Json(std::move(value));
  };
  return {{"ref", record.ref},
          {"status", text("status")},
          {"since", text("since")},
          {"year_group", text("year_group")},
          {"class", text("class")},
          {"next_review", text("next_review")},
          {"needs", need_types(record.pupil, today)}};
}

/// Nothing first, then year groups and numbers in their order, then text byte by byte: ISO dates
/// come out right.
std::tuple<int, double, std::string> sort_key(const std::string& column, const Record& record,
                                              Date today) {
  auto value = cell(column, record, today);
  auto number = model::parse_number(value);
  if (column == "year_group" || column == "pupil.year_group") {
    const auto year = code::YearGroup::parse(value);
    number = year && year->number() ? std::optional<double>{*year->number()} : std::nullopt;
  }
  const int kind = value.empty() ? 0 : number ? 1 : 2;
  return {kind, number.value_or(0), std::move(value)};
}

void sort_by(Caseload& caseload, std::string column, Date today) {
  if (column.empty()) {
    return;
  }
  const bool turned = column[0] == '-';
  column = turned ? column.substr(1) : column;
  std::stable_sort(caseload.records.begin(), caseload.records.end(),
                   [&](const auto& a, const auto& b) {
                     const auto first = sort_key(column, a, today);
                     const auto second = sort_key(column, b, today);
                     return turned ? second < first : first < second;
                   });
}

void print_json(std::ostream& out, const Caseload& caseload, Date today) {
  Json pupils = Json::array();
  for (const auto& record : caseload.records) {
    pupils.push_back(as_json(record, today));
  }
  const Json document = {{"version", 1}, {"pupils", std::move(pupils)}};
  out << document.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

void print_rows(const Options& options, const Caseload& caseload, Session& session) {
  const bool csv = options.format == "csv";
  const std::string usual{csv ? k_columns_for_programs : k_columns_for_people};
  const std::string& wanted = options.columns.empty() ? usual : options.columns;
  Row head;
  for (const auto column : split(wanted, ',')) {
    head.emplace_back(trim(column));
  }
  std::vector<Row> rows;
  for (const auto& record : caseload.records) {
    Row row;
    for (const auto& column : head) {
      row.push_back(cell(column, record, session.today()));
    }
    rows.push_back(std::move(row));
  }
  if (csv) {
    print_csv(session.out(), head, rows);
  } else if (!rows.empty()) {
    print_table(session.out(), head, rows);
  }
}

int run(const Options& options, Session& session) {
  Findings unread;
  const Date today = session.today();
  auto caseload = session.load(
      unread, {.refs = {},
               .leavers = options.leavers ? folder::Leavers::include : folder::Leavers::leave_out});
  keep_matching(caseload, options.filters, today);
  auto& records = caseload.records;
  records.erase(std::remove_if(records.begin(), records.end(),
                               [](const auto& record) { return !record.is_whole; }),
                records.end());
  sort_by(caseload, options.sort, today);
  if (options.format == "json") {
    print_json(session.out(), caseload, today);
  } else {
    print_rows(options, caseload, session);
  }
  return session.report_unread(unread);
}

} // namespace

std::span<const std::string_view> column_names() {
  static constexpr std::string_view k_names[] = {
      "ref", "initials", "name", "status", "since", "year_group", "class", "next_review", "needs"};
  return k_names;
}

const Command list_command{
    .name = "list",
    .says = "The register: pupils, with the columns you choose",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
