// What the budget says, and what using its mix does.
#include <cmath>

#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/told_what_if.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using analysis::Budget;
using analysis::BudgetLever;
using text::Text;

const model::Parameter& row_of(std::size_t lever) {
  return model::lever_parameter(static_cast<model::Lever>(lever), model::LeverField::value);
}

bool same_money(double a, double b) { return std::fabs(a - b) <= 0.005 * std::max(a, b); }
bool gains(const Budget& b) { return b.npv > b.present_npv + 1e-6 * std::fabs(b.present_npv); }

}  // namespace

bool budget_competes(const Budget& budget) { return budget.present_money > 0; }

std::string budget_finding(const Frame& f) {
  const Budget& b = f.view.desk.budget;
  if (!budget_competes(b)) return std::string(f.say(Text::budget_nothing));
  if (!b.is_done) return std::string(f.say(Text::budget_searching));
  const bool same = same_money(b.money, b.present_money);
  const Text words = !same ? Text::budget_other : gains(b) ? Text::budget_same : Text::budget_already;
  return text::fill(f.say(words), {{"money", app::money(f.state, b.money)},
                                   {"best", app::money(f.state, b.npv)},
                                   {"spent", app::money(f.state, b.present_money)},
                                   {"now", app::money(f.state, b.present_npv)}});
}

std::string budget_left(const Frame& f) {
  const Budget& b = f.view.desk.budget;
  const double unspent = b.best[analysis::kUnspent];
  if (!b.is_done || unspent <= 0.001 * b.money) return "";
  return text::fill(f.say(Text::budget_unspent), {{"money", app::money(f.state, unspent)}});
}

std::array<std::string_view, 3> budget_heads(const Frame& f) {
  return {f.say(Text::what_now), f.say(Text::budget_best), f.say(Text::budget_next)};
}

std::vector<BudgetLine> budget_lines(const Frame& f) {
  const Budget& b = f.view.desk.budget;
  std::vector<BudgetLine> lines;
  for (std::size_t j = 0; j < model::kLeverCount; ++j) {
    const BudgetLever& lever = b.levers[j];
    if (!lever.competes) continue;
    const auto bought = [&](double value, double money) {
      return text::fill(f.say(Text::budget_cell),
                        {{"value", app::quantity(f.state, row_of(j), value)}, {"money", app::money(f.state, money)}});
    };
    BudgetLine line{row_of(j).id, name_of_id(f, row_of(j).id)};
    const std::string unknown(f.say(Text::no_answer));
    line.cells = {bought(lever.present_value, lever.present_money), unknown, unknown};
    if (b.is_done) {
      line.cells[1] = bought(lever.value, lever.money);
      line.cells[2] = lever.marginal_npv ? text::number(f.state.locale, *lever.marginal_npv, 2, text::Sign::always)
                                         : std::string(f.say(Text::budget_at_limit));
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

void with_budget_bars(const Frame& f, FunctionRef<void(const BarChart&, std::span<const std::string_view>)> use) {
  const Budget& b = f.view.desk.budget;
  const std::string unit = text::fill(f.say(Text::budget_bars), {{"currency", f.state.scenario().currency}});
  std::vector<std::string> names;
  names.reserve(2 * model::kLeverCount);
  std::vector<std::string_view> levers;
  BarChart chart{.unit = unit, .bars = {}};
  const auto add = [&](std::size_t j, Text words, double money, Colour colour) {
    names.push_back(text::fill(f.say(words), {{"name", name_of_id(f, row_of(j).id)}}));
    levers.push_back(row_of(j).id);
    const bool known = b.is_done || words == Text::what_now_of;
    chart.bars.push_back(
        {names.back(), known ? app::money(f.state, money) : std::string(f.say(Text::no_answer)), money, colour});
  };
  for (std::size_t j = 0; j < model::kLeverCount; ++j) {
    if (!b.levers[j].competes) continue;
    add(j, Text::what_now_of, b.levers[j].present_money, f.theme.baseline);
    add(j, Text::budget_best_of, b.levers[j].money, f.theme.contributors[j]);
  }
  use(chart, levers);
}

std::vector<app::Action> use_budget(const Budget& b) {
  std::vector<app::Action> actions;
  const model::Inputs mix = analysis::spend(b, b.best);
  const auto gets_nothing = [&](std::size_t j) { return b.levers[j].competes && b.best[j] == 0; };
  for (std::size_t j = 0; j < model::kLeverCount; ++j)
    if (gets_nothing(j)) actions.push_back(app::ToggleLever{static_cast<int>(j)});
  for (const model::Parameter& row : model::parameters()) {
    const double value = row.field.get(mix);
    if (row.lever && gets_nothing(static_cast<std::size_t>(*row.lever))) continue;
    if (value != row.field.get(b.inputs)) actions.push_back(app::SetValue{&row, value});
  }
  return actions;
}

}  // namespace mihwar::ui
