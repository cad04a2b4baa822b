#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "app/quantity.hpp"
#include "model/evidence.hpp"
#include "scenario/presets.hpp"
#include "text/format.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using model::Result;
using text::Text;

// Citations and the model's equations stay in English.
std::string latin(std::string_view text) { return "\u2066" + std::string(text) + "\u2069"; }

constexpr std::string_view kShapley =
    "φ_j = Σ over sets S without j of |S|! (n – |S| – 1)! / n! · (V(S with j) – V(S)), V = the result with just these "
    "levers on";

// Anything that has a number: what it is called, what it is now, how it comes about.
struct Traced {
  std::string_view label, help;
  std::string value, in_full;
  std::string_view formula{};            // stays in English, read from the left
  std::string equation;                  // in words; empty for an input
  std::string unit;                      // of a computed figure; an input tells it with its other facts
  std::vector<std::string_view> inputs;  // ids of parameters, or "result." and the id of a figure
  const model::Parameter* parameter = nullptr;
};

std::vector<std::string_view> words(std::string_view list) {
  std::vector<std::string_view> result;
  while (!list.empty()) {
    const std::size_t blank = list.find(' ');
    result.push_back(list.substr(0, blank));
    list = blank == std::string_view::npos ? std::string_view() : list.substr(blank + 1);
  }
  return result;
}

Traced traced_parameter(const Frame& f, const model::Parameter& parameter) {
  const text::Entry& entry = *text::find_entry(text::parameter_texts(), parameter.text);
  return {.label = text::say(f.state.locale.language, entry.first),
          .help = text::say(f.state.locale.language, entry.second),
          .value = app::value_of(f.state, parameter),
          .in_full = {},
          .equation = {},
          .unit = {},
          .inputs = {},
          .parameter = &parameter};
}

std::string in_full(const Frame& f, const model::ResultRow& row) {
  const std::optional<double>& value = f.state.summary[row.result];
  if (!value) return {};
  if (row.unit == model::Unit::money)
    return text::money_in_full(f.state.locale, *value, text::find_currency(f.state.scenario().currency));
  if (row.unit == model::Unit::customers) return text::number(f.state.locale, *value, 1);
  return app::quantity(f.state, row.unit, *value, 6);
}

// The active levers enter every figure of the programme; into its cost they enter with theirs.
void add_levers(const Frame& f, model::Result result, std::vector<std::string_view>& inputs) {
  using model::LeverField;
  const bool of_cost = result == Result::programme_cost_pv;
  const bool of_gain = result == Result::revenue_gain || result == Result::customers_end_programme ||
                       result == Result::annual_retention_programme;
  if (!of_cost && !of_gain) return;
  for (std::size_t j = 0; j < model::kLeverCount; ++j) {
    if (!f.state.projection.active[j]) continue;
    const auto lever = static_cast<model::Lever>(j);
    const auto add = [&](LeverField field) { inputs.push_back(model::lever_parameter(lever, field).id); };
    if (of_gain &&
        std::find(inputs.begin(), inputs.end(), model::lever_parameter(lever, LeverField::value).id) == inputs.end())
      add(LeverField::value);
    if (of_cost) {
      add(LeverField::one_off_cost);
      add(LeverField::monthly_cost);
    }
  }
}

Traced traced_result(const Frame& f, const model::ResultRow& row) {
  const text::Entry& entry = *text::find_entry(text::result_texts(), row.id);
  Traced traced{.label = text::say(f.state.locale.language, entry.first),
                .help = text::say(f.state.locale.language, entry.second),
                .value = app::figure(f.state, row.result),
                .in_full = in_full(f, row),
                .formula = row.equation,
                .equation = {},
                .unit = app::unit_in_words(f.state, row.unit),
                .inputs = words(row.inputs)};
  add_levers(f, row.result, traced.inputs);
  return traced;
}

