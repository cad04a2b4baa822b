#include "ui/pages.hpp"

#include <array>
#include <string>

#include "ui/panels.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

struct PageRow {
  std::string_view id;
  Text name;
  void (*draw)(Frame&, Flow&);
};
constexpr std::array<PageRow, kPages> kRows = {{{"page.results", Text::page_results, results_page},
                                                {"page.why", Text::page_why, why_page},
                                                {"page.how_sure", Text::page_how_sure, how_sure_page},
                                                {"page.what_if", Text::page_what_if, what_if_page},
                                                {"page.claims", Text::page_claims, claims_page},
                                                {"page.queue", Text::page_queue, queue_page},
                                                {"page.evidence", Text::page_evidence, evidence_page},
                                                {"page.compare", Text::page_compare, compare_page}}};

const PageRow& row_of(Page page) { return kRows[static_cast<std::size_t>(page)]; }

// A name of the strip; the chosen one is underlined.
bool tab(Frame& f, const Rect& rect, const PageRow& row, bool chosen) {
  const Press press = pressable(f, row.id, rect);
  describe_choice(f, f.say(row.name), chosen);
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (press.hovered && !chosen) fill(inset(rect, 2, 4), f.theme.accent, 8, 0.08f);
  draw_text(f, rect, {type::kBody, chosen ? f.theme.accent : f.theme.muted, true}, Align::centre, f.say(row.name));
  if (chosen) fill({rect.x0 + 10, rect.y1 - 3, rect.x1 - 10, rect.y1}, f.theme.accent, 1.5f);
  return press.clicked;
}

// All names, on as many lines as they take.
void strip(Frame& f, Flow& column) {
  const float height = f.control_height() + 4;
  Row line(column.take(height), f.direction);
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    const float width = text_width(f, {type::kBody, {}, true}, f.say(kRows[i].name)) + 2 * space::kMedium;
    if (line.rest().width() < width) line = Row(column.take(height), f.direction);
    if (tab(f, line.start(width), kRows[i], static_cast<Page>(i) == f.view.page)) f.view.page = static_cast<Page>(i);
  }
  fill(column.take(1), f.theme.line);
}

void way_to_more(Frame& f, Flow& column) {
  Row line(column.take(f.control_height() + 4), f.direction);
  const std::string_view label = f.say(Text::more);
  if (button(f, "button.pages", inset(line.start(button_width(f, label)), 0, 2), label)) f.view.shows_more = true;
  line.start(space::kMedium);
  draw_name(f, line.rest(), muted(f), f.say(Text::more_views));
}

}  // namespace

bool second_part_is_here(Frame& f, Flow& column) {
  if (f.view.second_part == SecondPart::here) return true;
  const bool missing = f.view.second_part == SecondPart::missing;
  draw_paragraph(f, column, body(f), f.say(missing ? Text::part_missing : Text::part_coming));
  if (!missing) return false;
  column.gap(space::kSmall);
  Row line(column.take(f.control_height()), f.direction);
  const std::string_view label = f.say(Text::try_again);
  if (button(f, "button.load_again", line.start(button_width(f, label)), label))
    f.view.requests.push_back({"second-part", {}});
  return false;
}

std::string_view page_id(Page page) { return row_of(page).id.substr(std::string_view("page.").size()); }

std::optional<Page> find_page(std::string_view id) {
  for (int i = 0; i < kPages; ++i)
    if (page_id(static_cast<Page>(i)) == id) return static_cast<Page>(i);
  return std::nullopt;
}

text::Text page_name(Page page) { return row_of(page).name; }

void open_page(ViewState& view, Page page) {
  view.page = page;
  view.shows_more = view.shows_more || page != Page::results;
}

void pages_panel(Frame& f, Flow& column) {
  if (f.view.shows_more) {
    strip(f, column);
    column.gap(space::kMedium);
    if (f.view.page == Page::results || second_part_is_here(f, column)) row_of(f.view.page).draw(f, column);
  } else {
    results_page(f, column);
    column.gap(space::kSmall);
    way_to_more(f, column);
  }
  column.gap(space::kMedium);
}

void two_columns(Frame& f, Flow& column, FunctionRef<void(Flow&)> first, FunctionRef<void(Flow&)> second) {
  constexpr float kLeast = 760;
  if (column.x1 - column.x0 < kLeast) {
    first(column);
    column.gap(space::kMedium);
    return second(column);
  }
  const Rect all{column.x0, column.y, column.x1, column.y};
  const Rect start = ui::column(f.direction, all, 0, 2, space::kMedium);
  const Rect end = ui::column(f.direction, all, 1, 2, space::kMedium);
  Flow a{start.x0, start.x1, column.y}, b{end.x0, end.x1, column.y};
  first(a);
  second(b);
  column.y = std::max(a.y, b.y);
}

}  // namespace mihwar::ui
