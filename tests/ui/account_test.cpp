// What exports and reports are made of.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "ui/account.hpp"
#include "ui/null_platform.hpp"

namespace {

using namespace mihwar;
using nlohmann::json;

json account_of(NullPlatform& app) {
  app.settle();
  const json account = json::parse(platform::account(*app.session, ui::kFigures | ui::kCharts), nullptr, false);
  REQUIRE_FALSE(account.is_discarded());
  return account;
}

}  // namespace

TEST_CASE("an account holds every scenario with its figures") {
  NullPlatform app;
  app::apply(app.session->state, app::NewCase{"retail"});
  app.session->state.scenario().name = "A \"quoted\" <name>";
  const json account = account_of(app);
  CHECK(account["format"] == 1);
  CHECK(account["current"] == 1);
  REQUIRE(account["scenarios"].size() == 2);
  const json& second = account["scenarios"][1];
  CHECK(second["name"] == "A \"quoted\" <name>");
  CHECK(second["results"]["revenue_gain"] == app.revenue_gain());
  CHECK(second["parameters"].size() == model::parameters().size());
  CHECK(second["months"]["month"].size() == second["parameters"]["run.horizon_months"].get<std::size_t>() + 1);
  for (const auto& [key, column] : second["months"].items()) CHECK(column.size() == second["months"]["month"].size());
  const double first_gain = account["scenarios"][0]["results"]["revenue_gain"];
  CHECK(first_gain != app.revenue_gain());
  CHECK(account["link"].get<std::string>().starts_with("m1&"));
}

TEST_CASE("an account describes parameters, results, evidence and charts in both languages") {
  NullPlatform app;
  for (const auto language : {text::Language::english, text::Language::arabic}) {
    app.session->state.locale = {language, text::Digits::arabic_indic};
    const json account = account_of(app);
    std::size_t grouped = 0;
    for (const json& group : account["groups"]) grouped += group["parameters"].size();
    CHECK(grouped == model::parameters().size());
    for (const auto& [id, row] : account["parameters"].items()) {
      CHECK(!row["label"].get<std::string>().empty());
      CHECK(!row["shown"].get<std::string>().empty());
    }
    CHECK(account["results"].size() == model::results().size());
    CHECK(account["charts"].size() == 6);
    for (const json& chart : account["charts"]) {
      CHECK(chart["svg"].get<std::string>().starts_with("<svg"));
      CHECK(chart["svg"].get<std::string>().find("…") == std::string::npos);
      CHECK(chart["table"].get<std::string>().find('\t') != std::string::npos);
    }
    for (const auto& [key, word] : account["words"].items()) CHECK_MESSAGE(!word.get<std::string>().empty(), key);
  }
}

TEST_CASE("an account of a scenario without levers has no contributions") {
  NullPlatform app;
  for (auto& lever : app.inputs().levers) lever.value = 0;
  const json account = account_of(app);
  CHECK(account["contributions"].empty());
  CHECK(account["charts"].size() == 3);
}
