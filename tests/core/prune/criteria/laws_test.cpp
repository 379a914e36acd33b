/// Laws that hold for several criteria at once.

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "prune/derivatives/derivatives.h"
#include "support/distance.h"

namespace laws_test {

using namespace prune;
using namespace prune::testing;

namespace {

/// A bias-free ReLU network.
Scored withoutBiases(std::string_view text, Shape input) {
  Scored scored = randomScored(text, input);
  for (const Trainable<float>& one : scored.network.trainables())
    if (!one.weights) std::fill_n(one.values, one.size, 0.0F);
  return scored;
}

/// The same function: what comes into hidden unit 2 of the first layer times 4, what goes out by 4.
Scored rescaled(Scored scored) {
  const std::vector<Index> layers = weightLayers(scored.network);
  Weights<float>& in = *scored.network.layer(layers[0]).weights();
  Weights<float>& out = *scored.network.layer(layers[1]).weights();
  Matrix<float> value = in.value();
  value.row(2) *= 4;
  in.setValue(value);
  Matrix<float> next = out.value();
  for (Index column = 2; column < next.cols(); column += value.rows()) next.col(column) /= 4;
  out.setValue(next);
  return scored;
}

bool equalScores(const std::vector<Scores>& left, const std::vector<Scores>& right) {
  bool result = left.size() == right.size();
  for (std::size_t i = 0; i < left.size() && result; ++i) result = equal(left[i], right[i]);
  return result;
}

}  // namespace

TEST_CASE("without biases, with ReLU, g w sums to the same in every layer, and into each unit to what goes out of it") {
  const Scored scored = withoutBiases("5-7-6-3 relu", {1, 5});
  std::vector<Scores> products = gradients(scored.network, scored.calibration);
  const std::vector<Matrix<double>> weights = weightsOf(scored.network);
  for (std::size_t i = 0; i < products.size(); ++i) products[i] = products[i].cwiseProduct(weights[i]);
  // Gradients in single precision, of numbers about 1.
  for (const Scores& layer : products) CHECK(std::abs(layer.sum() - products[0].sum()) < 1e-5);
  for (std::size_t i = 0; i + 1 < products.size(); ++i)
    for (Index unit = 0; unit < products[i].rows(); ++unit)
      CHECK(std::abs(products[i].row(unit).sum() - products[i + 1].col(unit).sum()) < 1e-5);
}

// Powers of 2 scale without rounding, so that what does not change does not change by a bit.
TEST_CASE("rescaling a ReLU unit changes neither the loss, nor what is made of g w, nor the unit's shares") {
  for (const char* text : {"5-7-6-3 relu", "conv(4,2)-relu-pool(2)-flatten-5-relu-3"}) {
    CAPTURE(text);
    const Scored before = withoutBiases(text, std::string_view(text).starts_with("conv") ? Shape{6, 2} : Shape{1, 5});
    const Scored after = rescaled(before);
    CHECK(meanLoss(after.network, after.calibration) == meanLoss(before.network, before.calibration));
    for (const char* id : {"snip", "gradient-weight", "fisher", "obd", "unit-taylor", "unit-taylor-abs", "unit-apoz",
                           "unit-energy", "unit-signed", "unit-leave-one-out"}) {
      CAPTURE(id);
      CHECK(equalScores(after.score(id), before.score(id)));
    }
  }
}

TEST_CASE("rescaling a ReLU unit changes neither its product of norms nor the look-ahead scores of its weights") {
  for (const char* text : {"5-7-6-3 relu", "conv(4,2)-relu-pool(2)-flatten-5-relu-3"}) {
    CAPTURE(text);
    const Scored before = withoutBiases(text, std::string_view(text).starts_with("conv") ? Shape{6, 2} : Shape{1, 5});
    const Scored after = rescaled(before);
    CHECK(equal(after.score("unit-product")[0], before.score("unit-product")[0]));
    CHECK(equal(after.score("look-ahead")[0], before.score("look-ahead")[0]));
    CHECK(equal(after.score("look-ahead")[1], before.score("look-ahead")[1]));
    // The next units' incoming norms see one of their weights change, and so does all that is made of those.
    CHECK(!equal(after.score("unit-product")[1], before.score("unit-product")[1]));
    CHECK(!equal(after.score("look-ahead")[2], before.score("look-ahead")[2]));
  }
}

TEST_CASE("rescaling a ReLU unit changes magnitude and all that only looks at one side of the unit") {
  const Scored before = withoutBiases("5-7-6-3 relu", {1, 5});
  const Scored after = rescaled(before);
  for (const char* id : {"magnitude", "magnitude-max", "matrix", "lamp", "unit-in-l1", "unit-in-l2", "unit-out-l1",
                         "unit-out-l2", "unit-variance"}) {
    CAPTURE(id);
    CHECK(!equalScores(after.score(id), before.score(id)));
  }
}

}  // namespace laws_test
