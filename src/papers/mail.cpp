// SPDX-License-Identifier: MIT
#include "papers/mail.hpp"

#include "base/text.hpp"
#include "diag/print.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

namespace senco::papers {
namespace {

constexpr std::string_view k_authority_ends = " (local authority)"; // As owners are named.

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80; });
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view k_digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string result;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      group = group << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      result += i + k > bytes.size() ? '=' : k_digits[group >> (18 - 6 * k) & 0x3FU];
    }
  }
  return result;
}

/// `text` in pieces of at most `size` bytes, none cut inside a character.
std::vector<std::string_view> pieces(std::string_view text, std::size_t size) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    std::size_t end = std::min(size, text.size());
    while (end < text.size() && end > 1 &&
           (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
      --end;
    }
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return parts;
}

std::string stem_of(std::string_view name) {
  std::string stem;
  for (const char c : lower(name)) {
    const bool in_word = std::isalnum(static_cast<unsigned char>(c)) != 0;
    if (in_word) {
      stem += c;
    } else if (!stem.empty() && stem.back() != '-') {
      stem += '-';
    }
  }
  while (stem.ends_with('-')) {
    stem.pop_back();
  }
  return stem.empty() ? "reminders" : stem;
}

std::string usable(const model::Text& address) {
  return address && is_address(*address) ? *address : "";
}

std::string address_of_staff(const std::string& owner, const Setting& setting) {
  const auto& senco = setting.senco.get();
  if (senco.name.value_or("SENCO") == owner && !usable(senco.email).empty()) {
    return usable(senco.email);
  }
  for (const auto& member : setting.staff) {
    if (member.name.is(owner) && member.left.is_absent() && !usable(member.email).empty()) {
      return usable(member.email);
    }
  }
  return {};
}

std::string address_of_authority(std::string_view owner, const Setting& setting) {
  for (const auto& authority : setting.authorities) {
    if (authority.name && owner == fmt::format("{}{}", *authority.name, k_authority_ends)) {
      return usable(authority.sen_team.get().email);
    }
  }
  return {};
}

/// Where a message for this owner goes; empty for nowhere.
std::string address_of(const std::string& owner, const Setting& setting, const MailForm& form) {
  const auto address = address_of_staff(owner, setting);
  return address.empty() && !form.to.empty() ? address_of_authority(owner, setting) : address;
}

std::string senco_name(const Setting& setting) {
  return setting.senco.get().name.value_or("SENCO");
}

std::string mailbox(std::string_view name, std::string_view address) {
  return fmt::format("{} <{}>", header_phrase(name), address);
}

/// What one owner is sent: their own, and for the SENCO what others owe.
struct Letter {
  std::vector<Reminder> own;
  std::vector<Reminder> of_others;
};

std::map<std::string, Letter> letters(const std::vector<Reminder>& all, const Setting& setting,
                                      const MailForm& form) {
  std::map<std::string, Letter> by_owner;
  for (const auto& one : all) {
    const bool is_wanted = form.to.empty() || form.to == one.owner;
    if (!is_wanted) {
      continue;
    }
    const bool has_address = !address_of(one.owner, setting, form).empty();
    if (has_address || !form.to.empty()) {
      by_owner[one.owner].own.push_back(one);
    } else {
      by_owner[senco_name(setting)].of_others.push_back(one);
    }
  }
  return by_owner;
}

std::string body(const Letter& letter, const MailForm& form) {
  ReminderForm text{.today = form.today, .called = form.called, .owners = Owners::hide};
  std::string result = as_text(letter.own, text);
  if (!letter.of_others.empty()) {
    text.grouped = Grouped::by_owner;
    result += fmt::format("{}Owed by others, for you to pass on\n\n{}", result.empty() ? "" : "\n",
                          as_text(letter.of_others, text));
  }
  return result;
}

