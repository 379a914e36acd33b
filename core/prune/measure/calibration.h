#pragma once
/// The samples on which scores, repairs and truths are computed.

#include <algorithm>
#include <vector>

#include "nn/loss.h"
#include "nn/network.h"

namespace prune {

/// Samples as a network takes them, with their answers and the loss that judges them.
template <class Scalar>
struct Calibration {
  Matrix<Scalar> samples;   ///< features x n, standardised: a column is a sample
  std::vector<int> labels;  ///< n classes, or none
  Matrix<Scalar> targets;   ///< outputs x n, or empty
  const Loss<Scalar>* loss = &losses<Scalar>().front();

  Index size() const { return samples.cols(); }
};

/// Calls `visit` with the samples `size` at a time, in order; the last piece may be smaller.
///
/// @return  how many pieces
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

/// One piece of a calibration set that has been run through a network.
template <class Scalar>
struct CalibrationPass {
  Index first;      ///< its first sample
  Index batch;      ///< how many
  Block<Scalar> z;  ///< outputs x batch, before the loss's link
  Wanted<Scalar> wanted;
};

/// The samples of a piece where nothing else limits it.
inline constexpr Index kPieceSize = 128;

/// Runs samples through the first `layers` layers (all when negative), a piece at a time, in evaluation mode.
///
/// @param samples  features x n
///
/// @param visit  called with each piece's first sample, its size, and what left the last of those layers
template <class Scalar, class Visit>
void forEachPiece(Network<Scalar>& network, Workspace<Scalar>& workspace, const Matrix<Scalar>& samples, Index layers,
                  Visit visit) {
  for (Index first = 0; first < samples.cols(); first += workspace.largestBatch()) {
    const Index batch = std::min(workspace.largestBatch(), samples.cols() - first);
    Block<Scalar>(workspace.input(), samples.rows(), batch) = samples.middleCols(first, batch);
    visit(first, batch, workspace.forward(network, batch, {}, layers));
  }
}

/// Runs all samples through a network in evaluation mode, a piece at a time, in order.
///
/// @param network    runs as it is; callers that must not change one hand in a copy
/// @param workspace  of that network
/// @param visit      called after each piece's forward pass
template <class Scalar, class Visit>
void forEachPass(Network<Scalar>& network, Workspace<Scalar>& workspace, const Calibration<Scalar>& calibration,
                 Visit visit) {
  Matrix<Scalar> targets;
  const auto answer = [&](Index first, Index batch, const Block<Scalar>& z) {
    Wanted<Scalar> wanted;
    if (!calibration.labels.empty()) wanted.labels = calibration.labels.data() + first;
    if (calibration.targets.size() > 0) {
      targets = calibration.targets.middleCols(first, batch);
      wanted.targets = targets.data();
    }
    visit(CalibrationPass<Scalar>{first, batch, z, wanted});
  };
  forEachPiece(network, workspace, calibration.samples, layersBeforeLoss(network, *calibration.loss), answer);
}

/// A copy whose weight matrices are whole: what is removed is a weight of value 0, so that every place has a gradient.
template <class Scalar>
Network<Scalar> withoutMasks(const Network<Scalar>& network);

/// The mean loss over all samples.
template <class Scalar>
double meanLoss(const Network<Scalar>& network, const Calibration<Scalar>& calibration);

}  // namespace prune
