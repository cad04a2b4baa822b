// What would have to change, what two changes do together, and how the money is spent best.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/charts/labels.hpp"
#include "ui/pages.hpp"
#include "ui/what_if_cards.hpp"

namespace mihwar::ui {
namespace {

using model::Result;
using model::Unit;
using text::Text;

constexpr std::array<std::string_view, 5> kResults = {"result.npv", "result.revenue_gain", "result.roi",
                                                      "result.payback_month", "result.annual_retention_programme"};

constexpr std::array<std::string_view, 17> kParameters = {"lever.retention_gain",
                                                          "lever.wait_reduction",
                                                          "lever.effort_reduction",
                                                          "lever.engagement_gain",
                                                          "lever.complaint_capture",
                                                          "lever.complaint_resolution",
                                                          "lever.cx_gain",
                                                          "company.annual_retention",
                                                          "company.contribution_margin",
                                                          "company.annual_revenue",
                                                          "company.acquisition_cost",
                                                          "cx.index",
                                                          "cx.intention_to_behaviour",
                                                          "wait.current_minutes",
                                                          "employees.engagement",
                                                          "run.discount_rate",
                                                          "run.horizon_months"};

bool is_money(Unit unit) {
  return unit == Unit::money || unit == Unit::money_per_year || unit == Unit::money_per_new_customer;
}

// Where draw_iso_chart puts its axes.
struct Scales {
  Scale x, y;
  Point at(const DataPoint& p) const { return {x(p.x), y(p.y)}; }
};
Scales scales_of(const Pen& pen, const Rect& rect, const IsoChart& chart, const ChartLook& look) {
  const float top = rect.y0 + wrapped_height(pen, quiet(look), rect.width(), chart.y.name) + small_line() / 2 + 2;
  const float bottom = rect.y1 - bottom_axis_height(pen, look, chart.x.name, rect.width());
  const float left = left_axis_width(pen, look, ticks_up(chart.y.range, bottom - top), chart.y.format_tick);
  return {{chart.x.range, rect.x0 + left, rect.x1 - space::kSmall}, {chart.y.range, bottom, top}};
}

// The spot above or below the pointer; without one, a new spot on the line.
Pointer read_off(const Pen& pen, const Rect& rect, IsoChart& chart, const ChartLook& look,
                 std::span<const DataPoint> read, const Point& pointer) {
  constexpr float kNear = 12;
  const Scales scales = scales_of(pen, rect, chart, look);
  for (const Spot& spot : chart.spots)
    if (std::fabs(scales.x(spot.at.x) - pointer.x) < kNear) return scales.at(spot.at);
  const DataPoint* nearest = nullptr;
  float least = std::numeric_limits<float>::max();
  for (const DataPoint& point : read) {
    const float distance = std::fabs(scales.x(point.x) - pointer.x);
    if (!scales.y.holds(point.y) || distance >= least) continue;
    least = distance;
    nearest = &point;
  }
  if (!nearest) return pointer;
  chart.spots.push_back({chart.y.format(nearest->y), *nearest, look.ink, look.ink});
  return scales.at(*nearest);
}

}  // namespace

ControlLines::ControlLines(Frame& f, Flow& flow) : f_(f), flow_(flow), row_({}, f.direction) { new_line(); }

void ControlLines::new_line() {
  row_ = Row(flow_.take(f_.control_height()), f_.direction);
  flow_.gap(space::kTight);
  fresh_ = true;
}

Row& ControlLines::next(std::string_view label, float width) {
  const float label_width = label.empty() ? 0 : std::ceil(text_width(f_, muted(f_), label)) + 2 + space::kSmall;
  const float gap = fresh_ ? 0 : space::kMedium;
  if (!fresh_ && row_.rest().width() < gap + label_width + width) new_line();
  if (!fresh_) row_.start(space::kMedium);
  fresh_ = false;
  if (label.empty()) return row_;
  Row words(row_.start(label_width), f_.direction);
  words.end(space::kSmall);
  draw_text(f_, words.rest(), muted(f_), Align::start, label);
  if (row_.rest().width() < width) new_line();
  fresh_ = false;
  return row_;
}

Rect ControlLines::place(std::string_view label, float width) {
  Row& row = next(label, width);
  return row.start(std::min(width, row.rest().width()));
}

std::span<const std::string_view> result_options() { return kResults; }

std::vector<std::string_view> parameter_options(Logarithmic logarithmic, const model::Parameter* other) {
  std::vector<std::string_view> options;
  for (const std::string_view option : kParameters) {
    const model::Parameter* row = model::find_parameter(option);
    if (row != other && (logarithmic == Logarithmic::yes || !row->logarithmic)) options.push_back(option);
  }
  return options;
}

bool choose_result(Frame& f, ControlLines& lines, std::string_view id, Result& chosen) {
  const std::string current = result_id(chosen);
  const auto known = std::find(kResults.begin(), kResults.end(), current);
  const Rect place = lines.place(f.say(Text::what_result), picker_width(f, current));
  const auto picked = picker(f, id, place, *known, {kResults.begin(), kResults.end()});
  if (!picked || *picked == current) return false;
  chosen = result_of_id(*picked);
  ++f.view.desk.asked;
  return true;
}

bool choose_parameter(Frame& f, ControlLines& lines, std::string_view id, Text label, const model::Parameter*& chosen,
                      Logarithmic logarithmic, const model::Parameter* other) {
  const auto picked = picker(f, id, lines.place(f.say(label), picker_width(f, chosen->id)), chosen->id,
                             parameter_options(logarithmic, other));
  if (!picked || *picked == chosen->id) return false;
  chosen = model::find_parameter(*picked);
  ++f.view.desk.asked;
  return true;
}

std::string result_id(Result result) {
  return "result." + std::string(model::results()[static_cast<std::size_t>(result)].id);
}

Result result_of_id(std::string_view id) {
  return model::find_result(id.substr(std::string_view("result.").size()))->result;
}

Unit unit_of(Result result) { return model::results()[static_cast<std::size_t>(result)].unit; }

std::string in_unit(const Frame& f, Result result, double value) {
  model::Summary summary{};
  summary[result] = value;
  return app::figure(f.state, summary, result);
}

std::string axis_name(const Frame& f, std::string_view name, Unit unit) {
  const auto named = [&](Text sentence) {
    return text::fill(f.say(sentence), {{"name", name}, {"currency", f.state.scenario().currency}});
  };
  if (is_money(unit)) return named(Text::what_in_money);
  if (unit == Unit::points) return named(Text::what_in_points);
  if (unit == Unit::minute) return named(Text::what_in_minutes);
  if (unit == Unit::month) return named(Text::what_in_months);
  const bool is_added = unit == Unit::added_share || unit == Unit::added_share_per_year;
  return is_added ? named(Text::what_in_percentage_points) : std::string(name);  // others stand at the ticks
}

TickFormat unit_ticks(const Frame& f, Unit unit) {
  if (is_money(unit)) return money_ticks(f);
  return [&f, unit](double value, double step) {
    const double scale = app::display_scale(unit);
    const int decimals = text::decimals_for_step(step * scale);
    if (unit == Unit::share || unit == Unit::share_per_year) return text::percent(f.state.locale, value, decimals);
    return text::number(f.state.locale, value * scale, decimals);
  };
}

void draw_curves(Frame& f, std::string_view id, const Rect& place, IsoChart chart, std::span<const DataPoint> read,
                 std::string_view traced) {
  const Press press = pressable(f, id, place);
  if (press.clicked && !traced.empty()) f.view.traced = traced;
  ScreenPen pen(f);
  Pointer pointer = pointer_over(press);
  if (pointer) pointer = read_off(pen, place, chart, look(f), read, *pointer);
  draw_iso_chart(pen, place, chart, look(f), pointer);
}

bool heading_with_copy(Frame& f, Flow& flow, std::string_view heading, std::string_view copy_id) {
  Row row({flow.x0, flow.y, flow.x1, flow.y + f.control_height()}, f.direction);
  const bool copies = icon_button(f, copy_id, row.end(f.control_height()), Icon::copy, f.say(Text::copy_data));
  Flow words{row.rest().x0, row.rest().x1, flow.y + (f.control_height() - line_height(muted(f))) / 2};
  draw_paragraph(f, words, muted(f), heading);
  flow.y = std::max(flow.y + f.control_height(), words.y);
  return copies;
}

void what_if_page(Frame& f, Flow& column) {
  goal_card(f, column);
  column.gap(space::kMedium);
  heat_card(f, column);
  column.gap(space::kMedium);
  budget_card(f, column);
}

}  // namespace mihwar::ui
