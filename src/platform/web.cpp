// A session in the browser: the C functions that web/core.mjs calls. Strings pass through the scratch buffer as UTF-8.

#include <malloc.h>
#include <algorithm>
#include <array>
#include <cfloat>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"
#include "model/parameters.hpp"
#include "model/valuation.hpp"
#include "platform/session.hpp"
#include "ui/sharing.hpp"
#include "ui/view.hpp"
#include "ui/widgets.hpp"

#define MW_EXPORT(name) extern "C" __attribute__((export_name(#name)))

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

namespace {

using namespace mihwar;

// What web/renderer.mjs reads; every member is four bytes there.

enum class TextureAction : std::uint32_t { create, update, destroy };

struct TextureOperation {
  TextureAction action;
  std::uint32_t id;
  std::uint32_t texture_width, texture_height;  // texels
  std::uint32_t x, y, width, height;            // the part to copy
  const void* pixels;                           // its first texel, one byte each; rows are texture_width apart
};

struct DrawCommand {
  std::uint32_t texture;
  std::uint32_t first_index, index_count;
  std::int32_t clip_x0, clip_y0, clip_x1, clip_y1;  // device pixels from the top left
};

struct DrawDescription {
  float width, height;     // CSS pixels
  float red, green, blue;  // background
  std::uint32_t operation_count;
  const TextureOperation* operations;
  std::uint32_t command_count;
  const DrawCommand* commands;
  std::uint32_t vertex_count;
  const ImDrawVert* vertices;
  std::uint32_t index_count;
  const std::uint32_t* indices;
};

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

// A text that may be longer than the scratch buffer.
struct TextDescription {
  const char* text;
  std::uint32_t size;
};

static_assert(sizeof(EditingDescription) == 40 && sizeof(TypedDescription) == 12 && sizeof(TextDescription) == 8);
static_assert(sizeof(void*) == 4 && sizeof(ImDrawVert) == 20 && sizeof(ImDrawIdx) == 4);
static_assert(sizeof(TextureOperation) == 36 && sizeof(DrawCommand) == 28 && sizeof(DrawDescription) == 52);

// The host.

struct Host {
  std::unique_ptr<platform::Session> session{};
  std::array<char, 1 << 16> scratch{};
  std::array<float, 4> rect{};
  EditingDescription editing{};
  platform::TypedText typed{};
  TypedDescription typed_description{};
  std::uint32_t textures_made = 0;
  std::string handed_out{};
  TextDescription handed_out_description{};
  DrawDescription description{};
  std::vector<TextureOperation> operations{};
  std::vector<DrawCommand> commands{};
  std::vector<ImDrawVert> vertices{};
  std::vector<std::uint32_t> indices{};

