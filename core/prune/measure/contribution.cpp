#include "prune/measure/contribution.h"

namespace prune {

Vector<double> Shares::values() const {
  return numerators.binaryExpr(denominators, [](double n, double d) { return d != 0 ? n / d : 0.0; });
}

Shares energyShares(const Vector<double>& outputs) {
  return {outputs.cwiseAbs2(), Vector<double>::Constant(outputs.size(), outputs.squaredNorm())};
}

Shares energyOfNextShares(const Vector<double>& outputs, const Matrix<double>& next) {
  const Vector<double> sent = next.colwise().squaredNorm().transpose().cwiseProduct(outputs.cwiseAbs2());
  const Vector<double> y = next * outputs;
  return {sent, Vector<double>::Constant(outputs.size(), y.squaredNorm())};
}

Shares signedShares(const Vector<double>& outputs, const Matrix<double>& next) {
  const Vector<double> y = next * outputs;
  const Vector<double> along = (next.transpose() * y).cwiseProduct(outputs);
  return {along, Vector<double>::Constant(outputs.size(), y.squaredNorm())};
}

}  // namespace prune
