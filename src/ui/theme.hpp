#pragma once
// Colours, type scale and spacing scale: the only place where they stand.

#include <array>
#include <cstdint>

#include "model/projection.hpp"

namespace mihwar::ui {

struct Colour {
  std::uint8_t red, green, blue;
};

enum class ThemeName { light, dark };

struct Theme {
  ThemeName name;
  Colour page, card, sunken, line;       // backgrounds and hairlines
  Colour ink, muted, accent, on_accent;  // text and marks
  Colour baseline, warning;
  std::array<Colour, model::kLeverAndPoolCount> contributors;  // one fixed, colour-blind-safe colour per lever and pool
};
const Theme& theme(ThemeName name);

// Contrast of two colours, 1 to 21 (WCAG 2.1, relative luminance).
double contrast(Colour a, Colour b);

namespace type {  // CSS pixels of an em, as in a style sheet
inline constexpr float kSmall = 12.5f, kBody = 14, kStrong = 15, kTitle = 16, kHeadline = 22, kFigure = 30;
inline constexpr float kLinePerEm = 1.362f;  // Noto Sans: ascent and descent together, which Dear ImGui calls the size
}  // namespace type

namespace space {  // CSS pixels
inline constexpr float kTight = 4, kSmall = 8, kMedium = 12, kLarge = 16, kWide = 24;
inline constexpr float kRounding = 10, kControl = 34, kTouchControl = 44;
}  // namespace space

}  // namespace mihwar::ui
