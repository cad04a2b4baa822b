#include "ui/charts/histogram.hpp"

#include <array>
#include <cmath>
#include <numeric>

#include "ui/charts/labels.hpp"
#include "ui/charts/table.hpp"

namespace mihwar::ui {
namespace {

double total(const Histogram& chart) { return std::accumulate(chart.counts.begin(), chart.counts.end(), 0.0); }

double bin_start(const Histogram& chart, std::size_t i) {
  return chart.first + chart.bin_width * static_cast<double>(i);
}

struct Plot {
  Rect area;
  Scale x, y;  // values; shares
};

// What lies below stands at the left in every language, as the bars do.
void draw_share_texts(Pen& pen, Flow& flow, const Histogram& chart, const ChartLook& look) {
  const float middle = (flow.x0 + flow.x1) / 2;
  Flow left{flow.x0, middle - space::kSmall, flow.y}, right{middle + space::kSmall, flow.x1, flow.y};
  draw_wrapped(pen, left, {type::kSmall, chart.below_label, true}, look.at_left(), chart.below_text);
  draw_wrapped(pen, right, {type::kSmall, chart.above_label, true}, look.at_right(), chart.above_text);
  flow.y = std::max(left.y, right.y);
}

void draw_bins(Pen& pen, const Plot& plot, const Histogram& chart, double sum) {
  const auto bar = [&](double from, double to, double share, Colour colour) {
    const float x0 = plot.x(from), x1 = plot.x(to), gap = x1 - x0 > 4 ? 0.5f : 0.0f;
    if (x1 > x0 && share > 0) pen.bar({x0 + gap, plot.y(share), x1 - gap, plot.area.y1}, colour, 0);
  };
  for (std::size_t i = 0; i < chart.counts.size(); ++i) {
    const double from = bin_start(chart, i), to = bin_start(chart, i + 1), share = chart.counts[i] / sum;
    const double split = std::clamp(chart.threshold, from, to);
    bar(from, split, share, chart.below);
    bar(split, to, share, chart.above);
  }
}

std::vector<KeyLine> quantile_key(const Histogram& chart, const ChartLook& look) {
  std::vector<KeyLine> lines;
  for (const Quantile& q : chart.quantiles)
    lines.push_back({std::string(q.name), chart.format(q.value), look.ink, look.ink, true});
  return lines;
}

float quantile_width(const Pen& pen, const Histogram& chart, const ChartLook& look, const Quantile& q) {
  return std::ceil(std::max(pen.text_width(quiet(look), q.name), pen.text_width(loud(look), chart.format(q.value)))) +
         space::kMedium;
}

// Labels stand beside each other above the plot, or in a key.
bool quantiles_fit(const Pen& pen, const Histogram& chart, const ChartLook& look, float width) {
  float needed = 0;
  for (const Quantile& q : chart.quantiles) needed += quantile_width(pen, chart, look, q);
  return needed <= width;
}

void draw_quantiles(Pen& pen, const Plot& plot, const Histogram& chart, const ChartLook& look, const Rect& bounds,
                    bool labelled) {
  std::vector<Wanted> wanted;
  for (const Quantile& q : chart.quantiles) wanted.push_back({plot.x(q.value), quantile_width(pen, chart, look, q)});
  const std::vector<float> centres = pushed_apart(wanted, bounds.x0, bounds.x1);
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const float x = std::round(wanted[i].centre);
    dashed_path(pen, std::array{Point{x, plot.area.y0}, Point{x, plot.area.y1}}, look.ink, 1.5f);
    if (!labelled) continue;
    const float half = wanted[i].size / 2;
    pen.line({centres[i], plot.area.y0 - 7}, {x, plot.area.y0}, look.ink, 1);
    Flow flow{centres[i] - half, centres[i] + half, plot.area.y0 - 8 - 2 * small_line()};
    pen.text(flow.take(small_line()), quiet(look), Align::centre, chart.quantiles[i].name);
    pen.text(flow.take(small_line()), loud(look), Align::centre, chart.format(chart.quantiles[i].value));
  }
}

Pointed draw_pointed(Pen& pen, const Plot& plot, const Histogram& chart, const ChartLook& look, const Rect& bounds,
                     const Pointer& pointer, double sum) {
  if (!over(pointer, plot.area)) return std::nullopt;
  const auto bin = static_cast<std::size_t>(std::clamp((plot.x.value(pointer->x) - chart.first) / chart.bin_width, 0.0,
                                                       static_cast<double>(chart.counts.size() - 1)));
  const double from = bin_start(chart, bin), to = bin_start(chart, bin + 1);
  const KeyLine line{std::string(chart.share_name), chart.format_share(chart.counts[bin] / sum),
                     from < chart.threshold ? chart.below : chart.above, look.ink};
  draw_tip(pen, look, bounds, plot.area, {plot.x((from + to) / 2), plot.area.y0},
           chart.format(from) + " – " + chart.format(to), {&line, 1});
  return bin;
}

}  // namespace

