#pragma once
/// Plans on a small network for the tests of plans.

#include <string>
#include <utility>

#include "core/lab/experiment_fixture.h"
#include "lab/plan/plan.h"

namespace prune::testing {

/// Weights 2-16, 16-16, 16-2: 32 + 256 + 32 = 320; 32 hidden units, 30 of which may go.
inline Experiment deep() {
  return trained("2-16-16-2");
}

inline PlanSettings planOf(std::string plan, double amount, double rounds, double retrain = 0) {
  PlanSettings settings;
  settings.plan = std::move(plan);
  settings.amount = amount;
  settings.rounds = rounds;
  settings.retrain = retrain;
  return settings;
}

inline void finish(PlanRun& run, Index steps = 1'000'000) {
  while (run.advance(steps) > 0) continue;
}

inline Index keptWeights(const Experiment& experiment) {
  Index kept = 0;
  for (const Mask& mask : masksOf(experiment.network())) kept += mask.cast<Index>().sum();
  return kept;
}

/// The fingerprint after the whole plan, done so many pieces of work a call.
inline std::string fingerprintOf(const PlanSettings& settings, Index steps = 1'000'000) {
  Experiment experiment = deep();
  PlanRun run(experiment, settings);
  finish(run, steps);
  return experiment.fingerprint();
}

/// Every number of the rounds that a caller sees, as one text.
inline std::string told(const PlanRun& run) {
  std::string text;
  for (const PlanRound& round : run.rounds()) {
    for (const Index count : {round.layer, round.kept, round.bytes, round.macs, round.result.removed})
      text += std::to_string(count) + " ";
    for (const EpochReport* report : {&round.before, &round.cut, &round.retrained})
      for (const double value : {report->trainLoss, report->validationAccuracy, report->testLoss})
        text += std::to_string(value) + " ";
    text += std::to_string(round.amount) + " " + std::to_string(round.history.size()) + "\n";
  }
  return text;
}

}  // namespace prune::testing
