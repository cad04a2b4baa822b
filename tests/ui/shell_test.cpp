// Views, menus, scenarios, undo and the keyboard.
#include <doctest/doctest.h>

#include <set>

#include "ui/null_platform.hpp"
#include "ui/pages.hpp"

namespace {

using namespace mihwar;

struct Size {
  float width, height, ratio;
  bool coarse;
};
constexpr Size kSizes[] = {{1920, 1080, 1, false}, {1366, 768, 1, false}, {1280, 720, 2, false},
                           {820, 1180, 2, true},   {390, 844, 3, true},   {320, 640, 2, true}};
constexpr text::Locale kLocales[] = {
    {}, {text::Language::arabic, text::Digits::western}, {text::Language::arabic, text::Digits::arabic_indic}};

void resize(NullPlatform& app, const Size& size) {
  app.input.width = size.width;
  app.input.height = size.height;
  app.input.pixel_ratio = size.ratio;
  app.input.coarse_pointer = size.coarse;
}

void check_texts_fit(NullPlatform& app) {
  for (const std::string& text : app.session->view.shortened_texts) FAIL_CHECK(text);
}

void add_preset(NullPlatform& app, const char* id) {
  app::apply(app.session->state, app::NewCase{id});
  app.settle();
}

}  // namespace

TEST_CASE("every view fits at every designed size, in both languages, with two scenarios and everything open") {
  NullPlatform app;
  app.settle();
  add_preset(app, "overnight");
  app.session->view.open = {"open.more", "open.company", "open.cx", "open.wait", "open.lever.retention_gain"};
  for (const Size& size : kSizes)
    for (const text::Locale locale : kLocales)
      for (int page = 0; page < ui::kPages; ++page) {
        CAPTURE(size.width);
        CAPTURE(page);
        resize(app, size);
        app.session->state.locale = locale;
        app.session->view.shows_more = true;
        app.session->view.page = static_cast<ui::Page>(page);
        app.settle();
        check_texts_fit(app);
        CHECK(ImGui::GetDrawData()->TotalVtxCount > 1000);
      }
}

TEST_CASE("texts fit at every text size, and in the projector's theme") {
  NullPlatform app;
  for (const int percent : {80, 100, 125, 150, 200})
    for (const auto theme : {ui::ThemeChoice::dark, ui::ThemeChoice::projector})
      for (const Size& size : kSizes) {
        CAPTURE(percent);
        CAPTURE(size.width);
        resize(app, size);
        app.session->view.text_percent = percent;
        app.session->view.theme_choice = theme;
        app.settle();
        check_texts_fit(app);
        CHECK(ImGui::GetIO().DisplaySize.x >= 319);
        app.control("lever.retention_gain");
      }
}

TEST_CASE("a lever is switched off and on again with its value") {
  NullPlatform app;
  app.settle();
  const double gain = app.revenue_gain();
  app.click("switch.wait_reduction");
  CHECK(app.inputs().lever(model::Lever::wait_reduction).value == 0);
  CHECK(app.revenue_gain() < gain);
  app.click("switch.wait_reduction");
  CHECK(app.inputs().lever(model::Lever::wait_reduction).value == 0.5);
  CHECK(app.revenue_gain() == gain);
}

TEST_CASE("three drags are undone and redone, one step each, by button and by key") {
  NullPlatform app;
  app.settle();
  const double before = app.revenue_gain();
  for (const float share : {0.3f, 0.6f, 0.9f}) app.drag("lever.retention_gain", share);
  const double after = app.revenue_gain();
  app.click("button.undo");
  app.io().AddKeyEvent(ImGuiMod_Ctrl, true);
  app.key(ImGuiKey_Z);
  app.key(ImGuiKey_Z);
  CHECK(app.revenue_gain() == before);
  CHECK_FALSE(app::can_undo(app.session->state.history));
  app.io().AddKeyEvent(ImGuiMod_Shift, true);
  for (int i = 0; i < 3; ++i) app.key(ImGuiKey_Z);
  app.io().AddKeyEvent(ImGuiMod_Shift, false);
  app.io().AddKeyEvent(ImGuiMod_Ctrl, false);
  CHECK(app.revenue_gain() == after);
}

TEST_CASE("scenarios are duplicated, compared and deleted, and come back") {
  NullPlatform app;
  app.settle();
  app.click("button.cases");
  app.settle();
  app.click("button.duplicate");
  app.settle();
  CHECK(app.session->state.document.cases.size() == 2);
  app.drag("lever.wait_reduction", 1);
  ui::open_page(app.session->view, ui::Page::compare);
  app.settle();
  app.control("compare.case.1");
  app.click("button.cases");
  app.settle();
  app.click("button.delete");
  app.settle();
  CHECK(app.session->state.document.cases.size() == 1);
  app.click("button.toast_undo");
  CHECK(app.session->state.document.cases.size() == 2);
}

TEST_CASE("an example becomes a scenario of its own") {
  NullPlatform app;
  app.settle();
  app.click("button.cases");
  app.settle();
  app.click("button.presets");
  app.settle();
  app.settle();
  app.click("preset.temkin-2018");
  app.settle();
  CHECK(app.session->state.document.cases.size() == 2);
  CHECK(app.revenue_gain() == doctest::Approx(775e6).epsilon(0.001));
}

