#pragma once
/// Backward passes that give access, at each weight layer, to the factors of each sample's own weight gradient.

#include <utility>
#include <vector>

#include "prune/derivatives/seen_input.h"
#include "prune/measure/calibration.h"
#include "prune/surgery/structure.h"

namespace prune {

/// A weight layer during a backward pass. The weight gradient of sample b is the sum over places t of dy_t,b x_t,b^T.
template <class Scalar>
struct LayerSight {
  std::size_t place;  ///< index among the weight layers
  Index rows;         ///< out
  Index columns;      ///< in
  Index places;       ///< 1, or the positions of a convolution
  Index batch;
  const Scalar* x;   ///< places blocks of in x batch
  const Scalar* dy;  ///< places blocks of out x batch
};

/// A copy of a network without masks, with the buffers for backward passes over a calibration set.
template <class Scalar>
class SampleGradients {
 public:
  SampleGradients(const Network<Scalar>& network, const Calibration<Scalar>& calibration);

  /// Runs all samples forward in batches and calls `visit(piece)` for each.
  template <class Visit>
  void forEachPass(Visit visit) {
    prune::forEachPass(network_, workspace_, *calibration_, [&](const CalibrationPass<Scalar>& piece) {
      for (std::size_t i = 0; i < layers_.size(); ++i)
        seen_[i] = inputs_[i].of(workspace_.entering(layers_[i]), piece.batch);
      visit(piece);
    });
  }

  /// The buffer for the gradient with respect to the outputs z, outputs x batch: the start of a backward pass.
  Scalar* outputGradient() { return workspace_.outputGradient(); }

  /// Backpropagates `outputGradient()` and calls `visit(sight)` at each weight layer, from the last to the first.
  template <class Visit>
  void backward(const CalibrationPass<Scalar>& piece, Visit visit) {
    std::size_t place = layers_.size();
    for (Index i = layersBeforeLoss(network_, *calibration_->loss) - 1; i >= 0; --i) {
      if (const Weights<Scalar>* weights = std::as_const(network_).layer(i).weights()) {
        --place;
        visit(LayerSight<Scalar>{place, weights->rows(), weights->columns(), inputs_[place].places(), piece.batch,
                                 seen_[place], workspace_.outputGradient()});
      }
      workspace_.backwardThrough(network_, i, piece.batch, false);
    }
  }

 private:
  const Calibration<Scalar>* calibration_;
  Network<Scalar> network_;
  Workspace<Scalar> workspace_;
  std::vector<Index> layers_;
  std::vector<SeenInput<Scalar>> inputs_;
  std::vector<const Scalar*> seen_;
};

/// Zero matrices, one for each weight layer, out x in.
template <class Scalar>
std::vector<Scores> zeroScores(const Network<Scalar>& network);

}  // namespace prune
