// What the plain page (web/twin) does: the same values, actions and history as on the canvas.
#include <array>
#include <charconv>
#include <utility>

#include "app/typing.hpp"
#include "platform/session.hpp"
#include "text/format.hpp"
#include "text/parse_number.hpp"
#include "ui/account.hpp"
#include "ui/case_names.hpp"
#include "ui/sharing.hpp"

namespace mihwar::platform {
namespace {

using model::Kind;

TypedText edit_written(Session& session, std::string& written, std::string_view text, std::size_t most_bytes,
                       app::Lines lines, bool commit) {
  std::optional<std::string> read = app::read_written(text, most_bytes, lines);
  if (read) {
    if (commit) written = *std::move(read);
    return {.acceptable = true, .message = {}};
  }
  const text::Locale& locale = session.state.locale;
  const std::string most = text::number(locale, static_cast<double>(most_bytes / 2), 0);
  return {.acceptable = false,
          .message = text::fill(text::say(locale.language, text::Text::edit_too_long), {{"count", most}})};
}

// A choice or a switch is told by its number, anything else as people type it.
app::Typed read_value(const app::AppState& state, const model::Parameter& parameter, std::string_view text) {
  if (parameter.kind == Kind::number || parameter.kind == Kind::whole) return app::read_typed(state, parameter, text);
  const std::optional<text::ParsedNumber> parsed = text::parse_number(text);
  if (!parsed || parsed->value < 0 || parsed->value > parameter.maximum) return {};
  return {.value = parsed->value, .message = {}};
}

TypedText edit_parameter(Session& session, const model::Parameter& parameter, std::string_view text, bool commit) {
  app::Typed typed = read_value(session.state, parameter, text);
  if (typed.value && commit) set_value(session, parameter, *typed.value);
  return {.acceptable = typed.value.has_value(), .message = std::move(typed.message)};
}

// Actions.

using Argument = std::string_view;

std::optional<std::size_t> read_index(Argument text) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(index) : std::nullopt;
}

std::optional<int> lever_of(Argument id) {
  for (int position = 0; position < model::kLeverAndPoolCount; ++position)
    if (app::switch_parameter(position).id == id) return position;
  return {};
}

bool push(ui::Frame& f, app::Action action) {
  f.actions.push_back(std::move(action));
  return true;
}

bool reset(ui::Frame& f, Argument id) {
  if (id.empty()) return push(f, app::ResetEverything{});
  const model::Parameter* parameter = model::find_parameter(id);
  return parameter && push(f, app::ResetValue{parameter});
}

bool toggle_lever(ui::Frame& f, Argument id) {
  const std::optional<int> position = lever_of(id);
  return position && push(f, app::ToggleLever{*position});
}

bool reset_lever(ui::Frame& f, Argument id) {
  const std::optional<int> position = lever_of(id);
  return position && push(f, app::ResetLever{*position});
}

bool select(ui::Frame& f, Argument text) {
  const std::optional<std::size_t> index = read_index(text);
  const std::vector<app::Case>& cases = f.state.document.cases;
  return index && *index < cases.size() && push(f, app::SelectCase{cases[*index].id});
}

bool move_to(ui::Frame& f, std::size_t position) {
  const app::Document& document = f.state.document;
  return position < document.cases.size() && push(f, app::MoveCase{document.current_case().id, position});
}

bool remove_current(ui::Frame& f, Argument) {
  ui::delete_case(f, f.state.document.current_case());
  return true;
}

bool has_room(const ui::Frame& f) { return f.state.document.cases.size() < app::kMaxCases; }

struct Kept {
  std::string_view kind, request, text{};
};
constexpr Kept kRequests[] = {{"save", "save-file"},
                              {"open", "open-file"},
                              {"report", "report"},
                              {"xlsx", "export", "xlsx"},
                              {"pptx", "export", "pptx"},
                              {"csv_summary", "export", "csv-summary"},
                              {"csv_months", "export", "csv-months"},
                              {"picture", "picture"}};

bool share(ui::Frame& f, Argument kind) {
  if (kind == "link") return ui::copy_link(f), true;
  if (kind == "qr") return ui::show_qr(f), true;
  if (kind == "summary") return ui::copy_summary(f), true;
  if (kind == "table") return ui::copy_table(f), true;
  for (const Kept& row : kRequests) {
    if (row.kind != kind) continue;
    f.view.requests.push_back({std::string(row.request), std::string(row.text)});
    return true;
  }
  return false;
}

struct Command {
  std::string_view name;
  bool (*act)(ui::Frame&, Argument);
};
constexpr Command kCommands[] = {
    {"undo", [](ui::Frame& f, Argument) { return app::can_undo(f.state.history) && push(f, app::Undo{}); }},
    {"redo", [](ui::Frame& f, Argument) { return app::can_redo(f.state.history) && push(f, app::Redo{}); }},
    {"reset", reset},
    {"reset_lever", reset_lever},
    {"toggle_lever", toggle_lever},
    {"new_scenario", [](ui::Frame& f, Argument) { return has_room(f) && push(f, app::NewCase{}); }},
    {"preset", [](ui::Frame& f, Argument id) { return has_room(f) && push(f, app::NewCase{std::string(id)}); }},
    {"duplicate",
     [](ui::Frame& f, Argument) {
       return has_room(f) && push(f, app::DuplicateCase{f.state.document.current_case().id});
     }},
    {"remove", remove_current},
    {"select", select},
    {"move_forward", [](ui::Frame& f, Argument) { return move_to(f, f.state.document.current + 1); }},
    {"move_back", [](ui::Frame& f, Argument) { return move_to(f, f.state.document.current - 1); }},
    {"currency", [](ui::Frame& f, Argument code) { return push(f, app::SetCurrency{std::string(code)}); }},
    {"share", share},
    {"forget",
     [](ui::Frame& f, Argument) {
       f.view.requests.push_back({"forget", {}});
       return true;
     }},
};

}  // namespace