Traced traced_benchmark(const Frame& f, Text label, std::string value, Text equation, std::string_view inputs) {
  return {.label = f.say(label),
          .help = f.say(Text::trace_computed),
          .value = std::move(value),
          .in_full = {},
          .equation = std::string(f.say(equation)),
          .unit = {},
          .inputs = words(inputs)};
}

Traced traced_contributions(const Frame& f) {
  Traced t = traced_benchmark(f, Text::trace_shapley, app::figure(f.state, Result::revenue_gain),
                              Text::trace_shapley_equation, "result.revenue_gain result.npv");
  t.help = f.say(Text::trace_shapley_help);
  t.formula = kShapley;
  return t;
}

// Revenue gain with some of the active levers alone.
double gain_with(const Frame& f, const model::LeverSet& levers) {
  const model::Inputs& in = f.state.scenario().inputs;
  const model::Projection projection = model::project(in, levers);
  return *model::summarise(in, projection)[Result::revenue_gain];
}

// What the rest of the model makes of a lever's value.
std::string_view drivers_of(std::size_t position) {
  switch (static_cast<model::Lever>(position)) {
    case model::Lever::retention_gain:
      return "company.annual_retention company.annual_revenue company.customers";
    case model::Lever::wait_reduction:
      return "wait.current_minutes wait.index_points_per_minute cx.loyalty_slope cx.intention_to_behaviour";
    case model::Lever::engagement_gain:
      return "employees.engagement employees.coupling cx.loyalty_slope cx.intention_to_behaviour";
    default:
      return "cx.loyalty_slope cx.intention_to_behaviour";
  }
}

Traced traced_contribution(const Frame& f, std::size_t position) {
  Traced t = traced_contributions(f);
  const model::LeverSet& active = f.state.projection.active;
  const auto money = [&](double value) { return app::money(f.state, value); };
  const std::string_view own = app::switch_parameter(static_cast<int>(position)).id;
  t.inputs = words(drivers_of(position));
  t.inputs.insert(t.inputs.begin(), own);
  t.inputs.push_back("result.revenue_gain");
  t.label = f.say(Text::trace_contribution);
  if (!active[position]) {
    t.value = money(0);
    t.equation = f.say(Text::trace_contribution_off);
    return t;
  }
  model::LeverSet others = active, alone{};
  others[position] = false;
  alone[position] = true;
  t.value = app::money(f.state, f.state.attribution.revenue_gain[position], text::Sign::always);
  const double all = gain_with(f, active), without = gain_with(f, others);
  t.equation = text::fill(f.say(Text::trace_contribution_sentence), {{"all", money(all)},
                                                                     {"without", money(without)},
                                                                     {"difference", money(all - without)},
                                                                     {"alone", money(gain_with(f, alone))},
                                                                     {"share", t.value}});
  return t;
}

std::optional<Traced> find_traced(const Frame& f) {
  const std::string_view id = f.view.traced;
  const auto after = [&](std::string_view prefix) {
    return id.starts_with(prefix) ? id.substr(prefix.size()) : std::string_view();
  };
  const analysis::Benchmarks& b = f.state.benchmarks;
  if (const auto* row = model::find_result(after("result."))) return traced_result(f, *row);
  if (const auto* parameter = model::find_parameter(after("trace."))) return traced_parameter(f, *parameter);
  if (id == "trace.temkin")
    return traced_benchmark(f, Text::trace_temkin, app::money(f.state, b.temkin_gain), Text::trace_temkin_equation,
                            "company.annual_revenue");
  if (id == "trace.gain_36")
    return traced_benchmark(f, Text::trace_gain_36, app::money(f.state, b.revenue_gain_36_months),
                            Text::trace_gain_36_equation, "result.revenue_gain run.horizon_months");
  if (id == "trace.share_of_temkin")
    return traced_benchmark(f, Text::trace_share_of_temkin, text::percent(f.state.locale, b.share_of_temkin, 1),
                            Text::trace_share_of_temkin_equation,
                            "result.revenue_gain company.annual_revenue run.horizon_months");
  if (id == "trace.buying_to_keeping" && b.buying_to_keeping)
    return traced_benchmark(
        f, Text::trace_buying_to_keeping, app::quantity(f.state, model::Unit::ratio, *b.buying_to_keeping, 2),
        Text::trace_buying_to_keeping_equation, "result.acquisition_equivalent_cost result.programme_cost_pv");
  if (id == "trace.revenue_share")
    return traced_benchmark(f, Text::trace_revenue_share, text::percent(f.state.locale, b.revenue_gain_share, 2),
                            Text::trace_revenue_share_equation,
                            "result.revenue_gain company.annual_revenue run.horizon_months");
  if (id == "trace.revenue_month")
    return traced_benchmark(
        f, Text::trace_revenue_month,
        app::money(f.state,
                   f.state.projection.programme.revenue[static_cast<std::size_t>(f.state.projection.horizon_months)]),
        Text::trace_revenue_month_equation,
        "company.annual_revenue company.customers cx.spend_uplift result.customers_end_programme");
  if (id == "trace.shapley") return traced_contributions(f);
  for (std::size_t j = 0; j < model::kLeverAndPoolCount; ++j)
    if (after("trace.shapley.") == analysis::contributor_name(static_cast<int>(j))) return traced_contribution(f, j);
  return std::nullopt;
}

