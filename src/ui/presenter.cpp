#include <array>
#include <string>

#include "ui/overlays.hpp"
#include "ui/widgets.hpp"
namespace mihwar::ui {
void presenter(Frame& f, const Rect&) { f.view.presenting = false; }
void guided_story(Frame& f, const Rect&) { f.view.story_step = -1; }
void tour_card(Frame& f, const Rect&) { f.view.tour_step = -1; }
}  // namespace mihwar::ui
