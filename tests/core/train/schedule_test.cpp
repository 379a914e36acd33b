#include "train/schedule.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/error_of.h"

namespace schedule_test {

using namespace prune;
using prune::testing::errorOf;

namespace {

double at(std::string_view id, double epoch, const ScheduleOptions& options) {
  return rateFactor(schedule("test", id), epoch, options);
}

}  // namespace

TEST_CASE("the table has three schedules with names and formulas") {
  std::vector<std::string> ids;
  for (const Schedule& one : schedules()) {
    ids.emplace_back(one.id);
    CHECK(!one.name.zh.empty());
    CHECK(!one.name.en.empty());
    CHECK(one.formula[0] == 'a');
  }
  CHECK(ids == std::vector<std::string>{"constant", "step", "cosine"});
}

TEST_CASE("constant is 1 all the time") {
  for (const double epoch : {0.0, 0.5, 7.0, 1e6}) CHECK(at("constant", epoch, {.epochs = 10}) == 1);
}

TEST_CASE("step multiplies by its factor at each whole number of its epochs, not before") {
  const ScheduleOptions options{.epochs = 100, .stepEpochs = 10, .stepFactor = 0.5};
  CHECK(at("step", 0, options) == 1);
  CHECK(at("step", 9.999, options) == 1);
  CHECK(at("step", 10, options) == 0.5);
  CHECK(at("step", 19.999, options) == 0.5);
  CHECK(at("step", 20, options) == 0.25);
  CHECK(at("step", 99, options) == 0.001953125);
  CHECK(at("step", 30, {.stepEpochs = 10, .stepFactor = 0}) == 0);
  CHECK(at("step", 30, {.stepEpochs = 10, .stepFactor = 1}) == 1);
}

TEST_CASE("cosine goes from 1 to 0 by half a turn") {
  const ScheduleOptions options{.epochs = 8};
  CHECK(at("cosine", 0, options) == 1);
  CHECK(at("cosine", 2, options) == doctest::Approx(0.853553390593274).epsilon(1e-14));
  CHECK(at("cosine", 4, options) == doctest::Approx(0.5).epsilon(1e-14));
  CHECK(at("cosine", 6, options) == doctest::Approx(0.146446609406726).epsilon(1e-14));
  CHECK(at("cosine", 8, options) == 0);
  CHECK(at("cosine", 9, options) == 0);
}

TEST_CASE("a warm-up rises in a straight line from 0, then the schedule begins") {
  const ScheduleOptions options{.epochs = 12, .warmupEpochs = 4, .stepEpochs = 5, .stepFactor = 0.5};
  for (const char* id : {"constant", "step", "cosine"}) {
    CAPTURE(id);
    CHECK(at(id, 0, options) == 0);
    CHECK(at(id, 1, options) == 0.25);
    CHECK(at(id, 3.5, options) == 0.875);
    CHECK(at(id, 4, options) == 1);
  }
  CHECK(at("cosine", 8, options) == doctest::Approx(0.5).epsilon(1e-14));
  CHECK(at("cosine", 12, options) == 0);
  // The epochs of `step` count from the start of the training.
  CHECK(at("step", 5, options) == 0.5);
}

TEST_CASE("a warm-up as long as the training, or longer, leaves nothing for the cosine") {
  CHECK(at("cosine", 3, {.epochs = 4, .warmupEpochs = 4}) == 0.75);
  CHECK(at("cosine", 4, {.epochs = 4, .warmupEpochs = 4}) == 0);
  CHECK(at("cosine", 3, {.epochs = 4, .warmupEpochs = 8}) == 0.375);
}

TEST_CASE("a bad id is answered with the valid ones") {
  CHECK(errorOf([] { return schedule("experiment", "linear").id; }) ==
        "unknown-id: [experiment] unknown schedule \"linear\"; one of: constant, step, cosine");
}

}  // namespace schedule_test
