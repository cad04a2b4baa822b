#pragma once
// Colours, type scale and spacing scale: the only place where they stand.

#include <array>
#include <cstdint>

#include "app/document.hpp"
#include "model/projection.hpp"

namespace mihwar::ui {

struct Colour {
  std::uint8_t red, green, blue;
};

enum class ThemeName { light, dark, projector };

struct Theme {
  ThemeName name;
  Colour page, card, sunken, line;       // backgrounds and hairlines
  Colour ink, muted, accent, on_accent;  // text and marks
  Colour control;                        // outline of what can be pressed, track of a slider
  Colour baseline, warning, good, bad;
  std::array<Colour, model::kLeverAndPoolCount> contributors;  // one fixed, colour-blind-safe colour per lever and pool
  std::array<Colour, app::kCaseColours> cases;                 // of the scenarios, in any chart
};
const Theme& theme(ThemeName name);

// What the user chose; `system` follows the browser.
enum class ThemeChoice { system, light, dark, projector };
inline constexpr int kThemeChoices = 4;

// How much larger everything is on a projector.
inline constexpr float kProjectorZoom = 1.25f;

// Contrast of two colours, 1 to 21 (WCAG 2.1, relative luminance).
double contrast(Colour a, Colour b);

namespace type {  // CSS pixels of an em, as in a style sheet
inline constexpr float kSmall = 13.5f, kBody = 15.5f, kStrong = 16, kTitle = 18, kHeadline = 25, kFigure = 36;
inline constexpr float kPresenter = 64, kSpotlight = 120;
inline constexpr float kLinePerEm = 1.362f;  // Noto Sans: ascent and descent together, which Dear ImGui calls the size
}  // namespace type

namespace space {  // CSS pixels
inline constexpr float kTight = 4, kSmall = 8, kMedium = 12, kLarge = 16, kWide = 24, kHuge = 40;
inline constexpr float kRounding = 12, kControl = 36, kTouchControl = 44;
}  // namespace space

namespace motion {  // seconds
inline constexpr float kQuick = 0.12f;
}  // namespace motion

}  // namespace mihwar::ui
