#include "analysis/contrary.hpp"

#include <algorithm>

namespace mihwar::analysis {
namespace {

// clang-format off
constexpr Contrary kContrary[] = {
  {"dixon", "cx.response_shape", "Dixon, Freeman & Toman, Harvard Business Review, 2010", "dixon-2010", static_cast<double>(model::ResponseShape::diminishing), false},
  {"glassdoor-low", "employees.coupling", "Glassdoor Economic Research, 2019", "glassdoor-2019", 0.05, false},
  {"sharp", "cx.intention_to_behaviour", "Sharp, How Brands Grow, 2010", "", 0.1, false},
  {"pfeifer", "company.acquisition_cost", "Pfeifer 2005", "acquire-5x", 3, true},
};
// clang-format on

}  // namespace

std::span<const Contrary> contrary_evidence() { return kContrary; }

double contrary_value(const Contrary& contrary, const model::Inputs& inputs) {
  const model::Parameter& row = *model::find_parameter(contrary.parameter);
  const double value = contrary.times_spend ? contrary.value * inputs.company.retention_spend : contrary.value;
  return std::clamp(value, row.minimum, row.maximum);
}

bool is_applied(const Contrary& contrary, const model::Inputs& inputs) {
  return model::find_parameter(contrary.parameter)->field.get(inputs) == contrary_value(contrary, inputs);
}

void apply(const Contrary& contrary, model::Inputs& inputs) {
  model::find_parameter(contrary.parameter)->field.set(inputs, contrary_value(contrary, inputs));
}

}  // namespace mihwar::analysis
