#include "ui/view.hpp"

namespace mihwar::ui {

const Rect* find_control(const ViewState& view, std::string_view id) {
  const auto found = view.controls.find(id);
  const bool drawn = found != view.controls.end() && found->second.frame == view.frame;
  return drawn ? &found->second.rect : nullptr;
}

}  // namespace mihwar::ui
