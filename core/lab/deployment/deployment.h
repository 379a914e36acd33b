#pragma once
/// A trained network on its way to a device: the forms in which it can run there, measured on its own data.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/registry.h"
#include "deploy/int8/fine_tuning.h"
#include "deploy/int8/quantise.h"
#include "lab/deployment/compression.h"
#include "lab/experiment/experiment.h"

namespace prune {

/// A form that runs on a device: `float32`, `int8`.
struct DeviceForm {
  std::string_view id;
  Name name;
};

std::span<const DeviceForm> deviceForms();

/// A choice that is only named.
struct NamedChoice {
  std::string_view id;
  Name name;
};

std::span<const NamedChoice> granularities();
std::span<const NamedChoice> roundings();

/// How a network becomes 8-bit integers; numbers are unchecked doubles.
struct QuantiseSettings {
  double calibrate = 300;             ///< training samples that give the ranges, in [1, 500000]
  std::string range = "min-max";      ///< id of `deploy::rangeRules()`
  std::string granularity = "mixed";  ///< id of `granularities()`
  std::string rounding = "double";    ///< id of `roundings()`
};

/// How a quantised network is trained further; numbers are unchecked doubles.
struct FineTuneSettings {
  double epochs = 3;        ///< in [1, 1000]
  double rateFactor = 0.1;  ///< of the experiment's learning rate, in [0, 100]
};

/// How the answers of the 8-bit form differ from those of the float32 form, sample by sample.
struct FormChanges {
  Index samples = 0;
  Index worsened = 0;          ///< right in float32, wrong in 8 bits
  Index mended = 0;            ///< wrong in float32, right in 8 bits
  std::vector<double> errors;  ///< regression: how much larger the absolute error is, summed over the outputs
};

/// An experiment's network in the forms of devices.
class Deployment {
 public:
  /// @throws Error naming the setting
  explicit Deployment(ExperimentSettings settings);

  /// The data, the split and the model.
  const Experiment& experiment() const { return experiment_; }

  /// Loads a trained model, see `Experiment::loadModel`; what was made of the one before is forgotten.
  void loadModel(const SavedModel& model);

  /// Replaces the network by another with equal inputs and outputs; what was made of the one before is forgotten.
  void setNetwork(Network<float> network);

  const deploy::PlainNetwork& plain() const { return plain_; }

  /// Compresses the network, see `prune::compress`; it stays as it is.
  const Compression& compress(const CompressSettings& settings);

  /// The coded file of the last compression.
  ///
  /// @throws Error InvalidArgument before `compress`
  const std::vector<std::uint8_t>& compactFile() const;

  /// Quantises the network on the first samples of its training part.
  ///
  /// @throws Error naming the setting or the layer
  void quantise(const QuantiseSettings& settings);

  /// Starts a training that feels the rounding to 8 bits, from the network and the ranges of `quantise`; see
  /// `deploy::FineTuning`. At its end the 8-bit network is the trained one; the float32 form stays as it is.
  ///
  /// @return the number of mini-batches
  /// @throws Error InvalidArgument before `quantise`, or naming the setting
  Index startFineTuning(const FineTuneSettings& settings);

  /// Does at most `most` mini-batches, in [1, 1e9].
  ///
  /// @return those done; 0 when there are no more
  Index advanceFineTuning(double most);

  /// @throws Error InvalidArgument before `quantise`
  const deploy::QuantisedNetwork& quantised() const;

  /// What the form answers for a part: `train`, `validation` or `test`.
  ///
  /// @param form  id of `deviceForms()`
  Evaluation evaluate(std::string_view form, std::string_view part) const;

  /// @throws Error InvalidArgument before `quantise`
  FormChanges changes(std::string_view part) const;

  /// The share of the numbers of each tensor (the input, then the output of each plain layer) in a part that lie
  /// outside the range that they were quantised for; empty without samples.
  std::vector<double> clipped(std::string_view part) const;

  /// The answers of a form to samples in the units of the data, as `Experiment::predict`; n x outputs.
  Matrix<float> predict(std::string_view form, std::span<const double> values) const;

 private:
  struct Quantised {
    deploy::PlainNetwork plain;  ///< the reals behind the integers
    std::vector<deploy::Range> ranges;
    deploy::QuantiseOptions options;
    deploy::QuantisedNetwork network;
  };

  void forget();
  void take(deploy::PlainNetwork plain, std::vector<deploy::Range> ranges, const deploy::QuantiseOptions& options);
  Matrix<float> outputs(std::string_view form, const Matrix<float>& inputs) const;

  Experiment experiment_;
  deploy::PlainNetwork plain_;
  std::optional<Quantised> quantised_;
  std::unique_ptr<deploy::FineTuning> fineTuning_;
  std::optional<Compression> compression_;
};

}  // namespace prune
