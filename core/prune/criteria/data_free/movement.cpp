#include "prune/criteria/data_free/movement.h"

namespace prune {

std::vector<Scores> movementScores(const ScoreInput& input) {
  return *input.movement;
}

}  // namespace prune
