#include "prune/criteria/from_loss/snip.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "support/distance.h"

namespace snip_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("by hand: shares of |g w|") {
  // g = [2 -4; -1 0] and [-3 3], g w = [2 -8; -3 0] and [-6 -3]: 22 in all.
  const std::vector<Scores> scores = byHand().score("snip");
  CHECK(largestDistance(22 * scores[0], Matrix<double>{{2, 8}, {3, 0}}) < kTenDigits);
  CHECK(largestDistance(22 * scores[1], Matrix<double>{{6, 3}}) < kTenDigits);
}

TEST_CASE("the scores of a network sum to 1") {
  double sum = 0;
  for (const Scores& layer : randomScored("conv(4,3)-tanh-flatten-5-3", {8, 2}).score("snip")) sum += layer.sum();
  CHECK(sum == doctest::Approx(1).epsilon(1e-12));
}

TEST_CASE("the order is that of (g w)^2 of the same gradient: for one sample, that of gradient-weight") {
  const Scored scored = randomScored("5-6-3 tanh", {1, 5}, "cross-entropy", 1);
  const std::vector<Scores> snip = scored.score("snip");
  const std::vector<Scores> taylor = scored.score("gradient-weight");
  const double total = std::sqrt(taylor[0](0, 0)) / snip[0](0, 0);
  // Single precision: the squares are of gradients from another product.
  for (std::size_t i = 0; i < snip.size(); ++i)
    CHECK(largestDistance((total * snip[i]).cwiseAbs2(), taylor[i]) < 1e-5 * taylor[i].maxCoeff());
}

TEST_CASE("snip is the slope of the loss along a factor on the weight") {
  for (const char* text : {"4-5-3 tanh", "conv(2,3)-tanh-flatten-3"}) {
    CAPTURE(text);
    const Scored scored = randomScored(text, std::string_view(text).starts_with("conv") ? Shape{6, 2} : Shape{1, 4});
    std::vector<Scores> scores = scored.score("snip");
    LossOf lossOf(scored, scored.exactCalibration());
    double total = 0;
    std::vector<Scores> slopes = scores;
    for (std::size_t i = 0; i < slopes.size(); ++i)
      for (Index k = 0; k < slopes[i].size(); ++k)
        total += slopes[i].data()[k] = std::abs(lossOf.weight(i, k) * lossOf.slope(i, k));
    // Gradients in single precision are good to some 1e-6.
    for (std::size_t i = 0; i < slopes.size(); ++i) CHECK(largestDistance(slopes[i] / total, scores[i]) < 1e-5);
  }
}

TEST_CASE("at a perfect fit nothing has a slope") {
  Scored scored = byHand();
  scored.calibration.targets = Matrix<float>{{-1, 8}};
  CHECK(equal(scored.score("snip")[0], Matrix<double>::Zero(2, 2)));
  CHECK(equal(scored.score("snip")[1], Matrix<double>::Zero(1, 2)));
}

}  // namespace snip_test
