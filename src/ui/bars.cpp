#include "ui/bars.hpp"

#include <algorithm>

#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

// A signed bar from a common zero, its label at the start and its value at the end.
void bar_row(Frame& f, Flow& flow, const BarRow& row, double least, double most, float label_width, float value_width) {
  Row line(flow.take(30), f.direction);
  draw_text(f, line.start(label_width), body(f), Align::start, row.label);
  line.start(space::kMedium);
  traceable(f, row.traced, line.end(value_width), {type::kBody, f.theme.ink, true}, Align::end, row.value);
  line.end(space::kMedium);
  const Rect track = inset(line.rest(), 0, 6);
  const auto at = [&](double amount) {
    return along(f.direction, track, static_cast<float>((amount - least) / (most - least)));
  };
  const float zero = at(0), end = at(row.amount);
  fill({std::min(zero, end), track.y0, std::max(zero, end), track.y1}, row.colour, 3);
  fill({zero - 0.5f, track.y0 - 3, zero + 0.5f, track.y1 + 3}, f.theme.baseline);
}

}  // namespace

void bar_rows(Frame& f, Flow& flow, std::span<const BarRow> rows) {
  double least = 0, most = 1e-9;
  float label_width = 0, value_width = 0;
  for (const BarRow& row : rows) {
    least = std::min(least, row.amount);
    most = std::max(most, row.amount);
    label_width = std::max(label_width, text_width(f, body(f), row.label) + 2);
    value_width = std::max(value_width, text_width(f, {type::kBody, {}, true}, row.value) + 2);
  }
  label_width = std::min(label_width, (flow.x1 - flow.x0) * 0.55f);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));  // two rows may open the same trace
    bar_row(f, flow, rows[i], least, most, label_width, value_width);
    ImGui::PopID();
  }
}

void card_foot(Frame& f, Flow& flow, text::Text grade, std::string_view traced) {
  const std::string_view link = f.say(text::Text::trace_link);
  Row row(flow.take(24), f.direction);
  chip(f, row, f.say(grade), f.theme.baseline);
  const bool fits = row.rest().width() >= text_width(f, muted(f), link) + space::kMedium;
  if (!fits) row = Row(flow.take(24), f.direction);
  traceable(f, traced, row.rest(), {type::kSmall, f.theme.accent}, fits ? Align::end : Align::start, link);
}

}  // namespace mihwar::ui
