#pragma once
// Everything that the app knows: what the user set, and what follows from it. One owner; panels read it, and only the
// input panels write the scenario's values.

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "analysis/attribution.hpp"
#include "analysis/benchmarks.hpp"
#include "analysis/marginal.hpp"
#include "app/actions.hpp"
#include "app/document.hpp"
#include "app/history.hpp"
#include "model/projection.hpp"
#include "model/queue.hpp"
#include "model/valuation.hpp"
#include "scenario/scenario.hpp"
#include "text/format.hpp"
#include "text/language.hpp"

namespace mihwar::app {

// What follows from a case that is not the current one.
struct CaseResults {
  int case_id = 0;
  model::Inputs computed_for{};
  model::Projection projection{};
  model::Summary summary{};
};

struct AppState {
  Document document{};
  History history{};
  text::Locale locale{};

  // The scenario that is being edited.
  scenario::Scenario& scenario() { return document.current_case().scenario; }
  const scenario::Scenario& scenario() const { return document.current_case().scenario; }

  // What follows from scenario.inputs, by recompute().
  std::optional<model::Inputs> computed_for{};
  model::Projection projection{};
  model::Summary summary{};
  analysis::Attribution attribution{};
  analysis::Benchmarks benchmarks{};
  analysis::Marginal marginal{};

  // The same of every other case, in the document's order.
  std::vector<CaseResults> others{};

  // Of the case that the current one is compared with, or of any other; nullptr when there is none such.
  const CaseResults* reference() const;
  const CaseResults* results_of(int case_id) const;
};

// Brings all results up to date; returns at once (false) when nothing has changed. Precondition: inputs are valid.
bool recompute(AppState& state);

// Staffing of the wait lever: a heavier calculation, kept until one of its own inputs changes.
struct StaffingCache {
  std::optional<std::array<double, 10>> computed_for{};
  std::optional<model::StaffingAdvice> advice{};
};
const std::optional<model::StaffingAdvice>& staffing(StaffingCache& cache, const model::Inputs& inputs);

// Sets a value from a slider or a key: into the row's range, and the partner of a combined rule (wait <= patience,
// floor < target, months_to_10 <= months_to_90) stops it, as a slider's end does.
void set_value(model::Inputs& inputs, const model::Parameter& parameter, double value);

// The range that set_value allows for this row, given the other values.
struct Range {
  double minimum, maximum;
};
Range allowed_range(const model::Inputs& inputs, const model::Parameter& parameter);

}  // namespace mihwar::app
