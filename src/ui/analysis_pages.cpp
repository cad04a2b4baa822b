#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {

void why_page(Frame& f, Flow& column) {
  contributions_panel(f, column);
  column.gap(space::kMedium);
  notes_panel(f, column);
}

}  // namespace mihwar::ui
