// The views of the account: what they tell, and what is edited in them.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "analysis/contrary.hpp"
#include "app/desk_fields.hpp"
#include "app/quantity.hpp"
#include "ui/account.hpp"
#include "ui/null_platform.hpp"
#include "ui/pages.hpp"

namespace {

using namespace mihwar;
using model::Result;
using nlohmann::json;

json views_of(NullPlatform& app) {
  const platform::Session& session = *app.session;
  const json account = json::parse(
      ui::account(session.state, session.view, session.fonts, app.session->shaper, ui::kViews), nullptr, false);
  REQUIRE_FALSE(account.is_discarded());
  CHECK_FALSE(account.contains("scenarios"));
  return account["views"];
}

json view_of(NullPlatform& app, std::string_view id) {
  for (const json& view : views_of(app))
    if (view["id"] == id) return view;
  FAIL("no view " << std::string(id));
  return {};
}

const json* find_part(const json& view, std::string_view id) {
  for (const json& part : view["parts"])
    if (part.contains("id") && part["id"] == id) return &part;
  return nullptr;
}

json part_of(NullPlatform& app, std::string_view view_id, std::string_view id) {
  const json view = view_of(app, view_id);
  const json* part = find_part(view, id);
  REQUIRE_MESSAGE(part, "no part " << std::string(id));
  return *part;
}

// Every text of a part, whatever its members.
void collect(const json& value, std::vector<std::string>& texts) {
  if (value.is_string()) texts.push_back(value);
  if (value.is_structured())
    for (const json& inner : value) collect(inner, texts);
}

bool says(const json& view, const std::string& words) {
  std::vector<std::string> texts;
  collect(view, texts);
  return std::any_of(texts.begin(), texts.end(),
                     [&](const std::string& text) { return text.find(words) != std::string::npos; });
}

ui::EditedField edit(NullPlatform& app, std::string_view id, std::string_view text, bool commit = true) {
  const auto edited = ui::edit_view_field(app.session->state, app.session->view, id, text, commit);
  REQUIRE_MESSAGE(edited, "no field " << std::string(id));
  return *edited;
}

app::Questions& questions(NullPlatform& app) { return app.session->view.desk.questions; }

void check_part(const json& part) {
  const std::string kind = part["kind"];
  CAPTURE(part.dump());
  if (kind == "table") {
    CHECK_FALSE(part["caption"].get<std::string>().empty());
    CHECK_FALSE(part["rows"].empty());
    for (const json& row : part["rows"]) CHECK(row.size() == part["heads"].size());
  } else if (kind == "chart") {
    CHECK(part["svg"].get<std::string>().starts_with("<svg"));
    CHECK(part["svg"].get<std::string>().find("…") == std::string::npos);
    CHECK(part["table"].get<std::string>().find('\t') != std::string::npos);
  } else if (kind == "list") {
    CHECK_FALSE(part["items"].empty());
  } else if (kind == "choice") {
    CHECK(part["chosen"].get<double>() < static_cast<double>(part["choices"].size()));
  } else {
    CHECK_FALSE(part[part.contains("label") ? "label" : "text"].get<std::string>().empty());
  }
}

}  // namespace

TEST_CASE("every view is told in both languages, without empty parts or open placeholders") {
  NullPlatform app;
  app::apply(app.session->state, app::DuplicateCase{app.session->state.document.current_case().id});
  app.inputs().company.annual_retention = 0.8;
  app.settle();
  const std::set<std::string> kinds = {"heading", "text",  "warning", "list",  "table",
                                       "chart",   "field", "choice",  "switch"};
  for (const auto language : {text::Language::english, text::Language::arabic}) {
    app.session->state.locale = {language, text::Digits::arabic_indic};
    const json views = views_of(app);
    CHECK(views.size() == 10);
    for (const json& view : views) {
      CAPTURE(view["id"]);
      CHECK_FALSE(view["title"].get<std::string>().empty());
      CHECK_FALSE(view["parts"].empty());
      std::set<std::string> ids;
      for (const json& part : view["parts"]) {
        CHECK(kinds.contains(part["kind"]));
        if (part.contains("id")) CHECK(ids.insert(part["id"]).second);
        check_part(part);
        std::vector<std::string> texts;
        collect(part, texts);
        for (const std::string& text : texts)
          if (!text.starts_with("<svg")) CHECK_MESSAGE(text.find('{') == std::string::npos, text);
      }
    }
  }
}

