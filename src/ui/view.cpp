#include "ui/view.hpp"

#include <algorithm>

namespace mihwar::ui {
namespace {

void focus_on(ViewState& view, const FocusStop& stop) {
  view.focus = {.item = stop.item, .id = stop.id, .shown = true, .reveal = true};
  view.focused = stop.id;
}

// Only what lies on top can be reached.
std::vector<const FocusStop*> reachable(const ViewState& view) {
  int top = 0;
  for (const FocusStop& stop : view.stops) top = std::max(top, stop.layer);
  std::vector<const FocusStop*> result;
  for (const FocusStop& stop : view.stops)
    if (stop.layer == top) result.push_back(&stop);
  return result;
}

}  // namespace

ThemeName theme_name(const ViewState& view) {
  switch (view.theme_choice) {
    case ThemeChoice::light:
      return ThemeName::light;
    case ThemeChoice::dark:
      return ThemeName::dark;
    case ThemeChoice::projector:
      return ThemeName::projector;
    case ThemeChoice::system:
      break;
  }
  return view.system_is_dark ? ThemeName::dark : ThemeName::light;
}

Theme branded_theme(const ViewState& view) {
  Theme theme = ui::theme(theme_name(view));
  theme.accent = (theme.name == ThemeName::dark ? view.brand.dark : view.brand.light).value_or(theme.accent);
  return theme;
}

std::string_view product_name(const ViewState& view, text::Language language) {
  return view.brand.name.empty() ? text::say(language, text::Text::app_name) : std::string_view(view.brand.name);
}

const Rect* find_control(const ViewState& view, std::string_view id) {
  const auto found = view.controls.find(id);
  const bool drawn = found != view.controls.end() && found->second.frame == view.frame;
  return drawn ? &found->second.rect : nullptr;
}

bool move_focus(ViewState& view, bool backwards) {
  const std::vector<const FocusStop*> stops = reachable(view);
  if (stops.empty()) return false;
  const auto here =
      std::find_if(stops.begin(), stops.end(), [&](const FocusStop* stop) { return stop->item == view.focus.item; });
  if (here == stops.end()) {
    focus_on(view, backwards ? *stops.back() : *stops.front());
    return true;
  }
  const bool modal = stops.front()->layer > 0;
  const auto at = here - stops.begin(), count = static_cast<std::ptrdiff_t>(stops.size());
  auto next = at + (backwards ? -1 : 1);
  if (modal) next = (next + count) % count;  // the keyboard stays within what lies on top
  if (next < 0 || next >= count) {
    leave_focus(view);
    return false;
  }
  focus_on(view, *stops[static_cast<std::size_t>(next)]);
  return true;
}

void enter_focus(ViewState& view, bool backwards) {
  if (view.focus.item == 0)
    move_focus(view, backwards);
  else
    view.focus.shown = true;
}

void leave_focus(ViewState& view) {
  view.focus = {};
  view.focused.clear();
}

void close_menu(ViewState& view) {
  view.menu.id.clear();
  view.focus = view.menu.focus_before;
}

void toggle_menu(ViewState& view, std::string_view id, const Rect& button) {
  if (view.menu.id == id) return close_menu(view);
  view.menu = {.id = std::string(id), .anchor = button, .focus_before = view.focus};
}

}  // namespace mihwar::ui
