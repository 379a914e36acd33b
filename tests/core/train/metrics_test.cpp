#include "train/metrics.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "support/distance.h"

namespace metrics_test {

using namespace prune;
using prune::testing::equal;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

void add(Metrics& metrics, Matrix<float> z, const std::vector<int>& labels, double loss, float threshold = 0) {
  metrics.add({z.data(), z.rows(), z.cols()}, {labels.data(), nullptr}, threshold, loss);
}

void addNumbers(Metrics& metrics, Matrix<float> z, const Matrix<float>& targets, double loss = 0) {
  metrics.add({z.data(), z.rows(), z.cols()}, {nullptr, targets.data()}, 0, loss);
}

double r2(const Matrix<float>& z, const Matrix<float>& targets) {
  Metrics metrics(z.rows(), 0);
  addNumbers(metrics, z, targets);
  return metrics.accuracy();
}

}  // namespace

TEST_CASE("accuracy is the share of right answers, the loss the mean over samples, batch by batch") {
  Metrics metrics(3, 3);
  // Answers 0, 2, 1, 1 and 2.
  add(metrics, Matrix<float>{{5, 0, 0, -1}, {1, 0, 1, 3}, {2, 1, 0, 2}}, {0, 2, 0, 1}, 1);
  add(metrics, Matrix<float>{{0}, {0}, {9}}, {0}, 6);
  CHECK(metrics.samples() == 5);
  CHECK(metrics.loss() == 2);
  CHECK(metrics.accuracy() == 0.6);
  CHECK(equal(metrics.confusion(), Matrix<double>{{1, 1, 1}, {0, 1, 0}, {0, 0, 1}}));
}

TEST_CASE("recall is the share of a class that is found, NaN for a class without samples") {
  Metrics metrics(3, 3);
  add(metrics, Matrix<float>{{1, 0, 0, 1}, {0, 1, 0, 0}, {0, 0, 1, 0}}, {0, 0, 0, 2}, 0);
  CHECK(equal(metrics.recall(), Vector<double>{{1.0 / 3, kNaN, 0}}));
  CHECK(metrics.accuracy() == 0.25);
}

TEST_CASE("of equal outputs the first speaks") {
  Matrix<float> z{{1, 0, 2}, {1, 3, 2}, {1, 3, 2}};
  const Block<float> block(z.data(), 3, 3);
  CHECK(answerOf(block, 0, 0) == 0);
  CHECK(answerOf(block, 1, 0) == 1);
  CHECK(answerOf(block, 2, 0) == 0);
}

TEST_CASE("one output for two classes: class 1 is above the threshold") {
  Matrix<float> z{{0.4F, 0.5F, 0.6F, -1}};
  const Block<float> block(z.data(), 1, 4);
  CHECK(answerOf(block, 0, 0.5F) == 0);
  CHECK(answerOf(block, 1, 0.5F) == 0);
  CHECK(answerOf(block, 2, 0.5F) == 1);
  CHECK(answerOf(block, 1, 0) == 1);
  CHECK(answerOf(block, 3, 0) == 0);
  Metrics metrics(1, 2);
  add(metrics, z, {0, 1, 1, 1}, 0, 0.5F);
  CHECK(metrics.accuracy() == 0.5);
  CHECK(equal(metrics.confusion(), Matrix<double>{{1, 0}, {2, 1}}));
}

TEST_CASE("R^2 is 1 for a perfect answer, 0 for the mean, below 0 for worse") {
  const Matrix<float> targets{{1, 2, 3, 4}};
  CHECK(r2(targets, targets) == 1);
  CHECK(r2(Matrix<float>{{2.5F, 2.5F, 2.5F, 2.5F}}, targets) == 0);
  CHECK(r2(Matrix<float>{{4, 3, 2, 1}}, targets) == -3);  // 1 - 20 / 5
  CHECK(r2(Matrix<float>{{1, 2, 3, 5}}, targets) == 0.8);
}

TEST_CASE("R^2 of several outputs takes each about its own mean") {
  const Matrix<float> targets{{0, 2}, {10, 30}};
  CHECK(r2(Matrix<float>{{1, 1}, {20, 20}}, targets) == 0);
  CHECK(r2(Matrix<float>{{0, 2}, {20, 20}}, targets) == doctest::Approx(1 - 200.0 / 202).epsilon(1e-12));
}

TEST_CASE("R^2 does not ask how the samples came in") {
  Metrics metrics(1, 0);
  addNumbers(metrics, Matrix<float>{{1, 2}}, Matrix<float>{{1, 2}}, 1);
  addNumbers(metrics, Matrix<float>{{3, 5}}, Matrix<float>{{3, 4}}, 3);
  CHECK(metrics.accuracy() == 0.8);
  CHECK(metrics.loss() == 2);
}

