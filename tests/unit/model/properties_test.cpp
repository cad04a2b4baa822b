// What must hold at the ends of every parameter's range.
#include <doctest/doctest.h>

#include <cmath>

#include "analysis/attribution.hpp"
#include "model/parameters.hpp"
#include "scenario/scenario.hpp"

using namespace mihwar;
using namespace mihwar::model;

namespace {

// The end of the row's range; floor < target leaves out floor 1 and target 0, so there it is the number next to the
// end.
double end_of(const Parameter& row, bool high) {
  if (high && row.id == "bonus.floor_retention") return std::nextafter(row.maximum, 0);
  if (!high && row.id == "bonus.target_retention") return std::nextafter(row.minimum, 1);
  return high ? row.maximum : row.minimum;
}

// The other value of a combined rule (wait <= patience, floor < target, months_to_10 <= months_to_90), or nullptr.
const Parameter* partner_of(const Parameter& row) {
  constexpr std::string_view kPairs[][2] = {{"wait.current_minutes", "wait.patience_minutes"},
                                            {"bonus.floor_retention", "bonus.target_retention"}};
  for (const auto& [lower, upper] : kPairs) {
    if (row.id == lower) return find_parameter(upper);
    if (row.id == upper) return find_parameter(lower);
  }
  if (!row.lever) return nullptr;
  const Parameter& early = lever_parameter(*row.lever, LeverField::months_to_10);
  const Parameter& late = lever_parameter(*row.lever, LeverField::months_to_90);
  return &row == &early ? &late : &row == &late ? &early : nullptr;
}

// The row at its end: a partner moves to the same side first where it would stand in the way.
Inputs at_end(const Parameter& row, bool high) {
  Inputs in = default_inputs();
  if (row.group == Group::bonus) in.bonus.annual_pool = 1e6;  // floor and target do nothing without a pool
  row.field.set(in, end_of(row, high));
  const Parameter* partner = partner_of(row);
  if (partner && !scenario::validate(in).empty()) partner->field.set(in, high ? partner->maximum : partner->minimum);
  return in;
}

void check_finite(const Inputs& in) {
  const Projection p = project(in);
  for (std::size_t t = 0; t <= static_cast<std::size_t>(p.horizon_months); ++t)
    for (const Path* path : {&p.baseline, &p.programme}) {
      REQUIRE(std::isfinite(path->revenue[t]));
      REQUIRE(std::isfinite(path->contribution[t]));
      REQUIRE(path->customers[t] > 0);
      REQUIRE(path->annual_retention[t] >= 0);
      REQUIRE(path->annual_retention[t] <= 0.999 * (1 + 1e-12));
      REQUIRE(path->cx_index[t] >= 0);
      REQUIRE(path->cx_index[t] <= 100);
      REQUIRE(path->wait_minutes[t] >= 0);
    }
  for (const auto& value : summarise(in, p).values)
    if (value) REQUIRE(std::isfinite(*value));
}

double revenue_gain(const Inputs& in) { return summarise(in, project(in))[Result::revenue_gain].value(); }

}  // namespace

TEST_CASE("at both ends of every parameter the inputs are valid and the results finite") {
  for (const Parameter& row : parameters())
    for (const bool high : {false, true}) {
      CAPTURE(std::string(row.id));
      const Inputs in = at_end(row, high);
      CHECK(row.field.get(in) == end_of(row, high));
      CHECK(scenario::validate(in).empty());
      check_finite(in);
    }
}

TEST_CASE("at both ends of every parameter Shapley sums to the total") {
  for (const Parameter& row : parameters())
    for (const bool high : {false, true}) {
      CAPTURE(std::string(row.id));
      const Inputs in = at_end(row, high);
      const Projection p = project(in);
      const Summary s = summarise(in, p);
      const analysis::Attribution a = analysis::attribute(in, p);
      double revenue = 0, npv = 0;
      for (const double part : a.revenue_gain) revenue += part;
      for (const double part : a.npv) npv += part;
      CHECK(revenue == doctest::Approx(s[Result::revenue_gain].value()).epsilon(1e-9));
      CHECK(npv == doctest::Approx(s[Result::npv].value()).epsilon(1e-9));
    }
}

TEST_CASE("the ends of a row's range are reached, whatever its partner") {
  const auto reached = [](const char* id, bool high) {
    const Parameter& row = *find_parameter(id);
    return row.field.get(at_end(row, high));
  };
  CHECK(reached("wait.current_minutes", true) == 60);
  CHECK(reached("wait.patience_minutes", false) == 0.5);
  CHECK(reached("bonus.floor_retention", true) == 1 - 0x1p-53);  // the largest below a target of 1
  CHECK(reached("bonus.target_retention", false) == 0x1p-1074);  // the smallest above a floor of 0
  CHECK(reached("lever.retention_gain.months_to_10", true) == 60);
  CHECK(reached("lever.retention_gain.months_to_90", false) == 0);
}

// Capturing complaints belongs here too: in TARP's table even an unresolved complaint keeps more than silence does.
TEST_CASE("more of a lever never brings less revenue, whatever the others") {
  for (int j = 0; j < kLeverCount; ++j) {
    const Parameter& row = lever_parameter(static_cast<Lever>(j), LeverField::value);
    CAPTURE(std::string(row.id));
    for (const Parameter& other : parameters())
      for (const bool high : {false, true}) {
        if (&other == &row) continue;
        CAPTURE(std::string(other.id));
        CAPTURE(high);
        Inputs in = at_end(other, high);
        double last = -1e300;
        for (int step = 0; step <= 8; ++step) {
          row.field.set(in, row.minimum + (row.maximum - row.minimum) * step / 8);
          const double gain = revenue_gain(in);
          REQUIRE(gain >= last - 1e-9 * std::fabs(last));
          last = gain;
        }
      }
  }
}

TEST_CASE("the table is consistent: unique ids, defaults inside their ranges, lever rows in lever order") {
  for (const Parameter& row : parameters()) {
    CAPTURE(std::string(row.id));
    CHECK(find_parameter(row.id) == &row);
    CHECK(row.minimum < row.maximum);
    CHECK(row.default_value >= row.minimum);
    CHECK(row.default_value <= row.maximum);
    CHECK((row.logarithmic || row.step > 0));
    if (row.uncertainty.exists() && !row.uncertainty.relative) {
      CHECK(row.uncertainty.low >= row.minimum);
      CHECK(row.uncertainty.high <= row.maximum);
    }
    Inputs in;
    row.field.set(in, row.maximum);
    CHECK(row.field.get(in) == row.maximum);
  }
  for (int j = 0; j < kLeverCount; ++j)
    CHECK(lever_parameter(static_cast<Lever>(j), LeverField::start_month).lever == static_cast<Lever>(j));
  CHECK(lever_name(Lever::complaint_resolution) == "complaint_resolution");
}
