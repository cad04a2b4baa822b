#include <string>
#include <utility>

#include "ui/sharing.hpp"

namespace mihwar::ui {

void copy_text(Frame& f, std::string text) {
  f.view.requests.push_back({"copy", std::move(text)});
  show_toast(f, std::string(f.say(text::Text::copied)));
}

void show_toast(Frame& f, std::string text, bool with_undo) {
  constexpr double kShownSeconds = 6;
  f.view.toast = std::move(text);
  f.view.toast_undoes = with_undo;
  f.view.toast_until = f.now_seconds + kShownSeconds;
}

}  // namespace mihwar::ui
