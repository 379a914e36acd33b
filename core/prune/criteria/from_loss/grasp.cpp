#include "prune/criteria/from_loss/grasp.h"

#include "base/check.h"
#include "prune/derivatives/derivatives.h"
#include "prune/derivatives/parameters.h"

namespace prune {

namespace {

/// The network whose outputs are divided by the temperature: its last weights and biases are.
Network<float> softened(const ScoreInput& input) {
  Network<float> soft = *input.network;
  if (input.temperature == 1) return soft;
  const Index last = weightLayers(soft).back();
  const auto share = static_cast<float>(1 / input.temperature);
  Weights<float>& weights = *soft.layer(last).weights();
  weights.setValue(weights.value() * share);
  biasOf(soft.layer(last)) *= share;
  return soft;
}

}  // namespace

void checkTemperature(const ScoreInput& input) {
  if (checkReal("grasp", "temperature", input.temperature, 0.01, 1e4) == 1) return;
  if (input.calibration->labels.empty()) fail("grasp", "temperature-of-numbers", input.temperature);
  if (weightLayers(*input.network).back() + 1 != layersBeforeLoss(*input.network, *input.calibration->loss))
    fail("grasp", "temperature-without-weights", input.temperature);
}

// With the last weights w' = w / T, d/dw is 1/T d/dw' there, and H v = 1/T H' (1/T v).
std::vector<Scores> graspScores(const ScoreInput& input) {
  checkTemperature(input);
  const double share = 1 / input.temperature;
  const Network<float> soft = softened(input);
  std::vector<Scores> gradient = gradients(soft, *input.calibration);
  const std::vector<Mask> live = liveMasks(*input.network);
  for (std::size_t i = 0; i < gradient.size(); ++i) gradient[i].array() *= live[i].cast<double>().array();
  gradient.back() *= share * share;
  std::vector<Scores> scores = hessianProduct(soft, *input.calibration, gradient);
  scores.back() *= share;
  for (std::size_t i = 0; i < scores.size(); ++i) scores[i].array() *= -input.weights[i].array();
  return scores;
}

}  // namespace prune
