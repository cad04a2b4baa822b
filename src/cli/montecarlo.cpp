#include "analysis/montecarlo.hpp"

#include <cmath>
#include <cstdlib>
#include <memory>

#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/scenario_input.hpp"
#include "cli/streams.hpp"
#include "scenario/utf8.hpp"

namespace mihwar::cli {
namespace {

constexpr std::string_view kHelp = R"(Usage: mihwar montecarlo [FILE|-] [--trials N] [--seed S] [--set ID=VALUE]...
                         [--range ID=LOW,MODE,HIGH[,DISTRIBUTION]]... [--only-ranges] [--sampler sobol|random]
                         [--correlate ID] [--pretty]

Runs the model with every uncertain parameter drawn from its range and prints, as JSON, quantiles, mean and standard
deviation of every summary figure and of the fans by month, and the probability that NPV is above 0. Figures without
an answer in a trial (such as the payback of a programme that never pays back) are left out; "present" is the share
that has one. The same seed gives the same numbers on every machine, and the same draws in every scenario.
Without FILE it is the default scenario; - reads standard input.

Options:
  --trials N      whole number, 1 to 10000000 (default: 10000)
  --seed S        whole number, 0 to 18446744073709551615 (default: 1)
  --set ID=VALUE  replace one value of the file; may be given many times
  --range ID=LOW,MODE,HIGH[,DISTRIBUTION]
                  another range for one parameter; may be given many times. DISTRIBUTION is pert (default), triangular,
                  uniform, lognormal (LOW and HIGH are the 5 % and 95 % points) or beta (pert of a share)
  --only-ranges   only the parameters given by --range vary
  --sampler NAME  sobol: scrambled Sobol points (default); random: pseudo-random draws
  --correlate ID  the result for the rank correlations (default: npv)
  --pretty        indent the JSON (default: one line)
  -h, --help      this help

Exit codes: 0 done, 1 invalid input (the problems as JSON on stdout, as sentences on stderr), 2 wrong use.
Example:    mihwar montecarlo --trials 100000 --seed 7 --range company.annual_retention=0.7,0.8,0.85 --pretty
)";

constexpr Option kOptions[] = {{"--trials", true},    {"--seed", true},  {"--link", true},  {"--preset", true},
                               {"--set", true},       {"--range", true}, {"--only-ranges"}, {"--sampler", true},
                               {"--correlate", true}, {"--pretty"}};

constexpr const char* kQuantileKeys[analysis::kQuantileCount] = {"p5", "p25", "p50", "p75", "p95"};

Json number_json(double value) { return value == value ? Json(value) : Json(nullptr); }

Json spread_json(const analysis::Spread& spread) {
  Json json = Json::object();
  for (std::size_t i = 0; i < analysis::kQuantileCount; ++i) json[kQuantileKeys[i]] = number_json(spread.quantiles[i]);
  json["mean"] = number_json(spread.mean);
  json["standard_deviation"] = number_json(spread.standard_deviation);
  return json;
}

Json figures_json(const analysis::MonteCarlo& run) {
  Json figures = Json::object();
  for (const model::ResultRow& row : model::results()) {
    const analysis::Spread& spread = run.figures[static_cast<std::size_t>(row.result)];
    Json json = spread_json(spread);
    json["present"] = spread.present;
    figures[std::string{row.id}] = std::move(json);
  }
  return figures;
}

Json months_json(const analysis::MonteCarlo& run) {
  Json rows = Json::array();
  for (int month = 0; month <= run.inputs.run.horizon_months; ++month) {
    const auto t = static_cast<std::size_t>(month);
    rows.push_back({{"month", month},
                    {"revenue_gain", spread_json(run.revenue_gain[t])},
                    {"cumulative_cash_flow", spread_json(run.cumulative_cash_flow[t])}});
  }
  return rows;
}

Json ranges_json(const analysis::MonteCarlo& run) {
  Json ranges = Json::object();
  for (const analysis::Drawn& drawn : run.drawn) {
    const analysis::Range& range = drawn.uncertain.range;
    ranges[std::string{model::parameters()[drawn.uncertain.parameter].id}] = {
        {"low", range.low},
        {"mode", range.mode},
        {"high", range.high},
        {"distribution", analysis::kDistributionNames[static_cast<std::size_t>(range.distribution)]}};
  }
  return ranges;
}

Json correlations_json(analysis::MonteCarlo& run, const model::ResultRow& result) {
  std::vector<double> values;
  analysis::rank_correlations(run, result.result, values);
  Json json = Json::object();
  for (std::size_t i = 0; i < values.size(); ++i)
    json[std::string{model::parameters()[run.drawn[i].uncertain.parameter].id}] = values[i];
  return {{"result", result.id}, {"parameters", std::move(json)}};
}

Json run_json(analysis::MonteCarlo& run, const model::ResultRow& correlated) {
  return {{"trials", run.trials},
          {"seed", run.options.seed},
          {"sampler", analysis::kSamplerNames[static_cast<std::size_t>(run.options.sampler)]},
          {"probability_npv_positive", run.probability_npv_positive},
          {"figures", figures_json(run)},
          {"monthly", months_json(run)},
          {"npv_histogram",
           {{"low", run.npv_histogram.low}, {"high", run.npv_histogram.high}, {"counts", run.npv_histogram.counts}}},
          {"rank_correlation", correlations_json(run, correlated)},
          {"ranges", ranges_json(run)}};
}

// Digits only: a seed may need all 64 bits, which a double does not hold.
std::optional<std::uint64_t> seed_from_text(std::string_view text) {
  if (text.empty() || text.size() > 20 || text.find_first_not_of("0123456789") != std::string_view::npos) return {};
  std::uint64_t seed = 0;
  for (const char digit : text) {
    const auto value = static_cast<std::uint64_t>(digit - '0');
    if (seed > (~std::uint64_t{0} - value) / 10) return {};
    seed = seed * 10 + value;
  }
  return seed;
}

std::optional<int> read_options(const Arguments& arguments, analysis::MonteCarloOptions& options) {
  options.trials = 10000;
  options.only_ranges = has(arguments, "--only-ranges");
  if (has(arguments, "--trials")) {
    const NamedNumber trials = read_number("montecarlo", arguments, "--trials", 1, analysis::kMaxTrials, true);
    if (!trials.value) return trials.exit_code;
    options.trials = static_cast<std::uint32_t>(*trials.value);
  }
  if (const auto text = last_value(arguments, "--seed")) {
    const std::optional<std::uint64_t> seed = seed_from_text(*text);
    if (!seed)
      return usage_error("montecarlo", "--seed is a whole number from 0 to 18446744073709551615, not '" +
                                           scenario::shortened(*text) + "'");
    options.seed = *seed;
  }
  const std::string_view sampler = last_value(arguments, "--sampler").value_or("sobol");
  if (sampler != "sobol" && sampler != "random")
    return usage_error("montecarlo", "--sampler is sobol or random, not '" + scenario::shortened(sampler) + "'");
  options.sampler = sampler == "sobol" ? analysis::Sampler::sobol : analysis::Sampler::random;
  return std::nullopt;
}

int run(const Arguments& arguments) {
  analysis::MonteCarloOptions options;
  if (const auto exit_code = read_options(arguments, options)) return *exit_code;
  const NamedResult correlated = read_result("montecarlo", arguments, "--correlate", "npv");
  if (!correlated.row) return correlated.exit_code;
  std::vector<analysis::Uncertain> ranges;
  if (const auto exit_code = read_ranges("montecarlo", arguments, ranges)) return *exit_code;
  ScenarioInput input;
  if (const auto exit_code = read_scenario_input("montecarlo", arguments, input)) return *exit_code;
  options.ranges = ranges;
  const auto monte_carlo = std::make_unique<analysis::MonteCarlo>();
  analysis::run_monte_carlo(*monte_carlo, input.read.scenario.inputs, options);
  return finish(dump(run_json(*monte_carlo, *correlated.row), has(arguments, "--pretty")), kExitOk);
}

}  // namespace

Command montecarlo_command() {
  return {.name = "montecarlo",
          .summary = "how sure: quantiles of every figure over the uncertain parameters",
          .help = kHelp,
          .options = kOptions,
          .max_files = 1,
          .run = run};
}

}  // namespace mihwar::cli
