#pragma once
// The views under the headline: one at a time, chosen from a strip.

#include "ui/frame.hpp"
#include "ui/function_ref.hpp"

namespace mihwar::ui {

// The strip and the view that it has chosen; at first only the result and a way to the others.
void pages_panel(Frame& f, Flow& column);

void open_page(ViewState& view, Page page);
text::Text page_name(Page page);

// What a view is called in links; for ever.
std::string_view page_id(Page page);
std::optional<Page> find_page(std::string_view id);

// Says so where the program's second part is still on its way; nothing of it may be called then.
bool second_part_is_here(Frame& f, Flow& column);

void results_page(Frame& f, Flow& column);
void main_chart(Frame& f, Flow& column, float height);  // its card; the height is the chart's own
void why_page(Frame& f, Flow& column);
void how_sure_page(Frame& f, Flow& column);
void what_if_page(Frame& f, Flow& column);
void claims_page(Frame& f, Flow& column);
void queue_page(Frame& f, Flow& column);
void evidence_page(Frame& f, Flow& column);
void compare_page(Frame& f, Flow& column);

// Two columns where there is room, else one below the other; the column ends below the longer one.
void two_columns(Frame& f, Flow& column, FunctionRef<void(Flow&)> first, FunctionRef<void(Flow&)> second);

}  // namespace mihwar::ui
