#pragma once
// The analysis desk: what is asked of the analyses, and their answers for the current scenario. Each is brought up to
// date only while it is looked at, and long ones in slices, so that no frame waits.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analysis/budget.hpp"
#include "analysis/claims.hpp"
#include "analysis/goal_seek.hpp"
#include "analysis/heat_map.hpp"
#include "analysis/montecarlo.hpp"
#include "analysis/queue_curve.hpp"
#include "analysis/tornado.hpp"
#include "app/state.hpp"

namespace mihwar::app {

// Sobol points while a slider is held, on slow machines fewer; trials once it rests, some in each frame.
inline constexpr std::uint32_t kQuickTrials = 4096, kLeastQuickTrials = 512, kFineTrials = 100'000, kFineSlice = 2048;

// Of the last Monte Carlo run that has an answer; a new run does not disturb it.
struct Likelihood {
  std::uint32_t trials = 0;  // 0 = none yet
  int horizon_months = 0;
  std::array<analysis::Spread, model::kResultCount> figures{};
  model::Column<analysis::Spread> revenue_gain{}, cumulative_cash_flow{};
  double probability_npv_positive = 0;
  analysis::NpvHistogram histogram{};
  std::vector<analysis::Uncertain> drawn{};
  std::vector<double> correlations{};  // of the drawn parameters with Questions::result
};

// What the user asks.
struct Questions {
  model::Result result = model::Result::npv;  // of tornado and rank correlation
  std::uint64_t seed = 1;
  std::vector<analysis::Uncertain> ranges{};  // set by the user; replace those of the table
  const model::Parameter* goal_parameter =
      &model::lever_parameter(model::Lever::retention_gain, model::LeverField::value);
  model::Result goal_result = model::Result::npv;
  double goal_target = 25e6;
  const model::Parameter* heat_x = &model::lever_parameter(model::Lever::retention_gain, model::LeverField::value);
  const model::Parameter* heat_y = model::find_parameter("company.contribution_margin");
  model::Result heat_result = model::Result::npv;
  double budget_money = 5e6;
};

// All but the runs under way.
struct Answers {
  Questions questions{};
  std::uint32_t asked = 0;  // grows when a question changes

  Likelihood likelihood{};
  analysis::Tornado tornado{};
  analysis::GoalSeek goal{};
  analysis::HeatMap heat{};
  analysis::Budget budget{};
  analysis::Claims claims{};
  std::optional<analysis::QueueCurve> queue{};

  // What each answer stands for.
  struct Stamp {
    std::optional<model::Inputs> inputs{};
    std::uint32_t asked = 0;
  };
  Stamp likelihood_stamp{}, tornado_stamp{}, goal_stamp{}, heat_stamp{}, budget_stamp{}, claims_stamp{}, queue_stamp{};
};

struct Desk : Answers {
  analysis::HeatMap next_heat{};  // a map under way: the one shown is always whole
  Stamp next_heat_stamp{};
  analysis::MonteCarlo run{};
  bool is_fine = false;  // the run under way, or done, is the long one
  std::uint32_t quick_trials = kQuickTrials;
  bool ran_quickly = false;  // in the last frame
  int slow_frames = 0;       // with such a run, one after the other
  std::vector<analysis::Uncertain> uncertain{};
};

enum class Ask { likelihood, tornado, goal, heat, budget, claims, queue };

// Brings one answer up to date, or a slice nearer; true while more frames are needed. `busy`: a slider is held.
bool answer(Desk& desk, const AppState& state, Ask ask, bool busy);

// What the host measured of the last frame, so that quick runs fit: half as many points after two slow frames, more
// again where there is room.
inline void fit_quick_trials(Desk& desk, double frame_ms) {
  constexpr double kSlowMs = 7, kFastMs = 2.5;
  if (!desk.ran_quickly) return;
  desk.ran_quickly = false;
  desk.slow_frames = frame_ms > kSlowMs ? desk.slow_frames + 1 : 0;
  if (desk.slow_frames == 2 && desk.quick_trials > kLeastQuickTrials) desk.quick_trials /= 2;
  if (desk.slow_frames == 2) desk.slow_frames = 0;
  if (frame_ms < kFastMs && desk.quick_trials < kQuickTrials) desk.quick_trials *= 2;
}

// The range in force of a parameter, the user's or the table's.
analysis::Range range_of(const Desk& desk, const AppState& state, const model::Parameter& row);

// Sets or takes back a range; false: it makes no sense (analysis::check_range tells why).
bool set_range(Desk& desk, const model::Parameter& row, const analysis::Range& range);
void reset_range(Desk& desk, const model::Parameter& row);
bool has_own_range(const Desk& desk, const model::Parameter& row);

}  // namespace mihwar::app
