#include <algorithm>
#include <string>

#include "ui/shortcuts.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

struct KeyRow {
  std::string_view keys;  // empty: their name is a text
  Text meaning;
  Text name = Text::no_answer;
};
constexpr KeyRow kKeyRows[] = {{"Tab, Shift + Tab", Text::keys_tab},
                               {{}, Text::keys_arrows, Text::keys_arrows_name},
                               {"Home, End", Text::keys_home_end},
                               {"Enter", Text::keys_enter},
                               {{}, Text::keys_wheel, Text::keys_wheel_name},
                               {"Ctrl + Z", Text::keys_undo},
                               {"1 – 8", Text::keys_pages},
                               {"P", Text::keys_present},
                               {"1 – 4", Text::keys_figures},
                               {"?", Text::keys_help},
                               {"Esc", Text::keys_escape}};

void key_row(Frame& f, Flow& flow, const KeyRow& key) {
  const std::string name = "\u2066" + std::string(key.keys.empty() ? f.say(key.name) : key.keys) + "\u2069";
  constexpr float kKeyWidth = 150;
  Row row({flow.x0, flow.y, flow.x1, flow.y + 30}, f.direction);
  draw_text(f, row.start(kKeyWidth), {type::kBody, f.theme.ink, true}, Align::start, name);
  Flow meaning{row.rest().x0, row.rest().x1, flow.y + 3};
  draw_paragraph(f, meaning, body(f), f.say(key.meaning));
  flow.y = std::max(flow.y + 30, meaning.y + 3);
}

}  // namespace

void keys_card(Frame& f, const Rect& screen) {
  if (!f.view.shows_keys) return;
  constexpr float kWidth = 560, kHeight = 440;
  const float width = std::min(kWidth, screen.width() - 24), height = std::min(kHeight, screen.height() - 24);
  const float x = (screen.x0 + screen.x1 - width) / 2, y = (screen.y0 + screen.y1 - height) / 2;
  const Rect place{x, y, x + width, y + height};
  bool close = modal_layer(f, "keys", screen, 0.35f,
                           [&] {
                             scrolling_area(f, "keys", place, space::kWide, Level::on_top, [&](Flow& flow) {
                               fill(place, f.theme.card, space::kRounding);
                               Row head(flow.take(f.control_height()), f.direction);
                               close = icon_button(f, "button.close_keys", head.end(f.control_height()), Icon::close,
                                                   f.say(Text::close));
                               draw_text(f, head.rest(), title(f), Align::start, f.say(Text::keys));
                               flow.gap(space::kSmall);
                               for (const KeyRow& key : kKeyRows) key_row(f, flow, key);
                             });
                           }) ||
               close;
  if (close || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) f.view.shows_keys = false;
}

}  // namespace mihwar::ui
