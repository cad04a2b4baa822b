#include "model/queue.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "model/elementary.hpp"

namespace mihwar::model {
namespace {

// The stationary law of a birth-death chain with births at rate lambda and deaths at rate min(j, n) mu + max(j - n, 0)
// theta, summed outward from its mode so that no term over- or underflows, whatever the load.
struct Chain {
  double lambda, mu, theta;
  double agents;

  double death(double j) const { return std::min(j, agents) * mu + std::max(j - agents, 0.0) * theta; }
  double mode() const {
    const double served = std::floor(lambda / mu);
    if (served < agents || theta == 0) return std::min(served, agents);
    return agents + std::floor((lambda - agents * mu) / theta);
  }
};

struct ChainSums {
  double total = 0, all_busy = 0, queue = 0, busy = 0;  // weights relative to the mode
};

constexpr double kNegligible = 1e-18;

void add_state(ChainSums& sums, const Chain& chain, double j, double weight) {
  sums.total += weight;
  sums.busy += weight * std::min(j, chain.agents);
  if (j < chain.agents) return;
  sums.all_busy += weight;
  sums.queue += weight * (j - chain.agents);
}

ChainSums sum_chain(const Chain& chain, double last_state) {
  ChainSums sums;
  const double mode = std::min(chain.mode(), last_state);
  add_state(sums, chain, mode, 1);
  double weight = 1;
  for (double j = mode; j > 0 && weight > kNegligible * sums.total; --j) {
    weight *= chain.death(j) / chain.lambda;
    add_state(sums, chain, j - 1, weight);
  }
  weight = 1;
  for (double j = mode + 1; j <= last_state && weight > kNegligible * sums.total; ++j) {
    weight *= chain.lambda / chain.death(j);
    add_state(sums, chain, j, weight);
  }
  return sums;
}

// Density of the virtual wait x of a caller who never gives up, up to a factor (Baccelli & Hebuterne 1981):
// exp(lambda H(x) - capacity x), H(x) = (1 - exp(-theta x)) / theta, capacity = n mu. With capacity = n mu + theta it
// is thinned by patience: those who are still there to be served. The exponent is concave.
struct VirtualWait {
  double lambda, theta, capacity;

  double exponent(double x) const {
    const double decay = theta * x;
    const double lost = decay < 1e-5 ? x * (1 - decay / 2 * (1 - decay / 3)) : (1 - exponential(-decay)) / theta;
    return lambda * lost - capacity * x;
  }
  double peak() const { return lambda > capacity ? logarithm(lambda / capacity) / theta : 0; }
};

constexpr double kDrop = 45;  // e^-45 < 1e-19

// Where, right of the peak, the exponent has fallen by kDrop.
double right_edge(const VirtualWait& wait) {
  const double peak = wait.peak();
  const double floor = wait.exponent(peak) - kDrop;
  double low = peak, high = peak + 1 / (wait.lambda + wait.capacity);
  while (wait.exponent(high) > floor) high = peak + 2 * (high - peak);
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (wait.exponent(middle) > floor ? low : high) = middle;
  }
  return high;
}

// Integral of exp(exponent(x) - exponent(peak)) over [from, to] by composite 5-point Gauss-Legendre quadrature.
double integrate(const VirtualWait& wait, double from, double to) {
  constexpr double kNodes[] = {0, 0.5384693101056831, 0.9061798459386640};
  constexpr double kWeights[] = {0.5688888888888889, 0.4786286704993665, 0.2369268850561891};
  constexpr int kPanels = 200;
  if (!(to > from)) return 0;
  const double highest = wait.exponent(wait.peak());
  const double half = (to - from) / kPanels / 2;
  const auto value = [&](double x) { return exponential(wait.exponent(x) - highest); };
  double sum = 0;
  for (int panel = 0; panel < kPanels; ++panel) {
    const double centre = from + (2 * panel + 1) * half;
    sum += kWeights[0] * value(centre);
    for (int i = 1; i < 3; ++i)
      sum += kWeights[i] * (value(centre - half * kNodes[i]) + value(centre + half * kNodes[i]));
  }
  return sum * half;
}

// The same over [0, to], where it is not negligible.
double mass(const VirtualWait& wait, double to) {
  const double peak = wait.peak(), right = right_edge(wait);
  const double left = std::max(0.0, 2 * peak - right);  // the fall is steeper on the left
  const double end = std::min(to, right);
  return integrate(wait, left, std::min(end, peak)) + integrate(wait, peak, end);
}

// Share of delayed callers who are served within the target.
double delayed_service_level(double lambda, double theta, double capacity, double target) {
  const VirtualWait all{lambda, theta, capacity}, patient{lambda, theta, capacity + theta};
  const double relative_height = exponential(patient.exponent(patient.peak()) - all.exponent(all.peak()));
  return relative_height * mass(patient, target) / mass(all, std::numeric_limits<double>::infinity());
}

}  // namespace

