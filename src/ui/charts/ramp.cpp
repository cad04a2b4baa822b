#include "ui/charts/ramp.hpp"

#include <cmath>

namespace mihwar::ui {
namespace {

bool dark(const ChartLook& look) { return look.card.red + look.card.green + look.card.blue < 3 * 128; }

Colour mixed(Colour a, Colour b, double share) {
  const auto mix = [&](std::uint8_t x, std::uint8_t y) {
    return static_cast<std::uint8_t>(std::lround(x + share * (y - x)));
  };
  return {mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue)};
}

}  // namespace

Ramp diverging_ramp(const ChartLook& look) {
  const Colour middle = mixed(look.card, look.line, 0.5);
  if (dark(look))
    return {{Colour{0xf2, 0xa6, 0x5a}, Colour{0x9a, 0x5b, 0x22}, middle, Colour{0x1f, 0x6f, 0x9e},
             Colour{0x6c, 0xc4, 0xf2}}};
  return {
      {Colour{0x9a, 0x46, 0x00}, Colour{0xe0, 0x9a, 0x5e}, middle, Colour{0x6b, 0xab, 0xd3}, Colour{0x07, 0x4f, 0x80}}};
}

Ramp sequential_ramp(const ChartLook& look) {
  const Colour low = mixed(look.card, look.line, 0.5);
  const Colour high = dark(look) ? Colour{0x7c, 0xcf, 0xf8} : Colour{0x06, 0x3f, 0x68};
  const Colour middle = dark(look) ? Colour{0x1f, 0x6f, 0x9e} : Colour{0x4a, 0x95, 0xc4};
  return {{low, mixed(low, middle, 0.5), middle, mixed(middle, high, 0.5), high}};
}

Colour at(const Ramp& ramp, double share) {
  const double step = std::clamp(std::floor(share * kRampSteps), 0.0, kRampSteps - 1.0);
  const double place = (std::isfinite(step) ? step : 0) / (kRampSteps - 1) * 4;
  const auto stop = std::min<std::size_t>(3, static_cast<std::size_t>(place));
  return mixed(ramp.stops[stop], ramp.stops[stop + 1], place - static_cast<double>(stop));
}

}  // namespace mihwar::ui
