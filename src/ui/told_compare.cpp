// Scenarios side by side, in words.
#include <algorithm>
#include <array>

#include "app/quantity.hpp"
#include "ui/case_names.hpp"
#include "ui/told_company.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using model::Result;
using text::Sign;
using text::Text;

constexpr std::array kCompared = {Result::revenue_gain,
                                  Result::npv,
                                  Result::roi,
                                  Result::payback_month,
                                  Result::programme_cost_pv,
                                  Result::annual_retention_programme,
                                  Result::cx_index_programme,
                                  Result::customers_end_programme};

const model::Summary& summary_of(const Frame& f, const app::Case& one) {
  const app::CaseResults* other = f.state.results_of(one.id);
  return other ? other->summary : f.state.summary;
}

model::Unit unit_of(Result result) { return model::results()[static_cast<std::size_t>(result)].unit; }

bool same_currency(const app::Case& a, const app::Case& b) { return a.scenario.currency == b.scenario.currency; }

}  // namespace

const app::Case* reference_case(const Frame& f) {
  const app::Document& document = f.state.document;
  if (document.reference_id && *document.reference_id != document.current_case().id)
    if (const app::Case* chosen = app::find_case(document, *document.reference_id)) return chosen;
  for (const app::Case& one : document.cases)
    if (one.id != document.current_case().id) return &one;
  return nullptr;
}

std::span<const Result> compared_results() { return kCompared; }

std::string figure_in(const Frame& f, const app::Case& one, Result result) {
  const std::optional<double>& value = summary_of(f, one)[result];
  if (!value) return std::string(f.say(Text::no_answer));
  if (unit_of(result) == model::Unit::money)
    return text::money(f.state.locale, *value, text::find_currency(one.scenario.currency));
  if (result == Result::roi) return text::percent(f.state.locale, *value, 0);
  return app::figure(f.state, summary_of(f, one), result);
}

std::string difference_in(const Frame& f, const app::Case& one, const app::Case& reference, Result result) {
  const std::optional<double>&a = summary_of(f, one)[result], &b = summary_of(f, reference)[result];
  if (!a || !b) return std::string(f.say(Text::no_answer));
  const double difference = *a - *b;
  switch (unit_of(result)) {
    case model::Unit::money:
      if (!same_currency(one, reference)) return std::string(f.say(Text::no_answer));
      return app::money(f.state, difference, Sign::always);
    case model::Unit::customers:
      return text::compact(f.state.locale, difference, Sign::always);
    case model::Unit::share_per_year:
    case model::Unit::ratio:
    case model::Unit::share:
      return text::counted(f.state.locale, text::Plural::points, difference * 100, 1, Sign::always);
    case model::Unit::month:
      return text::counted(f.state.locale, text::Plural::months, difference, 1, Sign::always);
    case model::Unit::points:
      return text::counted(f.state.locale, text::Plural::points, difference, 1, Sign::always);
    default:
      return text::number(f.state.locale, difference, 1, Sign::always);
  }
}

std::string compare_finding(const Frame& f) {
  const app::Case* reference = reference_case(f);
  if (!reference) return std::string(f.say(Text::compare_title_one));
  const app::Case& current = f.state.document.current_case();
  return text::fill(f.say(Text::compare_title), {{"a", name_of(f, current)},
                                                 {"b", name_of(f, *reference)},
                                                 {"npv", difference_in(f, current, *reference, Result::npv)}});
}

std::vector<DifferingInput> differing_inputs(const Frame& f, const app::Case& reference) {
  const app::Case& current = f.state.document.current_case();
  std::vector<DifferingInput> differing;
  for (const model::Parameter& parameter : model::parameters()) {
    const double a = parameter.field.get(current.scenario.inputs), b = parameter.field.get(reference.scenario.inputs);
    if (a == b) continue;
    differing.push_back({&parameter, full_name(f, parameter),
                         text::fill(f.say(Text::compare_from_to), {{"from", app::quantity(f.state, parameter, b)},
                                                                   {"to", app::quantity(f.state, parameter, a)}})});
  }
  return differing;
}

}  // namespace mihwar::ui
