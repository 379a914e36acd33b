#include "prune/healing/safe_step.h"

#include <doctest/doctest.h>

#include <cmath>
#include <utility>

#include "core/prune/surgery_fixture.h"
#include "support/distance.h"

namespace safe_step_test {

using namespace prune;
using namespace prune::testing;

namespace {

/// y = w x for the sample x = 1 that wants 0: the loss is w^2.
struct Parabola {
  Network<double> from = makeNetwork<double>(parseNetwork("2-1", {1, 2}));
  Calibration<double> calibration = regressionFor(from, 1);

  explicit Parabola(double start) {
    calibration.samples = Matrix<double>{{1}, {0}};
    calibration.targets = Matrix<double>{{0}};
    from.layer(0).weights()->setValue(Matrix<double>{{start, 5}});
    from.layer(0).weights()->setMask(Mask{{1, 0}});
  }

  /// The step that is taken to another w, and where it ends.
  std::pair<double, double> step(double end) const {
    Network<double> to = from;
    addToKept(*to.layer(0).weights(), Matrix<double>{{end - from.layer(0).weights()->value()(0, 0), 7}});
    const double taken = stepSafely(from, to, calibration);
    CHECK(equal(wholeValue(*to.layer(0).weights()).col(1), Matrix<double>{{5}}));
    return {taken, to.layer(0).weights()->value()(0, 0)};
  }
};

}  // namespace

TEST_CASE("a step that does not raise the loss is taken whole, also one that leaves it as it is") {
  CHECK(Parabola(4).step(1) == std::pair(1.0, 1.0));
  CHECK(Parabola(4).step(-4) == std::pair(1.0, -4.0));
  CHECK(Parabola(4).step(4) == std::pair(1.0, 4.0));
}

TEST_CASE("a step too far is halved until the loss is not above that of the start") {
  // 4 - 10 t: -6, -1.
  CHECK(Parabola(4).step(-6) == std::pair(0.5, -1.0));
  // 4 - 1024 t: up to 1/64 it is -12 or below, 1/128 ends at -4.
  CHECK(Parabola(4).step(-1020) == std::pair(1.0 / 128, -4.0));
  CHECK(Parabola(4).step(-2044) == std::pair(1.0 / 256, -4.0));
}

TEST_CASE("where no step will do the start stays, bit for bit; the ninth half is not tried") {
  CHECK(Parabola(4).step(-4092) == std::pair(0.0, 4.0));
  CHECK(Parabola(4).step(5) == std::pair(0.0, 4.0));
  CHECK(Parabola(4).step(std::nan("")).first == 0);
}

}  // namespace safe_step_test
