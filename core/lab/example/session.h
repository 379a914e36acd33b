#pragma once
/// One network in the hands of one caller: the checked edge between JavaScript's numbers and the core's.
///
/// Every number comes in as a double and is checked; a refused call changes nothing.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nn/dense_network.h"
#include "prune/measure/norms.h"

namespace prune {

struct SessionSettings {
  std::vector<double> layers{3, 2, 1};  ///< units of each layer, the inputs first; 2 to 17 of them, each in [1, 4096]
  std::string activation = "relu";      ///< id, for the hidden layers
  std::string outputActivation = "identity";  ///< id, for the last layer
  std::string initialisation = "he-normal";   ///< id
  double seed = 1;                            ///< whole, in [0, 2^53 - 1]
};

/// The three shares of each neuron of a hidden layer, for one sample.
struct ContributionValues {
  Vector<double> energy;        ///< o_i^2 / sum o^2
  Vector<double> energyOfNext;  ///< ||o_i v_i||^2 / ||V o||^2
  Vector<double> signedShare;   ///< <o_i v_i, V o> / ||V o||^2
};

class Session {
 public:
  /// @throws Error naming the setting
  explicit Session(const SessionSettings& settings);

  /// Units of each layer, the inputs first.
  std::vector<Index> sizes() const;
  Index parameterCount() const;

  /// Replaces all weights of a layer, row-major, out x in; values in [-1e6, 1e6].
  void setWeights(double layer, std::span<const double> values);
  void setWeight(double layer, double row, double column, double value);
  void setBias(double layer, double row, double value);

  /// Removes a weight, or brings it back.
  void setKept(double layer, double row, double column, bool keep);

  /// Cuts a hidden neuron: its incoming and its outgoing weights.
  void cutNeuron(double layer, double neuron);

  /// Removes every weight of a layer that scores strictly below the threshold; what is removed stays removed.
  ///
  /// @param criterionId  of a criterion that scores weights and needs nothing but the weights
  /// @param samples      samples x in, row-major; checked, and not looked at
  /// @return             how many weights this call removed
  /// @throws Error       UnknownId, or InvalidArgument for another criterion, with those that work
  Index removeBelow(double layer, std::string_view criterionId, double threshold, std::span<const double> samples);

  /// Saliency of each weight of a layer, out x in; as in `removeBelow`.
  Scores score(double layer, std::string_view criterionId, std::span<const double> samples) const;

  /// @param samples  samples x in, row-major
  /// @return         samples x out
  Matrix<double> forward(std::span<const double> samples) const;

  /// What each layer computes, for samples x in.
  std::vector<LayerTrace<double>> trace(std::span<const double> samples) const;

  /// @param layer   a hidden layer
  /// @param sample  x, length in
  ContributionValues contributions(double layer, std::span<const double> sample) const;

  /// The change of the output when each weight of a layer alone is removed.
  ///
  /// @return (out * in) x outputs of the network; row out_index * in + in_index
  Matrix<double> removalEffects(double layer, std::span<const double> sample) const;

  MatrixNorms norms(double layer) const;

  /// The values of a layer's weights, those behind the mask too; out x in. Errors name `copyWeights`.
  const Matrix<double>& weights(double layer) const;
  const Mask& mask(double layer) const;

  /// Of all weights, biases and masks.
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
