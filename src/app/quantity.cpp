#include "app/quantity.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/format.hpp"

namespace mihwar::app {
namespace {

using model::Unit;
using text::Text;

std::string in_sentence(const AppState& state, Text sentence, std::string_view value) {
  return text::fill(text::say(state.language, sentence), {{"value", value}});
}

// The sentence around the number; no_answer (a bare dash) where the number stands alone.
Text sentence_of(Unit unit) {
  switch (unit) {
    case Unit::month:
      return Text::unit_months;
    case Unit::minute:
      return Text::unit_minutes;
    case Unit::second:
      return Text::unit_seconds;
    case Unit::share_per_year:
    case Unit::per_year:
    case Unit::money_per_year:
      return Text::unit_per_year;
    case Unit::per_month:
    case Unit::money_per_month:
      return Text::unit_per_month;
    case Unit::points:
      return Text::unit_points;
    case Unit::added_share:
    case Unit::added_share_per_year:
      return Text::unit_added_points;
    case Unit::points_per_minute:
      return Text::unit_points_per_minute;
    case Unit::points_per_point:
      return Text::unit_points_per_point;
    case Unit::logit_per_10_points:
    case Unit::percent_per_10_points:
      return Text::unit_per_ten_points;
    case Unit::share_per_50_points:
      return Text::unit_per_fifty_points;
    case Unit::percent_per_point:
      return Text::unit_per_point;
    case Unit::staff_per_seat:
      return Text::unit_per_seat;
    case Unit::money_per_customer_year:
      return Text::unit_per_customer_year;
    case Unit::money_per_new_customer:
      return Text::unit_per_new_customer;
    case Unit::people:
      return Text::unit_people;
    case Unit::customers:
      return Text::unit_customers;
    case Unit::ratio:
      return Text::unit_times;
    case Unit::none:
    case Unit::share:
    case Unit::money:
      return Text::no_answer;
  }
  return Text::no_answer;
}

std::string bare_number(const AppState& state, Unit unit, double value, int decimals) {
  switch (unit) {
    case Unit::money:
    case Unit::money_per_year:
    case Unit::money_per_month:
    case Unit::money_per_customer_year:
    case Unit::money_per_new_customer:
      return money(state, value);
    case Unit::share:
    case Unit::share_per_year:
    case Unit::share_per_50_points:
      return text::percent(value, std::max(0, decimals - 2));
    case Unit::added_share:
    case Unit::added_share_per_year:
      return text::number(value * 100, std::max(0, decimals - 2));
    case Unit::percent_per_point:
    case Unit::percent_per_10_points:
      return text::percent(value / 100, decimals);
    case Unit::customers:
    case Unit::people:
      return text::compact(value);
    default:
      return text::number(value, decimals);
  }
}

std::string choice_name(const AppState& state, const model::Parameter& parameter, double value) {
  constexpr std::array kShapes = {Text::choice_linear, Text::choice_diminishing, Text::choice_increasing};
  constexpr std::array kSeverities = {Text::choice_minor, Text::choice_major};
  const auto index = static_cast<std::size_t>(value);
  if (parameter.kind == model::Kind::boolean)
    return std::string(text::say(state.language, index ? Text::choice_yes : Text::choice_no));
  const bool shape = parameter.choices.size() == kShapes.size();
  return std::string(text::say(state.language, shape ? kShapes[index] : kSeverities[index]));
}

}  // namespace

std::string money(const AppState& state, double value) {
  return text::money(value, text::find_currency(state.scenario.currency));
}

std::string quantity(const AppState& state, Unit unit, double value, int decimals) {
  const std::string digits = bare_number(state, unit, value, decimals);
  const Text sentence = sentence_of(unit);
  return sentence == Text::no_answer ? digits : in_sentence(state, sentence, digits);
}

std::string quantity(const AppState& state, const model::Parameter& parameter, double value) {
  if (parameter.kind == model::Kind::choice || parameter.kind == model::Kind::boolean)
    return choice_name(state, parameter, value);
  int decimals = text::decimals_for_step(parameter.step);
  if (parameter.step > 0 && std::fabs(value / parameter.step - std::round(value / parameter.step)) > 1e-6) ++decimals;
  return quantity(state, parameter.unit, value, decimals);
}

std::string value_of(const AppState& state, const model::Parameter& parameter) {
  return quantity(state, parameter, parameter.field.get(state.scenario.inputs));
}

std::string figure(const AppState& state, model::Result result) {
  const std::optional<double>& value = state.summary[result];
  if (!value) return std::string(text::say(state.language, Text::no_answer));
  const Unit unit = model::results()[static_cast<std::size_t>(result)].unit;
  switch (unit) {
    case Unit::share_per_year:
    case Unit::share:
      return quantity(state, unit, *value, 4);
    case Unit::month:
    case Unit::points:
      return quantity(state, unit, *value, 1);
    default:
      return quantity(state, unit, *value, 2);
  }
}

std::string unit_in_words(const AppState& state, Unit unit) {
  const auto word = [&](Text t) { return text::say(state.language, t); };
  const std::string_view noun = [&] {
    switch (unit) {
      case Unit::none:
        return word(Text::word_choice);
      case Unit::logit_per_10_points:
        return word(Text::word_logit);
      case Unit::share:
      case Unit::share_per_year:
      case Unit::share_per_50_points:
        return word(Text::word_share);
      case Unit::money:
      case Unit::money_per_year:
      case Unit::money_per_month:
      case Unit::money_per_customer_year:
      case Unit::money_per_new_customer:
        return word(Text::word_money);
      case Unit::percent_per_point:
      case Unit::percent_per_10_points:
        return std::string_view("%");
      default:
        return word(Text::word_number);
    }
  }();
  const Text sentence = sentence_of(unit);
  return sentence == Text::no_answer ? std::string(noun) : in_sentence(state, sentence, noun);
}

}  // namespace mihwar::app
