#pragma once
/// A small dense network of double precision without training, for the lessons, with checked arguments.
///
/// Every number comes in as a double and is checked; a call that throws changes nothing. Samples are samples x in,
/// row-major; layers are indices, from 0.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nn/dense/dense_network.h"
#include "prune/measure/norms.h"

namespace prune {

/// The architecture and initialisation of a session's network.
struct SessionSettings {
  std::vector<double> layers{3, 2, 1};  ///< units of each layer, the inputs first; 2 to 17 entries, each in [1, 4096]
  std::string activation = "relu";      ///< activation id of the hidden layers
  std::string outputActivation = "identity";  ///< activation id of the last layer
  std::string initialisation = "he-normal";   ///< id of `initialisations()`
  double seed = 1;                            ///< whole, in [0, 2^53 - 1]
};

/// The three contribution shares of each neuron of a hidden layer, for one sample; V = the next layer's weights.
struct ContributionValues {
  Vector<double> energy;        ///< o_i^2 / sum o^2
  Vector<double> energyOfNext;  ///< ||o_i v_i||^2 / ||V o||^2
  Vector<double> signedShare;   ///< <o_i v_i, V o> / ||V o||^2
};

/// A dense network, its masks and the calls of the lessons.
class Session {
 public:
  /// @throws Error naming the setting
  explicit Session(const SessionSettings& settings);

  /// The number of units of each layer, the inputs first.
  std::vector<Index> sizes() const;
  Index parameterCount() const;

  /// Replaces all weights of a layer, row-major, out x in; values in [-1e6, 1e6].
  void setWeights(double layer, std::span<const double> values);
  void setWeight(double layer, double row, double column, double value);
  void setBias(double layer, double row, double value);

  /// Removes a weight, or restores it with its value.
  void setKept(double layer, double row, double column, bool keep);

  /// Removes a hidden neuron: masks its incoming and outgoing weights.
  void cutNeuron(double layer, double neuron);

  /// Removes every weight of a layer with a score strictly below the threshold; removed weights stay removed.
  ///
  /// @param criterionId  id of a criterion that scores weights from the weights alone
  /// @param samples      checked but not used
  /// @return             number of weights that this call removed
  /// @throws Error       UnknownId; InvalidArgument for a criterion that needs more than weights
  Index removeBelow(double layer, std::string_view criterionId, double threshold, std::span<const double> samples);

  /// The score of each weight of a layer, out x in; parameters and errors as of `removeBelow`.
  Scores score(double layer, std::string_view criterionId, std::span<const double> samples) const;

  /// @param samples  samples x in, row-major
  /// @return         samples x out
  Matrix<double> forward(std::span<const double> samples) const;

  /// The preactivations and activations of each layer.
  std::vector<LayerTrace<double>> trace(std::span<const double> samples) const;

  /// @param layer   a hidden layer
  /// @param sample  x, length in
  ContributionValues contributions(double layer, std::span<const double> sample) const;

  /// The change of the output by the removal of each single weight of a layer.
  ///
  /// @return (out * in) x outputs of the network; row out_index * in + in_index
  Matrix<double> removalEffects(double layer, std::span<const double> sample) const;

  MatrixNorms norms(double layer) const;

  /// The values of a layer's weights, including those of removed ones; out x in. Errors name `copyWeights`.
  const Matrix<double>& weights(double layer) const;
  const Mask& mask(double layer) const;

  /// A hash of all weights, biases and masks, see `Fingerprint`.
  std::string fingerprint() const;

 private:
  Index layerIndex(std::string_view where, double layer) const;
  Index hiddenLayerIndex(std::string_view where, double layer) const;
  Scores scoreFor(std::string_view where, double layer, std::string_view criterionId,
                  std::span<const double> samples) const;
  Matrix<double> toSamples(std::string_view where, std::span<const double> values) const;
  Vector<double> toSample(std::string_view where, std::span<const double> values) const;

  DenseNetwork<double> network_;
};

}  // namespace prune
