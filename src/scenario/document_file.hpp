#pragma once
// Several scenarios in one file:
//   {"format": 2, "model": "1", "current": 0, "reference": 1, "colours": [0, 1], "scenarios": [{...}, {...}]}
// Each scenario is what a file of format 1 holds, and such a file is read as a document of one. "reference" and
// "colours" may be missing. Every file ever written must open with the same values (tests/files).

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenario/scenario.hpp"

namespace mihwar::scenario {

inline constexpr int kDocumentFormat = 2;
inline constexpr std::size_t kMaxDocumentScenarios = 24;

struct DocumentFile {
  std::vector<Scenario> scenarios{};
  std::size_t current = 0;
  std::optional<std::size_t> reference{};
  std::vector<int> colours{};                                          // by scenario; empty, or one for each
  std::vector<std::pair<std::string, std::string>> unknown_members{};  // as Scenario's
};

struct ReadDocument {
  DocumentFile file;  // meaningful only without errors
  Issues issues;
};

ReadDocument read_document(std::string_view json);

// Is it one of several scenarios, whatever else may be wrong with it?
bool is_document(std::string_view json);

// Never longer than what is read: members that this version does not know are the first to be left out.
std::string write_document(const DocumentFile& file, int indent = 2);

}  // namespace mihwar::scenario
