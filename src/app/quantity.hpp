#pragma once
// A value with its unit, as people read it.

#include <string>

#include "app/state.hpp"
#include "text/format.hpp"

namespace mihwar::app {

// "82.7% a year", "$69.2M", "18.9 months". `decimals` of the number stored; money and large counts are compact.
std::string quantity(const AppState& state, model::Unit unit, double value, int decimals);

// The same with as many decimals as the row's slider has; choices and booleans by name.
std::string quantity(const AppState& state, const model::Parameter& parameter, double value);
std::string value_of(const AppState& state, const model::Parameter& parameter);

// A summary figure; a dash where there is no answer.
std::string figure(const AppState& state, model::Result result);
// The same of another scenario.
std::string figure(const AppState& state, const model::Summary& summary, model::Result result);

std::string money(const AppState& state, double value, text::Sign sign = text::Sign::negative);

// The unit in words: "share a year", "money a month".
std::string unit_in_words(const AppState& state, model::Unit unit);

// Shares are shown and typed as percent: 100 for them, else 1.
double display_scale(model::Unit unit);

// Decimals of the stored value that its slider can reach, one more where the value lies between two steps.
int decimals_of(const model::Parameter& parameter, double value);

// The month in which the cash is back, counted from 1, of a payback in months as it is shown, to a tenth.
double payback_in_month(double payback_months);

}  // namespace mihwar::app
