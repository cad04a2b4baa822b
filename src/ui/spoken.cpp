#include "ui/spoken.hpp"

#include <algorithm>

#include "ui/key_figures.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

Text kind_in_words(ControlKind kind) {
  switch (kind) {
    case ControlKind::button:
      return Text::said_button;
    case ControlKind::opener:
      return Text::said_opener;
    case ControlKind::slider:
      return Text::said_slider;
    case ControlKind::toggle:
      return Text::said_switch;
    case ControlKind::choice:
      return Text::said_choice;
    case ControlKind::field:
      return Text::said_field;
    case ControlKind::chart:
      return Text::said_chart;
  }
  return Text::said_button;
}

std::string in_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

SpokenControl spoken_control(const Frame& f) {
  Described control = f.view.described;
  if (control.id.empty()) return {};
  if (!f.view.menu.id.empty() && control.id == "button" + f.view.menu.id.substr(f.view.menu.id.find('.')))
    control.value = f.say(Text::said_open);
  const std::string_view kind = f.say(kind_in_words(control.kind));
  if (control.label.empty()) return {control.id, in_one_line(std::string(kind)), {}};
  const Text sentence = control.value.empty() ? Text::said_control : Text::said_control_with_value;
  const std::string words =
      text::fill(f.say(sentence), {{"name", control.label}, {"value", control.value}, {"kind", kind}});
  return {control.id, in_one_line(told(f, words)), in_one_line(told(f, control.value))};
}

std::string spoken_figures(const Frame& f) {
  std::string result;
  for (const KeyFigure& figure : key_figures(f)) {
    const bool known = f.state.summary[figure.result].has_value();
    const std::string words =
        text::fill(f.say(known ? Text::said_figure : Text::said_no_figure),
                   {{"name", f.say(figure.short_name)}, {"value", figure.value}, {"caption", figure.caption}});
    result += (result.empty() ? "" : " ") + told(f, words);
  }
  return result;
}

std::string told(const Frame& f, std::string_view text) {
  return f.direction == Direction::right_to_left ? text::with_digits(f.state.locale, text) : std::string(text);
}

}  // namespace mihwar::ui
