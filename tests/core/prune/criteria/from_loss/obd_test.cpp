#include "prune/criteria/from_loss/obd.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "support/distance.h"

namespace obd_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("by hand: half the Gauss-Newton diagonal times w^2") {
  // d2L_n/dz2 = 2, dz/dW = [2 0; -1 0] and [0 4; 0 0], dz/dV = [1 3] and [4 0]: h = [4 16; 1 0] and [17 9].
  const std::vector<Scores> scores = byHand().score("obd");
  // The root of 2 is taken in single precision.
  CHECK(largestDistance(scores[0], Matrix<double>{{2, 32}, {4.5, 0}}) < 1e-5);
  CHECK(largestDistance(scores[1], Matrix<double>{{34, 4.5}}) < 1e-5);
}

TEST_CASE("obd has the second derivative of the loss where the outputs are linear in the weights") {
  for (const char* id : {"cross-entropy", "binary-cross-entropy", "mean-squared-error"}) {
    CAPTURE(id);
    const Scored scored = randomScored("4-5-3 tanh", {1, 4}, id);
    const Scores last = scored.score("obd")[1];
    LossOf lossOf(scored, scored.exactCalibration());
    Scores expected = last;
    const double step = 1e-4;
    for (Index k = 0; k < last.size(); ++k) {
      const double w = lossOf.weight(1, k);
      const double h = (lossOf(1, k, w + step) - 2 * lossOf(1, k, w) + lossOf(1, k, w - step)) / (step * step);
      expected.data()[k] = h * w * w / 2;
    }
    // Second differences lose half the digits of double precision: 1e-16 / 1e-8; single precision loses more.
    CHECK(largestDistance(expected, last) < 1e-5 * last.maxCoeff());
  }
}

TEST_CASE("for a linear layer at its optimum obd is the loss change of zeroing") {
  const Scored scored = fittedLayer();
  const Scores scores = scored.score("obd")[0];
  LossOf lossOf(scored, scored.exactCalibration());
  const double loss = lossOf(0, 0, lossOf.weight(0, 0));
  // The optimum is rounded to single precision: the slope that is left is some 1e-7.
  for (Index k = 0; k < scores.size(); ++k)
    CHECK(scores.data()[k] == doctest::Approx(lossOf(0, k, 0) - loss).epsilon(1e-5));
}

}  // namespace obd_test
