#include "analysis/perception.hpp"

#include "model/equations.hpp"

namespace mihwar::analysis {

Perception perceive(const model::Inputs& in) {
  const double reported = in.complaints.complain_share;
  Perception p{.believed_share = in.perception.believed_share, .customer_share = in.perception.customer_share};
  p.delivery_gap = p.believed_share - p.customer_share;
  p.reported_index = in.cx.index;
  p.true_index = model::true_index(in);
  p.problems = in.company.customers * in.complaints.problem_rate;
  p.complaints = p.problems * reported;
  p.silent = p.problems * (1 - reported);
  // With nothing reported the loss is that of the silent alone.
  p.silent_leavers = in.company.customers * model::complaint_loss(in, 0.0, 0.0) * (1 - reported);
  if (reported > 0) p.silent_per_complaint = 1 / reported - 1;
  return p;
}

}  // namespace mihwar::analysis
