// SPDX-License-Identifier: MIT
// Any bytes read as a record file: a tree and findings, all of whose places lie in the text.
#include "base/text.hpp"
#include "fuzz/target.hpp"
#include "yaml/parse.hpp"

namespace {

using namespace senco;
using test::demand;

class Reading {
public:
  Reading(const diag::Source& source, yaml::Reader reader)
      : source_(source), document_(yaml::parse(source, findings_, reader)) {}

  void check() {
    if (const auto root = document_.root()) {
      inside(root->span(), "the root");
      node(*root, 0);
    }
    for (const auto& found : findings_.all()) {
      demand(found.begin <= found.end && found.end <= source_.text().size(),
             "a finding lies outside the text", source_.text());
      demand(found.position == source_.position(found.begin), "a finding has another position",
             source_.text());
      demand(!found.message.empty(), "a finding says nothing", source_.text());
    }
    demand(document_.is_whole() || !findings_.empty(), "a gap in the tree is passed in silence",
           source_.text());
  }

private:
  void inside(const Span& span, std::string_view what) const {
    demand(span.source == &source_ && span.begin <= span.end && span.end <= source_.text().size(),
           fmt::format("{} lies outside the text", what), source_.text());
  }

  void node(yaml::Node node, int depth) const {
    demand(depth <= yaml::k_deepest, "the tree is deeper than it may be", source_.text());
    std::size_t count = 0;
    std::uint32_t last = node.span().begin;
    for (const auto child : node) {
      ++count;
      inside(child.span(), "a value");
      inside(child.key_span(), "a key");
      const bool has_key = child.key_span().begin < child.key_span().end;
      const auto begin = has_key ? child.key_span().begin : child.span().begin;
      demand(begin >= last, "a value stands before what it comes after", source_.text());
      demand(child.span().end <= node.span().end, "a value ends after what it stands in",
             source_.text());
      last = std::max(last, child.span().end);
      this->node(child, depth + 1);
    }
    demand(count == node.size(), "a collection miscounts", source_.text());
    const bool is_text = find_invalid_utf8(node.text()) == std::string_view::npos &&
                         find_invalid_utf8(node.key()) == std::string_view::npos;
    demand(is_text, "a value is not UTF-8", source_.text());
  }

  const diag::Source& source_;
  Findings findings_;
  yaml::Document document_;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const diag::Source source("x.yaml", test::text_of(data, size));
  for (const auto reader : {yaml::Reader::any, yaml::Reader::yaml_cpp}) {
    Reading(source, reader).check();
  }
  return 0;
}
