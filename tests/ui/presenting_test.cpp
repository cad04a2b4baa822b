// Presenter mode, the tour and the guided story at every designed size and in both languages.
#include "ui/null_platform.hpp"
#include "ui/tour.hpp"

using namespace mihwar;

namespace {

struct Size {
  float width, height;
  bool coarse;
};
constexpr Size kSizes[] = {
    {1920, 1080, false}, {1366, 768, false}, {1280, 720, false}, {820, 1180, true}, {390, 844, true}};
constexpr text::Locale kLocales[] = {
    {}, {text::Language::arabic, text::Digits::western}, {text::Language::arabic, text::Digits::arabic_indic}};

// Runs `look` at each size, in each language and on a projector too.
template <class Look>
void everywhere(NullPlatform& app, Look look) {
  for (const auto theme : {ui::ThemeChoice::light, ui::ThemeChoice::projector})
    for (const Size& size : kSizes)
      for (const text::Locale& locale : kLocales) {
        if (theme == ui::ThemeChoice::projector && size.width < 800) continue;  // nobody holds a phone to a wall
        CAPTURE(size.width);
        CAPTURE(static_cast<int>(theme));
        CAPTURE(static_cast<int>(locale.language));
        app.session->view.theme_choice = theme;
        app.input.width = size.width;
        app.input.height = size.height;
        app.input.coarse_pointer = size.coarse;
        app.session->state.locale = locale;
        app.settle();
        look();
      }
}

void check_texts(NullPlatform& app) {
  for (const std::string& text : app.session->view.shortened_texts) FAIL_CHECK(text);
}

void settle_fully(NullPlatform& app) {
  for (int i = 0; i < 60; ++i) app.frame();
}

bool inside(const ui::Rect& rect, const ImVec2& screen) {
  return rect.x0 >= 0 && rect.y0 >= 0 && rect.x1 <= screen.x && rect.y1 <= screen.y;
}

void add_scenarios(NullPlatform& app) {
  app.session->state.scenario().name = "First";
  for (const char* name : {"Second", "Third"}) {
    app::apply(app.session->state, app::DuplicateCase{app.session->state.document.current_case().id});
    app.session->state.scenario().name = name;
    app.inputs().lever(model::Lever::retention_gain).value += 0.01;
  }
  app::apply(app.session->state, app::SelectCase{1});
  app.settle();
}

std::size_t current(NullPlatform& app) { return app.session->state.document.current; }

}  // namespace

TEST_CASE("P presents, arrows and buttons step through the scenarios, Escape leaves") {
  NullPlatform app;
  app.settle();
  add_scenarios(app);
  app.key(ImGuiKey_P);
  CHECK(app.session->view.presenting);
  CHECK(ui::find_control(app.session->view, "button.more") == nullptr);
  app.key(ImGuiKey_RightArrow);
  CHECK(current(app) == 1);
  app.click("button.next_scenario");
  CHECK(current(app) == 2);
  app.key(ImGuiKey_RightArrow);
  CHECK(current(app) == 2);
  app.key(ImGuiKey_PageUp);
  app.click("button.previous_scenario");
  CHECK(current(app) == 0);
  app.key(ImGuiKey_Escape);
  CHECK_FALSE(app.session->view.presenting);
  app.control("button.more");
}

TEST_CASE("in Arabic the arrows of the presenter are mirrored") {
  NullPlatform app;
  app.session->state.locale.language = text::Language::arabic;
  app.settle();
  add_scenarios(app);
  app.key(ImGuiKey_P);
  app.key(ImGuiKey_LeftArrow);
  CHECK(current(app) == 1);
  app.key(ImGuiKey_RightArrow);
  CHECK(current(app) == 0);
}

TEST_CASE("a lever works while presenting, and then the arrows step again; by keyboard they move it") {
  NullPlatform app;
  app.settle();
  add_scenarios(app);
  app.key(ImGuiKey_P);
  const double before = app.revenue_gain();
  app.drag("lever.retention_gain", 0.6f);
  CHECK(app.revenue_gain() > before);
  app.key(ImGuiKey_RightArrow);
  CHECK(current(app) == 1);
  while (app.session->view.focused != "lever.wait_reduction") REQUIRE(ui::move_focus(app.session->view, false));
  app.frame();
  const double wait = app.inputs().lever(model::Lever::wait_reduction).value;
  app.key(ImGuiKey_RightArrow);
  CHECK(current(app) == 1);
  CHECK(app.inputs().lever(model::Lever::wait_reduction).value > wait);
}

TEST_CASE("a key or a press puts one figure in the spotlight, Escape and a press bring it back") {
  NullPlatform app;
  app.settle();
  add_scenarios(app);
  app::apply(app.session->state, app::SetReference{3});
  app.key(ImGuiKey_P);
  app.key(ImGuiKey_2);
  CHECK(app.session->view.spotlight == "result.npv");
  CHECK(ui::find_control(app.session->view, "result.npv") == nullptr);
  app.key(ImGuiKey_Escape);
  CHECK(app.session->view.spotlight.empty());
  CHECK(app.session->view.presenting);
  app.click("result.roi");
  CHECK(app.session->view.spotlight == "result.roi");
  app.click("spotlight");
  CHECK(app.session->view.spotlight.empty());
  CHECK(app.session->view.traced.empty());
}

