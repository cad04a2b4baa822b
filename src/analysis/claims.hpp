#pragma once
// What you would have to believe: the famous figures as published (sources and grades in model/evidence.hpp), what they
// come to with this company's inputs, and what would have to be true for them to hold. They are tested here and enter
// no equation.

#include <array>
#include <optional>
#include <span>

#include "analysis/goal_seek.hpp"

namespace mihwar::analysis {

// The value of one parameter that would make a claim hold, the others as they are.
struct Belief {
  const model::Parameter* parameter = nullptr;
  std::optional<double> value{};  // absent: no value does
  bool beyond_range = false;      // beyond what a slider or a file may set
};

// Temkin Group's editions: revenue gained in three years for $1 billion of yearly revenue.
struct TemkinEdition {
  int year;
  double gain;       // money for $1 billion
  double low, high;  // over industries; equal where no range is known
  bool is_headline;  // false: the top industry of its year
};
std::span<const TemkinEdition> temkin_editions();

// The way from the evidence to the headline for cx_gain 10 alone, over 36 months; each step also believes the ones
// before it.
enum class BridgeStep { as_it_is, no_gate, instant, intention_is_behaviour, spend_uplift };
inline constexpr int kBridgeSteps = 5;
struct Bridge {
  std::array<double, kBridgeSteps> revenue_gain{};  // money
  Belief spend_uplift{};                            // of the last step: what yields Temkin's line
  double least_waiting_gain = 0;      // wait and effort levers at their most, as it is: revenue gain in 36 months
  double least_waiting_believed = 0;  // the same with no gate, instant, intention = behaviour
};

// Temkin's headline: this programme against it, and what retention alone would have to be.
struct TemkinClaim {
  double line = 0;                     // money: 0.775 x annual revenue
  double line_low = 0, line_high = 0;  // industries of the 2018 edition
  double here = 0;                     // this programme's revenue gain in 36 months (its horizon if shorter)
  Bridge bridge{};
  GoalSeek retention_alone{};              // lever retention_gain, instant, the others off, over 36 months
  std::optional<double> retention_needed;  // annual retention with it
};

// "Acquiring costs five times as much as keeping."
struct FiveTimesClaim {
  double published = 5, published_low = 3, published_high = 20;
  std::optional<double> here;  // acquisition_cost_ratio
  Belief acquisition_cost{};   // 5 x retention spend
  double npv_change = 0;       // that this value would make: 0, the ratio moves no NPV by itself
};

// "2 points more retention equal 10 % lower costs", on lifetime value m r / (1 + i - r), yearly.
struct TwoPercentClaim {
  double retention_effect = 0;       // share of lifetime value gained by 2 points; where r + 0.02 < 1 + i, else 0
  double cost_effect = 0;            // by costs 10 % lower: 0.1 (1 - m) / m
  double margin = 0, retention = 0;  // the company's own point on the chart
  Belief contribution_margin{};      // m* = 0.1 / (retention_effect + 0.1): where both effects are equal
};

// "5 points of retention almost double profits"; 25 to 95 % in later retellings. On lifetime value, yearly.
struct FivePointsClaim {
  double published = 1, later_low = 0.25, later_high = 0.95;
  double here = 0;                // share of lifetime value gained by 5 points
  Belief retention_for_low{};     // at which 5 points bring 25 %; absent where none below 0.95 does
  Belief retention_for_double{};  // 100 %
};

// Deloitte: 60 % more profitable. No primary source, no definition: a line to look at, nothing to compare.
inline constexpr double kDeloitteLine = 0.60;

struct Claims {
  TemkinClaim temkin{};
  FiveTimesClaim five_times{};
  TwoPercentClaim two_percent{};
  FivePointsClaim five_points{};
};

// Some 400 projections: when it is looked at, not in every frame.
Claims test_claims(const model::Inputs& inputs);

// The inputs of a step of the bridge, and of Temkin's own belief (the last one): cx_gain 10, the other levers and the
// bonus pool off, 36 months.
model::Inputs bridge_inputs(const model::Inputs& inputs, BridgeStep step);

// Relative change of lifetime value for `points` (a share) more retention: of r / (1 + i - r). Precondition: r + points
// < 1 + i.
double lifetime_gain(double retention, double discount_rate, double points);

// m* of "2 % = 10 %" at a retention rate: the iso-line of margin over retention.
double even_margin(double retention, double discount_rate);

// Retention rate at which `points` raise lifetime value by the share `gain`; absent where it would be above 1 - points.
std::optional<double> retention_for_gain(double gain, double points, double discount_rate);

}  // namespace mihwar::analysis
