#pragma once
/// What the float32 and the int8 engine share: windows over time, sums of products, pools. Blocks are features x batch,
/// so that loops run over the samples of a batch, and each sample's sum is in the order of its inputs.

#include <algorithm>
#include <vector>

#include "deploy/plain_network.h"

namespace prune::deploy {

/// The input of a convolution with its padding; the input itself where there is none.
template <class Value>
const Value* padded(const LayerForm& layer, const Value* x, Index batch, Value filling, std::vector<Value>& room) {
  if (layer.padding == 0) return x;
  const auto edge = layer.padding * layer.input.channels * batch;
  const auto inside = layer.input.size() * batch;
  room.assign(static_cast<std::size_t>(inside + 2 * edge), filling);
  std::copy_n(x, inside, room.data() + edge);
  return room.data();
}

/// Calls `visit(t, x of the window, y of the step)` for each step of the output.
template <class Value, class Visit>
void forEachWindow(const LayerForm& layer, const Value* x, Value* y, Index batch, Visit visit) {
  for (Index t = 0; t < layer.output.steps; ++t)
    visit(x + t * layer.stride * layer.input.channels * batch, y + t * layer.output.channels * batch);
}

/// sums[b] += sum over k of weights[k] x[k, b], in the order of k; weights of 0 add nothing.
template <class Weight, class Value>
void addProducts(const Weight* weights, Index columns, const Value* x, Index batch, Value* sums) {
  for (Index k = 0; k < columns; ++k) {
    const Weight weight = weights[k];
    if (weight == Weight(0)) continue;
    const Value* row = x + k * batch;
    for (Index b = 0; b < batch; ++b) sums[b] += static_cast<Value>(weight) * row[b];
  }
}

/// y = the largest of each window.
template <class Value>
void runMaxPool(const LayerForm& layer, const Value* x, Value* y, Index batch) {
  const Index width = layer.input.channels * batch;
  forEachWindow(layer, x, y, batch, [&](const Value* window, Value* best) {
    std::copy_n(window, width, best);
    for (Index k = 1; k < layer.size; ++k)
      for (Index i = 0; i < width; ++i) best[i] = std::max(best[i], window[k * width + i]);
  });
}

/// y = mean(sum) of each window, which sums its steps in order.
template <class Value, class Mean>
void runAveragePool(const LayerForm& layer, const Value* x, Value* y, Index batch, Mean mean) {
  const Index width = layer.input.channels * batch;
  forEachWindow(layer, x, y, batch, [&](const Value* window, Value* sums) {
    std::copy_n(window, width, sums);
    for (Index k = 1; k < layer.size; ++k)
      for (Index i = 0; i < width; ++i) sums[i] += window[k * width + i];
    for (Index i = 0; i < width; ++i) sums[i] = mean(sums[i]);
  });
}

/// Runs samples through layers a batch at a time. It makes joins by itself.
///
/// @param inputs  features x n
/// @param run     called with any other layer, its input and its output, each features x batch
/// @param see     called with the number of each tensor (0 = the input, i + 1 = the output of layer i), the first
///                sample of the batch, and the tensor as a block
template <class Value, class Layers, class Run, class See>
void forEachTensor(const Layers& layers, const Matrix<Value>& inputs, Run run, See see) {
  constexpr Index kBatch = 64;
  for (Index first = 0; first < inputs.cols(); first += kBatch) {
    const Index batch = std::min(kBatch, inputs.cols() - first);
    Matrix<Value> x = inputs.middleCols(first, batch);
    see(Index{0}, first, x);
    Index place = 0;
    for (const auto& layer : layers) {
      Matrix<Value> y(layer.output.size(), batch);
      if (layer.kind == LayerKind::Join)
        y << x.topRows(layer.input.window().size()),
            inputs.middleCols(first, batch).bottomRows(layer.input.staticFeatures);
      else
        run(layer, x.data(), y.data(), batch);
      see(++place, first, y);
      x.swap(y);
    }
  }
}

}  // namespace prune::deploy
