// A session in the browser: the C functions that web/core.mjs calls, but for those of input, picture and typed texts.

#include "platform/web.hpp"

#include <malloc.h>
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <span>
#include <utility>

#include "model/parameters.hpp"
#include "model/valuation.hpp"
#include "ui/sharing.hpp"
#include "ui/view.hpp"

extern "C" __attribute__((import_module("env"), import_name("mw_host_log"))) void mw_host_log(const char* text,
                                                                                              std::size_t size);

// A failed assertion: the host shows the last logged text with the trap. Ours, so that libc's does not bring in stdio.
extern "C" void __assert_fail(const char* expression, const char* file, int line, const char* function) {
  std::array<char, 512> text;
  const int size = std::snprintf(text.data(), text.size(), "assertion failed: %s (%s:%d, %s)", expression, file, line,
                                 function ? function : "?");
  mw_host_log(text.data(), std::min(static_cast<std::size_t>(std::max(size, 0)), text.size() - 1));
  __builtin_trap();
}

namespace mihwar::platform {

Host* host = nullptr;

std::uint32_t put_text(std::string_view text) {
  const std::size_t size = std::min(text.size(), host->scratch.size());
  std::copy_n(text.data(), size, host->scratch.data());
  return static_cast<std::uint32_t>(size);
}

// Only then may the second part be called.
bool is_complete() { return host->session->view.second_part == ui::SecondPart::here; }

// Valid until the next call.
const TextDescription* hand_out(std::string text) {
  host->handed_out = std::move(text);
  host->handed_out_description = {host->handed_out.data(), static_cast<std::uint32_t>(host->handed_out.size())};
  return &host->handed_out_description;
}

}  // namespace mihwar::platform

namespace {

using namespace mihwar;
using platform::hand_out;
using platform::Host;
using platform::host;
using platform::is_complete;
using platform::put_text;

static_assert(sizeof(platform::TextDescription) == 8);

// A whole font file, so far as its table directory tells: a cut download or an error page must not reach the
// rasteriser.
bool is_font(std::span<const std::byte> file) {
  auto number = [&](std::size_t at, int bytes) {
    std::uint32_t value = 0;
    for (int i = 0; i < bytes; ++i) value = value << 8 | std::to_integer<std::uint32_t>(file[at + std::size_t(i)]);
    return value;
  };
  if (file.size() < 12 || (number(0, 4) != 0x00010000 && number(0, 4) != 0x74727565)) return false;
  const std::size_t tables = number(4, 2);
  if (tables == 0 || file.size() < 12 + 16 * tables) return false;
  for (std::size_t i = 0; i < tables; ++i) {
    const std::uint32_t offset = number(12 + 16 * i + 8, 4), length = number(12 + 16 * i + 12, 4);
    if (offset > file.size() || length > file.size() - offset) return false;
  }
  return true;
}

std::array<float, 4> last_rect;

}  // namespace

// Start, memory.

MW_EXPORT(mw_allocate) void* mw_allocate(std::size_t size) { return std::malloc(size); }
MW_EXPORT(mw_release) void mw_release(void* memory) { std::free(memory); }
MW_EXPORT(mw_allocated) std::size_t mw_allocated() { return static_cast<std::size_t>(mallinfo().uordblks); }
MW_EXPORT(mw_scratch) char* mw_scratch() { return host->scratch.data(); }
MW_EXPORT(mw_scratch_size) std::size_t mw_scratch_size() { return host->scratch.size(); }

struct FontFile {
  const std::byte* data;
  std::size_t size;
};

// Four font files: regular and bold for Latin, then for Arabic. They stay the session's. False when one of them is no
// font.
MW_EXPORT(mw_start) bool mw_start(const FontFile* files) {
  std::array<std::span<const std::byte>, 4> fonts;
  for (std::size_t i = 0; i < fonts.size(); ++i) fonts[i] = {files[i].data, files[i].size};
  if (!std::all_of(fonts.begin(), fonts.end(), is_font)) return false;
  host = new Host{.session = platform::start_session(
                      {.regular = fonts[0], .bold = fonts[1], .arabic_regular = fonts[2], .arabic_bold = fonts[3]})};
  return true;
}

