#include "ui/frame.hpp"

#include <cfloat>
#include <cmath>
#include <string>

namespace mihwar::ui {
namespace {

ImFont* font_of(const Frame& f, const TextStyle& style) { return style.bold ? f.fonts.bold : f.fonts.regular; }

// The longest start of `text` that, with an ellipsis, is at most `width` wide; cut between characters.
std::string shortened(const Frame& f, const TextStyle& style, std::string_view text, float width) {
  constexpr std::string_view kEllipsis = "…";
  std::string kept(text);
  while (!kept.empty()) {
    do kept.pop_back();
    while (!kept.empty() && (text[kept.size()] & 0xc0) == 0x80);
    if (text_width(f, style, kept + std::string(kEllipsis)) <= width) break;
  }
  return kept + std::string(kEllipsis);
}

// Isolates that a line opens and does not close, and the other way round, are closed and opened again: a formula keeps
// its direction across a line break.
class IsolateKeeper {
 public:
  // Without going on: a part that is only measured.
  std::string as_now(std::string_view line) const { return IsolateKeeper(*this).whole(line); }
  std::string whole(std::string_view line) {
    constexpr std::string_view kOpen = "\u2066", kClose = "\u2069";
    std::string result = open_ ? std::string(kOpen) : std::string();
    for (std::size_t at = 0; at + 2 < line.size(); ++at) {
      if (line.substr(at, 3) == kOpen) open_ = true;
      if (line.substr(at, 3) == kClose) open_ = false;
    }
    result += line;
    return open_ ? result + std::string(kClose) : result;
  }

 private:
  bool open_ = false;
};

// Calls line(text) for every wrapped line, in logical order.
template <class Line>
void wrap(const Frame& f, float width, const TextStyle& style, std::string_view text, Line line) {
  IsolateKeeper isolates;
  std::size_t start = 0;
  std::size_t fits = 0;  // end of the last word that fits
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const bool line_break = at < text.size() && text[at] == '\n';
    if (at < text.size() && text[at] != ' ' && !line_break) continue;
    if (fits > start && text_width(f, style, isolates.as_now(text.substr(start, at - start))) > width) {
      line(isolates.whole(text.substr(start, fits - start)));
      start = fits + 1;
    }
    fits = at;
    if (!line_break) continue;
    line(isolates.whole(text.substr(start, at - start)));
    start = fits = at + 1;
  }
  if (start < text.size()) line(isolates.whole(text.substr(start)));
}

}  // namespace

ImU32 packed(Colour c, float alpha) { return IM_COL32(c.red, c.green, c.blue, static_cast<int>(alpha * 255 + 0.5f)); }

float line_height(const TextStyle& style) { return std::round(style.size * 1.5f); }

float text_width(const Frame& f, const TextStyle& style, std::string_view logical) {
  const std::string_view visual = f.visual(logical);
  return font_of(f, style)
      ->CalcTextSizeA(style.size * type::kLinePerEm, FLT_MAX, 0, visual.data(), visual.data() + visual.size())
      .x;
}

void draw_text(const Frame& f, const Rect& rect, const TextStyle& style, Align align, std::string_view text) {
  constexpr float kTolerance = 0.5f;
  float width = text_width(f, style, text);
  std::string shorter;
  if (width > rect.width() + kTolerance) {
    f.view.shortened_texts.emplace_back(text);
    shorter = shortened(f, style, text, rect.width());
    text = shorter;
    width = text_width(f, style, text);
  }
  const float x = aligned(f.direction, align, rect.x0, rect.x1, width);
  const float size = style.size * type::kLinePerEm;
  const float y = (rect.y0 + rect.y1 - size) / 2;
  const std::string_view visual = f.visual(text);
  ImGui::GetWindowDrawList()->AddText(font_of(f, style), size, ImVec2(std::round(x), std::round(y)),
                                      packed(style.colour), visual.data(), visual.data() + visual.size());
}

void draw_name(const Frame& f, const Rect& rect, const TextStyle& style, std::string_view name) {
  constexpr float kLeast = 24;  // nothing can be told in less
  if (rect.width() < kLeast) return;
  if (text_width(f, style, name) <= rect.width()) return draw_text(f, rect, style, Align::start, name);
  draw_text(f, rect, style, Align::start, shortened(f, style, name, rect.width()));
}

void draw_paragraph(const Frame& f, Flow& flow, const TextStyle& style, std::string_view text) {
  wrap(f, flow.x1 - flow.x0, style, text,
       [&](const std::string& line) { draw_text(f, flow.take(line_height(style)), style, Align::start, line); });
}

void draw_written_paragraph(const Frame& f, Flow& flow, const TextStyle& style, std::string_view text) {
  wrap(f, flow.x1 - flow.x0, style, text, [&](const std::string& line) {
    draw_text(f, flow.take(line_height(style)), style, Align::start, "\u2068" + line + "\u2069");
  });
}

void draw_latin_paragraph(const Frame& f, Flow& flow, const TextStyle& style, std::string_view text) {
  draw_paragraph(f, flow, style, "\u2066" + std::string(text) + "\u2069");
}

float paragraph_height(const Frame& f, float width, const TextStyle& style, std::string_view text) {
  float height = 0;
  wrap(f, width, style, text, [&](const std::string&) { height += line_height(style); });
  return height;
}

void fill(const Rect& r, Colour colour, float rounding, float alpha) {
  ImGui::GetWindowDrawList()->AddRectFilled({r.x0, r.y0}, {r.x1, r.y1}, packed(colour, alpha), rounding);
}

void outline(const Rect& r, Colour colour, float rounding, float thickness) {
  ImGui::GetWindowDrawList()->AddRect({r.x0, r.y0}, {r.x1, r.y1}, packed(colour), rounding, 0, thickness);
}

Card begin_card(const Frame&, Flow& column) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->ChannelsSplit(2);
  list->ChannelsSetCurrent(1);
  Card card{.outer = {column.x0, column.y, column.x1, column.y}, .flow = {}};
  card.flow = {column.x0 + space::kLarge, column.x1 - space::kLarge, column.y + space::kMedium};
  return card;
}

void end_card(const Frame& f, Flow& column, Card& card) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  card.outer.y1 = card.flow.y + space::kMedium;
  list->ChannelsSetCurrent(0);
  fill(card.outer, f.theme.card, space::kRounding);
  outline(card.outer, f.theme.line, space::kRounding);
  list->ChannelsMerge();
  column.y = card.outer.y1;
}

}  // namespace mihwar::ui
