#include "ui/spotlight.hpp"

#include <algorithm>
#include <cmath>

#include "app/quantity.hpp"
#include "ui/case_names.hpp"
#include "ui/charts/labels.hpp"
#include "ui/panels.hpp"
#include "ui/presenting.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"

namespace mihwar::ui {
namespace {

using model::Result;
using text::Sign;
using text::Text;

// Payback is better the earlier it comes, so it is told in words.
std::string months_apart(const Frame& f, double months, const std::string& name) {
  const std::string size = text::counted(f.state.locale, text::Plural::months, std::fabs(months), 1);
  return text::fill(f.say(months < 0 ? Text::spotlight_earlier : Text::spotlight_later),
                    {{"name", name}, {"difference", size}});
}

// Nothing without a scenario compared with, or where either has no answer.
std::string against(const Frame& f, Result result) {
  const app::CaseResults* reference = f.state.reference();
  if (!reference || !f.state.summary[result] || !reference->summary[result]) return {};
  const app::Case& other = *app::find_case(f.state.document, reference->case_id);
  const std::string name = name_of(f, other);
  const double difference = *f.state.summary[result] - *reference->summary[result];
  if (result == Result::payback_month) return months_apart(f, difference, name);
  const bool money = result != Result::roi;
  if (money && other.scenario.currency != f.state.scenario().currency) return {};
  return text::fill(f.say(Text::spotlight_against),
                    {{"name", name},
                     {"difference", money ? app::money(f.state, difference, Sign::always)
                                          : text::percent(f.state.locale, difference, 0, Sign::always)}});
}

std::string largest_part(const Frame& f) {
  const auto& parts = f.state.attribution.revenue_gain;
  const auto largest = std::max_element(parts.begin(), parts.end());
  return text::fill(f.say(Text::spotlight_largest),
                    {{"lever", lever_label(f, static_cast<std::size_t>(largest - parts.begin()))},
                     {"money", app::money(f.state, *largest)}});
}

std::string payback(const Frame& f) {
  const auto& cash = f.state.projection.cumulative_cash_flow;
  const int horizon = f.state.projection.horizon_months;
  const auto lowest = std::min_element(cash.begin(), cash.begin() + horizon + 1);
  if (*lowest >= 0) return std::string(f.say(Text::chart_cash_never_out));
  if (!f.state.summary[Result::payback_month])
    return text::fill(f.say(Text::spotlight_no_payback),
                      {{"months", text::counted(f.state.locale, text::Plural::months, horizon, 0)},
                       {"money", app::money(f.state, cash[static_cast<std::size_t>(horizon)])}});
  return text::fill(f.say(Text::spotlight_payback),
                    {{"month", text::number(f.state.locale, static_cast<double>(lowest - cash.begin()), 0)},
                     {"money", app::money(f.state, *lowest)}});
}

std::string how_it_comes_about(const Frame& f, Result result) {
  if (f.state.projection.active.none()) return std::string(f.say(Text::headline_no_lever));
  if (result == Result::revenue_gain) return largest_part(f);
  if (result == Result::payback_month) return payback(f);
  const double npv = *f.state.summary[Result::npv], costs = *f.state.summary[Result::programme_cost_pv];
  return text::fill(f.say(result == Result::npv ? Text::spotlight_npv : Text::spotlight_roi),
                    {{"gains", app::money(f.state, npv + costs)},
                     {"costs", app::money(f.state, costs)},
                     {"npv", app::money(f.state, npv)}});
}

struct Words {
  TextStyle style;
  std::string text;
  float above;  // distance from what stands over it
};

std::vector<Words> words(const Frame& f, const KeyFigure& figure, float width) {
  const float size = width < 700 ? type::kTitle : 24;
  std::vector<Words> result = {{{size * 1.2f, f.theme.muted, true}, std::string(figure_name(f, figure)), 0}};
  TextStyle number{type::kSpotlight, f.theme.ink, true};
  if (const float wide = text_width(f, number, figure.value); wide > width) number.size *= width / wide * 0.98f;
  result.push_back({number, figure.value, 0});
  result.push_back({{size, f.theme.muted}, figure.caption, 0});
  const std::string difference = against(f, figure.result);
  if (!difference.empty()) result.push_back({{size, f.theme.accent, true}, difference, space::kLarge});
  result.push_back({{size, f.theme.ink}, how_it_comes_about(f, figure.result), space::kLarge});
  result.push_back({muted(f), std::string(f.say(Text::spotlight_return)), space::kHuge});
  return result;
}

}  // namespace

std::string_view figure_name(const Frame& f, const KeyFigure& figure) {
  constexpr std::string_view kPrefix = "result.";
  const text::Entry& entry = *text::find_entry(text::result_texts(), figure.id.substr(kPrefix.size()));
  return text::say(f.state.locale.language, entry.first);
}

bool spotlight(Frame& f, const Rect& screen, const KeyFigure& figure) {
  bool pressed = false;
  fixed_area(f, "spotlight", screen, Level::page, [&] {
    pressed = pressable(f, "spotlight", screen).clicked;
    describe(f, ControlKind::button, figure_name(f, figure), figure.value);
    const Rect inside = inset(screen, screen.width() < 700 ? space::kLarge : space::kHuge, 0);
    const std::vector<Words> lines = words(f, figure, inside.width());
    ScreenPen pen(f);
    float height = 0;
    for (const Words& line : lines) height += line.above + wrapped_height(pen, line.style, inside.width(), line.text);
    Flow flow{inside.x0, inside.x1, std::max(space::kLarge, (screen.height() - height) / 2)};
    for (const Words& line : lines) {
      flow.gap(line.above);
      draw_wrapped(pen, flow, line.style, Align::centre, line.text);
    }
  });
  return pressed;
}

}  // namespace mihwar::ui
