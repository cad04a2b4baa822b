// What you would have to believe, the scorecard and the contrary evidence.
#include <doctest/doctest.h>

#include "analysis/contrary.hpp"
#include "analysis/scorecard.hpp"
#include "ui/null_platform.hpp"
#include "ui/pages.hpp"

namespace {

using namespace mihwar;

// High enough that nothing has to be scrolled to.
struct Page : NullPlatform {
  explicit Page(ui::Page page, float width = 1280) {
    input.width = width;
    input.height = 9000;
    ui::open_page(session->view, page);
    settle();
  }
  bool shows(std::string_view id) { return ui::find_control(session->view, id) != nullptr; }
  void check_texts_fit() {
    for (const std::string& text : session->view.shortened_texts) FAIL_CHECK(text);
  }
};

}  // namespace

TEST_CASE("the claims are shown for the default scenario and for Temkin's own") {
  Page app(ui::Page::claims);
  for (const char* id : {"chart.bridge", "chart.editions", "chart.five_times", "chart.two_percent", "chart.five_points",
                         "chart.keep_each", "chart.gap", "chart.iceberg"})
    app.control(id);
  CHECK_FALSE(app.shows("button.five_times"));  // the default is five times already
  app::apply(app.session->state, app::NewCase{"temkin-2018"});
  app.settle();
  app.control("chart.bridge");
  CHECK(app.session->view.desk.claims.temkin.bridge.revenue_gain[0] == doctest::Approx(775e6).epsilon(0.001));
  app.check_texts_fit();
}

TEST_CASE("figures of the claims open their traces") {
  Page app(ui::Page::claims);
  for (const auto& [id, traced] : {std::pair("claim.spend_uplift", "trace.cx.spend_uplift"),
                                   {"claim.margin", "trace.company.contribution_margin"},
                                   {"claim.acquisition_cost", "trace.company.acquisition_cost"},
                                   {"claim.silent", "trace.complaints.problem_rate"}}) {
    app.click(id);
    CHECK(app.session->view.traced == traced);
    app.session->view.traced.clear();
    app.settle();
  }
}

TEST_CASE("5x sets the acquisition cost to five times the retention spend, and is undone") {
  Page app(ui::Page::claims);
  app.inputs().company.acquisition_cost = 400;
  app.settle();
  const double npv = *app.session->state.summary[model::Result::npv];
  app.input.now_seconds += 2 * app::kMergeSeconds;  // a step of its own
  app.click("button.five_times");
  CHECK(app.inputs().company.acquisition_cost == 5 * app.inputs().company.retention_spend);
  CHECK(*app.session->state.summary[model::Result::npv] == doctest::Approx(npv));
  app.settle();
  app.click("button.undo");
  CHECK(app.inputs().company.acquisition_cost == 400);
}

TEST_CASE("without spend on retention there is no ratio and no 5x") {
  Page app(ui::Page::claims);
  app.inputs().company.retention_spend = 0;
  app.settle();
  CHECK_FALSE(app.shows("button.five_times"));
  app.check_texts_fit();
}

TEST_CASE("each switch applies its contrary evidence and takes it back") {
  Page app(ui::Page::evidence);
  for (const analysis::Contrary& contrary : analysis::contrary_evidence()) {
    CAPTURE(contrary.id);
    const model::Parameter& row = *model::find_parameter(contrary.parameter);
    const double before = row.field.get(app.inputs());
    const std::string id = "switch.contrary." + std::string(contrary.id);
    app.click(id);
    CHECK(row.field.get(app.inputs()) == analysis::contrary_value(contrary, app.inputs()));
    CHECK(row.field.get(app.inputs()) != before);
    app.click(id);
    CHECK(row.field.get(app.inputs()) == before);
  }
}

TEST_CASE("the scorecard warns where one lever takes the money and another tile stands still") {
  Page app(ui::Page::why);
  for (auto& lever : app.inputs().levers) lever.value = 0;
  app.settle();
  CHECK_FALSE(app.shows("scorecard.over_focus"));
  auto& lever = app.inputs().lever(model::Lever::retention_gain);
  lever.value = 0.02;
  lever.one_off_cost = 5e6;
  app.settle();
  app.click("scorecard.over_focus");
  CHECK(app.session->view.traced == "result.programme_cost_pv");
}

TEST_CASE("claims, scorecard and evidence fit at every width, in both languages, for unusual inputs too") {
  constexpr text::Locale kLocales[] = {
      {}, {text::Language::arabic, text::Digits::western}, {text::Language::arabic, text::Digits::arabic_indic}};
  for (const ui::Page page : {ui::Page::claims, ui::Page::why, ui::Page::evidence}) {
    Page app(page);
    for (const char* preset : {"", "temkin-2018"}) {
      app::apply(app.session->state, app::NewCase{preset});
      if (*preset == 0) app.inputs().company.annual_revenue = 123.456e9;
      for (const float width : {320.0f, 360.0f, 390.0f, 480.0f, 600.0f, 820.0f, 1024.0f, 1280.0f, 1366.0f, 1920.0f})
        for (const text::Locale locale : kLocales) {
          CAPTURE(preset);
          CAPTURE(width);
          app.input.width = width;
          app.input.coarse_pointer = width < 1000;
          app.session->state.locale = locale;
          app.settle();
          app.check_texts_fit();
          CHECK(ImGui::GetDrawData()->TotalVtxCount > 1000);
        }
    }
  }
}
