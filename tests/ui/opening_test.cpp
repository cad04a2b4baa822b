// Links, files and saved work.
#include <doctest/doctest.h>

#include "ui/null_platform.hpp"

namespace {

using namespace mihwar;

struct App : NullPlatform {
  App() { settle(); }
  app::Document& document() { return session->state.document; }
  bool open_link(std::string_view link) { return platform::open_link(*session, link, input.now_seconds); }
  bool open_file(std::string_view json) { return platform::open_file(*session, json, input.now_seconds); }
  std::string saved() { return platform::saved_document(*session, true); }
  void change() {
    drag("lever.wait_reduction", 0.9f);
    settle();
  }
};

// One app at a time: Dear ImGui has one context in force.
std::string several_scenarios() {
  App app;
  app::apply(app.session->state, app::NewCase{"retail"});
  app::apply(app.session->state, app::SetReference{1});
  app.session->state.scenario().name = "خطة \"أ\" <b>";
  return app.saved();
}

std::string changed_scenario() {
  App app;
  app.change();
  return app.saved();
}

}  // namespace

TEST_CASE("what is saved opens as it was, and Undo brings back what was there") {
  const std::string text = several_scenarios();
  App other;
  other.change();
  const double gain = other.revenue_gain();
  REQUIRE(other.open_file(text));
  CHECK(other.saved() == text);
  CHECK(other.document().reference_id == other.document().cases[0].id);
  other.settle();
  other.click("button.toast_undo");
  other.settle();
  CHECK(other.document().cases.size() == 1);
  CHECK(other.revenue_gain() == gain);
  app::apply(other.session->state, app::Redo{});
  CHECK(other.saved() == text);
}

TEST_CASE("a file that is wrong changes nothing and says where") {
  App app;
  app.change();
  const std::string before = app.saved();
  const std::uint32_t revision = app.session->revision;
  CHECK_FALSE(app.open_file("{\"format\": 1,\n \"values\": {\"cx.index\": 700}}"));
  CHECK(app.session->view.toast.find("Line 2: CX index is 700") != std::string::npos);
  CHECK(app.saved() == before);
  CHECK(app.session->revision == revision);
  app.settle();
  for (const std::string& text : app.session->view.shortened_texts) FAIL_CHECK(text);
  app.session->state.locale.language = text::Language::arabic;
  CHECK_FALSE(app.open_file("{"));
  CHECK(app.session->view.toast.starts_with("لم يفتح"));
}

TEST_CASE("saved work is restored without a step, and then a link stands beside it") {
  const std::string text = changed_scenario();
  App app;
  REQUIRE(platform::restore(*app.session, text, app.input.now_seconds));
  CHECK_FALSE(app::can_undo(app.session->state.history));
  CHECK_FALSE(platform::restore(*app.session, "{", app.input.now_seconds));
  CHECK(app.saved() == text);

  REQUIRE(app.open_link("m1&p=retail&n=Theirs"));
  CHECK(app.document().cases.size() == 2);
  CHECK(app.session->state.scenario().name == "Theirs");
  CHECK(app.document().reference_id == app.document().cases[0].id);
  CHECK(app.document().cases[0].scenario.inputs.lever(model::Lever::wait_reduction).value > 0.5);
  REQUIRE(app.open_link("m1&p=retail&n=Theirs"));  // the page is loaded again
  CHECK(app.document().cases.size() == 2);
  app::apply(app.session->state, app::Undo{});
  CHECK(app.document().cases.size() == 1);
  CHECK_FALSE(app.document().reference_id);
}

TEST_CASE("a link opens in place of an untouched start, with its view and language") {
  App app;
  REQUIRE(app.open_link("m1&view=claims&lang=ar&p=bank&n=A&p=retail&n=B"));
  CHECK(app.document().cases.size() == 2);
  CHECK(app.document().current == 0);
  CHECK(app.session->view.page == ui::Page::claims);
  CHECK(app.session->state.locale.language == text::Language::arabic);
  CHECK_FALSE(app::can_undo(app.session->state.history));
}

TEST_CASE("links: errors, newer versions and too many scenarios are told") {
  App app;
  CHECK_FALSE(app.open_link("m1&cx.index=700"));
  CHECK(!app.session->view.toast.empty());
  CHECK(app.document().cases.size() == 1);
  std::string many = "m1";
  for (int i = 0; i < 24; ++i) many += "&p=retail&n=" + std::to_string(i);
  app.change();
  CHECK_FALSE(app.open_link(many));
  CHECK(app.document().cases.size() == 1);
  REQUIRE(app.open_link("m2&p=bank&z=1"));
  CHECK(app.session->view.toast.find("newer") != std::string::npos);
  CHECK_FALSE(app.open_link("m2&p=unheard-of"));
  CHECK(app.session->view.toast.find("newer") != std::string::npos);
  CHECK(app.document().cases.size() == 2);
}

TEST_CASE("links: what a newer version made is for reading only") {
  App app;
  REQUIRE(app.open_link("m2&p=bank&lever.wait_reduction=0.4"));
  app.settle();
  const std::string opened = app.saved();
  const double gain = app.revenue_gain();
  CHECK(app.document().cases[0].scenario.read_only);
  app.session->view.toast.clear();
  app.change();
  CHECK(app.saved() == opened);
  CHECK(app.revenue_gain() == gain);
  CHECK(app.session->view.toast.find("reading only") != std::string::npos);
  CHECK_FALSE(app::can_undo(app.session->state.history));
}

TEST_CASE("a scenario for reading only stays one when it is saved, its duplicate is none") {
  App app;
  REQUIRE(platform::restore(*app.session, R"({"format": 1, "read_only": true, "values": {}})", 0));
  const double gain = app.revenue_gain();
  CHECK(app.saved().find("\"read_only\": true") != std::string::npos);
  app::apply(app.session->state, app::DuplicateCase{app.document().cases[0].id});
  app.settle();
  app.change();
  CHECK(app.document().cases.size() == 2);
  CHECK_FALSE(app.document().current_case().scenario.read_only);
  CHECK(app.revenue_gain() != gain);
}

TEST_CASE("changes are told to whoever saves; looking around is none") {
  App app;
  const std::uint32_t revision = app.session->revision;
  app.settle();
  app.point(700, 300);
  CHECK(app.session->revision == revision);
  app.change();
  CHECK(app.session->revision != revision);
}

TEST_CASE("forgetting leaves the first start") {
  App app;
  const std::string start = app.saved();
  app.change();
  platform::forget(*app.session, app.input.now_seconds);
  CHECK(app.saved() == start);
  CHECK_FALSE(app::can_undo(app.session->state.history));
}
