#include "prune/parameters.h"

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

template std::vector<VectorView<float>> vectorsOf(Layer<float>&);
template std::vector<VectorView<double>> vectorsOf(Layer<double>&);
template VectorView<float> biasOf(Layer<float>&);
template VectorView<double> biasOf(Layer<double>&);
template Matrix<float> wholeValue(const Weights<float>&);
template Matrix<double> wholeValue(const Weights<double>&);
template void addToKept(Weights<float>&, const Matrix<double>&);
template void addToKept(Weights<double>&, const Matrix<double>&);

}  // namespace prune
