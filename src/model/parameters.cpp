#include "model/parameters.hpp"

#include <array>
#include <utility>

namespace mihwar::model {
namespace {

constexpr std::string_view kShapes[] = {"linear", "diminishing", "increasing"};
constexpr std::string_view kSeverities[] = {"minor", "major"};

#define FIELD(path) \
  [](auto& in) -> auto& { return in.path; }

// clang-format off
constexpr Parameter kFixed[] = {
  {.id = "run.horizon_months", .text = "run.horizon_months", .unit = Unit::month, .kind = Kind::whole, .default_value = 36, .minimum = 12, .maximum = 120, .step = 1,
   .grade = Grade::convention, .source = "Temkin Group 2018; Forrester TEI: three years", .group = Group::run, .field = FIELD(run.horizon_months)},
  {.id = "run.discount_rate", .text = "run.discount_rate", .unit = Unit::share_per_year, .default_value = 0.10, .minimum = 0, .maximum = 0.40, .step = 0.005,
   .grade = Grade::convention, .source = "Forrester TEI", .group = Group::run, .field = FIELD(run.discount_rate)},

  {.id = "company.annual_revenue", .text = "company.annual_revenue", .unit = Unit::money_per_year, .default_value = 1e9, .minimum = 1e4, .maximum = 1e12, .step = 0, .logarithmic = true,
   .grade = Grade::convention, .source = "Temkin Group 2018: a $1 billion company", .group = Group::company, .field = FIELD(company.annual_revenue)},
  {.id = "company.customers", .text = "company.customers", .unit = Unit::customers, .default_value = 1e6, .minimum = 1, .maximum = 1e9, .step = 0, .logarithmic = true,
   .grade = Grade::user, .group = Group::company, .field = FIELD(company.customers)},
  {.id = "company.contribution_margin", .text = "company.contribution_margin", .unit = Unit::share, .default_value = 0.50, .minimum = 0.05, .maximum = 0.95, .step = 0.01, .uncertainty = {0.4, 0.6},
   .grade = Grade::user, .group = Group::company, .field = FIELD(company.contribution_margin)},
  {.id = "company.annual_retention", .text = "company.annual_retention", .unit = Unit::share_per_year, .default_value = 0.80, .minimum = 0.30, .maximum = 0.99, .step = 0.005, .uncertainty = {0.75, 0.85},
   .grade = Grade::d, .source = "Industry lists: 0.55 to 0.84", .group = Group::company, .field = FIELD(company.annual_retention)},
  {.id = "company.retention_spend", .text = "company.retention_spend", .unit = Unit::money_per_customer_year, .default_value = 50, .minimum = 0, .maximum = 1e5, .step = 0, .logarithmic = true,
   .grade = Grade::user, .group = Group::company, .field = FIELD(company.retention_spend)},
  {.id = "company.acquisition_cost", .text = "company.acquisition_cost", .unit = Unit::money_per_new_customer, .default_value = 250, .minimum = 0, .maximum = 1e6, .step = 0, .logarithmic = true, .uncertainty = {150, 1000},
   .grade = Grade::d, .source = "5 x retention spend, the \"5x\" attributed to TARP, late 1980s", .group = Group::company, .field = FIELD(company.acquisition_cost)},

  {.id = "cx.index", .text = "cx.index", .unit = Unit::points, .default_value = 60, .minimum = 0, .maximum = 100, .step = 1,
   .grade = Grade::user, .group = Group::cx, .field = FIELD(cx.index)},
  {.id = "cx.score_inflation", .text = "cx.score_inflation", .unit = Unit::points, .default_value = 0, .minimum = 0, .maximum = 40, .step = 1,
   .grade = Grade::user, .group = Group::cx, .field = FIELD(cx.score_inflation)},
  {.id = "cx.loyalty_slope", .text = "cx.loyalty_slope", .unit = Unit::logit_per_10_points, .default_value = 0.427, .minimum = 0, .maximum = 1, .step = 0.01, .uncertainty = {0.30, 0.50},
   .grade = Grade::b, .source = "XM Institute 2019: 94 % against 18 % very likely to buy more", .group = Group::cx, .field = FIELD(cx.loyalty_slope)},
  {.id = "cx.intention_to_behaviour", .text = "cx.intention_to_behaviour", .unit = Unit::share, .default_value = 0.30, .minimum = 0.05, .maximum = 1, .step = 0.01, .uncertainty = {0.1, 0.6},
   .grade = Grade::assumption, .group = Group::cx, .field = FIELD(cx.intention_to_behaviour)},
  {.id = "cx.response_shape", .text = "cx.response_shape", .unit = Unit::none, .kind = Kind::choice, .default_value = 0, .minimum = 0, .maximum = 2, .step = 1,
   .grade = Grade::c, .source = "Forrester; Dixon, Freeman & Toman 2010", .group = Group::cx, .choices = kShapes, .field = FIELD(cx.response_shape)},
  {.id = "cx.duty_line", .text = "cx.duty_line", .unit = Unit::points, .default_value = 60, .minimum = 20, .maximum = 90, .step = 1,
   .grade = Grade::assumption, .group = Group::cx, .field = FIELD(cx.duty_line)},
  {.id = "cx.spend_uplift", .text = "cx.spend_uplift", .unit = Unit::percent_per_point, .default_value = 0, .minimum = 0, .maximum = 4, .step = 0.01,
   .grade = Grade::b_minus, .source = "Sears 1998: 0.385 (B-); IBM: 4 (C)", .group = Group::cx, .field = FIELD(cx.spend_uplift)},
  {.id = "cx.referral_uplift", .text = "cx.referral_uplift", .unit = Unit::percent_per_10_points, .default_value = 0, .minimum = 0, .maximum = 10, .step = 0.1,
   .grade = Grade::b_minus, .source = "Forrester: under 7 % of the benefit", .group = Group::cx, .field = FIELD(cx.referral_uplift)},

  {.id = "wait.current_minutes", .text = "wait.current_minutes", .unit = Unit::minute, .default_value = 2, .minimum = 0, .maximum = 60, .step = 0.1, .uncertainty = {1, 3},
   .grade = Grade::user, .group = Group::wait, .field = FIELD(wait.current_minutes)},
  {.id = "wait.patience_minutes", .text = "wait.patience_minutes", .unit = Unit::minute, .default_value = 20, .minimum = 0.5, .maximum = 120, .step = 0.5, .uncertainty = {6, 67},
   .grade = Grade::c, .source = "Published pairs of wait and abandonment imply 373 to 4,029 s", .group = Group::wait, .field = FIELD(wait.patience_minutes)},
  {.id = "wait.contacts_per_customer_month", .text = "wait.contacts_per_customer_month", .unit = Unit::per_month, .default_value = 0.10, .minimum = 0, .maximum = 5, .step = 0.01,
   .grade = Grade::user, .group = Group::wait, .field = FIELD(wait.contacts_per_customer_month)},
  {.id = "wait.index_points_per_minute", .text = "wait.index_points_per_minute", .unit = Unit::points_per_minute, .default_value = 2, .minimum = 0, .maximum = 10, .step = 0.1, .uncertainty = {0, 6},
   .grade = Grade::assumption, .source = "Garcia et al. 2012: a small effect", .group = Group::wait, .field = FIELD(wait.index_points_per_minute)},
  {.id = "wait.churn_per_abandoned_contact", .text = "wait.churn_per_abandoned_contact", .unit = Unit::share, .default_value = 0.01, .minimum = 0, .maximum = 0.2, .step = 0.001, .uncertainty = {0, 0.05},
   .grade = Grade::assumption, .group = Group::wait, .field = FIELD(wait.churn_per_abandoned_contact)},
  {.id = "wait.handle_time_minutes", .text = "wait.handle_time_minutes", .unit = Unit::minute, .default_value = 3, .minimum = 0.5, .maximum = 60, .step = 0.1,
   .grade = Grade::user, .group = Group::wait, .field = FIELD(wait.handle_time_minutes)},
  {.id = "wait.busy_hour_share", .text = "wait.busy_hour_share", .unit = Unit::share, .default_value = 0.006, .minimum = 0.001, .maximum = 0.05, .step = 0.0005,
   .grade = Grade::assumption, .source = "220 open hours a month, peak factor 1.3", .group = Group::wait, .field = FIELD(wait.busy_hour_share)},
  {.id = "wait.agent_annual_cost", .text = "wait.agent_annual_cost", .unit = Unit::money, .default_value = 45000, .minimum = 0, .maximum = 1e6, .step = 0, .logarithmic = true,
   .grade = Grade::user, .group = Group::wait, .field = FIELD(wait.agent_annual_cost)},
  {.id = "wait.staff_factor", .text = "wait.staff_factor", .unit = Unit::staff_per_seat, .default_value = 1.4, .minimum = 1, .maximum = 6, .step = 0.1,
   .grade = Grade::assumption, .source = "Shrinkage and shifts", .group = Group::wait, .field = FIELD(wait.staff_factor)},
  {.id = "wait.target_seconds", .text = "wait.target_seconds", .unit = Unit::second, .default_value = 20, .minimum = 0, .maximum = 600, .step = 1,
   .grade = Grade::user, .group = Group::wait, .field = FIELD(wait.target_seconds)},

  {.id = "effort.high_effort_share", .text = "effort.high_effort_share", .unit = Unit::share, .default_value = 0.30, .minimum = 0, .maximum = 1, .step = 0.01,
   .grade = Grade::user, .group = Group::effort, .field = FIELD(effort.high_effort_share)},
  {.id = "effort.index_points_lost", .text = "effort.index_points_lost", .unit = Unit::points, .default_value = 30, .minimum = 0, .maximum = 60, .step = 1, .uncertainty = {15, 45},
   .grade = Grade::assumption, .source = "Dixon, Freeman & Toman 2010", .group = Group::effort, .field = FIELD(effort.index_points_lost)},

  {.id = "employees.engagement", .text = "employees.engagement", .unit = Unit::points, .default_value = 50, .minimum = 0, .maximum = 100, .step = 1,
   .grade = Grade::user, .group = Group::employees, .field = FIELD(employees.engagement)},
  {.id = "employees.coupling", .text = "employees.coupling", .unit = Unit::points_per_point, .default_value = 0.13, .minimum = 0, .maximum = 1, .step = 0.01, .uncertainty = {0.05, 0.26},
   .grade = Grade::b_minus, .source = "Glassdoor 2019: 0.05 to 0.13; Sears 1998: 0.26", .group = Group::employees, .field = FIELD(employees.coupling)},
  {.id = "employees.gate_strength", .text = "employees.gate_strength", .unit = Unit::share, .default_value = 0.30, .minimum = 0, .maximum = 1, .step = 0.01, .uncertainty = {0, 0.6},
   .grade = Grade::assumption, .source = "Congruent experience: Maylett & Wride 2017", .group = Group::employees, .field = FIELD(employees.gate_strength)},
  {.id = "employees.gate_reference", .text = "employees.gate_reference", .unit = Unit::points, .default_value = 70, .minimum = 30, .maximum = 100, .step = 1,
   .grade = Grade::assumption, .group = Group::employees, .field = FIELD(employees.gate_reference)},
  {.id = "employees.headcount", .text = "employees.headcount", .unit = Unit::people, .default_value = 5000, .minimum = 0, .maximum = 1e7, .step = 0, .logarithmic = true,
   .grade = Grade::user, .group = Group::employees, .field = FIELD(employees.headcount)},
  {.id = "employees.annual_turnover", .text = "employees.annual_turnover", .unit = Unit::share_per_year, .default_value = 0.20, .minimum = 0, .maximum = 1, .step = 0.01,
   .grade = Grade::user, .group = Group::employees, .field = FIELD(employees.annual_turnover)},
  {.id = "employees.turnover_relief", .text = "employees.turnover_relief", .unit = Unit::share_per_50_points, .default_value = 0.18, .minimum = 0, .maximum = 0.8, .step = 0.01, .uncertainty = {0.18, 0.43},
   .grade = Grade::b_minus, .source = "Gallup Q12 2020: top against bottom quartile; quartile gap = 50 points is an assumption", .group = Group::employees, .field = FIELD(employees.turnover_relief)},
  {.id = "employees.cost_per_leaver", .text = "employees.cost_per_leaver", .unit = Unit::money, .default_value = 20000, .minimum = 0, .maximum = 1e6, .step = 0, .logarithmic = true,
   .grade = Grade::user, .group = Group::employees, .field = FIELD(employees.cost_per_leaver)},

  {.id = "complaints.problem_rate", .text = "complaints.problem_rate", .unit = Unit::per_year, .default_value = 0.10, .minimum = 0, .maximum = 1, .step = 0.01, .uncertainty = {0.05, 0.2},
   .grade = Grade::user, .group = Group::complaints, .field = FIELD(complaints.problem_rate)},
  {.id = "complaints.complain_share", .text = "complaints.complain_share", .unit = Unit::share, .default_value = 1.0 / 26, .minimum = 0, .maximum = 1, .step = 0.01, .uncertainty = {0.02, 0.5},
   .grade = Grade::e, .source = "TARP lineage: 1 in 26, small problems, to headquarters; about half complain to the front line", .group = Group::complaints, .field = FIELD(complaints.complain_share)},
  {.id = "complaints.resolved_share", .text = "complaints.resolved_share", .unit = Unit::share, .default_value = 0.50, .minimum = 0, .maximum = 1, .step = 0.01,
   .grade = Grade::user, .group = Group::complaints, .field = FIELD(complaints.resolved_share)},
  {.id = "complaints.severity", .text = "complaints.severity", .unit = Unit::none, .kind = Kind::choice, .default_value = 0, .minimum = 0, .maximum = 1, .step = 1,
   .grade = Grade::b_minus, .source = "TARP loyalty table", .group = Group::complaints, .choices = kSeverities, .field = FIELD(complaints.severity)},
  {.id = "complaints.quick", .text = "complaints.quick", .unit = Unit::none, .kind = Kind::boolean, .default_value = 0, .minimum = 0, .maximum = 1, .step = 1,
   .grade = Grade::b_minus, .source = "TARP loyalty table", .group = Group::complaints, .field = FIELD(complaints.quick)},

  {.id = "bonus.annual_pool", .text = "bonus.annual_pool", .unit = Unit::money_per_year, .default_value = 0, .minimum = 0, .maximum = 1e12, .step = 0, .logarithmic = true,
   .grade = Grade::u, .source = "Adobe's design, as told by the press", .group = Group::bonus, .field = FIELD(bonus.annual_pool)},
  {.id = "bonus.floor_retention", .text = "bonus.floor_retention", .unit = Unit::share_per_year, .default_value = 0.75, .minimum = 0, .maximum = 1, .step = 0.005,
   .grade = Grade::user, .group = Group::bonus, .field = FIELD(bonus.floor_retention)},
  {.id = "bonus.target_retention", .text = "bonus.target_retention", .unit = Unit::share_per_year, .default_value = 0.85, .minimum = 0, .maximum = 1, .step = 0.005,
   .grade = Grade::user, .group = Group::bonus, .field = FIELD(bonus.target_retention)},

  {.id = "perception.believed_share", .text = "perception.believed_share", .unit = Unit::share, .default_value = 0.80, .minimum = 0, .maximum = 1, .step = 0.01,
   .grade = Grade::b, .source = "Bain 2005: 362 firms", .group = Group::perception, .field = FIELD(perception.believed_share)},
  {.id = "perception.customer_share", .text = "perception.customer_share", .unit = Unit::share, .default_value = 0.08, .minimum = 0, .maximum = 1, .step = 0.01,
   .grade = Grade::b, .source = "Bain 2005: 362 firms", .group = Group::perception, .field = FIELD(perception.customer_share)},
};
// clang-format on

#undef FIELD

// What differs from lever to lever; ids are spelled out so that they can be views.
struct LeverRow {
  Lever lever;
  std::string_view ids[6];  // value, one_off_cost, monthly_cost, start_month, months_to_10, months_to_90
  Unit unit;
  double default_value, maximum, step, uncertainty, one_off_cost, monthly_cost;
  Grade grade;
  std::string_view source;
};

#define LEVER_IDS(name)                                                                                        \
  {                                                                                                            \
    "lever." name, "lever." name ".one_off_cost", "lever." name ".monthly_cost", "lever." name ".start_month", \
        "lever." name ".months_to_10", "lever." name ".months_to_90"                                           \
  }

// clang-format off
constexpr LeverRow kLevers[kLeverCount] = {
  {Lever::retention_gain,       LEVER_IDS("retention_gain"),       Unit::added_share_per_year, 0.02, 0.15, 0.001, 0.5, 1e6, 1e5, Grade::d, "Murphy & Murphy 2002: \"2 %\", an assumed outcome"},
  {Lever::wait_reduction,       LEVER_IDS("wait_reduction"),       Unit::share,          0.50, 1,    0.01,   0.3, 2.5e5, 2.5e4, Grade::user, ""},
  {Lever::effort_reduction,     LEVER_IDS("effort_reduction"),     Unit::share,          0,    1,    0.01,   0.3, 0, 0, Grade::user, ""},
  {Lever::engagement_gain,      LEVER_IDS("engagement_gain"),      Unit::points,         10,   50,   0.5,    0.5, 1e6, 5e4, Grade::user, ""},
  {Lever::complaint_capture,    LEVER_IDS("complaint_capture"),    Unit::added_share,          0,    0.96, 0.01,   0.3, 0, 0, Grade::user, ""},
  {Lever::complaint_resolution, LEVER_IDS("complaint_resolution"), Unit::added_share,          0,    1,    0.01,   0.3, 0, 0, Grade::user, ""},
  {Lever::cx_gain,              LEVER_IDS("cx_gain"),              Unit::points,         0,    40,   0.5,    0.5, 0, 0, Grade::user, "Temkin Group 2018: a modest improvement"},
};
// clang-format on

#undef LEVER_IDS

constexpr int kRowsPerLever = 6;
constexpr std::size_t kCount = std::size(kFixed) + kLeverCount * kRowsPerLever;

template <int kLever>
constexpr std::array<Parameter, kRowsPerLever> lever_rows() {
  constexpr LeverRow row = kLevers[kLever];
  constexpr Uncertainty spread{.low = 1 - row.uncertainty, .high = 1 + row.uncertainty, .relative = true};
  constexpr double kCostLimit = 1e12;
  // clang-format off
  return {{
    {.id = row.ids[0], .text = row.ids[0], .unit = row.unit, .default_value = row.default_value, .minimum = 0, .maximum = row.maximum, .step = row.step, .uncertainty = spread,
     .grade = row.grade, .source = row.source, .group = Group::lever, .lever = row.lever, .field = [](auto& in) -> auto& { return in.levers[kLever].value; }},
    {.id = row.ids[1], .text = "lever.one_off_cost", .unit = Unit::money, .default_value = row.one_off_cost, .minimum = 0, .maximum = kCostLimit, .step = 0, .logarithmic = true,
     .grade = Grade::user, .group = Group::lever, .lever = row.lever, .field = [](auto& in) -> auto& { return in.levers[kLever].one_off_cost; }},
    {.id = row.ids[2], .text = "lever.monthly_cost", .unit = Unit::money_per_month, .default_value = row.monthly_cost, .minimum = 0, .maximum = kCostLimit, .step = 0, .logarithmic = true,
     .grade = Grade::user, .group = Group::lever, .lever = row.lever, .field = [](auto& in) -> auto& { return in.levers[kLever].monthly_cost; }},
    {.id = row.ids[3], .text = "lever.start_month", .unit = Unit::month, .kind = Kind::whole, .default_value = 0, .minimum = 0, .maximum = 119, .step = 1,
     .grade = Grade::user, .group = Group::lever, .lever = row.lever, .field = [](auto& in) -> auto& { return in.levers[kLever].start_month; }},
    {.id = row.ids[4], .text = "lever.months_to_10", .unit = Unit::month, .default_value = 3, .minimum = 0, .maximum = 60, .step = 0.5,
     .grade = Grade::assumption, .source = "Collins 2001: many small pushes, not overnight", .group = Group::lever, .lever = row.lever, .field = [](auto& in) -> auto& { return in.levers[kLever].months_to_10; }},
    {.id = row.ids[5], .text = "lever.months_to_90", .unit = Unit::month, .default_value = 18, .minimum = 0, .maximum = 60, .step = 0.5, .uncertainty = {9, 30},
     .grade = Grade::assumption, .source = "Collins 2001: many small pushes, not overnight", .group = Group::lever, .lever = row.lever, .field = [](auto& in) -> auto& { return in.levers[kLever].months_to_90; }},
  }};
// clang-format on
}

template <int... kLever>
constexpr std::array<Parameter, kCount> all_rows(std::integer_sequence<int, kLever...>) {
  std::array<Parameter, kCount> rows{};
  std::size_t next = 0;
  for (const Parameter& row : kFixed) rows[next++] = row;
  for (const auto& lever : {lever_rows<kLever>()...})
    for (const Parameter& row : lever) rows[next++] = row;
  return rows;
}

constexpr std::array<Parameter, kCount> kParameters = all_rows(std::make_integer_sequence<int, kLeverCount>{});

}  // namespace

std::span<const Parameter> parameters() { return kParameters; }

const Parameter* find_parameter(std::string_view id) {
  for (const Parameter& row : kParameters)
    if (row.id == id) return &row;
  return nullptr;
}

Inputs default_inputs() {
  Inputs inputs;
  for (const Parameter& row : kParameters) row.field.set(inputs, row.default_value);
  return inputs;
}

const Parameter& lever_parameter(Lever lever, LeverField field) {
  return kParameters[std::size(kFixed) + static_cast<std::size_t>(lever) * kRowsPerLever +
                     static_cast<std::size_t>(field)];
}

std::string_view lever_name(Lever lever) {
  return lever_parameter(lever, LeverField::value).id.substr(std::string_view("lever.").size());
}

std::string_view grade_name(Grade grade) {
  switch (grade) {
    case Grade::a:
      return "A";
    case Grade::b:
      return "B";
    case Grade::b_minus:
      return "B-";
    case Grade::c:
      return "C";
    case Grade::d:
      return "D";
    case Grade::e:
      return "E";
    case Grade::u:
      return "U";
    case Grade::assumption:
      return "assumption";
    case Grade::user:
      return "user";
    case Grade::convention:
      return "convention";
    case Grade::none:
      return "-";
  }
  return "";
}

std::string_view unit_name(Unit unit) {
  switch (unit) {
    case Unit::none:
      return "";
    case Unit::month:
      return "month";
    case Unit::minute:
      return "min";
    case Unit::second:
      return "s";
    case Unit::share:
      return "share";
    case Unit::share_per_year:
      return "share/yr";
    case Unit::added_share:
      return "share";
    case Unit::added_share_per_year:
      return "share/yr";
    case Unit::share_per_50_points:
      return "share per 50 points";
    case Unit::points:
      return "points";
    case Unit::points_per_point:
      return "points/point";
    case Unit::points_per_minute:
      return "points/min";
    case Unit::logit_per_10_points:
      return "logit per 10 points";
    case Unit::percent_per_point:
      return "% per point";
    case Unit::percent_per_10_points:
      return "% per 10 points";
    case Unit::per_year:
      return "1/yr";
    case Unit::per_month:
      return "1/month";
    case Unit::customers:
      return "customers";
    case Unit::people:
      return "people";
    case Unit::staff_per_seat:
      return "staff per seat";
    case Unit::money:
      return "money";
    case Unit::money_per_year:
      return "money/yr";
    case Unit::money_per_month:
      return "money/month";
    case Unit::money_per_customer_year:
      return "money/customer-yr";
    case Unit::money_per_new_customer:
      return "money/new customer";
    case Unit::ratio:
      return "ratio";
  }
  return "";
}

}  // namespace mihwar::model
