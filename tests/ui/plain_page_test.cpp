// What the plain page does through the core: values, actions and history are those of the canvas.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "ui/account.hpp"
#include "ui/null_platform.hpp"
#include "ui/sharing.hpp"

namespace {

using namespace mihwar;
using nlohmann::json;

constexpr std::string_view kRetention = "company.annual_retention";

double value_of(NullPlatform& app, std::string_view id) {
  return model::find_parameter(id)->field.get(app.session->state.scenario().inputs);
}

json account_of(NullPlatform& app, std::uint32_t parts) {
  const json account = json::parse(platform::account(*app.session, parts), nullptr, false);
  REQUIRE_FALSE(account.is_discarded());
  return account;
}

bool act(NullPlatform& app, std::string_view name, std::string_view argument = "") {
  return platform::act(*app.session, name, argument, app.input.now_seconds);
}

}  // namespace

TEST_CASE("what is typed is read, told and only then taken over") {
  NullPlatform app;
  app.settle();
  const double before = value_of(app, kRetention);
  const platform::TypedText read = platform::edit(*app.session, kRetention, "85", false);
  CHECK(read.acceptable);
  CHECK(read.message.find("85") != std::string::npos);
  CHECK(value_of(app, kRetention) == before);
  CHECK(platform::edit(*app.session, kRetention, "٨٥٫٥", true).acceptable);
  CHECK(value_of(app, kRetention) == doctest::Approx(0.855));
  for (const std::string_view wrong : {"850", "much", ""}) {
    const platform::TypedText refused = platform::edit(*app.session, kRetention, wrong, true);
    CHECK_FALSE(refused.acceptable);
    CHECK(!refused.message.empty());
  }
  CHECK(value_of(app, kRetention) == doctest::Approx(0.855));
  CHECK_FALSE(platform::edit(*app.session, "nothing.like_this", "1", true).acceptable);
}

TEST_CASE("choices and switches are told by their number") {
  NullPlatform app;
  for (const model::Parameter& row : model::parameters()) {
    if (row.kind != model::Kind::choice && row.kind != model::Kind::boolean) continue;
    CHECK(platform::edit(*app.session, row.id, "1", true).acceptable);
    CHECK(value_of(app, row.id) == 1);
    CHECK_FALSE(platform::edit(*app.session, row.id, "99", true).acceptable);
  }
}