TEST_CASE("views and charts are told only when they are asked for") {
  NullPlatform app;
  app.settle();
  const json account = json::parse(platform::account(*app.session, ui::kFigures | ui::kCharts));
  CHECK_FALSE(account.contains("views"));
  CHECK(account.contains("charts"));
  CHECK(account.contains("words"));
}

TEST_CASE("figures of views are those of the analyses") {
  NullPlatform app;
  app.settle();
  const app::AppState& state = app.session->state;
  analysis::MonteCarlo run;
  analysis::start_monte_carlo(run, app.inputs(), {.trials = app::kQuickTrials});
  while (!analysis::advance_monte_carlo(run, app::kQuickTrials))
    ;
  analysis::summarise_monte_carlo(run);
  const analysis::Quantiles& npv = run.figures[static_cast<std::size_t>(Result::npv)].quantiles;
  const json sure = view_of(app, "how_sure");
  for (const double value : npv) CHECK(says(sure, app::money(state, value)));

  const analysis::GoalSeek goal =
      analysis::seek_goal(app.inputs(), *questions(app).goal_parameter, Result::npv, questions(app).goal_target);
  const json what_if = view_of(app, "what_if");
  CHECK(says(what_if, app::quantity(state, *questions(app).goal_parameter, *goal.value)));
  analysis::Budget budget;
  analysis::start_budget(budget, app.inputs(), questions(app).budget_money);
  while (!analysis::advance_budget(budget, 1000))
    ;
  CHECK(says(what_if, app::money(state, budget.npv)));
  analysis::HeatMap map;
  analysis::start_heat_map(map, app.inputs(), *questions(app).heat_x, *questions(app).heat_y, Result::npv);
  analysis::advance_heat_map(map, analysis::kHeatMapSide);
  CHECK(says(what_if, app::money(state, map.at(63, 63))));

  const analysis::Claims claims = analysis::test_claims(app.inputs());
  CHECK(says(view_of(app, "claims"), app::money(state, claims.temkin.bridge.revenue_gain[0])));
  const auto advice = model::advise_staffing(app.inputs());
  REQUIRE(advice.has_value());
  CHECK(says(view_of(app, "queue"), app::money(state, advice->annual_cost)));
  CHECK(says(view_of(app, "why"), app::money(state, state.attribution.npv[0])));
  const auto last = static_cast<std::size_t>(state.projection.horizon_months);
  CHECK(says(view_of(app, "over_time"), app::money(state, state.projection.cumulative_cash_flow[last])));
}

TEST_CASE("the long run is told once it has ended, and the account never starts one") {
  NullPlatform app;
  app.input.height = 3600;
  ui::open_page(app.session->view, ui::Page::how_sure);
  for (int i = 0; i < 400 && app.session->view.desk.likelihood.trials != app::kFineTrials; ++i) app.frame();
  CHECK(says(view_of(app, "how_sure"), "100,000 trials"));
  edit(app, "desk.seed", "7");
  CHECK(says(view_of(app, "how_sure"), "4,096 trials"));
}

TEST_CASE("numbers of views are typed, with the limits of the canvas") {
  NullPlatform app;
  app.settle();
  CHECK(edit(app, "desk.goal_target", "30m", false).message == "Read as $30.0M");
  CHECK(questions(app).goal_target == 25e6);
  CHECK(edit(app, "desk.goal_target", "30m").acceptable);
  CHECK(questions(app).goal_target == 30e6);
  CHECK(part_of(app, "what_if", "desk.goal_target")["shown"] == "$30.0M");
  CHECK(edit(app, "desk.budget_money", "7m").acceptable);
  CHECK(says(view_of(app, "what_if"), "$7.00M"));
  CHECK(edit(app, "desk.seed", "42").acceptable);
  CHECK(part_of(app, "how_sure", "desk.seed")["shown"] == "42");
  for (const char* id : {"desk.goal_target", "desk.budget_money", "desk.seed", "range.low.company.annual_retention"}) {
    const ui::EditedField refused = edit(app, id, "many");
    CHECK_FALSE(refused.acceptable);
    CHECK(refused.message == "Type a number");
  }
  const ui::EditedField negative = edit(app, "desk.budget_money", "-1");
  CHECK_FALSE(negative.acceptable);
  CHECK(negative.message.starts_with("Allowed: $0"));
  CHECK_FALSE(ui::edit_view_field(app.session->state, app.session->view, "desk.nothing", "1", true).has_value());
}

