// The whole interface without a GPU: sizes, clicks, drags and keys, under the sanitizers.
#include <doctest/doctest.h>

#include <cmath>

#include "model/evidence.hpp"
#include "text/shape.hpp"
#include "ui/null_platform.hpp"
#include "ui/pages.hpp"
#include "ui/widgets.hpp"

using namespace mihwar;

TEST_CASE("the first screen fits at every designed size and in both languages, with the three levers and the figures") {
  NullPlatform app;
  const struct {
    float width, height, ratio;
    bool coarse;
  } kSizes[] = {{1920, 1080, 1, false}, {1440, 900, 2, false}, {1366, 768, 1, false},
                {1280, 720, 1, false},  {820, 1180, 2, true},  {390, 844, 3, true}};
  for (const auto& size : kSizes)
    for (const auto locale : {text::Locale{}, text::Locale{text::Language::arabic, text::Digits::western},
                              text::Locale{text::Language::arabic, text::Digits::arabic_indic}}) {
      CAPTURE(size.width);
      app.input.width = size.width;
      app.input.height = size.height;
      app.input.pixel_ratio = size.ratio;
      app.input.coarse_pointer = size.coarse;
      app.session->state.locale = locale;
      app.settle();
      for (const std::string& text : app.session->view.shortened_texts) FAIL_CHECK(text);
      CHECK(ImGui::GetDrawData()->TotalVtxCount > 1000);
      app.control("result.revenue_gain");
      app.control("result.npv");
      app.control("lever.retention_gain");
    }
}

namespace {

// As it is drawn: joined, reordered, without controls.
std::string visual_texts() {
  std::string all;
  const auto add = [&](std::string_view text) {
    for (const auto base : {text::BaseDirection::left_to_right, text::BaseDirection::right_to_left})
      all += text::to_visual(text, base);
  };
  for (const auto& texts : {text::parameter_texts(), text::result_texts(), text::evidence_texts()})
    for (const text::Entry& entry : texts)
      for (const std::string_view text :
           {entry.first.english, entry.first.arabic, entry.second.english, entry.second.arabic})
        add(text);
  for (const text::Phrase& phrase : text::all_phrases()) add(phrase.english), add(phrase.arabic);
  for (const auto& forms : text::all_plurals())
    for (const text::Phrase& phrase : forms) add(phrase.english), add(phrase.arabic);
  for (const model::ResultRow& row : model::results()) add(row.equation);
  for (const model::Parameter& row : model::parameters()) add(row.source);
  for (const model::Evidence& record : model::evidence()) add(record.source);
  for (const text::Currency& currency : text::currencies()) add(currency.symbol), add(currency.arabic);
  for (const auto digits : {text::Digits::western, text::Digits::arabic_indic})
    add(text::percent({text::Language::arabic, digits}, -12345.67890, 4));
  return all;
}

}  // namespace

TEST_CASE("every character that any text can show has a glyph in both weights") {
  NullPlatform app;
  app.settle();
  const std::string all = visual_texts();
  for (const char* at = all.c_str(); *at;) {
    unsigned code_point = 0;
    at += ImTextCharFromUtf8(&code_point, at, nullptr);
    for (ImFont* font : {app.session->fonts.regular, app.session->fonts.bold})
      CHECK_MESSAGE(font->IsGlyphInFont(static_cast<ImWchar>(code_point)), "no glyph for code point " << code_point);
  }
}

TEST_CASE("dragging a lever changes its value and the result") {
  NullPlatform app;
  app.settle();
  const double before = app.revenue_gain();
  app.drag("lever.retention_gain", 1.0f / 3);
  CHECK(app.inputs().lever(model::Lever::retention_gain).value == doctest::Approx(0.05));
  CHECK(app.revenue_gain() > before);
  app.drag("lever.wait_reduction", 0);
  CHECK(app.inputs().lever(model::Lever::wait_reduction).value == 0);
}

TEST_CASE("in Arabic a slider grows from the right") {
  NullPlatform app;
  app.session->state.locale.language = text::Language::arabic;
  app.settle();
  app.drag("lever.wait_reduction", 0.2f);
  CHECK(app.inputs().lever(model::Lever::wait_reduction).value == doctest::Approx(0.8));
  app.key(ImGuiKey_LeftArrow);
  CHECK(app.inputs().lever(model::Lever::wait_reduction).value == doctest::Approx(0.81));
  CHECK(app.control("lever.wait_reduction").x0 > app.control("result.npv").x0);
}

TEST_CASE("a number is typed in either digits, and refused out of range") {
  NullPlatform app;
  app.session->state.locale = {text::Language::arabic, text::Digits::arabic_indic};
  app.settle();
  app.click("value.lever.wait_reduction");
  CHECK(app.session->view.editing.kind == ui::EditKind::number);
  CHECK(app.session->view.editing.text == "٥٠");
  CHECK(platform::preview_typed(*app.session, "٧٥٫٥").acceptable);
  CHECK(platform::commit_typed(*app.session, "٧٥٫٥"));
  CHECK(app.inputs().lever(model::Lever::wait_reduction).value == doctest::Approx(0.755));
  app.click("value.lever.wait_reduction");
  CHECK_FALSE(platform::preview_typed(*app.session, "120").acceptable);
  CHECK_FALSE(platform::preview_typed(*app.session, "120").message.empty());
  CHECK_FALSE(platform::commit_typed(*app.session, "120"));
  CHECK_FALSE(platform::commit_typed(*app.session, "abc"));
  CHECK(app.inputs().lever(model::Lever::wait_reduction).value == doctest::Approx(0.755));
  platform::cancel_typed(*app.session);
  CHECK(app.session->view.editing.kind == ui::EditKind::none);
}