TEST_CASE("the levers shown are chosen") {
  NullPlatform app;
  app.settle();
  app.key(ImGuiKey_P);
  CHECK(ui::find_control(app.session->view, "lever.cx_gain") == nullptr);
  app.click("button.presented_levers");
  app.click("present.cx_gain");
  app.click("present.wait_reduction");
  app.key(ImGuiKey_Escape);
  CHECK(app.session->view.presenting);
  app.settle();
  app.control("lever.cx_gain");
  CHECK(ui::find_control(app.session->view, "lever.wait_reduction") == nullptr);
}

TEST_CASE("presenter and spotlight fit everywhere") {
  NullPlatform app;
  app.settle();
  add_scenarios(app);
  app::apply(app.session->state, app::SetReference{3});
  app.session->view.presenting = true;
  everywhere(app, [&] {
    check_texts(app);
    app.control("result.revenue_gain");
    for (const ImGuiKey key : {ImGuiKey_1, ImGuiKey_2, ImGuiKey_3, ImGuiKey_4}) {
      app.key(key);
      check_texts(app);
      CHECK_FALSE(app.session->view.spotlight.empty());
    }
    app.key(ImGuiKey_Escape);
    app.click("button.presented_levers");
    check_texts(app);
    app.key(ImGuiKey_Escape);
  });
}

TEST_CASE("the tour leads through all steps everywhere, its control in sight and its card inside the screen") {
  NullPlatform app;
  app.settle();
  everywhere(app, [&] {
    app.session->view.tour_step = 0;
    for (int step = 0; step < ui::kTourSteps; ++step) {
      CAPTURE(step);
      settle_fully(app);
      CHECK(app.session->view.tour_step == step);
      check_texts(app);
      CHECK(app.session->view.reveal.empty());
      CHECK(inside(app.control("tour.next"), ImGui::GetIO().DisplaySize));
      CHECK_FALSE(app.frame());
      app.click("tour.next");
    }
    CHECK(app.session->view.tour_step == -1);
    CHECK(app.session->view.knows_the_app);
  });
}

TEST_CASE("the lever in the tour's hole is dragged, and its figure follows") {
  NullPlatform app;
  app.settle();
  app.click("button.invitation");
  settle_fully(app);
  const double before = app.revenue_gain();
  app.drag("lever.retention_gain", 0.7f);
  CHECK(app.revenue_gain() > before);
  CHECK(app.session->view.tour_step == 0);
  app.key(ImGuiKey_RightArrow);
  CHECK(app.session->view.tour_step == 1);
  app.key(ImGuiKey_LeftArrow);
  CHECK(app.session->view.tour_step == 0);
  app.key(ImGuiKey_Escape);
  CHECK(app.session->view.tour_step == -1);
  CHECK(app.session->view.knows_the_app);
}

TEST_CASE("the guided story asks first, then tells, everywhere") {
  NullPlatform app;
  app.settle();
  everywhere(app, [&] {
    app.session->view.story_step = 0;
    app.session->view.story_guess.reset();
    settle_fully(app);
    check_texts(app);
    app.click("guess.2");
    CHECK(app.session->view.story_guess == 0.25);
    for (int step = 0; step < 6; ++step) {
      CAPTURE(step);
      settle_fully(app);
      CHECK(app.session->view.story_step == step);
      check_texts(app);
      CHECK_FALSE(app.frame());
      app.click("story.next");
    }
    CHECK(app.session->view.story_step == -1);
  });
}

TEST_CASE("the story turns its pages by keys, its levers work, and Escape closes it") {
  NullPlatform app;
  app.settle();
  app.session->view.story_step = 0;
  app.settle();
  app.key(ImGuiKey_RightArrow);
  CHECK(app.session->view.story_step == 0);
  CHECK(app.session->view.story_guess.has_value());
  for (int i = 0; i < 2; ++i) app.key(ImGuiKey_RightArrow);
  CHECK(app.session->view.story_step == 2);
  settle_fully(app);
  app.drag("lever.wait_reduction", 1);
  CHECK(app.inputs().lever(model::Lever::wait_reduction).value == 1);
  app.drag("lever.wait_reduction", 0);
  app.key(ImGuiKey_LeftArrow);
  CHECK(app.session->view.story_step == 1);
  app.click("story.4");
  CHECK(app.session->view.story_step == 4);
  app.key(ImGuiKey_Escape);
  CHECK(app.session->view.story_step == -1);
}

TEST_CASE("the story stays drawable at the ends of its inputs") {
  NullPlatform app;
  app.settle();
  for (const char* id : {"complaints.complain_share", "company.retention_spend", "employees.engagement",
                         "perception.customer_share", "lever.engagement_gain", "lever.wait_reduction"})
    for (const bool high : {false, true}) {
      const model::Parameter& row = *model::find_parameter(id);
      app.inputs() = model::default_inputs();
      app::set_value(app.inputs(), row, high ? row.maximum : row.minimum);
      for (int step = 0; step < 6; ++step) {
        CAPTURE(id);
        app.session->view.story_step = step;
        app.settle();
        check_texts(app);
      }
    }
}
