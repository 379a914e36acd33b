#include "deploy/int8/engine.h"

#include <algorithm>

#include "deploy/int8/quantise.h"
#include "deploy/layer_run.h"

namespace prune::deploy {

namespace {

using Sum = std::int32_t;

/// sum / count, halves away from 0.
Sum meanOf(Sum sum, Sum count) {
  return (sum < 0 ? sum - count / 2 : sum + count / 2) / count;
}

class Int8Run {
 public:
  explicit Int8Run(Rounding rounding) : rounding_(rounding) {}

  void operator()(const QuantisedLayer& layer, const Sum* x, Sum* y, Index batch) {
    switch (layer.kind) {
      case LayerKind::Dense:
      case LayerKind::Conv1d:
        return runLinear(layer, x, y, batch);
      case LayerKind::MaxPool:
        return runMaxPool(layer, x, y, batch);
      case LayerKind::AveragePool:
        return runAveragePool(layer, x, y, batch, [&](Sum sum) { return meanOf(sum, static_cast<Sum>(layer.size)); });
      case LayerKind::Activation:
        for (Index i = 0; i < layer.input.size() * batch; ++i) y[i] = layer.table[static_cast<std::size_t>(x[i] + 128)];
        return;
      case LayerKind::Join:
        return;  // done by `forEachTensor`
    }
  }

 private:
  void runLinear(const QuantisedLayer& layer, const Sum* x, Sum* y, Index batch) {
    const Sum* in = padded(layer, x, batch, Sum{layer.from.zero}, room_);
    const Index columns = layer.weights.cols();
    forEachWindow(layer, in, y, batch, [&](const Sum* window, Sum* step) {
      for (Index row = 0; row < layer.weights.rows(); ++row) {
        const std::int8_t* weights = layer.weights.row(row).data();
        Sum* sums = step + row * batch;
        // sum (q_x - zero) q_w = sum q_x q_w - zero sum q_w
        std::fill_n(sums, batch, layer.bias[row] - layer.from.zero * total(weights, columns));
        addProducts(weights, columns, window, batch, sums);
        finish(layer, row, sums, batch);
      }
    });
  }

  static Sum total(const std::int8_t* weights, Index count) {
    Sum sum = 0;
    for (Index k = 0; k < count; ++k) sum += weights[k];
    return sum;
  }

  void finish(const QuantisedLayer& layer, Index row, Sum* sums, Index batch) const {
    const Multiplier multiplier = layer.multiplierOf(row);
    for (Index b = 0; b < batch; ++b) {
      const std::int64_t shifted = std::int64_t{requantise(sums[b], multiplier, rounding_)} + layer.to.zero;
      sums[b] = static_cast<Sum>(std::clamp<std::int64_t>(shifted, layer.low(), 127));
    }
  }

  Rounding rounding_;
  std::vector<Sum> room_;
};

}  // namespace

Matrix<std::int8_t> quantisedInputs(const QuantisedNetwork& network, const Matrix<float>& inputs) {
  Matrix<std::int8_t> made(inputs.rows(), inputs.cols());
  for (Index row = 0; row < inputs.rows(); ++row) {
    const Quantisation& by = row < network.input.window().size() ? network.from : network.fromStatic;
    for (Index sample = 0; sample < inputs.cols(); ++sample)
      made(row, sample) = quantised(static_cast<double>(inputs(row, sample)), by);
  }
  return made;
}

Matrix<std::int8_t> int8Outputs(const QuantisedNetwork& network, const Matrix<std::int8_t>& inputs) {
  Matrix<std::int8_t> outputs(network.output().size(), inputs.cols());
  const auto last = static_cast<Index>(network.layers.size());
  forEachTensor<Sum>(network.layers, inputs.cast<Sum>(), Int8Run(network.rounding),
                     [&](Index tensor, Index first, const Matrix<Sum>& values) {
                       if (tensor == last) outputs.middleCols(first, values.cols()) = values.cast<std::int8_t>();
                     });
  return outputs;
}

Matrix<float> dequantised(const Matrix<std::int8_t>& outputs, const Quantisation& quantisation) {
  return outputs.unaryExpr([&](std::int8_t value) {
    return static_cast<float>(quantisation.scale * (static_cast<int>(value) - quantisation.zero));
  });
}

}  // namespace prune::deploy
