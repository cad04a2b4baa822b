#include "model/evidence.hpp"

namespace mihwar::model {
namespace {

// clang-format off
constexpr Evidence kEvidence[] = {
  {"temkin-775m", EvidenceKind::claim, Grade::c, 2018, "Temkin Group, ROI of Customer Experience, 2018; earlier editions 2014, 2016", "10,000 US consumers, 318 companies, 20 industries", "lever.cx_gain cx.intention_to_behaviour cx.spend_uplift company.annual_revenue run.horizon_months"},
  {"less-waiting", EvidenceKind::claim, Grade::none, 0, "A press article's gloss on the Temkin study", "", "lever.wait_reduction lever.effort_reduction"},
  {"acquire-5x", EvidenceKind::claim, Grade::d, 0, "Traced to TARP, late 1980s; caution: Pfeifer 2005", "", "company.acquisition_cost company.retention_spend"},
  {"two-percent-ten-percent", EvidenceKind::claim, Grade::d, 2002, "Murphy & Murphy 2002", "", "lever.retention_gain company.contribution_margin company.annual_retention"},
  {"five-points-almost-100", EvidenceKind::claim, Grade::a, 1990, "Reichheld & Sasser, Harvard Business Review, 1990", "", "company.annual_retention"},
  {"deloitte-60-percent", EvidenceKind::claim, Grade::e, 0, "Attributed to Deloitte", "", ""},
  {"hbr-employees-first", EvidenceKind::claim, Grade::e, 0, "Attributed to Harvard Business Review", "", "employees.gate_strength"},
  {"ibm-two-thirds", EvidenceKind::claim, Grade::c, 2018, "Interview in Harvard Business Review, 2018", "One firm", "employees.coupling cx.spend_uplift"},
  {"bain-delivery-gap", EvidenceKind::claim, Grade::b, 2005, "Bain & Company, Closing the Delivery Gap, 2005", "362 firms and their customers", "perception.believed_share perception.customer_share"},
  {"adobe-bonus", EvidenceKind::practice, Grade::u, 0, "Press reports about Adobe", "", "bonus.annual_pool bonus.floor_retention bonus.target_retention"},
  {"practices-front-line", EvidenceKind::practice, Grade::u, 0, "Press reports about Slack, Adobe, Airbnb and Lockheed Martin", "", "lever.effort_reduction lever.complaint_capture lever.complaint_resolution lever.engagement_gain"},
  {"employees-first-practices", EvidenceKind::practice, Grade::u, 0, "Press reports about Virgin and Salesforce", "", "lever.engagement_gain"},
  {"balanced-scorecard", EvidenceKind::practice, Grade::none, 1992, "Kaplan & Norton, Harvard Business Review, 1992", "", ""},
  {"congruent-experience", EvidenceKind::claim, Grade::none, 2017, "Maylett & Wride, The Employee Experience, 2017", "", "employees.gate_strength employees.gate_reference employees.coupling"},
  {"silent-leavers", EvidenceKind::claim, Grade::e, 0, "TARP lineage, 1970s to 1980s", "US consumers; with a $142 loss 31 % stay silent", "complaints.complain_share complaints.problem_rate lever.complaint_capture"},
  {"duty-to-love", EvidenceKind::claim, Grade::c, 2010, "Forrester; against it Dixon, Freeman & Toman, Harvard Business Review, 2010", "75,000 customers who had contacted service (Dixon)", "cx.response_shape cx.duty_line"},
  {"many-small-pushes", EvidenceKind::claim, Grade::none, 2001, "Collins, Good to Great, 2001", "", "lever.retention_gain.months_to_10 lever.retention_gain.months_to_90"},
  {"xm-institute-2019", EvidenceKind::finding, Grade::b, 2019, "XM Institute, ROI of Customer Experience, 2019", "10,000 US consumers", "cx.loyalty_slope"},
  {"sears-1998", EvidenceKind::finding, Grade::b_minus, 1998, "Rucci, Kirn & Quinn, Harvard Business Review, 1998", "Sears stores", "employees.coupling cx.spend_uplift"},
  {"glassdoor-2019", EvidenceKind::finding, Grade::b_minus, 2019, "Glassdoor Economic Research, 2019", "293 US employers, 13 industries", "employees.coupling"},
  {"gallup-2020", EvidenceKind::finding, Grade::b_minus, 2020, "Gallup, Q12 meta-analysis, 10th edition, 2020", "112,312 business units", "employees.turnover_relief"},
  {"dixon-2010", EvidenceKind::finding, Grade::c, 2010, "Dixon, Freeman & Toman, Harvard Business Review, 2010", "75,000 customers who had contacted service", "effort.index_points_lost lever.effort_reduction"},
  {"tarp-loyalty", EvidenceKind::finding, Grade::b_minus, 0, "TARP loyalty table", "US consumers", "complaints.severity complaints.quick complaints.resolved_share"},
  {"garnett-2002", EvidenceKind::finding, Grade::a, 2002, "Garnett, Mandelbaum & Reiman, Manufacturing & Service Operations Management 4(3), 2002", "", "wait.patience_minutes wait.current_minutes"},
  {"gupta-lehmann-2003", EvidenceKind::finding, Grade::a, 2003, "Gupta & Lehmann, Journal of Interactive Marketing 17(1), 2003", "", "company.annual_retention run.discount_rate"},
};
// clang-format on

}  // namespace

std::span<const Evidence> evidence() { return kEvidence; }

const Evidence* find_evidence(std::string_view id) {
  for (const Evidence& record : kEvidence)
    if (record.id == id) return &record;
  return nullptr;
}

}  // namespace mihwar::model
