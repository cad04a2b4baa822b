// The what-if view and the queue's picture.
#include <doctest/doctest.h>

#include "ui/null_platform.hpp"
#include "ui/pages.hpp"

namespace {

using namespace mihwar;
using model::Result;

const model::Parameter& retention_gain() {
  return model::lever_parameter(model::Lever::retention_gain, model::LeverField::value);
}

void show(NullPlatform& app, ui::Page page) {
  app.input.height = 3600;  // all cards at once
  app.settle();
  ui::open_page(app.session->view, page);
  app.settle();
}

app::Questions& questions(NullPlatform& app) { return app.session->view.desk.questions; }

void finish_budget(NullPlatform& app) {
  for (int i = 0; i < 400 && !app.session->view.desk.budget.is_done; ++i) app.frame();
  REQUIRE(app.session->view.desk.budget.is_done);
  app.settle();
}

bool shows(NullPlatform& app, std::string_view id) { return ui::find_control(app.session->view, id) != nullptr; }

}  // namespace

TEST_CASE("the goal found is that of the analysis, and using it brings the result to the target") {
  NullPlatform app;
  questions(app).goal_target = 35e6;
  show(app, ui::Page::what_if);
  const auto expected = analysis::seek_goal(app.inputs(), retention_gain(), Result::npv, 35e6);
  REQUIRE(expected.value.has_value());
  CHECK(app.session->view.desk.goal.value == expected.value);
  app.click("button.use_goal");
  CHECK(app.inputs().lever(model::Lever::retention_gain).value == *expected.value);
  CHECK(*app.session->state.summary[Result::npv] == doctest::Approx(35e6).epsilon(1e-6));
  app.settle();
  CHECK_FALSE(shows(app, "button.use_goal"));
}

TEST_CASE("a goal out of reach has no button, and another result comes with a target in its unit") {
  NullPlatform app;
  questions(app).goal_target = 1e14;
  show(app, ui::Page::what_if);
  CHECK(app.session->view.desk.goal.outcome == analysis::GoalOutcome::out_of_reach);
  CHECK_FALSE(shows(app, "button.use_goal"));
  app.click("pick.goal_result");
  app.settle();
  app.click("pick.result.annual_retention_programme");
  app.settle();
  CHECK(questions(app).goal_result == Result::annual_retention_programme);
  CHECK(questions(app).goal_target < 1);
  CHECK(app.session->view.desk.goal.outcome == analysis::GoalOutcome::reached);
}

TEST_CASE("a target is typed, and the input is picked") {
  NullPlatform app;
  show(app, ui::Page::what_if);
  app.click("value.desk.goal_target");
  CHECK(platform::commit_typed(*app.session, "30m"));
  CHECK(questions(app).goal_target == 30e6);
  app.click("pick.goal_parameter");
  app.settle();
  app.click("pick.lever.wait_reduction");
  app.settle();
  CHECK(questions(app).goal_parameter->id == "lever.wait_reduction");
}

TEST_CASE("the heat map is complete, answers the pointer and opens its result's trace") {
  NullPlatform app;
  show(app, ui::Page::what_if);
  const analysis::HeatMap& map = app.session->view.desk.heat;
  CHECK(map.rows_done == analysis::kHeatMapSide);
  CHECK(map.present == app.session->state.summary[Result::npv]);
  const ui::Rect chart = app.control("chart.heat");
  const int before = ImGui::GetDrawData()->TotalVtxCount;
  app.point((chart.x0 + chart.x1) / 2, chart.y0 + chart.height() * 0.4f);
  app.frame();
  CHECK(ImGui::GetDrawData()->TotalVtxCount > before);  // the box with the values
  app.press(true);
  app.press(false);
  CHECK(app.session->view.traced == "result.npv");
}

