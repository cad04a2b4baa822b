#include "app/files.hpp"

#include <utility>

namespace mihwar::app {

static_assert(scenario::kMaxDocumentScenarios == kMaxCases);

scenario::DocumentFile as_file(const Document& document) {
  scenario::DocumentFile file{.current = document.current, .unknown_members = document.unknown_members};
  for (std::size_t i = 0; i < document.cases.size(); ++i) {
    const Case& one = document.cases[i];
    if (one.id == document.reference_id) file.reference = i;
    file.scenarios.push_back(one.scenario);
    file.colours.push_back(one.colour);
  }
  return file;
}

void take_over(Document& document, scenario::DocumentFile file) {
  document.cases.clear();
  document.reference_id.reset();
  for (std::size_t i = 0; i < file.scenarios.size(); ++i) {
    add_case(document, std::move(file.scenarios[i]), document.cases.size());
    if (i < file.colours.size()) document.cases[i].colour = file.colours[i] % kCaseColours;
  }
  document.current = file.current;
  if (file.reference) document.reference_id = document.cases[*file.reference].id;
  document.unknown_members = std::move(file.unknown_members);
}

}  // namespace mihwar::app
