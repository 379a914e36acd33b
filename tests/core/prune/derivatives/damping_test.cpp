#include "prune/derivatives/damping.h"

#include <doctest/doctest.h>

#include "support/error_of.h"

namespace damping_test {

using namespace prune;
using prune::testing::errorOf;

TEST_CASE("the ridge is the share of the mean diagonal, and never below the least of the precision") {
  const Matrix<double> matrix{{1, 9}, {9, 3}};
  CHECK(ridgeOf<double>(matrix, 0.5) == 1);
  CHECK(ridgeOf<double>(matrix, 0) == 2e-10);
  CHECK(ridgeOf<float>(matrix, 0) == 2e-6);
  CHECK(ridgeOf<float>(Matrix<double>::Zero(2, 2), 1) == 0);
  CHECK(ridgeOf<double>(Matrix<double>(0, 0), 1) == 0);
}

TEST_CASE("damping is taken from 0 to a million, and given back") {
  for (const double good : {0.0, 1e-12, 1.0, 1e6}) CHECK(checkDamping("here", good) == good);
  const auto error = [](double bad) { return errorOf([&] { return checkDamping("here", bad); }); };
  CHECK(error(-1e-12) == "out-of-range: [here] damping must be in [0, 1000000], got -1e-12");
  CHECK(error(1.1e6) == "out-of-range: [here] damping must be in [0, 1000000], got 1100000");
}

}  // namespace damping_test
