// SPDX-License-Identifier: MIT
// The half of Splice that takes keys and entries out.
#include "base/error.hpp"
#include "yaml/nodes.hpp"
#include "yaml/splice.hpp"

namespace senco::yaml {

void Splice::remove(const Place& from, const Step& what) {
  take_out(from, what, Comments::keep);
}

void Splice::take_away(const Place& from, const Step& what) {
  take_out(from, what, Comments::drop);
}

void Splice::take_out(const Place& from, const Step& what, Comments comments) {
  const auto child = child_at(from.node, what);
  if (!child) {
    throw Bug("what is to be taken out isn't there");
  }
  if (from.in_flow || from.node.style() == Style::flow) {
    take_out_in_brackets(from.node, *child);
    return;
  }
  const auto begin = begin_of(from.node, *child);
  if (lines_.is_first(begin)) {
    take_out_lines(begin, *child, comments);
    return;
  }
  // The first key of an entry stands on the line of its dash, which stays.
  const auto next = neighbours(from.node, *child).after;
  const auto end = next ? begin_of(from.node, *next) : end_of(*child);
  keep_comments(begin, end, begin, lines_.column(begin));
  put(begin, end, {});
}

void Splice::take_out_in_brackets(Node collection, Node what) {
  const auto [before, after] = neighbours(collection, what);
  const auto begin = !after && before ? end_of(*before) : begin_of(collection, what);
  auto end = after ? begin_of(collection, *after) : end_of(what);
  if (!before && !after) { // The comma that may follow a last entry has nothing to follow then.
    const auto next = text_.find_first_not_of(" \t\r\n", end);
    end = next != std::string_view::npos && text_[next] == ',' ? next + 1 : end;
  }
  keep_comments(begin, end, begin, 0);
  put(begin, end, {});
}

void Splice::take_out_lines(std::size_t begin, Node what, Comments comments) {
  const auto column = lines_.column(begin);
  const auto line = lines_.begin_of(begin);
  // Comments that stand further in below it would become part of a text above it.
  const auto end = lines_.end_of_entry(end_of(what), column);
  const std::string& line_end = writer_.habits().line_end;
  std::string kept;
  if (comments == Comments::keep) {
    for (const auto comment : lines_.comments(line, end)) {
      kept += line_end + indent(column) + std::string{comment};
    }
  }
  if (line == lines_.begin_of(0)) {
    put(line, lines_.next(end), kept.empty() ? kept : kept.substr(line_end.size()) + line_end);
    return;
  }
  const auto line_before = lines_.begin_of(line - 1);
  const auto next = lines_.next(end);
  const bool leaves_two_blank_lines = kept.empty() && line_before > lines_.begin_of(0) &&
                                      lines_.is_blank(line_before) &&
                                      (next >= text_.size() || lines_.is_blank(next));
  put(lines_.end_of(lines_.begin_of((leaves_two_blank_lines ? line_before : line) - 1)), end, kept);
}

} // namespace senco::yaml
