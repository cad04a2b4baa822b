#include "scenario/presets.hpp"

namespace mihwar::scenario {
namespace {

// Links name presets: a value that has been published changes only with a new version of links (scenario/link.hpp).

// Section 4 of the model's contract: the bridge from the evidence to the headline of 775 million. The cost is
// illustrative: a gain without one would have no return to speak of.
constexpr PresetValue kTemkin2018[] = {
    {"cx.intention_to_behaviour", 1, "Temkin Group 2018: stated intentions, taken as behaviour"},
    {"cx.spend_uplift", 1.4921661, "Solved for the 775 million of Temkin Group 2018"},
    {"employees.gate_strength", 0},
    {"lever.retention_gain", 0},
    {"lever.wait_reduction", 0},
    {"lever.engagement_gain", 0},
    {"lever.cx_gain", 10, "Temkin Group 2018: a modest improvement, here taken as 10 points"},
    {"lever.cx_gain.one_off_cost", 2e7},
    {"lever.cx_gain.monthly_cost", 1e6},
    {"lever.cx_gain.months_to_10", 0},
    {"lever.cx_gain.months_to_90", 0},
};

// Five causes; many-small-pushes starts them one after the other, overnight has all of them at once.
// clang-format off
#define FIVE_PUSHES                                   \
    {"lever.retention_gain", 0},                      \
    {"lever.effort_reduction", 0.25},                 \
    {"lever.effort_reduction.one_off_cost", 8e5},     \
    {"lever.effort_reduction.monthly_cost", 3e4},     \
    {"lever.complaint_capture", 0.2},                 \
    {"lever.complaint_capture.one_off_cost", 1e5},    \
    {"lever.complaint_capture.monthly_cost", 4e3},    \
    {"lever.complaint_resolution", 0.2},              \
    {"lever.complaint_resolution.one_off_cost", 1e5}, \
    {"lever.complaint_resolution.monthly_cost", 1e4}
// clang-format on

constexpr PresetValue kOvernight[] = {
    FIVE_PUSHES,
    {"lever.engagement_gain.months_to_10", 0},
    {"lever.engagement_gain.months_to_90", 0},
    {"lever.wait_reduction.months_to_10", 0},
    {"lever.wait_reduction.months_to_90", 0},
    {"lever.effort_reduction.months_to_10", 0},
    {"lever.effort_reduction.months_to_90", 0},
    {"lever.complaint_capture.months_to_10", 0},
    {"lever.complaint_capture.months_to_90", 0},
    {"lever.complaint_resolution.months_to_10", 0},
    {"lever.complaint_resolution.months_to_90", 0},
};

constexpr PresetValue kManySmallPushes[] = {
    FIVE_PUSHES,
    {"lever.wait_reduction.start_month", 3},
    {"lever.effort_reduction.start_month", 6},
    {"lever.complaint_resolution.start_month", 9},
    {"lever.complaint_capture.start_month", 12},
};

#undef FIVE_PUSHES

constexpr PresetValue kEmployeesFirst[] = {
    {"lever.retention_gain", 0},
    {"lever.engagement_gain", 20},
    {"lever.engagement_gain.one_off_cost", 1.5e6},
    {"lever.engagement_gain.monthly_cost", 1e5},
    {"lever.wait_reduction.start_month", 12},
    {"lever.effort_reduction", 0.25},
    {"lever.effort_reduction.one_off_cost", 8e5},
    {"lever.effort_reduction.monthly_cost", 3e4},
    {"lever.effort_reduction.start_month", 12},
};

constexpr PresetValue kRetail[] = {
    {"company.annual_revenue", 5e8},
    {"company.customers", 2e6},
    {"company.contribution_margin", 0.30},
    {"company.annual_retention", 0.70},
    {"company.retention_spend", 8},
    {"company.acquisition_cost", 40},
    {"cx.index", 65},
    {"wait.current_minutes", 3},
    {"wait.contacts_per_customer_month", 0.04},
    {"wait.handle_time_minutes", 4},
    {"wait.agent_annual_cost", 32000},
    {"effort.high_effort_share", 0.25},
    {"employees.headcount", 3000},
    {"employees.annual_turnover", 0.55},
    {"employees.cost_per_leaver", 4000},
    {"complaints.problem_rate", 0.15},
    {"lever.retention_gain", 0},
    {"lever.wait_reduction", 0.40},
    {"lever.wait_reduction.one_off_cost", 1.5e5},
    {"lever.wait_reduction.monthly_cost", 1.5e4},
    {"lever.effort_reduction", 0.25},
    {"lever.effort_reduction.one_off_cost", 4e5},
    {"lever.effort_reduction.monthly_cost", 2e4},
    {"lever.engagement_gain", 8},
    {"lever.engagement_gain.one_off_cost", 3e5},
    {"lever.engagement_gain.monthly_cost", 2.5e4},
};

constexpr PresetValue kBank[] = {
    {"company.annual_revenue", 4e8},
    {"company.customers", 8e5},
    {"company.contribution_margin", 0.55},
    {"company.annual_retention", 0.88},
    {"company.retention_spend", 40},
    {"company.acquisition_cost", 320},
    {"cx.index", 62},
    {"wait.current_minutes", 4},
    {"wait.contacts_per_customer_month", 0.25},
    {"wait.handle_time_minutes", 5},
    {"wait.agent_annual_cost", 50000},
    {"effort.high_effort_share", 0.35},
    {"employees.headcount", 3500},
    {"employees.annual_turnover", 0.15},
    {"employees.cost_per_leaver", 30000},
    {"complaints.severity", 1},
    {"complaints.complain_share", 0.50, "TARP lineage: about half complain to the front line"},
    {"lever.retention_gain", 0},
    {"lever.wait_reduction.one_off_cost", 4e5},
    {"lever.wait_reduction.monthly_cost", 6e4},
    {"lever.effort_reduction", 0.30},
    {"lever.effort_reduction.one_off_cost", 8e5},
    {"lever.effort_reduction.monthly_cost", 2.5e4},
    {"lever.engagement_gain", 8},
    {"lever.engagement_gain.one_off_cost", 4e5},
    {"lever.engagement_gain.monthly_cost", 3e4},
    {"lever.complaint_resolution", 0.20},
    {"lever.complaint_resolution.one_off_cost", 1e5},
    {"lever.complaint_resolution.monthly_cost", 1e4},
};

constexpr PresetValue kTelecom[] = {
    {"company.annual_revenue", 1.2e9},
    {"company.customers", 3e6},
    {"company.annual_retention", 0.78},
    {"company.retention_spend", 25},
    {"company.acquisition_cost", 280},
    {"cx.index", 54},
    {"wait.current_minutes", 6},
    {"wait.patience_minutes", 15},
    {"wait.contacts_per_customer_month", 0.20},
    {"wait.handle_time_minutes", 6},
    {"wait.agent_annual_cost", 35000},
    {"effort.high_effort_share", 0.40},
    {"employees.engagement", 45},
    {"employees.headcount", 6000},
    {"employees.annual_turnover", 0.28},
    {"employees.cost_per_leaver", 12000},
    {"complaints.problem_rate", 0.25},
    {"complaints.complain_share", 0.50, "TARP lineage: about half complain to the front line"},
    {"lever.retention_gain", 0},
    {"lever.wait_reduction.one_off_cost", 1e6},
    {"lever.wait_reduction.monthly_cost", 3e5},
    {"lever.effort_reduction", 0.25},
    {"lever.effort_reduction.one_off_cost", 3e6},
    {"lever.effort_reduction.monthly_cost", 1e5},
    {"lever.engagement_gain.monthly_cost", 6e4},
    {"lever.complaint_resolution", 0.20},
    {"lever.complaint_resolution.one_off_cost", 4e5},
    {"lever.complaint_resolution.monthly_cost", 3e4},
};

constexpr PresetValue kSaas[] = {
    {"company.annual_revenue", 5e7},
    {"company.customers", 5000},
    {"company.contribution_margin", 0.75},
    {"company.annual_retention", 0.85},
    {"company.retention_spend", 600},
    {"company.acquisition_cost", 8000},
    {"cx.index", 66},
    {"wait.current_minutes", 8},
    {"wait.patience_minutes", 30},
    {"wait.contacts_per_customer_month", 0.60},
    {"wait.handle_time_minutes", 12},
    {"wait.agent_annual_cost", 65000},
    {"employees.engagement", 58},
    {"employees.headcount", 300},
    {"employees.annual_turnover", 0.18},
    {"employees.cost_per_leaver", 40000},
    {"complaints.problem_rate", 0.30},
    {"complaints.complain_share", 0.20},
    {"lever.retention_gain", 0},
    {"lever.wait_reduction.one_off_cost", 5e4},
    {"lever.wait_reduction.monthly_cost", 1e4},
    {"lever.effort_reduction", 0.30},
    {"lever.effort_reduction.one_off_cost", 1.5e5},
    {"lever.effort_reduction.monthly_cost", 5e3},
    {"lever.engagement_gain", 0},
    {"lever.complaint_capture", 0.15},
    {"lever.complaint_capture.one_off_cost", 2e4},
    {"lever.complaint_capture.monthly_cost", 2e3},
    {"lever.complaint_resolution", 0.20},
    {"lever.complaint_resolution.one_off_cost", 3e4},
    {"lever.complaint_resolution.monthly_cost", 5e3},
};

constexpr PresetValue kHospital[] = {
    {"company.annual_revenue", 3e8},
    {"company.customers", 2.5e5},
    {"company.contribution_margin", 0.35},
    {"company.retention_spend", 15},
    {"company.acquisition_cost", 120},
    {"cx.index", 64},
    {"wait.current_minutes", 5},
    {"wait.contacts_per_customer_month", 0.20},
    {"wait.handle_time_minutes", 5},
    {"wait.agent_annual_cost", 38000},
    {"effort.high_effort_share", 0.40},
    {"employees.engagement", 48},
    {"employees.headcount", 2500},
    {"employees.cost_per_leaver", 30000},
    {"complaints.severity", 1},
    {"lever.retention_gain", 0},
    {"lever.wait_reduction.monthly_cost", 2e4},
    {"lever.effort_reduction", 0.20},
    {"lever.effort_reduction.one_off_cost", 5e5},
    {"lever.effort_reduction.monthly_cost", 2e4},
    {"lever.engagement_gain.one_off_cost", 4e5},
    {"lever.engagement_gain.monthly_cost", 3e4},
};

constexpr PresetValue kUniversity[] = {
    {"company.annual_revenue", 2e8},
    {"company.customers", 20000},
    {"company.contribution_margin", 0.40},
    {"company.annual_retention", 0.85},
    {"company.retention_spend", 250},
    {"company.acquisition_cost", 2500},
    {"cx.index", 62},
    {"wait.current_minutes", 10},
    {"wait.patience_minutes", 30},
    {"wait.contacts_per_customer_month", 0.30},
    {"wait.handle_time_minutes", 6},
    {"wait.agent_annual_cost", 36000},
    {"effort.high_effort_share", 0.45},
    {"employees.headcount", 2500},
    {"employees.annual_turnover", 0.12},
    {"employees.cost_per_leaver", 25000},
    {"lever.retention_gain", 0},
    {"lever.wait_reduction.one_off_cost", 1e5},
    {"lever.wait_reduction.monthly_cost", 1e4},
    {"lever.effort_reduction", 0.30},
    {"lever.effort_reduction.one_off_cost", 4e5},
    {"lever.effort_reduction.monthly_cost", 1.5e4},
    {"lever.engagement_gain", 6},
    {"lever.engagement_gain.one_off_cost", 2e5},
    {"lever.engagement_gain.monthly_cost", 1.5e4},
};

constexpr PresetValue kCharity[] = {
    {"company.annual_revenue", 2e7},
    {"company.customers", 150000},
    {"company.contribution_margin", 0.80},
    {"company.annual_retention", 0.60},
    {"company.retention_spend", 6},
    {"company.acquisition_cost", 50},
    {"wait.contacts_per_customer_month", 0.03},
    {"wait.agent_annual_cost", 30000},
    {"employees.engagement", 60},
    {"employees.headcount", 150},
    {"employees.cost_per_leaver", 12000},
    {"lever.retention_gain", 0},
    {"lever.wait_reduction", 0},
    {"lever.effort_reduction", 0.25},
    {"lever.effort_reduction.one_off_cost", 4e4},
    {"lever.effort_reduction.monthly_cost", 2.5e3},
    {"lever.engagement_gain", 8},
    {"lever.engagement_gain.one_off_cost", 3e4},
    {"lever.engagement_gain.monthly_cost", 3e3},
};

// Engagement alone: a share of explained variance is not a slope, so the coupling stays as it is.
constexpr PresetValue kIbm[] = {
    {"cx.spend_uplift", 4, "IBM, one firm's own figure (grade C): 4 % of revenue per point"},
    {"lever.retention_gain", 0},
    {"lever.wait_reduction", 0},
    {"lever.engagement_gain.one_off_cost", 3e6},
    {"lever.engagement_gain.monthly_cost", 2.5e5},
};

constexpr Preset kPresets[] = {
    {.id = "default"},
    {.id = "temkin-2018", .values = kTemkin2018},
    {.id = "overnight", .values = kOvernight},
    {.id = "many-small-pushes", .values = kManySmallPushes},
    {.id = "employees-first", .values = kEmployeesFirst},
    {.id = "retail", .values = kRetail},
    {.id = "bank", .values = kBank},
    {.id = "telecom", .values = kTelecom},
    {.id = "saas", .values = kSaas},
    {.id = "hospital", .values = kHospital},
    {.id = "university", .values = kUniversity},
    {.id = "charity", .values = kCharity},
    {.id = "ibm", .values = kIbm},
};

}  // namespace

std::span<const Preset> presets() { return kPresets; }

const Preset* find_preset(std::string_view id) {
  for (const Preset& preset : kPresets)
    if (preset.id == id) return &preset;
  return nullptr;
}

model::Inputs inputs_of(const Preset& preset) {
  model::Inputs inputs = model::default_inputs();
  for (const PresetValue& value : preset.values) model::find_parameter(value.id)->field.set(inputs, value.value);
  return inputs;
}

bool differs_from(const Preset& preset, const model::Inputs& inputs) {
  const model::Inputs own = inputs_of(preset);
  for (const model::Parameter& row : model::parameters())
    if (row.field.get(own) != row.field.get(inputs)) return true;
  return false;
}

const PresetValue* find_value(const Preset& preset, std::string_view parameter_id) {
  for (const PresetValue& value : preset.values)
    if (value.id == parameter_id) return &value;
  return nullptr;
}

}  // namespace mihwar::scenario
