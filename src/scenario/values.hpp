#pragma once
// One value of the parameter table: its text forms and its own limits. See scenario.hpp for what callers need.

#include <optional>
#include <string>
#include <string_view>

#include "model/parameters.hpp"
#include "scenario/decimal.hpp"
#include "scenario/issue.hpp"

namespace mihwar::scenario {

// The number that all of the text is, in JSON's notation or with a leading +; nan and inf are numbers here.
std::optional<double> number_from_text(std::string_view text);

// Position of a choice by its name in files.
std::optional<double> choice_from_text(const model::Parameter& parameter, std::string_view name);

// "linear, diminishing, increasing"
std::string choices_as_text(const model::Parameter& parameter);

// "number", "whole number", "true or false", or the choices.
std::string expected_type(const model::Parameter& parameter);

// Is it finite, whole, a choice, in range? `written` is how the user wrote it; by default as value_as_json does.
std::optional<Issue> own_issue(const model::Parameter& parameter, double value, std::string_view written = {});

// Notes on the issue what the row allows: minimum and maximum, or the choices.
void add_allowed(Issue& issue, const model::Parameter& parameter);

// "values.cx.index"
std::string value_path(std::string_view id);

}  // namespace mihwar::scenario
