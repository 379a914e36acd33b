#pragma once
/// What the weights of a layer meet: a dense layer the whole sample once, a convolution a piece of it at each place.

#include <memory>
#include <vector>

#include "nn/network.h"

namespace prune {

/// Lays out what a weight layer sees, so that the layer is one product with W at each place.
template <class Scalar>
class SeenInput {
 public:
  /// @param layer         has weights, out x in; it is copied
  /// @param largestBatch  the most samples of a call
  SeenInput(const Layer<Scalar>& layer, Index largestBatch);

  /// 1, or the steps that a convolution gives.
  Index places() const { return places_; }

  /// @param x  what enters the layer, features x batch
  /// @return   places blocks of in x batch, one after another; they stay until the next call
  const Scalar* of(const Scalar* x, Index batch);

 private:
  Index places_;
  Index columns_;
  std::unique_ptr<Layer<Scalar>> picker_;  ///< a convolution whose filters pick a column each; none for a dense layer
  LayerCache<Scalar> cache_;
  std::vector<Scalar> picked_;
  std::vector<Scalar> seen_;
};

/// How many samples a pass takes, so that all that a layer sees of them fits in some megabytes.
template <class Scalar>
Index samplesAtATime(const Network<Scalar>& network);

}  // namespace prune
