// SPDX-License-Identifier: MIT
#include "yaml/plain.hpp"

#include "yaml/parse.hpp"
#include "yaml/plain_text.hpp"

#include <cstdint>
#include <string_view>
#include <utility>

namespace senco::yaml {
namespace {

/// Bytes to a value, at least, in a lifelike record.
constexpr std::size_t k_bytes_a_value = 16;
/// A map of more keys is left to yaml-cpp: each is looked for among those before it.
constexpr std::size_t k_most_keys = 256;

bool is_null_word(std::string_view text) {
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

/// Functions return false for what isn't this reader's. Each leaves the text at what follows the
/// value, on a line below, and `end_` where the value ended.
class PlainReader {
public:
  explicit PlainReader(Document& document) : document_(document), text_(document) {}

  bool read() {
    document_.expect(document_.source().text().size() / k_bytes_a_value + 8);
    if (!text_.next_content()) {
      return false;
    }
    if (text_.indent() < 0) {
      return text_.is_empty();
    }
    const Place outermost{Document::k_none, nullptr};
    // Text alone is no record.
    return node(outermost, -1, true) && text_.indent() < 0 &&
           (document_.root()->is_map() || document_.root()->is_list());
  }

private:
  /// Where a value goes.
  struct Place {
    std::uint32_t parent;
    const Scalar* key;
  };

  std::uint32_t put(const Place& place, Kind kind, const Scalar& value) {
    end_ = value.end;
    return document_.put(place.parent, kind, place.key, value);
  }
  void put_plain(const Place& place, Scalar& value) {
    const bool is_null = is_null_word(value.text);
    value.text = is_null ? std::string_view{} : value.text;
    put(place, is_null ? Kind::null : Kind::scalar, value);
  }
  void put_nothing(const Place& place, std::uint32_t at) {
    put(place, Kind::null, {.begin = at, .end = at, .style = Style::plain, .text = {}});
  }
  std::uint32_t begin(const Place& place, Kind kind, Style style, std::uint32_t at) {
    ++depth_;
    return put(place, kind, {.begin = at, .end = at + 1, .style = style, .text = {}});
  }
  /// Whether the map at `index` may have this key beside those it has.
  [[nodiscard]] bool may_add(std::string_view key, std::uint32_t index) const {
    const auto map = document_.node(index);
    return key != "<<" && map.size() < k_most_keys && !map.find(key);
  }
  bool end(std::uint32_t index) {
    --depth_;
    document_.set_end(index, end_);
    return true;
  }

  bool node(const Place& place, long parent, bool may_nest);
  bool quoted(const Place& place, bool may_nest);
  bool plain(const Place& place, long parent, bool may_nest);
  bool value_below(const Place& place, long parent, bool may_be_list, std::uint32_t empty);
  bool map(const Place& place, long column, Scalar key);
  bool list(const Place& place);
  bool brackets(const Place& place);
  bool list_in_brackets(const Place& place);
  bool map_in_brackets(const Place& place);
  bool node_in_brackets(const Place& place);

  Document& document_;
  PlainText text_;
  int depth_ = 0;
  std::uint32_t end_ = 0;
};

/// A value below a key or dash in column `parent`; with `may_nest` it may be a block map or list.
bool PlainReader::node(const Place& place, long parent, bool may_nest) {
  switch (text_.here()) {
  case '"':
  case '\'':
    return quoted(place, may_nest);
  case '[':
  case '{':
    return brackets(place) && text_.end_line();
  case '|':
  case '>': {
    Scalar value;
    if (parent < 0 || !text_.block_text(value, parent)) {
      return false;
    }
    put(place, Kind::scalar, value);
    return true;
  }
  case '-':
    if (text_.at_dash()) {
      return may_nest && list(place);
    }
    return plain(place, parent, may_nest);
  default:
    return plain(place, parent, may_nest);
  }
}

bool PlainReader::quoted(const Place& place, bool may_nest) {
  const auto column = text_.column();
  Scalar value;
  if (!text_.quoted(value)) {
    return false;
  }
  if (may_nest && text_.past_colon(value)) {
    return map(place, column, value);
  }
  put(place, Kind::scalar, value);
  return text_.end_line();
}

bool PlainReader::plain(const Place& place, long parent, bool may_nest) {
  const auto column = text_.column();
  Scalar value;
  const auto stop = text_.plain_line(value);
  if (stop == Stop::colon) {
    return may_nest && text_.past_colon(value) && map(place, column, value);
  }
  if (stop == Stop::foreign || !text_.plain_rest(value, stop, parent)) {
    return false;
  }
  put_plain(place, value);
  return true;
}

/// What stands on the lines below a key or dash in column `parent`, `empty` being just past it.
bool PlainReader::value_below(const Place& place, long parent, bool may_be_list,
                              std::uint32_t empty) {
  if (!text_.end_line()) {
    return false;
  }
  if (text_.indent() > parent) {
    return node(place, parent, true);
  }
  if (may_be_list && text_.indent() == parent && text_.at_dash()) {
    return list(place);
  }
  put_nothing(place, empty);
  return true;
}

/// A map whose keys stand in `column`; its first has been read.
bool PlainReader::map(const Place& place, long column, Scalar key) {
  if (depth_ >= k_deepest) {
    return false;
  }
  const auto index = begin(place, Kind::map, Style::block, key.begin);
  for (;;) {
    if (!may_add(key.text, index)) {
      return false;
    }
    const Place inside{index, &key};
    const auto past_colon = text_.at();
    text_.skip_blanks();
    const bool has_value = text_.begins_value();
    if (has_value ? !node(inside, column, false) : !value_below(inside, column, true, past_colon)) {
      return false;
    }
    if (text_.indent() != column) {
      break;
    }
    if (!text_.key(key)) {
      return false;
    }
  }
  return text_.indent() < column && end(index);
}

/// A list whose first dash is here.
bool PlainReader::list(const Place& place) {
  if (depth_ >= k_deepest) {
    return false;
  }
  const auto column = text_.column();
  const auto index = begin(place, Kind::list, Style::block, text_.at());
  const Place inside{index, nullptr};
  do {
    text_.step();
    const auto past_dash = text_.at();
    text_.skip_blanks();
    const bool has_value = text_.begins_value();
    if (has_value ? !node(inside, column, true) : !value_below(inside, column, false, past_dash)) {
      return false;
    }
  } while (text_.indent() == column && text_.at_dash());
  return text_.indent() <= column && end(index);
}

bool PlainReader::brackets(const Place& place) {
  if (depth_ >= k_deepest) {
    return false;
  }
  return text_.here() == '[' ? list_in_brackets(place) : map_in_brackets(place);
}

/// A value within brackets; leaves the text at what follows it.
bool PlainReader::node_in_brackets(const Place& place) {
  Scalar value;
  switch (text_.here()) {
  case '[':
  case '{':
    return brackets(place);
  case '"':
  case '\'':
    if (!text_.quoted(value)) {
      return false;
    }
    put(place, Kind::scalar, value);
    return true;
  default:
    if (!text_.plain_in_brackets(value)) {
      return false;
    }
    put_plain(place, value);
    return true;
  }
}

bool PlainReader::list_in_brackets(const Place& place) {
  const auto index = begin(place, Kind::list, Style::flow, text_.at());
  do {
    text_.step();
    if (!text_.next_in_brackets()) {
      return false;
    }
    if (text_.here() == ']') {
      break;
    }
    if (!node_in_brackets({index, nullptr}) || !text_.next_in_brackets()) {
      return false;
    }
  } while (text_.here() == ',');
  if (text_.here() != ']') {
    return false;
  }
  text_.step();
  end_ = text_.at();
  return end(index);
}

bool PlainReader::map_in_brackets(const Place& place) {
  const auto index = begin(place, Kind::map, Style::flow, text_.at());
  do {
    text_.step();
    if (!text_.next_in_brackets()) {
      return false;
    }
    if (text_.here() == '}') {
      break;
    }
    Scalar key;
    if (!text_.key_in_brackets(key) || !may_add(key.text, index)) {
      return false;
    }
    const auto past_colon = text_.at();
    if (!text_.next_in_brackets()) {
      return false;
    }
    if (text_.here() == ',' || text_.here() == '}') {
      put_nothing({index, &key}, past_colon);
    } else if (!node_in_brackets({index, &key}) || !text_.next_in_brackets()) {
      return false;
    }
  } while (text_.here() == ',');
  if (text_.here() != '}') {
    return false;
  }
  text_.step();
  end_ = text_.at();
  return end(index);
}

} // namespace

std::optional<Document> read_plain(const diag::Source& source) {
  std::optional<Document> document{std::in_place, source};
  if (!PlainReader{*document}.read()) {
    document.reset();
  }
  return document;
}

} // namespace senco::yaml
