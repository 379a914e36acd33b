#include "prune/criteria/units/unit_activity.h"

#include <string>

#include "base/error.h"
#include "nn/activation.h"
#include "nn/layers/activation_layer.h"
#include "prune/measure/activity.h"

namespace prune {

namespace {

template <class Score>
std::vector<Scores> scoreUnits(const ScoreInput& input, Score score) {
  std::vector<Scores> scores;
  for (const UnitActivity& activity : unitActivity(*input.network, *input.calibration))
    scores.emplace_back(score(activity));
  return scores;
}

Vector<double> shareOf(const Vector<double>& parts, double total) {
  if (total == 0) return Vector<double>::Zero(parts.size());
  return parts / total;
}

/// The activation behind a group's producer must have zeros to count.
void checkHasZeros(const Network<float>& network, const UnitGroup& group) {
  const auto* layer = dynamic_cast<const ActivationLayer<float>*>(&network.layer(activationOf(network, group)));
  const std::string_view id = layer ? layer->function() : "none";
  for (const Activation& known : activations())
    if (known.id == id && known.givesZeros) return;
  fail("unit-apoz", "no-zeros-to-count", group.producer, id);
}

}  // namespace

void checkZeros(const ScoreInput& input) {
  const Network<float>& network = *input.network;
  for (const UnitGroup& group : unitGroups(network)) checkHasZeros(network, group);
}

std::vector<Scores> apozScores(const ScoreInput& input) {
  checkZeros(input);
  return scoreUnits(input, [](const UnitActivity& activity) { return activity.zeroShare; });
}

std::vector<Scores> varianceScores(const ScoreInput& input) {
  return scoreUnits(input, [](const UnitActivity& activity) { return activity.variance; });
}

std::vector<Scores> energyScores(const ScoreInput& input) {
  return scoreUnits(input, [](const UnitActivity& activity) { return shareOf(activity.energy, activity.total); });
}

std::vector<Scores> signedScores(const ScoreInput& input) {
  return scoreUnits(input, [](const UnitActivity& activity) { return shareOf(activity.projection, activity.total); });
}

}  // namespace prune
