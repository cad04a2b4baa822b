// How far the result may be off: what each uncertain input alone does to it.
#include <array>
#include <string>

#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/chart_panels.hpp"
#include "ui/charts/tornado.hpp"
#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using app::Ask;
using model::Result;
using text::Text;

std::string result_id(Result result) {
  return "result." + std::string(model::results()[static_cast<std::size_t>(result)].id);
}

constexpr std::array kAsked = {Result::npv, Result::revenue_gain, Result::payback_month, Result::roi};

void choose_result(Frame& f, Row& row, std::string_view id, Result& chosen) {
  static constexpr std::array<std::string_view, kAsked.size()> kIds = {"result.npv", "result.revenue_gain",
                                                                       "result.payback_month", "result.roi"};
  const std::string current = result_id(chosen);
  const auto picked = picker(f, id, row.start(std::min(picker_width(f, current), row.rest().width())),
                             *std::find(kIds.begin(), kIds.end(), current), {kIds.begin(), kIds.end()});
  if (!picked) return;
  chosen = kAsked[static_cast<std::size_t>(std::find(kIds.begin(), kIds.end(), *picked) - kIds.begin())];
  ++f.view.desk.asked;
}

std::string in_unit(const Frame& f, Result result, double value) {
  model::Summary summary{};
  summary[result] = value;
  return app::figure(f.state, summary, result);
}

void one_at_a_time(Frame& f, Flow& flow) {
  const analysis::Tornado& t = f.view.desk.tornado;
  if (!t.base) return draw_paragraph(f, flow, body(f), f.say(Text::sure_no_base));
  const std::string id = result_id(t.result);
  Tornado chart{.result_name = name_of_id(f, id),
                .base_label = text::fill(f.say(Text::sure_base), {{"value", in_unit(f, t.result, *t.base)}}),
                .base = *t.base,
                .low_colour = f.theme.contributors[1],
                .high_colour = f.theme.contributors[0],
                .format_tick = [&f, result = t.result](double v, double step) {
                  const model::Unit unit = model::results()[static_cast<std::size_t>(result)].unit;
                  return unit == model::Unit::money ? money_ticks(f)(v, step) : in_unit(f, result, v);
                }};
  constexpr std::size_t kMost = 10;
  std::vector<std::string> names;
  names.reserve(kMost);
  for (const analysis::TornadoBar& bar : t.bars) {
    if (chart.rows.size() == kMost || bar.span <= 0) break;
    names.push_back(full_name(f, *bar.parameter));
    chart.rows.push_back({names.back(), *bar.at_low, *bar.at_high, app::quantity(f.state, *bar.parameter, bar.low),
                          app::quantity(f.state, *bar.parameter, bar.high)});
  }
  if (chart.rows.empty()) return draw_paragraph(f, flow, body(f), f.say(Text::sure_nothing_moves));
  ScreenPen pen(f);
  const Rect place = flow.take(tornado_height(pen, look(f), chart, flow.x1 - flow.x0));
  const Press press = pressable(f, "chart.tornado", place);
  const Pointed row = draw_tornado(pen, place, chart, natural_range(chart), look(f), pointer_over(press));
  if (press.clicked && row) f.view.traced = "trace." + std::string(t.bars[*row].parameter->id);
}

void tornado_card(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), f.say(Text::sure_tornado_title));
  card.flow.gap(space::kTight);
  Row line(card.flow.take(f.control_height()), f.direction);
  choose_result(f, line, "pick.tornado", f.view.desk.questions.result);
  card.flow.gap(space::kSmall);
  one_at_a_time(f, card.flow);
  draw_paragraph(f, card.flow, muted(f), f.say(Text::sure_tornado_note));
  end_card(f, column, card);
}

// The ends of each parameter's range, typed over.
void range_row(Frame& f, Flow& flow, const model::Parameter& row) {
  const app::Desk& desk = f.view.desk;
  const analysis::Range range = app::range_of(desk, f.state, row);
  const bool own = app::has_own_range(desk, row);
  ImGui::PushID("range");
  traceable(f, "trace." + std::string(row.id), flow.take(26), body(f), Align::start, full_name(f, row));
  ImGui::PopID();
  Row line(flow.take(f.control_height()), f.direction);
  const std::string low = "range.low." + std::string(row.id), high = "range.high." + std::string(row.id);
  desk_number(f, line, low, app::quantity(f.state, row, range.low));
  line.start(space::kSmall);
  draw_text(f, line.start(18), muted(f), Align::centre, "–");
  line.start(space::kSmall);
  desk_number(f, line, high, app::quantity(f.state, row, range.high));
  line.start(space::kSmall);
  if (own && icon_button(f, "reset.range." + std::string(row.id), line.start(f.control_height()), Icon::reset,
                         f.say(Text::reset_value)))
    app::reset_range(f.view.desk, row);
  flow.gap(space::kTight);
}

void ranges_card(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  if (collapsible(f, card.flow, "open.ranges", f.say(Text::sure_ranges), strong(f))) {
    draw_paragraph(f, card.flow, muted(f), f.say(Text::sure_ranges_note));
    card.flow.gap(space::kSmall);
    for (const model::Parameter& row : model::parameters())
      if (app::range_of(f.view.desk, f.state, row).exists()) range_row(f, card.flow, row);
  }
  end_card(f, column, card);
}

}  // namespace

void how_sure_page(Frame& f, Flow& column) {
  app::answer(f.view.desk, f.state, Ask::tornado);
  tornado_card(f, column);
  column.gap(space::kMedium);
  ranges_card(f, column);
}

}  // namespace mihwar::ui
