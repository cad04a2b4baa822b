#include "app/desk_fields.hpp"

namespace mihwar::app {
namespace {

using model::Kind;
using model::Parameter;
using model::Unit;

constexpr std::string_view kLow = "range.low.", kHigh = "range.high.";

// The parameter whose range has an end of this id; nullptr when none has.
const Parameter* ranged(std::string_view id) {
  if (id.starts_with(kLow)) return model::find_parameter(id.substr(kLow.size()));
  if (id.starts_with(kHigh)) return model::find_parameter(id.substr(kHigh.size()));
  return nullptr;
}

const model::ResultRow& row_of(model::Result result) { return model::results()[static_cast<std::size_t>(result)]; }

// Low ends reach up to the mode, high ends down to it.
Parameter range_field(const Desk& desk, const AppState& state, const Parameter& of, std::string_view id) {
  const double mode = range_of(desk, state, of).mode;
  Parameter row = of;
  row.id = id;
  (id.starts_with(kLow) ? row.maximum : row.minimum) = mode;
  return row;
}

}  // namespace

std::optional<Parameter> desk_field(const Desk& desk, const AppState& state, std::string_view id) {
  constexpr double kMostMoney = 1e15, kMostSeed = 9007199254740991;  // 2^53 - 1: whole numbers that a double holds
  if (const Parameter* of = ranged(id)) return range_field(desk, state, *of, id);
  Parameter row;
  row.id = id;
  row.maximum = kMostMoney;
  row.unit = Unit::money;
  if (id == "desk.budget_money") return row;
  if (id == "desk.goal_target") {
    row.unit = row_of(desk.questions.goal_result).unit;
    row.minimum = -kMostMoney;
    return row;
  }
  if (id == "desk.seed") {
    row.unit = Unit::none;
    row.kind = Kind::whole;
    row.maximum = kMostSeed;
    return row;
  }
  return std::nullopt;
}

double desk_value(const Desk& desk, const AppState& state, std::string_view id) {
  if (const Parameter* of = ranged(id)) {
    const analysis::Range range = range_of(desk, state, *of);
    return id.starts_with(kLow) ? range.low : range.high;
  }
  if (id == "desk.seed") return static_cast<double>(desk.questions.seed);
  return id == "desk.budget_money" ? desk.questions.budget_money : desk.questions.goal_target;
}

void set_desk_value(Desk& desk, const AppState& state, std::string_view id, double value) {
  if (const Parameter* of = ranged(id)) {
    analysis::Range range = range_of(desk, state, *of);
    (id.starts_with(kLow) ? range.low : range.high) = value;
    set_range(desk, *of, range);
    return;
  }
  Questions& q = desk.questions;
  if (id == "desk.seed") q.seed = static_cast<std::uint64_t>(value);
  if (id == "desk.budget_money") q.budget_money = value;
  if (id == "desk.goal_target") q.goal_target = value;
  ++desk.asked;
}

}  // namespace mihwar::app
