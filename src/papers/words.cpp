// SPDX-License-Identifier: MIT
#include "papers/words.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace senco::papers {
namespace {

struct Wording {
  std::string_view word;
  std::string_view says;
};

/// Only where the word with blanks for underscores isn't what one says.
constexpr std::array k_wordings = {
    Wording{"social_emotional_mental_health", "social, emotional and mental health"},
    Wording{"sensory_physical", "sensory and/or physical needs"},
    Wording{"SPLD", "specific learning difficulty"},
    Wording{"MLD", "moderate learning difficulty"},
    Wording{"SLD", "severe learning difficulty"},
    Wording{"PMLD", "profound and multiple learning difficulty"},
    Wording{"SEMH", "social, emotional and mental health"},
    Wording{"SLCN", "speech, language and communication needs"},
    Wording{"ASD", "autism"},
    Wording{"HI", "hearing impairment"},
    Wording{"VI", "vision impairment"},
    Wording{"MSI", "multi-sensory impairment"},
    Wording{"PD", "physical disability"},
    Wording{"DS", "Down syndrome"},
    Wording{"OTH", "other difficulty"},
    Wording{"NSA", "not yet assessed by a specialist"},
    Wording{"BESD", "behavioural, emotional and social difficulties"},
    Wording{"eal", "English as an additional language"},
    Wording{"sen", "assessment of special educational needs"},
    Wording{"two_year_check", "progress check at age two"},
    Wording{"eyfs_profile", "early years profile"},
    Wording{"sen_support", "SEN support"},
    Wording{"ehc_plan", "EHC plan"},
    Wording{"no_sen", "no special educational needs"},
    Wording{"request_ehc_assessment", "ask for an EHC needs assessment"},
    Wording{"end_sen_support", "end SEN support"},
    Wording{"involve_specialist", "involve a specialist"},
    Wording{"revise", "revise the support"},
    Wording{"keep_plan", "keep the EHC plan as it is"},
    Wording{"amend_plan", "amend the EHC plan"},
    Wording{"cease_plan", "end the EHC plan"},
    Wording{"some", "some progress"},
    Wording{"none", "no progress"},
    Wording{"senco", "SENCO"},
    Wording{"la_officer", "officer of the local authority"},
    Wording{"camhs", "child and adolescent mental health services (CAMHS)"},
    Wording{"speech_and_language", "speech and language therapy"},
    Wording{"autism_outreach", "autism outreach"},
    Wording{"nasenco", "NASENCO"},
    Wording{"npq_senco", "NPQ for SENCOs"},
};

struct Language {
  std::string_view name; ///< In lower case.
  std::string_view code;
};

constexpr std::array k_languages = {
    Language{"albanian", "sq"},   Language{"amharic", "am"},   Language{"arabic", "ar"},
    Language{"bengali", "bn"},    Language{"bulgarian", "bg"}, Language{"cantonese", "yue"},
    Language{"chinese", "zh"},    Language{"czech", "cs"},     Language{"dari", "prs"},
    Language{"farsi", "fa"},      Language{"french", "fr"},    Language{"german", "de"},
    Language{"greek", "el"},      Language{"gujarati", "gu"},  Language{"hindi", "hi"},
    Language{"hungarian", "hu"},  Language{"igbo", "ig"},      Language{"italian", "it"},
    Language{"kurdish", "ku"},    Language{"latvian", "lv"},   Language{"lithuanian", "lt"},
    Language{"malayalam", "ml"},  Language{"mandarin", "zh"},  Language{"nepali", "ne"},
    Language{"pashto", "ps"},     Language{"persian", "fa"},   Language{"polish", "pl"},
    Language{"portuguese", "pt"}, Language{"punjabi", "pa"},   Language{"romanian", "ro"},
    Language{"russian", "ru"},    Language{"shona", "sn"},     Language{"slovak", "sk"},
    Language{"somali", "so"},     Language{"sorani", "ckb"},   Language{"spanish", "es"},
    Language{"swahili", "sw"},    Language{"sylheti", "syl"},  Language{"tamil", "ta"},
    Language{"tigrinya", "ti"},   Language{"turkish", "tr"},   Language{"twi", "tw"},
    Language{"ukrainian", "uk"},  Language{"urdu", "ur"},      Language{"vietnamese", "vi"},
    Language{"welsh", "cy"},      Language{"yoruba", "yo"},
};

} // namespace

std::string language_code(std::string_view language) {
  const auto small = lower(trim(language));
  for (const auto& each : k_languages) {
    if (each.name == small || each.code == small) {
      return std::string{each.code};
    }
  }
  return {};
}

std::string in_words(std::string_view word) {
  const auto found = std::find_if(k_wordings.begin(), k_wordings.end(),
                                  [&](const auto& wording) { return wording.word == word; });
  return found == k_wordings.end() ? replace_all(word, "_", " ") : std::string{found->says};
}

std::string number_in_words(double number) {
  constexpr double k_hundredth = 0.005;
  return std::abs(number - std::round(number)) < k_hundredth ? fmt::format("{:.0f}", number)
                                                             : fmt::format("{:.2f}", number);
}

} // namespace senco::papers
