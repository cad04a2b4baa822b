#include "analysis/lanes.hpp"

namespace mihwar::analysis {

void broadcast(const model::Inputs& inputs, model::InputsOf<model::Block>& block) {
  block.run.horizon_months = inputs.run.horizon_months;
  block.cx.response_shape = inputs.cx.response_shape;
  block.complaints.severity = inputs.complaints.severity;
  block.complaints.quick = inputs.complaints.quick;
  for (std::size_t j = 0; j < model::kLeverCount; ++j) block.levers[j].start_month = inputs.levers[j].start_month;
  for (const model::Parameter& row : model::parameters())
    if (row.field.block) row.field.block(block) = model::Block(row.field.get(inputs));
}

}  // namespace mihwar::analysis
