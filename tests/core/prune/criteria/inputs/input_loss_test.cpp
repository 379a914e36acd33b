#include "prune/criteria/inputs/input_loss.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "prune/derivatives/derivatives.h"
#include "support/distance.h"

namespace input_loss_test {

using namespace prune;
using namespace prune::testing;

namespace {

struct Case {
  const char* network;
  Shape input;
};

constexpr Case kCases[] = {
    {"3-5-relu-2", {1, 3}},
    {"3-2", {1, 3}},
    {"bn-3-5-tanh-2", {1, 3}},
    {"conv(3,3,1,same)-relu-flatten-5-relu-2", {6, 3}},
    {"flatten-5-relu-2", {6, 3}},
    {"pool(2)-conv(3,2)-tanh-flatten-2", {6, 3}},
    {"conv(3,2,2)-tanh-gap-2", {6, 3}},
};

}  // namespace

// Sample 1 has x_1 = 1 and dL_1/dx_1 = 1 * 4 + 3 * -2 = -2; sample 2 has x_2 = 2 and, before the ReLU, dL_2/da = (-4,
// 0), so dL_2/dx_2 = 2 * -4 = -8.
TEST_CASE("by hand: gates -2 and 0, 0 and -16, so means of squares 2 and 128") {
  CHECK(largestDistance(byHand().score("input-taylor")[0], Matrix<double>{{2}, {128}}) < kTenDigits);
}

// Without x_1 sample 1 gives 0, wanted -2; without x_2 sample 2 gives 0, wanted 9.
TEST_CASE("by hand: without the first channel the loss is 2.5, without the second 41, with both 1") {
  CHECK(largestDistance(byHand().score("input-leave-one-out")[0], Matrix<double>{{1.5}, {40}}) < kTenDigits);
}

TEST_CASE("the gate of a channel is the sum of g w over the weights that read it, sample by sample") {
  for (const Case& one : kCases) {
    CAPTURE(one.network);
    const Scored scored = randomScored(one.network, one.input);
    const Network<double> network = scored.exactNetwork();
    Vector<double> squares = Vector<double>::Zero(3);
    for (Index n = 0; n < scored.calibration.size(); ++n) {
      const Matrix<double> products =
          gradients(network, scored.exactCalibration(n, 1))[0].cwiseProduct(weightsOf(network)[0]);
      Vector<double> gate = Vector<double>::Zero(3);
      for (Index j = 0; j < products.cols(); ++j) gate[j % 3] += products.col(j).sum();
      squares += gate.cwiseAbs2() / static_cast<double>(scored.calibration.size());
    }
    // Derivatives in single precision, of numbers about 1.
    CHECK(largestDistance(scored.score("input-taylor")[0], Matrix<double>(squares)) < 1e-4);
  }
}

TEST_CASE("leave one out is the loss change when the weights that read the channel are removed") {
  for (const Case& one : kCases) {
    CAPTURE(one.network);
    const Scored scored = randomScored(one.network, one.input);
    const Scores scores = scored.score("input-leave-one-out")[0];
    REQUIRE(scores.rows() == 3);
    const double loss = meanLoss(scored.network, scored.calibration);
    for (Index channel = 0; channel < 3; ++channel) {
      Network<float> cut = scored.network;
      Weights<float>& first = *cut.layer(weightLayers(cut)[0]).weights();
      Mask mask = first.mask();
      for (Index column = channel; column < mask.cols(); column += 3) mask.col(column).setZero();
      first.setMask(mask);
      // Losses in single precision, about 1.
      CHECK(std::abs(scores(channel, 0) - (meanLoss(cut, scored.calibration) - loss)) < 1e-6);
    }
  }
}

TEST_CASE("a channel that is cut costs nothing; one that is 0 throughout costs nothing and has no slope") {
  Scored scored = randomScored("3-5-relu-2", {1, 3});
  Mask mask = Mask::Ones(5, 3);
  mask.col(1).setZero();
  scored.network.layer(0).weights()->setMask(mask);
  scored.calibration.samples.row(2).setZero();
  const Scores costs = scored.score("input-leave-one-out")[0];
  const Scores slopes = scored.score("input-taylor")[0];
  CHECK(costs(1, 0) == 0);
  CHECK(costs(2, 0) == 0);
  CHECK(slopes(2, 0) == 0);
  CHECK(slopes(0, 0) > 0);
}

}  // namespace input_loss_test
