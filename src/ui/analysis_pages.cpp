#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {

void why_page(Frame& f, Flow& column) {
  contributions_panel(f, column);
  column.gap(space::kMedium);
  notes_panel(f, column);
}

void what_if_page(Frame& f, Flow& column) { notes_panel(f, column); }

void claims_page(Frame& f, Flow& column) {
  two_columns(
      f, column, [&](Flow& flow) { temkin_panel(f, flow); }, [&](Flow& flow) { keep_or_buy_panel(f, flow); });
}

}  // namespace mihwar::ui
