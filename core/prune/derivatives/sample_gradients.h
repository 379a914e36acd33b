#pragma once
/// Backward passes that stop at each weight layer with all that its weights' derivatives are made of, sample by sample.

#include <utility>
#include <vector>

#include "prune/derivatives/seen_input.h"
#include "prune/measure/calibration.h"
#include "prune/surgery/structure.h"

namespace prune {

/// A weight layer on the way back. Sample b's own gradient is sum over the places t of dy_t,b x_t,b^T.
template <class Scalar>
struct LayerSight {
  std::size_t place;  ///< among the weight layers
  Index rows;         ///< out
  Index columns;      ///< in
  Index places;
  Index batch;
  const Scalar* x;   ///< places blocks of in x batch
  const Scalar* dy;  ///< places blocks of out x batch
};

/// A network with its masks taken off, and what backward passes need.
template <class Scalar>
class SampleGradients {
 public:
  SampleGradients(const Network<Scalar>& network, const Calibration<Scalar>& calibration);

  /// Runs all samples forward, a piece at a time: `visit(piece)`.
  template <class Visit>
  void forEachPass(Visit visit) {
    prune::forEachPass(network_, workspace_, *calibration_, [&](const CalibrationPass<Scalar>& piece) {
      for (std::size_t i = 0; i < layers_.size(); ++i)
        seen_[i] = inputs_[i].of(workspace_.entering(layers_[i]), piece.batch);
      visit(piece);
    });
  }

  /// Where a backward pass starts: the gradient of z, outputs x batch.
  Scalar* outputGradient() { return workspace_.outputGradient(); }

  /// Runs that gradient back: `visit(sight)` at each weight layer, from the last to the first.
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

/// A matrix of zeros for each weight layer, out x in.
template <class Scalar>
std::vector<Scores> zeroScores(const Network<Scalar>& network);

}  // namespace prune
