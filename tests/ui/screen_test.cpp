// The whole interface without a GPU: sizes, clicks, drags and keys, under the sanitizers.
#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <vector>

#include "imgui_internal.h"
#include "model/evidence.hpp"
#include "platform/session.hpp"

namespace {

using namespace mihwar;

std::vector<std::byte> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
  const auto* first = reinterpret_cast<const std::byte*>(bytes.data());
  return {first, first + bytes.size()};
}

// A platform of nothing: it accepts textures, draws nowhere, and moves a pointer.
struct NullPlatform {
  std::vector<std::byte> regular = read_file(MIHWAR_FONTS "/regular.ttf"), bold = read_file(MIHWAR_FONTS "/bold.ttf");
  std::unique_ptr<platform::Session> session = platform::start_session({regular, bold});
  platform::FrameInput input{.now_seconds = 0, .width = 1440, .height = 900};

  ImGuiIO& io() { return ImGui::GetIO(); }
  bool frame() {
    input.now_seconds += 1.0 / 60;
    const bool again = platform::run_frame(*session, input);
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
        texture->SetTexID(1);
        texture->SetStatus(ImTextureStatus_OK);
      }
      if (texture->Status == ImTextureStatus_WantDestroy) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
      }
    }
    return again;
  }
  void settle() {
    for (int i = 0; i < 4; ++i) frame();
  }
  const ui::Rect& control(std::string_view id) {
    const ui::Rect* rect = ui::find_control(session->view, id);
    REQUIRE_MESSAGE(rect != nullptr, "no control " << std::string(id));
    return *rect;
  }
  void point(float x, float y) {
    io().AddMousePosEvent(x, y);
    frame();
  }
  void press(bool down) {
    io().AddMouseButtonEvent(0, down);
    frame();
  }
  void click(std::string_view id) {
    const ui::Rect rect = control(id);
    point((rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2);
    press(true);
    press(false);
    frame();
  }
  void drag(std::string_view id, float share) {
    const ui::Rect rect = control(id);
    const float y = (rect.y0 + rect.y1) / 2;
    point((rect.x0 + rect.x1) / 2, y);
    press(true);
    point(rect.x0 + 11 + share * (rect.width() - 22), y);
    press(false);
    frame();
  }
  void key(ImGuiKey key) {
    io().AddKeyEvent(key, true);
    frame();
    io().AddKeyEvent(key, false);
    frame();
  }
  model::Inputs& inputs() { return session->state.scenario.inputs; }
  double revenue_gain() { return *session->state.summary[model::Result::revenue_gain]; }
};

}  // namespace

TEST_CASE("the first screen fits at every designed size, with the three levers and the figures") {
  NullPlatform app;
  const struct {
    float width, height, ratio;
    bool coarse;
  } kSizes[] = {{1920, 1080, 1, false}, {1440, 900, 2, false}, {1366, 768, 1, false},
                {1280, 720, 1, false},  {820, 1180, 2, true},  {390, 844, 3, true}};
  for (const auto& size : kSizes) {
    CAPTURE(size.width);
    app.input.width = size.width;
    app.input.height = size.height;
    app.input.pixel_ratio = size.ratio;
    app.input.coarse_pointer = size.coarse;
    app.settle();
    for (const std::string& text : app.session->view.shortened_texts) FAIL_CHECK(text);
    CHECK(ImGui::GetDrawData()->TotalVtxCount > 1000);
    app.control("result.revenue_gain");
    app.control("result.npv");
    app.control("lever.retention_gain");
  }
}

TEST_CASE("every character of every text and equation has a glyph") {
  NullPlatform app;
  app.settle();
  std::string all;
  for (const auto& texts : {text::parameter_texts(), text::result_texts(), text::evidence_texts()})
    for (const text::Entry& entry : texts) all += std::string(entry.first.english) + std::string(entry.second.english);
  for (const text::Phrase& phrase : text::all_phrases()) all += phrase.english;
  for (const model::ResultRow& row : model::results()) all += row.equation;
  for (const model::Parameter& row : model::parameters()) all += row.source;
  for (const model::Evidence& record : model::evidence()) all += record.source;
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
  for (const char* group : {"open.levers", "open.company", "open.run", "open.cx", "open.wait", "open.effort",
                            "open.employees", "open.complaints", "open.bonus", "open.lever.retention_gain"})
    app.click(group);
  for (const char* id :
       {"result.revenue_gain", "result.npv", "result.roi", "result.payback_month", "trace.temkin", "trace.gain_36",
        "trace.shapley", "result.programme_cost_pv", "result.acquisition_equivalent_cost"}) {
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
