#include "prune/surgery/surgery.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "prune/derivatives/damping.h"
#include "prune/derivatives/derivatives.h"
#include "prune/derivatives/parameters.h"
#include "prune/healing/elimination.h"
#include "prune/healing/kept_columns.h"
#include "prune/healing/safe_step.h"
#include "prune/surgery/structure.h"

namespace prune {

namespace {

/// All kept weights of a network in one row.
struct Row {
  std::vector<Place> places;
  Vector<double> weights;
  std::vector<std::uint8_t> open;

  bool isOpen() const { return std::find(open.begin(), open.end(), 1) != open.end(); }
};

template <class Scalar>
Row rowOf(const Network<Scalar>& network, const std::vector<Mask>& open) {
  const std::vector<Matrix<double>> weights = weightsOf(network);
  Row row{keptPlaces(network), {}, {}};
  row.weights.resize(static_cast<Index>(row.places.size()));
  Index at = 0;
  for (const auto& [part, entry] : row.places) {
    row.weights[at++] = weights[part].data()[entry];
    row.open.push_back(open[part].data()[entry] != 0 ? 1 : 0);
  }
  return row;
}

/// The next ones to go; none when the curvature is 0.
template <class Scalar>
Elimination nextOf(const Network<Scalar>& network, const Calibration<Scalar>& calibration, const Row& row,
                   double damping, Index most) {
  const Matrix<double> curvature = gaussNewton(network, calibration);
  const double ridge = ridgeOf<Scalar>(curvature, damping);
  Elimination next;
  if (ridge > 0)
    forEachInverse(curvature, Mask::Ones(1, curvature.cols()), ridge,
                   [&](const auto& /*columns*/, const auto& /*rows*/, const auto& inverse) {
                     next = eliminate(row.weights, inverse, row.open, most);
                   });
  return next;
}

/// Takes the weights out, and moves the others to where these left them, as far as the loss allows.
template <class Scalar>
void takeOut(Network<Scalar>& network, const Calibration<Scalar>& calibration, const Row& row,
             const Elimination& gone) {
  std::vector<Mask> kept = masksOf(network);
  for (const Index column : gone.columns) {
    const Place& place = row.places[static_cast<std::size_t>(column)];
    kept[place.part].data()[place.entry] = 0;
  }
  const std::vector<Index> layers = weightLayers(network);
  for (std::size_t part = 0; part < kept.size(); ++part) network.layer(layers[part]).weights()->setMask(kept[part]);
  const Network<Scalar> plain = network;
  addAt(network, row.places, gone.weights - row.weights);
  stepSafely(plain, network, calibration);
}

/// What was cut, one mask a weight layer.
template <class Scalar>
std::vector<Mask> cutFrom(const Network<Scalar>& before, const Network<Scalar>& after) {
  std::vector<Mask> cut = masksOf(before);
  const std::vector<Mask> kept = masksOf(after);
  for (std::size_t part = 0; part < cut.size(); ++part) cut[part] = cutBetween(cut[part], kept[part]);
  return cut;
}

}  // namespace

template <class Scalar>
Index deletionsPerCurvature(const Network<Scalar>& network, const Calibration<Scalar>& calibration) {
  const auto kept = static_cast<double>(keptPlaces(network).size());
  const auto rows = static_cast<double>(calibration.size() * network.output().size());
  const double once = kept * kept * (rows + kept);  // H, and its inverse
  return static_cast<Index>(std::max(1.0, std::ceil(kept * once / kMostSurgery)));
}

template <class Scalar>
std::vector<Deletion> operate(Network<Scalar>& network, const Calibration<Scalar>& calibration,
                              const std::vector<Mask>& open, double damping) {
  const Index most = deletionsPerCurvature(network, calibration);
  std::vector<Deletion> deletions;
  for (Row row = rowOf(network, open); row.isOpen(); row = rowOf(network, open)) {
    const Elimination gone = nextOf(network, calibration, row, damping, most);
    if (gone.columns.empty()) break;
    for (std::size_t k = 0; k < gone.columns.size(); ++k) {
      const Place& place = row.places[static_cast<std::size_t>(gone.columns[k])];
      deletions.push_back({place.part, place.entry, gone.rises[k]});
    }
    takeOut(network, calibration, row, gone);
  }
  return deletions;
}

template <class Scalar>
void moveAsDeleted(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration,
                   double damping) {
  Network<Scalar> operated = before;
  operate(operated, calibration, cutFrom(before, after), damping);
  const std::vector<Matrix<double>> from = weightsOf(after);
  const std::vector<Matrix<double>> to = weightsOf(operated);
  const std::vector<Index> layers = weightLayers(after);
  for (std::size_t part = 0; part < layers.size(); ++part)
    addToKept(*after.layer(layers[part]).weights(), to[part] - from[part]);
}

template Index deletionsPerCurvature(const Network<float>&, const Calibration<float>&);
template Index deletionsPerCurvature(const Network<double>&, const Calibration<double>&);
template std::vector<Deletion> operate(Network<float>&, const Calibration<float>&, const std::vector<Mask>&, double);
template std::vector<Deletion> operate(Network<double>&, const Calibration<double>&, const std::vector<Mask>&, double);

template void moveAsDeleted(const Network<float>&, Network<float>&, const Calibration<float>&, double);
template void moveAsDeleted(const Network<double>&, Network<double>&, const Calibration<double>&, double);

}  // namespace prune
