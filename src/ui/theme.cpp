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
    .page = rgb(0xf3f5f8),
    .card = rgb(0xffffff),
    .sunken = rgb(0xe8ecf1),
    .line = rgb(0xdde3e9),
    .ink = rgb(0x16202a),
    .muted = rgb(0x525e6b),
    .accent = rgb(0x0b6a8f),
    .on_accent = rgb(0xffffff),
    .control = rgb(0x808b97),
    .baseline = rgb(0x7a8692),
    .warning = rgb(0xa34a00),
    .good = rgb(0x00734f),
    .bad = rgb(0xb3332a),
    .contributors = {rgb(0x0072b2), rgb(0xb35c00), rgb(0x8a6d00), rgb(0x007a5a), rgb(0xa8507f), rgb(0x6a51a3),
                     rgb(0x2b7f93), rgb(0xb03a2e)},
    .cases = {rgb(0x0b6a8f), rgb(0xa85500), rgb(0x6a51a3), rgb(0x007a5a), rgb(0xa8507f), rgb(0x8a6d00)},
};
constexpr Theme kDark{
    .name = ThemeName::dark,
    .page = rgb(0x10151b),
    .card = rgb(0x19202a),
    .sunken = rgb(0x27303b),
    .line = rgb(0x2f3945),
    .ink = rgb(0xe9eef3),
    .muted = rgb(0xa6b1bd),
    .accent = rgb(0x58b8dc),
    .on_accent = rgb(0x0c1217),
    .control = rgb(0x7d8996),
    .baseline = rgb(0x8b98a5),
    .warning = rgb(0xf0a35e),
    .good = rgb(0x4cc79a),
    .bad = rgb(0xf08a80),
    .contributors = {rgb(0x5aaee8), rgb(0xe69f45), rgb(0xd9c04a), rgb(0x3dbf98), rgb(0xdb8fb8), rgb(0xa996e0),
                     rgb(0x6cc5d6), rgb(0xe8776b)},
    .cases = {rgb(0x58b8dc), rgb(0xe69f45), rgb(0xa996e0), rgb(0x3dbf98), rgb(0xdb8fb8), rgb(0xd9c04a)},
};
// For a bright room: black on white, marks at 4.5:1.
constexpr Theme kProjector{
    .name = ThemeName::projector,
    .page = rgb(0xffffff),
    .card = rgb(0xffffff),
    .sunken = rgb(0xe3e6ea),
    .line = rgb(0xa9b1ba),
    .ink = rgb(0x000000),
    .muted = rgb(0x333c46),
    .accent = rgb(0x00527a),
    .on_accent = rgb(0xffffff),
    .control = rgb(0x4a545e),
    .baseline = rgb(0x59636d),
    .warning = rgb(0x8a3d00),
    .good = rgb(0x005c3f),
    .bad = rgb(0x99211a),
    .contributors = {rgb(0x005a9c), rgb(0x944b00), rgb(0x6f5700), rgb(0x006349), rgb(0x8f3a69), rgb(0x553d94),
                     rgb(0x126577), rgb(0x962a20)},
    .cases = {rgb(0x00527a), rgb(0x944b00), rgb(0x553d94), rgb(0x006349), rgb(0x8f3a69), rgb(0x6f5700)},
};

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue); }

}  // namespace

const Theme& theme(ThemeName name) {
  if (name == ThemeName::projector) return kProjector;
  return name == ThemeName::dark ? kDark : kLight;
}

double contrast(Colour a, Colour b) {
  const double la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace mihwar::ui
