#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "scenario/scenario.hpp"
#include "text/language.hpp"

namespace mihwar::cli {
namespace {

using model::Group;
using model::Kind;
using model::Parameter;

constexpr std::string_view kHelp = R"(Usage: mihwar params [--pretty]

Prints every input as JSON: id, label, unit, kind, default, limits, slider step, uncertainty, source, evidence grade and group.

Options:
  --pretty    indent the JSON (default: one line)
  -h, --help  this help

Exit codes: 0 done, 2 wrong use.
Example:    mihwar params --pretty
)";

constexpr Option kOptions[] = {{"--pretty"}};

std::string_view kind_name(Kind kind) {
  constexpr std::string_view kNames[] = {"number", "whole", "choice", "boolean"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view group_name(Group group) {
  constexpr std::string_view kNames[] = {"run",       "company",    "cx",    "wait",       "effort",
                                         "employees", "complaints", "bonus", "perception", "lever"};
  return kNames[static_cast<std::size_t>(group)];
}

Json value_json(const Parameter& row, double value) {
  if (row.kind == Kind::boolean) return value != 0;
  if (row.kind == Kind::choice) return row.choices[static_cast<std::size_t>(value)];
  if (row.kind == Kind::whole) return static_cast<int>(value);
  return value;
}

Json parameter_json(const Parameter& row) {
  const bool has_range = row.kind == Kind::number || row.kind == Kind::whole;
  const text::Entry& texts = *text::find_entry(text::parameter_texts(), row.text);
  Json json = {{"id", row.id},
               {"label", text::say(text::Language::english, texts.first)},
               {"unit", model::unit_name(row.unit)},
               {"kind", kind_name(row.kind)},
               {"default", value_json(row, row.default_value)},
               {"minimum", has_range ? value_json(row, row.minimum) : Json(nullptr)},
               {"maximum", has_range ? value_json(row, row.maximum) : Json(nullptr)},
               {"step", has_range ? Json(row.step) : Json(nullptr)},
               {"logarithmic", row.logarithmic}};
  if (!row.choices.empty()) json["choices"] = std::vector<std::string_view>{row.choices.begin(), row.choices.end()};
  json["uncertainty"] = nullptr;
  if (row.uncertainty.exists())
    json["uncertainty"] = {
        {"low", row.uncertainty.low}, {"high", row.uncertainty.high}, {"relative", row.uncertainty.relative}};
  json["source"] = row.source;
  json["grade"] = model::grade_name(row.grade);
  json["group"] = group_name(row.group);
  return json;
}

int run(const Arguments& arguments) {
  Json rows = Json::array();
  for (const Parameter& row : model::parameters()) rows.push_back(parameter_json(row));
  const Json json = {{"model", scenario::kModelVersion}, {"parameters", std::move(rows)}};
  return finish(dump(json, has(arguments, "--pretty")), kExitOk);
}

}  // namespace

Command params_command() {
  return {.name = "params",
          .summary = "list every input with unit, limits, default and source",
          .help = kHelp,
          .options = kOptions,
          .max_files = 0,
          .run = run};
}

}  // namespace mihwar::cli
