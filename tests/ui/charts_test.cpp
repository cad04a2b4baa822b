// Every chart over every kind of data, at several widths and in both languages. With MIHWAR_CHART_GALLERY=FOLDER the
// charts are also written there as SVG.
#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "chart_samples.hpp"
#include "platform/session.hpp"
#include "ui/charts/labels.hpp"
#include "ui/svg_pen.hpp"

namespace {

using namespace samples;

std::vector<std::byte> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
  const auto* first = reinterpret_cast<const std::byte*>(bytes.data());
  return {first, first + bytes.size()};
}

// A frame of Dear ImGui that is being drawn.
struct Stage {
  std::vector<std::byte> regular = read_file(MIHWAR_FONTS "/regular.ttf"), bold = read_file(MIHWAR_FONTS "/bold.ttf"),
                         arabic_regular = read_file(MIHWAR_FONTS "/arabic-regular.ttf"),
                         arabic_bold = read_file(MIHWAR_FONTS "/arabic-bold.ttf");
  std::unique_ptr<platform::Session> session = platform::start_session({regular, bold, arabic_regular, arabic_bold});
  std::vector<app::Action> actions;

  Stage() {
    ImGui::SetCurrentContext(session->imgui);
    ImGui::GetIO().DisplaySize = {1600, 900};
    ImGui::NewFrame();
    ImGui::Begin("charts");
  }
  ~Stage() {
    ImGui::End();
    ImGui::Render();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ui::Frame frame(const text::Locale& locale, ThemeName theme = ThemeName::light) {
    session->state.locale = locale;
    return {
        .state = session->state,
        .view = session->view,
        .theme = ui::theme(theme),
        .fonts = session->fonts,
        .shaper = session->shaper,
        .direction = locale.language == text::Language::arabic ? Direction::right_to_left : Direction::left_to_right,
        .coarse_pointer = false,
        .now_seconds = 0,
        .actions = actions};
  }
};

ChartLook look_of(const ui::Frame& f) { return {f.direction, f.theme.ink, f.theme.muted, f.theme.line, f.theme.card}; }

// Draws nothing; remembers where texts and marks would be.
class RecordingPen final : public Pen {
 public:
  struct Written {
    Rect box;
    std::string text;
    bool shortened;
  };
  explicit RecordingPen(const ui::Frame& frame) : frame_(frame) {}
  std::vector<Written> texts;
  std::vector<Point> marks;

  void line(Point from, Point to, Colour, float, float) override { marks.insert(marks.end(), {from, to}); }
  void path(std::span<const Point> points, Colour, float) override {
    marks.insert(marks.end(), points.begin(), points.end());
  }
  void area_between(std::span<const Point> a, std::span<const Point> b, Colour, float) override {
    marks.insert(marks.end(), a.begin(), a.end());
    marks.insert(marks.end(), b.begin(), b.end());
  }
  void bar(const Rect& r, Colour, float, float) override {
    CHECK(r.x1 >= r.x0);
    CHECK(r.y1 >= r.y0);
    marks.insert(marks.end(), {{r.x0, r.y0}, {r.x1, r.y1}});
  }
  void dot(Point c, float radius, Colour) override {
    marks.insert(marks.end(), {{c.x - radius, c.y - radius}, {c.x + radius, c.y + radius}});
  }
  void mesh(const Rect& r, int columns, int rows, std::span<const Colour> colours) override {
    CHECK(colours.size() == static_cast<std::size_t>(columns * rows));
    marks.insert(marks.end(), {{r.x0, r.y0}, {r.x1, r.y1}});
  }
  void text(const Rect& r, const TextStyle& style, Align align, std::string_view text) override {
    const float natural = text_width(style, text), width = std::min(natural, r.width());
    if (natural <= 0) return;
    const float x = aligned(frame_.direction, align, r.x0, r.x1, width), middle = (r.y0 + r.y1) / 2;
    const float half = style.size * type::kLinePerEm / 2;
    texts.push_back({{x, middle - half, x + width, middle + half}, std::string(text), natural > r.width() + 0.5f});
  }
  float text_width(const TextStyle& style, std::string_view text) const override {
    return ui::text_width(frame_, style, text);
  }

