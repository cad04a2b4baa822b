#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace mihwar::ui {
namespace {

constexpr Colour rgb(std::uint32_t value) {
  return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 0xff),
          static_cast<std::uint8_t>(value & 0xff)};
}

// Okabe & Ito's hues, darkened on light and lightened on dark backgrounds to at least 3:1.
constexpr Theme kLight{
    .name = ThemeName::light,
    .page = rgb(0xf4f6f8),
    .card = rgb(0xffffff),
    .sunken = rgb(0xe9edf1),
    .line = rgb(0xd9dfe6),
    .ink = rgb(0x17212b),
    .muted = rgb(0x55616e),
    .accent = rgb(0x0b6a8f),
    .on_accent = rgb(0xffffff),
    .baseline = rgb(0x7a8692),
    .warning = rgb(0xa34a00),
    .contributors = {rgb(0x0072b2), rgb(0xb35c00), rgb(0x8a6d00), rgb(0x007a5a), rgb(0xa8507f), rgb(0x6a51a3),
                     rgb(0x2b7f93), rgb(0xb03a2e)},
};
constexpr Theme kDark{
    .name = ThemeName::dark,
    .page = rgb(0x11161c),
    .card = rgb(0x1a212a),
    .sunken = rgb(0x27303b),
    .line = rgb(0x323d49),
    .ink = rgb(0xe9eef3),
    .muted = rgb(0xa3afbb),
    .accent = rgb(0x58b8dc),
    .on_accent = rgb(0x0c1217),
    .baseline = rgb(0x8b98a5),
    .warning = rgb(0xf0a35e),
    .contributors = {rgb(0x5aaee8), rgb(0xe69f45), rgb(0xd9c04a), rgb(0x3dbf98), rgb(0xdb8fb8), rgb(0xa996e0),
                     rgb(0x6cc5d6), rgb(0xe8776b)},
};

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue); }

}  // namespace

const Theme& theme(ThemeName name) { return name == ThemeName::dark ? kDark : kLight; }

double contrast(Colour a, Colour b) {
  const double la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace mihwar::ui
