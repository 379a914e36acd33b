#include "nn/network.h"

#include <utility>

#include "base/blocking.h"
#include "base/check.h"

namespace prune {

template <class Scalar>
Network<Scalar>::Network(std::vector<DenseLayer<Scalar>> layers) : layers_(std::move(layers)) {
  fixBlocking();
  if (layers_.empty()) throw Error(ErrorCode::InvalidArgument, "[network] layers must not be empty");
  for (std::size_t i = 1; i < layers_.size(); ++i)
    checkSize("network", "row of layer " + std::to_string(i), layers_[i].inputs(), layers_[i - 1].outputs());
}

template <class Scalar>
Network<Scalar> denseNetwork(const std::vector<Index>& sizes, const Activation& hidden, const Activation& output) {
  std::vector<DenseLayer<Scalar>> layers;
  for (std::size_t i = 1; i < sizes.size(); ++i)
    layers.emplace_back(sizes[i - 1], sizes[i], i + 1 < sizes.size() ? hidden : output);
  return Network<Scalar>(std::move(layers));
}

template <class Scalar>
std::vector<LayerTrace<Scalar>> trace(const Network<Scalar>& network, const Matrix<Scalar>& samples) {
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
Matrix<Scalar> forward(const Network<Scalar>& network, Matrix<Scalar> activations, Index first) {
  if (first < network.layerCount()) checkSize("forward", "sample", activations.cols(), network.layer(first).inputs());
  for (Index i = first; i < network.layerCount(); ++i)
    activations = activate(*network.layer(i).activation, preactivation(network.layer(i), activations));
  return activations;
}

template class Network<float>;
template class Network<double>;
template Network<float> denseNetwork(const std::vector<Index>&, const Activation&, const Activation&);
template Network<double> denseNetwork(const std::vector<Index>&, const Activation&, const Activation&);
template std::vector<LayerTrace<float>> trace(const Network<float>&, const Matrix<float>&);
template std::vector<LayerTrace<double>> trace(const Network<double>&, const Matrix<double>&);
template Matrix<float> forward(const Network<float>&, Matrix<float>, Index);
template Matrix<double> forward(const Network<double>&, Matrix<double>, Index);

}  // namespace prune