TEST_CASE("Tab reaches every control once, scrolls it into view, and then leaves the canvas") {
  NullPlatform app;
  app.settle();
  app.session->view.open = {"open.more", "open.company", "open.lever.retention_gain"};
  app.settle();
  std::set<unsigned> reached;
  const std::size_t stops = app.session->view.stops.size();
  CHECK(stops > 40);
  while (ui::move_focus(app.session->view, false)) {
    for (int i = 0; i < 3; ++i) app.frame();
    const ui::Focus& focus = app.session->view.focus;
    CAPTURE(focus.id);
    CHECK(reached.insert(focus.item).second);
    CHECK(focus.clip.height() > 0);
    REQUIRE(reached.size() <= stops);
  }
  CHECK(reached.size() == stops);
  CHECK(app.session->view.focus.item == 0);
}

TEST_CASE("by keyboard alone: a lever is moved, a value typed, a trace opened and closed") {
  NullPlatform app;
  app.settle();
  const auto tab_to = [&](std::string_view id) {
    for (int i = 0; i < 200 && app.session->view.focus.id != id; ++i) {
      ui::move_focus(app.session->view, false);
      app.frame();
    }
    REQUIRE(app.session->view.focus.id == id);
  };
  tab_to("lever.wait_reduction");
  app.key(ImGuiKey_RightArrow);
  CHECK(app.inputs().lever(model::Lever::wait_reduction).value == doctest::Approx(0.51));
  app.key(ImGuiKey_Enter);
  CHECK(app.session->view.editing.id == "lever.wait_reduction");
  CHECK(platform::commit_typed(*app.session, "62"));
  CHECK(app.inputs().lever(model::Lever::wait_reduction).value == doctest::Approx(0.62));
  app.settle();
  tab_to("result.npv");
  app.key(ImGuiKey_Enter);
  CHECK(app.session->view.traced == "result.npv");
  app.key(ImGuiKey_Escape);
  CHECK(app.session->view.traced.empty());
}

TEST_CASE("a menu keeps the keyboard, and Escape closes it") {
  NullPlatform app;
  app.settle();
  app.click("button.more");
  app.settle();
  for (int i = 0; i < 40; ++i) {
    CHECK(ui::move_focus(app.session->view, i % 3 == 0));
    app.frame();
    CHECK(app.session->view.focus.id != "lever.retention_gain");
  }
  app.key(ImGuiKey_Escape);
  CHECK(app.session->view.menu.id.empty());
}

TEST_CASE("text keeps a contrast of 4.5 and marks one of 3 in every theme") {
  for (const auto name : {ui::ThemeName::light, ui::ThemeName::dark, ui::ThemeName::projector}) {
    CAPTURE(static_cast<int>(name));
    const ui::Theme& t = ui::theme(name);
    for (const ui::Colour back : {t.page, t.card, t.sunken})
      for (const ui::Colour text : {t.ink, t.muted, t.accent, t.warning, t.good, t.bad})
        CHECK(ui::contrast(text, back) >= 4.5);
    CHECK(ui::contrast(t.on_accent, t.accent) >= 4.5);
    CHECK(ui::contrast(t.card, t.ink) >= 4.5);
    for (const ui::Colour back : {t.page, t.card}) {
      for (const ui::Colour mark : t.contributors)
        CHECK(ui::contrast(mark, back) >= (name == ui::ThemeName::projector ? 4.5 : 3));
      for (const ui::Colour mark : t.cases) CHECK(ui::contrast(mark, back) >= 4.5);
      CHECK(ui::contrast(t.baseline, back) >= 3);
      CHECK(ui::contrast(t.control, back) >= 3);
    }
  }
}

TEST_CASE("what opens slides into place, and at once where the system asks for less motion") {
  const auto frames_to_rest = [](bool reduced) {
    NullPlatform app;
    app.session->view.reduced_motion = reduced;
    app.settle();
    app.click("result.npv");
    int frames = 0;
    while (app.frame() && frames < 100) ++frames;
    return frames;
  };
  const int lively = frames_to_rest(false);
  CHECK(frames_to_rest(true) < lively);
  CHECK(lively < 30);
}

TEST_CASE("a brand's name, colour and single language take the place of ours at every designed size") {
  for (const Size& size : kSizes)
    for (const text::Locale& locale : kLocales) {
      NullPlatform app;
      resize(app, size);
      app.session->state.locale = locale;
      app.session->view.theme_choice = ui::ThemeChoice::dark;
      app.settle();
      CHECK(ui::find_control(app.session->view, "button.language"));
      app.session->view.brand = {.name = "Twenty-four letters here",
                                 .light = ui::Colour{1, 2, 3},
                                 .dark = ui::Colour{250, 200, 100},
                                 .one_language = true};
      app.settle();
      check_texts_fit(app);
      CHECK(!ui::find_control(app.session->view, "button.language"));
      CHECK(platform::page_title(*app.session).ends_with("Twenty-four letters here"));
      CHECK(ui::branded_theme(app.session->view).accent.red == 250);
      app.session->view.theme_choice = ui::ThemeChoice::projector;
      CHECK(ui::branded_theme(app.session->view).accent.red == 1);
      app.session->view.brand = {};
      CHECK(ui::branded_theme(app.session->view).accent.red == ui::theme(ui::ThemeName::projector).accent.red);
    }
}
