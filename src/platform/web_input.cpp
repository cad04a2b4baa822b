// Pointer, wheel and keys of the browser.

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <string_view>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/web.hpp"
#include "ui/widgets.hpp"

namespace {

using namespace mihwar;
using platform::host;

struct KeyName {
  std::string_view code;  // KeyboardEvent.code: the key's place, whatever the layout
  ImGuiKey key;
};

// Keys that the app takes from the browser. No Tab, so that it can leave the canvas; no function keys.
constexpr KeyName kKeys[] = {
    {"ArrowLeft", ImGuiKey_LeftArrow},
    {"ArrowRight", ImGuiKey_RightArrow},
    {"ArrowUp", ImGuiKey_UpArrow},
    {"ArrowDown", ImGuiKey_DownArrow},
    {"PageUp", ImGuiKey_PageUp},
    {"PageDown", ImGuiKey_PageDown},
    {"Home", ImGuiKey_Home},
    {"End", ImGuiKey_End},
    {"Delete", ImGuiKey_Delete},
    {"Backspace", ImGuiKey_Backspace},
    {"Space", ImGuiKey_Space},
    {"Enter", ImGuiKey_Enter},
    {"NumpadEnter", ImGuiKey_KeypadEnter},
    {"Escape", ImGuiKey_Escape},
    {"Slash", ImGuiKey_Slash},
    {"Comma", ImGuiKey_Comma},
    {"Period", ImGuiKey_Period},
    {"Minus", ImGuiKey_Minus},
    {"Equal", ImGuiKey_Equal},
    {"NumpadDecimal", ImGuiKey_KeypadDecimal},
    {"NumpadAdd", ImGuiKey_KeypadAdd},
    {"NumpadSubtract", ImGuiKey_KeypadSubtract},
};

ImGuiKey find_key(std::string_view code) {
  auto numbered = [&](std::string_view prefix, char first, char last, ImGuiKey key) {
    if (code.size() != prefix.size() + 1 || !code.starts_with(prefix)) return ImGuiKey_None;
    const char c = code.back();
    return c < first || c > last ? ImGuiKey_None : static_cast<ImGuiKey>(key + (c - first));
  };
  if (const ImGuiKey key = numbered("Key", 'A', 'Z', ImGuiKey_A)) return key;
  if (const ImGuiKey key = numbered("Digit", '0', '9', ImGuiKey_0)) return key;
  if (const ImGuiKey key = numbered("Numpad", '0', '9', ImGuiKey_Keypad0)) return key;
  for (const KeyName& row : kKeys)
    if (row.code == code) return row.key;
  return ImGuiKey_None;
}

// Pixels that Dear ImGui scrolls for one unit of wheel: it depends on the window that will scroll.
ImVec2 pixels_per_wheel_unit() {
  const ImGuiContext& imgui = *host->session->imgui;
  const ImGuiWindow* window = imgui.WheelingWindow ? imgui.WheelingWindow : imgui.HoveredWindow;
  while (window && window->ParentWindow && window->ScrollMax.x == 0 && window->ScrollMax.y == 0)
    window = window->ParentWindow;
  if (!window) return {100, 100};
  const ImVec2 inner = window->InnerRect.GetSize();
  return {std::max(1.f, std::trunc(std::min(2 * window->FontRefSize, inner.x * 0.67f))),
          std::max(1.f, std::trunc(std::min(5 * window->FontRefSize, inner.y * 0.67f)))};
}

}  // namespace

enum class PointerEvent : int { move, down, up, leave };

// x, y in CSS pixels of the canvas; source: 0 mouse, 1 touch, 2 pen; button: 0 left, 1 right, 2 middle.
MW_EXPORT(mw_pointer) void mw_pointer(PointerEvent event, float x, float y, int button, int source) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(static_cast<ImGuiMouseSource>(source));
  if (event == PointerEvent::leave) {
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    return;
  }
  io.AddMousePosEvent(x / host->session->zoom, y / host->session->zoom);
  if (event != PointerEvent::move) io.AddMouseButtonEvent(button, event == PointerEvent::down);
}

// Pixels by which the content is to move: positive = further down or right.
MW_EXPORT(mw_wheel) void mw_wheel(float dx, float dy) {
  const ImVec2 unit = pixels_per_wheel_unit();
  const float zoom = host->session->zoom;
  ImGui::GetIO().AddMouseWheelEvent(-dx / unit.x / zoom, -dy / unit.y / zoom);
}

// The wheel with a modifier key: steps of the slider under the pointer.
MW_EXPORT(mw_wheel_steps) void mw_wheel_steps(int steps) { host->session->view.wheel_steps += steps; }

// Bits: 1 control, 2 shift, 4 alt, 8 meta.
MW_EXPORT(mw_modifiers) void mw_modifiers(unsigned bits) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, bits & 1);
  io.AddKeyEvent(ImGuiMod_Shift, bits & 2);
  io.AddKeyEvent(ImGuiMod_Alt, bits & 4);
  io.AddKeyEvent(ImGuiMod_Super, bits & 8);
}

// Undo and redo: all that the app takes of what goes with control or meta.
bool is_command(ImGuiKey key) { return key == ImGuiKey_Z || key == ImGuiKey_Y; }

// KeyboardEvent.code is in the scratch buffer; a command goes with control or meta. True when the app takes the key.
MW_EXPORT(mw_key) bool mw_key(std::size_t size, bool down, bool command) {
  const ImGuiKey key = find_key(host->text(size));
  if (key == ImGuiKey_None || (command && !is_command(key))) return false;
  ImGui::GetIO().AddKeyEvent(key, down);
  return true;
}

MW_EXPORT(mw_text) void mw_text(std::size_t size) {
  host->scratch[std::min(size, host->scratch.size() - 1)] = '\0';
  ImGui::GetIO().AddInputCharactersUTF8(host->scratch.data());
}

MW_EXPORT(mw_focus) void mw_focus(bool focused) { ImGui::GetIO().AddFocusEvent(focused); }

// Tab. False at the last control: the keyboard goes on to what follows the canvas.
MW_EXPORT(mw_tab) bool mw_tab(bool backwards) { return ui::move_focus(host->session->view, backwards); }
// The keyboard comes in from one side of the canvas, or has gone.
MW_EXPORT(mw_enter) void mw_enter(bool backwards) { ui::enter_focus(host->session->view, backwards); }
MW_EXPORT(mw_leave) void mw_leave() { ui::leave_focus(host->session->view); }
