#include "scenario/presets.hpp"

namespace mihwar::scenario {
namespace {

constexpr Preset kPresets[] = {
    {.id = "default"},
};

}  // namespace

std::span<const Preset> presets() { return kPresets; }

const Preset* find_preset(std::string_view id) {
  for (const Preset& preset : kPresets)
    if (preset.id == id) return &preset;
  return nullptr;
}

model::Inputs inputs_of(const Preset& preset) {
  model::Inputs inputs = model::default_inputs();
  for (const PresetValue& value : preset.values) model::find_parameter(value.id)->field.set(inputs, value.value);
  return inputs;
}

bool differs_from(const Preset& preset, const model::Inputs& inputs) {
  const model::Inputs own = inputs_of(preset);
  for (const model::Parameter& row : model::parameters())
    if (row.field.get(own) != row.field.get(inputs)) return true;
  return false;
}

const PresetValue* find_value(const Preset& preset, std::string_view parameter_id) {
  for (const PresetValue& value : preset.values)
    if (value.id == parameter_id) return &value;
  return nullptr;
}

}  // namespace mihwar::scenario