 private:
  const ui::Frame& frame_;
};

constexpr float kWidths[] = {260, 320, 390, 519, 700, 1040, 1400};
constexpr text::Locale kLocales[] = {
    {}, {text::Language::arabic, text::Digits::western}, {text::Language::arabic, text::Digits::arabic_indic}};
constexpr Point kCorner{40, 30};

bool overlap(const Rect& a, const Rect& b) {
  constexpr float kSlack = 0.5f;
  return a.x0 + kSlack < b.x1 && b.x0 + kSlack < a.x1 && a.y0 + kSlack < b.y1 && b.y0 + kSlack < a.y1;
}

bool inside(const Rect& rect, Point p, float slack) {
  return p.x >= rect.x0 - slack && p.x <= rect.x1 + slack && p.y >= rect.y0 - slack && p.y <= rect.y1 + slack;
}

void check_place(const RecordingPen& pen, const Rect& rect) {
  for (const auto& written : pen.texts) {
    CAPTURE(written.text);
    CAPTURE(written.box.y1 - rect.y1);
    CAPTURE(written.box.x1 - rect.x1);
    CHECK(inside(rect, {written.box.x0, written.box.y0}, 1));
    CHECK(inside(rect, {written.box.x1, written.box.y1}, 1));
  }
  std::size_t outside = 0;
  for (const Point& p : pen.marks) outside += !inside(rect, p, 2);  // NaN is nowhere inside
  CHECK(outside == 0);
}

void check_texts(const RecordingPen& pen, float width) {
  for (std::size_t i = 0; i < pen.texts.size(); ++i) {
    CAPTURE(pen.texts[i].text);
    const bool may_shorten = width < 400;  // narrower than any card
    if (!may_shorten) CHECK_FALSE(pen.texts[i].shortened);
    for (std::size_t j = 0; j < i; ++j) {
      CAPTURE(pen.texts[j].text);
      CHECK_FALSE(overlap(pen.texts[i].box, pen.texts[j].box));
    }
  }
}

// Calls check(sample, frame, rect) for every chart, size, language and kind of data.
template <class Check>
void for_every_chart(Stage& stage, Check check) {
  for (const text::Locale& locale : kLocales)
    for (const Data data : kAllData) {
      const ui::Frame frame = stage.frame(locale);
      Book book{.locale = locale, .data = data, .theme = frame.theme};
      fill_book(book);
      for (const Sample& sample : book.samples)
        for (const float width : kWidths) {
          CAPTURE(sample.name);
          CAPTURE(static_cast<int>(data));
          CAPTURE(static_cast<int>(locale.language));
          CAPTURE(width);
          const RecordingPen measure(frame);
          const float height = sample.height(measure, look_of(frame), width);
          check(sample, frame, Rect{kCorner.x, kCorner.y, kCorner.x + width, kCorner.y + height});
        }
    }
}

}  // namespace

TEST_CASE("charts stay in their rectangle, and their texts are whole and apart") {
  Stage stage;
  for_every_chart(stage, [](const Sample& sample, const ui::Frame& frame, const Rect& rect) {
    RecordingPen pen(frame);
    sample.draw(pen, rect, look_of(frame), std::nullopt);
    check_place(pen, rect);
    check_texts(pen, rect.width());
  });
}

TEST_CASE("what the pointer brings up stays inside too") {
  Stage stage;
  for_every_chart(stage, [](const Sample& sample, const ui::Frame& frame, const Rect& rect) {
    for (const float x : {0.02f, 0.3f, 0.5f, 0.97f}) {
      RecordingPen pen(frame);
      sample.draw(pen, rect, look_of(frame), Point{rect.x0 + x * rect.width(), rect.y0 + 0.5f * rect.height()});
      check_place(pen, rect);
    }
  });
}

