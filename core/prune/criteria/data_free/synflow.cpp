#include "prune/criteria/data_free/synflow.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "nn/layers/activation_layer.h"
#include "nn/layers/batch_norm.h"
#include "nn/layers/dense.h"
#include "nn/layers/dropout.h"

namespace prune {

namespace {

using Layers = std::vector<std::unique_ptr<Layer<float>>>;

/// |W| over its largest row sum: what goes in at 1 at most comes out at 1 at most.
Matrix<double> scaledMagnitudes(const Matrix<double>& weights) {
  const double largest = weights.size() > 0 ? weights.rowwise().lpNorm<1>().maxCoeff() : 0;
  if (largest == 0) return weights.cwiseAbs();
  return weights.cwiseAbs() / largest;
}

void setMagnitudes(Layer<float>& layer, const Matrix<double>& weights) {
  layer.weights()->setMask(Mask::Ones(weights.rows(), weights.cols()));
  layer.weights()->setValue(scaledMagnitudes(weights).cast<float>());
  std::vector<Trainable<float>> list;
  layer.addTrainables(list);
  for (const Trainable<float>& one : list)
    if (!one.weights) std::fill_n(one.values, one.size, float(0));
}

/// A batch norm that multiplies by |factor| over the largest, and adds nothing.
std::unique_ptr<Layer<float>> magnitudes(const BatchNorm<float>& norm) {
  Vector<float> factor = norm.factor().cwiseAbs();
  if (const float largest = factor.maxCoeff(); largest > 0) factor /= largest;
  auto made = std::make_unique<BatchNorm<float>>(norm.input());
  std::vector<Trainable<float>> list;
  made->addTrainables(list);
  // A new one has mean 0, variance 1 and shift 0; its factor is scale / sqrt(1 + 1e-5), a common factor.
  std::copy_n(factor.data(), factor.size(), list.front().values);
  return made;
}

Network<float> linearised(const Network<float>& network, const std::vector<Matrix<double>>& weights) {
  Layers layers;
  std::size_t next = 0;
  for (Index i = 0; i < network.layerCount(); ++i) {
    const Layer<float>& layer = network.layer(i);
    if (dynamic_cast<const ActivationLayer<float>*>(&layer) || dynamic_cast<const Dropout<float>*>(&layer)) continue;
    if (const auto* norm = dynamic_cast<const BatchNorm<float>*>(&layer)) {
      layers.push_back(magnitudes(*norm));
      continue;
    }
    layers.push_back(layer.clone());
    if (layer.weights()) setMagnitudes(*layers.back(), weights[next++]);
  }
  return {network.input(), std::move(layers)};
}

Network<float> chain(const std::vector<Matrix<double>>& weights) {
  Layers layers;
  for (const Matrix<double>& one : weights) {
    layers.push_back(std::make_unique<Dense<float>>(Shape{1, one.cols()}, one.rows()));
    setMagnitudes(*layers.back(), one);
  }
  return {Shape{1, weights.front().cols()}, std::move(layers)};
}

std::vector<Scores> flow(Network<float> network) {
  Workspace<float> workspace(network, 1);
  std::fill_n(workspace.input(), network.input().size(), float(1));
  workspace.forward(network, 1, {});
  std::fill_n(workspace.outputGradient(), network.output().size(), float(1));
  workspace.backward(network, 1);  // no mask is left, so that there is a slope for each weight
  std::vector<Scores> scores;
  for (const Index layer : weightLayers(network)) {
    const Matrix<float>& value = network.layer(layer).weights()->value();
    const ConstBlock<float> slope(workspace.gradient(layer), value.rows(), value.cols());
    scores.emplace_back(value.cast<double>().cwiseProduct(slope.cast<double>()));
  }
  return scores;
}

}  // namespace

std::vector<Scores> synflowScores(const ScoreInput& input) {
  if (input.weights.empty()) return {};
  return input.network ? flow(linearised(*input.network, input.weights)) : flow(chain(input.weights));
}

}  // namespace prune
