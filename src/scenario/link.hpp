#pragma once
// Scenarios as the fragment of a page's address, readable and short: only what differs from a named preset.
//
//   m1&lang=ar&p=default&n=Plan%20A&lever.wait_reduction=0.7&p=retail&c=SAR
//
//   m1    the version; links of a newer one are read as far as they are understood
//   p     a preset's id, and the start of a scenario: the next p starts the next one
//   n c t name, currency and notes, where not empty and not USD
//   an id with a dot: one value, as `--set id=value` takes it
//   anything else belongs to the link as a whole (kLinkExtras, and what later versions add)
//
// Texts are percent-encoded UTF-8. Every link ever made must open with the same values (tests/links): a change of
// defaults or of a preset's values needs a new version.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenario/scenario.hpp"

namespace mihwar::scenario {

inline constexpr int kLinkVersion = 1;
inline constexpr std::size_t kMaxLinkBytes = 8192;
inline constexpr std::size_t kMaxLinkScenarios = 24;
inline constexpr std::size_t kMaxExtraBytes = 200;  // of a value

// What the app keeps besides scenarios: view and language, seed of the random draws, positions (from 0) of the current
// and of the compared scenario.
inline constexpr std::string_view kLinkExtras[] = {"view", "lang", "seed", "at", "vs"};

struct Link {
  std::vector<Scenario> scenarios{};
  std::vector<std::pair<std::string, std::string>> extras{};  // keys of lower-case letters, digits, '-' and '_'
};

// Without the '#'. Empty when it would be longer than kMaxLinkBytes; notes are the first thing to leave out then.
enum class Notes { with, without };
std::optional<std::string> write_link(const Link& link, Notes notes = Notes::with);

struct ReadLink {
  Link link;      // all inputs are valid: what is wrong keeps its preset's value. Only without errors is it meant so
  Issues issues;  // as of a file with one line; places count from the start of the text
  bool newer = false;  // made by a later version: its scenarios are read-only
};

// Takes the fragment with or without '#', or a whole address. Never longer than kMaxLinkBytes.
ReadLink read_link(std::string_view text);

// The value of this extra, or nullptr.
const std::string* find_extra(const Link& link, std::string_view key);

}  // namespace mihwar::scenario
