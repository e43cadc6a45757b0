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
#include "model/shape.hpp"
#include "model/value.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>
#include <tuple>
#include <utility>

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
std::string cell(const std::string& column, const Record& record, const code::Calendar& calendar,
                 Date today) {
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
    const auto year = code::year_group_on(pupil, calendar, today, today);
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
    const auto known = column_names();
    throw UsageError(
        "no record has a field '{}'{}", column,
        did_you_mean(column, {known.begin(), known.end()}, "; 'senco fields' lists them"));
  }
  return join(*values, "; ");
}

/// What is restricted is for `show` and `edit`: a register is printed and handed round.
void refuse_restricted(std::string_view column) {
  const auto* shape = model::find_shape(model::pupil_shape(), column);
  if (shape != nullptr && shape->audience == Audience::restricted && shape->is_scalar()) {
    throw UsageError("'{}' is for 'senco show' and 'senco edit' only", column);
  }
}

Json as_json(const Record& record, const code::Calendar& calendar, Date today) {
  const auto text = [&](const char* column) {
    auto value = cell(column, record, calendar, today);
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
using SortKey = std::tuple<int, double, std::string>;

SortKey sort_key(const std::string& column, const Record& record, const code::Calendar& calendar,
                 Date today) {
  auto value = cell(column, record, calendar, today);
  auto number = model::parse_number(value);
  if (column == "year_group" || column == "pupil.year_group") {
    const auto year = code::YearGroup::parse(value);
    number = year && year->number() ? std::optional<double>{*year->number()} : std::nullopt;
  }
  const int kind = value.empty() ? 0 : number ? 1 : 2;
  return {kind, number.value_or(0), std::move(value)};
}

/// One pupil of the register.
struct Line {
  bool is_wanted = false;
  Row cells;        ///< For the forms that have columns.
  Json json = {};   ///< For JSON.
  SortKey key = {}; ///< Where the register is to be sorted.
  Findings unread = {};
};

/// Makes the lines of the register.
class Register {
public:
  Register(const Options& options, const Filter& filter, const Setting& setting, Date today)
      : options_(options), filter_(filter), calendar_(code::calendar_of(setting)), today_(today) {
    const std::string usual{options.format == "csv" ? k_columns_for_programs
                                                    : k_columns_for_people};
    for (const auto column : split(options.columns.empty() ? usual : options.columns, ',')) {
      head_.emplace_back(trim(column));
      refuse_restricted(head_.back());
    }
    turned_ = options.sort.starts_with('-');
    sort_column_ = turned_ ? options.sort.substr(1) : options.sort;
  }

  [[nodiscard]] Line line(const folder::ReadRecord& read) const {
    const Record& record = read.record;
    Line line{.is_wanted = record.is_whole && filter_.holds(record, calendar_),
              .cells = {},
              .unread = read.findings};
    if (!line.is_wanted) {
      return line;
    }
    if (!sort_column_.empty()) {
      line.key = sort_key(sort_column_, record, calendar_, today_);
    }
    if (options_.format == "json") {
      line.json = as_json(record, calendar_, today_);
      return line;
    }
    for (const auto& column : head_) {
      line.cells.push_back(cell(column, record, calendar_, today_));
    }
    return line;
  }

  void sort(std::vector<Line>& lines) const {
    if (!sort_column_.empty()) {
      std::stable_sort(lines.begin(), lines.end(), [&](const Line& a, const Line& b) {
        return turned_ ? b.key < a.key : a.key < b.key;
      });
    }
  }

  void print(std::ostream& out, std::vector<Line> lines) const {
    if (options_.format == "json") {
      Json pupils = Json::array();
      for (auto& line : lines) {
        pupils.push_back(std::move(line.json));
      }
      const Json document = {{"version", 1}, {"pupils", std::move(pupils)}};
      out << diag::printable_json(document.dump(1, ' ', false, Json::error_handler_t::replace))
          << '\n';
      return;
    }
    std::vector<Row> rows;
    rows.reserve(lines.size());
    for (auto& line : lines) {
      rows.push_back(std::move(line.cells));
    }
    if (options_.format == "csv") {
      print_csv(out, head_, rows);
    } else if (!rows.empty()) {
      print_table(out, head_, rows);
    }
  }

private:
  const Options& options_;
  const Filter& filter_;
  code::Calendar calendar_;
  Date today_;
  Row head_;
  std::string sort_column_;
  bool turned_ = false;
};

int run(const Options& options, Session& session) {
  const Filter filter(options.filters, session.today());
  const auto folder = session.open(
      {.refs = filter.refs(),
       .leavers = options.leavers ? folder::Leavers::include : folder::Leavers::leave_out});
  const Register all(options, filter, folder.setting().setting, session.today());
  Findings unread = folder.setting_findings();
  std::vector<Line> lines;
  session.each(
      folder, [&](const folder::ReadRecord& read) { return all.line(read); },
      [&](Line line) {
        unread.append(std::exchange(line.unread, {}));
        if (line.is_wanted) {
          lines.push_back(std::move(line));
        }
      });
  all.sort(lines);
  if (lines.empty() && !options.filters.empty() && session.shell().err_is_terminal) {
    session.tell_nobody(options.filters);
  }
  all.print(session.out(), std::move(lines));
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
