#pragma once
// The document as a file, and back.

#include "app/document.hpp"
#include "scenario/document_file.hpp"

namespace mihwar::app {

scenario::DocumentFile as_file(const Document& document);

// In place of all that is there. Ids go on counting, so that what was there can come back beside it.
void take_over(Document& document, scenario::DocumentFile file);

}  // namespace mihwar::app
