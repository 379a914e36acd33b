#pragma once
/// Calibration samples: the data on which scores, healing and measured truths are computed.

#include <algorithm>
#include <vector>

#include "nn/kernels/loss.h"
#include "nn/network.h"

namespace prune {

/// Standardised samples with their answers (labels or targets) and the loss.
template <class Scalar>
struct Calibration {
  Matrix<Scalar> samples;   ///< features x n, standardised: a column is a sample
  std::vector<int> labels;  ///< n class labels, or empty
  Matrix<Scalar> targets;   ///< outputs x n, standardised, or empty
  const Loss<Scalar>* loss = &losses<Scalar>().front();

  Index size() const { return samples.cols(); }
};

/// Calls `visit(batch)` with consecutive batches of `size` samples; the last one may be smaller.
///
/// @return  the number of batches
template <class Scalar, class Visit>
double forEachBatch(const Calibration<Scalar>& calibration, Index size, Visit visit) {
  double batches = 0;
  for (Index first = 0; first < calibration.size(); first += size, ++batches) {
    const Index count = std::min(size, calibration.size() - first);
    Calibration<Scalar> batch;
    batch.loss = calibration.loss;
    batch.samples = calibration.samples.middleCols(first, count);
    if (!calibration.labels.empty())
      batch.labels.assign(calibration.labels.begin() + first, calibration.labels.begin() + first + count);
    if (calibration.targets.size() > 0) batch.targets = calibration.targets.middleCols(first, count);
    visit(batch);
  }
  return batches;
}

/// A batch of a calibration set after its forward pass.
template <class Scalar>
struct CalibrationPass {
  Index first;      ///< index of its first sample
  Index batch;      ///< number of samples
  Block<Scalar> z;  ///< outputs x batch, before the loss's link
  GroundTruth<Scalar> wanted;
};

/// The default number of samples in a batch.
inline constexpr Index kPieceSize = 128;

/// Runs samples through the layers before index `layers` (all when negative), batch by batch, in evaluation mode.
///
/// @param samples  features x n
/// @param visit    called with each batch's first sample, its size, and the output of the last of those layers
template <class Scalar, class Visit>
void forEachPiece(Network<Scalar>& network, Workspace<Scalar>& workspace, const Matrix<Scalar>& samples, Index layers,
                  Visit visit) {
  for (Index first = 0; first < samples.cols(); first += workspace.largestBatch()) {
    const Index batch = std::min(workspace.largestBatch(), samples.cols() - first);
    Block<Scalar>(workspace.input(), samples.rows(), batch) = samples.middleCols(first, batch);
    visit(first, batch, workspace.forward(network, batch, {}, layers));
  }
}

/// Runs all samples through a network in evaluation mode, batch by batch, in order.
///
/// @param network    a network; forward passes need it mutable, so pass a copy of a const one
/// @param workspace  of that network
/// @param visit      called with a `CalibrationPass` after each forward pass
template <class Scalar, class Visit>
void forEachPass(Network<Scalar>& network, Workspace<Scalar>& workspace, const Calibration<Scalar>& calibration,
                 Visit visit) {
  Matrix<Scalar> targets;
  const auto answer = [&](Index first, Index batch, const Block<Scalar>& z) {
    GroundTruth<Scalar> wanted;
    if (!calibration.labels.empty()) wanted.labels = calibration.labels.data() + first;
    if (calibration.targets.size() > 0) {
      targets = calibration.targets.middleCols(first, batch);
      wanted.targets = targets.data();
    }
    visit(CalibrationPass<Scalar>{first, batch, z, wanted});
  };
  forEachPiece(network, workspace, calibration.samples, layersBeforeLoss(network, *calibration.loss), answer);
}

/// A copy without masks, in which removed weights are ordinary weights of value 0, so that they have a gradient.
template <class Scalar>
Network<Scalar> withoutMasks(const Network<Scalar>& network);

/// The mean loss over all samples.
template <class Scalar>
double meanLoss(const Network<Scalar>& network, const Calibration<Scalar>& calibration);

}  // namespace prune
