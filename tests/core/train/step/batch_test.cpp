#include "train/step/batch.h"

#include <doctest/doctest.h>

#include <limits>
#include <vector>

#include "support/distance.h"

namespace batch_test {

using namespace prune;
using prune::testing::equal;

namespace {

/// Four samples of three features; two classes.
Dataset classes() {
  Dataset data;
  data.shape.channels = 3;
  data.classNames = {"no", "yes"};
  data.values = Matrix<float>{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {10, 11, 12}};
  data.labels = {0, 1, 1, 0};
  return data;
}

Standardisation by(const Vector<double>& mean, const Vector<double>& scale) {
  return {mean, scale, {}, {}};
}

Matrix<float> drawn(const Dataset& data, const Standardisation& standardisation, const std::vector<Index>& rows,
                    Answers& answers) {
  Matrix<float> x = Matrix<float>::Constant(data.features(), static_cast<Index>(rows.size()), -99);
  drawBatch(data, standardisation, rows, x.data(), answers);
  return x;
}

}  // namespace

TEST_CASE("a batch has the samples as columns in the order of the rows, repeated ones too, and their classes") {
  const std::vector<Index> rows{2, 0, 2};
  Answers answers;
  CHECK(equal(drawn(classes(), {}, rows, answers), Matrix<float>{{7, 1, 7}, {8, 2, 8}, {9, 3, 9}}));
  CHECK(answers.labels == std::vector<int>{1, 0, 1});
  CHECK(answers.wanted().labels == answers.labels.data());
}

TEST_CASE("each feature is standardised: less its mean, times its scale") {
  Answers answers;
  const Standardisation standardisation = by(Vector<double>{{1, 2, 3}}, Vector<double>{{1, 0.5, -2}});
  CHECK(equal(drawn(classes(), standardisation, {1}, answers), Matrix<float>{{3}, {1.5F}, {-6}}));
}

TEST_CASE("bytes are numbers times the byte scale") {
  Dataset data = classes();
  data.values.resize(0, 0);
  data.bytes = {0, 1, 2, 252, 253, 255, 7, 8, 9, 10, 11, 12};
  data.byteScale = 0.5F;
  Answers answers;
  const Standardisation standardisation = by(Vector<double>{{1, 0, 0}}, Vector<double>{{1, 1, 2}});
  CHECK(equal(drawn(data, standardisation, {1, 0}, answers), Matrix<float>{{125, -1}, {126.5F, 0.5F}, {255, 2}}));
}

TEST_CASE("targets lie outputs x batch, and there are no labels then") {
  Dataset data = classes();
  data.task = Task::Regression;
  data.labels.clear();
  data.targets = Matrix<double>{{1, 10}, {2, 20}, {3, 30}, {4, 40}};
  Answers answers;
  drawn(data, {}, {3, 1, 0}, answers);
  CHECK(answers.targets == std::vector<float>{4, 2, 1, 40, 20, 10});
  CHECK(answers.wanted().labels == nullptr);
  CHECK(answers.wanted().targets == answers.targets.data());
}

TEST_CASE("doubles lose their mean before they become floats, missing ones are the mean, and targets lose theirs") {
  constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
  Dataset data = classes();
  data.shape.channels = 1;
  data.task = Task::Regression;
  data.exact = Matrix<double>{{1000000000.721}, {999999999.721}, {kNaN}, {1e300}};
  data.targets = Matrix<double>{{2e9 + 0.5}, {2e9}, {2e9 - 0.5}, {0}};
  Answers answers;
  const Standardisation standardisation{Vector<double>{{1e9}}, Vector<double>{{1}}, Vector<double>{{2e9}},
                                        Vector<double>{{4}}};
  const Matrix<float> x = drawn(data, standardisation, {0, 1, 2, 3}, answers);
  // 10^9 leaves a double 7 digits behind the point.
  CHECK(x(0, 0) == doctest::Approx(0.721F).epsilon(1e-6));
  CHECK(x(0, 1) == doctest::Approx(-0.279F).epsilon(1e-6));
  CHECK(x(0, 2) == 0);
  CHECK(x(0, 3) == std::numeric_limits<float>::max());
  CHECK(answers.targets == std::vector<float>{2, 0, -2, -8e9F});
}

TEST_CASE("any number of features and samples lands at its place") {
  for (const Index features : {1, 7, 8, 9, 16, 17})
    for (const Index count : {1, 3, 20}) {
      CAPTURE(features);
      CAPTURE(count);
      Dataset data;
      data.shape.channels = features;
      data.classNames = {"one"};
      data.values.resize(count, features);
      for (Index k = 0; k < data.values.size(); ++k) data.values.data()[k] = static_cast<float>(k);
      data.labels.assign(static_cast<std::size_t>(count), 0);
      std::vector<Index> rows;
      for (Index i = 0; i < count; ++i) rows.push_back(count - 1 - i);
      Answers answers;
      CHECK(equal(drawn(data, {}, rows, answers), data.values.colwise().reverse().transpose()));
    }
}

TEST_CASE("standardiseInto does the same to samples from elsewhere") {
  const Standardisation standardisation = by(Vector<double>{{1, 2}}, Vector<double>{{2, 4}});
  const Matrix<double> samples{{1, 2}, {2, 3}, {0, 0}};
  Matrix<float> x(2, 3);
  standardiseInto(standardisation, samples, x.data());
  CHECK(equal(x, Matrix<float>{{0, 2, -2}, {0, 4, -8}}));
}

}  // namespace batch_test
