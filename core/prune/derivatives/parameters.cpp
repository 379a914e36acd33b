#include "prune/derivatives/parameters.h"

namespace prune {

template <class Scalar>
std::vector<VectorView<Scalar>> vectorsOf(Layer<Scalar>& layer) {
  std::vector<VectorView<Scalar>> vectors;
  std::vector<Trainable<Scalar>> list;
  layer.addTrainables(list);
  for (const Trainable<Scalar>& one : list)
    if (!one.weights) vectors.emplace_back(one.values, one.size);
  for (const auto& [name, vector] : layer.moments()) vectors.emplace_back(vector->data(), vector->size());
  return vectors;
}

template <class Scalar>
VectorView<Scalar> biasOf(Layer<Scalar>& layer) {
  return vectorsOf(layer).front();
}

template <class Scalar>
Matrix<Scalar> wholeValue(const Weights<Scalar>& weights) {
  if (weights.kept() == weights.size()) return weights.value();
  Weights<Scalar> whole = weights;
  whole.setMask(Mask::Ones(weights.rows(), weights.columns()));
  return whole.value();
}

template <class Scalar>
void addToKept(Weights<Scalar>& weights, const Matrix<double>& change) {
  Matrix<Scalar> value = wholeValue(weights);
  for (Index k = 0; k < weights.size(); ++k)
    if (weights.mask().data()[k] != 0)
      value.data()[k] = static_cast<Scalar>(static_cast<double>(value.data()[k]) + change.data()[k]);
  weights.setValue(value);
}

template <class Scalar>
std::vector<Place> keptPlaces(const Network<Scalar>& network) {
  const std::vector<Mask> masks = masksOf(network);
  std::vector<Place> places;
  for (std::size_t part = 0; part < masks.size(); ++part)
    for (Index k = 0; k < masks[part].size(); ++k)
      if (masks[part].data()[k] != 0) places.push_back({part, k});
  return places;
}

template <class Scalar>
void addAt(Network<Scalar>& network, const std::vector<Place>& places, const Vector<double>& change) {
  const std::vector<Index> layers = weightLayers(network);
  Index at = 0;
  for (std::size_t part = 0; part < layers.size(); ++part) {
    Weights<Scalar>& weights = *network.layer(layers[part]).weights();
    Matrix<double> own = Matrix<double>::Zero(weights.rows(), weights.columns());
    for (; at < change.size() && places[static_cast<std::size_t>(at)].part == part; ++at)
      own.data()[places[static_cast<std::size_t>(at)].entry] = change[at];
    addToKept(weights, own);
  }
}

template std::vector<VectorView<float>> vectorsOf(Layer<float>&);
template std::vector<VectorView<double>> vectorsOf(Layer<double>&);
template VectorView<float> biasOf(Layer<float>&);
template VectorView<double> biasOf(Layer<double>&);
template Matrix<float> wholeValue(const Weights<float>&);
template Matrix<double> wholeValue(const Weights<double>&);
template std::vector<Place> keptPlaces(const Network<float>&);
template std::vector<Place> keptPlaces(const Network<double>&);
template void addAt(Network<float>&, const std::vector<Place>&, const Vector<double>&);
template void addAt(Network<double>&, const std::vector<Place>&, const Vector<double>&);
template void addToKept(Weights<float>&, const Matrix<double>&);
template void addToKept(Weights<double>&, const Matrix<double>&);

}  // namespace prune
