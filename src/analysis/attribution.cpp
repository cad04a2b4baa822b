#include "analysis/attribution.hpp"

#include <bit>

namespace mihwar::analysis {
namespace {

using model::kLeverAndPoolCount;
using model::LeverSet;

std::vector<std::size_t> positions_of(LeverSet set) {
  std::vector<std::size_t> positions;
  for (std::size_t j = 0; j < kLeverAndPoolCount; ++j)
    if (set[j]) positions.push_back(j);
  return positions;
}

// s! (n - s - 1)! / n!: how often a player joins a coalition of s others in a random order of n.
std::vector<double> joining_weights(int players) {
  std::vector<double> weights(static_cast<std::size_t>(players));
  double binomial = 1;  // (n - 1 choose s)
  for (int s = 0; s < players; ++s) {
    weights[static_cast<std::size_t>(s)] = 1 / (players * binomial);
    binomial = binomial * (players - 1 - s) / (s + 1);
  }
  return weights;
}

}  // namespace

std::vector<double> shapley(int players, const std::vector<double>& worth) {
  const std::vector<double> weights = joining_weights(players);
  std::vector<double> values(static_cast<std::size_t>(players), 0.0);
  for (std::size_t player = 0; player < values.size(); ++player) {
    const unsigned bit = 1u << player;
    for (unsigned coalition = 0; coalition < worth.size(); ++coalition)
      if (!(coalition & bit))
        values[player] +=
            weights[static_cast<std::size_t>(std::popcount(coalition))] * (worth[coalition | bit] - worth[coalition]);
  }
  return values;
}

Attribution attribute(const model::Inputs& inputs, const model::Projection& projection) {
  const std::vector<std::size_t> players = positions_of(projection.active);
  const std::size_t coalitions = std::size_t{1} << players.size();
  std::vector<double> revenue(coalitions), npv(coalitions);
  for (std::size_t coalition = 0; coalition < coalitions; ++coalition) {
    LeverSet asked;
    for (std::size_t i = 0; i < players.size(); ++i) asked[players[i]] = (coalition >> i) & 1;
    const auto summary = model::summarise(inputs, model::project_again(inputs, asked, projection.baseline));
    revenue[coalition] = *summary[model::Result::revenue_gain];
    npv[coalition] = *summary[model::Result::npv];
  }
  const int count = static_cast<int>(players.size());
  const std::vector<double> revenue_values = shapley(count, revenue);
  const std::vector<double> npv_values = shapley(count, npv);
  Attribution result{.active = projection.active};
  for (std::size_t i = 0; i < players.size(); ++i) {
    result.revenue_gain[players[i]] = revenue_values[i];
    result.npv[players[i]] = npv_values[i];
  }
  return result;
}

std::string_view contributor_name(int position) {
  return position == model::kBonusPool ? "bonus" : model::lever_name(static_cast<model::Lever>(position));
}

}  // namespace mihwar::analysis