  std::string_view text(std::size_t size) const { return {scratch.data(), std::min(size, scratch.size())}; }
};

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

// What is typed, in the language shown.
std::string_view field_label(const ui::Editing& editing) {
  const text::Language language = host->session->state.locale.language;
  if (editing.kind == ui::EditKind::line) return text::say(language, text::Text::scenario_name);
  if (editing.kind == ui::EditKind::paragraph) return text::say(language, text::Text::notes_title);
  const model::Parameter* parameter = model::find_parameter(editing.id);
  return parameter ? text::say(language, text::find_entry(text::parameter_texts(), parameter->text)->first) : "";
}

// Input.

struct KeyName {
  std::string_view code;  // KeyboardEvent.code: the key's place, whatever the layout
  ImGuiKey key;
};

// Keys that the app takes from the browser. No Tab, so that it can leave the canvas; no function keys.
constexpr KeyName kKeys[] = {
    {"ArrowLeft", ImGuiKey_LeftArrow},
    {"ArrowRight", ImGuiKey_RightArrow},
    {"ArrowUp", ImGuiKey_UpArrow},
    {"ArrowDown", ImGuiKey_DownArrow},
    {"PageUp", ImGuiKey_PageUp},
    {"PageDown", ImGuiKey_PageDown},
    {"Home", ImGuiKey_Home},
    {"End", ImGuiKey_End},
    {"Delete", ImGuiKey_Delete},
    {"Backspace", ImGuiKey_Backspace},
    {"Space", ImGuiKey_Space},
    {"Enter", ImGuiKey_Enter},
    {"NumpadEnter", ImGuiKey_KeypadEnter},
    {"Escape", ImGuiKey_Escape},
    {"Slash", ImGuiKey_Slash},
    {"Comma", ImGuiKey_Comma},
    {"Period", ImGuiKey_Period},
    {"Minus", ImGuiKey_Minus},
    {"Equal", ImGuiKey_Equal},
    {"NumpadDecimal", ImGuiKey_KeypadDecimal},
    {"NumpadAdd", ImGuiKey_KeypadAdd},
    {"NumpadSubtract", ImGuiKey_KeypadSubtract},
};

ImGuiKey find_key(std::string_view code) {
  auto numbered = [&](std::string_view prefix, char first, char last, ImGuiKey key) {
    if (code.size() != prefix.size() + 1 || !code.starts_with(prefix)) return ImGuiKey_None;
    const char c = code.back();
    return c < first || c > last ? ImGuiKey_None : static_cast<ImGuiKey>(key + (c - first));
  };
  if (const ImGuiKey key = numbered("Key", 'A', 'Z', ImGuiKey_A)) return key;
  if (const ImGuiKey key = numbered("Digit", '0', '9', ImGuiKey_0)) return key;
  if (const ImGuiKey key = numbered("Numpad", '0', '9', ImGuiKey_Keypad0)) return key;
  for (const KeyName& row : kKeys)
    if (row.code == code) return row.key;
  return ImGuiKey_None;
}

// Pixels that Dear ImGui scrolls for one unit of wheel: it depends on the window that will scroll.
ImVec2 pixels_per_wheel_unit() {
  const ImGuiContext& imgui = *host->session->imgui;
  const ImGuiWindow* window = imgui.WheelingWindow ? imgui.WheelingWindow : imgui.HoveredWindow;
  while (window && window->ParentWindow && window->ScrollMax.x == 0 && window->ScrollMax.y == 0)
    window = window->ParentWindow;
  if (!window) return {100, 100};
  const ImVec2 inner = window->InnerRect.GetSize();
  return {std::max(1.f, std::trunc(std::min(2 * window->FontRefSize, inner.x * 0.67f))),
          std::max(1.f, std::trunc(std::min(5 * window->FontRefSize, inner.y * 0.67f)))};
}

// Input that Dear ImGui spreads over frames, and tooltips that wait for their moment.
bool is_waiting(const ImGuiContext& imgui) {
  return imgui.InputEventsQueue.Size > 0 ||
         (imgui.HoverItemDelayId != 0 && (imgui.HoverItemDelayTimer < imgui.Style.HoverDelayNormal ||
                                          imgui.MouseStationaryTimer < imgui.Style.HoverStationaryDelay));
}

// The picture.

void add_operation(TextureAction action, const ImTextureData& texture, ImTextureRect part) {
  const bool copies = action != TextureAction::destroy;
  host->operations.push_back({
      .action = action,
      .id = static_cast<std::uint32_t>(texture.TexID),
      .texture_width = static_cast<std::uint32_t>(texture.Width),
      .texture_height = static_cast<std::uint32_t>(texture.Height),
      .x = part.x,
      .y = part.y,
      .width = part.w,
      .height = part.h,
      .pixels = copies ? texture.Pixels + part.x + part.y * texture.Width : nullptr,
  });
}

// The host carries the operations out at once, so they count as done.
void describe_texture(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantCreate) {
    IM_ASSERT(texture.Format == ImTextureFormat_Alpha8);
    texture.SetTexID(++host->textures_made);
    const auto width = static_cast<unsigned short>(texture.Width), height = static_cast<unsigned short>(texture.Height);
    add_operation(TextureAction::create, texture, {.x = 0, .y = 0, .w = width, .h = height});
    texture.SetStatus(ImTextureStatus_OK);
  } else if (texture.Status == ImTextureStatus_WantUpdates) {
    add_operation(TextureAction::update, texture, texture.UpdateRect);
    texture.SetStatus(ImTextureStatus_OK);
  } else if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) {
    add_operation(TextureAction::destroy, texture, {});
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
  }
}

