// How much of each lever a sum of money should buy.
#include <array>
#include <cmath>

#include "app/desk_fields.hpp"
#include "app/quantity.hpp"
#include "ui/sharing.hpp"
#include "ui/told_what_if.hpp"
#include "ui/what_if_cards.hpp"

namespace mihwar::ui {
namespace {

using analysis::Budget;
using text::Text;

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

using Headings = std::array<std::string_view, 3>;

// The widths of the columns, the names' first.
std::array<float, 4> widths(const Frame& f, const std::vector<BudgetLine>& lines, const Headings& headings) {
  std::array<float, 4> width{};
  const auto widen = [&](std::size_t i, const TextStyle& style, std::string_view words) {
    width[i] = std::max(width[i], std::ceil(text_width(f, style, words)) + 2 + space::kMedium);
  };
  for (std::size_t i = 0; i < headings.size(); ++i) widen(i + 1, muted(f), headings[i]);
  for (const BudgetLine& line : lines) {
    widen(0, body(f), line.name);
    for (std::size_t i = 0; i < line.cells.size(); ++i) widen(i + 1, {type::kBody, {}, true}, line.cells[i]);
  }
  return width;
}

void table(Frame& f, Flow& flow, const std::vector<BudgetLine>& lines, const Headings& headings,
           const std::array<float, 4>& width) {
  Row head(flow.take(28), f.direction);
  for (std::size_t i = headings.size(); i-- > 0;)
    draw_text(f, head.end(width[i + 1]), muted(f), Align::end, headings[i]);
  for (const BudgetLine& line : lines) {
    fill(flow.take(1), f.theme.line);
    Row row(flow.take(f.coarse_pointer ? 40 : 32), f.direction);
    for (std::size_t i = line.cells.size(); i-- > 0;)
      draw_text(f, row.end(width[i + 1]), {type::kBody, f.theme.ink, i == 1}, Align::end, line.cells[i]);
    traceable(f, "trace." + std::string(line.id), row.rest(), {type::kBody, f.theme.accent}, Align::start, line.name);
  }
}

// On a narrow screen: each lever by itself.
void list(Frame& f, Flow& flow, const std::vector<BudgetLine>& lines, const Headings& headings) {
  for (const BudgetLine& line : lines) {
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

void levers(Frame& f, Flow& flow) {
  const std::vector<BudgetLine> lines = budget_lines(f);
  const Headings headings = budget_heads(f);
  const std::array<float, 4> width = widths(f, lines, headings);
  if (width[0] + width[1] + width[2] + width[3] <= flow.x1 - flow.x0)
    table(f, flow, lines, headings, width);
  else
    list(f, flow, lines, headings);
}

void bars(Frame& f, Flow& flow, bool copies) {
  with_budget_bars(f, [&](const BarChart& chart, std::span<const std::string_view> levers_of_bars) {
    draw_paragraph(f, flow, muted(f), chart.unit);
    ScreenPen pen(f);
    const Rect place = flow.take(bar_chart_height(pen, look(f), chart, flow.x1 - flow.x0));
    const Press press = pressable(f, "chart.budget", place);
    const Pointed bar = draw_bar_chart(pen, place, chart, look(f), pointer_over(press));
    if (press.clicked && bar) f.view.traced = "trace." + std::string(levers_of_bars[*bar]);
    if (copies) copy_text(f, as_table(chart));
  });
}

void answer_in_full(Frame& f, Flow& flow, const Budget& b, bool copies) {
  if (const std::string left = budget_left(f); !left.empty()) draw_paragraph(f, flow, body(f), left);
  flow.gap(space::kSmall);
  levers(f, flow);
  flow.gap(space::kSmall);
  bars(f, flow, copies);
  flow.gap(space::kSmall);
  const std::string_view label = f.say(Text::budget_use);
  Row row(flow.take(f.control_height()), f.direction);
  if (b.is_done && button(f, "button.use_budget", row.start(button_width(f, label)), label))
    for (const app::Action& action : use_budget(b)) f.actions.push_back(action);
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
  draw_paragraph(f, card.flow, title(f), budget_finding(f));
  if (budget_competes(budget)) answer_in_full(f, card.flow, budget, copies);
  card.flow.gap(space::kSmall);
  draw_paragraph(f, card.flow, muted(f), f.say(Text::budget_note));
  ImGui::PopID();
  end_card(f, column, card);
}

}  // namespace mihwar::ui
