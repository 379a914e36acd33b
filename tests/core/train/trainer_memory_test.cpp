/// What training and reading take from the heap.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/train/trainer_fixture.h"
#include "support/counting_allocator.h"
#include "support/error_of.h"

namespace trainer_memory_test {

using namespace prune;
using prune::testing::errorOf;
using prune::testing::halves;
using prune::testing::HeapUse;
using prune::testing::heapUseOf;
using prune::testing::plane;
using prune::testing::TrainerFixture;

namespace {

/// Steps, ends of epochs with their evaluations, better and worse validation losses, and the end of the training.
std::size_t allocationsAfterFirst(TrainerFixture& fixture, Index removedFrom = -1) {
  Trainer trainer = fixture.trainer();
  if (removedFrom >= 0) {
    const Weights<float>& weights = *fixture.network.layer(removedFrom).weights();
    Mask mask = Mask::Zero(weights.rows(), weights.columns());
    for (Index k = 0; k < mask.size(); k += 5) mask.data()[k] = 1;
    trainer.setMask(removedFrom, mask);
  }
  trainer.advance(1);
  const std::size_t calls = heapUseOf([&] {
                              while (trainer.advance(4) > 0) static_cast<void>(trainer.progress());
                            }).calls;
  CHECK(trainer.history().size() > 3);
  CHECK(trainer.progress().reason != StopReason::None);
  return calls;
}

}  // namespace

TEST_CASE("the counting allocator counts: a vector's memory, and nothing when there is none") {
  CHECK(heapUseOf([] {}).calls == 0);
  const volatile void* volatile seen = nullptr;  // so that no compiler leaves the vector out
  const HeapUse use = heapUseOf([&] {
    const std::vector<double> numbers(1000);
    seen = numbers.data();
  });
  CHECK(use.calls == 1);
  CHECK(use.largest == 8000);
}

TEST_CASE("after its first step advance takes nothing from the heap, for any layer, rule and loss") {
  for (const char* text : {"2-8-4-2", "2-8-bn-dropout(0.3)-4-tanh-sigmoid-2", "conv(8,1,1,1)-pool(2,1)-avgpool(2)-2",
                           "2-40-32-2 softsign softmax", "conv(4,3,1,3)-bn-gap-2 leaky-relu"})
    for (const Optimiser<float>& rule : optimisers<float>()) {
      CAPTURE(text);
      CAPTURE(rule.id);
      TrainerFixture fixture(halves(40), text);
      fixture.options.step.optimiser = &rule;
      fixture.options.step.regulariser = {.l2 = 0.01, .l1 = 0.01, .hoyer = 0.01};
      CHECK(allocationsAfterFirst(fixture) == 0);
    }
  for (const char* loss : {"binary-cross-entropy", "mean-squared-error"}) {
    TrainerFixture fixture(halves(40), "2-8-1");
    fixture.options.step.loss = &prune::loss<float>("test", loss);
    CHECK(allocationsAfterFirst(fixture) == 0);
  }
  TrainerFixture numbers(plane(40), "2-8-1");
  CHECK(allocationsAfterFirst(numbers) == 0);
}

TEST_CASE("nor with patience, when the best network is kept and restored") {
  for (const char* text : {"2-8-2", "2-40-bn-32-dropout(0.1)-2"}) {
    CAPTURE(text);
    TrainerFixture fixture(halves(72, 4), text);
    fixture.options.patience = 2;
    fixture.options.epochs = 30;
    CHECK(allocationsAfterFirst(fixture) == 0);
  }
}

TEST_CASE("nor with masks, dense or compressed") {
  TrainerFixture dense(halves(40), "2-8-4-2");
  CHECK(allocationsAfterFirst(dense, 2) == 0);
  TrainerFixture compressed(halves(40), "2-40-32-2");
  compressed.options.patience = 2;
  CHECK(allocationsAfterFirst(compressed, 2) == 0);
  CHECK(compressed.network.layer(2).weights()->isCompressed());
}

TEST_CASE("nor with a schedule, and with batches that are larger than the part's") {
  TrainerFixture fixture(halves(40), "2-8-2");
  fixture.options.schedule = &schedule("test", "cosine");
  fixture.options.batchSize = 600;
  CHECK(allocationsAfterFirst(fixture) == 0);
}

TEST_CASE("a text that asks for too much is refused before it gets any of it") {
  constexpr std::size_t kLittle = 1 << 20;
  for (const char* text : {"65536-65536-65536", "2-65536-65536", "conv(65536,1,1,1024)-conv(65536,2049)",
                           "2-4000-4001-2", "conv(60000,1)-conv(60000,1)-conv(60000,1)-conv(60000,1)"}) {
    CAPTURE(text);
    std::string error;
    const HeapUse use = heapUseOf([&] { error = errorOf([&] { return parseNetwork(text, {1, 2}); }); });
    CHECK(use.largest < kLittle);
    error = errorOf([&] { return makeNetwork<float>(parseNetwork(text, {1, 2})).layerCount(); });
    CHECK(error != "no error");
  }
  // What is made before the layer that is too much stays below sixteen million floats.
  const HeapUse use = heapUseOf([] {
    CHECK(errorOf([] { return makeNetwork<float>(parseNetwork("2-65536-65536", {1, 2})).layerCount(); }) != "no error");
  });
  CHECK(use.largest <= kMostParameters * sizeof(float));
}

}  // namespace trainer_memory_test
