#pragma once
// The queue desk's picture: what each number of agents does to the wait of the busy hour, by Erlang A with Erlang C
// beside it.

#include <array>
#include <optional>

#include "model/queue.hpp"

namespace mihwar::analysis {

inline constexpr int kQueueCurvePoints = 41;

struct QueuePoint {
  int agents = 0;
  model::QueueFigures erlang_a{};                 // customers give up
  std::optional<model::QueueFigures> erlang_c{};  // nobody does; absent where the queue grows without end
};

struct QueueCurve {
  model::QueueLoad load{};
  double offered_load = 0;                            // Erlangs: calls in progress if nobody waited
  int points = 0;                                     // that are filled; fewer than all where few agents matter
  std::array<QueuePoint, kQueueCurvePoints> curve{};  // agents rising
  std::optional<model::StaffingAdvice> advice{};      // the agents that the wait lever needs
};

// Around the load and the advice, about 15 % to either side. Absent when nobody calls or the load is beyond
// model::kMaxAgents.
std::optional<QueueCurve> queue_curve(const model::Inputs& inputs);

}  // namespace mihwar::analysis