TEST_CASE("the screen's pen draws all of them") {
  Stage stage;
  for_every_chart(stage, [](const Sample& sample, const ui::Frame& frame, const Rect& rect) {
    if (rect.width() != 390) return;
    frame.view.shortened_texts.clear();
    ScreenPen pen(frame);
    sample.draw(pen, rect, look_of(frame), std::nullopt);
    CHECK(frame.view.shortened_texts.empty());
  });
}

namespace {

// Elements are closed in order, attributes are quoted, and nothing stands unescaped.
bool well_formed(std::string_view xml) {
  std::vector<std::string_view> open;
  while (!xml.empty()) {
    const std::size_t start = xml.find_first_of("<&>");
    if (start == std::string_view::npos) break;
    if (xml[start] == '>') return false;
    if (xml[start] == '&') {
      const std::string_view rest = xml.substr(start, 6);
      if (rest.substr(0, 5) != "&amp;" && rest.substr(0, 4) != "&lt;" && rest.substr(0, 4) != "&gt;" &&
          rest != "&quot;")
        return false;
      xml.remove_prefix(start + 1);
      continue;
    }
    const std::size_t end = xml.find('>', start);
    if (end == std::string_view::npos) return false;
    std::string_view tag = xml.substr(start + 1, end - start - 1);
    if (std::count(tag.begin(), tag.end(), '"') % 2 != 0 || tag.find('<') != std::string_view::npos) return false;
    const bool closing = tag[0] == '/', alone = tag.back() == '/';
    const std::string_view name = tag.substr(closing, tag.find_first_of(" /", closing) - closing);
    if (closing && (open.empty() || open.back() != name)) return false;
    if (closing) open.pop_back();
    if (!closing && !alone) open.push_back(name);
    xml.remove_prefix(end + 1);
  }
  return open.empty();
}

}  // namespace

TEST_CASE("the lines and points of a map are named at every width") {
  Stage stage;
  for_every_chart(stage, [](const Sample& sample, const ui::Frame& frame, const Rect& rect) {
    RecordingPen pen(frame);
    sample.draw(pen, rect, look_of(frame), std::nullopt);
    const auto written = [&](std::string_view english, std::string_view arabic) {
      return std::any_of(pen.texts.begin(), pen.texts.end(),
                         [&](const auto& w) { return w.text == english || w.text == arabic; });
    };
    if (sample.name == "heat_map" && !pen.texts.empty()) {
      CHECK(written("Break-even", "نقطة التعادل"));
      CHECK(written("This scenario", "هذا السيناريو"));
    }
    if (sample.name == "iso") CHECK(written("You are here", "أنت هنا"));
  });
}

