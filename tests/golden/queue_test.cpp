// Cases 1-6 of docs/model.md: published tables and closed forms of the queue.
#include <doctest/doctest.h>

#include <cmath>

#include "model/queue.hpp"

using namespace mihwar::model;
using doctest::Approx;

namespace {

constexpr double kSecond = 1.0 / 60;
constexpr QueueLoad kHundredPerHalfHour{.arrivals_per_minute = 100.0 / 30, .handle_minutes = 3};

Approx printed(double value, double digits) { return Approx(value).epsilon(digits); }

// Poisson probabilities, summed directly.
double poisson_at_least(double mean, int from) {
  double term = std::exp(-mean), below = 0;
  for (int j = 0; j < from; ++j) {
    below += term;
    term *= mean / (j + 1);
  }
  return 1 - below;
}

}  // namespace

TEST_CASE("golden 1: Erlang C, 100 calls in 30 minutes of 180 s") {
  const struct {
    int agents;
    double wait_probability, speed_of_answer_seconds, service_level;
  } kTable[] = {{11, .682118, 122.781, .389614}, {12, .449388, 40.445, .640158}, {14, .174132, 7.836, .888350}};
  for (const auto& row : kTable) {
    const QueueFigures q = erlang_c(kHundredPerHalfHour, row.agents, 20 * kSecond).value();
    CHECK(q.wait_probability == printed(row.wait_probability, 2e-6));
    CHECK(q.mean_wait_minutes / kSecond == printed(row.speed_of_answer_seconds, 7e-5));
    CHECK(q.service_level == printed(row.service_level, 2e-6));
  }
}

TEST_CASE("golden 2: M/M/2 with arrivals 2 and service 3") {
  const QueueFigures q = erlang_c({.arrivals_per_minute = 2, .handle_minutes = 1.0 / 3}, 2, 0).value();
  CHECK(q.wait_probability == Approx(1.0 / 6).epsilon(1e-14));
  const double one_busy = 2 * q.occupancy - 2 * q.wait_probability;  // agents busy on average = P1 + 2 P(wait)
  CHECK(1 - one_busy - q.wait_probability == Approx(1.0 / 2).epsilon(1e-14));  // P0
  CHECK(q.mean_queue_length == Approx(1.0 / 12).epsilon(1e-14));
  CHECK(q.mean_wait_minutes == Approx(1.0 / 24).epsilon(1e-14));
}

TEST_CASE("golden 3: Erlang A of Garnett, Mandelbaum and Reiman 2002") {
  const QueueFigures q = erlang_a({.arrivals_per_minute = 48, .handle_minutes = 1}, 50, 2, 20 * kSecond);
  CHECK(q.abandonment == printed(.0309122, 2e-6));
  CHECK(q.mean_wait_minutes / kSecond == printed(3.70947, 2e-6));
  CHECK(q.wait_probability == printed(.467774, 2e-6));
  CHECK(q.occupancy == printed(.930324, 2e-6));
}

TEST_CASE("golden 4: Erlang A, patience 5 minutes") {
  const QueueFigures few = erlang_a(kHundredPerHalfHour, 11, 5, 20 * kSecond);
  const QueueFigures more = erlang_a(kHundredPerHalfHour, 13, 5, 20 * kSecond);
  CHECK(few.abandonment == printed(.069945, 1e-5));
  CHECK(more.abandonment == printed(.024963, 2e-5));
  CHECK(few.mean_wait_minutes == printed(.349726, 2e-6));
  CHECK(more.mean_wait_minutes == printed(.124817, 5e-6));
}

TEST_CASE("golden 5: with patience equal to handling time the number in the system is Poisson") {
  const QueueFigures q = erlang_a({.arrivals_per_minute = 10, .handle_minutes = 1}, 12, 1, 20 * kSecond);
  CHECK(q.wait_probability == Approx(poisson_at_least(10, 12)).epsilon(1e-12));
  CHECK(q.wait_probability == printed(.303224, 2e-6));
  CHECK(q.abandonment == printed(.0530916, 2e-6));
}

TEST_CASE("golden 6: limits of patience are Erlang C and Erlang B") {
  const QueueFigures patient = erlang_a(kHundredPerHalfHour, 12, 1e9, 20 * kSecond);
  const QueueFigures endless = erlang_c(kHundredPerHalfHour, 12, 20 * kSecond).value();
  CHECK(patient.wait_probability == Approx(endless.wait_probability).epsilon(1e-6));
  CHECK(patient.mean_wait_minutes == Approx(endless.mean_wait_minutes).epsilon(1e-6));
  CHECK(patient.service_level == Approx(endless.service_level).epsilon(1e-6));
  const QueueLoad ten{.arrivals_per_minute = 10, .handle_minutes = 1};
  CHECK(erlang_a(ten, 14, 1e-9, 0.1).abandonment == printed(.0568191, 2e-6));
  CHECK(erlang_b(ten, 14) == printed(.0568191, 2e-6));
}

TEST_CASE("the service level and the abandonment come from one law of waiting") {
  // With an endless target all who do not give up are served: 1 - P(abandon), from another formula than the chain.
  for (const int agents : {5, 10, 12, 20}) {
    const QueueFigures q = erlang_a(kHundredPerHalfHour, agents, 5, 1e6);
    CHECK(q.service_level == Approx(1 - q.abandonment).epsilon(1e-9));
  }
}

TEST_CASE("an overloaded Erlang C has no answer, an overloaded Erlang A has") {
  CHECK_FALSE(erlang_c(kHundredPerHalfHour, 10, 1).has_value());
  const QueueLoad just_below{.arrivals_per_minute = 1045.285187042241 / 60, .handle_minutes = 24.1082532426451 / 60};
  CHECK(std::isfinite(erlang_c(just_below, 7, 1).value().mean_wait_minutes));
  const QueueFigures q = erlang_a(kHundredPerHalfHour, 1, 5, 1);
  CHECK(q.abandonment == Approx(0.9).epsilon(1e-4));
  CHECK(q.occupancy == Approx(1).epsilon(1e-4));
}

TEST_CASE("staffing: the fewest agents, and not one less") {
  const QueueLoad load{.arrivals_per_minute = 10, .handle_minutes = 3};
  const int agents = agents_for_wait(load, 20, 1).value();
  CHECK(erlang_a(load, agents, 20, 0).mean_wait_minutes <= 1);
  CHECK(erlang_a(load, agents - 1, 20, 0).mean_wait_minutes > 1);
  CHECK_FALSE(agents_for_wait(load, 20, 0).has_value());
}
