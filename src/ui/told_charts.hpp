#pragma once
// Charts of the current scenario, whatever they are drawn on. A chart looks into texts that live only during the call.

#include <string>

#include "analysis/tornado.hpp"
#include "ui/charts/line_chart.hpp"
#include "ui/charts/tornado.hpp"
#include "ui/charts/waterfall.hpp"
#include "ui/function_ref.hpp"

namespace mihwar::ui {

enum class Charted { revenue, customers, cash };

// With the finding as its title.
void with_main_chart(const Frame& f, Charted charted, FunctionRef<void(const std::string&, LineChart&)> use);
void with_contributions(const Frame& f, bool of_npv, FunctionRef<void(const std::string&, Waterfall&)> use);

// Precondition: the tornado has a base.
void with_tornado(const Frame& f, const analysis::Tornado& tornado, FunctionRef<void(Tornado&)> use);

}  // namespace mihwar::ui
