// Links, files and saved work: how they come in and go out.
#include <utility>

#include "app/files.hpp"
#include "app/problems.hpp"
#include "platform/session.hpp"
#include "scenario/link.hpp"
#include "text/format.hpp"
#include "ui/pages.hpp"

namespace mihwar::platform {
namespace {

using text::Text;

constexpr double kShownSeconds = 12;

std::string_view say(const Session& session, Text words) { return text::say(session.state.locale.language, words); }

void record(Session& session, double now_seconds) {
  app::recompute(session.state);
  session.state.history.keyed = nullptr;
  app::note(session.state.history, session.state.document, false, now_seconds);
  ++session.revision;
  ++session.changes;
}

void start_afresh(Session& session, double now_seconds) {
  session.state.history = {};
  app::recompute(session.state);
  app::note(session.state.history, session.state.document, false, now_seconds);
  ++session.changes;
}

bool is_untouched(const Session& session) {
  const app::AppState& state = session.state;
  return !session.own_work && !app::can_undo(state.history) && state.document.cases.size() == 1;
}

// The case that holds just this scenario, if there is one.
const app::Case* find_same(const app::Document& document, const scenario::Scenario& scenario) {
  for (const app::Case& one : document.cases)
    if (app::same(one.scenario, scenario)) return &one;
  return nullptr;
}

std::size_t missing_count(const app::Document& document, const scenario::Link& link) {
  std::size_t count = 0;
  for (const scenario::Scenario& one : link.scenarios) count += find_same(document, one) == nullptr;
  return count;
}

// The first of the link's scenarios is shown and compared with what was shown before.
void add_beside(app::Document& document, std::vector<scenario::Scenario> scenarios) {
  const int before = document.current_case().id;
  std::optional<int> first;
  for (scenario::Scenario& one : scenarios) {
    const app::Case* there = find_same(document, one);
    if (!there) app::add_case(document, std::move(one), document.cases.size());
    if (!first) first = there ? there->id : document.current_case().id;
  }
  for (std::size_t i = 0; i < document.cases.size(); ++i)
    if (document.cases[i].id == first) document.current = i;
  if (first != before) document.reference_id = before;
}

// How the sender saw it.
void follow_extras(Session& session, const scenario::Link& link) {
  if (const std::string* view = scenario::find_extra(link, "view"))
    if (const std::optional<ui::Page> page = ui::find_page(*view)) ui::open_page(session.view, *page);
  const std::string* language = scenario::find_extra(link, "lang");
  if (!language) return;
  if (*language == "ar") session.state.locale.language = text::Language::arabic;
  if (*language == "en") session.state.locale.language = text::Language::english;
}

void start_with(Session& session, scenario::Link link, double now_seconds) {
  app::Document& document = session.state.document;
  document = {};
  document.cases.front().scenario = std::move(link.scenarios.front());
  for (std::size_t i = 1; i < link.scenarios.size(); ++i)
    app::add_case(document, std::move(link.scenarios[i]), document.cases.size());
  document.current = 0;
  follow_extras(session, link);
  start_afresh(session, now_seconds);
}

bool open_beside(Session& session, scenario::Link link, double now_seconds) {
  app::Document& document = session.state.document;
  const std::size_t missing = missing_count(document, link);
  if (document.cases.size() + missing > app::kMaxCases) {
    const std::string most = text::number(session.state.locale, static_cast<double>(app::kMaxCases), 0);
    tell(session, text::fill(say(session, Text::link_no_room), {{"count", most}}), now_seconds);
    return false;
  }
  add_beside(document, std::move(link.scenarios));
  record(session, now_seconds);
  tell(session, std::string(say(session, missing > 0 ? Text::link_added : Text::link_is_there)), now_seconds,
       missing > 0);
  return true;
}

std::size_t count_errors(const scenario::Issues& issues) {
  std::size_t count = 0;
  for (const scenario::Issue& issue : issues) count += issue.severity == scenario::IssueSeverity::error;
  return count;
}

const scenario::Issue& first_error(const scenario::Issues& issues) {
  for (const scenario::Issue& issue : issues)
    if (issue.severity == scenario::IssueSeverity::error) return issue;
  return issues.front();
}

std::string refusal(const Session& session, const scenario::Issues& issues) {
  const text::Locale& locale = session.state.locale;
  const std::size_t more = count_errors(issues) - 1;
  return text::fill(say(session, more > 0 ? Text::file_refused_more : Text::file_refused),
                    {{"problem", app::describe(first_error(issues), locale)},
                     {"count", text::number(locale, static_cast<double>(more), 0)}});
}

std::string names_of(const Session& session) {
  std::string names;
  for (const app::Case& one : session.state.document.cases) {
    if (!names.empty()) names += say(session, Text::list_separator);
    names += one.scenario.name.empty() ? std::string(say(session, Text::scenario_unnamed))
                                       : "\u2068" + one.scenario.name + "\u2069";
  }
  return names;
}

}  // namespace

void tell(Session& session, std::string message, double now_seconds, bool with_undo) {
  session.view.toast = std::move(message);
  session.view.toast_undoes = with_undo;
  session.view.toast_until = now_seconds + kShownSeconds;
}

bool open_link(Session& session, std::string_view fragment, double now_seconds) {
  scenario::ReadLink read = scenario::read_link(fragment);
  if (!scenario::has_error(read.issues)) {
    const bool opened = is_untouched(session) ? (start_with(session, std::move(read.link), now_seconds), true)
                                              : open_beside(session, std::move(read.link), now_seconds);
    if (!opened) return false;
  }
  const bool failed = scenario::has_error(read.issues);
  if (read.newer && failed)
    tell(session,
         text::fill(say(session, Text::link_newer_refused),
                    {{"problem", app::describe(first_error(read.issues), session.state.locale)}}),
         now_seconds);
  else if (read.newer)
    tell(session, std::string(say(session, Text::link_newer)), now_seconds);
  else if (!read.issues.empty())
    tell(session, app::describe(read.issues.front(), session.state.locale), now_seconds);
  return !failed;
}

bool open_file(Session& session, std::string_view json, double now_seconds) {
  scenario::ReadDocument read = scenario::read_document(json);
  if (scenario::has_error(read.issues)) {
    tell(session, refusal(session, read.issues), now_seconds);
    return false;
  }
  app::take_over(session.state.document, std::move(read.file));
  session.own_work = true;
  record(session, now_seconds);
  const std::string problem = read.issues.empty() ? "" : app::describe(read.issues.front(), session.state.locale);
  tell(session,
       read.issues.empty() ? text::fill(say(session, Text::file_opened), {{"scenarios", names_of(session)}})
                           : text::fill(say(session, Text::file_noticed), {{"problem", problem}}),
       now_seconds, true);
  return true;
}

bool restore(Session& session, std::string_view json, double now_seconds) {
  scenario::ReadDocument read = scenario::read_document(json);
  if (scenario::has_error(read.issues)) return false;
  app::take_over(session.state.document, std::move(read.file));
  session.own_work = true;
  start_afresh(session, now_seconds);
  return true;
}

std::string saved_document(const Session& session, bool in_lines) {
  return scenario::write_document(app::as_file(session.state.document), in_lines ? 2 : -1);
}

void forget(Session& session, double now_seconds) {
  session.state.document = {};
  session.own_work = false;
  session.view.keeping = ui::Keeping::nothing_yet;
  start_afresh(session, now_seconds);
}

}  // namespace mihwar::platform