void section(Frame& f, Flow& flow, Text heading) {
  flow.gap(space::kMedium);
  draw_paragraph(f, flow, {type::kSmall, f.theme.muted, true}, f.say(heading));
  flow.gap(2);
}

void fact(Frame& f, Flow& flow, Text name, std::string_view value) {
  if (value.empty()) return;
  section(f, flow, name);
  draw_paragraph(f, flow, body(f), value);
}

void how_computed(Frame& f, Flow& flow, const Traced& traced) {
  if (traced.formula.empty() && traced.equation.empty()) return;
  section(f, flow, Text::trace_equation);
  if (!traced.formula.empty()) draw_latin_paragraph(f, flow, body(f), traced.formula);
  if (!traced.equation.empty()) draw_paragraph(f, flow, body(f), traced.equation);
}

std::string range_of(const Frame& f, const model::Parameter& parameter, double low, double high) {
  return text::fill(f.say(Text::trace_range_values), {{"low", app::quantity(f.state, parameter, low)},
                                                      {"high", app::quantity(f.state, parameter, high)}});
}

std::string plausible_range(const Frame& f, const model::Parameter& parameter) {
  const model::Uncertainty& u = parameter.uncertainty;
  const double scale = u.relative ? parameter.field.get(f.state.scenario().inputs) : 1;
  const double low = std::max(parameter.minimum, u.low * scale), high = std::min(parameter.maximum, u.high * scale);
  return range_of(f, parameter, low, high);
}

// Where the scenario's example got this value, while it still has it.
std::optional<std::string> example_source(const Frame& f, const model::Parameter& parameter) {
  const scenario::Preset* preset = scenario::find_preset(f.state.scenario().preset);
  const scenario::PresetValue* value = preset ? scenario::find_value(*preset, parameter.id) : nullptr;
  if (!value || value->value != parameter.field.get(f.state.scenario().inputs)) return std::nullopt;
  return value->source.empty() ? std::string(f.say(Text::illustrative)) : latin(value->source);
}