// How it looks and reads. What the system prefers and what the page remembers comes in; the app may change it after.

MW_EXPORT(mw_system) void mw_system(bool dark, bool reduced_motion) {
  host->session->view.system_is_dark = dark;
  host->session->view.reduced_motion = reduced_motion;
}

enum class Choice { language, digits, theme, text_percent, knows_the_app };

MW_EXPORT(mw_set_choice) void mw_set_choice(Choice choice, int value) {
  text::Locale& locale = host->session->state.locale;
  ui::ViewState& view = host->session->view;
  switch (choice) {
    case Choice::language:
      locale.language = static_cast<text::Language>(value);
      return;
    case Choice::digits:
      locale.digits = static_cast<text::Digits>(value);
      return;
    case Choice::theme:
      view.theme_choice = static_cast<ui::ThemeChoice>(value);
      return;
    case Choice::text_percent:
      view.text_percent = std::clamp(value, 50, 400);
      return;
    case Choice::knows_the_app:
      view.knows_the_app = value != 0;
      return;
  }
}

MW_EXPORT(mw_choice) int mw_choice(Choice choice) {
  const text::Locale& locale = host->session->state.locale;
  const ui::ViewState& view = host->session->view;
  switch (choice) {
    case Choice::language:
      return static_cast<int>(locale.language);
    case Choice::digits:
      return static_cast<int>(locale.digits);
    case Choice::theme:
      return static_cast<int>(view.theme_choice);
    case Choice::text_percent:
      return view.text_percent;
    case Choice::knows_the_app:
      return view.knows_the_app;
  }
  return 0;
}

// The brand's name in the language shown is in the scratch buffer, empty = ours; accents as 0xRRGGBB, -1 = ours.
MW_EXPORT(mw_brand) void mw_brand(std::size_t size, int light, int dark, bool one_language) {
  const auto colour = [](int rgb) -> std::optional<ui::Colour> {
    if (rgb < 0) return {};
    return ui::Colour{static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
                      static_cast<std::uint8_t>(rgb)};
  };
  host->session->view.brand = {std::string(host->text(size)), colour(light), colour(dark), one_language};
}

MW_EXPORT(mw_second_part) void mw_second_part(ui::SecondPart state) {
  host->session->view.second_part = state;
  if (state == ui::SecondPart::here) text::second_part_is_here();
}

// A link's fragment is in the scratch buffer. False: it has errors, and nothing has changed.
MW_EXPORT(mw_open_link) bool mw_open_link(std::size_t size, double now_seconds) {
  return is_complete() && platform::open_link(*host->session, host->text(size), now_seconds);
}

// A file's text, made by mw_allocate. False as of a link.
MW_EXPORT(mw_open_file) bool mw_open_file(const char* text, std::size_t size, double now_seconds) {
  return is_complete() && platform::open_file(*host->session, {text, size}, now_seconds);
}

// What the host has saved, the same way.
MW_EXPORT(mw_restore) bool mw_restore(const char* text, std::size_t size, double now_seconds) {
  return is_complete() && platform::restore(*host->session, {text, size}, now_seconds);
}

// The document as a file; empty while the second part is not here.
MW_EXPORT(mw_document) const void* mw_document(bool in_lines) {
  return hand_out(is_complete() ? platform::saved_document(*host->session, in_lines) : "");
}

MW_EXPORT(mw_forget) void mw_forget(double now_seconds) {
  if (is_complete()) platform::forget(*host->session, now_seconds);
}

// Grows whenever what is worth saving may have changed.
MW_EXPORT(mw_revision) std::uint32_t mw_revision() { return host->session->revision; }

// Whether the work is kept; the time, "14:02", is in the scratch buffer.
MW_EXPORT(mw_keeping) void mw_keeping(ui::Keeping keeping, std::size_t size) {
  host->session->view.keeping = keeping;
  host->session->view.kept_at = host->text(size);
}

// What happened in the host, for the foot of the screen.
enum class News {
  export_failed,
  picture_failed,
  no_scenario_inside,
  unreadable,
  slot_damaged,
  slots_damaged,
  forgotten,
  not_forgotten,
  copied
};

