#include "ui/overlays.hpp"

#include <algorithm>

#include "imgui.h"
#include "ui/guided_story.hpp"
#include "ui/menus.hpp"
#include "ui/sharing.hpp"
#include "ui/shortcuts.hpp"
#include "ui/tour.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"

namespace mihwar::ui {
namespace {

constexpr float kToastWidth = 760;  // longer messages take more lines

void toast(Frame& f, const Rect& screen) {
  ViewState& view = f.view;
  if (view.toast.empty()) return;
  if (f.now_seconds >= view.toast_until) return view.toast.clear();
  const std::string_view undo = f.say(text::Text::undo);
  const TextStyle style{type::kBody, f.theme.card};
  const float button = view.toast_undoes ? text_width(f, {type::kBody, {}, true}, undo) + 2 * space::kLarge : 0;
  const float most = std::min(screen.width() - 24, kToastWidth);
  const float width = std::min(text_width(f, style, view.toast) + 2 * space::kLarge + button + 2, most);
  const float inner = width - space::kLarge - (button > 0 ? button : space::kLarge);
  const float height = std::max(44.0f, paragraph_height(f, inner, style, view.toast) + 2 * 10);
  const float x = (screen.x0 + screen.x1 - width) / 2, y = screen.y1 - 80 - height;
  const Rect place{x, y, x + width, y + height};
  fixed_area(f, "toast", place, Level::on_top, [&] {
    fill(place, f.theme.ink, 22);
    Row row(place, f.direction);
    if (button > 0) {
      const Rect rect = row.end(button);
      const Press press = pressable(f, "button.toast_undo", rect);
      describe(f, ControlKind::button, undo);
      if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
      draw_text(f, rect, {type::kBody, f.theme.card, true}, Align::centre, undo);
      fill(inset({rect.x0, rect.y1 - 12, rect.x1, rect.y1 - 10.5f}, space::kLarge, 0), f.theme.card, 0,
           press.hovered ? 1 : 0.5f);
      if (press.clicked) {
        f.actions.push_back(app::Undo{});
        view.toast.clear();
      }
    } else {
      row.end(space::kLarge);
    }
    row.start(space::kLarge);
    Flow words{row.rest().x0, row.rest().x1, place.y0 + 10};
    if (height > 44)
      draw_paragraph(f, words, style, view.toast);
    else
      draw_name(f, row.rest(), style, view.toast);
  });
}

}  // namespace

void check_second_part(Frame& f) {
  ViewState& view = f.view;
  if (view.second_part != SecondPart::missing) return;
  const bool wanted = !view.traced.empty() || !view.menu.id.empty() || view.presenting || view.shows_keys ||
                      view.story_step >= 0 || view.tour_step >= 0;
  if (!wanted) return;
  view.traced.clear();
  view.menu.id.clear();
  view.presenting = view.shows_keys = false;
  view.story_step = view.tour_step = -1;
  show_toast(f, std::string(f.say(text::Text::part_missing)));
  view.requests.push_back({"second-part", {}});
}

bool fills_the_screen(const Frame& f) {
  return f.view.second_part == SecondPart::here && (f.view.presenting || f.view.story_step >= 0);
}

void full_screen(Frame& f, const Rect& screen) {
  if (f.view.presenting)
    presenter(f, screen);
  else
    guided_story(f, screen);
  keys_card(f, screen);
}

void overlays(Frame& f, const Rect& screen) {
  if (f.view.second_part == SecondPart::here) {
    open_menu(f, screen);
    if (f.view.tour_step >= 0) tour_card(f, screen);
    keys_card(f, screen);
  }
  toast(f, screen);
}

}  // namespace mihwar::ui
