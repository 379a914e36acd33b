#include "prune/criteria/from_loss/fisher.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "support/distance.h"

namespace fisher_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("by hand: half of w^2 times the mean square of the gradients") {
  const std::vector<Scores> scores = byHand().score("fisher");
  CHECK(equal(scores[0], Matrix<double>{{4, 64}, {9, 0}}));
  CHECK(equal(scores[1], Matrix<double>{{68, 9}}));
}

TEST_CASE("fisher is half of gradient-weight: the same order") {
  const Scored scored = randomScored("4-5-3 tanh", {1, 4});
  const std::vector<Scores> fisher = scored.score("fisher");
  const std::vector<Scores> taylor = scored.score("gradient-weight");
  for (std::size_t i = 0; i < fisher.size(); ++i) CHECK(equal(2 * fisher[i], taylor[i]));
}

}  // namespace fisher_test
