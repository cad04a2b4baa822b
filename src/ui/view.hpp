#pragma once
// What is open, selected and held on screen: nothing here changes a number.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/state.hpp"
#include "ui/layout.hpp"
#include "ui/theme.hpp"

namespace mihwar::ui {

struct AxisRange {
  double low = 0, high = 1;
};

// A field of the page that the host lays over the canvas while a text is typed.
enum class EditKind { none, number, line, paragraph };
struct Editing {
  EditKind kind = EditKind::none;
  std::string id{};    // of the parameter, or "name" or "notes"
  Rect rect{};         // CSS pixels, where the text stands; follows scrolling
  std::string text{};  // what the field holds when it opens
  int serial = 0;      // grows with every new field
};

struct ViewState {
  ThemeName theme = ThemeName::light;
  std::vector<std::string> trace_history{};                 // what Back returns to
  app::StaffingCache staffing{};                            // of the trace that shows it
  float grab_offset = 0;                                    // from the knob's middle to where it is held
  bool grabbed = false;                                     // held by the knob, not yet moved
  std::string traced{};                                     // id of what the trace panel explains; empty = closed
  std::string focused{};                                    // id of the slider that arrow keys move
  std::set<std::string, std::less<>> open{"open.company"};  // ids of opened groups and lever details
  std::map<std::string, AxisRange, std::less<>> axes{};     // of charts, held while a slider is dragged
  Editing editing{};
  bool dragging = false;       // a slider is held
  bool attribute_npv = false;  // contributions are shown for NPV instead of revenue gain

  // Filled while drawing, for the host's tests and text fields: where each control is, clipped to what is visible.
  struct Control {
    Rect rect;
    int frame;
  };
  std::map<std::string, Control, std::less<>> controls{};
  int frame = 0;
  std::vector<std::string> shortened_texts{};  // texts that did not fit in the last frame: none at a designed size
};

// The control drawn in the last frame under this id ("lever.wait_reduction", "result.npv"), or nullptr.
const Rect* find_control(const ViewState& view, std::string_view id);

}  // namespace mihwar::ui
