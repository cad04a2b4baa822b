#pragma once
// One chart of each kind over data of many kinds, in both languages.

#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "text/format.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/charts/fan_chart.hpp"
#include "ui/charts/heat_map.hpp"
#include "ui/charts/histogram.hpp"
#include "ui/charts/iso_chart.hpp"
#include "ui/charts/meters.hpp"
#include "ui/charts/sparkline.hpp"
#include "ui/charts/tornado.hpp"
#include "ui/charts/waterfall.hpp"

namespace samples {

using namespace mihwar;
using namespace mihwar::ui;

enum class Data { ordinary, empty, single, negative, huge, equal, tiny, not_finite };
inline constexpr Data kAllData[] = {Data::ordinary, Data::empty, Data::single, Data::negative,
                                    Data::huge,     Data::equal, Data::tiny,   Data::not_finite};

inline double shaped(Data data, double value) {
  switch (data) {
    case Data::negative:
      return -std::fabs(value) - 1;
    case Data::huge:
      return value * 1e14;
    case Data::equal:
      return 5;
    case Data::tiny:
      return value * 1e-12;
    case Data::not_finite:
      return std::fmod(std::fabs(value), 3) < 1 ? std::numeric_limits<double>::quiet_NaN() : value;
    default:
      return value;
  }
}

inline int counted(Data data, int ordinary) { return data == Data::empty ? 0 : data == Data::single ? 1 : ordinary; }

// What is drawn, and the numbers behind it.
struct Sample {
  std::string name;
  std::function<float(const Pen&, const ChartLook&, float)> height;
  std::function<Pointed(Pen&, const Rect&, const ChartLook&, const Pointer&)> draw;
  std::function<std::string()> table;
};

// Owns what the charts view.
struct Book {
  text::Locale locale;
  Data data;
  const Theme& theme;
  std::vector<std::unique_ptr<std::vector<double>>> columns{};
  std::vector<DataPoint> curve_a{}, curve_b{};
  std::vector<Segment> contour{};
  std::vector<Sample> samples{};

