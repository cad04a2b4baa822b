#pragma once
// What the smaller panels say, in words, tables and charts, whatever they are shown on: keep or buy, perception,
// scorecard, queue, months, contrary evidence, scenarios side by side. Charts look into texts that live only during the
// call.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/contrary.hpp"
#include "analysis/scorecard.hpp"
#include "model/evidence.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/charts/iso_chart.hpp"
#include "ui/charts/meters.hpp"
#include "ui/function_ref.hpp"

namespace mihwar::ui {

// Keep or buy. The sentences are empty where there is nothing to say.
struct LabelledValue {
  std::string_view label;
  std::string value;
};
std::string keep_or_buy_finding(const Frame& f);
std::string keep_or_buy_sentence(const Frame& f);
std::array<LabelledValue, 2> keep_or_buy_costs(const Frame& f);
bool keeps_anyone(const Frame& f);                                            // else there are no such bars:
void with_keep_each(const Frame& f, FunctionRef<void(const BarChart&)> use);  // the cost of each customer
std::string keep_break_even(const Frame& f);
std::string keep_ratio_sentence(const Frame& f);

// Perception.
std::string perception_finding(const Frame& f);
void with_gap(const Frame& f, FunctionRef<void(const std::vector<Meter>&)> use);
std::array<LabelledValue, 2> reported_and_true(const Frame& f);
std::string iceberg_finding(const Frame& f);
void with_iceberg(const Frame& f, FunctionRef<void(const Iceberg&)> use);
std::string iceberg_sentence(const Frame& f);

// Scorecard.
struct MeasureWords {
  std::string_view traced, name;
  std::string change, before_and_after;
  int direction;
};
struct TileWords {
  std::string_view name, change;
  int direction;
  std::array<MeasureWords, 2> measures;
};
struct ScorecardWords {
  std::string finding;
  std::string over_focus;  // empty: nothing to warn of
  std::array<TileWords, analysis::kTiles> tiles;
};
ScorecardWords scorecard_words(const Frame& f);

// Queue. Without advice there is only a finding.
using QueueRow = std::array<std::string, 3>;  // what it is, today, after
struct QueueWords {
  bool has_advice = false;
  std::string finding, load;
  std::vector<QueueRow> rows{};  // the first one is the heads
  std::string cost{};            // empty: no one is added
};
QueueWords queue_words(Frame& f);
std::optional<app::Action> use_queue_cost(const app::AppState& state, app::StaffingCache& cache);
// With the heading and the points along which it is read. Precondition: the desk has a curve.
void with_queue_chart(Frame& f,
                      FunctionRef<void(const std::string&, const IsoChart&, std::span<const DataPoint> read)> use);

// Months 0 to the horizon of what a result comes from: two columns.
struct MonthWords {
  std::array<std::string_view, 2> heads;
  std::vector<std::array<std::string, 2>> months{};
};
MonthWords month_words(const Frame& f, model::Result result);

// Evidence, and switches that apply what speaks against it.
std::string_view kind_words(const Frame& f, const model::Evidence& record);
std::string contrary_finding(const Frame& f);
std::string_view contrary_claim(const Frame& f, const analysis::Contrary& contrary);
std::string contrary_effect(const Frame& f, const analysis::Contrary& contrary);
app::Action switch_contrary(const app::AppState& state, const analysis::Contrary& contrary, bool on);

// Scenarios side by side. The one that differences are taken from: as chosen, else the first that is not being edited.
const app::Case* reference_case(const Frame& f);
std::string compare_finding(const Frame& f);
std::span<const model::Result> compared_results();
std::string figure_in(const Frame& f, const app::Case& one, model::Result result);
std::string difference_in(const Frame& f, const app::Case& one, const app::Case& reference, model::Result result);
struct DifferingInput {
  const model::Parameter* parameter;
  std::string name, values;
};
std::vector<DifferingInput> differing_inputs(const Frame& f, const app::Case& reference);

}  // namespace mihwar::ui
