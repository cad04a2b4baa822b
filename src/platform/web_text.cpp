// Typed texts: the field over the canvas, and the plain page.

#include <algorithm>
#include <string_view>
#include <utility>

#include "model/parameters.hpp"
#include "platform/web.hpp"
#include "ui/view.hpp"
#include "ui/widgets.hpp"

namespace {

using namespace mihwar;
using platform::host;
using platform::is_complete;

// What web/core.mjs reads of a text that is being typed; every member is four bytes there too.

struct EditingDescription {
  ui::EditKind kind;
  std::int32_t serial;
  float x0, y0, x1, y1;  // CSS pixels
  const char* text;
  std::uint32_t text_size;
  const char* label;  // what is typed, for screen readers
  std::uint32_t label_size;
};

struct TypedDescription {
  std::uint32_t acceptable;
  const char* message;
  std::uint32_t message_size;
};

static_assert(sizeof(EditingDescription) == 40 && sizeof(TypedDescription) == 12);

EditingDescription described_field;
platform::TypedText last_typed;
TypedDescription described_text;

// What is typed, in the language shown.
std::string_view field_label(const ui::Editing& editing) {
  const text::Language language = host->session->state.locale.language;
  if (editing.kind == ui::EditKind::line) return text::say(language, text::Text::scenario_name);
  if (editing.kind == ui::EditKind::paragraph) return text::say(language, text::Text::notes_title);
  const model::Parameter* parameter = model::find_parameter(editing.id);
  return parameter ? text::say(language, text::find_entry(text::parameter_texts(), parameter->text)->first) : "";
}

const TypedDescription* describe(platform::TypedText typed) {
  last_typed = std::move(typed);
  described_text = {
      .acceptable = last_typed.acceptable,
      .message = last_typed.message.data(),
      .message_size = static_cast<std::uint32_t>(last_typed.message.size()),
  };
  return &described_text;
}

std::pair<std::string_view, std::string_view> two_texts(std::size_t size) {
  const std::string_view both = host->text(size);
  const std::size_t end = both.find('\n');
  return {both.substr(0, end), end == std::string_view::npos ? std::string_view() : both.substr(end + 1)};
}

}  // namespace

// Valid until the next call.
MW_EXPORT(mw_editing) const void* mw_editing() {
  const ui::Editing& editing = host->session->view.editing;
  const std::string_view label = field_label(editing);
  const float zoom = host->session->zoom;
  described_field = {
      .kind = editing.kind,
      .serial = editing.serial,
      .x0 = editing.rect.x0 * zoom,
      .y0 = editing.rect.y0 * zoom,
      .x1 = editing.rect.x1 * zoom,
      .y1 = editing.rect.y1 * zoom,
      .text = editing.text.data(),
      .text_size = static_cast<std::uint32_t>(editing.text.size()),
      .label = label.data(),
      .label_size = static_cast<std::uint32_t>(label.size()),
  };
  return &described_field;
}

// The typed text is in the scratch buffer. What it would do; valid until the next call.
MW_EXPORT(mw_preview_typed) const void* mw_preview_typed(std::size_t size) {
  return describe(platform::preview_typed(*host->session, host->text(size)));
}

// False: refused, nothing has changed and the field stays.
MW_EXPORT(mw_commit_typed) bool mw_commit_typed(std::size_t size) {
  return platform::commit_typed(*host->session, host->text(size));
}
MW_EXPORT(mw_cancel_typed) void mw_cancel_typed() { platform::cancel_typed(*host->session); }

// The plain page, whose two texts stand in the scratch buffer as "FIRST\nSECOND".

// "ID\nTEXT": what the text would do and, with `commit`, does. Valid until the next call.
MW_EXPORT(mw_edit) const void* mw_edit(std::size_t size, bool commit) {
  const auto [id, text] = two_texts(size);
  return describe(is_complete() ? platform::edit(*host->session, id, text, commit) : platform::TypedText{});
}

// A raw value for the parameter whose id is in the scratch buffer, and the same by its place on the slider, 0 to 1.
MW_EXPORT(mw_set) void mw_set(std::size_t size, double value) {
  if (const model::Parameter* parameter = model::find_parameter(host->text(size)))
    platform::set_value(*host->session, *parameter, value);
}
MW_EXPORT(mw_slide) void mw_slide(std::size_t size, double position) {
  if (const model::Parameter* parameter = model::find_parameter(host->text(size)))
    platform::set_value(*host->session, *parameter, ui::slider_value(*parameter, std::clamp(position, 0.0, 1.0)));
}

// All that is set between the two is one step of the history.
MW_EXPORT(mw_hold) void mw_hold(bool held) { host->session->held_by_host = held; }

// "NAME\nARGUMENT": an action; false: nothing was done.
MW_EXPORT(mw_act) bool mw_act(std::size_t size, double now_seconds) {
  const auto [name, argument] = two_texts(size);
  return is_complete() && platform::act(*host->session, name, argument, now_seconds);
}

// Grows with every change of a value or of a question.
MW_EXPORT(mw_changes) std::uint32_t mw_changes() { return host->session->changes + host->session->view.desk.asked; }
