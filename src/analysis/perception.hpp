#pragma once
// What a company does not see: the delivery gap (Bain 2005), the silent part of its problems (TARP) and a gamed score.

#include <optional>

#include "model/inputs.hpp"

namespace mihwar::analysis {

struct Perception {
  double believed_share = 0, customer_share = 0;  // "we deliver a superior experience": firms of themselves, customers
  double delivery_gap = 0;                        // the difference
  double reported_index = 0, true_index = 0;      // points; the true one is at least 0
  double problems = 0;                            // customers' problems a year, over today's base
  double complaints = 0, silent = 0;              // of them reported, and not
  double silent_leavers = 0;                      // of the silent, those who do not stay loyal, a year
  std::optional<double> silent_per_complaint{};   // 1/q - 1; absent when nobody complains
};
Perception perceive(const model::Inputs& inputs);

}  // namespace mihwar::analysis
