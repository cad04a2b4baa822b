// Stand-ins for what Dear ImGui's core refers to but nothing here needs: the linker cannot see that, and it made up a
// tenth of the program. scripts/cmake/Site.cmake reads the names below and tells the linker to --wrap them.

#include "imgui.h"
#include "imgui_internal.h"

// Never called: a program that does ends there.
#define UNUSED(type, symbol, ...) \
  extern "C" type __wrap_##symbol(__VA_ARGS__) { __builtin_trap(); }
// Called, and nothing comes of it.
#define EMPTY(type, symbol, ...) \
  extern "C" type __wrap_##symbol(__VA_ARGS__) { return type(); }

// Repair of unbalanced Begin and End.
UNUSED(void, _ZN5ImGui8EndTableEv)
UNUSED(void, _ZN5ImGui9EndTabBarEv)
UNUSED(ImGuiMultiSelectIO*, _ZN5ImGui14EndMultiSelectEv)
UNUSED(void, _ZN5ImGui10EndMenuBarEv)
UNUSED(void, _ZN5ImGui7TreePopEv)
UNUSED(void, _ZN5ImGui10EndColumnsEv)
// Tables.
UNUSED(void, _ZN5ImGui11TableEndRowEP10ImGuiTable, ImGuiTable*)
UNUSED(void, _ZN5ImGui30TableGcCompactTransientBuffersEP10ImGuiTable, ImGuiTable*)
UNUSED(void, _ZN5ImGui30TableGcCompactTransientBuffersEP18ImGuiTableTempData, ImGuiTableTempData*)
EMPTY(void, _ZN5ImGui31TableSettingsAddSettingsHandlerEv)
EMPTY(void, _ZN5ImGui22TableGcCompactSettingsEv)
// Windows with buttons or scroll bars of Dear ImGui's own (its hidden fallback window has one to collapse it), the list
// of windows to go to by keyboard, text fields.
EMPTY(bool, _ZN5ImGui14CollapseButtonEjRK6ImVec2, ImGuiID, const ImVec2&)
UNUSED(bool, _ZN5ImGui11CloseButtonEjRK6ImVec2, ImGuiID, const ImVec2&)
UNUSED(void, _ZN5ImGui9ScrollbarE9ImGuiAxis, ImGuiAxis)
UNUSED(bool, _ZN5ImGui10SelectableEPKcbiRK6ImVec2, const char*, bool, ImGuiSelectableFlags, const ImVec2&)
UNUSED(void, _ZN5ImGui23InputTextDeactivateHookEj, ImGuiID)
// Settings in files.
UNUSED(int, sscanf, const char*, const char*, ...)
#undef UNUSED
#undef EMPTY
