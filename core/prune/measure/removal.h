#pragma once
/// The measured effect of removing a single weight or neuron of a dense network on one sample.

#include "base/types.h"
#include "nn/dense/dense_network.h"

namespace prune {

/// The forward pass of a sample without one weight or neuron.
struct Removal {
  Vector<double> preactivation;  ///< z of the layer with the removed part
  Vector<double> activation;     ///< a of that layer; 0 for a removed neuron
  Vector<double> outputChange;   ///< y without the part minus y with it, one an output
};

/// Runs a sample through the network without weight (row, column) of a layer.
///
/// @param sample  x, length in
/// @throws Error  ShapeMismatch; OutOfRange when there is no such weight
Removal removeWeight(const DenseNetwork<double>& network, Index layer, Index row, Index column,
                     const Vector<double>& sample);

/// The change of the network's output by the removal of each single weight of a layer. Removing a weight changes the
/// next preactivation by a multiple of one column, so that only the layers after it are run again, for all inputs of a
/// neuron in one batch.
///
/// @return (out * in) x outputs of the network; row out_index * in + in_index
Matrix<double> removalEffects(const DenseNetwork<double>& network, Index layer, const Vector<double>& sample);

/// The change of the network's output by the removal of each single unit of a layer, its activation set to 0.
///
/// @return units x outputs of the network
Matrix<double> unitRemovalEffects(const DenseNetwork<double>& network, Index layer, const Vector<double>& sample);

/// Runs a sample through the network with the activation of one neuron set to 0.
Removal removeNeuron(const DenseNetwork<double>& network, Index layer, Index neuron, const Vector<double>& sample);

}  // namespace prune