  bool arabic() const { return locale.language == text::Language::arabic; }
  std::string_view say(std::string_view english, std::string_view arabic_text) const {
    return arabic() ? arabic_text : english;
  }
  std::string money(double v) const { return text::money(locale, v, text::find_currency("USD")); }
  std::string signed_money(double v) const {
    return text::money(locale, v, text::find_currency("USD"), text::Sign::always);
  }
  TickFormat money_tick() const {
    return [this](double v, double step) { return text::money_tick(locale, v, step, text::find_currency("USD")); };
  }
  Format money_format() const {
    return [this](double v) { return money(v); };
  }
  TickFormat percent_tick(int decimals = 0) const {
    return [this, decimals](double v, double) { return text::percent(locale, v, decimals); };
  }
  Format percent_format() const {
    return [this](double v) { return text::percent(locale, v, 1); };
  }
  std::span<const double> column(int count, const std::function<double(int)>& value) {
    columns.push_back(std::make_unique<std::vector<double>>());
    for (int i = 0; i < counted(data, count); ++i) columns.back()->push_back(shaped(data, value(i)));
    return *columns.back();
  }
};

inline void add_line(Book& book, bool pinned, bool fan) {
  auto chart = std::make_shared<LineChart>();
  chart->unit = book.say("Monthly revenue, USD", "الإيرادات الشهرية، دولار");
  chart->months_label = book.say("Months from the start", "الأشهر منذ البداية");
  chart->month_sentence = book.say("Month {month}", "الشهر {month}");
  chart->format = book.money_format();
  chart->format_tick = book.money_tick();
  chart->format_month = [&book](int month) { return text::number(book.locale, month, 0); };
  const auto growth = [&](double rate, double from) {
    return book.column(37, [=](int t) { return from * std::pow(1 + rate, t); });
  };
  if (!fan) {
    chart->series.push_back(
        {book.say("Baseline", "خط الأساس"), growth(-0.002, 19.2e6), book.theme.baseline, book.theme.muted, 2});
    chart->series.push_back(
        {book.say("Programme", "البرنامج"), growth(0.004, 19.2e6), book.theme.accent, book.theme.accent, 3});
  }
  if (pinned) {
    const auto& c = book.theme.contributors;
    chart->series.push_back(
        {book.say("Plan B, cautious", "الخطة ب، حذرة"), growth(0.0035, 19.2e6), c[1], c[1], 2, true});
    chart->series.push_back({book.say("Retention only", "الاحتفاظ فقط"), growth(0.001, 19.2e6), c[3], c[3], 2, true});
    chart->series.push_back({book.say("Wait and effort, without the bonus", "الانتظار والجهد دون المكافأة"),
                             growth(0.0038, 19.2e6), c[4], c[4], 2, true});
    chart->marker =
        Marker{14.5, std::string(book.say("Paid back in month 15", "تُسترد الكلفة في الشهر 15")), book.theme.ink};
  }
  if (fan) {
    chart->unit = book.say("Cumulative net benefit, USD", "صافي المنفعة التراكمي، دولار");
    const auto quantile = [&](double slope, double early) {
      return book.column(37, [=](int t) { return -4e6 + early * std::sqrt(t) * 1e5 + slope * t; });
    };
    add_fan(*chart, {.name = book.say("Median", "الوسيط"),
                     .p5 = quantile(5e4, -3),
                     .p25 = quantile(2.4e5, -1),
                     .p50 = quantile(3.6e5, 0),
                     .p75 = quantile(4.6e5, 1),
                     .p95 = quantile(6.8e5, 3),
                     .colour = book.theme.accent,
                     .label = book.theme.accent});
  }
  const auto table = [chart] { return as_table(*chart); };
  book.samples.push_back({fan      ? "fan"
                          : pinned ? "lines"
                                   : "line",
                          [](const Pen&, const ChartLook&, float) { return 320.0f; },
                          [chart](Pen& pen, const Rect& r, const ChartLook& look, const Pointer& p) {
                            return draw_line_chart(pen, r, *chart, natural_range(*chart), look,
                                                   p ? std::optional(p->x) : std::nullopt);
                          },
                          table});
}

inline void add_waterfall(Book& book, bool many) {
  auto chart = std::make_shared<Waterfall>();
  chart->unit = book.say("Net present value, USD", "صافي القيمة الحالية، دولار");
  chart->format_total = book.money_format();
  chart->format_change = [&book](double v) { return book.signed_money(v); };
  chart->format_tick = book.money_tick();
  const std::string_view labels[] = {
      book.say("Higher retention", "احتفاظ أعلى"),        book.say("Shorter wait", "انتظار أقصر"),
      book.say("Employee engagement", "اندماج الموظفين"), book.say("Less effort", "جهد أقل"),
      book.say("Complaint recovery", "معالجة الشكاوى"),   book.say("Bonus pool", "صندوق المكافآت"),
      book.say("Programme cost", "كلفة البرنامج")};
  const double amounts[] = {6.4e6, 3.1e6, 2.2e6, 1.15e6, 0.42e6, -0.8e6, -4.6e6};
  double sum = 0;
  const int count = counted(book.data, many ? 7 : 4);
  for (int i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>(many ? i : i * 2);
    const double amount = shaped(book.data, amounts[at]);
    chart->steps.push_back({labels[at], amount, book.theme.contributors[at]});
    if (std::isfinite(amount)) sum += amount;
  }
  if (count > 0) chart->steps.push_back({book.say("Programme", "البرنامج"), sum, book.theme.baseline, true});
  book.samples.push_back({many ? "waterfall" : "waterfall_short",
                          [chart](const Pen& pen, const ChartLook& look, float width) {
                            return waterfall_height(pen, look, *chart, width);
                          },
                          [chart](Pen& pen, const Rect& r, const ChartLook& look, const Pointer& p) {
                            return draw_waterfall(pen, r, *chart, natural_range(*chart), look, p);
                          },
                          [chart] { return as_table(*chart); }});
}

inline void add_tornado(Book& book) {
  auto chart = std::make_shared<Tornado>();
  chart->result_name = book.say("Net present value, USD", "صافي القيمة الحالية، دولار");
  chart->base = shaped(book.data == Data::not_finite ? Data::ordinary : book.data, 14.8e6);
  chart->base_label = std::string(book.say("Base: ", "الأساس: ")) + book.money(chart->base);
  chart->low_colour = book.theme.contributors[1];
  chart->high_colour = book.theme.contributors[0];
  chart->format_tick = book.money_tick();
  const struct {
    std::string_view label;
    double low, high, from, to;
  } rows[] = {{book.say("Annual retention", "الاحتفاظ السنوي"), 4.1e6, 24e6, 0.78, 0.9},
              {book.say("Contribution margin", "هامش المساهمة"), 7e6, 22e6, 0.25, 0.45},
              {book.say("Effect of wait on experience", "أثر الانتظار في تجربة العميل"), 11e6, 17e6, 0.1, 0.4},
              {book.say("Discount rate", "معدل الخصم"), 17e6, 13e6, 0.06, 0.14},
              {book.say("Programme cost", "كلفة البرنامج"), 16.5e6, 13.4e6, 0.8, 1.2},
              {book.say("Months to half effect", "أشهر بلوغ نصف الأثر"), 15.2e6, 15.6e6, 0.03, 0.24},
              {book.say("Share of silent customers", "نسبة العملاء الصامتين"), 14.8e6, 14.8e6, 0.9, 0.96}};
  const int count = counted(book.data, 7);
  for (int i = 0; i < count; ++i)
    chart->rows.push_back({rows[i].label, shaped(book.data, rows[i].low), shaped(book.data, rows[i].high),
                           text::percent(book.locale, rows[i].from, 0), text::percent(book.locale, rows[i].to, 0)});
  book.samples.push_back(
      {"tornado",
       [chart](const Pen& pen, const ChartLook& look, float width) { return tornado_height(pen, look, *chart, width); },
       [chart](Pen& pen, const Rect& r, const ChartLook& look, const Pointer& p) {
         return draw_tornado(pen, r, *chart, natural_range(*chart), look, p);
       },
       [chart] { return as_table(*chart); }});
}

inline void add_histogram(Book& book) {
  auto chart = std::make_shared<Histogram>();
  const double width =
      book.data == Data::equal ? 1 : std::fabs(shaped(book.data == Data::not_finite ? Data::ordinary : book.data, 1e6));
  chart->first = -8.5 * width;
  chart->bin_width = width;
  const int bins = counted(book.data, 40);
  book.columns.push_back(std::make_unique<std::vector<double>>());
  for (int i = 0; i < bins; ++i)
    book.columns.back()->push_back(book.data == Data::equal ? 5
                                                            : std::round(900 * std::exp(-std::pow((i - 19.0) / 8, 2))));
  chart->counts = *book.columns.back();
  chart->value_name = book.say("Net present value, USD", "صافي القيمة الحالية، دولار");
  chart->share_name = book.say("Share of trials", "نسبة المحاولات");
  chart->below_text = book.say("8% of trials lose money", "8% من المحاولات تخسر");
  chart->above_text = book.say("92% gain", "92% تربح");
  chart->below = chart->below_label = book.theme.contributors[1];
  chart->above = chart->above_label = book.theme.contributors[0];
  for (const auto& [name, bin] : {std::pair("P5", 8.0), {"P25", 15.0}, {"P50", 19.0}, {"P75", 22.8}, {"P95", 29.0}})
    chart->quantiles.push_back({name, chart->first + width * bin});
  chart->format = book.money_format();
  chart->format_tick = book.money_tick();
  chart->format_share = book.percent_format();
  chart->format_share_tick = book.percent_tick();
  book.samples.push_back({"histogram", [](const Pen&, const ChartLook&, float) { return 320.0f; },
                          [chart](Pen& pen, const Rect& r, const ChartLook& look, const Pointer& p) {
                            return draw_histogram(pen, r, *chart, look, p);
                          },
                          [chart] { return as_table(*chart); }});
}

inline void add_heat_map(Book& book, bool diverging) {
  auto map = std::make_shared<HeatMap>();
  map->columns = map->rows = counted(book.data, 64);
  book.columns.push_back(std::make_unique<std::vector<double>>());
  for (int row = 0; row < map->rows; ++row)
    for (int column = 0; column < map->columns; ++column)
      book.columns.back()->push_back(shaped(book.data, (column - 20) * 3e5 + (row - 30) * 2.2e5 + column * row * 2e3));
  map->values = *book.columns.back();
  map->x = {book.say("Retention gain, points", "زيادة الاحتفاظ، نقاط"),
            {0, 0.08},
            book.percent_format(),
            book.percent_tick()};
  map->y = {book.say("Shorter wait", "انتظار أقصر"), {0, 0.9}, book.percent_format(), book.percent_tick()};
  map->value_name = book.say("Net present value, USD", "صافي القيمة الحالية، دولار");
  map->format = book.money_format();
  map->format_tick = book.money_tick();
  if (diverging) {
    map->middle = 0;
    book.contour.clear();
    const auto zero = [](double c) { return (30 * 2.2e5 - (c - 20) * 3e5) / (2.2e5 + c * 2e3); };
    for (int i = 0; i < 40; ++i)
      if (zero(i) < 63 && zero(i + 1) > 0)
        book.contour.push_back({{{0.08 * i / 64, 0.9 * zero(i) / 64}, {0.08 * (i + 1) / 64, 0.9 * zero(i + 1) / 64}}});
    map->contour = book.contour;
    map->contour_name = book.say("Break-even", "نقطة التعادل");
    map->here = DataPoint{0.05, 0.5};
    map->here_name = book.say("This scenario", "هذا السيناريو");
  }
  book.samples.push_back({diverging ? "heat_map" : "heat_map_sequential",
                          [](const Pen&, const ChartLook&, float width) { return width < 500 ? 380.0f : 460.0f; },
                          [map](Pen& pen, const Rect& r, const ChartLook& look, const Pointer& p) {
                            return draw_heat_map(pen, r, *map, value_range(*map), look, p);
                          },
                          [map] { return as_table(*map); }});
}

inline void add_bars(Book& book) {
  auto chart = std::make_shared<BarChart>();
  chart->unit = book.say("USD", "دولار");
  const std::string_view labels[] = {
      book.say("Higher retention", "احتفاظ أعلى"), book.say("Shorter wait", "انتظار أقصر"),
      book.say("Employee engagement", "اندماج الموظفين"), book.say("Bonus pool for everyone", "صندوق المكافآت للجميع")};
  const double amounts[] = {6.4e6, 3.1e6, 2.2e6, -0.8e6};
  for (std::size_t i = 0; i < static_cast<std::size_t>(counted(book.data, 4)); ++i) {
    const double amount = shaped(book.data, amounts[i]);
    chart->bars.push_back(
        {labels[i], std::isfinite(amount) ? book.money(amount) : "–", amount, book.theme.contributors[i]});
  }
  book.samples.push_back({"bars",
                          [chart](const Pen& pen, const ChartLook& look, float width) {
                            return bar_chart_height(pen, look, *chart, width);
                          },
                          [chart](Pen& pen, const Rect& r, const ChartLook& look, const Pointer& p) {
                            return draw_bar_chart(pen, r, *chart, look, p);
                          },
                          [chart] { return as_table(*chart); }});
}

inline void add_sparkline(Book& book) {
  const Sparkline chart{book.say("Shorter wait", "انتظار أقصر"),
                        book.column(37, [](int t) { return -2e5 + 9e5 * (1 - std::exp(-t / 9.0)); }),
                        book.theme.contributors[1]};
  book.samples.push_back({"sparkline", [](const Pen&, const ChartLook&, float) { return 40.0f; },
                          [chart](Pen& pen, const Rect& r, const ChartLook& look, const Pointer&) -> Pointed {
                            draw_sparkline(pen, r, chart, natural_range(chart), look);
                            return std::nullopt;
                          },
                          [chart] { return as_table(chart); }});
}

inline void add_iso(Book& book) {
  auto chart = std::make_shared<IsoChart>();
  chart->x = {book.say("Annual retention", "الاحتفاظ السنوي"), {0.5, 1}, book.percent_format(), book.percent_tick()};
  chart->y = {book.say("Contribution margin", "هامش المساهمة"), {0, 0.8}, book.percent_format(), book.percent_tick()};
  book.curve_a.clear();
  book.curve_b.clear();
  for (int i = 0; i < counted(book.data, 60); ++i) {
    const double retention = 0.5 + 0.5 * i / 59;
    book.curve_a.push_back({retention, shaped(book.data, 0.9 * (1.1 - retention))});
    book.curve_b.push_back({retention, shaped(book.data, 1.7 * (1.1 - retention))});
  }
  const auto& c = book.theme.contributors;
  chart->lines = {
      {std::string(book.say("Lifetime value $500", "القيمة الدائمة 500 دولار")), book.curve_a, c[0], c[0]},
      {std::string(book.say("Lifetime value $1,000", "القيمة الدائمة 1,000 دولار")), book.curve_b, c[1], c[1], true}};
  chart->spots = {{std::string(book.say("You are here", "أنت هنا")), {0.84, 0.34}, book.theme.ink, book.theme.ink}};
  book.samples.push_back({"iso", [](const Pen&, const ChartLook&, float) { return 340.0f; },
                          [chart](Pen& pen, const Rect& r, const ChartLook& look, const Pointer& p) {
                            return draw_iso_chart(pen, r, *chart, look, p);
                          },
                          [chart] { return as_table(*chart); }});
}

inline void add_pictures(Book& book) {
  const auto& c = book.theme.contributors;
  const auto share = [&](double ordinary) {
    return book.data == Data::ordinary ? ordinary : shaped(book.data, ordinary);
  };
  const auto meters = std::make_shared<std::vector<Meter>>();
  if (book.data != Data::empty)
    *meters = {{book.say("of companies believe that they deliver a superior experience",
                         "من الشركات ترى أنها تقدم تجربة متفوقة"),
                text::percent(book.locale, 0.8, 0), share(0.8), c[0], c[0]},
               {book.say("of their customers agree", "من عملائها يوافقونها"), text::percent(book.locale, 0.08, 0),
                share(0.08), c[1], c[1]}};
  book.samples.push_back({"meters",
                          [meters](const Pen& pen, const ChartLook& look, float width) {
                            return meters_height(pen, look, width, *meters);
                          },
                          [meters](Pen& pen, const Rect& r, const ChartLook& look, const Pointer& p) {
                            return draw_meters(pen, r, *meters, look, p);
                          },
                          [meters] { return as_table(*meters); }});
  const auto ice = std::make_shared<Iceberg>();
  ice->below = book.data == Data::huge ? 100000 : counted(book.data, 25);
  ice->above_text = book.say("One customer complains", "عميل واحد يشتكي");
  ice->below_text = book.say("25 stay silent, and some of them leave", "25 يصمتون، وبعضهم يرحل");
  ice->above_colour = c[1];
  ice->below_colour = c[0];
  ice->water = c[0];
  book.samples.push_back(
      {"iceberg",
       [ice](const Pen& pen, const ChartLook& look, float width) { return iceberg_height(pen, look, *ice, width); },
       [ice](Pen& pen, const Rect& r, const ChartLook& look, const Pointer&) -> Pointed {
         draw_iceberg(pen, r, *ice, look);
         return std::nullopt;
       },
       [ice] { return as_table(*ice); }});
}

inline void fill_book(Book& book) {
  add_line(book, false, false);
  add_line(book, true, false);
  add_line(book, false, true);
  add_waterfall(book, true);
  add_waterfall(book, false);
  add_tornado(book);
  add_histogram(book);
  add_heat_map(book, true);
  add_heat_map(book, false);
  add_bars(book);
  add_sparkline(book);
  add_iso(book);
  add_pictures(book);
}

}  // namespace samples