void parameter_facts(Frame& f, Flow& flow, const model::Parameter& parameter) {
  fact(f, flow, Text::trace_unit, app::unit_in_words(f.state, parameter.unit));
  if (parameter.kind == model::Kind::number || parameter.kind == model::Kind::whole)
    fact(f, flow, Text::trace_range, range_of(f, parameter, parameter.minimum, parameter.maximum));
  fact(f, flow, Text::trace_default, app::quantity(f.state, parameter, parameter.default_value));
  if (parameter.uncertainty.exists()) fact(f, flow, Text::trace_uncertainty, plausible_range(f, parameter));
  const bool own = parameter.grade == model::Grade::user;
  const Text unsourced = own ? Text::trace_own_input : Text::trace_no_source;
  fact(f, flow, Text::trace_source, parameter.source.empty() ? std::string(f.say(unsourced)) : latin(parameter.source));
  if (const std::optional<std::string> source = example_source(f, parameter))
    fact(f, flow, Text::trace_example, *source);
  fact(f, flow, Text::trace_grade, f.say(grade_text(parameter.grade)));
  if (parameter.field.get(f.state.scenario().inputs) == parameter.default_value) return;
  flow.gap(space::kMedium);
  const std::string_view label = f.say(Text::reset_value);
  Row row(flow.take(f.control_height()), f.direction);
  if (button(f, "button.reset_value", row.start(button_width(f, label)), label))
    f.actions.push_back(app::ResetValue{&parameter});
}

void staffing_facts(Frame& f, Flow& flow) {
  const auto& advice = app::staffing(f.view.staffing, f.state.scenario().inputs);
  if (!advice) return fact(f, flow, Text::trace_staffing, f.say(Text::trace_staffing_none));
  const text::Locale& locale = f.state.locale;
  fact(f, flow, Text::trace_staffing,
       text::fill(f.say(Text::trace_staffing_sentence), {{"before", text::number(locale, advice->agents_before, 0)},
                                                         {"after", text::number(locale, advice->agents_after, 0)},
                                                         {"staff", text::number(locale, advice->staff_to_add, 1)},
                                                         {"cost", app::money(f.state, advice->annual_cost)}}));
  draw_paragraph(
      f, flow, body(f),
      text::fill(
          f.say(Text::trace_staffing_level),
          {{"target", text::counted(locale, text::Plural::seconds, f.state.scenario().inputs.wait.target_seconds, 0)},
           {"before", text::percent(locale, advice->service_level_before, 1)},
           {"after", text::percent(locale, advice->service_level_after, 1)}}));
  draw_paragraph(f, flow, muted(f), f.say(Text::trace_staffing_basis));
  flow.gap(space::kSmall);
  const std::string_view label = f.say(Text::trace_staffing_use);
  Row row(flow.take(f.control_height()), f.direction);
  const auto& cost = model::lever_parameter(model::Lever::wait_reduction, model::LeverField::monthly_cost);
  if (button(f, "button.use_staffing_cost", row.start(button_width(f, label)), label))
    f.actions.push_back(app::SetValue{&cost, advice->annual_cost / 12});
}

std::string source_and_grade(const Frame& f, const model::Parameter& parameter) {
  std::string words(f.say(grade_text(parameter.grade)));
  if (!parameter.source.empty()) words += " · " + latin(parameter.source);
  return words;
}

void input_link(Frame& f, Flow& flow, std::string_view id) {
  const model::Parameter* parameter = model::find_parameter(id);
  const model::ResultRow* result =
      parameter ? nullptr : model::find_result(id.substr(std::string_view("result.").size()));
  const text::Entry& entry = parameter ? *text::find_entry(text::parameter_texts(), parameter->text)
                                       : *text::find_entry(text::result_texts(), result->id);
  const std::string value = parameter ? app::value_of(f.state, *parameter) : app::figure(f.state, result->result);
  const std::string target = parameter ? "trace." + std::string(id) : std::string(id);
  ImGui::PushID("link");
  traceable_row(f, flow, target, text::say(f.state.locale.language, entry.first), value);
  ImGui::PopID();
  if (parameter) draw_paragraph(f, flow, muted(f), source_and_grade(f, *parameter));
  flow.gap(space::kTight);
}

void input_links(Frame& f, Flow& flow, const Traced& traced) {
  if (traced.inputs.empty()) return;
  section(f, flow, Text::trace_inputs);
  for (const std::string_view id : traced.inputs) input_link(f, flow, id);
}

// The input whose evidence bears on a computed figure.
std::string_view evidence_subject(std::string_view traced) {
  if (traced == "trace.temkin" || traced == "trace.share_of_temkin") return "lever.cx_gain";
  if (traced == "trace.buying_to_keeping" || traced.starts_with("result.acquisition"))
    return "company.acquisition_cost";
  return {};
}

