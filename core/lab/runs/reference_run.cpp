#include "lab/runs/reference_run.h"

#include <array>

#include "base/arithmetic/elementary.h"
#include "base/arithmetic/rng.h"
#include "base/fingerprint.h"
#include "lab/example/worked_example.h"
#include "nn/initialisation.h"
#include "prune/criterion.h"
#include "prune/ranking/select.h"

namespace prune {

namespace {

constexpr std::uint64_t kReferenceSeed = 20260101;
constexpr Index kSamples = 40;
/// Listed, so that a new entry of the table leaves the fingerprint as it is.
constexpr std::array<std::string_view, 4> kDrawn{"he-normal", "he-uniform", "glorot-normal", "glorot-uniform"};
constexpr std::array<std::string_view, 5> kScored{"magnitude", "definition", "row", "column", "matrix"};

void addElementary(Fingerprint& fingerprint, Rng& rng) {
  for (int i = 0; i < 1000; ++i) {
    const double x = rng.uniform(-30, 30);
    fingerprint.add(elementary::exp(x));
    fingerprint.add(elementary::expm1(x / 30));
    fingerprint.add(elementary::log(x * x));
    fingerprint.add(elementary::tanh(x / 10));
    fingerprint.add(elementary::sin(x * 100));
    fingerprint.add(elementary::cos(x * 100));
  }
}

Matrix<double> randomSamples(Index columns, Rng& rng) {
  Matrix<double> samples(kSamples, columns);
  for (Index i = 0; i < samples.size(); ++i) samples.data()[i] = rng.normal();
  return samples;
}

void addForward(Fingerprint& fingerprint, Rng& rng) {
  for (const Activation& hidden : activations()) {
    DenseNetwork<double> network = denseNetwork<double>({23, 70, 31, 5}, hidden, activations().front());
    applyInitialisation(network, initialisations().front(), rng);
    fingerprint.add(forward(network, randomSamples(network.inputs(), rng)));
  }
}

void addScores(Fingerprint& fingerprint, Rng& rng) {
  for (const std::string_view drawn : kDrawn) {
    DenseNetwork<double> network = denseNetwork<double>({9, 17, 3}, activations().back(), activations().front());
    applyInitialisation(network, initialisation("referenceRun", drawn), rng);
    for (const std::string_view id : kScored) {
      const Scores scores =
          score("referenceRun", criterion("referenceRun", id), {.weights = {network.layer(0).weights.effective()}})
              .front();
      fingerprint.add(scores);
      fingerprint.add(keepFromThreshold(scores, scores.mean()));
    }
    const MatrixNorms norms = matrixNorms(network.layer(0).weights.value);
    fingerprint.add(norms.operator2Norm);
    fingerprint.add(norms.hoyerSparsity);
  }
}

}  // namespace

std::string referenceFingerprint() {
  Rng rng(kReferenceSeed);
  Fingerprint fingerprint;
  addElementary(fingerprint, rng);
  addForward(fingerprint, rng);
  addScores(fingerprint, rng);
  const WorkedExample example = computeWorkedExample(articleSettings());
  for (const ContributionReport& report : example.contributions) fingerprint.add(report.after.values());
  for (const PartReport& report : example.parts) fingerprint.add(report.removal.outputChange);
  return fingerprint.text();
}

}  // namespace prune
