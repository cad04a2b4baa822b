// What must hold at the ends of every parameter's range.
#include <doctest/doctest.h>

#include <cmath>

#include "analysis/attribution.hpp"
#include "app/state.hpp"
#include "model/parameters.hpp"
#include "scenario/scenario.hpp"

using namespace mihwar;
using namespace mihwar::model;

namespace {

Inputs at_end(const Parameter& row, bool high) {
  Inputs in = default_inputs();
  app::set_value(in, row, high ? row.maximum : row.minimum);
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

TEST_CASE("more of a lever never brings less revenue, whatever the others") {
  for (const Lever lever : {Lever::retention_gain, Lever::wait_reduction, Lever::effort_reduction,
                            Lever::engagement_gain, Lever::complaint_resolution, Lever::cx_gain}) {
    const Parameter& row = lever_parameter(lever, LeverField::value);
    CAPTURE(std::string(row.id));
    for (const Parameter& other : parameters()) {
      if (other.id == row.id) continue;
      Inputs in = at_end(other, true);
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
    if (row.uncertainty.exists()) {
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
