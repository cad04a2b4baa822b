// The claims about keeping customers: 5x, 2 % = 10 %, 5 points, 60 %.
#include <algorithm>
#include <cmath>

#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/told_claims.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using analysis::Belief;
using text::Text;

const analysis::Claims& claims(const Frame& f) { return f.view.desk.claims; }

std::string percent(const Frame& f, double share, int decimals = 0) {
  return text::percent(f.state.locale, share, decimals);
}

// What a parameter would have to be, and what it is.
std::string needed(const Frame& f, Text words, const Belief& belief) {
  const std::string sentence =
      text::fill(f.say(words), {{"needed", app::quantity(f.state, *belief.parameter, *belief.value)},
                                {"now", app::value_of(f.state, *belief.parameter)}});
  return belief.beyond_range ? sentence + ' ' + std::string(f.say(Text::claims_beyond)) : sentence;
}

// 2 % = 10 %: where both effects are the same, over all retention rates that the formula knows.
constexpr double kTwoPoints = 0.02, kFewest = 0.5, kCurveStep = 0.005;

std::vector<DataPoint> even_line(const model::Inputs& in, double from) {
  std::vector<DataPoint> points;
  const double end = std::min(1 - kTwoPoints, 1 + in.run.discount_rate - kTwoPoints - kCurveStep);
  for (double r = from; r <= end + 1e-9; r += kCurveStep)
    points.push_back({r, analysis::even_margin(r, in.run.discount_rate)});
  return points;
}

std::string points_needed(const Frame& f, double gain, const Belief& belief) {
  const std::string sentence =
      belief.value ? needed(f, Text::points_needed, belief) : std::string(f.say(Text::points_needed_none));
  return text::fill(sentence, {{"gain", percent(f, gain)}});
}

}  // namespace

std::string five_finding(const Frame& f) {
  const analysis::FiveTimesClaim& claim = claims(f).five_times;
  constexpr double kRounding = 0.05;
  if (!claim.here) return std::string(f.say(Text::story_keep_free));
  if (std::fabs(*claim.here - claim.published) < kRounding) return std::string(f.say(Text::five_title_holds));
  return text::fill(f.say(Text::five_title), {{"ratio", text::ratio(f.state.locale, *claim.here)}});
}

void with_five_bars(const Frame& f, FunctionRef<void(const BarChart&)> use) {
  const auto& claim = claims(f).five_times;
  BarChart chart{.unit = name_of_id(f, "result.acquisition_cost_ratio")};
  const auto bar = [&](Text label, double ratio, Colour colour) {
    chart.bars.push_back({f.say(label), text::ratio(f.state.locale, ratio), ratio, colour});
  };
  if (claim.here) bar(Text::claims_company, *claim.here, f.theme.accent);
  bar(Text::claims_famous, claim.published, f.theme.baseline);
  bar(Text::claims_least, claim.published_low, f.theme.baseline);
  bar(Text::claims_most, claim.published_high, f.theme.baseline);
  use(chart);
}

std::string five_needed(const Frame& f) {
  const analysis::FiveTimesClaim& claim = claims(f).five_times;
  return claim.here ? needed(f, Text::five_needed, claim.acquisition_cost) : "";
}

std::string five_caveat(const Frame& f) {
  return text::fill(f.say(Text::five_caveat), {{"change", app::money(f.state, claims(f).five_times.npv_change)}});
}

std::optional<app::Action> use_five_times(const app::AppState& state, const app::Desk& desk) {
  const analysis::FiveTimesClaim& claim = desk.claims.five_times;
  const Belief& cost = claim.acquisition_cost;
  if (!claim.here || cost.parameter->field.get(state.scenario().inputs) == *cost.value) return std::nullopt;
  return app::SetValue{cost.parameter, *cost.value};
}

bool two_is_known(const Frame& f) { return claims(f).two_percent.contribution_margin.value.has_value(); }

std::string two_finding(const Frame& f) {
  const analysis::TwoPercentClaim& claim = claims(f).two_percent;
  return text::fill(f.say(two_is_known(f) ? Text::two_title : Text::two_title_none),
                    {{"retention", percent(f, claim.retention_effect, 1)}, {"cost", percent(f, claim.cost_effect, 1)}});
}

void with_two_bars(const Frame& f, FunctionRef<void(const BarChart&)> use) {
  const auto& claim = claims(f).two_percent;
  const BarChart chart{
      .unit = f.say(Text::two_unit),
      .bars = {
          {f.say(Text::two_retention), percent(f, claim.retention_effect, 1), claim.retention_effect, f.theme.accent},
          {f.say(Text::two_cost), percent(f, claim.cost_effect, 1), claim.cost_effect, f.theme.contributors[1]}}};
  use(chart);
}

std::string two_needed(const Frame& f) {
  return two_is_known(f) ? needed(f, Text::two_needed, claims(f).two_percent.contribution_margin) : "";
}

void with_two_lines(const Frame& f, FunctionRef<void(const IsoChart&)> use) {
  const auto& claim = claims(f).two_percent;
  const double from = std::min(kFewest, std::floor(claim.retention * 10) / 10);
  const std::vector<DataPoint> line = even_line(f.state.scenario().inputs, from);
  const auto whole = [&f](double v) { return percent(f, v, 1); };
  const auto tick = [&f](double v, double) { return percent(f, v); };
  const IsoChart chart{
      .x = {name_of_id(f, "company.annual_retention"), {from, 1}, whole, tick},
      .y = {name_of_id(f, "company.contribution_margin"), {0, 1}, whole, tick},
      .lines = {{std::string(f.say(Text::two_line)), line, f.theme.contributors[1], f.theme.ink}},
      .spots = {{std::string(f.say(Text::claims_you)), {claim.retention, claim.margin}, f.theme.accent, f.theme.ink}}};
  use(chart);
}

// 5 points. A gain of 0 says that the formula has no finite answer here.
std::string points_finding(const Frame& f) {
  const analysis::FivePointsClaim& claim = claims(f).five_points;
  if (!(claim.here > 0)) return std::string(f.say(Text::points_title_none));
  const Text words = claim.here < claim.later_low    ? Text::points_title_less
                     : claim.here > claim.later_high ? Text::points_title_more
                                                     : Text::points_title;
  return text::fill(f.say(words), {{"here", percent(f, claim.here, 1)},
                                   {"low", percent(f, claim.later_low)},
                                   {"high", percent(f, claim.later_high)}});
}

void with_points_bars(const Frame& f, FunctionRef<void(const BarChart&)> use) {
  const auto& claim = claims(f).five_points;
  BarChart chart{.unit = f.say(Text::two_unit)};
  if (claim.here > 0)
    chart.bars.push_back({f.say(Text::claims_company), percent(f, claim.here, 1), claim.here, f.theme.accent});
  const auto published = [&](Text label, double gain) {
    chart.bars.push_back({f.say(label), percent(f, gain), gain, f.theme.baseline});
  };
  published(Text::claims_least, claim.later_low);
  published(Text::claims_most, claim.later_high);
  published(Text::points_first, claim.published);
  use(chart);
}

std::array<std::string, 2> points_needs(const Frame& f) {
  const analysis::FivePointsClaim& claim = claims(f).five_points;
  return {points_needed(f, claim.later_low, claim.retention_for_low),
          points_needed(f, claim.published, claim.retention_for_double)};
}

std::string deloitte_finding(const Frame& f) {
  return text::fill(f.say(Text::deloitte_title), {{"share", percent(f, analysis::kDeloitteLine)}});
}

}  // namespace mihwar::ui
