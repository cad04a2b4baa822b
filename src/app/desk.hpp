#pragma once
// The analysis desk: what is asked of the analyses, and their answers for the current scenario, brought up to date only
// while they are looked at.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analysis/goal_seek.hpp"
#include "analysis/tornado.hpp"
#include "app/state.hpp"

namespace mihwar::app {

// What the user asks.
struct Questions {
  model::Result result = model::Result::npv;  // of the tornado
  std::vector<analysis::Uncertain> ranges{};  // set by the user; replace those of the table
  const model::Parameter* goal_parameter =
      &model::lever_parameter(model::Lever::retention_gain, model::LeverField::value);
  model::Result goal_result = model::Result::npv;
  double goal_target = 25e6;
};

struct Desk {
  Questions questions{};
  std::uint32_t asked = 0;  // grows when a question changes

  analysis::Tornado tornado{};
  analysis::GoalSeek goal{};

  // Working memory: what each answer stands for.
  struct Stamp {
    std::optional<model::Inputs> inputs{};
    std::uint32_t asked = 0;
  };
  Stamp tornado_stamp{}, goal_stamp{};
  std::vector<analysis::Uncertain> uncertain{};
};

enum class Ask { tornado, goal };

// Brings one answer up to date; returns at once (false) when nothing has changed.
bool answer(Desk& desk, const AppState& state, Ask ask);

// The range in force of a parameter, the user's or the table's.
analysis::Range range_of(const Desk& desk, const AppState& state, const model::Parameter& row);

// Sets or takes back a range; false: it makes no sense (analysis::check_range tells why).
bool set_range(Desk& desk, const model::Parameter& row, const analysis::Range& range);
void reset_range(Desk& desk, const model::Parameter& row);
bool has_own_range(const Desk& desk, const model::Parameter& row);

}  // namespace mihwar::app
