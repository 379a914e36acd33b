#include "nn/kernels/loss.h"

#include <doctest/doctest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "support/distance.h"
#include "support/error_of.h"

namespace loss_test {

using namespace prune;
using prune::testing::errorOf;
using prune::testing::largestDistance;

namespace {

struct Result {
  double loss;
  Matrix<double> gradient;
};

template <class Scalar = double>
Result of(std::string_view id, Matrix<double> z, const std::vector<int>& labels, Matrix<double> targets = {}) {
  Matrix<Scalar> numbers = z.cast<Scalar>();
  Matrix<Scalar> wanted = targets.cast<Scalar>();
  Matrix<Scalar> gradient = Matrix<Scalar>::Constant(z.rows(), z.cols(), Scalar(-99));
  const Block<Scalar> block(numbers.data(), z.rows(), z.cols());
  const GroundTruth<Scalar> answers{labels.empty() ? nullptr : labels.data(), wanted.data()};
  const double value = loss<Scalar>("test", id).value(block, answers, gradient.data());
  const double alone = loss<Scalar>("test", id).value(block, answers, nullptr);
  CHECK(std::bit_cast<std::uint64_t>(alone) == std::bit_cast<std::uint64_t>(value));
  return {value, gradient.template cast<double>()};
}

}  // namespace

TEST_CASE("the table has three losses with their links, names and formulas") {
  std::vector<std::string> list;
  for (const Loss<float>& one : losses<float>()) {
    list.push_back(std::string(one.id) + " " + std::string(one.link));
    CHECK(!one.name.zh.empty());
    CHECK(!one.name.en.empty());
    CHECK(!one.formula.empty());
  }
  CHECK(list == std::vector<std::string>{"cross-entropy softmax", "binary-cross-entropy sigmoid",
                                         "mean-squared-error identity"});
  CHECK(losses<double>().size() == 3);
}

TEST_CASE("cross-entropy is the mean of -log softmax of the class") {
  // softmax(0, log 3) = (1/4, 3/4): -log(3/4) and -log(1/4), their mean (log 16/3) / 2.
  const double log3 = 1.0986122886681098;
  const Result result = of("cross-entropy", Matrix<double>{{0, 0}, {log3, log3}}, {1, 0});
  CHECK(result.loss == doctest::Approx(0.836988216785836).epsilon(1e-14));
  CHECK(largestDistance(result.gradient, Matrix<double>{{0.125, -0.375}, {-0.125, 0.375}}) < 1e-15);
}

TEST_CASE("cross-entropy of any number of samples is the mean of the single ones") {
  for (const Index batch : {31, 32, 33, 65}) {
    Matrix<double> z(3, batch);
    std::vector<int> labels;
    double sum = 0;
    Matrix<double> gradient(3, batch);
    for (Index b = 0; b < batch; ++b) {
      z.col(b) << std::sin(static_cast<double>(b)), 0.1 * static_cast<double>(b), -1;
      labels.push_back(static_cast<int>(b % 3));
      const Result one = of("cross-entropy", z.col(b), {labels.back()});
      sum += one.loss;
      gradient.col(b) = one.gradient / static_cast<double>(batch);
    }
    const Result all = of("cross-entropy", z, labels);
    // Rounding of sums of some ten numbers near 1.
    CHECK(all.loss == doctest::Approx(sum / static_cast<double>(batch)).epsilon(1e-14));
    CHECK(largestDistance(all.gradient, gradient) < 1e-15);
  }
}

TEST_CASE("cross-entropy is finite for any finite outputs in double and single precision") {
  const Matrix<double> z{{1e30, -1000}, {-1e30, 1000}};
  CHECK(of("cross-entropy", z, {0, 1}).loss == doctest::Approx(0).epsilon(1e-12));
  CHECK(of("cross-entropy", z, {1, 1}).loss == doctest::Approx(1e30));
  CHECK(of<float>("cross-entropy", z, {1, 1}).loss == doctest::Approx(1e30));
  CHECK(of<float>("cross-entropy", z, {1, 0}).gradient.allFinite());
}

TEST_CASE("binary cross-entropy: one output tells class 1 from class 0, several are one for each class") {
  // sigmoid(log 3) = 3/4: -log(3/4) for class 1, -log(1/4) for class 0.
  const double log3 = 1.0986122886681098;
  const Result one = of("binary-cross-entropy", Matrix<double>{{log3, log3}}, {1, 0});
  CHECK(one.loss == doctest::Approx(0.836988216785836).epsilon(1e-14));
  CHECK(largestDistance(one.gradient, Matrix<double>{{-0.125, 0.375}}) < 1e-15);
  const Result several = of("binary-cross-entropy", Matrix<double>{{log3}, {-log3}, {0}}, {0});
  CHECK(several.loss == doctest::Approx((2 * 0.2876820724517809 + 0.6931471805599453) / 3).epsilon(1e-14));
  CHECK(largestDistance(several.gradient, Matrix<double>{{-0.25 / 3}, {0.25 / 3}, {0.5 / 3}}) < 1e-15);
}

TEST_CASE("binary cross-entropy takes targets between 0 and 1, and any finite outputs") {
  const Result soft = of("binary-cross-entropy", Matrix<double>{{0}}, {}, Matrix<double>{{0.25}});
  CHECK(soft.loss == doctest::Approx(0.6931471805599453).epsilon(1e-14));
  CHECK(soft.gradient(0, 0) == 0.25);
  CHECK(of("binary-cross-entropy", Matrix<double>{{1000, -1000}}, {1, 1}).loss == 500);
  CHECK(of<float>("binary-cross-entropy", Matrix<double>{{1e30, -1e30}}, {1, 0}).loss == 0);
}

TEST_CASE("mean squared error is the mean over samples and outputs") {
  const Result result = of("mean-squared-error", Matrix<double>{{1, 2}, {3, 4}}, {}, Matrix<double>{{0, 2}, {5, 1}});
  CHECK(result.loss == (1 + 0 + 4 + 9) / 4.0);
  CHECK(largestDistance(result.gradient, Matrix<double>{{0.5, 0}, {-1, 1.5}}) == 0);
}

TEST_CASE("mean squared error of classes wants 1 for the class and 0 for the others") {
  CHECK(of("mean-squared-error", Matrix<double>{{0.5, 1}, {0, 2}}, {0, 1}).loss == (0.25 + 0 + 1 + 1) / 4);
  CHECK(of("mean-squared-error", Matrix<double>{{0.5, 2}}, {1, 0}).loss == (0.25 + 4) / 2);
}

TEST_CASE("a loss of NaN is NaN, wherever it stands") {
  constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
  for (const Loss<double>& one : losses<double>())
    for (const Index place : {0, 1, 2}) {
      Matrix<double> z = Matrix<double>::Ones(3, 1);
      z(place, 0) = kNaN;
      CAPTURE(one.id);
      CAPTURE(place);
      CHECK(std::isnan(of(one.id, z, {1}).loss));
      CHECK(std::isnan(of<float>(one.id, z, {1}).loss));
    }
}

TEST_CASE("a bad id is answered with the valid ones") {
  CHECK(errorOf([] { return loss<float>("experiment", "hinge").id; }) ==
        "unknown-id: [experiment] unknown loss \"hinge\"; one of: cross-entropy, binary-cross-entropy, "
        "mean-squared-error");
}

}  // namespace loss_test
