#include "analysis/budget.hpp"

#include <algorithm>

#include "model/parameters.hpp"

namespace mihwar::analysis {
namespace {

using model::kLeverCount;
using model::Lever;

constexpr double kLastStep = 1.0 / 8192;  // of the money
constexpr int kStarts = 2 + kLeverCount;  // nothing, the present mix, all into one lever

double npv_of(const Budget& budget, const Split& split) {
  const model::Inputs inputs = spend(budget, split);
  const model::Projection p = model::project_again(inputs, model::LeverSet{}.set(), budget.baseline);
  return *model::summarise(inputs, p)[model::Result::npv];
}

// What a lever costs within the horizon.
double money_of(const model::Inputs& inputs, const model::LeverInputs<double>& lever) {
  const int months = inputs.run.horizon_months - lever.start_month;
  if (lever.value == 0 || months < 0) return 0;
  return lever.one_off_cost + lever.monthly_cost * months;
}

BudgetLever lever_of(const model::Inputs& inputs, Lever lever) {
  BudgetLever row;
  row.present_value = inputs.lever(lever).value;
  row.present_money = money_of(inputs, inputs.lever(lever));
  row.competes = row.present_money > 0;
  if (!row.competes) return row;
  row.price = row.present_money / row.present_value;
  row.most = row.price * model::lever_parameter(lever, model::LeverField::value).maximum;
  return row;
}

void put(const Budget& budget, Split& split, std::size_t place, double money) {
  if (!budget.levers[place].competes) return;
  const double amount = std::min({money, split[kUnspent], budget.levers[place].most - split[place]});
  split[place] += amount;
  split[kUnspent] -= amount;
}

Split starting_split(const Budget& budget, int start) {
  Split split{};
  split[kUnspent] = budget.money;
  if (start == 1)
    for (std::size_t j = 0; j < kLeverCount; ++j)
      put(budget, split, j, budget.money * (budget.levers[j].present_money / budget.present_money));
  if (start >= 2) put(budget, split, static_cast<std::size_t>(start - 2), budget.money);
  return split;
}

void keep_best(Budget& budget) {
  if (budget.start > 0 && budget.split_npv <= budget.npv) return;
  budget.best = budget.split;
  budget.npv = budget.split_npv;
}

bool is_worth_starting(const Budget& budget, int start) {
  if (start == 0) return true;
  if (start == 1) return budget.present_money > 0;
  return budget.levers[static_cast<std::size_t>(start - 2)].competes;
}

// False when there is no further start.
bool next_start(Budget& budget) {
  do ++budget.start;
  while (budget.start < kStarts && !is_worth_starting(budget, budget.start));
  if (budget.start >= kStarts) return false;
  budget.split = starting_split(budget, budget.start);
  budget.split_npv = npv_of(budget, budget.split);
  budget.step = budget.money / 2;
  budget.from = budget.to = 0;
  budget.has_moved = false;
  return true;
}

// Moves a step of money if that raises NPV. True if a split was tried.
bool try_move(Budget& budget) {
  const auto from = static_cast<std::size_t>(budget.from), to = static_cast<std::size_t>(budget.to);
  if (from == to || (to != kUnspent && !budget.levers[to].competes)) return false;
  double amount = std::min(budget.step, budget.split[from]);
  if (to != kUnspent) amount = std::min(amount, budget.levers[to].most - budget.split[to]);
  if (!(amount > 0)) return false;
  Split moved = budget.split;
  moved[from] -= amount;
  moved[to] += amount;
  const double npv = npv_of(budget, moved);
  if (npv > budget.split_npv) {
    budget.split = moved;
    budget.split_npv = npv;
    budget.has_moved = true;
  }
  return true;
}

// On to the next pair; after a round without a move to half the step, in the end to the next start. False: finished.
bool next_pair(Budget& budget) {
  constexpr int kPlaces = static_cast<int>(kBudgetPlaces);
  if (++budget.to < kPlaces) return true;
  budget.to = 0;
  if (++budget.from < kPlaces) return true;
  budget.from = 0;
  if (!budget.has_moved) budget.step /= 2;
  budget.has_moved = false;
  if (budget.step >= budget.money * kLastStep && budget.step > 0) return true;
  keep_best(budget);
  return next_start(budget);
}

void finish(Budget& budget) {
  const double little = std::max(budget.money, 1.0) / 1000;
  for (std::size_t j = 0; j < kLeverCount; ++j) {
    BudgetLever& lever = budget.levers[j];
    if (!lever.competes) continue;
    lever.money = budget.best[j];
    lever.value = lever.money / lever.price;
    if (lever.money + little > lever.most) continue;
    Split more = budget.best;
    more[j] += little;
    lever.marginal_npv = (npv_of(budget, more) - budget.npv) / little;
  }
  budget.spent = budget.money - budget.best[kUnspent];
  budget.is_done = true;
}

}  // namespace

model::Inputs spend(const Budget& budget, const Split& split) {
  model::Inputs inputs = budget.inputs;
  for (std::size_t j = 0; j < kLeverCount; ++j) {
    const BudgetLever& row = budget.levers[j];
    if (!row.competes) continue;
    model::LeverInputs<double>& lever = inputs.levers[j];
    const double scale = split[j] / row.present_money;
    lever.value *= scale;
    lever.one_off_cost *= scale;
    lever.monthly_cost *= scale;
  }
  return inputs;
}

void start_budget(Budget& budget, const model::Inputs& inputs, double money) {
  budget = Budget{};
  budget.money = money;
  budget.inputs = inputs;
  const model::Projection p = model::project(inputs);
  budget.baseline = p.baseline;
  budget.present_npv = *model::summarise(inputs, p)[model::Result::npv];
  for (std::size_t j = 0; j < kLeverCount; ++j) {
    budget.levers[j] = lever_of(inputs, static_cast<Lever>(j));
    budget.present_money += budget.levers[j].present_money;
  }
  next_start(budget);
}

bool advance_budget(Budget& budget, int splits) {
  while (!budget.is_done && splits > 0) {
    if (try_move(budget)) --splits;
    if (!next_pair(budget)) finish(budget);
  }
  return budget.is_done;
}

}  // namespace mihwar::analysis
