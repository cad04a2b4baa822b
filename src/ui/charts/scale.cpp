#include "ui/charts/scale.hpp"

#include <cmath>

#include "ui/charts/labels.hpp"

namespace mihwar::ui {
namespace {

constexpr double kMost = 1e200;  // differences stay finite

double bounded(double value) { return std::isfinite(value) ? std::clamp(value, -kMost, kMost) : 0; }

float half_line() { return std::ceil(small_line() / 2); }

}  // namespace

Ticks round_ticks(double low, double high, int wanted) {
  low = bounded(low);
  high = bounded(high);
  const double level = std::max(std::fabs(low), std::fabs(high));
  if (!(high - low > 1e-9 * level)) {
    const double spread = std::max(level * 0.05, 1e-9);
    low -= spread;
    high += spread;
  }
  const double rough = (high - low) / wanted;
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  double step = 10 * power;
  for (const double factor : {1.0, 2.0, 2.5, 5.0})
    if (rough <= factor * power * (1 + 1e-9)) {
      step = factor * power;
      break;
    }
  const double first = std::floor(low / step + 1e-9), last = std::ceil(high / step - 1e-9);
  return {first * step, step, static_cast<int>(last - first) + 1};
}

void include(std::optional<AxisRange>& range, double value) {
  if (!std::isfinite(value)) return;
  if (!range) range = {value, value};
  range->low = std::min(range->low, bounded(value));
  range->high = std::max(range->high, bounded(value));
}

void include(std::optional<AxisRange>& range, std::span<const double> values) {
  for (const double value : values) include(range, value);
}

AxisRange rounded(const std::optional<AxisRange>& range) {
  auto [low, high] = range.value_or(AxisRange{});
  const double least_span = 0.02 * std::max(std::fabs(low), std::fabs(high));
  if (high - low < least_span) high = low + least_span;
  const Ticks ticks = low == 0 && high == 0 ? Ticks{0, 1, 2} : round_ticks(low, high, 4);
  return {ticks.first, ticks.last()};
}

Ticks ticks_across(const Pen& pen, const ChartLook& look, const AxisRange& range, const TickFormat& format,
                   float width) {
  for (int wanted = 6;; --wanted) {
    const Ticks ticks = round_ticks(range.low, range.high, wanted);
    if (wanted == 1) return ticks;
    float needed = 0;
    for (int i = 0; i < ticks.count; ++i)
      needed += pen.text_width(quiet(look), format(ticks.at(i), ticks.step)) + space::kMedium;
    if (needed <= width) return ticks;
  }
}

Ticks ticks_up(const AxisRange& range, float height) {
  return round_ticks(range.low, range.high, std::clamp(static_cast<int>(height / (2.4f * small_line())), 1, 5));
}

float left_axis_width(const Pen& pen, const ChartLook& look, const Ticks& ticks, const TickFormat& format) {
  float widest = 0;
  for (int i = 0; i < ticks.count; ++i)
    widest = std::max(widest, pen.text_width(quiet(look), format(ticks.at(i), ticks.step)));
  return std::ceil(widest) + space::kSmall;
}

void draw_left_axis(Pen& pen, const ChartLook& look, const Rect& plot, const Scale& y, const Ticks& ticks,
                    const TickFormat& format) {
  const float width = left_axis_width(pen, look, ticks, format);
  float free_below = plot.y1 + small_line();
  for (int i = 0; i < ticks.count; ++i) {
    if (!y.holds(ticks.at(i))) continue;
    const float at = std::round(y(ticks.at(i)));
    pen.line({plot.x0, at}, {plot.x1, at}, look.line, 1);
    const Rect label{plot.x0 - width, at - half_line(), plot.x0 - space::kSmall, at + half_line()};
    if (label.y1 > free_below) continue;
    pen.text(label, quiet(look), look.at_right(), format(ticks.at(i), ticks.step));
    free_below = label.y0;
  }
}

float bottom_axis_height(const Pen& pen, const ChartLook& look, std::string_view name, float width) {
  return half_line() + small_line() + wrapped_height(pen, quiet(look), width, name);
}

void draw_bottom_axis(Pen& pen, const ChartLook& look, const Rect& plot, const Scale& x, const BottomAxis& axis,
                      const Rect& bounds) {
  const float top = plot.y1 + half_line();
  float free_from = bounds.x0;
  for (int i = 0; i < axis.ticks.count; ++i) {
    const double value = axis.ticks.at(i);
    if (!x.holds(value)) continue;
    const float at = std::round(x(value));
    if (axis.grid) pen.line({at, plot.y0}, {at, plot.y1}, look.line, 1);
    const std::string label = axis.format(value, axis.ticks.step);
    const float width = std::ceil(pen.text_width(quiet(look), label));
    const float left = std::clamp(at - width / 2, bounds.x0, std::max(bounds.x0, bounds.x1 - width));
    if (left < free_from || left + width > bounds.x1 + 0.5f) continue;
    pen.line({at, plot.y1}, {at, plot.y1 + 4}, look.muted, 1);
    pen.text({left, top, left + width, top + small_line()}, quiet(look), Align::centre, label);
    free_from = left + width + space::kSmall;
  }
  Flow flow{bounds.x0, bounds.x1, top + small_line()};
  draw_wrapped(pen, flow, quiet(look), Align::centre, axis.name);
}

}  // namespace mihwar::ui
