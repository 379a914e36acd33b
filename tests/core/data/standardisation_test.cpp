#include "data/standardisation.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <numeric>

#include "core/data/made.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace standardisation_test {

using namespace prune;
using namespace prune::testing;

namespace {

Dataset flat(const Matrix<float>& values, Standardise how = Standardise::Feature) {
  Dataset data;
  data.shape.channels = values.cols();
  data.values = values;
  data.labels.assign(static_cast<std::size_t>(values.rows()), 0);
  data.standardise = how;
  return data;
}

Matrix<double> applied(const Dataset& data, const Standardisation& fit, const std::vector<Index>& rows) {
  Matrix<double> result(static_cast<Index>(rows.size()), data.features());
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (Index k = 0; k < data.features(); ++k)
      result(static_cast<Index>(i), k) = fit.applied(data.value(rows[i], k), k);
  return result;
}

std::vector<Index> firstRows(Index count) {
  std::vector<Index> rows(static_cast<std::size_t>(count));
  std::iota(rows.begin(), rows.end(), Index{0});
  return rows;
}

}  // namespace

TEST_CASE("fitStandardisation by hand: mean and deviation over n of each column") {
  const Standardisation fit =
      fitStandardisation(flat(Matrix<float>{{1, 10}, {3, 10}, {100, 100}}), std::vector<Index>{0, 1});
  CHECK(equal(fit.mean, Vector<double>{{2, 10}}));
  CHECK(equal(fit.scale, Vector<double>{{1, 0}}));
  // However little a column varies, it gets deviation 1: 2^-20 on both sides of 0 is scaled by 2^20.
  const Standardisation narrow =
      fitStandardisation(flat(Matrix<float>{{-0x1p-20F}, {0x1p-20F}}), std::vector<Index>{0, 1});
  CHECK(equal(narrow.scale, Vector<double>{{0x1p20}}));
  const Standardisation wide = fitStandardisation(flat(Matrix<float>{{0, 0}, {8, 1}}), std::vector<Index>{0, 1});
  CHECK(equal(wide.scale, Vector<double>{{0.25, 2}}));
}

TEST_CASE("the training rows get mean 0 and deviation 1 in every column") {
  const Dataset data = flat(made("heart", 60).values);
  const std::vector<Index> rows = firstRows(40);
  const Matrix<double> x = applied(data, fitStandardisation(data, rows), rows);
  // Some 40 additions of double precision.
  for (Index k = 0; k < x.cols(); ++k) {
    CHECK(std::abs(x.col(k).mean()) < 1e-12);
    CHECK(std::abs(x.col(k).squaredNorm() / 40 - 1) < 1e-12);
  }
}

TEST_CASE("a channel has one mean and one deviation over all steps") {
  const Dataset data = made("motion", 60);
  const std::vector<Index> rows = firstRows(40);
  const Standardisation fit = fitStandardisation(data, rows);
  const Matrix<double> x = applied(data, fit, rows);
  for (Index c = 0; c < 3; ++c) {
    double sum = 0;
    double squares = 0;
    for (Index t = 0; t < 128; ++t) {
      sum += x.col(3 * t + c).sum();
      squares += x.col(3 * t + c).squaredNorm();
      CHECK(fit.mean(3 * t + c) == fit.mean(c));
      CHECK(fit.scale(3 * t + c) == fit.scale(c));
    }
    CHECK(std::abs(sum / (40 * 128)) < 1e-12);
    CHECK(std::abs(squares / (40 * 128) - 1) < 1e-12);
  }
  CHECK(fit.scale(0) != fit.scale(2));
}

TEST_CASE("rows outside the training part have no influence") {
  Dataset data = made("stress", 60);
  const std::vector<Index> rows = firstRows(40);
  const Standardisation before = fitStandardisation(data, rows);
  data.values.bottomRows(20).setConstant(1e30F);
  const Standardisation after = fitStandardisation(data, rows);
  CHECK(equal(before.mean, after.mean));
  CHECK(equal(before.scale, after.scale));
}

