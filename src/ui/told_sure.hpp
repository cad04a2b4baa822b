#pragma once
// What the trials and the tornado say, in words and charts, whatever they are shown on. Charts look into texts that
// live only during the call.

#include <array>
#include <span>
#include <string>

#include "ui/charts/bar_chart.hpp"
#include "ui/charts/histogram.hpp"
#include "ui/charts/line_chart.hpp"
#include "ui/function_ref.hpp"

namespace mihwar::ui {

// Of the desk's last Monte Carlo run.
std::string sure_heading(const Frame& f);
std::string sure_note(const Frame& f);  // how many trials, and in how many of them the cash is back

enum class FanOf { cash, revenue_gain };
void with_fan(const Frame& f, FanOf of, FunctionRef<void(LineChart&)> use);
void with_histogram(const Frame& f, FunctionRef<void(const Histogram&)> use);

// Low, middle and high of a figure; a dash where no trial has an answer.
inline constexpr std::array<std::string_view, analysis::kQuantileCount> kQuantileNames = {"P5", "P25", "P50", "P75",
                                                                                          "P95"};
using QuantileWords = std::array<std::string, kQuantileNames.size()>;
QuantileWords quantiles_of(const Frame& f, model::Result result);

// The strongest ten rank correlations, and the parameter of each bar.
void with_rank(const Frame& f, FunctionRef<void(const BarChart&, std::span<const std::string_view> parameters)> use);

// What the tornado and the rank correlation can be asked about: ids with "result.".
std::span<const std::string_view> uncertain_results();

}  // namespace mihwar::ui
