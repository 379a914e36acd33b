#include "prune/healing/brain_surgeon.h"

#include <vector>

#include "prune/derivatives/damping.h"
#include "prune/derivatives/derivatives.h"
#include "prune/derivatives/parameters.h"
#include "prune/healing/kept_columns.h"
#include "prune/measure/activity.h"
#include "prune/surgery/structure.h"

namespace prune {

namespace {

/// The weights that were cut, 0 elsewhere.
template <class Scalar>
Matrix<double> cutWeights(const Weights<Scalar>& before, const Weights<Scalar>& after) {
  const Mask cut = cutBetween(before.mask(), after.mask());
  return (cut.array() != 0).select(before.value().template cast<double>().array(), 0.0).matrix();
}

template <class Scalar>
void updateAllTogether(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration,
                       double damping) {
  const Matrix<double> curvature = gaussNewton(before, calibration);
  const std::vector<Place> places = keptPlaces(before);
  const std::vector<Matrix<double>> weights = weightsOf(before);
  const std::vector<Mask> left = masksOf(after);
  const auto count = static_cast<Index>(places.size());
  Mask kept(1, count);
  Matrix<double> cut = Matrix<double>::Zero(1, count);
  for (Index p = 0; p < count; ++p) {
    const auto [part, entry] = places[static_cast<std::size_t>(p)];
    kept(0, p) = left[part].data()[entry];
    if (kept(0, p) == 0) cut(0, p) = weights[part].data()[entry];
  }
  const Matrix<double> step = solveKept(curvature, kept, cut * curvature, ridgeOf<Scalar>(curvature, damping));
  addAt(after, places, step.row(0).transpose());
}

template <class Scalar>
void updateLayer(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration,
                 Index layer, double damping) {
  const Matrix<double> cut = cutWeights(*before.layer(layer).weights(), *after.layer(layer).weights());
  if (cut.isZero(0)) return;
  const Matrix<double> curvature = inputMoments(before, calibration, layer, true).moments;
  Weights<Scalar>& weights = *after.layer(layer).weights();
  addToKept(weights, solveKept(curvature, weights.mask(), cut * curvature, ridgeOf<Scalar>(curvature, damping)));
}

}  // namespace

template <class Scalar>
void checkUpdate(std::string_view where, const Network<Scalar>& network) {
  if (!hasFullCurvature(network)) checkMoments(where, network);
}

template <class Scalar>
void updateKeptWeights(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration,
                       double damping) {
  checkUpdate("obs-update", before);
  if (hasFullCurvature(before)) return updateAllTogether(before, after, calibration, damping);
  for (const Index layer : weightLayers(before)) updateLayer(before, after, calibration, layer, damping);
}

template void checkUpdate(std::string_view, const Network<float>&);
template void checkUpdate(std::string_view, const Network<double>&);
template void updateKeptWeights(const Network<float>&, Network<float>&, const Calibration<float>&, double);
template void updateKeptWeights(const Network<double>&, Network<double>&, const Calibration<double>&, double);

}  // namespace prune
