#pragma once
// What is open, selected and held on screen: nothing here changes a number.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk.hpp"
#include "app/state.hpp"
#include "ui/layout.hpp"
#include "ui/theme.hpp"

namespace mihwar::ui {

struct AxisRange {
  double low = 0, high = 1;
};

// The views under the headline.
enum class Page { results, why, how_sure, what_if, claims, queue, evidence, compare };
inline constexpr int kPages = 8;

// A field of the page that the host lays over the canvas while a text is typed.
enum class EditKind { none, number, line, paragraph };
struct Editing {
  EditKind kind = EditKind::none;
  std::string id{};    // of the parameter, or "name" or "notes"
  Rect rect{};         // CSS pixels, where the text stands; follows scrolling
  std::string text{};  // what the field holds when it opens
  int serial = 0;      // grows with every new field
};

// What the keyboard acts on.
struct Focus {
  unsigned item = 0;    // Dear ImGui's id of the control; 0 = none
  std::string id{};     // its public id
  bool shown = false;   // a ring is drawn: the keyboard, not a pointer, was used last
  bool reveal = false;  // to be scrolled into view
  Rect rect{};          // where it was drawn last, and the part of the screen that its window shows
  Rect clip{};
  unsigned window = 0;  // Dear ImGui's id of its window
};

// A control that Tab stops at, as drawn in the last frame.
struct FocusStop {
  unsigned item;
  std::string id;
  float x;    // of its middle
  int layer;  // what lies on top hides those below from the keyboard
};

// The control that the keyboard is at, in words for screen readers.
enum class ControlKind { button, opener, slider, toggle, choice, field, chart };
struct Described {
  std::string id{};  // empty = none
  std::string label{}, value{};
  ControlKind kind = ControlKind::button;
};

// A list or a set of choices that hangs from a button.
struct Menu {
  std::string id{};  // empty = closed
  Rect anchor{};     // the button
  float height = 0;  // of what it holds, as drawn last
  Focus focus_before{};
};

// One of a list of parameters or results, chosen in a menu.
struct Pick {
  std::string id{};                         // of the button
  std::vector<std::string_view> options{};  // ids of parameters, or "result." and the id of a result
  std::string_view current{}, chosen{};     // chosen: empty until it is
};

// What is asked of the host after a frame.
struct HostRequest {
  std::string kind{};  // "copy", "save-file", "export", "forget", ...: web/requests.mjs
  std::string text{};
};

// The browser loads the program in two parts: the first screen, then all that opens from it.
enum class SecondPart { here, coming, missing };

// What stands in place of our own name and colour, where the host has a brand.
struct Brand {
  std::string name{};                     // in the language shown; empty = ours
  std::optional<Colour> light{}, dark{};  // the accent on light and on dark cards; the host checks the contrast
  bool one_language = false;              // no button for the other one
};
// Whether the host keeps the work.
enum class Keeping { nothing_yet, saved, blocked, full, failed, off };

struct ViewState {
  SecondPart second_part = SecondPart::here;
  Brand brand{};

  // Choices that the host remembers.
  ThemeChoice theme_choice = ThemeChoice::system;
  int text_percent = 100;
  bool knows_the_app = false;  // no invitation to the tour any more

  // What the host knows of the system.
  bool system_is_dark = false;
  bool reduced_motion = false;

  Page page = Page::results;
  Menu menu{};
  std::set<std::string, std::less<>> header_holds{};  // commands that stand in the header, so not in the menu
  bool shows_more = false;                            // the views; at first only the result
  bool shows_keys = false;                            // the list of keys
  int tour_step = -1;                                 // -1 = not running
  int tour_prepared = -1;                             // the step whose control has been brought into sight
  std::string reveal{};                               // id of a control to be scrolled into sight
  int story_step = -1;                                // -1 = not running
  std::optional<double> story_guess{};                // share of companies that a reader of the story has guessed
  bool presenting = false;
  std::string spotlight{};                  // id of the figure shown alone while presenting
  std::set<int> presented_levers{0, 1, 3};  // positions
  std::string toast{};                      // a passing message; with a button to undo where it says so
  bool toast_undoes = false;
  double toast_until = 0;  // seconds
  std::vector<HostRequest> requests{};
  Keeping keeping = Keeping::nothing_yet;
  std::string kept_at{};  // "14:02"
  struct {
    std::string text{};
    Rect rect{};
  } tip{};  // what is pointed at, in words; of this frame

  std::vector<std::string> trace_history{};  // what Back returns to
  app::StaffingCache staffing{};             // of the trace that shows it
  app::Desk desk{};                          // what is asked of the analyses, and their answers
  Pick pick{};
  float grab_offset = 0;                                 // from the knob's middle to where it is held
  bool grabbed = false;                                  // held by the knob, not yet moved
  std::string traced{};                                  // id of what the trace panel explains; empty = closed
  std::string focused{};                                 // id of the slider that arrow keys move
  std::set<std::string, std::less<>> open{};             // ids of opened groups and lever details
  std::map<std::string, AxisRange, std::less<>> axes{};  // of charts, held while a slider is dragged
  std::map<std::string, float, std::less<>> motions{};   // what is on its way to a new place
  Editing editing{};
  bool dragging = false;       // a slider is held
  bool moving = false;         // something is on its way
  bool attribute_npv = false;  // contributions are shown for NPV instead of revenue gain
  int charted = 0;             // of the results view: revenue, customers, cash
  int fan_of = 0;              // cash, revenue gain
  bool by_rank = false;        // what matters most: by rank correlation instead of one at a time
  int wheel_steps = 0;         // turned over a slider with a modifier key

  Focus focus{};
  Described described{};                         // of the focus, while its ring is shown
  bool at_focus = false;                         // what was drawn last is the focus: describe() takes its words
  int layer = 0;                                 // of what is being drawn
  std::vector<FocusStop> stops{}, next_stops{};  // of the last frame, in the order of the keyboard; of this one

  // Filled while drawing, for the host's tests and text fields: where each control is, clipped to what is visible.
  struct Control {
    Rect rect;
    int frame;
  };
  std::map<std::string, Control, std::less<>> controls{};
  int frame = 0;
  std::vector<std::string> shortened_texts{};  // texts that did not fit in the last frame: none at a designed size
};

// The theme in force, and its colours.
ThemeName theme_name(const ViewState& view);
Theme branded_theme(const ViewState& view);
// The product's name in this language.
std::string_view product_name(const ViewState& view, text::Language language);

// The control drawn in the last frame under this id ("lever.wait_reduction", "result.npv"), or nullptr.
const Rect* find_control(const ViewState& view, std::string_view id);

// Tab: to the next or the previous stop. False at the end: the keyboard leaves the canvas.
bool move_focus(ViewState& view, bool backwards);
// The keyboard comes from outside, or goes there.
void enter_focus(ViewState& view, bool backwards);
void leave_focus(ViewState& view);

// Opens the menu with this id under its button, or closes it; the keyboard returns to where it was.
void toggle_menu(ViewState& view, std::string_view id, const Rect& button);
void close_menu(ViewState& view);

}  // namespace mihwar::ui