TEST_CASE("name and notes are written in the scenario") {
  NullPlatform app;
  CHECK(platform::edit(*app.session, "scenario.name", "  خطة ", true).acceptable);
  CHECK(app.session->state.scenario().name == "خطة");
  CHECK(platform::edit(*app.session, "scenario.notes", "one\ntwo", true).acceptable);
  CHECK(app.session->state.scenario().notes == "one\ntwo");
  const platform::TypedText refused = platform::edit(*app.session, "scenario.name", std::string(10'000, 'x'), true);
  CHECK_FALSE(refused.acceptable);
  CHECK(!refused.message.empty());
}

TEST_CASE("a drag is one step of the history, and undo takes it back") {
  NullPlatform app;
  app.settle();
  const model::Parameter& row = *model::find_parameter(kRetention);
  const double before = value_of(app, kRetention);
  app.session->held_by_host = true;
  for (const double value : {0.82, 0.84, 0.86}) {
    platform::set_value(*app.session, row, value);
    app.settle();
  }
  app.session->held_by_host = false;
  app.settle();
  CHECK(act(app, "undo"));
  CHECK(value_of(app, kRetention) == before);
  CHECK_FALSE(act(app, "undo"));
  CHECK(act(app, "redo"));
  CHECK(value_of(app, kRetention) == 0.86);
}

TEST_CASE("actions by name") {
  NullPlatform app;
  app.settle();
  const app::Document& document = app.session->state.document;
  CHECK(act(app, "preset", "retail"));
  CHECK(act(app, "duplicate"));
  REQUIRE(document.cases.size() == 3);
  CHECK(document.current == 2);
  CHECK_FALSE(act(app, "move_forward"));
  CHECK(act(app, "move_back"));
  CHECK(document.current == 1);
  CHECK(act(app, "select", "0"));
  CHECK(document.current == 0);
  for (const std::string_view wrong : {"3", "-1", "", "1x"}) CHECK_FALSE(act(app, "select", wrong));
  CHECK(act(app, "currency", "SAR"));
  CHECK(document.current_case().scenario.currency == "SAR");
  CHECK(act(app, "toggle_lever", "lever.retention_gain"));
  CHECK(value_of(app, "lever.retention_gain") == 0);
  CHECK(act(app, "reset", "lever.retention_gain"));
  CHECK(value_of(app, "lever.retention_gain") > 0);
  CHECK(act(app, "remove"));
  CHECK(document.cases.size() == 2);
  CHECK_FALSE(act(app, "fly"));
  CHECK(act(app, "share", "link"));
  CHECK(app.session->view.requests.back().kind == "copy-link");
  CHECK(act(app, "share", "csv_months"));
  CHECK(app.session->view.requests.back().text == "csv-months");
  CHECK_FALSE(act(app, "share", "nothing"));
}

TEST_CASE("the account tells what the controls need, and only the parts that are asked for") {
  NullPlatform app;
  app.settle();
  for (const auto language : {text::Language::english, text::Language::arabic}) {
    app.session->state.locale = {language, text::Digits::western};
    const json figures = account_of(app, ui::kFigures | ui::kWithoutMonths);
    CHECK_FALSE(figures.contains("charts"));
    CHECK_FALSE(figures["scenarios"][0].contains("months"));
    CHECK(figures["fields"].size() == model::parameters().size());
    CHECK(figures["levers"].size() == model::kLeverAndPoolCount);
    for (const auto& [key, word] : figures["controls"].items()) CHECK_MESSAGE(!word.get<std::string>().empty(), key);
    const json rest = account_of(app, ui::kCharts | ui::kViews | ui::kAsShown);
    CHECK_FALSE(rest.contains("scenarios"));
    CHECK(rest["charts"].size() == 6);
    CHECK(rest["views"].is_array());
  }
}

TEST_CASE("random edits, accounts and sizes in turn") {
  NullPlatform app;
  app.settle();
  std::mt19937 random(7);
  const auto below = [&](std::size_t end) { return random() % end; };
  for (int i = 0; i < 120; ++i) {
    const model::Parameter& row = model::parameters()[below(model::parameters().size())];
    const double share = static_cast<double>(below(1001)) / 1000;
    platform::set_value(*app.session, row, row.minimum + share * (row.maximum - row.minimum));
    if (below(4) == 0) act(app, "undo");
    app.frame();
    const json figures = account_of(app, ui::kFigures | ui::kWithoutMonths);
    for (const model::ResultRow& result : model::results()) {
      const std::optional<double> value = app.session->state.summary[result.result];
      const json& told = figures["scenarios"][0]["results"][std::string(result.id)];
      CHECK(told.is_null() == !value.has_value());
      if (value && told.is_number()) CHECK(told.get<double>() == *value);
    }
    if (below(3) == 0) account_of(app, ui::kCharts | ui::kViews | ui::kAsShown);
    if (below(4) == 0) app.input.height = static_cast<float>(300 + below(6000));
    if (below(4) == 0) app.input.width = static_cast<float>(320 + below(1500));
    if (below(8) == 0) app.input.pixel_ratio = 1 + static_cast<float>(below(9)) / 4;
    if (below(8) == 0) app.session->view.text_percent = static_cast<int>(50 + below(200));
    if (below(8) == 0)
      app.session->state.locale.language = below(2) == 0 ? text::Language::english : text::Language::arabic;
    app.frame();
  }
}

TEST_CASE("actions and edits leave what is for reading only as it is, and say so") {
  NullPlatform app;
  REQUIRE(platform::restore(*app.session, R"({"format": 1, "read_only": true, "values": {}})", 0));
  app.settle();
  const std::string before = platform::saved_document(*app.session, true);
  for (const auto& [name, argument] : {std::pair{"toggle_lever", "lever.wait_reduction"}, {"currency", "EUR"}}) {
    app.session->view.toast.clear();
    const std::uint32_t changes = app.session->changes;
    platform::act(*app.session, name, argument, 1);
    CHECK_MESSAGE(platform::saved_document(*app.session, true) == before, name);
    CHECK(app.session->view.toast.find("reading only") != std::string::npos);
    CHECK(app.session->changes != changes);
  }
  platform::edit(*app.session, "lever.wait_reduction", "70", true);
  platform::act(*app.session, "undo", "", 2);
  app.settle();
  CHECK(platform::saved_document(*app.session, true) == before);
  CHECK_FALSE(app::can_undo(app.session->state.history));
}
