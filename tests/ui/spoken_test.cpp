// What a screen reader is told of the canvas.
#include <string>

#include "ui/null_platform.hpp"

namespace mihwar {
namespace {

using ui::ControlKind;

// Calls check(words) for every control of the page, in the order of the keyboard.
template <class Check>
int walk(NullPlatform& app, ui::Page page, Check check) {
  ui::ViewState& view = app.session->view;
  view.page = page;
  view.shows_more = true;
  ui::leave_focus(view);
  app.settle();
  int stops = 0;
  while (ui::move_focus(view, false)) {
    app.frame();
    check(platform::spoken_control(*app.session));
    ++stops;
  }
  return stops;
}

std::string spoken_at(NullPlatform& app, std::string_view id) {
  ui::ViewState& view = app.session->view;
  ui::leave_focus(view);
  app.settle();
  while (ui::move_focus(view, false)) {
    app.frame();
    if (view.focus.id == id) return platform::spoken_control(*app.session).sentence;
  }
  return "";
}

bool holds_something(ControlKind kind) {
  return kind == ControlKind::slider || kind == ControlKind::toggle || kind == ControlKind::choice;
}

}  // namespace

TEST_CASE("every control at the keyboard's ring has words, and its value") {
  for (const auto language : {text::Language::english, text::Language::arabic}) {
    NullPlatform app;
    app.session->state.locale.language = language;
    for (const char* id : {"open.more", "open.company", "open.cx", "open.lever.wait_reduction", "open.ranges"})
      app.session->view.open.emplace(id);
    int stops = 0;
    for (int page = 0; page < ui::kPages; ++page)
      stops += walk(app, static_cast<ui::Page>(page), [&](const ui::SpokenControl& words) {
        const ui::Described& control = app.session->view.described;
        INFO("page " << page << ", " << app.session->view.focus.id);
        CHECK(words.id == app.session->view.focus.id);
        CHECK_FALSE(words.sentence.empty());
        CHECK_FALSE(control.label.empty());
        if (holds_something(control.kind)) CHECK_FALSE(control.value.empty());
        CHECK(words.sentence.find('\n') == std::string::npos);
        CHECK(words.sentence.find('{') == std::string::npos);
      });
    CHECK(stops > 300);
  }
}

TEST_CASE("a control is said with name, value and kind, in the reader's language and digits") {
  NullPlatform app;
  CHECK(spoken_at(app, "lever.wait_reduction") == "Shorter waits, 50%, slider");
  CHECK(spoken_at(app, "switch.wait_reduction") == "Shorter waits, on, switch");
  CHECK(spoken_at(app, "value.lever.wait_reduction") == "Shorter waits, 50%, press Enter to type");
  CHECK(spoken_at(app, "result.npv") == "Net present value, $18.8M, button, opens its explanation");
  CHECK(spoken_at(app, "button.more") == "More, button");
  app.session->state.locale = {text::Language::arabic, text::Digits::arabic_indic};
  CHECK(spoken_at(app, "lever.wait_reduction") == "تقصير الانتظار، \u2066٥٠٪\u2069، شريط تمرير");
}

TEST_CASE("a button says that its menu is open") {
  NullPlatform app;
  spoken_at(app, "button.more");
  CHECK(platform::spoken_control(*app.session).value.empty());
  app.key(ImGuiKey_Enter);
  app.settle();
  CHECK(platform::spoken_control(*app.session).value == "open");
  app.key(ImGuiKey_Escape);
  app.settle();
  CHECK(platform::spoken_control(*app.session).value.empty());
}

TEST_CASE("a key on a slider changes the value that is said; a pointer says nothing") {
  NullPlatform app;
  spoken_at(app, "lever.wait_reduction");
  app.key(ImGuiKey_RightArrow);
  app.settle();
  CHECK(platform::spoken_control(*app.session).value == "51%");
  app.click("switch.wait_reduction");
  app.settle();
  CHECK(platform::spoken_control(*app.session).id.empty());
}

TEST_CASE("the result is told by headline and key figures, but not while a value is held") {
  NullPlatform app;
  app.settle();
  const std::string words = platform::spoken_result(*app.session);
  CHECK(words.starts_with("In 36 months: +$69.2M revenue (+2.3%), $18.8M net value, cash back in month 19.\n"));
  CHECK(words.find("Payback: 18.9 months, until the cash is back.") != std::string::npos);
  const ui::Rect slider = app.control("lever.wait_reduction");
  app.point(slider.x0 + 40, (slider.y0 + slider.y1) / 2);
  app.press(true);
  CHECK(platform::spoken_result(*app.session).empty());
  app.press(false);
  app.settle();
  CHECK_FALSE(platform::spoken_result(*app.session).empty());
}

TEST_CASE("with every lever off nothing is said that is not known") {
  NullPlatform app;
  app.settle();
  for (const char* id : {"switch.retention_gain", "switch.wait_reduction", "switch.engagement_gain"}) app.click(id);
  app.settle();
  const std::string words = platform::spoken_result(*app.session);
  CHECK(words.find("–") == std::string::npos);
  CHECK(words.find("Payback: no lever is on.") != std::string::npos);
}

}  // namespace mihwar
