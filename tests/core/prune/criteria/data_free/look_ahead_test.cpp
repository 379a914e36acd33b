#include "prune/criteria/data_free/look_ahead.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "support/distance.h"

namespace look_ahead_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("by hand: magnitude times the norms of the row before and of the column after") {
  const std::vector<Scores> scores = byHand().score("look-ahead");
  CHECK(equal(scores[0], Matrix<double>{{2, 4}, {3, 1}}));
  CHECK(equal(scores[1], Matrix<double>{{2 * std::sqrt(5.0), std::sqrt(10.0)}}));
}

TEST_CASE("a filter's listeners are all columns c, c + filters, c + 2 filters, ...") {
  // 2 filters of 1 step each over 2 steps, flattened: the dense layer's columns are filters 0, 1, 0, 1.
  const ScoreInput input{.weights = {Matrix<double>{{3}, {-2}}, Matrix<double>{{3, 1, 4, 1}}}};
  const std::vector<Scores> scores = lookAheadScores(input);
  CHECK(equal(scores[0], Matrix<double>{{15}, {2 * std::sqrt(2.0)}}));
  CHECK(equal(scores[1], Matrix<double>{{9, 2, 12, 2}}));
}

TEST_CASE("alone in its network, a layer has its magnitude") {
  CHECK(equal(lookAheadScores({.weights = {Matrix<double>{{1, -2}}}})[0], Matrix<double>{{1, 2}}));
}

}  // namespace look_ahead_test
