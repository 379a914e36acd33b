#include "prune/removal.h"

#include "base/check.h"

namespace prune {

namespace {

/// The run from a layer on, with what that layer computes changed by `change(z, a)`.
template <class Change>
Removal runWith(const DenseNetwork<double>& network, Index layer, const Vector<double>& sample, Change change) {
  const Matrix<double> row = sample.transpose();
  const std::vector<LayerTrace<double>> traces = trace(network, row);
  LayerTrace<double> changed = traces[static_cast<std::size_t>(layer)];
  change(changed, layer == 0 ? row : traces[static_cast<std::size_t>(layer) - 1].activation);
  const Matrix<double> output = forward(network, changed.activation, layer + 1);
  return {changed.preactivation.transpose(), changed.activation.transpose(),
          (output - traces.back().activation).transpose()};
}

void checkPart(const char* name, Index value, Index count) {
  checkWhole("removal", name, static_cast<double>(value), 0, count - 1);
}

}  // namespace

Removal removeWeight(const DenseNetwork<double>& network, Index layer, Index row, Index column,
                     const Vector<double>& sample) {
  checkPart("layer", layer, network.layerCount());
  const DenseLayer<double>& dense = network.layer(layer);
  checkPart("row", row, dense.outputs());
  checkPart("column", column, dense.inputs());
  return runWith(network, layer, sample, [&](LayerTrace<double>& changed, const Matrix<double>& entering) {
    // The layer's own product, not a dot product of one row, which may add up in another order.
    DenseLayer<double> without = dense;
    without.weights.mask(row, column) = 0;
    changed.preactivation = preactivation(without, entering);
    changed.activation = activate(*without.activation, changed.preactivation);
  });
}

Removal removeNeuron(const DenseNetwork<double>& network, Index layer, Index neuron, const Vector<double>& sample) {
  checkPart("layer", layer, network.layerCount());
  checkPart("neuron", neuron, network.layer(layer).outputs());
  return runWith(network, layer, sample,
                 [&](LayerTrace<double>& changed, const Matrix<double>&) { changed.activation(0, neuron) = 0; });
}

}  // namespace prune
