#include "analysis/draws.hpp"

#include <algorithm>
#include <array>

#include "analysis/lanes.hpp"
#include "analysis/random.hpp"

namespace mihwar::analysis {
namespace {

constexpr auto kTrialsPerBlock = static_cast<std::uint32_t>(model::kBlockTrials);
static_assert(kTrialsPerBlock == kSobolRun);
using Draws = std::array<double, kTrialsPerBlock>;

// Parameters with a range in the table come first, so that they get the best dimensions.
int sobol_place(std::size_t parameter) {
  const auto rows = model::parameters();
  const bool usual = rows[parameter].uncertainty.exists();
  std::size_t place = 0;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].uncertainty.exists() == usual ? i < parameter : !usual) ++place;
  return place < kSobolDimensions ? static_cast<int>(place) : -1;
}

bool needs_table(const Drawn& drawn) { return drawn.shape.distribution == Distribution::pert; }

// Of a whole block; `trial` is its first.
Draws draw(const MonteCarlo& run, const Drawn& drawn, std::uint32_t trial) {
  Draws draws;
  if (drawn.dimension >= 0)
    sobol_coordinates(drawn.sobol, trial, draws);
  else
    for (std::uint32_t k = 0; k < kTrialsPerBlock; ++k) draws[k] = uniform_of(random_bits(drawn.key, trial + k));
  const PertTable* table = needs_table(drawn) ? &run.tables[drawn.table] : nullptr;
  for (double& u : draws) u = variate(drawn.shape, table, u);
  return draws;
}

}  // namespace

Drawn drawn_of(const Uncertain& one, const MonteCarloOptions& options) {
  Drawn drawn{.uncertain = one, .shape = shape_of(one.range), .placement = placement_of(one.range)};
  drawn.key = stream_key(options.seed, one.parameter);
  if (options.sampler == Sampler::sobol) drawn.dimension = sobol_place(one.parameter);
  if (drawn.dimension >= 0) drawn.sobol = sobol_dimension(drawn.dimension, static_cast<std::uint32_t>(drawn.key >> 32));
  return drawn;
}

bool same_variates(const Drawn& a, const Drawn& b) {
  return a.uncertain.parameter == b.uncertain.parameter && a.shape == b.shape && a.key == b.key &&
         a.dimension == b.dimension;
}

void share_tables(MonteCarlo& run) {
  const auto used_elsewhere = [&](std::size_t table) {
    return std::any_of(run.drawn.begin(), run.drawn.end(), [&](const Drawn& drawn) {
      return needs_table(drawn) && drawn.shape.parameter == run.tables[table].mode_share;
    });
  };
  for (Drawn& drawn : run.drawn) {
    if (!needs_table(drawn)) continue;
    std::size_t table = 0, idle = run.tables.size();
    for (; table < run.tables.size() && run.tables[table].mode_share != drawn.shape.parameter; ++table)
      if (idle == run.tables.size() && !used_elsewhere(table)) idle = table;
    if (table == run.tables.size()) {
      table = idle;
      if (table == run.tables.size()) run.tables.emplace_back();
      build(run.tables[table], drawn.shape.parameter);
    }
    drawn.table = table;
  }
}

model::Block draw_block(const MonteCarlo& run, std::size_t i, std::uint32_t trial) {
  if (trial < run.stored) return model::load(&run.variates[i * run.stride + trial]);
  return model::load(draw(run, run.drawn[i], trial).data());
}

void fill_variates(MonteCarlo& run, std::uint32_t up_to) {
  for (std::size_t i = 0; i < run.drawn.size(); ++i) {
    Drawn& drawn = run.drawn[i];
    double* column = &run.variates[i * run.stride];
    for (; drawn.filled < up_to; drawn.filled += kTrialsPerBlock) {
      const Draws draws = draw(run, drawn, drawn.filled);
      std::copy(draws.begin(), draws.end(), column + drawn.filled);
    }
  }
}

}  // namespace mihwar::analysis
