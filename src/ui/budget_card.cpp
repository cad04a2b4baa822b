// How much of each lever a sum of money should buy.
#include <array>
#include <cmath>

#include "app/desk_fields.hpp"
#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/sharing.hpp"
#include "ui/what_if_cards.hpp"

namespace mihwar::ui {
namespace {

using analysis::Budget;
using analysis::BudgetLever;
using text::Text;

const model::Parameter& row_of(std::size_t lever) {
  return model::lever_parameter(static_cast<model::Lever>(lever), model::LeverField::value);
}

bool competes(const Budget& budget) { return budget.present_money > 0; }
bool same_money(double a, double b) { return std::fabs(a - b) <= 0.005 * std::max(a, b); }
bool gains(const Budget& b) { return b.npv > b.present_npv + 1e-6 * std::fabs(b.present_npv); }

void ask(Frame& f, Flow& flow) {
  app::Desk& desk = f.view.desk;
  ControlLines lines(f, flow);
  const std::string money = app::money(f.state, desk.questions.budget_money);
  const float width = text_width(f, {type::kBody, {}, true}, money) + 2 * space::kMedium;
  desk_number(f, lines.next(f.say(Text::budget_money), std::max(width, 64.0f)), "desk.budget_money", money);
  const double present = desk.budget.present_money;
  if (present <= 0 || present == desk.questions.budget_money) return;
  const std::string_view label = f.say(Text::budget_as_now);
  if (button(f, "button.budget_as_now", lines.place("", button_width(f, label)), label))
    app::set_desk_value(desk, f.state, "desk.budget_money", present);
}

std::string finding(const Frame& f, const Budget& b) {
  if (!competes(b)) return std::string(f.say(Text::budget_nothing));
  if (!b.is_done) return std::string(f.say(Text::budget_searching));
  const bool same = same_money(b.money, b.present_money);
  const Text words = !same ? Text::budget_other : gains(b) ? Text::budget_same : Text::budget_already;
  return text::fill(f.say(words), {{"money", app::money(f.state, b.money)},
                                   {"best", app::money(f.state, b.npv)},
                                   {"spent", app::money(f.state, b.present_money)},
                                   {"now", app::money(f.state, b.present_npv)}});
}

struct Line {
  std::string_view id, name;
  std::array<std::string, 3> cells{};  // now, best, the next unit of money
};

std::vector<Line> lines_of(const Frame& f, const Budget& b) {
  std::vector<Line> lines;
  for (std::size_t j = 0; j < model::kLeverCount; ++j) {
    const BudgetLever& lever = b.levers[j];
    if (!lever.competes) continue;
    const auto bought = [&](double value, double money) {
      return text::fill(f.say(Text::budget_cell),
                        {{"value", app::quantity(f.state, row_of(j), value)}, {"money", app::money(f.state, money)}});
    };
    Line line{row_of(j).id, name_of_id(f, row_of(j).id)};
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

using Headings = std::array<std::string_view, 3>;

// The widths of the columns, the names' first.
std::array<float, 4> widths(const Frame& f, const std::vector<Line>& lines, const Headings& headings) {
  std::array<float, 4> width{};
  const auto widen = [&](std::size_t i, const TextStyle& style, std::string_view words) {
    width[i] = std::max(width[i], std::ceil(text_width(f, style, words)) + 2 + space::kMedium);
  };
  for (std::size_t i = 0; i < headings.size(); ++i) widen(i + 1, muted(f), headings[i]);
  for (const Line& line : lines) {
    widen(0, body(f), line.name);
    for (std::size_t i = 0; i < line.cells.size(); ++i) widen(i + 1, {type::kBody, {}, true}, line.cells[i]);
  }
  return width;
}

void table(Frame& f, Flow& flow, const std::vector<Line>& lines, const Headings& headings,
           const std::array<float, 4>& width) {
  Row head(flow.take(28), f.direction);
  for (std::size_t i = headings.size(); i-- > 0;)
    draw_text(f, head.end(width[i + 1]), muted(f), Align::end, headings[i]);
  for (const Line& line : lines) {
    fill(flow.take(1), f.theme.line);
    Row row(flow.take(f.coarse_pointer ? 40 : 32), f.direction);
    for (std::size_t i = line.cells.size(); i-- > 0;)
      draw_text(f, row.end(width[i + 1]), {type::kBody, f.theme.ink, i == 1}, Align::end, line.cells[i]);
    traceable(f, "trace." + std::string(line.id), row.rest(), {type::kBody, f.theme.accent}, Align::start, line.name);
  }
}

// On a narrow screen: each lever by itself.
void list(Frame& f, Flow& flow, const std::vector<Line>& lines, const Headings& headings) {
  for (const Line& line : lines) {
    traceable_row(f, flow, "trace." + std::string(line.id), line.name, "");
    for (std::size_t i = 0; i < headings.size(); ++i) {
      draw_paragraph(f, flow, muted(f), headings[i]);
      draw_paragraph(f, flow, {type::kBody, f.theme.ink, i == 1}, line.cells[i]);
    }
    flow.gap(space::kSmall);
    fill(flow.take(1), f.theme.line);
    flow.gap(space::kSmall);
  }
}

void levers(Frame& f, Flow& flow, const Budget& b) {
  const std::vector<Line> lines = lines_of(f, b);
  const Headings headings = {f.say(Text::what_now), f.say(Text::budget_best), f.say(Text::budget_next)};
  const std::array<float, 4> width = widths(f, lines, headings);
  if (width[0] + width[1] + width[2] + width[3] <= flow.x1 - flow.x0)
    table(f, flow, lines, headings, width);
  else
    list(f, flow, lines, headings);
}

void bars(Frame& f, Flow& flow, const Budget& b, bool copies) {
  const std::string unit = text::fill(f.say(Text::budget_bars), {{"currency", f.state.scenario().currency}});
  std::vector<std::string> names;
  names.reserve(2 * model::kLeverCount);
  std::vector<std::size_t> lever_of_bar;
  BarChart chart{.unit = unit, .bars = {}};
  const auto add = [&](std::size_t j, Text words, double money, Colour colour) {
    names.push_back(text::fill(f.say(words), {{"name", name_of_id(f, row_of(j).id)}}));
    lever_of_bar.push_back(j);
    const bool known = b.is_done || words == Text::what_now_of;
    chart.bars.push_back(
        {names.back(), known ? app::money(f.state, money) : std::string(f.say(Text::no_answer)), money, colour});
  };
  for (std::size_t j = 0; j < model::kLeverCount; ++j) {
    if (!b.levers[j].competes) continue;
    add(j, Text::what_now_of, b.levers[j].present_money, f.theme.baseline);
    add(j, Text::budget_best_of, b.levers[j].money, f.theme.contributors[j]);
  }
  draw_paragraph(f, flow, muted(f), unit);
  ScreenPen pen(f);
  const Rect place = flow.take(bar_chart_height(pen, look(f), chart, flow.x1 - flow.x0));
  const Press press = chart_area(f, "chart.budget", place, f.say(Text::budget_heading));
  const Pointed bar = draw_bar_chart(pen, place, chart, look(f), pointer_over(press));
  if (press.clicked && bar) f.view.traced = "trace." + std::string(row_of(lever_of_bar[*bar]).id);
  if (copies) copy_text(f, as_table(chart));
}

// Levers that get nothing are switched off and keep their costs, so that they can be switched on again as they were.
void use_mix(Frame& f, const Budget& b) {
  const model::Inputs mix = analysis::spend(b, b.best);
  const auto gets_nothing = [&](std::size_t j) { return b.levers[j].competes && b.best[j] == 0; };
  for (std::size_t j = 0; j < model::kLeverCount; ++j)
    if (gets_nothing(j)) f.actions.push_back(app::ToggleLever{static_cast<int>(j)});
  for (const model::Parameter& row : model::parameters()) {
    const double value = row.field.get(mix);
    if (row.lever && gets_nothing(static_cast<std::size_t>(*row.lever))) continue;
    if (value != row.field.get(b.inputs)) f.actions.push_back(app::SetValue{&row, value});
  }
}

void answer_in_full(Frame& f, Flow& flow, const Budget& b, bool copies) {
  const double unspent = b.best[analysis::kUnspent];
  if (b.is_done && unspent > 0.001 * b.money)
    draw_paragraph(f, flow, body(f),
                   text::fill(f.say(Text::budget_unspent), {{"money", app::money(f.state, unspent)}}));
  flow.gap(space::kSmall);
  levers(f, flow, b);
  flow.gap(space::kSmall);
  bars(f, flow, b, copies);
  flow.gap(space::kSmall);
  const std::string_view label = f.say(Text::budget_use);
  Row row(flow.take(f.control_height()), f.direction);
  if (b.is_done && button(f, "button.use_budget", row.start(button_width(f, label)), label)) use_mix(f, b);
}

}  // namespace

void budget_card(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  ImGui::PushID("budget");
  const bool copies = heading_with_copy(f, card.flow, f.say(Text::budget_heading), "button.copy_budget");
  ask(f, card.flow);
  const bool more = app::answer(f.view.desk, f.state, app::Ask::budget, f.view.dragging);
  f.view.moving = f.view.moving || more;
  const Budget& budget = f.view.desk.budget;
  card.flow.gap(space::kSmall);
  draw_paragraph(f, card.flow, title(f), finding(f, budget));
  if (competes(budget)) answer_in_full(f, card.flow, budget, copies);
  card.flow.gap(space::kSmall);
  draw_paragraph(f, card.flow, muted(f), f.say(Text::budget_note));
  ImGui::PopID();
  end_card(f, column, card);
}

}  // namespace mihwar::ui