QueueFigures erlang_a(QueueLoad load, int agents, double patience_minutes, double target_minutes) {
  assert(load.arrivals_per_minute > 0 && load.handle_minutes > 0 && agents >= 1 && patience_minutes > 0);
  const double lambda = load.arrivals_per_minute, mu = 1 / load.handle_minutes, theta = 1 / patience_minutes;
  const Chain chain{lambda, mu, theta, static_cast<double>(agents)};
  const ChainSums sums = sum_chain(chain, std::numeric_limits<double>::infinity());
  QueueFigures figures;
  figures.wait_probability = sums.all_busy / sums.total;
  figures.mean_queue_length = sums.queue / sums.total;
  figures.mean_wait_minutes = figures.mean_queue_length / lambda;
  figures.abandonment = theta * figures.mean_wait_minutes;
  figures.occupancy = sums.busy / sums.total / agents;
  const double delayed = delayed_service_level(lambda, theta, agents * mu, target_minutes);
  figures.service_level = 1 - figures.wait_probability + figures.wait_probability * delayed;
  return figures;
}

double erlang_b(QueueLoad load, int agents) {
  const Chain chain{load.arrivals_per_minute, 1 / load.handle_minutes, 0, static_cast<double>(agents)};
  const ChainSums sums = sum_chain(chain, agents);
  return sums.all_busy / sums.total;
}

std::optional<QueueFigures> erlang_c(QueueLoad load, int agents, double target_minutes) {
  const double erlangs = load.arrivals_per_minute * load.handle_minutes;
  if (!(erlangs < agents)) return std::nullopt;
  const double blocked = erlang_b(load, agents);
  const double occupancy = erlangs / agents;
  const double spare = (agents - erlangs) / load.handle_minutes;  // n mu - lambda, above 0 whatever is rounded
  QueueFigures figures;
  figures.wait_probability = blocked / (1 - occupancy * (1 - blocked));
  figures.abandonment = 0;
  figures.mean_wait_minutes = figures.wait_probability / spare;
  figures.mean_queue_length = figures.mean_wait_minutes * load.arrivals_per_minute;
  figures.occupancy = occupancy;
  figures.service_level = 1 - figures.wait_probability * exponential(-spare * target_minutes);
  return figures;
}

std::optional<QueueLoad> busy_hour_load(const Inputs& in) {
  const double calls_per_hour = in.company.customers * in.wait.contacts_per_customer_month * in.wait.busy_hour_share;
  if (!(calls_per_hour > 0)) return std::nullopt;
  return QueueLoad{.arrivals_per_minute = calls_per_hour / 60, .handle_minutes = in.wait.handle_time_minutes};
}

std::optional<int> agents_for_wait(QueueLoad load, double patience_minutes, double wait_minutes) {
  if (!(wait_minutes > 0)) return std::nullopt;
  const auto short_enough = [&](int agents) {
    const Chain chain{load.arrivals_per_minute, 1 / load.handle_minutes, 1 / patience_minutes,
                      static_cast<double>(agents)};
    const ChainSums sums = sum_chain(chain, std::numeric_limits<double>::infinity());
    return sums.queue / sums.total / load.arrivals_per_minute <= wait_minutes;
  };
  // Where the queue is long the share that gives up, wait / patience, is what the agents cannot serve.
  const double load_served =
      load.arrivals_per_minute * load.handle_minutes * (1 - std::min(1.0, wait_minutes / patience_minutes));
  const int guess = static_cast<int>(std::clamp(std::floor(load_served), 1.0, kMaxAgents / 2.0));
  int step = 1 + static_cast<int>(std::sqrt(static_cast<double>(guess)) / 4);
  int enough = guess, too_few = 0;
  if (short_enough(guess)) {
    for (int fewer = guess - step; fewer > 0; fewer -= step *= 2) {
      if (!short_enough(fewer)) {
        too_few = fewer;
        break;
      }
      enough = fewer;
    }
  } else {
    do {
      too_few = enough;
      if (enough > kMaxAgents / 2) return std::nullopt;
      enough += step;
      step *= 2;
    } while (!short_enough(enough));
  }
  while (enough - too_few > 1) {
    const int middle = too_few + (enough - too_few) / 2;
    (short_enough(middle) ? enough : too_few) = middle;
  }
  return enough;
}

std::optional<StaffingAdvice> advise_staffing(const Inputs& in) {
  const std::optional<QueueLoad> load = busy_hour_load(in);
  if (!load) return std::nullopt;
  const double wait_after = in.wait.current_minutes * (1 - in.lever(Lever::wait_reduction).value);
  const std::optional<int> before = agents_for_wait(*load, in.wait.patience_minutes, in.wait.current_minutes);
  const std::optional<int> after = agents_for_wait(*load, in.wait.patience_minutes, wait_after);
  if (!before || !after) return std::nullopt;
  const double staff = (*after - *before) * in.wait.staff_factor;
  const auto service_level = [&](int agents) {
    return erlang_a(*load, agents, in.wait.patience_minutes, in.wait.target_seconds / 60).service_level;
  };
  return StaffingAdvice{.agents_before = *before,
                        .agents_after = *after,
                        .service_level_before = service_level(*before),
                        .service_level_after = service_level(*after),
                        .staff_to_add = staff,
                        .annual_cost = staff * in.wait.agent_annual_cost};
}

}  // namespace mihwar::model
