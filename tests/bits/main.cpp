// Prints a digest of every bit of many projections, so that two builds can be compared: native and WebAssembly must
// print the same lines.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <random>

#include "analysis/attribution.hpp"
#include "analysis/budget.hpp"
#include "analysis/claims.hpp"
#include "analysis/heat_map.hpp"
#include "analysis/montecarlo.hpp"
#include "model/elementary.hpp"
#include "model/parameters.hpp"
#include "model/queue.hpp"

namespace {

using namespace mihwar;

struct Digest {
  std::uint64_t value = 0xcbf29ce484222325;  // FNV-1a over whole words
  void add(double number) { value = (value ^ model::bits_as<std::uint64_t>(number)) * 0x100000001b3; }
};

// mt19937_64 is fixed by the standard; its distributions are not.
double uniform(std::mt19937_64& random) { return static_cast<double>(random() >> 11) * 0x1p-53; }

model::Inputs random_inputs(std::mt19937_64& random) {
  model::Inputs inputs = model::default_inputs();
  for (const model::Parameter& row : model::parameters()) {
    double value = row.minimum + uniform(random) * (row.maximum - row.minimum);
    if (row.kind != model::Kind::number) value = static_cast<double>(static_cast<long>(value + 0.5));
    row.field.set(inputs, value);
  }
  for (auto& lever : inputs.levers)
    if (lever.months_to_10 > lever.months_to_90) std::swap(lever.months_to_10, lever.months_to_90);
  inputs.wait.current_minutes = std::min(inputs.wait.current_minutes, inputs.wait.patience_minutes);
  if (inputs.bonus.floor_retention >= inputs.bonus.target_retention)
    inputs.bonus.floor_retention = inputs.bonus.target_retention / 2;
  return inputs;
}

std::uint64_t digest(const model::Inputs& inputs) {
  Digest d;
  const model::Projection p = model::project(inputs);
  for (std::size_t t = 0; t <= static_cast<std::size_t>(p.horizon_months); ++t)
    for (const model::Path* path : {&p.baseline, &p.programme})
      for (const double value :
           {path->customers[t], path->revenue[t], path->contribution[t], path->cx_index[t], path->annual_retention[t],
            path->wait_minutes[t], path->engagement[t], path->programme_cost[t]})
        d.add(value);
  const model::Summary summary = model::summarise(inputs, p);
  for (const auto& value : summary.values) d.add(value.value_or(-1));
  for (const double value : analysis::attribute(inputs, p).npv) d.add(value);
  return d.value;
}

void add(Digest& d, const analysis::Spread& spread) {
  for (const double value : spread.quantiles) d.add(value == value ? value : -1);
  d.add(spread.present > 0 ? spread.mean : -1);
  d.add(spread.present > 0 ? spread.standard_deviation : -1);
  d.add(spread.present);
}

// Kept and streamed trials, all distributions, both samplers.
std::uint64_t digest_trials(const model::Inputs& inputs, analysis::Sampler sampler, std::uint32_t trials) {
  using analysis::Distribution;
  const auto range = [](const char* id, double low, double mode, double high, Distribution distribution) {
    return analysis::Uncertain{model::parameter_index(*model::find_parameter(id)), {low, mode, high, distribution}};
  };
  const analysis::Uncertain ranges[] = {range("company.customers", 5e5, 1e6, 3e6, Distribution::lognormal),
                                        range("company.contribution_margin", 0.3, 0.5, 0.6, Distribution::triangular),
                                        range("run.discount_rate", 0.05, 0.1, 0.2, Distribution::uniform),
                                        range("complaints.resolved_share", 0.2, 0.5, 0.7, Distribution::beta)};
  const auto run = std::make_unique<analysis::MonteCarlo>();
  run_monte_carlo(*run, inputs, {.trials = trials, .seed = 2018, .sampler = sampler, .ranges = ranges});
  Digest d;
  for (const analysis::Spread& spread : run->figures) add(d, spread);
  for (std::size_t t = 0; t <= static_cast<std::size_t>(inputs.run.horizon_months); ++t) {
    add(d, run->revenue_gain[t]);
    add(d, run->cumulative_cash_flow[t]);
  }
  for (const std::uint32_t count : run->npv_histogram.counts) d.add(count);
  std::vector<double> correlations;
  rank_correlations(*run, model::Result::npv, correlations);
  for (const double value : correlations) d.add(value);
  return d.value;
}

std::uint64_t digest_desk(const model::Inputs& inputs) {
  Digest d;
  const auto map = std::make_unique<analysis::HeatMap>();
  start_heat_map(*map, inputs, *model::find_parameter("lever.wait_reduction"),
                 *model::find_parameter("company.acquisition_cost"), model::Result::npv);
  advance_heat_map(*map, analysis::kHeatMapSide);
  for (const double value : map->values) d.add(value);
  for (const analysis::ContourPiece& piece : map->contour) d.add(piece.x1 + piece.y2);
  analysis::Budget budget;
  start_budget(budget, inputs, 5e6);
  advance_budget(budget, 1 << 30);
  for (const double money : budget.best) d.add(money);
  const analysis::Claims claims = analysis::test_claims(inputs);
  for (const double gain : claims.temkin.bridge.revenue_gain) d.add(gain);
  d.add(claims.temkin.retention_alone.value.value_or(-1));
  d.add(claims.two_percent.contribution_margin.value.value_or(-1));
  return d.value;
}

void print(const char* name, std::uint64_t value) {
  std::printf("%s %016llx\n", name, static_cast<unsigned long long>(value));
}

}  // namespace

int main() {
  std::mt19937_64 random(20180101);
  std::printf("default %016llx\n", static_cast<unsigned long long>(digest(model::default_inputs())));
  for (int i = 0; i < 64; ++i)
    std::printf("random %d %016llx\n", i, static_cast<unsigned long long>(digest(random_inputs(random))));
  Digest queues;
  for (int agents = 20; agents < 60; ++agents) {
    const model::QueueFigures q = model::erlang_a({10, 3}, agents, 1 + agents * 0.1, 1.0 / 3);
    for (const double value : {q.wait_probability, q.abandonment, q.mean_wait_minutes, q.service_level})
      queues.add(value);
  }
  print("queues", queues.value);
  model::Inputs bound = model::default_inputs();
  for (auto& lever : bound.levers) lever.value += 0.01;
  bound.bonus.annual_pool = 1e6;
  print("trials sobol", digest_trials(model::default_inputs(), analysis::Sampler::sobol, 4096));
  print("trials random", digest_trials(bound, analysis::Sampler::random, 1001));
  print("trials streamed", digest_trials(bound, analysis::Sampler::sobol, 20001));
  print("desk", digest_desk(model::default_inputs()));
  return std::fflush(stdout) == 0 && std::ferror(stdout) == 0 ? 0 : 1;
}
