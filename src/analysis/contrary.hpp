#pragma once
// Switches that put contrary evidence into the inputs. Each bears on one parameter:
//   dixon          cx.response_shape = diminishing: exceeding expectations brings no extra loyalty (Dixon, Freeman &
//                  Toman 2010)
//   glassdoor-low  employees.coupling = 0.05, the low end of what Glassdoor 2019 supports
//   sharp          cx.intention_to_behaviour = 0.1, the low end of its range: loyalty differs little between firms of
//                  one market and hardly follows what customers say (Sharp 2010, How Brands Grow). The model has no
//                  parameter of its own for this; no published estimate gives the value
//   pfeifer        company.acquisition_cost = 3 x retention spend, the least ratio that is quoted (Pfeifer 2005: an
//                  average ratio is no guide). It moves keep-or-buy and no NPV

#include <span>
#include <string_view>

#include "model/parameters.hpp"

namespace mihwar::analysis {

struct Contrary {
  std::string_view id;         // public
  std::string_view parameter;  // that it bears on
  std::string_view source;     // citation
  std::string_view evidence;   // record of model/evidence.hpp, or empty
  double value;                // of the parameter; with times_spend a factor of company.retention_spend
  bool times_spend;
};
std::span<const Contrary> contrary_evidence();

// The value that the switch puts, within the row's limits, and whether the inputs hold it already.
double contrary_value(const Contrary& contrary, const model::Inputs& inputs);
bool is_applied(const Contrary& contrary, const model::Inputs& inputs);
void apply(const Contrary& contrary, model::Inputs& inputs);

}  // namespace mihwar::analysis
