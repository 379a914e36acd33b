#include "data/generators/practice.h"

#include <doctest/doctest.h>

#include "core/data/made.h"

namespace practice_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("practice: 100 samples of 3 inputs and 1 target as the article has them") {
  const Dataset data = made("practice", 0);
  CHECK(data.samples() == 100);
  CHECK(data.features() == 3);
  CHECK(data.outputs() == 1);
  CHECK(data.task == Task::Regression);
}

TEST_CASE("practice: every number is in [0, 1), with mean 1/2, and no input tells of the target") {
  const Dataset data = made("practice", 10000);
  Matrix<double> all(10000, 4);
  all << data.values.cast<double>(), data.targets;
  CHECK(all.minCoeff() >= 0);
  CHECK(all.maxCoeff() < 1);
  CHECK(all.maxCoeff() > 0.99);
  const Matrix<double> centred = all.array() - 0.5;
  const Matrix<double> covariance = centred.transpose() * centred / 10000;
  // Four standard errors: 4 sqrt(1/12) / 100 = 0.0116 for a mean, 4 (1/12) / 100 = 0.0034 for a covariance and for a
  // variance 4 sqrt(1/180) / 100 = 0.003.
  for (Index k = 0; k < 4; ++k) {
    CHECK(std::abs(centred.col(k).mean()) < 0.0116);
    for (Index j = 0; j < 4; ++j) CHECK(std::abs(covariance(k, j) - (k == j ? 1.0 / 12 : 0)) < 0.0034);
  }
}

}  // namespace practice_test
