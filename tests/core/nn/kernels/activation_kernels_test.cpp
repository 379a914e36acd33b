#include "nn/kernels/activation_kernels.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "base/arithmetic/rng.h"
#include "nn/activation.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace activation_kernels_test {

using namespace prune;
using prune::testing::errorOf;
using prune::testing::largestDistance;

namespace {

template <class Scalar>
Matrix<Scalar> applied(std::string_view id, Matrix<Scalar> z) {
  activationKernel<Scalar>("test", id).apply(z.data(), z.rows(), z.cols());
  return z;
}

template <class Scalar>
Scalar valueOf(std::string_view id, double z) {
  return applied<Scalar>(id, Matrix<Scalar>::Constant(1, 1, static_cast<Scalar>(z)))(0, 0);
}

double slopeOf(std::string_view id, double z) {
  const double y = valueOf<double>(id, z);
  double dy = 1;
  activationKernel<double>("test", id).applySlope(&y, &dy, 1, 1);
  return dy;
}

Matrix<double> normals(Index rows, Index columns, double size) {
  Rng rng(1);
  Matrix<double> matrix(rows, columns);
  for (Index k = 0; k < matrix.size(); ++k) matrix.data()[k] = size * rng.normal();
  return matrix;
}

}  // namespace

TEST_CASE("the kernels are the activation functions in their order, and softmax") {
  std::vector<std::string> wanted;
  for (const Activation& one : activations()) wanted.emplace_back(one.id);
  wanted.emplace_back("softmax");
  CHECK(std::vector<std::string>(activationNames().begin(), activationNames().end()) == wanted);
  CHECK(activationKernels<float>().size() == wanted.size());
  CHECK(activationKernels<double>().size() == wanted.size());
}

TEST_CASE("each kernel gives the values of its activation function, in double and in single precision") {
  for (const Activation& one : activations())
    for (double z = -9; z <= 9; z += 0.03125) {
      CAPTURE(one.id);
      CAPTURE(z);
      // One rounding apart: the sigmoid multiplies with a quotient instead of dividing.
      CHECK(std::abs(valueOf<double>(one.id, z) - one.value(z)) <= 3e-16 * std::abs(one.value(z)));
      // The bound of the single tanh, 4e-7, is the largest of them.
      CHECK(std::abs(static_cast<double>(valueOf<float>(one.id, z)) - one.value(z)) <= 5e-7 * std::abs(one.value(z)));
    }
}

TEST_CASE("each slope is that of the function, told by its value") {
  constexpr double kStep = 1e-5;
  for (const Activation& one : activations())
    for (double z = -4.03; z <= 4; z += 0.0625) {
      CAPTURE(one.id);
      CAPTURE(z);
      // The quotient is off by the third derivative, at most 6, times 1e-10 / 6, and by 1e-16 / 1e-5.
      CHECK(std::abs(slopeOf(one.id, z) - (one.value(z + kStep) - one.value(z - kStep)) / (2 * kStep)) < 5e-10);
    }
}

TEST_CASE("at 0 the kinks take the slope of the left side, and far out nothing overflows") {
  CHECK(slopeOf("relu", 0) == 0);
  CHECK(slopeOf("leaky-relu", 0) == 0.01);
  CHECK(slopeOf("softsign", 0) == 1);
  for (const double z : {-1e30, -1000.0, -100.0, 100.0, 1000.0, 1e30}) {
    CAPTURE(z);
    CHECK(valueOf<float>("sigmoid", z) == doctest::Approx(z > 0 ? 1 : 0).epsilon(1e-6));
    CHECK(valueOf<float>("tanh", z) == (z > 0 ? 1.0F : -1.0F));
    CHECK(valueOf<double>("sigmoid", z) == doctest::Approx(z > 0 ? 1 : 0).epsilon(1e-6));
  }
}

TEST_CASE_TEMPLATE("NaN stays NaN, so that a training that has none left is seen", Scalar, float, double) {
  for (const std::string_view id : activationNames()) {
    CAPTURE(id);
    CHECK(std::isnan(valueOf<Scalar>(id, std::numeric_limits<double>::quiet_NaN())));
  }
}

TEST_CASE_TEMPLATE("softmax gives each sample e^z over their sum, in any number of samples", Scalar, float, double) {
  for (const Index batch : {1, 5, 31, 32, 33, 70}) {
    CAPTURE(batch);
    const Matrix<double> z = normals(7, batch, 3);
    const Matrix<double> e = z.array().exp().matrix();
    const Matrix<double> wanted = e.array().rowwise() / e.colwise().sum().array();
    // Some last bits of numbers below 1; e^z takes the last bit of z - max z, up to 20 here, with it.
    CHECK(largestDistance(applied<Scalar>("softmax", z.cast<Scalar>()), wanted) <
          30 * static_cast<double>(std::numeric_limits<Scalar>::epsilon()));
  }
}

TEST_CASE_TEMPLATE("softmax of huge numbers is no NaN, of equal ones it is even", Scalar, float, double) {
  const Matrix<Scalar> out = applied<Scalar>("softmax", Matrix<Scalar>{{1000, -1000, 0}, {-1000, -1000, 0}});
  CHECK(out(0, 0) == 1);
  CHECK(out(1, 0) < Scalar(1e-30));
  CHECK(out(0, 1) == Scalar(0.5));
  CHECK(out(1, 2) == Scalar(0.5));
}

TEST_CASE("softmax's slope: the gradient of each output, and 0 for a constant") {
  const Matrix<double> z{{0.5, -1}, {1.5, 2}, {-0.5, 0}};
  const Matrix<double> y = applied<double>("softmax", z);
  Matrix<double> even = Matrix<double>::Ones(3, 2);
  activationKernel<double>("test", "softmax").applySlope(y.data(), even.data(), 3, 2);
  CHECK(even.cwiseAbs().maxCoeff() < 1e-15);  // rounding only
  Matrix<double> dy{{1, 0}, {0, 1}, {0, 0}};
  activationKernel<double>("test", "softmax").applySlope(y.data(), dy.data(), 3, 2);
  // dy_i/dz_j = y_i (1 - y_i) or -y_i y_j
  CHECK(dy(0, 0) == doctest::Approx(y(0, 0) * (1 - y(0, 0))));
  CHECK(dy(1, 0) == doctest::Approx(-y(0, 0) * y(1, 0)));
  CHECK(dy(1, 1) == doctest::Approx(y(1, 1) * (1 - y(1, 1))));
  CHECK(dy(2, 1) == doctest::Approx(-y(1, 1) * y(2, 1)));
}

TEST_CASE("a bad id is answered with the valid ones") {
  CHECK(
      errorOf([] { return activationKernel<float>("network", "elu").id; }) ==
      "unknown-id: [network] unknown activation \"elu\"; one of: identity, relu, leaky-relu, sigmoid, tanh, softsign, "
      "softmax");
}

}  // namespace activation_kernels_test
