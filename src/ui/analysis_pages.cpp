// Why: what each lever contributes, and what the programme does to the rest of the company.
#include "ui/pages.hpp"
#include "ui/panels.hpp"

namespace mihwar::ui {

void why_page(Frame& f, Flow& column) {
  contributions_panel(f, column);
  column.gap(space::kMedium);
  notes_panel(f, column);
  column.gap(space::kSmall);
  scorecard_panel(f, column);
}

}  // namespace mihwar::ui
