#include "analysis/bridge.hpp"

#include "model/valuation.hpp"

namespace mihwar::analysis {
namespace {

void assume(model::Inputs& inputs, BridgeStep step) {
  model::LeverInputs<double>& lever = inputs.lever(model::Lever::cx_gain);
  switch (step) {
    case BridgeStep::evidence:
      for (auto& any : inputs.levers) any.value = 0;
      lever.value = 10;
      return;
    case BridgeStep::no_gate:
      inputs.employees.gate_strength = 0;
      return;
    case BridgeStep::at_once:
      lever.months_to_10 = lever.months_to_90 = 0;
      return;
    case BridgeStep::intention:
      inputs.cx.intention_to_behaviour = 1;
      return;
    case BridgeStep::spending:
      inputs.cx.spend_uplift = kBridgeSpendUplift;
      return;
  }
}

}  // namespace

std::array<double, kBridgeSteps> temkin_bridge() {
  std::array<double, kBridgeSteps> gains{};
  model::Inputs inputs = model::default_inputs();
  for (int step = 0; step < kBridgeSteps; ++step) {
    assume(inputs, static_cast<BridgeStep>(step));
    gains[static_cast<std::size_t>(step)] =
        *model::summarise(inputs, model::project(inputs))[model::Result::revenue_gain];
  }
  return gains;
}

}  // namespace mihwar::analysis