Message message(const std::string& owner, const std::string& address, const Letter& letter,
                const Setting& setting, const MailForm& form) {
  auto everything = letter.own;
  everything.insert(everything.end(), letter.of_others.begin(), letter.of_others.end());
  const auto text = body(letter, form);
  const auto from = usable(setting.senco.get().email);
  std::string head;
  if (!from.empty()) {
    head += fmt::format("From: {}\n", mailbox(senco_name(setting), from));
  }
  head += fmt::format("To: {}\n", mailbox(owner, address));
  head += fmt::format("Subject: SEN reminders: {}\n", counts_in_words(everything));
  head += fmt::format("MIME-Version: 1.0\n"
                      "Content-Type: text/plain; charset=utf-8\n"
                      "Content-Transfer-Encoding: {}\n"
                      "Auto-Submitted: auto-generated\n\n",
                      is_ascii(text) ? "7bit" : "8bit");
  return {owner, stem_of(owner), head + text};
}

} // namespace

bool is_address(std::string_view text) {
  constexpr std::string_view k_marks = "!#$%&'*+-/=?^_`{|}~."; // RFC 5322: a dot-atom.
  const auto at = text.find('@');
  const bool has_ends = at != std::string_view::npos && at > 0 && at + 1 < text.size();
  const bool has_dot_alone = text.find("..") != std::string_view::npos || text.starts_with('.') ||
                             text.ends_with('.') || text.find(".@") != std::string_view::npos ||
                             text.find("@.") != std::string_view::npos;
  constexpr std::size_t k_longest = 254; // RFC 5321
  return has_ends && !has_dot_alone && text.size() <= k_longest && text[0] != '-' &&
         std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at),
                     [&](unsigned char c) {
                       return c < 0x80 &&
                              (std::isalnum(c) != 0 ||
                               k_marks.find(static_cast<char>(c)) != std::string_view::npos);
                     }) &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.end(),
                     [](unsigned char c) {
                       return c < 0x80 && (std::isalnum(c) != 0 || c == '-' || c == '.');
                     });
}

std::string header_phrase(std::string_view text) {
  constexpr std::size_t k_bytes = 42;   // 56 in base64: an encoded word stays under 75 characters.
  constexpr std::size_t k_longest = 60; // Of what isn't folded.
  auto shown = diag::printable(text);
  if (!is_ascii(shown) || shown.size() > k_longest) {
    std::vector<std::string> words;
    for (const auto piece : pieces(shown, k_bytes)) {
      words.push_back(fmt::format("=?utf-8?B?{}?=", base64(piece)));
    }
    return join(words, "\n ");
  }
  const bool is_plain = !shown.empty() && std::all_of(shown.begin(), shown.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == ' ' || c == '-' || c == '\'';
  });
  if (is_plain) {
    return shown;
  }
  return fmt::format("\"{}\"", replace_all(replace_all(shown, "\\", "\\\\"), "\"", "\\\""));
}

std::vector<Message> messages(const std::vector<Reminder>& all, const Setting& setting,
                              const MailForm& form) {
  std::vector<Message> result;
  for (const auto& [owner, letter] : letters(all, setting, form)) {
    const auto address = address_of(owner, setting, form);
    if (!address.empty()) {
      result.push_back(message(owner, address, letter, setting, form));
    }
  }
  std::map<std::string, int> used;
  for (auto& one : result) {
    const int count = ++used[one.stem];
    one.stem += count > 1 ? fmt::format("-{}", count) : "";
  }
  return result;
}

std::vector<std::string> unreachable(const std::vector<Reminder>& all, const Setting& setting,
                                     const MailForm& form) {
  std::vector<std::string> owners;
  for (const auto& [owner, letter] : letters(all, setting, form)) {
    if (!address_of(owner, setting, form).empty()) {
      continue;
    }
    if (!letter.own.empty()) {
      owners.push_back(owner);
    }
    for (const auto& one : letter.of_others) {
      owners.push_back(one.owner);
    }
  }
  std::sort(owners.begin(), owners.end());
  owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
  return owners;
}

} // namespace senco::papers
