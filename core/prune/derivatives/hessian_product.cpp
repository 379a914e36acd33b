/// Source: Pearlmutter: Fast exact multiplication by the Hessian, Neural Computation 6, 1994. R{.} is the derivative
/// along v of what a forward and a backward pass compute; kinks (relu, max pool) are taken as they lie.

#include <algorithm>
#include <memory>
#include <utility>

#include "nn/layers/activation_layer.h"
#include "nn/layers/pool.h"
#include "prune/derivatives/activation_curvature.h"
#include "prune/derivatives/derivatives.h"
#include "prune/derivatives/sample_gradients.h"

namespace prune {

namespace {

/// A weight layer with other weights and no bias.
template <class Scalar>
struct Linear {
  std::unique_ptr<Layer<Scalar>> layer;
  LayerCache<Scalar> cache;

  Linear(const Layer<Scalar>& from, const Matrix<Scalar>& weights, Index largestBatch) : layer(from.clone()) {
    std::vector<Trainable<Scalar>> list;
    layer->addTrainables(list);
    for (const Trainable<Scalar>& one : list) std::fill_n(one.values, one.size, Scalar(0));
    layer->weights()->setValue(weights);
    layer->prepare(cache, largestBatch);
  }
};

/// What is kept of one layer during a piece.
template <class Scalar>
struct Along {
  std::vector<Scalar> tangent;         ///< R{y}, y = what the layer gave
  std::vector<Scalar> gradient;        ///< dL/dy
  LayerCache<Scalar> cache;            ///< of passes that are not the workspace's
  std::vector<Linear<Scalar>> linear;  ///< a weight layer's with W and with v
};

template <class Scalar>
class ForwardOverBackward {
 public:
  ForwardOverBackward(const Network<Scalar>& network, const std::vector<Scores>& direction)
      : network_(withoutMasks(network)),
        workspace_(network_, samplesAtATime(network)),
        along_(static_cast<std::size_t>(network.layerCount())),
        sums_(zeroScores(network)) {
    const Index batch = workspace_.largestBatch();
    std::size_t place = 0;
    for (Index i = 0; i < network_.layerCount(); ++i) {
      const Layer<Scalar>& layer = network_.layer(i);
      layer.prepare(at(i).cache, batch);
      largest_ = std::max({largest_, (layer.input().size() + network_.besides(i)) * batch,
                           layer.output().size() * batch, layer.parameterCount()});
      if (!layer.weights()) continue;
      at(i).linear.emplace_back(layer, layer.weights()->value(), batch);
      at(i).linear.emplace_back(layer, direction[place++].template cast<Scalar>(), batch);
    }
    scratch_.resize(static_cast<std::size_t>(largest_));
    other_.resize(scratch_.size());
    still_.resize(scratch_.size());
  }

  std::vector<Scores> product(const Calibration<Scalar>& calibration) {
    layers_ = layersBeforeLoss(network_, *calibration.loss);
    forEachPass(network_, workspace_, calibration, [&](const CalibrationPass<Scalar>& pass) {
      batch_ = pass.batch;
      for (Index i = 0; i < layers_; ++i) forward(i);
      calibration.loss->value(pass.z, pass.wanted, workspace_.outputGradient());
      for (Index i = layers_ - 1; i >= 0; --i) {
        at(i).gradient.assign(workspace_.outputGradient(), workspace_.outputGradient() + size(i));
        workspace_.backwardThrough(network_, i, batch_, false);
      }
      startBackward(pass.z, *calibration.loss);
      std::size_t place = sums_.size();
      for (Index i = layers_ - 1; i >= 0; --i) backward(i, place);
    });
    for (Scores& sum : sums_) sum /= static_cast<double>(calibration.size());
    return sums_;
  }

 private:
  Along<Scalar>& at(Index layer) { return along_[static_cast<std::size_t>(layer)]; }
  Index size(Index layer) const { return network_.layer(layer).output().size() * batch_; }
  /// R{x}; the samples do not move.
  const Scalar* tangentInto(Index layer) { return layer > 0 ? at(layer - 1).tangent.data() : still_.data(); }

  // R{W x + b} = W R{x} + v x; what is linear takes R{x} itself, an activation f'(z) R{z}.
  void forward(Index i) {
    Layer<Scalar>& layer = network_.layer(i);
    Along<Scalar>& along = at(i);
    const Scalar* x = workspace_.entering(i);
    const Scalar* rx = tangentInto(i);
    along.tangent.resize(static_cast<std::size_t>(size(i)));
    // The static features that pass beside do not move.
    along.tangent.resize(along.tangent.size() + static_cast<std::size_t>(network_.besides(i) * batch_), Scalar(0));
    Scalar* ry = along.tangent.data();
    if (layer.weights()) {
      along.linear[0].layer->forward(rx, ry, batch_, along.linear[0].cache, {});
      along.linear[1].layer->forward(x, scratch_.data(), batch_, along.linear[1].cache, {});
      for (Index k = 0; k < size(i); ++k) ry[k] += scratch_[static_cast<std::size_t>(k)];
    } else if (layer.isInPlace()) {
      std::copy_n(rx, size(i), ry);
      layer.backward(x, workspace_.output(i), ry, nullptr, nullptr, batch_, along.cache);
    } else if (dynamic_cast<const MaxPool<Scalar>*>(&layer)) {
      forwardPicked(i, x, rx, ry);
    } else {
      layer.forward(still_.data(), scratch_.data(), batch_, along.cache, {});
      layer.forward(rx, ry, batch_, along.cache, {});
      for (Index k = 0; k < size(i); ++k) ry[k] -= scratch_[static_cast<std::size_t>(k)];
    }
  }

