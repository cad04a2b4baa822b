#pragma once
// The areas of the screen: fixed ones, those that scroll, and those that lie on top of everything else.

#include <string>

#include "ui/frame.hpp"
#include "ui/function_ref.hpp"

namespace mihwar::ui {

enum class Level { page, on_top, untouchable };  // untouchable: on top, but what lies below is pressed

// An area that does not scroll.
void fixed_area(Frame& f, const std::string& id, const Rect& place, Level level, FunctionRef<void()> draw);

// A column that scrolls, with `margin` around it; `draw` fills it.
void scrolling_area(Frame& f, const std::string& id, const Rect& place, float margin, Level level,
                    FunctionRef<void(Flow&)> draw);

// What lies on top takes the keyboard and every press: a veil over the page, then `draw` above it. True when the veil
// was pressed.
bool modal_layer(Frame& f, const std::string& id, const Rect& screen, float darkness, FunctionRef<void()> draw);

// A share 0..1 or a length on its way to its goal within motion::kQuick; at once where the system asks for rest.
float eased(Frame& f, std::string_view id, float goal);

}  // namespace mihwar::ui
