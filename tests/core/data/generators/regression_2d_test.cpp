#include "data/generators/regression_2d.h"

#include <doctest/doctest.h>

#include "core/data/made.h"
#include "support/distance.h"

namespace regression_2d_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("plane: without noise the target is a quarter of x + y") {
  const Dataset data = made("plane", 300, 0);
  for (Index i = 0; i < data.samples(); ++i)
    CHECK(std::abs(data.targets(i, 0) - static_cast<double>((data.values(i, 0) + data.values(i, 1)) / 4)) < 1e-6);
  CHECK(data.values.cwiseAbs().maxCoeff() <= 2);
  CHECK(data.values.cwiseAbs().maxCoeff() > 1.9F);
}

TEST_CASE("gaussian: hills and hollows are chequered, odd in y and even in x") {
  // At a top: 1, less what the neighbours' bells take there, e^-3.38 = 0.034 and e^-5.12 = 0.006 for each.
  CHECK(std::abs(regression2d::hills(-1.3, 0.8) - 0.96) < 0.01);
  CHECK(std::abs(regression2d::hills(0, 0.8) + 0.925) < 0.01);
  CHECK(regression2d::hills(0.7, 0.3) == regression2d::hills(-0.7, 0.3));
  CHECK(std::abs(regression2d::hills(0.7, 0.3) + regression2d::hills(0.7, -0.3)) < 1e-15);
  CHECK(regression2d::hills(1, 0) == 0);
}

TEST_CASE("gaussian: without noise the target is the height") {
  const Dataset data = made("gaussian", 300, 0);
  for (Index i = 0; i < data.samples(); ++i) {
    const double height =
        regression2d::hills(static_cast<double>(data.values(i, 0)), static_cast<double>(data.values(i, 1)));
    CHECK(std::abs(data.targets(i, 0) - height) < 1e-6);
  }
}

TEST_CASE("noise is the deviation of the targets' error, and leaves the points alone") {
  for (const char* id : {"plane", "gaussian"}) {
    CAPTURE(id);
    const Dataset clean = made(id, 2000, 0);
    const Dataset noisy = made(id, 2000, 0.5);
    CHECK(equal(clean.values, noisy.values));
    // Four standard errors: 4 * 0.5 / sqrt(4000) = 0.032.
    const double error = std::sqrt((noisy.targets - clean.targets).squaredNorm() / 2000);
    CHECK(std::abs(error - 0.5) < 0.032);
  }
}

}  // namespace regression_2d_test
