#include "deploy/c_source/memory_plan.h"

#include <doctest/doctest.h>

namespace memory_plan_test {

using namespace prune;
using namespace prune::deploy;

namespace {

using Home = TensorPlace::Home;

LayerForm dense(Index inputs, Index outputs) {
  LayerForm form;
  form.input = {1, inputs};
  form.output = {1, outputs};
  return form;
}

LayerForm activation(Index size) {
  LayerForm form = dense(size, size);
  form.kind = LayerKind::Activation;
  return form;
}

LayerForm conv(Shape input, Index filters, Index size, Index padding) {
  LayerForm form;
  form.kind = LayerKind::Conv1d;
  form.input = input;
  form.size = size;
  form.padding = padding;
  form.output = {input.steps + 2 * padding - size + 1, filters};
  return form;
}

LayerForm join(Shape input) {
  LayerForm form = activation(input.size());
  form.kind = LayerKind::Join;
  form.input = input;
  return form;
}

}  // namespace

TEST_CASE("the arena holds the largest pair of neighbours, each in whole words; input and output are the caller's") {
  const std::vector<LayerForm> layers{dense(10, 7), dense(7, 30), dense(30, 3)};
  const MemoryPlan plan = memoryPlan({1, 10}, layers);
  CHECK(plan.arena == 8 + 32);
  CHECK(plan.tensors[0].home == Home::Input);
  CHECK(plan.tensors[1].offset == 40 - 8);
  CHECK(plan.tensors[2].offset == 0);
  CHECK(plan.tensors[3].home == Home::Output);
}

TEST_CASE("an input can be made in the arena, where no layer writes before it was read") {
  const MemoryPlan plan = memoryPlan({1, 100}, std::vector<LayerForm>{dense(100, 8), dense(8, 2)});
  CHECK(plan.arena == 108);
  CHECK(plan.input == 0);
  CHECK(plan.tensors[1].offset == 100);
  CHECK(memoryPlan({1, 5}, std::vector<LayerForm>{dense(5, 2)}).arena == 8);
}

TEST_CASE("an activation works in place; at the input it does not, and at the output in the caller's array") {
  const std::vector<LayerForm> layers{activation(6), dense(6, 5), activation(5), dense(5, 2), activation(2)};
  const MemoryPlan plan = memoryPlan({1, 6}, layers);
  CHECK(plan.tensors[0].home == Home::Input);
  CHECK(plan.tensors[1].home == Home::Arena);
  CHECK(plan.tensors[2].offset == plan.tensors[3].offset);
  CHECK(plan.tensors[4].home == Home::Output);
  CHECK(plan.tensors[5].home == Home::Output);
}

TEST_CASE("padding stands around the tensor that a convolution reads, be it the input or behind an activation") {
  const std::vector<LayerForm> layers{conv({10, 3}, 4, 3, 2), activation(48), conv({12, 4}, 2, 3, 1)};
  const MemoryPlan plan = memoryPlan({10, 3}, layers);
  CHECK(plan.tensors[0].home == Home::Arena);
  CHECK(plan.tensors[0].padding == 6);
  CHECK(plan.tensors[0].offset == 6);
  CHECK(plan.input == 6);
  CHECK(plan.tensors[1].padding == 4);
  CHECK(plan.tensors[1].offset == plan.tensors[2].offset);
  CHECK(plan.arena == 44 + 56);  // 30 + 12 and 48 + 8, in whole words
  CHECK(plan.tensors[1].offset == 44 + 4);
  CHECK(plan.tensors[3].home == Home::Output);
}

TEST_CASE("a join works in place, with room behind the window; static features wait behind all else") {
  const MemoryPlan plan = memoryPlan(
      {10, 3, 3}, std::vector<LayerForm>{conv({10, 3}, 4, 3, 0), join({8, 4, 3}), activation(35), dense(35, 2)});
  CHECK(plan.tensors[0].home == Home::Input);
  CHECK(plan.tensors[1].offset == 32);
  CHECK(plan.tensors[2].offset == 32);
  CHECK(plan.tensors[3].offset == 32);
  CHECK(plan.statics == 32 + 36);
  CHECK(plan.arena == 68 + 4);
}

TEST_CASE("static features of an input in the arena are copied without overlap") {
  const MemoryPlan plan = memoryPlan({20, 1, 12}, std::vector<LayerForm>{conv({20, 1}, 1, 18, 0), conv({3, 1}, 1, 3, 0),
                                                                         join({1, 1, 12}), dense(13, 2)});
  CHECK(plan.statics == 32);  // not 24, the largest pair of neighbours: the input takes 20 + 12
  CHECK(plan.arena == 44);
}

TEST_CASE("a network without layers has its input alone") {
  const MemoryPlan plan = memoryPlan({1, 3}, {});
  CHECK(plan.tensors.size() == 1);
  CHECK(plan.arena == 4);
}

}  // namespace memory_plan_test
