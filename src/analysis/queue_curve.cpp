#include "analysis/queue_curve.hpp"

#include <algorithm>
#include <cmath>

namespace mihwar::analysis {

std::optional<QueueCurve> queue_curve(const model::Inputs& inputs) {
  const std::optional<model::QueueLoad> load = model::busy_hour_load(inputs);
  if (!load) return std::nullopt;
  QueueCurve q{.load = *load, .offered_load = load->arrivals_per_minute * load->handle_minutes};
  if (q.offered_load > model::kMaxAgents / 2.0) return std::nullopt;
  q.advice = model::advise_staffing(inputs);
  double least = q.offered_load, most = q.offered_load;
  if (q.advice) {
    least = std::min(least, static_cast<double>(q.advice->agents_before));
    most = std::max(most, static_cast<double>(q.advice->agents_after));
  }
  const double first = std::max(1.0, std::floor(0.85 * least));
  const double last = std::max(std::ceil(1.15 * most), first + 8);
  for (int i = 0; i < kQueueCurvePoints; ++i) {
    const int agents = static_cast<int>(std::round(first + (last - first) * i / (kQueueCurvePoints - 1)));
    if (q.points > 0 && q.curve[static_cast<std::size_t>(q.points - 1)].agents == agents) continue;
    const double target = inputs.wait.target_seconds / 60;
    q.curve[static_cast<std::size_t>(q.points++)] = {
        agents, model::erlang_a(*load, agents, inputs.wait.patience_minutes, target),
        model::erlang_c(*load, agents, target)};
  }
  return q;
}

}  // namespace mihwar::analysis
