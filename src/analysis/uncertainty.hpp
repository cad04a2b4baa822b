#pragma once
// What is uncertain, and how far: the ranges of tornado and Monte Carlo (docs/model.md, "Uncertainty").

#include <span>
#include <string_view>
#include <vector>

#include "model/parameters.hpp"

namespace mihwar::analysis {

enum class Distribution {
  pert,        // beta with alpha = 1 + 4 (mode - low) / (high - low), beta = 6 - alpha, from low to high
  triangular,  // from low to high with its top at mode
  uniform,     // from low to high; the mode says nothing
  lognormal,   // low and high are its 5 % and 95 % points; the mode says nothing
  beta,        // of a share: the same form as pert
};
inline constexpr std::string_view kDistributionNames[] = {"pert", "triangular", "uniform", "lognormal", "beta"};

struct Range {
  double low = 0, mode = 0, high = 0;  // in the parameter's unit; low <= mode <= high
  Distribution distribution = Distribution::pert;
  constexpr bool exists() const { return low < high; }
  bool operator==(const Range&) const = default;
};

// The row's range at the value it has: low = value x low/default and high likewise, shares by their odds (the logit
// scale), both within the row's limits. Equal ends: not uncertain, as where the value or the lever is 0.
Range plausible_range(const model::Inputs& inputs, const model::Parameter& row);

enum class RangeProblem { none, no_number, order, limits, not_positive, no_share };
// no_number: a whole number or a choice, the same in every trial; order: not low <= mode <= high; limits: outside the
// row's; not_positive: lognormal with low <= 0; no_share: beta beyond 0..1.
RangeProblem check_range(const model::Parameter& row, const Range& range);

// One parameter that varies.
struct Uncertain {
  std::size_t parameter = 0;  // position in model::parameters()
  Range range{};
  bool operator==(const Uncertain&) const = default;
};

// Fills `uncertain` with all parameters that have a range, in the order of the table; `given` ranges replace those of
// their parameters, or are the only ones. Allocates only while `uncertain` grows.
void find_uncertain(const model::Inputs& inputs, std::span<const Uncertain> given, bool only_given,
                    std::vector<Uncertain>& uncertain);

// Of a combined rule (wait <= patience, floor < target, months_to_10 <= months_to_90): the two rows.
struct CombinedRule {
  const model::Parameter* lower = nullptr;
  const model::Parameter* upper = nullptr;
  bool strict = false;
};
inline constexpr std::size_t kCombinedRules = 2 + model::kLeverCount;
std::array<CombinedRule, kCombinedRules> combined_rules();

// Which sides of the rules vary. A drawn value that breaks a rule is clipped to the other side; where both are drawn,
// the lower one is.
struct DrawnRules {
  std::array<CombinedRule, kCombinedRules> rules{};
  std::array<bool, kCombinedRules> lower{}, upper{};
};
DrawnRules drawn_rules(std::span<const Uncertain> uncertain);
void keep_rules(const DrawnRules& drawn, model::InputsOf<model::Block>& inputs);

// The inputs with this row at a value, clipped to the row's limits and to the combined rules.
model::Inputs with_value(const model::Inputs& inputs, const model::Parameter& row, double value);

}  // namespace mihwar::analysis
