// How far the result may be off: a Monte Carlo run, and what matters most.
#include <array>
#include <string>

#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/chart_panels.hpp"
#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/sharing.hpp"
#include "ui/told_charts.hpp"
#include "ui/told_sure.hpp"
#include "ui/what_if_cards.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using app::Ask;
using model::Result;
using text::Text;

void fan_card(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), f.say(Text::sure_fan_title));
  card.flow.gap(space::kTight);
  Row line(card.flow.take(f.control_height()), f.direction);
  const bool copies =
      icon_button(f, "button.copy_fan", line.end(f.control_height()), Icon::copy, f.say(Text::copy_data));
  line.end(space::kSmall);
  const std::array labels = {f.say(Text::chart_cash), f.say(Text::chart_revenue)};
  f.view.fan_of = segmented(f, "fan_of", line.start(std::min(260.0f, line.rest().width())), labels, f.view.fan_of);
  const bool cash = f.view.fan_of == 0;
  const Rect place = card.flow.take(300);
  const Press press = pressable(f, "chart.fan", place);
  if (press.clicked) f.view.traced = "result.npv";
  with_fan(f, cash ? FanOf::cash : FanOf::revenue_gain, [&](LineChart& chart) {
    ScreenPen pen(f);
    draw_line_chart(pen, place, chart, held_axis(f, cash ? "fan.cash" : "fan.revenue", natural_range(chart)), look(f),
                    press.hovered ? std::optional(ImGui::GetMousePos().x) : std::nullopt);
    if (copies) copy_text(f, as_table(chart));
  });
  end_card(f, column, card);
}

void histogram_card(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  const Rect first_line{card.flow.x0, card.flow.y, card.flow.x1, card.flow.y + f.control_height()};
  Row head(first_line, f.direction);
  const bool copies =
      icon_button(f, "button.copy_histogram", head.end(f.control_height()), Icon::copy, f.say(Text::copy_data));
  Flow words{head.rest().x0, head.rest().x1, card.flow.y};
  draw_paragraph(f, words, title(f), f.say(Text::sure_histogram_title));
  card.flow.y = std::max(words.y, first_line.y1);
  const Rect place = card.flow.take(332);
  const Press press = pressable(f, "chart.histogram", place);
  if (press.clicked) f.view.traced = "result.npv";
  with_histogram(f, [&](const Histogram& chart) {
    ScreenPen pen(f);
    draw_histogram(pen, place, chart, look(f), pointer_over(press));
    if (copies) copy_text(f, as_table(chart));
  });
  end_card(f, column, card);
}

// Low, middle and high of the main figures.
constexpr std::array kShown = {Result::revenue_gain, Result::npv, Result::roi, Result::payback_month,
                               Result::customers_end_programme};
constexpr std::size_t kMedian = 2;

void wide_quantiles(Frame& f, Flow& flow, std::span<const Result> shown) {
  const float value_width = std::min(150.0f, (flow.x1 - flow.x0 - 210) / static_cast<float>(kQuantileNames.size()));
  Row head(flow.take(28), f.direction);
  for (std::size_t i = kQuantileNames.size(); i-- > 0;)
    draw_text(f, head.end(value_width), muted(f), Align::end, kQuantileNames[i]);
  for (const Result result : shown) {
    fill(flow.take(1), f.theme.line);
    Row row(flow.take(f.coarse_pointer ? 40.0f : 32.0f), f.direction);
    const auto words = quantiles_of(f, result);
    for (std::size_t i = kQuantileNames.size(); i-- > 0;)
      draw_text(f, row.end(value_width), {type::kBody, f.theme.ink, i == kMedian}, Align::end, words[i]);
    const std::string id = result_id(result);
    traceable(f, id, row.rest(), body(f), Align::start, name_of_id(f, id));
  }
}

void narrow_quantiles(Frame& f, Flow& flow, std::span<const Result> shown) {
  for (const Result result : shown) {
    const std::string id = result_id(result);
    traceable(f, id, flow.take(32), strong(f), Align::start, name_of_id(f, id));
    const auto words = quantiles_of(f, result);
    for (std::size_t i = 0; i < kQuantileNames.size(); ++i) {
      Row row(flow.take(24), f.direction);
      draw_text(f, row.start(48), muted(f), Align::start, kQuantileNames[i]);
      draw_text(f, row.rest(), {type::kBody, f.theme.ink, i == kMedian}, Align::end, words[i]);
    }
  }
}

