#include "train/training_state.h"

#include "base/fingerprint.h"

namespace prune {

namespace {

template <class Number, class As>
void addAll(Fingerprint& fingerprint, const std::vector<Number>& numbers, As as) {
  fingerprint.add(static_cast<std::uint64_t>(numbers.size()));
  for (const Number number : numbers) fingerprint.add(as(number));
}

void addMemories(Fingerprint& fingerprint, const std::vector<std::vector<float>>& memories) {
  fingerprint.add(static_cast<std::uint64_t>(memories.size()));
  for (const std::vector<float>& memory : memories) addAll(fingerprint, memory, [](float number) { return number; });
}

}  // namespace

std::string TrainingState::fingerprint() const {
  const auto whole = [](Index number) { return static_cast<std::uint64_t>(number); };
  Fingerprint fingerprint;
  for (const Index number : {epoch, step, batches, Index{isEvaluating}, optimiser.steps, bestEpoch})
    fingerprint.add(whole(number));
  for (const std::uint64_t word : rng.words) fingerprint.add(word);
  fingerprint.add(rng.spare);
  fingerprint.add(whole(rng.hasSpare));
  addAll(fingerprint, order, whole);
  addMemories(fingerprint, optimiser.first);
  addMemories(fingerprint, optimiser.second);
  fingerprint.add(bestLoss);
  addAll(fingerprint, best, [](float number) { return number; });
  for (const EpochReport& report : history) {
    fingerprint.add(whole(report.epoch));
    for (const double figure : {report.learningRate, report.trainLoss, report.trainAccuracy, report.validationLoss,
                                report.validationAccuracy, report.testLoss, report.testAccuracy})
      // Every NaN is the same one.
      fingerprint.add(figure == figure ? figure : std::numeric_limits<double>::quiet_NaN());
  }
  return fingerprint.text();
}

}  // namespace prune
