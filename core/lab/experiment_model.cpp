/// An experiment's network as named arrays, and its fingerprint.

#include <algorithm>

#include "base/check.h"
#include "base/fingerprint.h"
#include "lab/experiment.h"

namespace prune {

namespace {

/// One array of a network with its name in a file, wherever it lives.
struct NamedArray {
  std::string name;
  Weights<float>* weights;  ///< or none, and then
  float* values;
  Index size;

  std::vector<Index> shape() const {
    return weights ? std::vector<Index>{weights->rows(), weights->columns()} : std::vector<Index>{size};
  }
};

std::vector<NamedArray> arraysOf(Network<float>& network, const std::vector<std::string>& layerNames) {
  std::vector<NamedArray> arrays;
  for (Index i = 0; i < network.layerCount(); ++i) {
    const std::string& layer = layerNames[static_cast<std::size_t>(i)];
    std::vector<Trainable<float>> list;
    network.layer(i).addTrainables(list);
    for (const Trainable<float>& one : list)
      arrays.push_back({textFrom({layer, ".", one.name}), one.weights, one.values, one.size});
    for (const auto& [name, vector] : network.layer(i).moments())
      arrays.push_back({textFrom({layer, ".", name}), nullptr, vector->data(), vector->size()});
  }
  return arrays;
}

const ModelTensor& tensorFor(const NamedArray& array, std::span<const ModelTensor> tensors) {
  const auto found = std::find_if(tensors.begin(), tensors.end(),
                                  [&](const ModelTensor& tensor) { return tensor.name == array.name; });
  if (found == tensors.end()) fail(ErrorCode::InvalidArgument, "loadModel", {"tensors must hold ", array.name});
  if (found->shape != array.shape())
    fail(ErrorCode::ShapeMismatch, "loadModel", {array.name, " must have the shape of the network's layer"});
  const Index size = array.weights ? array.weights->size() : array.size;
  checkSize("loadModel", array.name, static_cast<Index>(found->values.size()), size);
  if (!found->mask.empty()) checkSize("loadModel", array.name + ".mask", static_cast<Index>(found->mask.size()), size);
  for (const std::uint8_t kept : found->mask) checkWhole("loadModel", array.name + ".mask", kept, 0, 1);
  const double low = array.name.ends_with(".variance") ? 0 : -3.4e38;
  for (const float value : found->values) checkReal("loadModel", array.name, static_cast<double>(value), low, 3.4e38);
  return *found;
}

}  // namespace

std::vector<ModelTensor> Experiment::tensors() {
  std::vector<ModelTensor> tensors;
  for (const NamedArray& array : arraysOf(network_, layerNames_)) {
    ModelTensor tensor{array.name, array.shape(), {}, {}};
    const float* values = array.weights ? array.weights->value().data() : array.values;
    tensor.values.assign(values, values + (array.weights ? array.weights->size() : array.size));
    if (array.weights && array.weights->kept() < array.weights->size())
      tensor.mask.assign(array.weights->mask().data(), array.weights->mask().data() + array.weights->size());
    tensors.push_back(std::move(tensor));
  }
  return tensors;
}

void Experiment::setTensors(std::span<const ModelTensor> tensors, std::string_view start) {
  const std::vector<NamedArray> arrays = arraysOf(network_, layerNames_);
  checkSize("loadModel", "tensors", static_cast<Index>(tensors.size()), static_cast<Index>(arrays.size()));
  std::vector<const ModelTensor*> found;
  found.reserve(arrays.size());
  for (const NamedArray& array : arrays) found.push_back(&tensorFor(array, tensors));
  for (std::size_t i = 0; i < arrays.size(); ++i) {
    const std::vector<float>& values = found[i]->values;
    Weights<float>* weights = arrays[i].weights;
    if (!weights) {
      std::copy(values.begin(), values.end(), arrays[i].values);
      continue;
    }
    Mask mask = Mask::Ones(weights->rows(), weights->columns());
    if (!found[i]->mask.empty()) std::copy(found[i]->mask.begin(), found[i]->mask.end(), mask.data());
    weights->setMask(mask);
    weights->setValue(Eigen::Map<const Matrix<float>>(values.data(), weights->rows(), weights->columns()));
  }
  ++revision_;
  if (start != start_) whole_.reset();  // a network of another training
  start_ = start;
  trainer_->restart();
}

std::string Experiment::fingerprint() {
  Fingerprint fingerprint;
  for (const NamedArray& array : arraysOf(network_, layerNames_)) {
    if (array.weights) {
      fingerprint.add(array.weights->value());
      fingerprint.add(array.weights->mask());
    } else {
      fingerprint.add(Vector<float>(Eigen::Map<const Vector<float>>(array.values, array.size)));
    }
  }
  return fingerprint.text();
}

}  // namespace prune
