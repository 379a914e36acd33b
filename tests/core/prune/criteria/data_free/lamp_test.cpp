#include "prune/criteria/data_free/lamp.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "support/distance.h"

namespace lamp_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("by hand: each square over the sum of those that are not before it, equal ones in index order") {
  const std::vector<Scores> scores = byHand().score("lamp");
  CHECK(equal(scores[0], Matrix<double>{{1.0 / 15, 4.0 / 13}, {1, 1.0 / 14}}));
  CHECK(equal(scores[1], Matrix<double>{{1, 1.0 / 5}}));
}

TEST_CASE("the largest weight of each layer scores 1, no other does, and the order is that of magnitude") {
  const Scored scored = randomScored("6-8-5-3 relu", {1, 6});
  const std::vector<Matrix<double>> weights = weightsOf(scored.network);
  const std::vector<Scores> scores = scored.score("lamp");
  for (std::size_t i = 0; i < scores.size(); ++i) {
    CHECK((scores[i].array() == 1).count() == 1);
    CHECK(scores[i].maxCoeff() == 1);
    Index wrong = 0;
    for (Index a = 0; a < scores[i].size(); ++a)
      for (Index b = 0; b < scores[i].size(); ++b)
        if (std::abs(weights[i].data()[a]) < std::abs(weights[i].data()[b]) &&
            scores[i].data()[a] >= scores[i].data()[b])
          ++wrong;
    CHECK(wrong == 0);
  }
}

TEST_CASE("lamp of equal weights has one 1; of zeros, one weight and none") {
  CHECK(equal(lampScores(Matrix<double>{{2, -2}, {2, 2}}), Matrix<double>{{0.25, 1.0 / 3}, {0.5, 1}}));
  CHECK(equal(lampScores(Matrix<double>{{0, 0}}), Matrix<double>{{0, 0}}));
  CHECK(equal(lampScores(Matrix<double>{{0, -3}}), Matrix<double>{{0, 1}}));
  CHECK(equal(lampScores(Matrix<double>(0, 2)), Matrix<double>(0, 2)));
}

}  // namespace lamp_test
