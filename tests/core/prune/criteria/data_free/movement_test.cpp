#include "prune/criteria/data_free/movement.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "support/distance.h"

namespace movement_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("movement is what a training has summed up") {
  const Scored scored = byHand();
  ScoreInput input = scored.input();
  const std::vector<Scores> movement{Matrix<double>{{1, -2}, {0, 4}}, Matrix<double>{{-0.5, 3}}};
  input.movement = &movement;
  const std::vector<Scores> scores = score("test", kMovement, input);
  CHECK(equal(scores[0], movement[0]));
  CHECK(equal(scores[1], movement[1]));
}

}  // namespace movement_test