TEST_CASE("R^2 is NaN when the targets do not vary, whatever their last bits") {
  CHECK(std::isnan(r2(Matrix<float>{{1, 2}}, Matrix<float>{{5, 5}})));
  for (const Index count : {3, 7, 10, 49, 1000})
    for (const float value : {0.1F, 0.3F, 123.456F, -7e5F}) {
      CAPTURE(count);
      CAPTURE(value);
      CHECK(std::isnan(r2(Matrix<float>::Constant(1, count, 1), Matrix<float>::Constant(1, count, value))));
    }
}

TEST_CASE("R^2 holds far from 0") {
  // Steps of 1 beside a million: 1 - 1/5.
  CHECK(r2(Matrix<float>{{1000001, 1000002, 1000003, 1000005}}, Matrix<float>{{1000001, 1000002, 1000003, 1000004}}) ==
        doctest::Approx(0.8).epsilon(1e-6));
}

TEST_CASE("without samples loss and accuracy are NaN") {
  for (const Index classes : {0, 2}) {
    Metrics metrics(2, classes);
    CHECK(metrics.samples() == 0);
    CHECK(std::isnan(metrics.loss()));
    CHECK(std::isnan(metrics.accuracy()));
  }
  CHECK(equal(Metrics(2, 2).recall(), Vector<double>{{kNaN, kNaN}}));
}

TEST_CASE("regression has no confusion and no recall") {
  Metrics metrics(1, 0);
  addNumbers(metrics, Matrix<float>{{1, 2}}, Matrix<float>{{1, 2}});
  CHECK(metrics.confusion().size() == 0);
  CHECK(metrics.recall().size() == 0);
}

TEST_CASE("balanced accuracy is the mean recall, macro F1 the mean F1, by hand; of classes that occur") {
  Metrics metrics(4, 4);
  // Of class 0 three right and one taken for 1; of class 1 one right, one taken for 0; class 2 never; 3 never answered.
  add(metrics,
      Matrix<float>{{1, 1, 1, 0, 0, 1, 0}, {0, 0, 0, 1, 1, 0, 1}, {0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0}},
      {0, 0, 0, 0, 1, 1, 3}, 0);
  CHECK(metrics.balancedAccuracy() == doctest::Approx((0.75 + 0.5 + 0) / 3).epsilon(1e-12));
  CHECK(metrics.macroF1() == doctest::Approx((6.0 / 8 + 2.0 / 5 + 0) / 3).epsilon(1e-12));
  CHECK(std::isnan(metrics.meanAbsoluteError()));
  CHECK(std::isnan(Metrics(2, 2).macroF1()));
  CHECK(std::isnan(Metrics(2, 2).balancedAccuracy()));
}

TEST_CASE("errors are told in the unit of the targets, the loss and R^2 as the network has them") {
  Metrics metrics(2, 0, {10, 1});
  addNumbers(metrics, Matrix<float>{{1, 2}, {0, 0}}, Matrix<float>{{1, 4}, {1, 3}}, 3.5);
  CHECK(metrics.loss() == 3.5);
  CHECK(metrics.meanAbsoluteError() == 6);
  CHECK(metrics.rootMeanSquaredError() == doctest::Approx(std::sqrt(102.5)).epsilon(1e-12));
  CHECK(metrics.accuracy() == doctest::Approx(1 - 14.0 / 6.5).epsilon(1e-12));
  CHECK(std::isnan(metrics.macroF1()));
  CHECK(std::isnan(metrics.balancedAccuracy()));
  metrics.clear();
  CHECK(std::isnan(metrics.rootMeanSquaredError()));
}

TEST_CASE("clear forgets everything") {
  Metrics metrics(2, 2);
  add(metrics, Matrix<float>{{0, 1}, {1, 0}}, {0, 0}, 5);
  metrics.clear();
  CHECK(metrics.samples() == 0);
  add(metrics, Matrix<float>{{0}, {1}}, {1}, 2);
  CHECK(metrics.accuracy() == 1);
  CHECK(metrics.loss() == 2);
  Metrics numbers(1, 0);
  addNumbers(numbers, Matrix<float>{{1, 2}}, Matrix<float>{{9, 7}});
  numbers.clear();
  addNumbers(numbers, Matrix<float>{{1, 2}}, Matrix<float>{{1, 2}});
  CHECK(numbers.accuracy() == 1);
}

}  // namespace metrics_test
