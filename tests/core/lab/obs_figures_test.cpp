#include <doctest/doctest.h>

#include <string>

#include "lab/pruning.h"

namespace obs_figures_test {

using namespace prune;

namespace {

/// The mean training loss over five seeds right after a cut of a trained network of circle, with the criterion's own
/// healing.
double lossAfter(const char* criterion, double amount) {
  double sum = 0;
  for (int seed = 1; seed <= 5; ++seed) {
    ExperimentSettings settings;
    settings.network = std::string("2-8-8-2 tanh");
    settings.seed = seed;
    Experiment experiment(settings);
    experiment.advance(1e6);
    CutSettings asked;
    asked.criterion = criterion;
    asked.amount = amount;
    sum += cut(experiment, asked).lossHealed;
  }
  return sum / 5;
}

}  // namespace

// Of an independent implementation: 0.015 and 0.032 one at a time, 0.035 and 0.32 jointly, OBD 0.083 and 1.22,
// magnitude 0.326 and 1.34.
TEST_CASE(
    "circle, 2-8-8-2 tanh, five seeds: one weight at a time is better than all at once, that than OBD, magnitude") {
  for (const double amount : {0.5, 0.7})
    for (const char* id : {"obs", "obs-joint", "obd", "magnitude"})
      MESSAGE(id, " ", amount, ": ", lossAfter(id, amount));
}

}  // namespace obs_figures_test
