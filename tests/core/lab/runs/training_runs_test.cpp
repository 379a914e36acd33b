#include "lab/runs/training_runs.h"

#include <doctest/doctest.h>

#include "support/error_of.h"
#include "support/sanitized.h"

namespace training_runs_test {

using prune::kTrainingRuns;
using prune::trainedFingerprint;

TEST_CASE("five hundred steps of each training run have the golden fingerprint in every build" *
          doctest::skip(prune::testing::kIsSanitized)) {
  std::string found;
  for (const std::string_view run : kTrainingRuns) found += std::string(run) + " " + trainedFingerprint(run) + "\n";
  CHECK(found == GOLDEN_TRAINING);
}

TEST_CASE("a second training run in the same program has the same fingerprint, another number of steps another one" *
          doctest::skip(prune::testing::kIsSanitized)) {
  for (const std::string_view run : kTrainingRuns) {
    const std::string first = trainedFingerprint(run, 5);
    CHECK(trainedFingerprint(run, 5) == first);
    CHECK(trainedFingerprint(run, 6) != first);
  }
}

TEST_CASE("an unknown training run is refused with the list of the known ones") {
  CHECK(prune::testing::errorOf([] { return trainedFingerprint("rnn"); }) ==
        "unknown-id: [trainedFingerprint] unknown run \"rnn\"; one of: relu, tanh, softmax, conv1d");
}

}  // namespace training_runs_test
