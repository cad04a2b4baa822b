#include "ui/charts/line_names.hpp"

#include <cmath>

namespace mihwar::ui {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00a0", kDash = "\u00a0–\u00a0";

double last(std::span<const double> values) { return values.empty() ? std::nan("") : values.back(); }

TextStyle name_style(const EndName& name) { return {type::kSmall, name.colour, name.bold}; }

float height(const Pen& pen, const EndName& name, float width) {
  return wrapped_height(pen, name_style(name), width, name.name) + (name.number.empty() ? 2 : small_line() + 2);
}

std::string or_dash(const LineChart& chart, double value) {
  return std::isfinite(value) ? chart.format(value) : std::string("–");
}

}  // namespace

std::vector<EndName> end_names(const LineChart& chart, const ChartLook& look) {
  std::vector<EndName> names;
  for (const Series& s : chart.series)
    if (std::isfinite(last(s.values)))
      names.push_back({last(s.values), std::string(s.name), chart.format(s.values.back()), s.label, true});
  for (const Band& band : chart.bands)
    for (const auto& [name, value] : {std::pair(band.high_name, last(band.high)), {band.low_name, last(band.low)}})
      if (std::isfinite(value))
        names.push_back({value, std::string(name).append(kNoBreakSpace) + chart.format(value), "", look.muted, false});
  return names;
}

std::vector<KeyLine> key_lines(const LineChart& chart, const ChartLook& look) {
  std::vector<KeyLine> lines;
  for (const Series& s : chart.series)
    lines.push_back({std::string(s.name), or_dash(chart, last(s.values)), s.colour, s.label, s.dashed});
  for (const Band& band : chart.bands)
    lines.push_back({std::string(band.low_name).append(kDash).append(band.high_name),
                     or_dash(chart, last(band.low)) + " – " + or_dash(chart, last(band.high)), band.colour,
                     look.muted});
  return lines;
}

float end_names_width(const Pen& pen, std::span<const EndName> names, float most) {
  float widest = 0, least = 0;
  for (const EndName& name : names) {
    const float number = pen.text_width({type::kSmall, name.colour}, name.number);
    const float whole = pen.text_width(name_style(name), name.name);
    widest = std::max({widest, whole, number});
    // What stands in one line with its value is not broken.
    least = std::max({least, name.number.empty() ? whole : widest_word(pen, name_style(name), name.name), number});
  }
  return std::ceil(std::max(least, std::min(widest, most))) + 1;
}

float end_names_height(const Pen& pen, std::span<const EndName> names, float width) {
  float total = 0;
  for (const EndName& name : names) total += height(pen, name, width);
  return total;
}

void draw_end_names(Pen& pen, const ChartLook& look, const Scale& y, const Rect& margin,
                    std::span<const EndName> names) {
  std::vector<Wanted> wanted;
  for (const EndName& name : names) wanted.push_back({y(name.value), height(pen, name, margin.width())});
  const std::vector<float> centres = pushed_apart(wanted, margin.y0, margin.y1);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const EndName& name = names[i];
    if (std::fabs(centres[i] - wanted[i].centre) > wanted[i].size / 2)
      pen.line({margin.x0 - space::kMedium + 3, wanted[i].centre}, {margin.x0 - 3, centres[i]}, name.colour, 1, 0.6f);
    Flow flow{margin.x0, margin.x1, centres[i] - wanted[i].size / 2 + 1};
    draw_wrapped(pen, flow, name_style(name), look.at_left(), name.name);
    if (!name.number.empty()) pen.text(flow.take(small_line()), quiet(look), look.at_left(), name.number);
  }
}

}  // namespace mihwar::ui
