#include "ui/charts/meters.hpp"

#include <cmath>

#include "ui/charts/labels.hpp"
#include "ui/charts/table.hpp"

namespace mihwar::ui {
namespace {

constexpr float kTrack = 14, kGap = 14;

TextStyle label_style(const ChartLook& look) { return {type::kBody, look.ink}; }
TextStyle value_style(const Meter& meter) { return {type::kHeadline, meter.value_colour, true}; }

float value_width(const Pen& pen, const std::vector<Meter>& meters) {
  float widest = 0;
  for (const Meter& meter : meters) widest = std::max(widest, pen.text_width(value_style(meter), meter.value));
  return std::ceil(widest) + 1;
}

float text_height(const Pen& pen, const ChartLook& look, float label_width, const Meter& meter) {
  return std::max(line_height(value_style(meter)), wrapped_height(pen, label_style(look), label_width, meter.label));
}

// The label stands on the track, the value at the end side of it.
void draw_meter(Pen& pen, const Rect& rect, const Meter& meter, const ChartLook& look, float value) {
  Row row({rect.x0, rect.y0, rect.x1, rect.y1 - kTrack - space::kTight}, look.direction);
  Rect number = row.end(value);
  number.y0 = number.y1 - line_height(value_style(meter));
  pen.text(number, value_style(meter), Align::end, meter.value);
  row.end(space::kMedium);
  const Rect label = row.rest();
  Flow flow{label.x0, label.x1, label.y1 - wrapped_height(pen, label_style(look), label.width(), meter.label)};
  draw_wrapped(pen, flow, label_style(look), Align::start, meter.label);
  const Rect track{rect.x0, rect.y1 - kTrack, rect.x1, rect.y1};
  pen.bar(track, look.line, kTrack / 2);
  const double share = std::isfinite(meter.share) ? std::clamp(meter.share, 0.0, 1.0) : 0;
  Row filled(track, look.direction);
  const float width = static_cast<float>(share) * track.width();
  if (width > 0) pen.bar(filled.start(std::max(width, kTrack)), meter.colour, kTrack / 2);
}

}  // namespace

float meters_height(const Pen& pen, const ChartLook& look, float width, const std::vector<Meter>& meters) {
  const float label = width - value_width(pen, meters) - space::kMedium;
  float height = 0;
  for (const Meter& meter : meters) height += text_height(pen, look, label, meter) + space::kTight + kTrack + kGap;
  return height;
}

Pointed draw_meters(Pen& pen, const Rect& rect, const std::vector<Meter>& meters, const ChartLook& look,
                    const Pointer& pointer) {
  const float value = value_width(pen, meters), label = rect.width() - value - space::kMedium;
  Flow flow{rect.x0, rect.x1, rect.y0};
  Pointed pointed;
  for (std::size_t i = 0; i < meters.size(); ++i) {
    const Rect piece = flow.take(text_height(pen, look, label, meters[i]) + space::kTight + kTrack);
    draw_meter(pen, piece, meters[i], look, value);
    if (over(pointer, piece)) pointed = i;
    flow.gap(kGap);
  }
  return pointed;
}

std::string as_table(const std::vector<Meter>& meters) {
  Table table;
  for (const Meter& meter : meters) table.text(meter.label).number(meter.share).end_line();
  return table.take();
}

}  // namespace mihwar::ui
