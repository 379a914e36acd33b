#include "prune/measure/removal.h"

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

Matrix<double> removalEffects(const DenseNetwork<double>& network, Index layer, const Vector<double>& sample) {
  checkPart("layer", layer, network.layerCount());
  const Matrix<double> x = sample.transpose();
  const std::vector<LayerTrace<double>> traces = trace(network, x);
  const auto at = static_cast<std::size_t>(layer);
  const DenseLayer<double>& dense = network.layer(layer);
  const Matrix<double> terms = dense.weights.effective() * (layer == 0 ? x : traces[at - 1].activation).asDiagonal();
  const bool isLast = layer + 1 == network.layerCount();
  const Matrix<double> listens = isLast ? Matrix<double>() : network.layer(layer + 1).weights.effective();
  Matrix<double> effects = Matrix<double>::Zero(terms.size(), network.outputs());
  for (Index row = 0; row < terms.rows(); ++row) {
    Matrix<double> z = Matrix<double>::Constant(terms.cols(), 1, traces[at].preactivation(0, row));
    z.col(0) -= terms.row(row).transpose();
    Matrix<double> change = activate(*dense.activation, z);
    change.array() -= traces[at].activation(0, row);
    auto own = effects.middleRows(row * terms.cols(), terms.cols());
    if (isLast) {
      own.col(row) = change.col(0);
      continue;
    }
    Matrix<double> next = change * listens.col(row).transpose();
    next.rowwise() += traces[at + 1].preactivation.row(0);
    own = forward(network, activate(*network.layer(layer + 1).activation, next), layer + 2);
    own.rowwise() -= traces.back().activation.row(0);
  }
  return effects;
}

Matrix<double> unitRemovalEffects(const DenseNetwork<double>& network, Index layer, const Vector<double>& sample) {
  checkPart("layer", layer, network.layerCount());
  const std::vector<LayerTrace<double>> traces = trace<double>(network, sample.transpose());
  const Matrix<double>& activation = traces[static_cast<std::size_t>(layer)].activation;
  Matrix<double> without = activation.replicate(activation.cols(), 1);
  without.diagonal().setZero();
  Matrix<double> effects = forward(network, without, layer + 1);
  effects.rowwise() -= traces.back().activation.row(0);
  return effects;
}

Removal removeNeuron(const DenseNetwork<double>& network, Index layer, Index neuron, const Vector<double>& sample) {
  checkPart("layer", layer, network.layerCount());
  checkPart("neuron", neuron, network.layer(layer).outputs());
  return runWith(network, layer, sample,
                 [&](LayerTrace<double>& changed, const Matrix<double>&) { changed.activation(0, neuron) = 0; });
}

}  // namespace prune