TypedText edit(Session& session, std::string_view id, std::string_view text, bool commit) {
  scenario::Scenario& scenario = session.state.scenario();
  if (const model::Parameter* parameter = model::find_parameter(id))
    return edit_parameter(session, *parameter, text, commit);
  if (id == "scenario.name")
    return edit_written(session, scenario.name, text, scenario::kMaxNameBytes, app::Lines::one, commit);
  if (id == "scenario.notes")
    return edit_written(session, scenario.notes, text, scenario::kMaxNotesBytes, app::Lines::many, commit);
  std::optional<ui::EditedField> edited = ui::edit_view_field(session.state, session.view, id, text, commit);
  if (!edited) return {};
  if (commit) app::recompute(session.state);
  return {.acceptable = edited->acceptable, .message = std::move(edited->message)};
}

bool act(Session& session, std::string_view name, std::string_view argument, double now_seconds) {
  ImGui::SetCurrentContext(session.imgui);
  const ui::Theme theme = ui::branded_theme(session.view);
  std::vector<app::Action> actions;
  ui::Frame frame = frame_of(session, theme, actions);
  frame.now_seconds = now_seconds;
  // What was set since the last frame is a step of its own.
  protect_read_only(session, now_seconds);
  app::note(session.state.history, session.state.document, false, now_seconds);
  session.held_by_host = false;
  for (const Command& command : kCommands) {
    if (command.name != name) continue;
    if (!command.act(frame, argument)) return false;
    for (const app::Action& action : actions) app::apply(session.state, action);
    protect_read_only(session, now_seconds);
    app::recompute(session.state);
    app::note(session.state.history, session.state.document, false, now_seconds);
    ++session.revision;
    ++session.changes;
    return true;
  }
  return false;
}

}  // namespace mihwar::platform
