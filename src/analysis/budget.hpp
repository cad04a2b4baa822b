#pragma once
// How much of each lever a sum of money should buy.
//
// A lever's stated costs are taken as the price of its present value, and scale with the value: half of the effect
// costs half of the money. Money is what is spent within the horizon, undiscounted: one-off cost + monthly cost x
// months. The levers compete that are on and cost something; the others stay as they are. Money that would lower NPV is
// not spent.
//
// Method: pattern search on the split of the money over the levers and what is left unspent. From each starting split
// (nothing spent, the present mix, everything into one lever) a step moves money from one place to another where that
// raises NPV, first half of the sum, then a quarter, down to 1/8192; the best end wins. The levers' effects pull on
// each other only weakly, so that the ends agree but for rare cases; tests compare with a grid.

#include <array>
#include <optional>

#include "model/projection.hpp"
#include "model/valuation.hpp"

namespace mihwar::analysis {

inline constexpr std::size_t kBudgetPlaces = model::kLeverCount + 1;  // the levers, then what is left unspent
inline constexpr std::size_t kUnspent = model::kLeverCount;
using Split = std::array<double, kBudgetPlaces>;  // money in each place

struct BudgetLever {
  bool competes = false;
  double price = 0;          // money for one unit of the lever's value
  double most = 0;           // money that buys the lever's maximum
  double present_value = 0;  // of the lever, and its money
  double present_money = 0;
  double value = 0;                    // bought by the best split
  double money = 0;                    // of the best split
  std::optional<double> marginal_npv;  // NPV per unit of money for a little more of it; absent at the lever's maximum
};

struct Budget {
  double money = 0;                                      // to spend
  std::array<BudgetLever, model::kLeverCount> levers{};  // by model::Lever
  double spent = 0, npv = 0;                             // of the best split so far
  double present_money = 0, present_npv = 0;             // of the scenario as it is
  bool is_done = false;

  model::Inputs inputs{};  // working memory
  model::Path baseline{};
  Split split{}, best{};
  double split_npv = 0;
  int start = -1, from = 0, to = 0;
  double step = 0;
  bool has_moved = false;
};

// The inputs with money spent as the split says.
model::Inputs spend(const Budget& budget, const Split& split);

void start_budget(Budget& budget, const model::Inputs& inputs, double money);

// Tries about this many splits (one projection each) more; true when the best one is found.
bool advance_budget(Budget& budget, int splits);

}  // namespace mihwar::analysis
