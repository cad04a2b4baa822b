#include "platform/session.hpp"

#include <algorithm>

#include "app/desk_fields.hpp"
#include "app/typing.hpp"
#include "model/parameters.hpp"
#include "ui/account.hpp"
#include "ui/panels.hpp"
#include "ui/screen.hpp"

namespace mihwar::platform {
namespace {

ImFont* add_font(std::span<const std::byte> file, bool merge) {
  ImFontConfig config;
  config.MergeMode = merge;
  config.FontDataOwnedByAtlas = false;
  config.OversampleH = 2;
  // Dear ImGui's interface is not const-correct here; it does not write to a font that it does not own.
  void* data = const_cast<std::byte*>(file.data());
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(data, static_cast<int>(file.size()), 0, &config);
}

}  // namespace

ui::Frame frame_of(Session& session, const ui::Theme& theme, std::vector<app::Action>& actions) {
  const bool arabic = session.state.locale.language == text::Language::arabic;
  return {.state = session.state,
          .view = session.view,
          .theme = theme,
          .fonts = session.fonts,
          .shaper = session.shaper,
          .direction = arabic ? ui::Direction::right_to_left : ui::Direction::left_to_right,
          .coarse_pointer = false,
          .actions = actions};
}

Session::~Session() { ImGui::DestroyContext(imgui); }

std::unique_ptr<Session> start_session(Fonts fonts) {
  auto session = std::make_unique<Session>();
  session->imgui = ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_HasMouseCursors;
  io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
  session->fonts.regular = add_font(fonts.regular, false);
  add_font(fonts.arabic_regular, true);
  session->fonts.bold = add_font(fonts.bold, false);
  add_font(fonts.arabic_bold, true);
  ui::apply_style();
  app::recompute(session->state);
  app::note(session->state.history, session->state.document, false, 0);
  return session;
}

void protect_read_only(Session& session, double now_seconds) {
  if (!app::protect(session.state.history, session.state.document)) return;
  tell(session, std::string(text::say(session.state.locale.language, text::Text::read_only_refused)), now_seconds);
  ++session.changes;
}

bool run_frame(Session& session, const FrameInput& input) {
  ImGui::SetCurrentContext(session.imgui);
  ImGuiIO& io = ImGui::GetIO();
  const double elapsed = session.last_seconds < 0 ? 1.0 / 60 : input.now_seconds - session.last_seconds;
  session.last_seconds = input.now_seconds;
  io.DeltaTime = static_cast<float>(std::clamp(elapsed, 1e-4, 0.1));
  session.zoom = zoom_for(session.view, input.width);
  const float width = input.width / session.zoom, height = input.height / session.zoom;
  io.DisplaySize = {width, height};
  io.DisplayFramebufferScale = {input.pixel_ratio * session.zoom, input.pixel_ratio * session.zoom};

  const ui::Theme theme = ui::branded_theme(session.view);
  ImGui::NewFrame();
  std::vector<app::Action> actions;
  ui::Frame frame = frame_of(session, theme, actions);
  frame.coarse_pointer = input.coarse_pointer;
  frame.now_seconds = input.now_seconds;
  ui::draw_screen(frame, width, height);
  ImGui::Render();
  for (const app::Action& action : actions) app::apply(session.state, action);
  protect_read_only(session, input.now_seconds);
  const bool changed = app::recompute(session.state);
  const bool busy = session.view.dragging || session.held_by_host;
  const bool noted = app::note(session.state.history, session.state.document, busy, input.now_seconds);
  if (noted || !actions.empty()) ++session.revision;
  if (changed || noted || !actions.empty()) ++session.changes;
  return changed || noted || !actions.empty() || busy || session.view.moving;
}

namespace {

// Narrower than this the layout does not get, however large the text.
constexpr float kLeastWidth = 320;

}  // namespace

float zoom_for(const ui::ViewState& view, float width) {
  const float wanted = static_cast<float>(view.text_percent) / 100 *
                       (ui::theme_name(view) == ui::ThemeName::projector ? ui::kProjectorZoom : 1);
  return std::clamp(wanted, 0.5f, std::max(1.0f, width / kLeastWidth));
}

double wakes_in(const Session& session, double now_seconds) {
  if (session.view.toast.empty()) return 0;
  return std::max(0.01, session.view.toast_until - now_seconds);
}

std::string page_title(const Session& session) {
  const text::Language language = session.state.locale.language;
  const std::string_view product = ui::product_name(session.view, language);
  const std::string& name = session.state.scenario().name;
  const std::string_view subject =
      name.empty() ? text::say(language, text::Text::app_subtitle) : std::string_view(name);
  return std::string(subject) + " – " + std::string(product);
}

ui::SpokenControl spoken_control(Session& session) {
  std::vector<app::Action> actions;
  return ui::spoken_control(frame_of(session, ui::branded_theme(session.view), actions));
}

std::string spoken_result(Session& session) {
  if (session.view.dragging) return "";
  std::vector<app::Action> actions;
  const ui::Theme theme = ui::branded_theme(session.view);
  const ui::Frame frame = frame_of(session, theme, actions);
  return ui::told(frame, ui::headline(frame)) + '\n' + ui::spoken_figures(frame);
}

std::string account(Session& session, std::uint32_t parts) {
  if (session.view.second_part != ui::SecondPart::here) return "";
  ImGui::SetCurrentContext(session.imgui);
  return ui::account(session.state, session.view, session.fonts, session.shaper, parts);
}

void set_value(Session& session, const model::Parameter& parameter, double value) {
  app::set_value(session.state.scenario().inputs, parameter, value);
  app::recompute(session.state);
  ++session.changes;
}

namespace {

std::size_t most_bytes(ui::EditKind kind) {
  return kind == ui::EditKind::line ? scenario::kMaxNameBytes : scenario::kMaxNotesBytes;
}

std::optional<std::string> written(ui::EditKind kind, std::string_view text) {
  return app::read_written(text, most_bytes(kind), kind == ui::EditKind::line ? app::Lines::one : app::Lines::many);
}

// Of a parameter, or of the analysis desk.
std::optional<model::Parameter> edited_row(const Session& session) {
  const std::string& id = session.view.editing.id;
  if (const model::Parameter* parameter = model::find_parameter(id)) return *parameter;
  return app::desk_field(session.view.desk, session.state, id);
}

TypedText preview_number(const Session& session, std::string_view text) {
  const std::optional<model::Parameter> parameter = edited_row(session);
  if (!parameter) return {};
  app::Typed typed = app::read_typed(session.state, *parameter, text);
  return {.acceptable = typed.value.has_value(), .message = std::move(typed.message)};
}

}  // namespace

TypedText preview_typed(const Session& session, std::string_view text) {
  const ui::EditKind kind = session.view.editing.kind;
  if (kind == ui::EditKind::none) return {};
  if (kind == ui::EditKind::number) return preview_number(session, text);
  if (written(kind, text)) return {.acceptable = true, .message = {}};
  const text::Locale& locale = session.state.locale;
  const std::string most = text::number(locale, static_cast<double>(most_bytes(kind) / 2), 0);
  return {.acceptable = false,
          .message = text::fill(text::say(locale.language, text::Text::edit_too_long), {{"count", most}})};
}

bool commit_typed(Session& session, std::string_view text) {
  const ui::Editing& editing = session.view.editing;
  app::AppState& state = session.state;
  if (editing.kind == ui::EditKind::number) {
    const std::optional<model::Parameter> row = edited_row(session);
    const std::optional<double> value = row ? app::read_typed(state, *row, text).value : std::nullopt;
    if (!value) return false;
    if (const model::Parameter* parameter = model::find_parameter(editing.id))
      app::set_value(state.scenario().inputs, *parameter, *value);
    else
      app::set_desk_value(session.view.desk, state, editing.id, *value);
    app::recompute(state);
  } else {
    std::optional<std::string> line = written(editing.kind, text);
    if (!line) return false;
    (editing.kind == ui::EditKind::line ? state.scenario().name : state.scenario().notes) = std::move(*line);
  }
  cancel_typed(session);
  return true;
}

void cancel_typed(Session& session) { session.view.editing.kind = ui::EditKind::none; }

}  // namespace mihwar::platform