  // Step t of the output is what the gradient of step t alone picks out of R{x}.
  void forwardPicked(Index i, const Scalar* x, const Scalar* rx, Scalar* ry) {
    Layer<Scalar>& layer = network_.layer(i);
    LayerCache<Scalar>& cache = at(i).cache;
    const Index width = layer.output().channels * batch_;
    layer.forward(x, scratch_.data(), batch_, cache, {});
    for (Index t = 0; t < layer.output().steps; ++t) {
      std::fill(scratch_.begin(), scratch_.end(), Scalar(0));
      std::fill_n(scratch_.data() + t * width, width, Scalar(1));
      layer.backward(x, nullptr, scratch_.data(), other_.data(), nullptr, batch_, cache);
      std::fill_n(ry + t * width, width, Scalar(0));
      for (Index k = 0; k < layer.input().size() * batch_; ++k)
        ry[t * width + k % width] += rx[k] * other_[static_cast<std::size_t>(k)];
    }
  }

  // R{dL/dz} = S S^T R{z}, for the mean over the batch
  void startBackward(const Block<Scalar>& z, const Loss<Scalar>& loss) {
    const ConstBlock<Scalar> rz(at(layers_ - 1).tangent.data(), z.rows(), z.cols());
    Block<Scalar> start(workspace_.outputGradient(), z.rows(), z.cols());
    start.setZero();
    for (Index factor = 0; factor < z.rows(); ++factor) {
      loss.curvatureRoot(z, factor, scratch_.data());
      const ConstBlock<Scalar> root(scratch_.data(), z.rows(), z.cols());
      for (Index b = 0; b < z.cols(); ++b) {
        Scalar along = 0;
        for (Index k = 0; k < z.rows(); ++k) along += root(k, b) * rz(k, b);
        for (Index k = 0; k < z.rows(); ++k) start(k, b) += root(k, b) * along / static_cast<Scalar>(batch_);
      }
    }
  }

  // R{dy x^T} = R{dy} x^T + dy R{x}^T; R{W^T dy} = W^T R{dy} + v^T dy; R{f'(z) dy} = f'(z) R{dy} + f''(z) R{z} dy
  void backward(Index i, std::size_t& place) {
    const Layer<Scalar>& layer = network_.layer(i);
    Along<Scalar>& along = at(i);
    const bool hasWeights = layer.weights() != nullptr;
    workspace_.backwardThrough(network_, i, batch_, hasWeights);
    Scalar* rdx = workspace_.outputGradient();
    if (const auto* activation = dynamic_cast<const ActivationLayer<Scalar>*>(&layer))
      addActivationCurvature(activation->function(), static_cast<const Scalar*>(workspace_.output(i)),
                             std::as_const(along.tangent).data(), std::as_const(along.gradient).data(), rdx,
                             layer.output().size(), batch_);
    if (!hasWeights) return;
    Scores& sum = sums_[--place];
    const auto share = static_cast<double>(batch_);
    const auto take = [&](const Scalar* gradient) {
      sum += share * ConstBlock<Scalar>(gradient, sum.rows(), sum.cols()).template cast<double>();
    };
    take(workspace_.gradient(i));
    if (i == 0) return;
    Linear<Scalar>& fixed = along.linear[0];
    fixed.layer->backward(tangentInto(i), nullptr, along.gradient.data(), nullptr, scratch_.data(), batch_,
                          fixed.cache);
    take(scratch_.data());
    Linear<Scalar>& moving = along.linear[1];
    moving.layer->backward(workspace_.entering(i), nullptr, along.gradient.data(), other_.data(), scratch_.data(),
                           batch_, moving.cache);
    for (Index k = 0; k < layer.input().size() * batch_; ++k) rdx[k] += other_[static_cast<std::size_t>(k)];
  }

  Network<Scalar> network_;
  Workspace<Scalar> workspace_;
  std::vector<Along<Scalar>> along_;
  std::vector<Scores> sums_;
  Index layers_ = 0;
  Index batch_ = 0;
  Index largest_ = 1;
  std::vector<Scalar> scratch_;
  std::vector<Scalar> other_;
  std::vector<Scalar> still_;  ///< zeros
};

}  // namespace

template <class Scalar>
std::vector<Scores> hessianProduct(const Network<Scalar>& network, const Calibration<Scalar>& calibration,
                                   const std::vector<Scores>& direction) {
  return ForwardOverBackward<Scalar>(network, direction).product(calibration);
}

template std::vector<Scores> hessianProduct(const Network<float>&, const Calibration<float>&,
                                            const std::vector<Scores>&);
template std::vector<Scores> hessianProduct(const Network<double>&, const Calibration<double>&,
                                            const std::vector<Scores>&);

}  // namespace prune