void known_evidence(Frame& f, Flow& flow, std::string_view parameter_id) {
  bool first = true;
  for (const model::Evidence& record : model::evidence()) {
    const std::vector<std::string_view> about = words(record.parameters);
    if (std::find(about.begin(), about.end(), parameter_id) == about.end()) continue;
    if (first) section(f, flow, Text::trace_evidence);
    first = false;
    const text::Entry& entry = *text::find_entry(text::evidence_texts(), record.id);
    draw_paragraph(f, flow, body(f), text::say(f.state.locale.language, entry.first));
    draw_paragraph(
        f, flow, muted(f),
        text::fill(f.say(Text::trace_caveat), {{"caveat", text::say(f.state.locale.language, entry.second)}}));
    draw_latin_paragraph(f, flow, muted(f), record.source);
    draw_paragraph(f, flow, muted(f), f.say(grade_text(record.grade)));
    flow.gap(space::kSmall);
  }
}

}  // namespace

Text grade_text(model::Grade grade) {
  using model::Grade;
  switch (grade) {
    case Grade::a:
      return Text::grade_a;
    case Grade::b:
      return Text::grade_b;
    case Grade::b_minus:
      return Text::grade_b_minus;
    case Grade::c:
      return Text::grade_c;
    case Grade::d:
      return Text::grade_d;
    case Grade::e:
      return Text::grade_e;
    case Grade::u:
      return Text::grade_u;
    case Grade::assumption:
      return Text::grade_assumption;
    case Grade::user:
      return Text::grade_user;
    case Grade::convention:
      return Text::grade_convention;
    case Grade::none:
      return Text::grade_none;
  }
  return Text::grade_u;
}

void trace_head(Frame& f, const Rect& rect) {
  const std::optional<Traced> traced = find_traced(f);
  if (!traced) return;
  ViewState& view = f.view;
  Row row(rect, f.direction);
  const std::string_view close = f.say(Text::trace_close), back = f.say(Text::trace_back);
  const bool closed = button(f, "button.close_trace", row.end(button_width(f, close)), close);
  row.end(space::kSmall);
  const bool can_go_back = !view.trace_history.empty();
  const bool went_back = can_go_back && button(f, "button.trace_back", row.end(button_width(f, back)), back);
  draw_text(f, row.rest(), strong(f), Align::start, traced->label);
  if (closed || ImGui::IsKeyPressed(ImGuiKey_Escape)) {
    view.traced.clear();
    view.trace_history.clear();
  } else if (went_back) {
    view.traced = view.trace_history.back();
    view.trace_history.pop_back();
  }
}

void trace_panel(Frame& f, Flow& flow) {
  const std::optional<Traced> traced = find_traced(f);
  if (!traced) {
    f.view.traced.clear();
    return;
  }
  const std::string before = f.view.traced;
  draw_paragraph(f, flow, {type::kHeadline, f.theme.accent, true}, traced->value);
  flow.gap(space::kTight);
  draw_paragraph(f, flow, body(f), traced->help);
  if (traced->in_full != traced->value) fact(f, flow, Text::trace_in_full, traced->in_full);
  how_computed(f, flow, *traced);
  fact(f, flow, Text::trace_unit, traced->unit);
  input_links(f, flow, *traced);
  if (const auto* row = model::find_result(std::string_view(before).substr(std::min<std::size_t>(before.size(), 7))))
    month_table(f, flow, row->result);
  if (traced->parameter) {
    parameter_facts(f, flow, *traced->parameter);
    if (traced->parameter->id == "lever.wait_reduction") staffing_facts(f, flow);
    known_evidence(f, flow, traced->parameter->id);
  } else {
    known_evidence(f, flow, evidence_subject(before));
  }
  if (f.view.traced != before) f.view.trace_history.push_back(before);
}

}  // namespace mihwar::ui
