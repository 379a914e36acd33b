#include <algorithm>
#include <cmath>

#include "prune/derivatives/seen_input.h"
#include "prune/measure/activity.h"

namespace prune {

namespace {

GateDerivatives zeroGates(Index units) {
  const Vector<double> zeros = Vector<double>::Zero(units);
  return {zeros, zeros, zeros};
}

/// Adds a piece of samples to the sums of one group of units.
///
/// @param a   what the consumer takes, its inputs x batch
/// @param da  the derivative of the piece's mean loss, same shape
template <class Scalar>
void addPiece(const UnitGroup& group, const ConstBlock<Scalar>& a, const ConstBlock<Scalar>& da,
              GateDerivatives& sums) {
  Vector<double> gate(a.cols());
  for (Index c = 0; c < group.units; ++c) {
    gate.setZero();
    for (Index i = group.before + c; i < a.rows() - group.behind; i += group.units)
      for (Index b = 0; b < a.cols(); ++b) gate[b] += static_cast<double>(a(i, b)) * static_cast<double>(da(i, b));
    // The loss is the mean over the batch; each sample's own has `batch` times that derivative.
    gate *= static_cast<double>(a.cols());
    for (const double own : gate) {
      sums.mean[c] += own;
      sums.meanAbsolute[c] += std::abs(own);
      sums.meanSquare[c] += own * own;
    }
  }
}

}  // namespace

template <class Scalar>
std::vector<GateDerivatives> gateDerivatives(const Network<Scalar>& network, const std::vector<UnitGroup>& groups,
                                             const Calibration<Scalar>& calibration) {
  Network<Scalar> whole = withoutMasks(network);
  Workspace<Scalar> workspace(whole, samplesAtATime(whole));
  std::vector<GateDerivatives> sums;
  sums.reserve(groups.size());
  for (const UnitGroup& group : groups) sums.push_back(zeroGates(group.units));
  forEachPass(whole, workspace, calibration, [&](const CalibrationPass<Scalar>& pass) {
    calibration.loss->value(pass.z, pass.wanted, workspace.outputGradient());
    std::size_t left = groups.size();
    for (Index i = layersBeforeLoss(whole, *calibration.loss) - 1; left > 0; --i) {
      workspace.backwardThrough(whole, i, pass.batch, false, true);
      const Index inputs = whole.layer(i).input().size();
      for (; left > 0 && i == groups[left - 1].consumer; --left)
        addPiece<Scalar>(groups[left - 1], {workspace.entering(i), inputs, pass.batch},
                         {workspace.outputGradient(), inputs, pass.batch}, sums[left - 1]);
    }
  });
  const auto count = static_cast<double>(calibration.size());
  for (GateDerivatives& sum : sums)
    for (Vector<double>* numbers : {&sum.mean, &sum.meanAbsolute, &sum.meanSquare}) *numbers /= count;
  return sums;
}

template std::vector<GateDerivatives> gateDerivatives(const Network<float>&, const std::vector<UnitGroup>&,
                                                      const Calibration<float>&);
template std::vector<GateDerivatives> gateDerivatives(const Network<double>&, const std::vector<UnitGroup>&,
                                                      const Calibration<double>&);

}  // namespace prune
