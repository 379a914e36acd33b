#include "prune/measure/calibration.h"

namespace prune {

template <class Scalar>
Network<Scalar> withoutMasks(const Network<Scalar>& network) {
  Network<Scalar> whole = network;
  for (Index i = 0; i < whole.layerCount(); ++i) {
    Weights<Scalar>* weights = whole.layer(i).weights();
    if (!weights || weights->kept() == weights->size()) continue;
    const Matrix<Scalar> value = weights->value();
    weights->setMask(Mask::Ones(weights->rows(), weights->columns()));
    weights->setValue(value);
  }
  return whole;
}

template <class Scalar>
double meanLoss(const Network<Scalar>& network, const Calibration<Scalar>& calibration) {
  Network<Scalar> copy = network;
  Workspace<Scalar> workspace(copy, kPieceSize);
  double sum = 0;
  forEachPass(copy, workspace, calibration, [&](const CalibrationPass<Scalar>& pass) {
    sum += calibration.loss->value(pass.z, pass.wanted, nullptr) * static_cast<double>(pass.batch);
  });
  return sum / static_cast<double>(calibration.size());
}

template Network<float> withoutMasks(const Network<float>&);
template Network<double> withoutMasks(const Network<double>&);
template double meanLoss(const Network<float>&, const Calibration<float>&);
template double meanLoss(const Network<double>&, const Calibration<double>&);

}  // namespace prune
