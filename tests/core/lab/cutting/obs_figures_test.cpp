#include <doctest/doctest.h>

#include <string>

#include "lab/cutting/pruning.h"
#include "support/sanitized.h"

namespace obs_figures_test {

using namespace prune;

namespace {

/// The mean loss over five seeds of a trained network of circle, without a share of its 96 weights: one cut, with the
/// criterion's own healing and never trained again.
double lossAfter(const char* criterion, double amount) {
  double sum = 0;
  for (int seed = 1; seed <= 5; ++seed) {
    ExperimentSettings settings = presetSettings("circle");
    settings.network = std::string("2-8-8-2 tanh");
    settings.seed = seed;
    Experiment experiment(settings);
    experiment.advance(1e6);
    PruneSettings asked;
    asked.criterion = criterion;
    asked.amount = amount;
    sum += cut(experiment, asked).lossHealed;
  }
  return sum / 5;
}

}  // namespace

// Measured at 50 and 70 %: one at a time 0.0085 and 0.0285; all at once 0.032 and 0.91. The bounds are twice that and
// more: another seed changes a loss by as much.
TEST_CASE("circle, 2-8-8-2 tanh, five seeds: OBS one weight at a time loses less than all at once" *
          doctest::skip(prune::testing::kIsSanitized)) {
  CHECK(lossAfter("obs", 0.5) < 0.02);
  CHECK(lossAfter("obs", 0.7) < 0.06);
  CHECK(lossAfter("obs-joint", 0.5) > 0.02);
  CHECK(lossAfter("obs-joint", 0.7) > 0.3);
}

}  // namespace obs_figures_test
