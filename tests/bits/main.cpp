// Prints a digest of every bit of many projections, so that two builds can be compared: native and WebAssembly must
// print the same lines.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <random>

#include "analysis/attribution.hpp"
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
  std::printf("queues %016llx\n", static_cast<unsigned long long>(queues.value));
  return std::fflush(stdout) == 0 && std::ferror(stdout) == 0 ? 0 : 1;
}
