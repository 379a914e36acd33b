#pragma once
/// What the tests of the criteria share: a network with samples and answers, and the same in double precision.

#include <Eigen/LU>
#include <algorithm>
#include <string_view>
#include <vector>

#include "core/train/probe.h"
#include "prune/criterion.h"

namespace prune::testing {

struct Scored {
  NetworkDescription description;
  Network<float> network;
  Calibration<float> calibration;

  ScoreInput input() const {
    return {
        .weights = weightsOf(network), .network = &network, .calibration = &calibration, .description = &description};
  }

  std::vector<Scores> score(std::string_view id) const { return prune::score("test", criterion("test", id), input()); }

  /// The network in double precision, in which differences of the loss can be taken.
  Network<double> exactNetwork() const {
    Network<double> exact = makeNetwork<double>(description);
    for (Index i = 0; i < exact.layerCount(); ++i) {
      Layer<float>& from = const_cast<Layer<float>&>(network.layer(i));
      if (from.weights()) {
        exact.layer(i).weights()->setValue(from.weights()->value().cast<double>());
        exact.layer(i).weights()->setMask(from.weights()->mask());
      }
      std::vector<Trainable<float>> list;
      std::vector<Trainable<double>> exactList;
      from.addTrainables(list);
      exact.layer(i).addTrainables(exactList);
      for (std::size_t k = 0; k < list.size(); ++k)
        if (!list[k].weights)
          for (Index n = 0; n < list[k].size; ++n) exactList[k].values[n] = static_cast<double>(list[k].values[n]);
    }
    return exact;
  }

  /// The samples from `first` on in double precision.
  Calibration<double> exactCalibration(Index first, Index count) const {
    Calibration<double> exact;
    exact.samples = calibration.samples.middleCols(first, count).cast<double>();
    if (!calibration.labels.empty())
      exact.labels.assign(calibration.labels.begin() + first, calibration.labels.begin() + first + count);
    if (calibration.targets.size() > 0) exact.targets = calibration.targets.middleCols(first, count).cast<double>();
    exact.loss = &loss<double>("test", calibration.loss->id);
    return exact;
  }

  Calibration<double> exactCalibration() const { return exactCalibration(0, calibration.size()); }
};

/// The loss with one weight changed: all in double precision.
class LossOf {
 public:
  LossOf(const Scored& scored, const Calibration<double>& calibration)
      : network_(scored.exactNetwork()), calibration_(calibration), layers_(weightLayers(network_)) {}

  double operator()(std::size_t place, Index entry, double value) {
    Weights<double>& weights = *network_.layer(layers_[place]).weights();
    const Matrix<double> before = weights.value();
    Matrix<double> changed = before;
    changed.data()[entry] = value;
    weights.setValue(changed);
    const double loss = meanLoss(network_, calibration_);
    weights.setValue(before);
    return loss;
  }

  double weight(std::size_t place, Index entry) const {
    return network_.layer(layers_[place]).weights()->value().data()[entry];
  }

  /// dL/dw by a central difference: its error is some 1e-10, from the third derivative and from rounding.
  double slope(std::size_t place, Index entry) {
    const double w = weight(place, entry);
    const double step = 1e-5;
    return ((*this)(place, entry, w + step) - (*this)(place, entry, w - step)) / (2 * step);
  }

 private:
  Network<double> network_;
  Calibration<double> calibration_;
  std::vector<Index> layers_;
};

/// A random network with random samples; labels, or targets for the mean squared error.
inline Scored randomScored(std::string_view text, Shape input, std::string_view lossId = "cross-entropy",
                           Index samples = 12, std::uint64_t seed = 1) {
  Scored scored{parseNetwork(text, input), randomNetwork<float>(text, input, seed), {}};
  const Batch<float> batch(scored.network, samples, seed + 1);
  scored.calibration.samples = ConstBlock<float>(batch.samples.data(), input.size(), samples);
  if (lossId == "mean-squared-error")
    scored.calibration.targets = ConstBlock<float>(batch.targets.data(), scored.network.output().size(), samples);
  else
    scored.calibration.labels = batch.labels;
  scored.calibration.loss = &loss<float>("test", lossId);
  return scored;
}

/// A network with these weights and no biases, judged by its mean squared error.
inline Scored scoredWith(std::string_view text, Shape input, const std::vector<Matrix<float>>& weights,
                         const Matrix<float>& samples, const Matrix<float>& targets) {
  const NetworkDescription description = parseNetwork(text, input);
  Scored scored{description, makeNetwork<float>(description), {}};
  std::size_t next = 0;
  for (const Index layer : weightLayers(scored.network))
    scored.network.layer(layer).weights()->setValue(weights[next++]);
  scored.calibration.samples = samples;
  scored.calibration.targets = targets;
  scored.calibration.loss = &loss<float>("test", "mean-squared-error");
  return scored;
}

/// The example that is worked out by hand in each test: W = [1 2; 3 -1], ReLU, V = [2 -1], no biases.
///
/// Sample 1: x = (1, 0), a = (1, 3), z = -1, wanted -2, so dL_1/dz = 2, dL_1/da = (4, -2).
/// Sample 2: x = (0, 2), a = (4, 0), z =  8, wanted  9, so dL_2/dz = -2, dL_2/da = (-4, 2), and (-4, 0) before the
/// ReLU. The loss is 1. dL_1/dW = [4 0; -2 0], dL_2/dW = [0 -8; 0 0], dL_1/dV = [2 6], dL_2/dV = [-8 0].
inline Scored byHand() {
  return scoredWith("2-2-1 relu", {1, 2}, {Matrix<float>{{1, 2}, {3, -1}}, Matrix<float>{{2, -1}}},
                    Matrix<float>{{1, 0}, {0, 2}}, Matrix<float>{{-2, 9}});
}

/// One linear layer of 4 inputs and 2 outputs, its weights at the least mean squared error over 20 random samples.
inline Scored fittedLayer() {
  Scored scored = randomScored("4-2", {1, 4}, "mean-squared-error", 20);
  for (const Trainable<float>& one : scored.network.trainables()) std::fill_n(one.values, one.size, 0.0F);
  const Matrix<double> x = scored.calibration.samples.cast<double>();
  const Matrix<double> y = scored.calibration.targets.cast<double>();
  const Matrix<double> moments = x * x.transpose();
  const Matrix<double> fitted = y * x.transpose() * moments.inverse();
  scored.network.layer(0).weights()->setValue(fitted.cast<float>());
  return scored;
}

}  // namespace prune::testing
