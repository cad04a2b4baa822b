#pragma once
// A named set of inputs, and its JSON form:
//   {"format": 1, "model": "1", "name": "...", "currency": "USD", "values": {"id": value}}
// and, where there are any, "notes", "preset" and "read_only".

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/inputs.hpp"
#include "model/parameters.hpp"
#include "scenario/issue.hpp"

namespace mihwar::scenario {

inline constexpr int kFormat = 1;
inline constexpr std::string_view kModelVersion = "1";
inline constexpr std::size_t kMaxFileBytes = 1 << 20;
inline constexpr int kMaxDepth = 32;
inline constexpr std::size_t kMaxNameBytes = 400;
inline constexpr std::size_t kMaxNotesBytes = 4000;
inline constexpr std::size_t kMaxCurrencyBytes = 8;

struct Scenario {
  std::string name{};
  std::string notes{};  // free text; a member of the file only where there is one
  std::string currency = "USD";
  std::string preset{};  // id of the preset that it started from (presets.hpp); empty = the defaults
  model::Inputs inputs = model::default_inputs();
  bool read_only = false;  // made by a later version, whose meaning a change here could spoil; a duplicate is free
  // Members that this version does not know, as (key, JSON text on one line): kept and written back.
  std::vector<std::pair<std::string, std::string>> unknown_members{};  // of the file
  std::vector<std::pair<std::string, std::string>> unknown_values{};   // of "values"
};

struct ReadScenario {
  Scenario scenario;  // meaningful only without errors
  Issues issues;      // every problem found, in the order of the file, then settings, then the combined rules
};

// Reads the JSON form. What is missing stays as in `start`, by default the defaults; depth, size and duplicate keys are
// bounded while reading. Settings, as of `--set id=value`, replace values of the file before the combined rules are
// checked.
struct Setting {
  std::string_view id, text;
};
ReadScenario read_scenario(std::string_view json, std::span<const Setting> settings = {}, const Scenario& start = {});

// Writes the JSON form: every value, or only those that differ from the defaults; on one line when indent is negative.
enum class Values { all, changed };
std::string write_scenario(const Scenario& scenario, Values values = Values::changed, int indent = 2);

// Range, wholeness and the combined rules (wait <= patience, floor < target, t10 <= t90) of every value.
Issues validate(const model::Inputs& inputs);

// The combined rules alone.
Issues validate_combined(const model::Inputs& inputs);

// Would this value be allowed in this row, the others as they are? Empty = yes.
Issues validate_value(const model::Inputs& inputs, const model::Parameter& parameter, double value);

// Sets one value from text ("0.85", "true", "linear"), as `--set id=value` does. Reports only its own problem; combined
// rules are left to validate().
Issues set_from_text(model::Inputs& inputs, std::string_view id, std::string_view text);

// The value as JSON text: a number, true/false, or a choice's name in quotes.
std::string value_as_json(const model::Parameter& parameter, double value);

}  // namespace mihwar::scenario
