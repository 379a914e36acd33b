#include "prune/criteria/data_free/sensitivity.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/distance.h"

namespace sensitivity_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::kTenDigits;
using prune::testing::largestDistance;

namespace {

/// The weights of the article's example, with signs: a sensitivity must not see them.
Matrix<double> weights() {
  return Matrix<double>{{1, -2, 3}, {-4, 5, 6}};
}

}  // namespace

TEST_CASE("the readings are definition, row, column and matrix, each with names and formula") {
  std::vector<std::string> ids;
  for (const Sensitivity& reading : kSensitivities) {
    ids.emplace_back(reading.id);
    CHECK(!reading.name.zh.empty());
    CHECK(!reading.name.en.empty());
    CHECK(reading.formula.substr(0, 10) == "|w_ij| / |");
  }
  CHECK(ids == std::vector<std::string>{"definition", "row", "column", "matrix"});
}

TEST_CASE("the squared norms are those of the weight, its row, its column and the whole matrix") {
  CHECK(equal(kSensitivities[0].squaredNorms(weights()), Matrix<double>{{1, 4, 9}, {16, 25, 36}}));
  CHECK(equal(kSensitivities[1].squaredNorms(weights()), Matrix<double>{{14, 14, 14}, {77, 77, 77}}));
  CHECK(equal(kSensitivities[2].squaredNorms(weights()), Matrix<double>{{17, 29, 45}, {17, 29, 45}}));
  CHECK(equal(kSensitivities[3].squaredNorms(weights()), Matrix<double>{{91, 91, 91}, {91, 91, 91}}));
}

TEST_CASE("definition is 1 for every weight but 0: it ranks nothing") {
  CHECK(equal(sensitivityScores<0>(weights()), Matrix<double>{{1, 1, 1}, {1, 1, 1}}));
  CHECK(equal(sensitivityScores<0>(Matrix<double>{{0, -0.1, 1e-9}}), Matrix<double>{{0, 1, 1}}));
}

TEST_CASE("row, column and matrix have the article's values") {
  CHECK(largestDistance(sensitivityScores<1>(weights()), Matrix<double>{{0.2672612419, 0.5345224838, 0.8017837257},
                                                                        {0.4558423058, 0.5698028823, 0.6837634588}}) <
        kTenDigits);
  CHECK(largestDistance(sensitivityScores<2>(weights()), Matrix<double>{{0.242535625, 0.3713906764, 0.4472135955},
                                                                        {0.9701425001, 0.9284766909, 0.894427191}}) <
        kTenDigits);
  CHECK(largestDistance(sensitivityScores<3>(weights()), Matrix<double>{{0.1048284837, 0.2096569673, 0.314485451},
                                                                        {0.4193139347, 0.5241424184, 0.628970902}}) <
        kTenDigits);
}

TEST_CASE("a weight that is alone in its row, column or matrix has 1") {
  CHECK(equal(sensitivityScores<1>(Matrix<double>{{-3}, {0.5}}), Matrix<double>{{1}, {1}}));
  CHECK(equal(sensitivityScores<2>(Matrix<double>{{-3, 0.5}}), Matrix<double>{{1, 1}}));
  CHECK(equal(sensitivityScores<3>(Matrix<double>{{-3}}), Matrix<double>{{1}}));
}

TEST_CASE("beside zeros only, a zero has 0") {
  const Matrix<double> zeroRow{{0, 0}, {3, 4}};
  CHECK(equal(sensitivityScores<1>(zeroRow), Matrix<double>{{0, 0}, {0.6, 0.8}}));
  CHECK(equal(sensitivityScores<2>(Matrix<double>{{0, 3}, {0, 4}}), Matrix<double>{{0, 0.6}, {0, 0.8}}));
  CHECK(equal(sensitivityScores<3>(Matrix<double>{{0, 0}}), Matrix<double>{{0, 0}}));
}

TEST_CASE("ratioToNorms takes the root of what stands in the same place") {
  CHECK(equal(ratioToNorms(Matrix<double>{{-6, 6, 0}}, Matrix<double>{{4, 9, 0}}), Matrix<double>{{3, 2, 0}}));
}

}  // namespace sensitivity_test
