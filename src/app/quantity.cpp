#include "app/quantity.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "text/format.hpp"

namespace mihwar::app {
namespace {

using model::Unit;
using text::Plural;
using text::Text;

// The sentence around the number; none where the number stands alone or is counted.
std::optional<Text> sentence_of(Unit unit) {
  switch (unit) {
    case Unit::share_per_year:
    case Unit::per_year:
    case Unit::money_per_year:
      return Text::unit_per_year;
    case Unit::per_month:
    case Unit::money_per_month:
      return Text::unit_per_month;
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
    case Unit::ratio:
      return Text::unit_times;
    default:
      return std::nullopt;
  }
}

std::optional<Plural> plural_of(Unit unit) {
  switch (unit) {
    case Unit::month:
      return Plural::months;
    case Unit::minute:
      return Plural::minutes;
    case Unit::second:
      return Plural::seconds;
    case Unit::points:
      return Plural::points;
    case Unit::added_share:
    case Unit::added_share_per_year:
      return Plural::added_points;
    case Unit::people:
      return Plural::people;
    case Unit::customers:
      return Plural::customers;
    default:
      return std::nullopt;
  }
}

bool is_money(Unit unit) {
  return unit == Unit::money || unit == Unit::money_per_year || unit == Unit::money_per_month ||
         unit == Unit::money_per_customer_year || unit == Unit::money_per_new_customer;
}

bool is_share(Unit unit) {
  return unit == Unit::share || unit == Unit::share_per_year || unit == Unit::share_per_50_points;
}

std::string bare_number(const AppState& state, Unit unit, double value, int decimals) {
  if (is_money(unit)) return money(state, value);
  if (is_share(unit)) return text::percent(state.locale, value, std::max(0, decimals - 2));
  if (unit == Unit::percent_per_point || unit == Unit::percent_per_10_points)
    return text::percent(state.locale, value / 100, decimals);
  return text::number(state.locale, value, decimals);
}

std::string counted(const AppState& state, Unit unit, Plural plural, double value, int decimals) {
  if (unit == Unit::customers || unit == Unit::people) return text::counted_compact(state.locale, plural, value);
  const double scale = display_scale(unit);
  return text::counted(state.locale, plural, value * scale, std::max(0, scale == 1 ? decimals : decimals - 2));
}

std::string choice_name(const AppState& state, const model::Parameter& parameter, double value) {
  struct Choice {
    std::string_view name;
    Text text;
  };
  constexpr Choice kChoices[] = {{"linear", Text::choice_linear},
                                 {"diminishing", Text::choice_diminishing},
                                 {"increasing", Text::choice_increasing},
                                 {"minor", Text::choice_minor},
                                 {"major", Text::choice_major}};
  const auto say = [&](Text t) { return std::string(text::say(state.locale.language, t)); };
  if (parameter.kind == model::Kind::boolean) return say(value != 0 ? Text::choice_yes : Text::choice_no);
  const std::string_view name = parameter.choices[static_cast<std::size_t>(value)];
  for (const Choice& choice : kChoices)
    if (choice.name == name) return say(choice.text);
  return std::string(name);
}

}  // namespace

double display_scale(Unit unit) {
  return is_share(unit) || unit == Unit::added_share || unit == Unit::added_share_per_year ? 100 : 1;
}

int decimals_of(const model::Parameter& parameter, double value) {
  const int decimals = text::decimals_for_step(parameter.step);
  const bool between =
      parameter.step > 0 && std::fabs(value / parameter.step - std::round(value / parameter.step)) > 1e-6;
  return between ? decimals + 1 : decimals;
}

std::string money(const AppState& state, double value, text::Sign sign) {
  return text::money(state.locale, value, text::find_currency(state.scenario().currency), sign);
}

std::string quantity(const AppState& state, Unit unit, double value, int decimals) {
  if (const std::optional<Plural> plural = plural_of(unit)) return counted(state, unit, *plural, value, decimals);
  const std::string digits = bare_number(state, unit, value, decimals);
  const std::optional<Text> sentence = sentence_of(unit);
  return sentence ? text::fill(text::say(state.locale.language, *sentence), {{"value", digits}}) : digits;
}

std::string quantity(const AppState& state, const model::Parameter& parameter, double value) {
  if (parameter.kind == model::Kind::choice || parameter.kind == model::Kind::boolean)
    return choice_name(state, parameter, value);
  return quantity(state, parameter.unit, value, decimals_of(parameter, value));
}

std::string value_of(const AppState& state, const model::Parameter& parameter) {
  return quantity(state, parameter, parameter.field.get(state.scenario().inputs));
}

std::string figure(const AppState& state, model::Result result) { return figure(state, state.summary, result); }

std::string figure(const AppState& state, const model::Summary& summary, model::Result result) {
  const std::optional<double>& value = summary[result];
  if (!value) return std::string(text::say(state.locale.language, Text::no_answer));
  if (result == model::Result::roi) return text::percent(state.locale, *value, 0);
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
  const auto word = [&](Text t) { return text::say(state.locale.language, t); };
  const std::string_view noun = unit == Unit::none                  ? word(Text::word_choice)
                                : unit == Unit::logit_per_10_points ? word(Text::word_logit)
                                : is_share(unit)                    ? word(Text::word_share)
                                : is_money(unit)                    ? word(Text::word_money)
                                : unit == Unit::percent_per_point || unit == Unit::percent_per_10_points
                                    ? std::string_view("%")
                                    : word(Text::word_number);
  const auto put = [&](std::string_view sentence) { return text::fill(sentence, {{"value", noun}}); };
  if (const std::optional<Plural> plural = plural_of(unit))
    return put(text::say(state.locale.language, *plural, text::PluralCategory::few));
  const std::optional<Text> sentence = sentence_of(unit);
  return sentence ? put(word(*sentence)) : std::string(noun);
}

double payback_in_month(double payback_months) { return std::ceil(std::round(payback_months * 10) / 10); }

}  // namespace mihwar::app