TEST_CASE("while a slider is held the heat map is whole in every frame, and right in the end") {
  NullPlatform app;
  show(app, ui::Page::what_if);
  const app::Desk& desk = app.session->view.desk;
  app.session->view.dragging = true;
  for (int i = 0; i < 40; ++i) {
    app::set_value(app.session->state.scenario().inputs, *model::find_parameter("company.contribution_margin"),
                   0.3 + 0.005 * i);
    app::recompute(app.session->state);
    app::answer(app.session->view.desk, app.session->state, app::Ask::heat, true);
    CHECK(desk.heat.rows_done == analysis::kHeatMapSide);
  }
  CHECK(desk.heat.present != app.session->state.summary[Result::npv]);
  app.settle();
  CHECK(desk.heat.present == app.session->state.summary[Result::npv]);
}

TEST_CASE("the map's axes are two inputs, and a logarithmic one is drawn, too") {
  NullPlatform app;
  questions(app).heat_x = model::find_parameter("company.annual_revenue");
  questions(app).heat_y = model::find_parameter("run.horizon_months");
  questions(app).heat_result = Result::payback_month;
  show(app, ui::Page::what_if);
  CHECK(app.session->view.desk.heat.rows_done == analysis::kHeatMapSide);
  app.click("pick.heat_x");
  app.settle();
  CHECK_FALSE(shows(app, "pick.run.horizon_months"));
}

TEST_CASE("the best mix gives at least the net value stated, in one undo step") {
  NullPlatform app;
  show(app, ui::Page::what_if);
  app.click("button.budget_as_now");
  finish_budget(app);
  const analysis::Budget budget = app.session->view.desk.budget;
  const model::Inputs before = app.inputs();
  CHECK(budget.money == budget.present_money);
  CHECK(budget.npv >= budget.present_npv);
  app.click("button.use_budget");
  CHECK(*app.session->state.summary[Result::npv] >= budget.npv - 1e-6 * budget.npv);
  app.click("button.undo");
  CHECK(app.session->state.summary[Result::npv] == budget.present_npv);
  CHECK(app.inputs().levers[0].monthly_cost == before.levers[0].monthly_cost);
}

TEST_CASE("the queue's picture shows the agents now and after") {
  NullPlatform app;
  show(app, ui::Page::queue);
  REQUIRE(app.session->view.desk.queue.has_value());
  CHECK(app.session->view.desk.queue->advice.has_value());
  const ui::Rect chart = app.control("chart.queue");
  const int before = ImGui::GetDrawData()->TotalVtxCount;
  app.point((chart.x0 + chart.x1) / 2, (chart.y0 + chart.y1) / 2);
  app.frame();
  CHECK(ImGui::GetDrawData()->TotalVtxCount > before);
}

TEST_CASE("what-if and queue fit at every width, in both languages, whatever the answers") {
  NullPlatform app;
  show(app, ui::Page::what_if);
  const model::Parameter* parameters[] = {&retention_gain(), model::find_parameter("company.annual_retention"),
                                          model::find_parameter("run.horizon_months")};
  for (const float width : {320.0f, 390.0f, 820.0f, 1280.0f, 1920.0f})
    for (const auto language : {text::Language::english, text::Language::arabic})
      for (int i = 0; i < 6; ++i) {
        CAPTURE(width);
        CAPTURE(static_cast<int>(language));
        CAPTURE(i);
        constexpr Result kResults[] = {Result::npv, Result::roi, Result::payback_month};
        app::Questions& q = questions(app);
        q.goal_parameter = parameters[i % 3];
        q.goal_result = q.heat_result = kResults[i % 3];
        q.goal_target = i < 3 ? 12 : 1e12;
        q.heat_x = i < 3 ? &retention_gain() : model::find_parameter("company.annual_revenue");
        q.budget_money = i < 3 ? 5e6 : 1e9;
        ++app.session->view.desk.asked;
        app.session->state.locale.language = language;
        app.input.width = width;
        app.input.coarse_pointer = width < 1000;
        app.session->view.page = i == 5 ? ui::Page::queue : ui::Page::what_if;
        app.settle();
        if (i % 3 == 0) finish_budget(app);
        for (const std::string& text : app.session->view.shortened_texts) FAIL_CHECK(text);
      }
}
