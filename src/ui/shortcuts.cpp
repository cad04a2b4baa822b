#include "ui/shortcuts.hpp"

#include <string>

#include "imgui.h"
#include "ui/pages.hpp"
#include "ui/tour.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

bool pressed(ImGuiKey key) { return ImGui::IsKeyPressed(key, false); }

// Undo and redo repeat while held.
void undo_keys(Frame& f) {
  const ImGuiIO& io = ImGui::GetIO();
  if (!io.KeyCtrl && !io.KeySuper) return;
  const bool z = ImGui::IsKeyPressed(ImGuiKey_Z, true), y = ImGui::IsKeyPressed(ImGuiKey_Y, true);
  if (y || (z && io.KeyShift))
    f.actions.push_back(app::Redo{});
  else if (z)
    f.actions.push_back(app::Undo{});
}

void page_keys(Frame& f) {
  for (int i = 0; i < kPages; ++i)
    if (pressed(static_cast<ImGuiKey>(ImGuiKey_1 + i)) || pressed(static_cast<ImGuiKey>(ImGuiKey_Keypad1 + i))) {
      open_page(f.view, static_cast<Page>(i));
      f.view.shows_more = true;
    }
}

}  // namespace

void shortcuts(Frame& f) {
  ViewState& view = f.view;
  undo_keys(f);
  const ImGuiIO& io = ImGui::GetIO();
  if (io.KeyCtrl || io.KeySuper || io.KeyAlt) return;
  if (pressed(ImGuiKey_Slash) && io.KeyShift) view.shows_keys = !view.shows_keys;
  if (view.tour_step >= 0 && view.second_part == SecondPart::here) tour_keys(f);
  if (view.presenting || view.story_step >= 0 || view.tour_step >= 0) return;
  page_keys(f);
  if (pressed(ImGuiKey_P)) view.presenting = true;
}

}  // namespace mihwar::ui
