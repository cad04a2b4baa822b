#pragma once
// Scenarios to start from. Each names only the values that differ from the defaults; names and descriptions stand, in
// every language, in the language table under the preset's id.

#include <span>
#include <string_view>

#include "model/inputs.hpp"
#include "model/parameters.hpp"

namespace mihwar::scenario {

struct PresetValue {
  std::string_view id;        // of the parameter
  double value;               // choices by position, booleans as 0 and 1
  std::string_view source{};  // empty = illustrative: plausible, measured nowhere
};

struct Preset {
  std::string_view id;  // public: files, links, command line
  std::span<const PresetValue> values{};
};

// In the order to offer them; the first is `default`, which changes nothing.
std::span<const Preset> presets();

// The preset with this id, or nullptr.
const Preset* find_preset(std::string_view id);

model::Inputs inputs_of(const Preset& preset);

// Does any value differ from the preset's?
bool differs_from(const Preset& preset, const model::Inputs& inputs);

// The preset's own value of this row, or nullptr where it is the default.
const PresetValue* find_value(const Preset& preset, std::string_view parameter_id);

}  // namespace mihwar::scenario
