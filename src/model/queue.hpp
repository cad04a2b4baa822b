#pragma once
// Staffing of a queue with patient (Erlang C) and impatient (Erlang A) callers; rates per minute, times in minutes.

#include <optional>

#include "model/inputs.hpp"

namespace mihwar::model {

struct QueueLoad {
  double arrivals_per_minute;  // lambda > 0
  double handle_minutes;       // 1/mu > 0
};

struct QueueFigures {
  double wait_probability;   // share of callers who find every agent busy
  double abandonment;        // share of callers who give up; 0 without impatience
  double mean_wait_minutes;  // all callers, those who give up included; Erlang C: average speed of answer
  double mean_queue_length;  // callers waiting
  double occupancy;          // share of agents' time spent serving
  double service_level;      // share of all callers who are served within the target
};

// Erlang A, M/M/n+M: exact birth-death chain (Palm; Garnett, Mandelbaum & Reiman 2002). patience > 0, agents >= 1.
QueueFigures erlang_a(QueueLoad load, int agents, double patience_minutes, double target_minutes);

// Erlang C, M/M/n (Erlang 1917). Absent when the load is not below the number of agents: the queue grows without end.
std::optional<QueueFigures> erlang_c(QueueLoad load, int agents, double target_minutes);

// Erlang B, M/M/n/n: share of callers who are blocked.
double erlang_b(QueueLoad load, int agents);

inline constexpr int kMaxAgents = 1 << 29;

// Calls in the busy hour of today's base: N0 c f / 60 a minute. Absent when nobody calls.
std::optional<QueueLoad> busy_hour_load(const Inputs& inputs);

// Fewest agents whose Erlang-A mean wait is at most this; absent when none up to kMaxAgents is (wait 0).
std::optional<int> agents_for_wait(QueueLoad load, double patience_minutes, double wait_minutes);

// What the wait lever takes in people: before, after, the difference times the staff factor, and its yearly cost.
struct StaffingAdvice {
  int agents_before, agents_after;
  double service_level_before, service_level_after;  // share of all callers served within the target
  double staff_to_add;                               // people, shrinkage and shifts included
  double annual_cost;                                // money/yr
};
// Absent when nobody calls or the wait is to fall to 0.
std::optional<StaffingAdvice> advise_staffing(const Inputs& inputs);

}  // namespace mihwar::model