Pointed draw_histogram(Pen& pen, const Rect& rect, const Histogram& chart, const ChartLook& look,
                       const Pointer& pointer) {
  const double sum = total(chart);
  if (chart.counts.empty() || !(sum > 0) || !(chart.bin_width > 0)) return std::nullopt;
  const double most = *std::max_element(chart.counts.begin(), chart.counts.end()) / sum;
  const AxisRange values{chart.first, chart.last()};

  Flow flow{rect.x0, rect.x1, rect.y0};
  draw_share_texts(pen, flow, chart, look);
  flow.gap(space::kTight);
  const Ticks shares = ticks_up({0, most}, rect.y1 - flow.y - 4 * small_line());
  const float axis = left_axis_width(pen, look, shares, chart.format_share_tick);
  const bool labelled = quantiles_fit(pen, chart, look, rect.width());
  if (!labelled) draw_key(pen, look, flow, quantile_key(chart, look));
  draw_wrapped(pen, flow, quiet(look), Align::start, chart.share_name);
  flow.gap(labelled && !chart.quantiles.empty() ? 2 * small_line() + space::kMedium : small_line() / 2 + 2);

  const float below = bottom_axis_height(pen, look, chart.value_name, rect.width());
  const Rect area{rect.x0 + axis, flow.y, rect.x1 - space::kSmall, std::max(flow.y + 1, rect.y1 - below)};
  const BottomAxis bottom{.ticks = ticks_across(pen, look, values, chart.format_tick, area.width()),
                          .format = chart.format_tick,
                          .name = chart.value_name};
  const Plot plot{area, {values, area.x0, area.x1}, {{0, shares.last()}, area.y1, area.y0}};

  draw_left_axis(pen, look, area, plot.y, shares, chart.format_share_tick);
  draw_bottom_axis(pen, look, area, plot.x, bottom, rect);
  draw_bins(pen, plot, chart, sum);
  const float zero = std::round(plot.x(chart.threshold));
  if (plot.x.holds(chart.threshold)) pen.line({zero, area.y0}, {zero, area.y1}, look.ink, 2);
  draw_quantiles(pen, plot, chart, look, rect, labelled);
  return draw_pointed(pen, plot, chart, look, rect, pointer, sum);
}

std::string as_table(const Histogram& chart) {
  Table table;
  table.text(chart.value_name).text("").text(chart.share_name).end_line();
  const double sum = total(chart);
  for (std::size_t i = 0; i < chart.counts.size(); ++i)
    table.number(bin_start(chart, i)).number(bin_start(chart, i + 1)).number(chart.counts[i] / sum).end_line();
  for (const Quantile& q : chart.quantiles) table.text(q.name).number(q.value).end_line();
  return table.take();
}

}  // namespace mihwar::ui
