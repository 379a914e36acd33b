#pragma once
/// Read and write access to the numbers of a layer, the removed ones too.

#include <vector>

#include "nn/layer.h"
#include "prune/surgery/structure.h"

namespace prune {

template <class Scalar>
using VectorView = Eigen::Map<Vector<Scalar>>;

/// The numbers of a layer outside its weight matrix: bias, or scale, shift, mean and variance; always in one order.
template <class Scalar>
std::vector<VectorView<Scalar>> vectorsOf(Layer<Scalar>& layer);

/// The bias of a weight layer, length out.
template <class Scalar>
VectorView<Scalar> biasOf(Layer<Scalar>& layer);

/// All weights, out x in; a removed one with the value that it would come back with.
template <class Scalar>
Matrix<Scalar> wholeValue(const Weights<Scalar>& weights);

/// A weight of a network.
struct Place {
  std::size_t part;  ///< of the weight layers
  Index entry;       ///< row-major in it
};

/// All kept weights, layer by layer, row-major: the order of `gaussNewton`.
template <class Scalar>
std::vector<Place> keptPlaces(const Network<Scalar>& network);

/// Adds to those of these weights that are kept.
///
/// @param places  layer by layer
/// @param change  one a place
template <class Scalar>
void addAt(Network<Scalar>& network, const std::vector<Place>& places, const Vector<double>& change);

/// Adds to the kept weights; those that are removed, and what they would come back with, stay.
///
/// @param change  out x in
template <class Scalar>
void addToKept(Weights<Scalar>& weights, const Matrix<double>& change);

}  // namespace prune
