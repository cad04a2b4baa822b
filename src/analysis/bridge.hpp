#pragma once
// From what the evidence supports to Temkin's headline (Temkin Group 2018, $775M for $1B in three years): the revenue
// gain of ten index points in the default company over 36 months, each assumption on top of those before it.

#include <array>

namespace mihwar::analysis {

enum class BridgeStep {
  evidence,   // ten points, everything else by default
  no_gate,    // employees never stand in the way: gate strength 0
  at_once,    // no ramp
  intention,  // all stated intention becomes behaviour: intention_to_behaviour 1
  spending,   // each point adds kBridgeSpendUplift to what a customer spends
};
inline constexpr int kBridgeSteps = 5;

// % of revenue per customer and index point, solved so that the last step is Temkin's figure.
inline constexpr double kBridgeSpendUplift = 1.4921661;

// Revenue gain after each step, in the default company's money.
std::array<double, kBridgeSteps> temkin_bridge();

}  // namespace mihwar::analysis