TEST_CASE("a column that does not vary is 0, in other data too, and is named") {
  for (const float value : {0.0F, 0.1F, -1e30F, 16777217.0F}) {
    CAPTURE(value);
    const Dataset data = flat(Matrix<float>::Constant(37, 1, value));
    const Standardisation fit = fitStandardisation(data, firstRows(37));
    CHECK(fit.mean(0) == static_cast<double>(value));
    CHECK(fit.applied(123, 0) == 0);
    CHECK(constantChannels(data, fit) == std::vector<Index>{0});
  }
  const Dataset one = flat(Matrix<float>{{3, 4}});
  CHECK(constantChannels(one, fitStandardisation(one, firstRows(1))) == std::vector<Index>{0, 1});
  CHECK(constantChannels(one, {}).empty());
}

TEST_CASE("a spread that rounding alone may have made is none; a small one beside a large value is one") {
  Dataset data = flat({});
  data.labels.assign(2, 0);
  data.shape.channels = 4;
  data.exact = Matrix<double>{{0, 1e9, 1e9, 1e18}, {1e-39, 1000000000.5, std::nextafter(1e9, 2e9), 1e18 + 1e6}};
  const Standardisation fit = fitStandardisation(data, firstRows(2));
  CHECK(constantChannels(data, fit) == std::vector<Index>{0, 2});
  CHECK(fit.applied(1000000000.5, 1) == 1);
  CHECK(fit.applied(1e18, 3) == -1);
}

TEST_CASE("a missing value has no influence and is the mean") {
  constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
  Dataset data = flat({});
  data.labels.assign(4, 0);
  data.shape.channels = 2;
  data.exact = Matrix<double>{{1, kNaN}, {kNaN, kNaN}, {5, kNaN}, {1000, 7}};
  const Standardisation fit = fitStandardisation(data, firstRows(3));
  CHECK(equal(fit.mean, Vector<double>{{3, 0}}));
  CHECK(equal(fit.scale, Vector<double>{{0.5, 0}}));
  CHECK(fit.filling(0) == 3);
  CHECK(fit.applied(kNaN, 0) == 0);
}

TEST_CASE("targets get mean 0 and deviation 1, and come back; those that do not vary keep their scale") {
  Dataset data = flat({});
  data.labels.clear();
  data.shape.channels = 1;
  data.task = Task::Regression;
  data.exact = Matrix<double>{{1}, {2}, {3}};
  data.targets = Matrix<double>{{1607583, 4}, {1253473, 4}, {9e9, 9}};
  const Standardisation fit = fitStandardisation(data, firstRows(2));
  CHECK(equal(fit.targetMean, Vector<double>{{1430528, 4}}));
  CHECK(equal(fit.targetScale, Vector<double>{{1.0 / 177055, 1}}));
  CHECK(fit.targetOf(-1, 0) == 1253473);
  CHECK(fit.targetUnits(2) == std::vector<double>{177055, 1});
  data.standardise = Standardise::None;
  CHECK(fitStandardisation(data, firstRows(2)).targetMean.size() == 0);
  CHECK(Standardisation{}.targetOf(3, 0) == 3);
}

TEST_CASE("None leaves values as they are, and bytes are read with their scale") {
  Dataset data = flat(Matrix<float>{{1, 5}, {3, 9}}, Standardise::None);
  CHECK(fitStandardisation(data, firstRows(2)).mean.size() == 0);
  CHECK(fitStandardisation(data, firstRows(2)).applied(9, 1) == 9);
  data.standardise = Standardise::Feature;
  data.values.resize(0, 0);
  data.bytes = {0, 4, 8, 4};
  data.byteScale = 0.5F;
  const Standardisation fit = fitStandardisation(data, firstRows(2));
  CHECK(equal(fit.mean, Vector<double>{{2, 2}}));
  CHECK(equal(fit.scale, Vector<double>{{0.5, 0}}));
}

TEST_CASE("fitStandardisation wants rows, and rows that are there") {
  const Dataset data = flat(Matrix<float>{{1}, {2}});
  CHECK(errorOf([&] { return fitStandardisation(data, {}); }) ==
        "invalid-argument: [fitStandardisation] rows must not be empty");
  CHECK(errorOf([&] {
          return fitStandardisation(data, std::vector<Index>{0, 2});
        }) == "out-of-range: [fitStandardisation] row must be in [0, 1], got 2");
  CHECK(errorOf([&] { return fitStandardisation(data, std::vector<Index>{-1}); }) ==
        "out-of-range: [fitStandardisation] row must be in [0, 1], got -1");
}

}  // namespace standardisation_test
