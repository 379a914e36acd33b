#include "lab/measures/workload.h"

#include "base/check.h"
#include "nn/description/network_text.h"

namespace prune {

namespace {

constexpr std::string_view kWorkload = "workload";
constexpr double kRate = 0.01;
constexpr Index kSmallest = 1000;  // weights of a layer from which on some are removed

Network<float> networkOf(const WorkloadSettings& settings, Rng& rng) {
  const double removed = checkReal(kWorkload, "removed", settings.removed, 0, 0.999);
  Network<float> network = makeNetwork<float>(parseNetwork(settings.network, namedInput(settings.network)));
  network.initialise(initialisations().front(), rng);
  for (Index i = 0; i < network.layerCount() && removed > 0; ++i) {
    Weights<float>* weights = network.layer(i).weights();
    if (!weights || weights->size() < kSmallest) continue;
    Mask mask(weights->rows(), weights->columns());
    for (Index k = 0; k < mask.size(); ++k) mask.data()[k] = rng.uniform() >= removed ? 1 : 0;
    weights->setMask(mask);
  }
  return network;
}

}  // namespace

Workload::Workload(const WorkloadSettings& settings)
    : batch_(checkWhole(kWorkload, "batch", settings.batch, 1, 4096)),
      rng_(checkSeed(kWorkload, "seed", settings.seed)),
      network_(networkOf(settings, rng_)),
      stepper_(network_, {}, batch_),
      labels_(static_cast<std::size_t>(batch_)) {
  const Index numbers = network_.input().size() * batch_;
  for (Index i = 0; i < numbers; ++i) stepper_.input()[i] = static_cast<float>(rng_.normal());
  const auto classes = static_cast<std::uint64_t>(network_.output().size());
  for (int& label : labels_) label = static_cast<int>(rng_.below(classes));
}

void Workload::trainSteps(Index count) {
  for (; count > 0; --count) stepper_.step(batch_, {labels_.data(), nullptr}, kRate, rng_);
}

void Workload::forwards(Index count) {
  for (; count > 0; --count) stepper_.applyLink(stepper_.outputs(batch_));
}

}  // namespace prune
