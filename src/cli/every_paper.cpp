// SPDX-License-Identifier: MIT
#include "cli/every_paper.hpp"

#include "base/error.hpp"
#include "code/authority.hpp"
#include "papers/agenda.hpp"
#include "papers/letter.hpp"
#include "papers/paper.hpp"

#include <optional>

namespace senco::cli {
namespace {

using Take = std::function<void(const RenderedPaper&)>;

/// What `make` gives; nothing where it throws because the record lacks what the paper is about.
template <class Make> std::optional<render::Value> values_if_any(Make make) {
  try {
    return make();
  } catch (const Error&) {
    return std::nullopt;
  }
}

class Everything {
public:
  Everything(const TemplateStore& store, const Caseload& caseload, Date today, const Take& take)
      : store_(store), caseload_(caseload), today_(today), take_(take) {}

  void of(const render::Template& templ) {
    const auto stem = templ.name.substr(0, templ.name.find('.'));
    if (templ.kind == "partial") {
      return;
    }
    if (stem.starts_with("paper-") && papers::is_of_several(stem.substr(6))) {
      write(templ, nullptr, {},
            papers::paper_of_several(caseload_.records, caseload_.setting, today_, ""));
      return;
    }
    for (const auto& record : caseload_.records) {
      if (!record.understood) {
        continue;
      }
      if (stem.starts_with("letter-")) {
        letters(templ, stem.substr(7), record);
      } else if (stem.starts_with("agenda-")) {
        agendas(templ, stem, record);
      } else if (stem.starts_with("paper-")) {
        const auto values = values_if_any(
            [&] { return papers::paper(stem.substr(6), record, caseload_.setting, today_, {}); });
        write(templ, &record, {}, values);
      }
    }
  }

private:
  void letters(const render::Template& templ, const std::string& name, const Record& record) {
    const auto& pupil = record.pupil;
    const auto* review = name.starts_with("annual-") ? papers::annual_to_hold(pupil, {}) : nullptr;
    auto all = review == nullptr ? papers::recipients(pupil, today_)
                                 : papers::recipients_of_invitation(pupil, *review, today_);
    if (templ.audience == Reader::authority) {
      const auto* authority = code::authority_of(caseload_.setting, pupil);
      all.assign(authority == nullptr ? 0 : 1, {.local_authority = authority});
    }
    for (const auto& contact : pupil.contacts) {
      if (name == "concern" && !code::gets_letters(contact)) {
        all.push_back({.contact = &contact}); // Anybody may be worried.
      }
    }
    for (const auto& to : all) {
      const auto values = values_if_any(
          [&] { return papers::letter(name, record, caseload_.setting, to, today_, {}); });
      write(templ, &record, to, values);
    }
  }

  void agendas(const render::Template& templ, const std::string& stem, const Record& record) {
    for (const auto& review : record.pupil.reviews) {
      if (review.id && review.held.is_absent() && papers::agenda_template(review) == stem) {
        const auto values = values_if_any(
            [&] { return papers::agenda(record, caseload_.setting, today_, *review.id); });
        write(templ, &record, {}, values);
      }
    }
  }

  void write(const render::Template& templ, const Record* record, const papers::Recipient& to,
             const std::optional<render::Value>& values) {
    if (!values) {
      return;
    }
    RenderedPaper paper{.name = templ.name, .record = record, .to = to, .audience = templ.audience};
    try {
      const auto dot = templ.name.find('.');
      const auto language = dot == std::string::npos ? std::string{} : templ.name.substr(dot + 1);
      paper.markdown = render::fill(templ, *values, store_.lookup(language));
    } catch (const Error& error) {
      paper.fault = error.what();
    }
    take_(paper);
  }

  const TemplateStore& store_;
  const Caseload& caseload_;
  Date today_;
  const Take& take_;
};

} // namespace

void for_every_paper(const TemplateStore& store, const Caseload& caseload, Date today,
                     const Take& take) {
  Everything everything(store, caseload, today, take);
  for (const auto& name : store.names()) {
    everything.of(store.named(name));
  }
}

} // namespace senco::cli
