#include "prune/least_squares.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <map>
#include <vector>

#include "nn/kernels/dense_products.h"

namespace prune {

namespace {

std::vector<Index> keptColumns(const Mask& kept, Index row) {
  std::vector<Index> columns;
  for (Index j = 0; j < kept.cols(); ++j)
    if (kept(row, j) != 0) columns.push_back(j);
  return columns;
}

/// (A + ridge I)^-1 B. Rounding may leave a pivot below 0; then the ridge grows tenfold.
Eigen::MatrixXd solveDamped(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b, double ridge) {
  constexpr int kMostTries = 20;  // 10^20 times the ridge is above anything that rounding leaves
  Eigen::LLT<Eigen::MatrixXd> factors;
  for (int tries = 0; tries < kMostTries; ++tries, ridge *= 10) {
    Eigen::MatrixXd damped = a;
    damped.diagonal().array() += ridge;
    factors.compute(damped);
    if (factors.info() == Eigen::Success) break;
  }
  return factors.solve(b);
}

template <class Scalar>
void copyTo(Matrix<double>& to, const Scalar* from, Index rows, Index batch) {
  to = ConstBlock<Scalar>(from, rows, batch).template cast<double>();
}

}  // namespace

Matrix<double> solveKept(const Matrix<double>& a, const Mask& kept, const Matrix<double>& b, double ridge) {
  Matrix<double> solution = Matrix<double>::Zero(b.rows(), b.cols());
  if (ridge <= 0) return solution;
  std::map<std::vector<Index>, std::vector<Index>> rowsOf;  // of each set of columns
  for (Index row = 0; row < kept.rows(); ++row) rowsOf[keptColumns(kept, row)].push_back(row);
  for (const auto& [columns, rows] : rowsOf) {
    if (columns.empty()) continue;
    const Eigen::MatrixXd wanted = b(rows, columns).transpose();
    solution(rows, columns) = solveDamped(a(columns, columns), wanted, ridge).transpose();
  }
  return solution;
}

Regression::Regression(Index inputs, Index outputs)
    : inputSum_(Vector<double>::Zero(inputs)),
      outputSum_(Vector<double>::Zero(outputs)),
      inputProducts_(Matrix<double>::Zero(inputs, inputs)),
      outputProducts_(Matrix<double>::Zero(outputs, inputs)) {}

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
  const double ridge = std::max(damping, kLeastDamping<double>) * inputs.diagonal().mean();
  Fit fit{solveKept(inputs, kept, outputs, ridge), {}};
  fit.bias = z - fit.weights * x;
  return fit;
}

template void Regression::add(const float*, const float*, Index);
template void Regression::add(const double*, const double*, Index);

}  // namespace prune
