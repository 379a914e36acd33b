#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "lab/pruning.h"

namespace obs_figures_test {

using namespace prune;

namespace {

/// The mean loss over five seeds of a trained network of circle, without a share of its 96 weights, in so many equal
/// cuts one after the other, each with the criterion's own healing and never trained again.
double lossAfter(const char* criterion, double amount, int cuts) {
  double sum = 0;
  for (int seed = 1; seed <= 5; ++seed) {
    ExperimentSettings settings = presetSettings("circle");
    settings.network = std::string("2-8-8-2 tanh");
    settings.seed = seed;
    Experiment experiment(settings);
    experiment.advance(1e6);
    CutSettings asked;
    asked.criterion = criterion;
    asked.amountKind = "count";
    double loss = 0;
    for (int cut = 1; cut <= cuts; ++cut) {
      asked.amount = std::round(96 * amount * cut / cuts);
      loss = prune::cut(experiment, asked).lossHealed;
    }
    sum += loss;
  }
  return sum / 5;
}

}  // namespace

// Measured: 0.0143 at 50 % with H as it was before the cut, 0.0085 and 0.0285 (50 and 70 %) with H made anew for each
// weight; all at once 0.032 and 0.91. The bounds are twice that and more: another seed changes a loss by as much.
TEST_CASE("circle, 2-8-8-2 tanh, five seeds: OBS one weight at a time loses less than all at once") {
  const double joint = lossAfter("obs-joint", 0.5, 1);
  CHECK(lossAfter("obs", 0.5, 1) < 0.03);
  CHECK(lossAfter("obs", 0.5, 1) < joint);
  CHECK(lossAfter("obs", 0.5, 48) < 0.02);
  CHECK(lossAfter("obs", 0.7, 67) < 0.06);
  CHECK(lossAfter("obs-joint", 0.7, 1) > 0.3);
}

}  // namespace obs_figures_test
