#pragma once
// Results and problems as JSON, as all commands print them.

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "analysis/attribution.hpp"
#include "model/projection.hpp"
#include "model/valuation.hpp"
#include "scenario/issue.hpp"

namespace mihwar::cli {

using Json = nlohmann::ordered_json;

Json number_or_null(const std::optional<double>& value);

Json issues_json(const scenario::Issues& issues);

// Every result id; null where there is no answer.
Json summary_json(const model::Summary& summary);

// One row per month 0..horizon.
Json monthly_json(const model::Projection& projection);

// What each active lever and the bonus pool contribute to revenue_gain and npv.
Json attribution_json(const analysis::Attribution& attribution);

// "company.annual_retention is 1.2; allowed: ... (and 2 more)": the first error.
std::string error_sentence(const scenario::Issues& issues);

// {"error": ..., "issues": [...]}
Json invalid_json(std::string_view error, const scenario::Issues& issues);

// On one line, or indented; ends with a newline.
std::string dump(const Json& json, bool pretty);

// Prints the JSON on stdout and the sentences, one per line after `origin`, on stderr; returns kExitInvalid.
int report_invalid(std::string_view origin, const scenario::Issues& issues, bool pretty);
int report_unreadable(std::string_view origin, std::string_view reason, bool pretty);

}  // namespace mihwar::cli