TEST_CASE("name and notes are typed; the name is the page's title") {
  NullPlatform app;
  app.settle();
  app.click("scenario.name");
  CHECK(platform::commit_typed(*app.session, "  بنك الخليج 2026 \n"));
  CHECK(app.session->state.scenario().name == "بنك الخليج 2026");
  CHECK(platform::page_title(*app.session).find("بنك الخليج 2026") == 0);
  app.session->view.editing = {ui::EditKind::paragraph, "notes", {}, "", 9};
  CHECK_FALSE(platform::commit_typed(*app.session, std::string(5000, 'x')));
  CHECK(platform::commit_typed(*app.session, " checked\r\nwith finance\n"));
  CHECK(app.session->state.scenario().notes == "checked\nwith finance");
  app.settle();
}

TEST_CASE("switching the language keeps the scenario and the place, and the text cache stays bounded") {
  NullPlatform app;
  app.settle();
  app.drag("lever.retention_gain", 0.5f);
  const double gain = app.revenue_gain();
  for (int i = 0; i < 200; ++i) app.click("button.language");
  CHECK(app.session->state.locale.language == text::Language::english);
  CHECK(app.revenue_gain() == gain);
  CHECK(app.session->shaper.entries() <= 2 * text::Shaper::kGeneration);
}

TEST_CASE("a knob that is touched without being moved keeps its value") {
  NullPlatform app;
  app.input.height = 3000;
  app.settle();
  app.click("open.more");
  app.click("open.cx");
  const auto& row = *model::find_parameter("cx.loyalty_slope");
  const ui::Rect rect = app.control(row.id);
  const float knob = rect.x0 + 11 + static_cast<float>(ui::slider_position(row, 0.427)) * (rect.width() - 22);
  app.point(knob + 3, (rect.y0 + rect.y1) / 2);
  app.press(true);
  app.press(false);
  CHECK(row.field.get(app.inputs()) == 0.427);
}

TEST_CASE("arrow keys move the slider that was touched last") {
  NullPlatform app;
  app.settle();
  app.drag("lever.wait_reduction", 0.5f);
  app.key(ImGuiKey_RightArrow);
  CHECK(app.inputs().lever(model::Lever::wait_reduction).value == doctest::Approx(0.51));
  app.key(ImGuiKey_Home);
  CHECK(app.inputs().lever(model::Lever::wait_reduction).value == 0);
  app.key(ImGuiKey_End);
  CHECK(app.inputs().lever(model::Lever::wait_reduction).value == 1);
}

TEST_CASE("every figure and every input opens its trace") {
  NullPlatform app;
  app.input.height = 6000;
  app.settle();
  for (const char* group :
       {"open.more", "open.company", "open.run", "open.cx", "open.wait", "open.effort", "open.employees",
        "open.complaints", "open.lever.bonus", "open.perception", "open.lever.retention_gain"})
    app.click(group);
  ui::open_page(app.session->view, ui::Page::claims);
  app.settle();
  for (const char* id :
       {"result.revenue_gain", "result.npv", "result.roi", "result.payback_month", "trace.temkin", "trace.gain_36",
        "trace.shapley.wait_reduction", "result.programme_cost_pv", "result.acquisition_equivalent_cost"}) {
    CAPTURE(id);
    app.session->view.traced.clear();
    app.settle();
    app.click(id);
    CHECK(app.session->view.traced == id);
  }
  for (const model::Parameter& row : model::parameters()) {
    const std::string id = "trace." + std::string(row.id);
    CAPTURE(id);
    app.session->view.traced = id;
    app.settle();
    CHECK(app.session->view.traced == id);
    for (const std::string& text : app.session->view.shortened_texts) FAIL_CHECK(text);
  }
  app.click("button.close_trace");
  CHECK(app.session->view.traced.empty());
}

TEST_CASE("reset brings every value back") {
  NullPlatform app;
  app.settle();
  const double before = app.revenue_gain();
  app.drag("lever.engagement_gain", 0.9f);
  CHECK(app.revenue_gain() != before);
  app.click("button.more");
  app.settle();
  app.click("button.reset");
  CHECK(app.revenue_gain() == before);
}

TEST_CASE("the page stays drawable with every lever off, and with every input at its ends") {
  NullPlatform app;
  app.input.height = 4000;
  for (const bool high : {false, true})
    for (const model::Parameter& row : model::parameters()) {
      app.inputs() = model::default_inputs();
      app::set_value(app.inputs(), row, high ? row.maximum : row.minimum);
      app.frame();
    }
  app.inputs() = model::default_inputs();
  for (auto& lever : app.inputs().levers) lever.value = 0;
  app.settle();
  CHECK(app.revenue_gain() == 0);
}

TEST_CASE("nothing moves once the pointer rests") {
  NullPlatform app;
  app.settle();
  CHECK_FALSE(app.frame());
}
