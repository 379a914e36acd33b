/// Prints the fingerprints of the reference run and of the training runs, so that two builds can be compared.

#include <cstdio>
#include <string>

#include "lab/runs/reference_run.h"
#include "lab/runs/training_runs.h"

int main() {
  std::puts(prune::referenceFingerprint().c_str());
  for (const std::string_view run : prune::kTrainingRuns)
    std::printf("%s %s\n", std::string(run).c_str(), prune::trainedFingerprint(run).c_str());
}
