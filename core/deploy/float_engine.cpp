#include "deploy/float_engine.h"

#include "deploy/layer_run.h"
#include "nn/kernels/activation_kernels.h"

namespace prune::deploy {

namespace {

class FloatRun {
 public:
  void operator()(const PlainLayer& layer, const float* x, float* y, Index batch) {
    switch (layer.kind) {
      case LayerKind::Dense:
      case LayerKind::Conv1d:
        return runLinear(layer, x, y, batch);
      case LayerKind::MaxPool:
        return runMaxPool(layer, x, y, batch);
      case LayerKind::AveragePool: {
        const float share = 1.0F / static_cast<float>(layer.size);
        return runAveragePool(layer, x, y, batch, [&](float sum) { return sum * share; });
      }
      case LayerKind::Activation:
        std::copy_n(x, layer.input.size() * batch, y);
        activationKernel<float>("export", layer.function).apply(y, layer.input.size(), batch);
        return;
      case LayerKind::Join:
        return;  // done by `forEachTensor`
    }
  }

 private:
  void runLinear(const PlainLayer& layer, const float* x, float* y, Index batch) {
    const float* in = padded(layer, x, batch, 0.0F, room_);
    forEachWindow(layer, in, y, batch, [&](const float* window, float* step) {
      for (Index row = 0; row < layer.weights.rows(); ++row) {
        float* sums = step + row * batch;
        std::fill_n(sums, batch, layer.bias[row] + 0.0F);
        addProducts(layer.weights.row(row).data(), layer.weights.cols(), window, batch, sums);
      }
    });
  }

  std::vector<float> room_;
};

}  // namespace

void runFloat(const PlainNetwork& network, const Matrix<float>& inputs, const SeeTensor& see) {
  forEachTensor(network.layers, inputs, FloatRun(), see);
}

Matrix<float> floatOutputs(const PlainNetwork& network, const Matrix<float>& inputs) {
  Matrix<float> outputs(network.output().size(), inputs.cols());
  const auto last = static_cast<Index>(network.layers.size());
  runFloat(network, inputs, [&](Index tensor, Index first, const Matrix<float>& values) {
    if (tensor == last) outputs.middleCols(first, values.cols()) = values;
  });
  return outputs;
}

}  // namespace prune::deploy
