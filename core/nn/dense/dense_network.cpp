#include "nn/dense/dense_network.h"

#include <utility>

#include "base/blocking.h"
#include "base/check.h"

namespace prune {

template <class Scalar>
DenseNetwork<Scalar>::DenseNetwork(std::vector<DenseLayer<Scalar>> layers) : layers_(std::move(layers)) {
  fixBlocking();
  if (layers_.empty()) fail("network", "must-have-some", "layers");
  for (std::size_t i = 1; i < layers_.size(); ++i)
    checkSize("network", textFrom({"row of layer ", i}), layers_[i].inputs(), layers_[i - 1].outputs());
}

template <class Scalar>
DenseNetwork<Scalar> denseNetwork(const std::vector<Index>& sizes, const Activation& hidden, const Activation& output) {
  std::vector<DenseLayer<Scalar>> layers;
  for (std::size_t i = 1; i < sizes.size(); ++i)
    layers.emplace_back(sizes[i - 1], sizes[i], i + 1 < sizes.size() ? hidden : output);
  return DenseNetwork<Scalar>(std::move(layers));
}

template <class Scalar>
std::vector<LayerTrace<Scalar>> trace(const DenseNetwork<Scalar>& network, const Matrix<Scalar>& samples) {
  checkSize("trace", "sample", samples.cols(), network.inputs());
  std::vector<LayerTrace<Scalar>> traces;
  for (Index i = 0; i < network.layerCount(); ++i) {
    const DenseLayer<Scalar>& layer = network.layer(i);
    Matrix<Scalar> z = preactivation(layer, i == 0 ? samples : traces.back().activation);
    Matrix<Scalar> a = activate(*layer.activation, z);
    traces.push_back({std::move(z), std::move(a)});
  }
  return traces;
}

template <class Scalar>
Matrix<Scalar> forward(const DenseNetwork<Scalar>& network, Matrix<Scalar> activations, Index first) {
  if (first < network.layerCount()) checkSize("forward", "sample", activations.cols(), network.layer(first).inputs());
  for (Index i = first; i < network.layerCount(); ++i)
    activations = activate(*network.layer(i).activation, preactivation(network.layer(i), activations));
  return activations;
}

template class DenseNetwork<float>;
template class DenseNetwork<double>;
template DenseNetwork<float> denseNetwork(const std::vector<Index>&, const Activation&, const Activation&);
template DenseNetwork<double> denseNetwork(const std::vector<Index>&, const Activation&, const Activation&);
template std::vector<LayerTrace<float>> trace(const DenseNetwork<float>&, const Matrix<float>&);
template std::vector<LayerTrace<double>> trace(const DenseNetwork<double>&, const Matrix<double>&);
template Matrix<float> forward(const DenseNetwork<float>&, Matrix<float>, Index);
template Matrix<double> forward(const DenseNetwork<double>&, Matrix<double>, Index);

}  // namespace prune