void quantile_table(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  ImGui::PushID("quantiles");
  std::vector<Result> shown(kShown.begin(), kShown.end());
  if (f.view.open.contains("open.all_figures")) {
    shown.clear();
    for (const model::ResultRow& row : model::results()) shown.push_back(row.result);
  }
  if (card.flow.x1 - card.flow.x0 < 840)
    narrow_quantiles(f, card.flow, shown);
  else
    wide_quantiles(f, card.flow, shown);
  card.flow.gap(space::kTight);
  collapsible(f, card.flow, "open.all_figures", f.say(Text::sure_all_figures), body(f));
  ImGui::PopID();
  card.flow.gap(space::kSmall);
  draw_paragraph(f, card.flow, muted(f), sure_note(f));
  Row seed(card.flow.take(f.control_height()), f.direction);
  const std::string_view label = f.say(Text::sure_seed);
  draw_text(f, seed.start(text_width(f, muted(f), label) + 2), muted(f), Align::start, label);
  seed.start(space::kSmall);
  desk_number(f, seed, "desk.seed", text::number(f.state.locale, static_cast<double>(f.view.desk.questions.seed), 0));
  end_card(f, column, card);
}

void choose_result(Frame& f, Row& row, std::string_view id, Result& chosen) {
  const auto ids = uncertain_results();
  const std::string current = result_id(chosen);
  const auto picked = picker(f, id, row.start(std::min(picker_width(f, current), row.rest().width())),
                             *std::find(ids.begin(), ids.end(), current), {ids.begin(), ids.end()});
  if (!picked) return;
  chosen = result_of_id(*picked);
  ++f.view.desk.asked;
}

void one_at_a_time(Frame& f, Flow& flow, bool copies) {
  const analysis::Tornado& t = f.view.desk.tornado;
  if (!t.base) return draw_paragraph(f, flow, body(f), f.say(Text::sure_no_base));
  with_tornado(f, t, [&](Tornado& chart) {
    if (chart.rows.empty()) return draw_paragraph(f, flow, body(f), f.say(Text::sure_nothing_moves));
    if (copies) copy_text(f, as_table(chart));
    ScreenPen pen(f);
    const Rect place = flow.take(tornado_height(pen, look(f), chart, flow.x1 - flow.x0));
    const Press press = pressable(f, "chart.tornado", place);
    const Pointed row = draw_tornado(pen, place, chart, natural_range(chart), look(f), pointer_over(press));
    if (press.clicked && row) f.view.traced = "trace." + std::string(t.bars[*row].parameter->id);
  });
}

void by_rank(Frame& f, Flow& flow, bool copies) {
  with_rank(f, [&](const BarChart& chart, std::span<const std::string_view> parameters) {
    if (copies) copy_text(f, as_table(chart));
    ScreenPen pen(f);
    const Rect place = flow.take(bar_chart_height(pen, look(f), chart, flow.x1 - flow.x0));
    const Press press = pressable(f, "chart.rank", place);
    const Pointed bar = draw_bar_chart(pen, place, chart, look(f), pointer_over(press));
    if (press.clicked && bar) f.view.traced = "trace." + std::string(parameters[*bar]);
  });
}

void tornado_card(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), f.say(Text::sure_tornado_title));
  card.flow.gap(space::kTight);
  Row line(card.flow.take(f.control_height()), f.direction);
  const bool copies =
      icon_button(f, "button.copy_tornado", line.end(f.control_height()), Icon::copy, f.say(Text::copy_data));
  line.end(space::kSmall);
  choose_result(f, line, "pick.tornado", f.view.desk.questions.result);
  line.start(space::kSmall);
  const std::array labels = {f.say(Text::sure_one_at_a_time), f.say(Text::sure_rank)};
  if (line.rest().width() < 300) {
    card.flow.gap(space::kSmall);
    line = Row(card.flow.take(f.control_height()), f.direction);
  }
  f.view.by_rank =
      segmented(f, "by_rank", line.start(std::min(360.0f, line.rest().width())), labels, f.view.by_rank) == 1;
  card.flow.gap(space::kSmall);
  if (f.view.by_rank)
    by_rank(f, card.flow, copies);
  else
    one_at_a_time(f, card.flow, copies);
  draw_paragraph(f, card.flow, muted(f), f.say(f.view.by_rank ? Text::sure_rank_note : Text::sure_tornado_note));
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
  const bool more = app::answer(f.view.desk, f.state, Ask::likelihood, f.view.dragging);
  app::answer(f.view.desk, f.state, Ask::tornado, f.view.dragging);
  f.view.moving = f.view.moving || more;
  if (f.state.projection.active.none()) return draw_paragraph(f, column, title(f), f.say(Text::sure_no_lever));
  draw_paragraph(f, column, title(f), sure_heading(f));
  column.gap(space::kSmall);
  two_columns(
      f, column, [&](Flow& flow) { fan_card(f, flow); }, [&](Flow& flow) { histogram_card(f, flow); });
  column.gap(space::kMedium);
  tornado_card(f, column);
  column.gap(space::kMedium);
  quantile_table(f, column);
  column.gap(space::kMedium);
  ranges_card(f, column);
}

}  // namespace mihwar::ui
