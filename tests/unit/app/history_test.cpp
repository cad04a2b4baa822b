#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "app/state.hpp"

namespace mihwar::app {
namespace {

const model::Parameter& row(std::string_view id) { return *model::find_parameter(id); }

// A session without a screen: each change is followed by a frame.
struct Session {
  AppState state{};
  double seconds = 0;

  Session() { frame(); }
  void frame(bool busy = false, double passed = 5) { note(state.history, state.document, busy, seconds += passed); }
  void act(const Action& action, double passed = 5) {
    app::apply(state, action);
    frame(false, passed);
  }
  void set(std::string_view id, double to, double passed = 5) { act(SetValue{&row(id), to}, passed); }
  double value(std::string_view id) const { return row(id).field.get(state.scenario().inputs); }
  std::size_t steps() const { return state.history.at; }
};

}  // namespace

TEST_CASE("undo and redo walk through every change, and a change after undo ends redo") {
  Session session;
  CHECK_FALSE(can_undo(session.state.history));
  session.set("cx.index", 61);
  session.set("cx.index", 62);
  session.act(RenameCase{1, "Plan"});
  session.act(Undo{});
  CHECK(session.state.scenario().name.empty());
  session.act(Undo{});
  session.act(Undo{});
  CHECK(session.value("cx.index") == 60);
  CHECK_FALSE(can_undo(session.state.history));
  session.act(Undo{});
  session.act(Redo{});
  CHECK(session.value("cx.index") == 61);
  CHECK(can_redo(session.state.history));
  session.set("cx.index", 70);
  CHECK_FALSE(can_redo(session.state.history));
  session.act(Undo{});
  CHECK(session.value("cx.index") == 61);
}

TEST_CASE("a drag is one step, and two drags of one knob are two") {
  Session session;
  for (int drag = 1; drag <= 2; ++drag) {
    for (int i = 1; i <= 20; ++i) {
      app::apply(session.state, SetValue{&row("lever.cx_gain"), drag * 10 + i / 2.0});
      session.frame(true, 0.016);
    }
    session.frame(false, 0.016);
    session.frame(false, 0.016);
  }
  CHECK(session.steps() == 2);
  session.act(Undo{});
  CHECK(session.value("lever.cx_gain") == 20);
  session.act(Undo{});
  CHECK(session.value("lever.cx_gain") == 0);
}

TEST_CASE("key repeats within 0.8 seconds on one value are one step; another value or a pause starts the next") {
  Session session;
  for (int i = 1; i <= 5; ++i) session.set("cx.index", 60 + i, 0.7);
  CHECK(session.steps() == 1);
  session.set("cx.duty_line", 61, 0.1);
  CHECK(session.steps() == 2);
  session.set("cx.duty_line", 62, 0.9);
  CHECK(session.steps() == 3);
  session.set("cx.duty_line", 61, 0.1);
  CHECK(session.steps() == 2);  // back where it was: no step
  session.act(ToggleLever{0}, 0.1);
  session.act(ToggleLever{0}, 0.1);
  CHECK(session.steps() == 4);
}

TEST_CASE("a step undone within a drag takes back the drag alone") {
  Session session;
  session.set("cx.index", 70);
  app::apply(session.state, SetValue{&row("cx.index"), 80});
  session.frame(true);
  session.act(Undo{});
  CHECK(session.value("cx.index") == 70);
  session.act(Redo{});
  CHECK(session.value("cx.index") == 80);
}

TEST_CASE("selecting and comparing are no steps; undo shows the case where something happens") {
  Session session;
  session.act(DuplicateCase{1});
  session.set("cx.index", 70);
  session.act(SelectCase{1});
  session.act(SetReference{2});
  CHECK(session.steps() == 2);
  session.act(Undo{});
  CHECK(session.state.document.current_case().id == 2);
  CHECK(session.value("cx.index") == 60);
  CHECK(session.state.document.reference_id == 2);
  session.act(SelectCase{1});
  session.act(Redo{});
  CHECK(session.state.document.current_case().id == 2);
  CHECK(session.value("cx.index") == 70);
}

TEST_CASE("a deleted case comes back with its place, its values and its part in the comparison") {
  Session session;
  session.act(DuplicateCase{1});
  session.set("cx.index", 70);
  session.act(SetReference{1});
  const Document before = session.state.document;
  session.act(DeleteCase{1});
  CHECK_FALSE(session.state.document.reference_id);
  session.act(Undo{});
  REQUIRE(session.state.document.cases.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) CHECK(same(before.cases[i], session.state.document.cases[i]));
  CHECK(session.state.document.current_case().id == 2);
  CHECK(session.state.document.reference_id == 1);
}

TEST_CASE("an id is not given again after undo") {
  Session session;
  session.act(NewCase{});
  session.act(Undo{});
  session.act(NewCase{});
  CHECK(session.state.document.current_case().id == 3);
}

TEST_CASE("moves, currency and deletion of the last case are undone too") {
  Session session;
  session.set("cx.index", 70);
  session.act(SetCurrency{"SAR"});
  session.act(DeleteCase{1});
  CHECK(session.value("cx.index") == 60);
  session.act(Undo{});
  CHECK(session.value("cx.index") == 70);
  session.act(Undo{});
  CHECK(session.state.scenario().currency == "USD");
  session.act(DuplicateCase{1});
  session.act(MoveCase{2, 0});
  session.act(Undo{});
  CHECK(session.state.document.cases[0].id == 1);
}

TEST_CASE("ten thousand steps among six cases go back and forth, about a kilobyte each") {
  Session session;
  for (int i = 0; i < 5; ++i) session.act(DuplicateCase{1});
  const std::size_t first = session.steps();
  for (int i = 0; i < 10'000; ++i) {
    app::apply(session.state, SelectCase{1 + i % 6});
    session.set("company.annual_revenue", 1e6 + i);
  }
  CHECK(session.steps() == first + 10'000);
  const std::size_t bytes = bytes_held(session.state.history);
  MESSAGE("bytes a step: " << bytes / 10'000);
  CHECK(bytes / 10'000 < 2048);
  for (int i = 0; i < 10'000; ++i) app::apply(session.state, Undo{});
  for (const Case& one : session.state.document.cases) CHECK(one.scenario.inputs.company.annual_revenue == 1e9);
  for (int i = 0; i < 10'000; ++i) app::apply(session.state, Redo{});
  CHECK(session.value("company.annual_revenue") == 1e6 + 9'999);
  CHECK_FALSE(can_redo(session.state.history));
}

TEST_CASE("the oldest steps go when there are too many, and the newest stay") {
  Session session;
  for (std::size_t i = 0; i < kMaxSteps + 10; ++i) session.set("company.annual_revenue", 1e6 + static_cast<double>(i));
  CHECK(session.state.history.steps.size() <= kMaxSteps);
  session.act(Undo{});
  CHECK(session.value("company.annual_revenue") == 1e6 + kMaxSteps + 8);
}

}  // namespace mihwar::app
