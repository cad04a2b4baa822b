#include <string>

#include "scenario/scenario.hpp"
#include "scenario/values.hpp"

namespace mihwar::scenario {
namespace {

// One value that another one bounds from above.
struct Rule {
  IssueCode code;
  std::string lower, upper;  // ids
  bool may_be_equal = true;
};

bool holds(const Rule& rule, double lower, double upper) {
  return lower < upper || (rule.may_be_equal && lower == upper);
}

std::vector<Rule> combined_rules() {
  std::vector<Rule> rules = {
      {IssueCode::wait_above_patience, "wait.current_minutes", "wait.patience_minutes"},
      {IssueCode::floor_not_below_target, "bonus.floor_retention", "bonus.target_retention", false}};
  for (int i = 0; i < model::kLeverCount; ++i) {
    const std::string lever = "lever." + std::string{model::lever_name(static_cast<model::Lever>(i))};
    rules.push_back({IssueCode::months_to_10_above_90, lever + ".months_to_10", lever + ".months_to_90"});
  }
  return rules;
}

void check(Issues& issues, const Rule& rule, const model::Inputs& inputs) {
  const model::Parameter* lower_row = model::find_parameter(rule.lower);
  const double lower = lower_row->field.get(inputs);
  const double upper = model::find_parameter(rule.upper)->field.get(inputs);
  if (!(lower == lower) || !(upper == upper) || holds(rule, lower, upper)) return;  // nan is not_finite, not this
  report(issues, {.code = rule.code,
                  .path = value_path(rule.lower),
                  .value = value_as_json(*lower_row, lower),
                  .expected = rule.upper,
                  .maximum = upper});
}

}  // namespace

Issues validate_combined(const model::Inputs& inputs) {
  Issues issues;
  for (const Rule& rule : combined_rules()) check(issues, rule, inputs);
  return issues;
}

Issues validate(const model::Inputs& inputs) {
  Issues issues;
  for (const model::Parameter& parameter : model::parameters())
    if (const auto issue = own_issue(parameter, parameter.field.get(inputs))) report(issues, *issue);
  for (Issue& issue : validate_combined(inputs)) report(issues, std::move(issue));
  return issues;
}

Issues validate_value(const model::Inputs& inputs, const model::Parameter& parameter, double value) {
  if (const auto issue = own_issue(parameter, value)) return {*issue};
  model::Inputs changed = inputs;
  parameter.field.set(changed, value);
  Issues issues;
  for (const Rule& rule : combined_rules())
    if (rule.lower == parameter.id || rule.upper == parameter.id) check(issues, rule, changed);
  return issues;
}

}  // namespace mihwar::scenario
