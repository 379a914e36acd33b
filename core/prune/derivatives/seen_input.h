#pragma once
/// The inputs that multiply a layer's weight matrix: for a dense layer the whole sample, for a convolution the window
/// at each position ("place").

#include <memory>
#include <vector>

#include "nn/network.h"

namespace prune {

/// Rearranges the input of a weight layer (im2col), so that the layer is one product with W at each place.
template <class Scalar>
class SeenInput {
 public:
  /// @param layer         a weight layer; it is copied
  /// @param largestBatch  upper limit of the samples in a call
  SeenInput(const Layer<Scalar>& layer, Index largestBatch);

  /// 1 for a dense layer, the output steps for a convolution.
  Index places() const { return places_; }

  /// @param x  input of the layer, features x batch
  /// @return   `places()` blocks of in x batch, one after another; valid until the next call
  const Scalar* of(const Scalar* x, Index batch);

 private:
  Index places_;
  Index columns_;
  std::unique_ptr<Layer<Scalar>> picker_;  ///< a convolution whose filters pick one column each; null for a dense layer
  LayerCache<Scalar> cache_;
  std::vector<Scalar> picked_;
  std::vector<Scalar> seen_;
};

/// The batch size for which the rearranged inputs of every layer fit into a few megabytes.
template <class Scalar>
Index samplesAtATime(const Network<Scalar>& network);

}  // namespace prune
