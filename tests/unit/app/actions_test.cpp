#include <doctest/doctest.h>

#include <string>

#include "app/state.hpp"

namespace mihwar::app {
namespace {

// "1 Plan*, 2": ids and names in order, a star at the current one.
std::string cases_of(const AppState& state) {
  std::string text;
  for (const Case& one : state.document.cases) {
    if (!text.empty()) text += ", ";
    text += std::to_string(one.id);
    if (!one.scenario.name.empty()) text += " " + one.scenario.name;
    if (&one == &state.document.current_case()) text += "*";
  }
  return text;
}

const model::Parameter& row(std::string_view id) { return *model::find_parameter(id); }

double value(const AppState& state, std::string_view id) { return row(id).field.get(state.scenario().inputs); }

}  // namespace

TEST_CASE("a new case stands behind the current one, becomes current and takes the first free colour") {
  AppState state;
  app::apply(state, RenameCase{1, "  Plan\n"});
  app::apply(state, NewCase{});
  app::apply(state, NewCase{});
  CHECK(cases_of(state) == "1 Plan, 2, 3*");
  app::apply(state, SelectCase{1});
  app::apply(state, NewCase{"default"});
  CHECK(cases_of(state) == "1 Plan, 4*, 2, 3");
  CHECK(state.document.current_case().colour == 3);
  app::apply(state, DeleteCase{2});
  app::apply(state, NewCase{});
  CHECK(state.document.current_case().colour == 1);
  app::apply(state, NewCase{"no such preset"});
  CHECK(state.document.cases.size() == 4);
}

TEST_CASE("duplicates are numbered on, in whatever language, and stay within the longest name") {
  AppState state;
  app::apply(state, RenameCase{1, "خطة"});
  app::apply(state, DuplicateCase{1});
  app::apply(state, DuplicateCase{2});
  CHECK(cases_of(state) == "1 خطة, 2 خطة 2, 3 خطة 3*");
  app::apply(state, RenameCase{3, "2026"});
  app::apply(state, DuplicateCase{3});
  CHECK(state.scenario().name == "2026 2");
  std::string longest;
  while (longest.size() < scenario::kMaxNameBytes) longest += "م";
  app::apply(state, RenameCase{4, longest});
  app::apply(state, DuplicateCase{4});
  CHECK(state.scenario().name.size() <= scenario::kMaxNameBytes);
  CHECK(state.scenario().name.ends_with("م 2"));
  app::apply(state, RenameCase{5, longest + "x"});
  CHECK(state.scenario().name.ends_with("م 2"));
}

TEST_CASE("deleting keeps the current case where it can; the last one becomes a default") {
  AppState state;
  app::apply(state, DuplicateCase{1});
  app::apply(state, DuplicateCase{1});
  CHECK(cases_of(state) == "1, 3*, 2");
  app::apply(state, SetReference{1});
  app::apply(state, DeleteCase{1});
  CHECK(cases_of(state) == "3*, 2");
  CHECK_FALSE(state.document.reference_id);
  app::apply(state, DeleteCase{3});
  CHECK(cases_of(state) == "2*");
  app::apply(state, SetCurrency{"KWD"});
  app::apply(state, SetValue{&row("cx.index"), 70});
  app::apply(state, DeleteCase{2});
  CHECK(cases_of(state) == "2*");
  CHECK(value(state, "cx.index") == 60);
  CHECK(state.scenario().currency == "KWD");
}

TEST_CASE("moving keeps the same case current; ids that do not exist change nothing") {
  AppState state;
  for (int i = 0; i < 3; ++i) app::apply(state, DuplicateCase{state.document.cases.back().id});
  for (Case& one : state.document.cases) one.scenario.name.clear();
  app::apply(state, SelectCase{2});
  app::apply(state, MoveCase{1, 2});
  CHECK(cases_of(state) == "2*, 3, 1, 4");
  app::apply(state, MoveCase{4, 0});
  CHECK(cases_of(state) == "4, 2*, 3, 1");
  app::apply(state, MoveCase{2, 99});
  CHECK(cases_of(state) == "4, 3, 1, 2*");
  const Document before = state.document;
  for (const Action& action : {Action{SelectCase{9}}, Action{MoveCase{9, 0}}, Action{DeleteCase{9}},
                               Action{DuplicateCase{9}}, Action{RenameCase{9, "x"}}, Action{SetReference{9}},
                               Action{ToggleLever{8}}, Action{ToggleLever{-1}}, Action{ResetLever{8}}})
    app::apply(state, action);
  CHECK(cases_of(state) == "4, 3, 1, 2*");
  CHECK_FALSE(state.document.reference_id);
  for (std::size_t i = 0; i < before.cases.size(); ++i) CHECK(same(before.cases[i], state.document.cases[i]));
}

TEST_CASE("cases end at the most that a document holds") {
  AppState state;
  for (int i = 0; i < 100; ++i) app::apply(state, i % 2 ? Action{NewCase{}} : Action{DuplicateCase{1}});
  CHECK(state.document.cases.size() == kMaxCases);
}

TEST_CASE("the currency goes to all cases that had the current one's") {
  AppState state;
  app::apply(state, DuplicateCase{1});
  app::apply(state, DuplicateCase{1});
  state.document.cases[0].scenario.currency = "EUR";
  app::apply(state, SetCurrency{"SAR"});
  CHECK(state.document.cases[0].scenario.currency == "EUR");
  CHECK(state.document.cases[1].scenario.currency == "SAR");
  CHECK(state.document.cases[2].scenario.currency == "SAR");
  for (const char* wrong : {"", "US$", "much too long"}) app::apply(state, SetCurrency{wrong});
  CHECK(state.scenario().currency == "SAR");
}

TEST_CASE("a lever switched off comes back with its value") {
  AppState state;
  app::apply(state, SetValue{&row("lever.wait_reduction"), 0.7});
  const auto wait = static_cast<int>(model::Lever::wait_reduction);
  app::apply(state, ToggleLever{wait});
  CHECK(value(state, "lever.wait_reduction") == 0);
  app::apply(state, ToggleLever{wait});
  CHECK(value(state, "lever.wait_reduction") == 0.7);
  app::apply(state, SetValue{&row("lever.wait_reduction"), 0});
  app::apply(state, ToggleLever{wait});
  CHECK(value(state, "lever.wait_reduction") == 0.5);
}

TEST_CASE("a lever that was never on starts at a quarter of its range, the pool at a thousandth of revenue") {
  AppState state;
  for (int position = 0; position < model::kLeverAndPoolCount; ++position)
    if (switch_parameter(position).field.get(state.scenario().inputs) == 0) app::apply(state, ToggleLever{position});
  CHECK(value(state, "lever.effort_reduction") == 0.25);
  CHECK(value(state, "lever.complaint_capture") == 0.24);
  CHECK(value(state, "lever.complaint_resolution") == 0.25);
  CHECK(value(state, "lever.cx_gain") == 10);
  CHECK(value(state, "bonus.annual_pool") == 1e6);
  CHECK(scenario::validate(state.scenario().inputs).empty());
}

TEST_CASE("resets bring back one value, one lever or everything, and keep the name") {
  AppState state;
  app::apply(state, RenameCase{1, "Plan"});
  const model::Inputs defaults = state.scenario().inputs;
  for (const char* id : {"lever.engagement_gain", "lever.engagement_gain.one_off_cost", "cx.index"})
    app::apply(state, SetValue{&row(id), 20});
  app::apply(state, SetValue{&row("lever.engagement_gain.months_to_90"), 20});
  app::apply(state, SetValue{&row("lever.engagement_gain.months_to_10"), 19});
  app::apply(state, SetValue{&row("bonus.floor_retention"), 0.1});
  app::apply(state, ResetValue{&row("lever.engagement_gain")});
  CHECK(value(state, "lever.engagement_gain") == 10);
  CHECK(value(state, "lever.engagement_gain.months_to_10") == 19);
  app::apply(state, ResetLever{static_cast<int>(model::Lever::engagement_gain)});
  CHECK(value(state, "lever.engagement_gain.one_off_cost") == 1e6);
  CHECK(value(state, "lever.engagement_gain.months_to_10") == 3);
  CHECK(value(state, "lever.engagement_gain.months_to_90") == 18);
  app::apply(state, ResetLever{model::kBonusPool});
  CHECK(value(state, "bonus.floor_retention") == 0.75);
  CHECK(value(state, "cx.index") == 20);
  app::apply(state, ResetEverything{});
  CHECK(same(state.scenario().inputs, defaults));
  CHECK(state.scenario().name == "Plan");
}

TEST_CASE("every other case keeps results of its own, computed only when its inputs change") {
  AppState state;
  CHECK(recompute(state));
  CHECK_FALSE(recompute(state));
  const double npv = *state.summary[model::Result::npv];
  app::apply(state, DuplicateCase{1});
  app::apply(state, SetValue{&row("lever.retention_gain"), 0.04});
  CHECK(recompute(state));
  CHECK_FALSE(recompute(state));
  REQUIRE(state.others.size() == 1);
  CHECK(*state.others[0].summary[model::Result::npv] == npv);
  CHECK(state.reference() == nullptr);
  app::apply(state, SetReference{1});
  REQUIRE(state.reference());
  CHECK(state.reference()->case_id == 1);
  CHECK(state.reference() == state.results_of(1));
  const double better = *state.summary[model::Result::npv];
  CHECK(better > npv);
  app::apply(state, SelectCase{1});
  CHECK(recompute(state));
  CHECK(state.reference() == nullptr);  // it is the current one now
  CHECK(*state.summary[model::Result::npv] == npv);
  CHECK(*state.results_of(2)->summary[model::Result::npv] == better);
  app::apply(state, NewCase{});
  app::apply(state, MoveCase{2, 0});
  CHECK(recompute(state));
  REQUIRE(state.others.size() == 2);
  CHECK(state.others[0].case_id == 2);
  CHECK(state.others[1].case_id == 1);
  app::apply(state, DeleteCase{2});
  CHECK(recompute(state));
  CHECK_FALSE(recompute(state));
  CHECK(state.others.size() == 1);
  CHECK(state.results_of(2) == nullptr);
}

}  // namespace mihwar::app
