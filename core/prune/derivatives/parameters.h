#pragma once
/// Read and write access to the parameters of a layer, including values of removed weights.

#include <vector>

#include "nn/layer.h"
#include "prune/surgery/structure.h"

namespace prune {

template <class Scalar>
using VectorView = Eigen::Map<Vector<Scalar>>;

/// Views of the parameters of a layer outside its weight matrix, in this order: bias; or scale, shift, mean and
/// variance of a batch norm.
template <class Scalar>
std::vector<VectorView<Scalar>> vectorsOf(Layer<Scalar>& layer);

/// A view of the bias of a weight layer, length out.
template <class Scalar>
VectorView<Scalar> biasOf(Layer<Scalar>& layer);

/// All weights, out x in; a removed one has the value that it would be restored with.
template <class Scalar>
Matrix<Scalar> wholeValue(const Weights<Scalar>& weights);

/// The position of a weight in a network.
struct Place {
  std::size_t part;  ///< index among the weight layers
  Index entry;       ///< row-major index in that layer
};

/// The positions of all kept weights, layer by layer, row-major: the order of `gaussNewton`.
template <class Scalar>
std::vector<Place> keptPlaces(const Network<Scalar>& network);

/// Adds a change to each of these weights that is kept.
///
/// @param places  layer by layer
/// @param change  one number for each place
template <class Scalar>
void addAt(Network<Scalar>& network, const std::vector<Place>& places, const Vector<double>& change);

/// Adds a change to the kept weights; removed ones, and the values that they would be restored with, do not change.
///
/// @param change  out x in
template <class Scalar>
void addToKept(Weights<Scalar>& weights, const Matrix<double>& change);

}  // namespace prune
