#pragma once
/// The truth beside every score: what the network computes when one weight, or one neuron, is really gone.

#include "base/types.h"
#include "nn/dense_network.h"

namespace prune {

/// What a sample's run looks like without one part.
struct Removal {
  Vector<double> preactivation;  ///< z of the layer that lost the part
  Vector<double> activation;     ///< a of that layer; 0 for a removed neuron
  Vector<double> outputChange;   ///< y without the part minus y with it, one an output
};

/// Removes weight (row, column) of a layer alone; the exact result of running the network without it.
///
/// @param sample  x, length in
/// @throws Error  ShapeMismatch; OutOfRange when there is no such weight
Removal removeWeight(const DenseNetwork<double>& network, Index layer, Index row, Index column,
                     const Vector<double>& sample);

/// The change of the output when each weight of a layer alone is removed: what the next layer adds up changes by a
/// multiple of one of its columns, and only what follows is run again, all inputs of a neuron at once.
///
/// @return (out * in) x outputs of the network; row out_index * in + in_index
Matrix<double> removalEffects(const DenseNetwork<double>& network, Index layer, const Vector<double>& sample);

/// Removes one neuron of a layer alone: its activation becomes 0 for whoever listens.
Removal removeNeuron(const DenseNetwork<double>& network, Index layer, Index neuron, const Vector<double>& sample);

}  // namespace prune
