#include "prune/criteria/inputs/input_norms.h"

#include "prune/criteria/units/unit_norms.h"

namespace prune {

Index channelsOf(const ScoreInput& input) {
  return input.network ? input.network->input().channels : input.weights.front().cols();
}

void checkInputs(const ScoreInput& input) {
  checkInputs("score", *input.network);
}

std::vector<Scores> inputL1Scores(const ScoreInput& input) {
  return {Scores(outgoingMeans(input.weights.front(), channelsOf(input)))};
}

std::vector<Scores> inputL2Scores(const ScoreInput& input) {
  return {Scores(outgoingNorms(input.weights.front(), channelsOf(input)))};
}

}  // namespace prune
