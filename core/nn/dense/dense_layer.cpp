#include "nn/dense/dense_layer.h"

namespace prune {

template <class Scalar>
Matrix<Scalar> preactivation(const DenseLayer<Scalar>& layer, const Matrix<Scalar>& samples) {
  Matrix<Scalar> z(samples.rows(), layer.outputs());
  z.noalias() = samples * layer.weights.effective().transpose();
  z.rowwise() += layer.bias.transpose();
  return z;
}

template <class Scalar>
Matrix<Scalar> activate(const Activation& function, const Matrix<Scalar>& z) {
  return z.unaryExpr(
      [&function](Scalar value) { return static_cast<Scalar>(function.value(static_cast<double>(value))); });
}

template Matrix<float> preactivation(const DenseLayer<float>&, const Matrix<float>&);
template Matrix<double> preactivation(const DenseLayer<double>&, const Matrix<double>&);
template Matrix<float> activate(const Activation&, const Matrix<float>&);
template Matrix<double> activate(const Activation&, const Matrix<double>&);

}  // namespace prune
