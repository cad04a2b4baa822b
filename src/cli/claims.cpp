#include "analysis/claims.hpp"

#include "analysis/keep_or_buy.hpp"
#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/scenario_input.hpp"
#include "cli/streams.hpp"
#include "model/evidence.hpp"

namespace mihwar::cli {
namespace {

constexpr std::string_view kHelp = R"(Usage: mihwar claims [FILE|-] [--set ID=VALUE]... [--pretty]

The figures that people quote, as published, beside what this company's inputs give, and what would have to be true for
each to hold, as JSON. "needs" names a parameter and the value at which the claim holds, null where none does;
"beyond_range" tells that it is more than a file may set. 'mihwar evidence' has sources and caveats.
Without FILE it is the default scenario; - reads standard input.

Options:
  --set ID=VALUE  replace one value of the file; may be given many times
  --pretty        indent the JSON (default: one line)
  -h, --help      this help

Exit codes: 0 done, 1 invalid input (the problems as JSON on stdout, as sentences on stderr), 2 wrong use.
Example:    mihwar claims --set company.annual_retention=0.9 --pretty
)";

constexpr Option kOptions[] = {{"--link", true}, {"--preset", true}, {"--set", true}, {"--pretty"}};

Json claim_json(std::string_view id) {
  const model::Evidence& record = *model::find_evidence(id);
  return {{"id", id}, {"grade", model::grade_name(record.grade)}, {"source", record.source}};
}

Json belief_json(const analysis::Belief& belief) {
  return {{"parameter", belief.parameter->id},
          {"value", number_or_null(belief.value)},
          {"beyond_range", belief.beyond_range}};
}

Json bridge_json(const analysis::Bridge& bridge) {
  constexpr const char* kSteps[analysis::kBridgeSteps] = {"as_it_is", "no_gate", "instant", "intention_is_behaviour",
                                                          "spend_uplift"};
  Json json = Json::object();
  for (std::size_t i = 0; i < bridge.revenue_gain.size(); ++i) json[kSteps[i]] = bridge.revenue_gain[i];
  return json;
}

Json editions_json() {
  Json rows = Json::array();
  for (const analysis::TemkinEdition& edition : analysis::temkin_editions())
    rows.push_back({{"year", edition.year},
                    {"gain_per_billion", edition.gain},
                    {"low", edition.low < edition.high ? Json(edition.low) : Json(nullptr)},
                    {"high", edition.low < edition.high ? Json(edition.high) : Json(nullptr)},
                    {"of", edition.is_headline ? "headline" : "top industry"}});
  return rows;
}

Json temkin_json(const analysis::TemkinClaim& claim) {
  Json json = claim_json("temkin-775m");
  json["published"] = claim.line;
  json["published_low"] = claim.line_low;
  json["published_high"] = claim.line_high;
  json["here"] = claim.here;
  json["bridge"] = bridge_json(claim.bridge);
  json["needs"] = Json::array({belief_json(claim.bridge.spend_uplift),
                               {{"parameter", "lever.retention_gain"},
                                {"value", number_or_null(claim.retention_alone.value)},
                                {"beyond_range", claim.retention_alone.beyond_range}}});
  json["retention_alone"] = {{"annual_retention", number_or_null(claim.retention_needed)},
                             {"most", number_or_null(claim.retention_alone.reachable_high)}};
  json["least_waiting"] = {{"as_it_is", claim.bridge.least_waiting_gain},
                           {"same_beliefs", claim.bridge.least_waiting_believed}};
  json["editions"] = editions_json();
  return json;
}

Json five_times_json(const analysis::FiveTimesClaim& claim) {
  Json json = claim_json("acquire-5x");
  json["published"] = claim.published;
  json["published_low"] = claim.published_low;
  json["published_high"] = claim.published_high;
  json["here"] = number_or_null(claim.here);
  json["needs"] = Json::array({belief_json(claim.acquisition_cost)});
  json["npv_change"] = claim.npv_change;
  return json;
}

Json two_percent_json(const analysis::TwoPercentClaim& claim) {
  Json json = claim_json("two-percent-ten-percent");
  json["here"] = {{"retention_effect", claim.retention_effect}, {"cost_effect", claim.cost_effect}};
  json["needs"] = Json::array({belief_json(claim.contribution_margin)});
  json["margin"] = claim.margin;
  json["retention"] = claim.retention;
  return json;
}

Json even_margins_json(double discount_rate) {
  Json line = Json::array();
  for (int percent = 30; percent <= 96; percent += 2)
    line.push_back({percent / 100.0, analysis::even_margin(percent / 100.0, discount_rate)});
  return line;
}

Json five_points_json(const analysis::FivePointsClaim& claim) {
  Json json = claim_json("five-points-almost-100");
  json["published"] = claim.published;
  json["published_low"] = claim.later_low;
  json["published_high"] = claim.later_high;
  json["here"] = claim.here;
  json["needs"] = Json::array({belief_json(claim.retention_for_double)});
  json["needs_for_low"] = Json::array({belief_json(claim.retention_for_low)});
  return json;
}

Json deloitte_json() {
  Json json = claim_json("deloitte-60-percent");
  json["published"] = analysis::kDeloitteLine;
  json["here"] = nullptr;
  json["needs"] = Json::array();
  return json;
}

Json keep_or_buy_json(const model::Inputs& inputs) {
  const model::Projection projection = model::project(inputs);
  const analysis::KeepOrBuy k = analysis::keep_or_buy(inputs, projection, model::summarise(inputs, projection));
  return {{"kept_at_end", k.kept_at_end},
          {"customers_to_buy", k.to_buy},
          {"keeping_cost", k.keeping_cost},
          {"buying_cost", k.buying_cost},
          {"cost_per_kept_customer", number_or_null(k.cost_per_kept)},
          {"acquisition_cost", k.acquisition_cost},
          {"buying_to_keeping", number_or_null(k.buying_to_keeping)},
          {"ratio", number_or_null(k.ratio)},
          {"break_even_ratio", number_or_null(k.break_even_ratio)}};
}

int run(const Arguments& arguments) {
  ScenarioInput input;
  if (const auto exit_code = read_scenario_input("claims", arguments, input)) return *exit_code;
  const model::Inputs& inputs = input.read.scenario.inputs;
  const analysis::Claims claims = analysis::test_claims(inputs);
  Json two_percent = two_percent_json(claims.two_percent);
  two_percent["even_margins"] = even_margins_json(inputs.run.discount_rate);
  const Json json = {
      {"claims", Json::array({temkin_json(claims.temkin), five_times_json(claims.five_times), std::move(two_percent),
                              five_points_json(claims.five_points), deloitte_json()})},
      {"keep_or_buy", keep_or_buy_json(inputs)}};
  return finish(dump(json, has(arguments, "--pretty")), kExitOk);
}

}  // namespace

Command claims_command() {
  return {.name = "claims",
          .summary = "the figures people quote: here, and what would have to be true",
          .help = kHelp,
          .options = kOptions,
          .max_files = 1,
          .run = run};
}

}  // namespace mihwar::cli