TEST_CASE("SVG is well-formed, without NaN, and escapes what is written") {
  Stage stage;
  for_every_chart(stage, [](const Sample& sample, const ui::Frame& frame, const Rect& rect) {
    if (rect.width() != 700) return;
    SvgPen pen(frame);
    sample.draw(pen, rect, look_of(frame), std::nullopt);
    const std::string svg = pen.document(rect.x1, rect.y1, sample.name);
    CHECK(well_formed(svg));
    CHECK(svg.find("nan") == std::string::npos);
    CHECK(svg.size() < 400'000);
  });
  const ui::Frame frame = stage.frame({});
  SvgPen pen(frame);
  pen.text({0, 0, 400, 20}, {14, {}}, Align::start, "R&D <script>\"x\"\n");
  const std::string svg = pen.document(400, 20, "a<b & \"c\"");
  CHECK(well_formed(svg));
  CHECK(svg.find("R&amp;D &lt;script&gt;&quot;x&quot; <") != std::string::npos);
}

TEST_CASE("SVG says where Arabic text starts") {
  Stage stage;
  const ui::Frame frame = stage.frame({text::Language::arabic, text::Digits::western});
  SvgPen pen(frame);
  pen.text({0, 0, 400, 20}, {14, {}}, Align::start, "البرنامج");
  const std::string svg = pen.document(400, 20, "");
  CHECK(svg.find("x=\"400\"") != std::string::npos);
  CHECK(svg.find("direction=\"rtl\"") != std::string::npos);
  CHECK(svg.find("البرنامج") != std::string::npos);
}

TEST_CASE("the pointer finds months, steps, rows, bins and cells") {
  Stage stage;
  const ui::Frame frame = stage.frame({});
  Book book{.locale = {}, .data = Data::ordinary, .theme = frame.theme};
  fill_book(book);
  for (const Sample& sample : book.samples) {
    CAPTURE(sample.name);
    RecordingPen pen(frame);
    const Rect rect{0, 0, 900, sample.height(pen, look_of(frame), 900)};
    const Pointed outside = sample.draw(pen, rect, look_of(frame), Point{-50, -50});
    CHECK_FALSE(outside.has_value());
    const Pointed middle = sample.draw(pen, rect, look_of(frame), Point{450, rect.y1 * 0.3f});
    const bool still = sample.name == "sparkline" || sample.name == "iceberg" || sample.name == "iso";
    CHECK(middle.has_value() != still);
  }
}

TEST_CASE("data as text holds names and unrounded numbers") {
  Stage stage;
  const ui::Frame frame = stage.frame({});
  Book book{.locale = {}, .data = Data::not_finite, .theme = frame.theme};
  fill_book(book);
  for (const Sample& sample : book.samples) {
    CAPTURE(sample.name);
    const std::string table = sample.table();
    CHECK(table.back() == '\n');
    CHECK(table.find('\t') != std::string::npos);
    CHECK(table.find("nan") == std::string::npos);
  }
  const std::array<double, 2> values{0.1, 1.0 / 3};
  CHECK(as_table(Sparkline{"=1+2\tx", values, {}}) == "\t'=1+2 x\n0\t0.1\n1\t0.3333333333333333\n");
}

TEST_CASE("labels are pushed apart as little as possible") {
  const Wanted meeting[] = {{50, 20}, {52, 20}, {200, 20}};
  CHECK(pushed_apart(meeting, 0, 300) == std::vector<float>{41, 61, 200});
  const Wanted at_the_edge[] = {{295, 20}, {290, 20}};
  CHECK(pushed_apart(at_the_edge, 0, 300) == std::vector<float>{290, 270});
  CHECK(pushed_apart({}, 0, 1).empty());
}

TEST_CASE("a mesh joins neighbours of one colour") {
  const Colour a{1, 2, 3}, b{4, 5, 6};
  const std::array cells{a, a, b, a, b, b};
  const std::vector<MeshRun> runs = mesh_runs({0, 0, 30, 20}, 3, 2, cells);
  REQUIRE(runs.size() == 4);
  CHECK(runs[0].rect.x1 == 20);
  CHECK(runs[3].rect.x0 == 10);
  CHECK(runs[3].rect.y0 == 10);
}

TEST_CASE("gallery" * doctest::skip(std::getenv("MIHWAR_CHART_GALLERY") == nullptr)) {
  Stage stage;
  const std::string folder = std::string(std::getenv("MIHWAR_CHART_GALLERY")) + "/";
  for (const ThemeName theme : {ThemeName::light, ThemeName::dark})
    for (const text::Locale& locale : {kLocales[0], kLocales[2]}) {
      const ui::Frame frame = stage.frame(locale, theme);
      Book book{.locale = locale, .data = Data::ordinary, .theme = frame.theme};
      fill_book(book);
      for (const Sample& sample : book.samples)
        for (const float width : {280.0f, 420.0f, 720.0f, 721.0f, 1100.0f}) {
          SvgPen pen(frame);
          const float height = sample.height(pen, look_of(frame), width);
          pen.bar({0, 0, width + 32, height + 32}, frame.theme.card, 10, 1);
          // The odd width shows what the pointer brings up.
          sample.draw(pen, {16, 16, 16 + width, 16 + height}, look_of(frame),
                      width == 721 ? Pointer({16 + width * 0.6f, 16 + height * 0.4f}) : std::nullopt);
          std::ofstream(folder + (theme == ThemeName::light ? "light-" : "dark-") +
                        (frame.direction == Direction::left_to_right ? "en-" : "ar-") + sample.name + "-" +
                        std::to_string(static_cast<int>(width)) + ".svg")
              << pen.document(width + 32, height + 32, sample.name);
        }
    }
}
