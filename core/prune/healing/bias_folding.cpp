#include "prune/healing/bias_folding.h"

#include <vector>

#include "prune/derivatives/parameters.h"
#include "prune/measure/activity.h"
#include "prune/surgery/structure.h"

namespace prune {

namespace {

/// The weights of the columns that listen to units which went, 0 elsewhere.
template <class Scalar>
Matrix<double> listening(const Network<Scalar>& network, const UnitGroup& group, const Mask& gone) {
  Matrix<double> weights = network.layer(group.consumer).weights()->value().template cast<double>();
  for (Index column = 0; column < weights.cols(); ++column) {
    const Index unit = group.unitOf(column, weights.cols());
    if (unit < 0 || gone(unit, 0) == 0) weights.col(column).setZero();
  }
  return weights;
}

}  // namespace

template <class Scalar>
void foldMeans(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration) {
  std::vector<UnitGroup> groups = inputGroups(before);
  for (const UnitGroup& group : unitGroups(before)) groups.push_back(group);
  const std::vector<Mask> was = keptIn(groups, masksOf(before));
  const std::vector<Mask> is = keptIn(groups, masksOf(after));
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const Mask gone = ((was[g].array() != 0) && (is[g].array() == 0)).template cast<std::uint8_t>().matrix();
    if (!gone.any()) continue;
    const Index consumer = groups[g].consumer;
    const auto told = [&](const Network<Scalar>& network) -> Vector<double> {
      const Matrix<double> weights = listening(network, groups[g], gone);
      if (weights.isZero(0)) return Vector<double>::Zero(weights.rows());
      return weights * inputMoments(network, calibration, consumer, false).mean;
    };
    const Vector<double> change = told(before) - told(after);
    biasOf(after.layer(consumer)) += change.template cast<Scalar>();
  }
}

template void foldMeans(const Network<float>&, Network<float>&, const Calibration<float>&);
template void foldMeans(const Network<double>&, Network<double>&, const Calibration<double>&);

}  // namespace prune
