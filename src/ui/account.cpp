#include "ui/account.hpp"

#include <memory>

#include "app/notes.hpp"
#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/case_names.hpp"
#include "ui/panels.hpp"
#include "ui/sharing.hpp"

namespace mihwar::ui {
namespace {

using scenario::JsonWriter;
using text::Text;

constexpr int kAccountFormat = 1;

// Only the document and how it is read, the view's questions: what the panels keep is left alone.
struct Reading {
  app::AppState state{};
  ViewState view{};
  std::vector<app::Action> actions{};
  Theme theme = ui::theme(ThemeName::light);
};

std::unique_ptr<Reading> reading_of(const app::AppState& state, std::size_t current) {
  auto reading = std::make_unique<Reading>();
  reading->state.document = state.document;
  reading->state.document.current = current;
  reading->state.locale = state.locale;
  app::recompute(reading->state);
  return reading;
}

Frame frame_of(Reading& reading, Fonts fonts, text::Shaper& shaper) {
  const bool arabic = reading.state.locale.language == text::Language::arabic;
  return {.state = reading.state,
          .view = reading.view,
          .theme = reading.theme,
          .fonts = fonts,
          .shaper = shaper,
          .direction = arabic ? Direction::right_to_left : Direction::left_to_right,
          .coarse_pointer = false,
          .actions = reading.actions};
}

void write_head(const Frame& f, JsonWriter& json) {
  const text::Locale& locale = f.state.locale;
  const scenario::Scenario& current = f.state.scenario();
  const text::Currency currency = text::find_currency(current.currency);
  const bool arabic = locale.language == text::Language::arabic;
  json.number("format", kAccountFormat);
  json.text("model_version", scenario::kModelVersion);
  json.text("language", arabic ? "ar" : "en");
  json.text("direction", arabic ? "rtl" : "ltr");
  json.text("digits", arabic && locale.digits == text::Digits::arabic_indic ? "arab" : "latn");
  json.object("currency");
  json.text("code", currency.code);
  json.number("decimals", currency.decimals);
  json.close();
  json.text("title", current.name.empty() ? f.say(Text::scenario_unnamed) : std::string_view(current.name));
  json.text("link", link_of(f).value_or(""));
  json.text("headline", told(f, headline(f)));
  json.array("notes");
  for (const std::string& note : app::notes(f.state)) json.text({}, told(f, note));
  json.close();
  json.number("current", static_cast<double>(f.state.document.current));
}

}  // namespace

std::string told(const Frame& f, std::string_view text) {
  return f.direction == Direction::right_to_left ? text::with_digits(f.state.locale, text) : std::string(text);
}

void with_case(const Frame& f, std::size_t position, FunctionRef<void(Frame&)> use) {
  const std::unique_ptr<Reading> reading = reading_of(f.state, position);
  Frame frame = frame_of(*reading, f.fonts, f.shaper);
  use(frame);
}

std::string account(const app::AppState& state, const ViewState& view, Fonts fonts, text::Shaper& shaper,
                    std::uint32_t parts) {
  const std::unique_ptr<Reading> reading = reading_of(state, state.document.current);
  static_cast<app::Answers&>(reading->view.desk) = view.desk;
  if (parts & kAsShown) reading->theme = branded_theme(view);
  Frame f = frame_of(*reading, fonts, shaper);
  JsonWriter json;
  json.object();
  write_head(f, json);
  if (parts & kFigures) {
    account_scenarios(f, json, (parts & kWithoutMonths) == 0);
    account_tables(f, json);
    account_twin(f, state, view, json);
  }
  if (parts & kCharts) account_charts(f, json);
  if (parts & kViews) account_views(f, json);
  account_words(f, json);
  json.close();
  return json.take();
}

}  // namespace mihwar::ui
