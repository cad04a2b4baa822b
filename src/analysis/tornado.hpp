#pragma once
// Which uncertainty matters most: every uncertain parameter alone at the low and the high end of its range.

#include <optional>
#include <span>
#include <vector>

#include "analysis/uncertainty.hpp"
#include "model/valuation.hpp"

namespace mihwar::analysis {

struct TornadoBar {
  const model::Parameter* parameter = nullptr;
  double low = 0, high = 0;                   // the parameter's values at the ends, limits and rules kept
  std::optional<double> at_low{}, at_high{};  // the result there; absent where it has no answer
  double span = 0;                            // |at_high - at_low|; 0 where one is absent
};

struct Tornado {
  model::Result result{};
  std::optional<double> base{};    // the result with every parameter at its value
  std::vector<TornadoBar> bars{};  // widest first; bars of equal span in the order of the table
};

// Two projections for each uncertain parameter. Fills `tornado`, which may be used again: no allocation once it is
// large enough.
void run_tornado(const model::Inputs& inputs, model::Result result, std::span<const Uncertain> uncertain,
                 Tornado& tornado);

}  // namespace mihwar::analysis
