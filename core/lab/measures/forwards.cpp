#include "lab/measures/forwards.h"

#include <utility>

namespace prune {

namespace {

constexpr std::uint64_t kSampleSeed = 1;  // of the samples: every network of the same inputs gets the same ones

}  // namespace

Forwards::Forwards(Network<float> network, Index batch)
    : batch_(batch), network_(std::move(network)), workspace_(network_, batch) {
  Rng rng(kSampleSeed);
  const Index numbers = network_.input().size() * batch;
  for (Index i = 0; i < numbers; ++i) workspace_.input()[i] = static_cast<float>(rng.normal());
  for (const Trainable<float>& one : network_.trainables()) parameters_ += one.size;
}

void Forwards::run(Index count) {
  for (; count > 0; --count) workspace_.forward(network_, batch_, {});
}

Block<float> Forwards::outputs() {
  return {workspace_.output(network_.layerCount() - 1), network_.output().size(), batch_};
}

}  // namespace prune
