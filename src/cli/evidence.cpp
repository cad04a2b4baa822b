#include "model/evidence.hpp"

#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "scenario/scenario.hpp"
#include "text/language.hpp"

namespace mihwar::cli {
namespace {

constexpr std::string_view kHelp = R"(Usage: mihwar evidence [--pretty]

Prints the figures that people quote, and the findings that the model uses, as JSON: what each says, what speaks
against it, its source, year, sample and grade, and the inputs that it bears on.

Grades: A mathematics, B large survey or observation, B- the same at a remove, C one firm or vendor model,
D widely quoted, no data found, E primary source not found, U unconfirmed, - not graded.

Options:
  --pretty    indent the JSON (default: one line)
  -h, --help  this help

Exit codes: 0 done, 2 wrong use.
Example:    mihwar evidence --pretty
)";

constexpr Option kOptions[] = {{"--pretty"}};

std::string_view kind_name(model::EvidenceKind kind) {
  constexpr std::string_view kNames[] = {"claim", "finding", "practice"};
  return kNames[static_cast<std::size_t>(kind)];
}

Json words_json(std::string_view list) {
  Json words = Json::array();
  while (!list.empty()) {
    const std::size_t blank = list.find(' ');
    words.push_back(list.substr(0, blank));
    list = blank == std::string_view::npos ? std::string_view() : list.substr(blank + 1);
  }
  return words;
}

Json record_json(const model::Evidence& record) {
  const text::Entry& texts = *text::find_entry(text::evidence_texts(), record.id);
  return {{"id", record.id},
          {"kind", kind_name(record.kind)},
          {"says", text::say(text::Language::english, texts.first)},
          {"caveat", text::say(text::Language::english, texts.second)},
          {"source", record.source},
          {"year", record.year == 0 ? Json(nullptr) : Json(record.year)},
          {"sample", record.sample.empty() ? Json(nullptr) : Json(record.sample)},
          {"grade", model::grade_name(record.grade)},
          {"parameters", words_json(record.parameters)}};
}

int run(const Arguments& arguments) {
  Json records = Json::array();
  for (const model::Evidence& record : model::evidence()) records.push_back(record_json(record));
  const Json json = {{"model", scenario::kModelVersion}, {"evidence", std::move(records)}};
  return finish(dump(json, has(arguments, "--pretty")), kExitOk);
}

}  // namespace

Command evidence_command() {
  return {.name = "evidence",
          .summary = "list the figures people quote, with source, grade and caveat",
          .help = kHelp,
          .options = kOptions,
          .max_files = 0,
          .run = run};
}

}  // namespace mihwar::cli