MW_EXPORT(mw_news) void mw_news(News news, double now_seconds) {
  using text::Text;
  constexpr Text kWords[] = {Text::host_export_failed, Text::host_picture_failed, Text::host_no_scenario_inside,
                             Text::host_unreadable,    Text::host_slot_damaged,   Text::host_slots_damaged,
                             Text::host_forgotten,     Text::host_not_forgotten,  Text::copied};
  if (!is_complete()) return;
  const text::Language language = host->session->state.locale.language;
  platform::tell(*host->session, std::string(text::say(language, kWords[static_cast<std::size_t>(news)])), now_seconds);
}

// A link's fragment for all scenarios, as "copy link" makes it; 0 = too long, or the second part is not here yet.
MW_EXPORT(mw_link) std::uint32_t mw_link() {
  if (host->session->view.second_part != ui::SecondPart::here) return 0;
  return put_text(ui::link_of(host->session->state.document).value_or(""));
}

// The message at the foot of the screen; 0 = none.
MW_EXPORT(mw_message) std::uint32_t mw_message() { return put_text(host->session->view.toast); }

MW_EXPORT(mw_theme) ui::ThemeName mw_theme() { return ui::theme_name(host->session->view); }
MW_EXPORT(mw_presenting) bool mw_presenting() {
  return host->session->view.presenting || host->session->view.story_step >= 0;
}
MW_EXPORT(mw_wakes_in) double mw_wakes_in(double now_seconds) {
  return platform::wakes_in(*host->session, now_seconds);
}

// The oldest request to the host, as "kind\ntext"; 0 = none left.
MW_EXPORT(mw_take_request) std::uint32_t mw_take_request() {
  std::vector<ui::HostRequest>& requests = host->session->view.requests;
  if (requests.empty()) return 0;
  const std::string words = requests.front().kind + '\n' + requests.front().text;
  requests.erase(requests.begin());
  return put_text(words);
}

// For screen readers: "headline\nkey figures", empty while a value is being dragged.
MW_EXPORT(mw_headline) std::uint32_t mw_headline() { return put_text(platform::spoken_result(*host->session)); }

// The same of the control at the keyboard's ring: "id\nsentence\nvalue"; 0 = none.
MW_EXPORT(mw_focused) std::uint32_t mw_focused() {
  const ui::SpokenControl control = platform::spoken_control(*host->session);
  return control.id.empty() ? 0 : put_text(control.id + '\n' + control.sentence + '\n' + control.value);
}

MW_EXPORT(mw_title) std::uint32_t mw_title() { return put_text(platform::page_title(*host->session)); }

// What is taken along.

// Parts as of ui::AccountParts; empty while the second part is not here.
MW_EXPORT(mw_account) const void* mw_account(std::uint32_t parts) {
  return hand_out(platform::account(*host->session, parts));
}

// Figures and places.

MW_EXPORT(mw_parameter_count) std::size_t mw_parameter_count() { return model::parameters().size(); }
MW_EXPORT(mw_parameter_id) std::uint32_t mw_parameter_id(std::size_t i) { return put_text(model::parameters()[i].id); }
MW_EXPORT(mw_parameter_value) double mw_parameter_value(std::size_t i) {
  return model::parameters()[i].field.get(host->session->state.scenario().inputs);
}

MW_EXPORT(mw_result_count) std::size_t mw_result_count() { return model::results().size(); }
MW_EXPORT(mw_result_id) std::uint32_t mw_result_id(std::size_t i) { return put_text(model::results()[i].id); }
MW_EXPORT(mw_result_value) double mw_result_value(std::size_t i) {
  return host->session->state.summary[model::results()[i].result].value_or(std::numeric_limits<double>::quiet_NaN());
}

// The visible part of the control with the id in the scratch buffer: x0, y0, x1, y1 in CSS pixels, or null.
MW_EXPORT(mw_control_rect) const float* mw_control_rect(std::size_t size) {
  const ui::Rect* rect = ui::find_control(host->session->view, host->text(size));
  if (!rect) return nullptr;
  const float zoom = host->session->zoom;
  last_rect = {rect->x0 * zoom, rect->y0 * zoom, rect->x1 * zoom, rect->y1 * zoom};
  return last_rect.data();
}
