#include "prune/criteria/data_free/random.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "support/distance.h"

namespace random_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("the same seed gives the same scores, another seed others, all in [0, 1)") {
  const Scored scored = byHand();
  ScoreInput input = scored.input();
  input.seed = 5;
  const std::vector<Scores> scores = randomScores(input);
  CHECK(equal(scores[0], randomScores(input)[0]));
  CHECK(equal(scores[1], randomScores(input)[1]));
  Rng rng(5);
  CHECK(scores[0](0, 0) == rng.uniform());
  CHECK(scores[0](0, 1) == rng.uniform());
  CHECK(scores[0].minCoeff() >= 0);
  CHECK(scores[0].maxCoeff() < 1);
  input.seed = 6;
  CHECK(!equal(scores[0], randomScores(input)[0]));
}

TEST_CASE("units have one score each, the last layer's have none") {
  const Scored scored = randomScored("4-7-5-2 relu", {1, 4});
  const std::vector<Scores> scores = scored.score("unit-random");
  REQUIRE(scores.size() == 2);
  Rng rng(0);
  Scores drawn(7, 1);
  for (Index i = 0; i < 7; ++i) drawn(i, 0) = rng.uniform();
  CHECK(equal(scores[0], drawn));
  CHECK(scores[1].rows() == 5);
  CHECK(randomUnitScores({.weights = {Matrix<double>::Ones(2, 2)}}).empty());
}

}  // namespace random_test
