#include "metrics/evaluation.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "support/distance.h"

namespace evaluation_test {

using namespace prune;
using prune::testing::equal;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

void add(Evaluation& evaluation, Matrix<float> z, const std::vector<int>& labels, double loss, float threshold = 0) {
  evaluation.add({z.data(), z.rows(), z.cols()}, {labels.data(), nullptr}, threshold, loss);
}

void addNumbers(Evaluation& evaluation, Matrix<float> z, const Matrix<float>& targets, double loss = 0) {
  evaluation.add({z.data(), z.rows(), z.cols()}, {nullptr, targets.data()}, 0, loss);
}

double r2(const Matrix<float>& z, const Matrix<float>& targets) {
  Evaluation evaluation(z.rows(), 0);
  addNumbers(evaluation, z, targets);
  return evaluation.accuracy();
}

}  // namespace

TEST_CASE("accuracy is the share of right answers, the loss the mean over samples, batch by batch") {
  Evaluation evaluation(3, 3);
  // Answers 0, 2, 1, 1 and 2.
  add(evaluation, Matrix<float>{{5, 0, 0, -1}, {1, 0, 1, 3}, {2, 1, 0, 2}}, {0, 2, 0, 1}, 1);
  add(evaluation, Matrix<float>{{0}, {0}, {9}}, {0}, 6);
  CHECK(evaluation.samples() == 5);
  CHECK(evaluation.loss() == 2);
  CHECK(evaluation.accuracy() == 0.6);
  CHECK(equal(evaluation.confusion(), Matrix<double>{{1, 1, 1}, {0, 1, 0}, {0, 0, 1}}));
}

TEST_CASE("recall is the share of a class that is found, NaN for a class without samples") {
  Evaluation evaluation(3, 3);
  add(evaluation, Matrix<float>{{1, 0, 0, 1}, {0, 1, 0, 0}, {0, 0, 1, 0}}, {0, 0, 0, 2}, 0);
  CHECK(equal(evaluation.recall(), Vector<double>{{1.0 / 3, kNaN, 0}}));
  CHECK(evaluation.accuracy() == 0.25);
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
  Evaluation evaluation(1, 2);
  add(evaluation, z, {0, 1, 1, 1}, 0, 0.5F);
  CHECK(evaluation.accuracy() == 0.5);
  CHECK(equal(evaluation.confusion(), Matrix<double>{{1, 0}, {2, 1}}));
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
  Evaluation evaluation(1, 0);
  addNumbers(evaluation, Matrix<float>{{1, 2}}, Matrix<float>{{1, 2}}, 1);
  addNumbers(evaluation, Matrix<float>{{3, 5}}, Matrix<float>{{3, 4}}, 3);
  CHECK(evaluation.accuracy() == 0.8);
  CHECK(evaluation.loss() == 2);
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
    Evaluation evaluation(2, classes);
    CHECK(evaluation.samples() == 0);
    CHECK(std::isnan(evaluation.loss()));
    CHECK(std::isnan(evaluation.accuracy()));
  }
  CHECK(equal(Evaluation(2, 2).recall(), Vector<double>{{kNaN, kNaN}}));
}

TEST_CASE("regression has no confusion and no recall") {
  Evaluation evaluation(1, 0);
  addNumbers(evaluation, Matrix<float>{{1, 2}}, Matrix<float>{{1, 2}});
  CHECK(evaluation.confusion().size() == 0);
  CHECK(evaluation.recall().size() == 0);
}

TEST_CASE("balanced accuracy is the mean recall, macro F1 the mean F1, by hand; of classes that occur") {
  Evaluation evaluation(4, 4);
  // Of class 0 three right and one taken for 1; of class 1 one right, one taken for 0; class 2 never; 3 never answered.
  add(evaluation,
      Matrix<float>{{1, 1, 1, 0, 0, 1, 0}, {0, 0, 0, 1, 1, 0, 1}, {0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0}},
      {0, 0, 0, 0, 1, 1, 3}, 0);
  CHECK(evaluation.balancedAccuracy() == doctest::Approx((0.75 + 0.5 + 0) / 3).epsilon(1e-12));
  CHECK(evaluation.macroF1() == doctest::Approx((6.0 / 8 + 2.0 / 5 + 0) / 3).epsilon(1e-12));
  CHECK(std::isnan(evaluation.meanAbsoluteError()));
  CHECK(std::isnan(Evaluation(2, 2).macroF1()));
  CHECK(std::isnan(Evaluation(2, 2).balancedAccuracy()));
}

TEST_CASE("errors are told in the unit of the targets, the loss and R^2 as the network has them") {
  Evaluation evaluation(2, 0, {10, 1});
  addNumbers(evaluation, Matrix<float>{{1, 2}, {0, 0}}, Matrix<float>{{1, 4}, {1, 3}}, 3.5);
  CHECK(evaluation.loss() == 3.5);
  CHECK(evaluation.meanAbsoluteError() == 6);
  CHECK(evaluation.rootMeanSquaredError() == doctest::Approx(std::sqrt(102.5)).epsilon(1e-12));
  CHECK(evaluation.accuracy() == doctest::Approx(1 - 14.0 / 6.5).epsilon(1e-12));
  CHECK(std::isnan(evaluation.macroF1()));
  CHECK(std::isnan(evaluation.balancedAccuracy()));
  evaluation.clear();
  CHECK(std::isnan(evaluation.rootMeanSquaredError()));
}

TEST_CASE("clear forgets everything") {
  Evaluation evaluation(2, 2);
  add(evaluation, Matrix<float>{{0, 1}, {1, 0}}, {0, 0}, 5);
  evaluation.clear();
  CHECK(evaluation.samples() == 0);
  add(evaluation, Matrix<float>{{0}, {1}}, {1}, 2);
  CHECK(evaluation.accuracy() == 1);
  CHECK(evaluation.loss() == 2);
  Evaluation numbers(1, 0);
  addNumbers(numbers, Matrix<float>{{1, 2}}, Matrix<float>{{9, 7}});
  numbers.clear();
  addNumbers(numbers, Matrix<float>{{1, 2}}, Matrix<float>{{1, 2}});
  CHECK(numbers.accuracy() == 1);
}

TEST_CASE("recall, precision and F1 of each class; none where nothing is divided by") {
  Evaluation evaluation(3, 3);
  // True class 0: 8 right, 2 as 1; true class 1: 1 as 0, 4 right; class 2 neither occurs nor is answered.
  Matrix<float> z = Matrix<float>::Zero(3, 15);
  std::vector<int> labels;
  for (Index i = 0; i < 15; ++i) {
    labels.push_back(i < 10 ? 0 : 1);
    z(i < 8 || i == 10 ? 0 : 1, i) = 1;
  }
  add(evaluation, z, labels, 0);
  CHECK(equal(evaluation.recall(), Vector<double>{{0.8, 0.8, kNaN}}));
  CHECK(equal(evaluation.precision(), Vector<double>{{8.0 / 9, 4.0 / 6, kNaN}}));
  CHECK(equal(evaluation.f1(), Vector<double>{{16.0 / 19, 8.0 / 11, kNaN}}));
  CHECK(evaluation.macroF1() == (16.0 / 19 + 8.0 / 11) / 2);
  CHECK(evaluation.accuracyInterval().low == wilson({12, 15}).low);
  CHECK(std::isnan(evaluation.recallIntervals()[2].low));
  CHECK(std::isnan(evaluation.meanAbsoluteErrorInterval().low));
}

}  // namespace evaluation_test
