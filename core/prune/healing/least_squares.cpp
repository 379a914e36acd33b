#include "prune/healing/least_squares.h"

#include "base/check.h"
#include "nn/kernels/dense_products.h"
#include "prune/derivatives/damping.h"
#include "prune/healing/kept_columns.h"

namespace prune {

namespace {

template <class Scalar>
void copyTo(Matrix<double>& to, const Scalar* from, Index rows, Index batch) {
  to = ConstBlock<Scalar>(from, rows, batch).template cast<double>();
}

}  // namespace

void checkRegression(std::string_view where, Index inputs) {
  checkWhole(where, "inputs of a layer", static_cast<double>(inputs), 1, kMostRegressors);
}

Regression::Regression(Index inputs, Index outputs) {
  checkRegression("least-squares", inputs);
  inputSum_.setZero(inputs);
  outputSum_.setZero(outputs);
  inputProducts_.setZero(inputs, inputs);
  checkedProduct("least-squares", "products", outputs, inputs);
  outputProducts_.setZero(outputs, inputs);
}

template <class Scalar>
void Regression::add(const Scalar* x, const Scalar* z, Index batch) {
  const Index inputs = inputSum_.size();
  const Index outputs = outputSum_.size();
  copyTo(x_, x, inputs, batch);
  copyTo(z_, z, outputs, batch);
  inputSum_ += x_.rowwise().sum();
  outputSum_ += z_.rowwise().sum();
  kernels::weightGradient(x_.data(), x_.data(), inputProducts_.data(), inputs, inputs, batch, true);
  kernels::weightGradient(z_.data(), x_.data(), outputProducts_.data(), outputs, inputs, batch, true);
  count_ += static_cast<double>(batch);
}

// About the means the bias falls out: W = C_zx (C_xx + ridge I)^-1, b = mean z - W mean x.
Regression::Fit Regression::fit(const Mask& kept, double damping) const {
  const Vector<double> x = inputSum_ / count_;
  const Vector<double> z = outputSum_ / count_;
  const Matrix<double> inputs = inputProducts_ / count_ - x * x.transpose();
  const Matrix<double> outputs = outputProducts_ / count_ - z * x.transpose();
  const double ridge = ridgeOf<double>(inputs, damping);
  Fit fit{solveKept(inputs, kept, outputs, ridge), {}};
  fit.bias = z - fit.weights * x;
  return fit;
}

template void Regression::add(const float*, const float*, Index);
template void Regression::add(const double*, const double*, Index);

}  // namespace prune
