#include "ui/svg_pen.hpp"

#include <cmath>

#include "text/format.hpp"

namespace mihwar::ui {
namespace {

constexpr float kAscentPerEm = 1.069f;  // Noto Sans

// Two decimals at most.
void append(std::string& out, float value) {
  long hundredths = std::lround(std::clamp(value, -1e6f, 1e6f) * 100);
  if (hundredths < 0) {
    out += '-';
    hundredths = -hundredths;
  }
  out += std::to_string(hundredths / 100);
  const long rest = hundredths % 100;
  if (rest == 0) return;
  out += '.';
  out += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
}

void attribute(std::string& out, std::string_view name, float value) {
  out.append(" ").append(name).append("=\"");
  append(out, value);
  out += '"';
}

void colour_attribute(std::string& out, std::string_view name, Colour colour, float alpha = 1) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out.append(" ").append(name).append("=\"#");
  for (const std::uint8_t channel : {colour.red, colour.green, colour.blue}) {
    out += kHex[channel >> 4];
    out += kHex[channel & 15];
  }
  out += '"';
  if (alpha < 1) attribute(out, std::string(name) + "-opacity", alpha);
}

void append_point(std::string& out, Point p) {
  append(out, p.x);
  out += ',';
  append(out, p.y);
  out += ' ';
}

// XML knows no control characters but tab and line breaks.
void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
}

void append_rect(std::string& out, const Rect& rect, Colour colour, float rounding, float alpha) {
  out += "<rect";
  attribute(out, "x", rect.x0);
  attribute(out, "y", rect.y0);
  attribute(out, "width", std::max(0.0f, rect.width()));
  attribute(out, "height", std::max(0.0f, rect.height()));
  if (rounding > 0) attribute(out, "rx", rounding);
  colour_attribute(out, "fill", colour, alpha);
  out += "/>\n";
}

// The longest start of the text that fits with an ellipsis, cut between characters.
std::string fitted(const Pen& pen, const TextStyle& style, float width, std::string text) {
  if (pen.text_width(style, text) <= width + 0.5f) return text;
  do {
    while (!text.empty() && (text.back() & 0xc0) == 0x80) text.pop_back();
    if (!text.empty()) text.pop_back();
  } while (!text.empty() && pen.text_width(style, text + "…") > width);
  return text + "…";
}

}  // namespace

std::string SvgPen::document(float width, float height, std::string_view title) const {
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"";
  attribute(out, "width", width);
  attribute(out, "height", height);
  out += " viewBox=\"0 0 ";
  append(out, width);
  out += ' ';
  append(out, height);
  out += "\" font-family=\"'Noto Sans', 'Noto Sans Arabic', sans-serif\">\n<title>";
  append_escaped(out, title);
  return out + "</title>\n" + body_ + "</svg>\n";
}

void SvgPen::line(Point from, Point to, Colour colour, float width, float alpha) {
  body_ += "<line";
  attribute(body_, "x1", from.x);
  attribute(body_, "y1", from.y);
  attribute(body_, "x2", to.x);
  attribute(body_, "y2", to.y);
  colour_attribute(body_, "stroke", colour, alpha);
  attribute(body_, "stroke-width", width);
  body_ += "/>\n";
}

void SvgPen::path(std::span<const Point> points, Colour colour, float width) {
  body_ += "<polyline fill=\"none\" stroke-linejoin=\"round\"";
  colour_attribute(body_, "stroke", colour);
  attribute(body_, "stroke-width", width);
  body_ += " points=\"";
  for (const Point& p : points) append_point(body_, p);
  body_ += "\"/>\n";
}

void SvgPen::area_between(std::span<const Point> upper, std::span<const Point> lower, Colour colour, float alpha) {
  body_ += "<polygon";
  colour_attribute(body_, "fill", colour, alpha);
  body_ += " points=\"";
  for (const Point& p : upper) append_point(body_, p);
  for (std::size_t i = lower.size(); i > 0; --i) append_point(body_, lower[i - 1]);
  body_ += "\"/>\n";
}

void SvgPen::bar(const Rect& rect, Colour colour, float rounding, float alpha) {
  append_rect(body_, rect, colour, rounding, alpha);
}

void SvgPen::dot(Point centre, float radius, Colour colour) {
  body_ += "<circle";
  attribute(body_, "cx", centre.x);
  attribute(body_, "cy", centre.y);
  attribute(body_, "r", radius);
  colour_attribute(body_, "fill", colour);
  body_ += "/>\n";
}

void SvgPen::mesh(const Rect& rect, int columns, int rows, std::span<const Colour> colours) {
  body_ += "<g shape-rendering=\"crispEdges\">\n";
  for (const auto& [run, colour] : mesh_runs(rect, columns, rows, colours)) append_rect(body_, run, colour, 0, 1);
  body_ += "</g>\n";
}

void SvgPen::text(const Rect& rect, const TextStyle& style, Align align, std::string_view text) {
  const bool leftwards = frame_.direction == Direction::right_to_left;
  const std::string shown =
      fitted(*this, style, rect.width(), leftwards ? text::with_digits(frame_.state.locale, text) : std::string(text));
  const float width = text_width(style, shown), size = style.size * type::kLinePerEm;
  if (width <= 0) return;
  const float left = aligned(frame_.direction, align, rect.x0, rect.x1, width);
  const bool at_start = align == Align::start;
  body_ += "<text";
  attribute(body_, "x", align == Align::centre ? left + width / 2 : at_start == leftwards ? left + width : left);
  attribute(body_, "y", (rect.y0 + rect.y1 - size) / 2 + kAscentPerEm * style.size);
  attribute(body_, "font-size", style.size);
  attribute(body_, "textLength", width);
  body_ += " lengthAdjust=\"spacingAndGlyphs\"";
  if (style.bold) body_ += " font-weight=\"700\"";
  if (leftwards) body_ += " direction=\"rtl\"";
  if (align != Align::start) body_ += align == Align::centre ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
  colour_attribute(body_, "fill", style.colour);
  body_ += '>';
  append_escaped(body_, shown);
  body_ += "</text>\n";
}

float SvgPen::text_width(const TextStyle& style, std::string_view text) const {
  return ui::text_width(frame_, style, text);
}

}  // namespace mihwar::ui
