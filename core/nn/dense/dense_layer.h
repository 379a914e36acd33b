#pragma once

#include "nn/activation.h"
#include "nn/parameter.h"

namespace prune {

/// A fully connected layer: z = x W^T + b, a = f(z), with W out x in; rows of x, z and a are samples.
template <class Scalar>
struct DenseLayer {
  Parameter<Scalar> weights;
  Vector<Scalar> bias;
  const Activation* activation;

  DenseLayer(Index inputs, Index outputs, const Activation& function)
      : weights(outputs, inputs), bias(Vector<Scalar>::Zero(outputs)), activation(&function) {}

  Index inputs() const { return weights.value.cols(); }
  Index outputs() const { return weights.value.rows(); }
};

/// z = x W^T + b.
///
/// @param samples  x, samples x in
/// @return         z, samples x out
template <class Scalar>
Matrix<Scalar> preactivation(const DenseLayer<Scalar>& layer, const Matrix<Scalar>& samples);

/// a = f(z), entry by entry; same shape.
template <class Scalar>
Matrix<Scalar> activate(const Activation& function, const Matrix<Scalar>& z);

}  // namespace prune
