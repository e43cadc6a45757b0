// SPDX-License-Identifier: MIT
// Reminders as e-mail: a message for everyone who owes something, ready for `sendmail -t`.
#pragma once

#include "papers/reminder_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace senco::papers {

struct Message {
  std::string owner; ///< As in `Reminder::owner`.
  std::string stem;  ///< Of a file to keep it in: `mr-j-patel`.
  std::string text;  ///< RFC 5322 with lines that end in LF, as a mailer on this machine takes it.
};

struct MailForm {
  Date today;
  Called called = Called::by_initials;
  std::string to; ///< Only this owner's; everybody's if empty.
};

/// A message for each owner who has an address among the setting's staff or as its SENCO. What is
/// owed by others (families, specialists, the authority) is told the SENCO, to pass it on: nothing
/// goes outside the setting on its own. With `to`, that owner's alone, and then an authority's SEN
/// team gets one too. The subject holds counts only, and no message names another owner but the
/// SENCO's.
std::vector<Message> messages(const std::vector<Reminder>& all, const Setting& setting,
                              const MailForm& form);

/// Owners in `all` whose reminders no message would hold, because there is no address to send them
/// to, not even the SENCO's.
std::vector<std::string> unreachable(const std::vector<Reminder>& all, const Setting& setting,
                                     const MailForm& form);

/// Whether this can stand in a header: one address, `local@domain`, of plain characters.
bool is_address(std::string_view text);

/// A phrase for a header: as it is, quoted, or in encoded words of UTF-8 (RFC 2047) folded before
/// they are too long. Control characters become `?`.
std::string header_phrase(std::string_view text);

} // namespace senco::papers