// Commands that differ only in their indices, one after the other, become one.
void add_command(const DrawCommand& command) {
  if (command.index_count == 0 || command.clip_x1 <= command.clip_x0 || command.clip_y1 <= command.clip_y0) return;
  if (!host->commands.empty()) {
    DrawCommand& last = host->commands.back();
    if (last.texture == command.texture && last.first_index + last.index_count == command.first_index &&
        last.clip_x0 == command.clip_x0 && last.clip_y0 == command.clip_y0 && last.clip_x1 == command.clip_x1 &&
        last.clip_y1 == command.clip_y1) {
      last.index_count += command.index_count;
      return;
    }
  }
  host->commands.push_back(command);
}

// All lists in one pair of buffers: WebGL 2 has no base vertex, so indices are counted on.
void describe_list(const ImDrawList& list, ImVec2 scale, ImVec2 size) {
  const auto first_vertex = static_cast<std::uint32_t>(host->vertices.size());
  const std::size_t first_index = host->indices.size();
  host->vertices.insert(host->vertices.end(), list.VtxBuffer.begin(), list.VtxBuffer.end());
  host->indices.resize(first_index + static_cast<std::size_t>(list.IdxBuffer.Size));
  std::transform(list.IdxBuffer.begin(), list.IdxBuffer.end(), host->indices.data() + first_index,
                 [=](ImDrawIdx index) { return index + first_vertex; });
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.UserCallback) continue;
    const ImVec4 clip = command.ClipRect;
    add_command({
        .texture = static_cast<std::uint32_t>(command.GetTexID()),
        .first_index = static_cast<std::uint32_t>(first_index) + command.IdxOffset,
        .index_count = command.ElemCount,
        .clip_x0 = static_cast<std::int32_t>(std::floor(std::max(clip.x, 0.f) * scale.x)),
        .clip_y0 = static_cast<std::int32_t>(std::floor(std::max(clip.y, 0.f) * scale.y)),
        .clip_x1 = static_cast<std::int32_t>(std::ceil(std::min(clip.z, size.x) * scale.x)),
        .clip_y1 = static_cast<std::int32_t>(std::ceil(std::min(clip.w, size.y) * scale.y)),
    });
  }
}

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

// Events.

enum class PointerEvent : int { move, down, up, leave };

// x, y in CSS pixels of the canvas; source: 0 mouse, 1 touch, 2 pen; button: 0 left, 1 right, 2 middle.
MW_EXPORT(mw_pointer) void mw_pointer(PointerEvent event, float x, float y, int button, int source) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(static_cast<ImGuiMouseSource>(source));
  if (event == PointerEvent::leave) {
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    return;
  }
  io.AddMousePosEvent(x / host->session->zoom, y / host->session->zoom);
  if (event != PointerEvent::move) io.AddMouseButtonEvent(button, event == PointerEvent::down);
}

// Pixels by which the content is to move: positive = further down or right.
MW_EXPORT(mw_wheel) void mw_wheel(float dx, float dy) {
  const ImVec2 unit = pixels_per_wheel_unit();
  const float zoom = host->session->zoom;
  ImGui::GetIO().AddMouseWheelEvent(-dx / unit.x / zoom, -dy / unit.y / zoom);
}

// The wheel with a modifier key: steps of the slider under the pointer.
MW_EXPORT(mw_wheel_steps) void mw_wheel_steps(int steps) { host->session->view.wheel_steps += steps; }

// Bits: 1 control, 2 shift, 4 alt, 8 meta.
MW_EXPORT(mw_modifiers) void mw_modifiers(unsigned bits) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, bits & 1);
  io.AddKeyEvent(ImGuiMod_Shift, bits & 2);
  io.AddKeyEvent(ImGuiMod_Alt, bits & 4);
  io.AddKeyEvent(ImGuiMod_Super, bits & 8);
}

// Undo and redo: all that the app takes of what goes with control or meta.
bool is_command(ImGuiKey key) { return key == ImGuiKey_Z || key == ImGuiKey_Y; }

// KeyboardEvent.code is in the scratch buffer; a command goes with control or meta. True when the app takes the key.
MW_EXPORT(mw_key) bool mw_key(std::size_t size, bool down, bool command) {
  const ImGuiKey key = find_key(host->text(size));
  if (key == ImGuiKey_None || (command && !is_command(key))) return false;
  ImGui::GetIO().AddKeyEvent(key, down);
  return true;
}

MW_EXPORT(mw_text) void mw_text(std::size_t size) {
  host->scratch[std::min(size, host->scratch.size() - 1)] = '\0';
  ImGui::GetIO().AddInputCharactersUTF8(host->scratch.data());
}