TEST_CASE("a range is typed and taken back, and the trials follow it") {
  NullPlatform app;
  app.settle();
  const std::string low = "range.low.company.annual_retention", reset = "reset.range.company.annual_retention";
  const std::string before = view_of(app, "how_sure")["parts"][0]["text"];
  const ui::EditedField too_high = edit(app, low, "99");
  CHECK_FALSE(too_high.acceptable);
  CHECK(too_high.message.starts_with("Allowed:"));
  CHECK(edit(app, low, "60").acceptable);
  CHECK(part_of(app, "how_sure", low)["shown"] == "60.0% a year");
  CHECK(view_of(app, "how_sure")["parts"][0]["text"] != before);
  CHECK(edit(app, reset, "1").acceptable);
  CHECK(view_of(app, "how_sure")["parts"][0]["text"] == before);
  const json view = view_of(app, "how_sure");
  CHECK(find_part(view, reset) == nullptr);
}

TEST_CASE("choices take an index, and what is shown follows") {
  NullPlatform app;
  app.settle();
  for (const auto& [view, id] : {std::pair("how_sure", "pick.tornado"),
                                 {"what_if", "pick.goal_parameter"},
                                 {"what_if", "pick.goal_result"},
                                 {"what_if", "pick.heat_x"},
                                 {"what_if", "pick.heat_y"},
                                 {"what_if", "pick.heat_result"}}) {
    CAPTURE(id);
    const std::size_t last = part_of(app, view, id)["choices"].size() - 1;
    CHECK(edit(app, id, std::to_string(last)).acceptable);
    CHECK(part_of(app, view, id)["chosen"] == last);
    CHECK_FALSE(edit(app, id, std::to_string(last + 1)).acceptable);
    CHECK_FALSE(edit(app, id, "").acceptable);
    CHECK(edit(app, id, "x").message.starts_with("Allowed: 0"));
  }
  CHECK(questions(app).goal_result == Result::annual_retention_programme);
  CHECK(questions(app).goal_target < 1);  // in the result's unit
}

TEST_CASE("switches of contrary evidence and buttons change the scenario, as steps of the history") {
  NullPlatform app;
  app.settle();
  for (const analysis::Contrary& contrary : analysis::contrary_evidence()) {
    const std::string id = "switch.contrary." + std::string(contrary.id);
    CHECK(edit(app, id, "1").acceptable);
    CHECK(analysis::is_applied(contrary, app.inputs()));
    CHECK(part_of(app, "evidence", id)["on"] == true);
    CHECK(edit(app, id, "0").acceptable);
    CHECK_FALSE(analysis::is_applied(contrary, app.inputs()));
    CHECK_FALSE(edit(app, id, "2").acceptable);
  }
  CHECK(edit(app, "button.queue_cost", "1").acceptable);
  CHECK(app.inputs().lever(model::Lever::wait_reduction).monthly_cost ==
        model::advise_staffing(app.inputs())->annual_cost / 12);
  app.settle();
  app.input.now_seconds += 2 * app::kMergeSeconds;
  app.settle();
  const double before = *app.session->state.summary[Result::npv];
  edit(app, "desk.goal_target", "35m");
  CHECK(edit(app, "button.use_goal", "1", false).acceptable);
  CHECK(*app.session->state.summary[Result::npv] == before);
  CHECK(edit(app, "button.use_goal", "1").acceptable);
  CHECK(*app.session->state.summary[Result::npv] == doctest::Approx(35e6).epsilon(1e-6));
  const json view = view_of(app, "what_if");
  CHECK(find_part(view, "button.use_goal") == nullptr);
  const ui::EditedField again = edit(app, "button.use_goal", "1");
  CHECK_FALSE(again.acceptable);
  CHECK(again.message == "There is nothing to change.");
  app.settle();
  app::apply(app.session->state, app::Undo{});
  app.settle();
  CHECK(*app.session->state.summary[Result::npv] == before);
  CHECK(edit(app, "button.budget_as_now", "1").acceptable);
  CHECK(edit(app, "button.use_budget", "1").acceptable);
  CHECK(*app.session->state.summary[Result::npv] >= before);
  app.inputs().company.acquisition_cost = 400;
  CHECK(edit(app, "button.five_times", "1").acceptable);
  CHECK(app.inputs().company.acquisition_cost == 5 * app.inputs().company.retention_spend);
}

TEST_CASE("a scenario without levers, spend or callers is told, too") {
  NullPlatform app;
  for (auto& lever : app.inputs().levers) lever.value = 0;
  app.inputs().company.retention_spend = 0;
  app.inputs().company.acquisition_cost = 0;
  app.inputs().wait.contacts_per_customer_month = 0;
  app.settle();
  for (const json& view : views_of(app))
    for (const json& part : view["parts"]) check_part(part);
}
