#pragma once
// The figures that people quote and the findings that the model uses: where each comes from and how good it is.
// What each says and what speaks against it stands, in every language, in the language table under the record's id.

#include <span>
#include <string_view>

#include "model/parameters.hpp"

namespace mihwar::model {

// A claim is tested in the product and never a hidden coefficient; a finding supports a parameter's value.
enum class EvidenceKind { claim, finding, practice };

struct Evidence {
  std::string_view id;  // public; also the key of its texts
  EvidenceKind kind;
  Grade grade;
  int year;                     // of the source; 0 = unknown or several
  std::string_view source;      // citation
  std::string_view sample;      // who was asked or observed; empty = none published
  std::string_view parameters;  // ids of the parameters that it bears on, separated by blanks
};

std::span<const Evidence> evidence();
const Evidence* find_evidence(std::string_view id);

}  // namespace mihwar::model
