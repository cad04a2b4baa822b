#pragma once
// Short words for the scenario tests.

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "scenario/scenario.hpp"

namespace mihwar::scenario {

// "code@path, code@path" of all issues.
inline std::string summary(const Issues& issues) {
  std::string text;
  for (const Issue& issue : issues) {
    if (!text.empty()) text += ", ";
    text += std::string{issue_code_name(issue.code)} + "@" + issue.path;
  }
  return text;
}

inline std::string problems(std::string_view json) { return summary(read_scenario(json).issues); }

// The problems of a file that holds just these values.
inline std::string value_problems(std::string_view values) {
  return problems(std::string{"{\"values\": {"}.append(values) + "}}");
}

inline std::string repeated(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

}  // namespace mihwar::scenario