MW_EXPORT(mw_focus) void mw_focus(bool focused) { ImGui::GetIO().AddFocusEvent(focused); }

// Tab. False at the last control: the keyboard goes on to what follows the canvas.
MW_EXPORT(mw_tab) bool mw_tab(bool backwards) { return ui::move_focus(host->session->view, backwards); }
// The keyboard comes in from one side of the canvas, or has gone.
MW_EXPORT(mw_enter) void mw_enter(bool backwards) { ui::enter_focus(host->session->view, backwards); }
MW_EXPORT(mw_leave) void mw_leave() { ui::leave_focus(host->session->view); }

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

// The field that the host lays over the canvas.

// Valid until the next call.
MW_EXPORT(mw_editing) const void* mw_editing() {
  const ui::Editing& editing = host->session->view.editing;
  const std::string_view label = field_label(editing);
  const float zoom = host->session->zoom;
  host->editing = {
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
  return &host->editing;
}

static const TypedDescription* describe(platform::TypedText typed) {
  host->typed = std::move(typed);
  host->typed_description = {
      .acceptable = host->typed.acceptable,
      .message = host->typed.message.data(),
      .message_size = static_cast<std::uint32_t>(host->typed.message.size()),
  };
  return &host->typed_description;
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

// What is taken along.

// Parts as of ui::AccountParts; empty while the second part is not here.
MW_EXPORT(mw_account) const void* mw_account(std::uint32_t parts) {
  return hand_out(platform::account(*host->session, parts));
}

// The plain page. Two texts stand in the scratch buffer as "FIRST\nSECOND".

static std::pair<std::string_view, std::string_view> two_texts(std::size_t size) {
  const std::string_view both = host->text(size);
  const std::size_t end = both.find('\n');
  return {both.substr(0, end), end == std::string_view::npos ? std::string_view() : both.substr(end + 1)};
}

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

// Frames.

// Bit 0: draw again even without input; bits 1-4: ImGuiMouseCursor + 1; bit 5: a text field is being edited.
MW_EXPORT(mw_frame)
std::uint32_t mw_frame(double now_seconds, float width, float height, float pixel_ratio, bool coarse_pointer) {
  platform::Session& session = *host->session;
  const bool moves = platform::run_frame(session, {.now_seconds = now_seconds,
                                                   .width = width,
                                                   .height = height,
                                                   .pixel_ratio = pixel_ratio,
                                                   .coarse_pointer = coarse_pointer});
  const bool again = moves || is_waiting(*session.imgui);
  const auto cursor = static_cast<std::uint32_t>(ImGui::GetMouseCursor() + 1);
  return (again ? 1u : 0u) | cursor << 1 | (ImGui::GetIO().WantTextInput ? 1u << 5 : 0u);
}

// The picture of the last frame; valid until the next one. The host must carry out every texture operation.
MW_EXPORT(mw_draw_data) const void* mw_draw_data() {
  const ImDrawData& data = *ImGui::GetDrawData();
  host->operations.clear();
  host->commands.clear();
  host->vertices.clear();
  host->indices.clear();
  for (ImTextureData* texture : *data.Textures) describe_texture(*texture);
  for (const ImDrawList* list : data.CmdLists) describe_list(*list, data.FramebufferScale, data.DisplaySize);
  const ImVec4 background = ImGui::GetStyleColorVec4(ImGuiCol_WindowBg);
  host->description = {
      .width = data.DisplaySize.x,
      .height = data.DisplaySize.y,
      .red = background.x,
      .green = background.y,
      .blue = background.z,
      .operation_count = static_cast<std::uint32_t>(host->operations.size()),
      .operations = host->operations.data(),
      .command_count = static_cast<std::uint32_t>(host->commands.size()),
      .commands = host->commands.data(),
      .vertex_count = static_cast<std::uint32_t>(host->vertices.size()),
      .vertices = host->vertices.data(),
      .index_count = static_cast<std::uint32_t>(host->indices.size()),
      .indices = host->indices.data(),
  };
  return &host->description;
}

// Every texture is gone: Dear ImGui asks for all of them again in the next frame.
MW_EXPORT(mw_context_lost) void mw_context_lost() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
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
  host->rect = {rect->x0 * zoom, rect->y0 * zoom, rect->x1 * zoom, rect->y1 * zoom};
  return host->rect.data();
}
