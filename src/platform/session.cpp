#include "platform/session.hpp"

#include <algorithm>

#include "ui/screen.hpp"

namespace mihwar::platform {
namespace {

ImFont* add_font(std::span<const std::byte> file) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.OversampleH = 2;
  // Dear ImGui's interface is not const-correct here; it does not write to a font that it does not own.
  void* data = const_cast<std::byte*>(file.data());
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(data, static_cast<int>(file.size()), 0, &config);
}

}  // namespace

Session::~Session() { ImGui::DestroyContext(imgui); }

std::unique_ptr<Session> start_session(Fonts fonts) {
  auto session = std::make_unique<Session>();
  session->imgui = ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_HasMouseCursors;
  io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
  session->fonts = {add_font(fonts.regular), add_font(fonts.bold)};
  app::recompute(session->state);
  return session;
}

bool run_frame(Session& session, const FrameInput& input) {
  ImGui::SetCurrentContext(session.imgui);
  ImGuiIO& io = ImGui::GetIO();
  const double elapsed = session.last_seconds < 0 ? 1.0 / 60 : input.now_seconds - session.last_seconds;
  session.last_seconds = input.now_seconds;
  io.DeltaTime = static_cast<float>(std::clamp(elapsed, 1e-4, 0.1));
  io.DisplaySize = {input.width, input.height};
  io.DisplayFramebufferScale = {input.pixel_ratio, input.pixel_ratio};

  const ui::Theme& theme = ui::theme(session.view.theme);
  ui::apply_theme(theme, input.coarse_pointer);
  ImGui::NewFrame();
  std::vector<app::Action> actions;
  ui::Frame frame{.state = session.state,
                  .view = session.view,
                  .theme = theme,
                  .fonts = session.fonts,
                  .direction = ui::Direction::left_to_right,
                  .coarse_pointer = input.coarse_pointer,
                  .actions = actions};
  ui::draw_screen(frame, input.width, input.height);
  ImGui::Render();
  for (const app::Action& action : actions) app::apply(session.state, action);
  const bool changed = app::recompute(session.state);
  return changed || !actions.empty() || session.view.dragging;
}

}  // namespace mihwar::platform
