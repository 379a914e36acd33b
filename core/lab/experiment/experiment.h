#pragma once
/// Data, a network and its training in the hands of one caller: the checked edge for everything that learns.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "data/source.h"
#include "data/table.h"
#include "nn/network_description.h"
#include "prune/measure/calibration.h"
#include "prune/surgery/shrink.h"
#include "train/trainer.h"

namespace prune {

/// What an experiment is made of; numbers are unchecked doubles. Every random choice follows from the seed.
struct ExperimentSettings {
  std::string data = "circle";  ///< id of a data set, or `table`
  std::optional<Table> table;
  std::vector<std::uint8_t> asset;
  double samples = 0;             ///< 0 for the set's own number
  double noise = -1;              ///< in [0, 1]; negative for the set's own
  double testFraction = 0.2;      ///< in [0, 0.9]
  double validationFraction = 0;  ///< of what is not test, in [0, 0.9]
  std::variant<std::string, NetworkDescription> network;
  std::string initialisation = "he-normal";
  std::string loss = "auto";  ///< `auto` is cross-entropy for classes, mean squared error for numbers
  std::string optimiser = "adam";
  double learningRate = 3e-3;  ///< in [0, 100]
  double momentum = 0.9;       ///< in [0, 1)
  double weightDecay = 0;      ///< in [0, 100]; decoupled in AdamW, else an L2 penalty
  double l1 = 0;
  double hoyer = 0;
  double batchSize = 32;  ///< in [1, 4096]
  double epochs = 20;     ///< in [1, 100000]
  std::string schedule = "constant";
  double warmupEpochs = 0;
  double stepEpochs = 10;
  double stepFactor = 0.1;
  double patience = 0;
  double seed = 1;  ///< whole, in [0, 2^53 - 1]
};

/// The settings that a data set suggests, with its preset network; those for `table` suit small tables.
///
/// @throws Error UnknownId
ExperimentSettings presetSettings(std::string_view data);

/// The square over which a boundary is drawn, in the data's own units.
struct Grid {
  double left = -1;
  double right = 1;
  double bottom = -1;
  double top = 1;
  double cells = 64;  ///< a side, in [2, 512]
};

/// Some samples as they came, means in place of missing values.
struct Samples {
  Matrix<float> values;  ///< samples x features
  std::vector<int> labels;
  Matrix<float> targets;  ///< samples x outputs
};

/// One array of a saved model.
struct Tensor {
  std::string name;  ///< `dense1.weights`
  std::vector<Index> shape;
  std::vector<float> values;       ///< row-major; removed weights are 0
  std::vector<std::uint8_t> mask;  ///< 1 = keep; empty when nothing is removed
};

/// A training that was saved under way.
struct SavedTraining {
  TrainingState state;
  Index epochs = 0;         ///< of the training, or retraining
  double learningRate = 0;  ///< that it started with
  Index retrainings = 0;
  std::string conditions;  ///< fingerprint of the training samples and of the settings: going on needs the same
};

/// A saved model: its network's arrays, and how it wants its data.
struct SavedModel {
  std::vector<Tensor> tensors;
  std::string start;                  ///< fingerprint of the weights that its training began with; may be empty
  std::string fingerprint;            ///< of the arrays; compared unless it is empty
  Standardisation standardisation;    ///< empty vectors where numbers are taken as they are
  std::vector<std::string> features;  ///< names of its channels, or none
  std::vector<std::string> classes;   ///< names of its classes, or none
  std::string dataFingerprint;        ///< of standardisation and names; compared unless it is empty
  std::vector<Index> channelOrder;    ///< for each of its channels the one of the data; empty for the same order
  std::vector<Index> classOrder;      ///< the same of the classes
  std::optional<SavedTraining> training;
  std::string trainingFingerprint;  ///< of its state; compared unless it is empty
};

/// The network of an experiment at one moment, and what its further training depends on.
struct ExperimentState {
  NetworkDescription description;
  Network<float> network;
  Index retrainings = 0;
  std::vector<Scores> movement;
  std::string start;
};

/// A training that is done again from its start, beside the experiment's own.
struct Retraced {
  Network<float> network;
  Trainer trainer;

  Retraced(Network<float> start, const TrainData& data, const TrainOptions& options, Rng rng)
      : network(std::move(start)), trainer(network, data, options, rng) {}
  Retraced(const Retraced& other, const TrainData& data)
      : network(other.network), trainer(other.trainer, network, data) {}

  /// Does at most so many mini-batches of training or evaluation, and stops once `batches` have been trained.
  ///
  /// @return how many were done; 0 when nothing is left to do
  Index advance(Index maxSteps, Index batches);
};

/// How data was before a model put it into its own order.
struct DataOrder {
  std::vector<Index> channels;  ///< the place of each channel before; empty when none has moved
  std::vector<Index> classes;
  std::vector<std::string> featureNames;
  std::vector<std::string> classNames;
};

class Experiment {
 public:
  /// @throws Error naming the setting
  explicit Experiment(ExperimentSettings settings);
  /// For functions that return one, which they make in place: none is ever moved, and this has no body.
  Experiment(Experiment&&) noexcept;
  Experiment& operator=(const Experiment&) = delete;
  ~Experiment() = default;

  /// Another that goes on from where this one is, with the same bits: for a change that may fail half-way.
  std::unique_ptr<Experiment> copy() const;

  /// The settings with every choice made.
  const ExperimentSettings& settings() const { return settings_; }
  const Dataset& data() const { return data_; }
  const Split& split() const { return split_; }
  const Standardisation& standardisation() const { return standardisation_; }
  const NetworkDescription& description() const { return description_; }
  /// Before anything was taken out.
  const NetworkDescription& firstDescription() const { return firstDescription_; }
  const Network<float>& network() const { return network_; }
  /// `dense1`, `conv2`, `relu1`: the type and a number among its kind.
  const std::vector<std::string>& layerNames() const { return layerNames_; }

  /// Trains at most so many mini-batches. @return how many were done
  Index advance(double maxSteps);
  Progress progress() const { return trainer_->progress(); }
  const std::vector<EpochReport>& history() const { return trainer_->history(); }

  /// Changes with every call that may change the network, or what its training has left beside it.
  Index revision() const { return revision_; }

  /// From now on training sums up -w dL/dw of each weight; what was summed up before is forgotten. Off at the start.
  void recordMovement(bool isOn);
  /// Those sums, one matrix a weight layer, out x in; null when off.
  const std::vector<Scores>* movement() const { return movement_.empty() ? nullptr : &movement_; }

  /// The network before the first weight was removed here; null when nothing was.
  const Model<float>* whole() const { return whole_ && !isWhole() ? &*whole_ : nullptr; }

  /// Goes on training the network as it is, from the start of a schedule of its own; `history()` starts anew.
  ///
  /// @param epochs      in [1, 100000]
  /// @param rateFactor  of the learning rate, in [0, 100]
  void retrain(double epochs, double rateFactor);

  /// The mini-batches of the settings' whole training.
  Index trainingBatches() const;

  /// The weights that the seed gave, to be trained again as the settings say. It must not outlive the experiment.
  std::unique_ptr<Retraced> retrace() const;

  /// One that goes on from where another is, with the same bits, on this experiment's data.
  std::unique_ptr<Retraced> copyOf(const Retraced& other) const;

  /// New weights for the network as it is: the masks stay. Each draw since the start is another one.
  void redraw();

  ExperimentState state() const;
  /// Back to an earlier state; `history()` starts anew.
  void restore(const ExperimentState& state);

  /// The first samples of a part, standardised, with their answers.
  ///
  /// @param limit  in [1, 100000]; fewer when there are fewer
  Calibration<float> calibration(double limit, std::string_view part = "train") const;

  /// Replaces the weights and masks by those of a network of the same layers.
  void setNetwork(Network<float> network);

  /// Replaces the network by one of other layers; inputs and outputs stay.
  void setModel(Model<float> model);

  /// Back to the start: the weights that the seed gave, nothing removed.
  void reset();

  /// @param part  `train`, `validation` or `test`
  Evaluation evaluate(std::string_view part);

  /// Evaluation of nothing yet, in the unit of the targets.
  Evaluation emptyEvaluation() const;

  /// The same of another network with these inputs and outputs.
  Evaluation measure(const Network<float>& network, std::string_view part) const;

  /// What another network of the same inputs and outputs says to samples, as `predict` tells it of this one.
  ///
  /// @param values  n x features, row by row, in the data's own units
  /// @return        n x outputs, after the loss's link; of regression in the targets' units
  Matrix<float> outputsOf(const Network<float>& network, std::span<const double> values) const;

  /// @param values  samples x features, row-major; NaN for a missing value
  /// @return        samples x outputs: probabilities, or values in the unit of the targets
  Matrix<float> predict(std::span<const double> values);

  /// Outputs over a grid of samples with two features, row by row from the bottom; cells^2 x outputs.
  Matrix<float> boundary(const Grid& grid);

  /// The first samples of a part.
  Samples samples(std::string_view part, double limit) const;

  /// out x in, removed ones 0.
  const Matrix<float>& weights(double layer) const;
  const Mask& mask(double layer) const;
  Vector<float> bias(double layer);
  void setMask(double layer, std::span<const double> mask);

  /// What a layer gives for one sample.
  Vector<float> activations(double layer, std::span<const double> sample);

  std::vector<Tensor> tensors();

  /// Takes weights, biases, moments and masks.
  ///
  /// @param start    fingerprint of the weights that their training began with; empty when it is not known
  /// @throws Error naming the tensor; nothing is changed then
  void setTensors(std::span<const Tensor> tensors, std::string_view start = {});

  /// Takes a model with its standardisation, and puts channels and classes of the data into its order; `reset()` puts
  /// them back.
  ///
  /// @return  whether its training goes on as if it had not been saved: it was under way, with these samples and
  /// settings
  /// @throws Error when the arrays do not fit, or a fingerprint is another; nothing is changed then
  bool loadModel(const SavedModel& model);

  /// The training that is under way; none before its first mini-batch and after its end.
  std::optional<SavedTraining> training() const;

  /// Fingerprint of the standardisation and of the names of features and classes.
  std::string dataFingerprint() const;

  /// Fingerprint of the weights that the training of this network began with; empty when it is not known.
  const std::string& start() const { return start_; }

  /// Whether those were the ones that this experiment's seed gives.
  bool isFromSeed() const { return start_ == seedStart_; }

  /// Of all weights, masks, biases and moments.
  std::string fingerprint();

 private:
  /// What a copy has to make for itself.
  template <class Owned>
  struct NotCopied : std::unique_ptr<Owned> {
    using std::unique_ptr<Owned>::unique_ptr;
    using std::unique_ptr<Owned>::operator=;
    NotCopied() = default;
    NotCopied(const NotCopied& /*other*/) : std::unique_ptr<Owned>() {}
  };

  Experiment(const Experiment&) = default;
  Network<float> withTensors(std::span<const Tensor> tensors) const;
  void takeNetwork(Network<float> network, std::string_view start);
  void prepareAnew();
  bool goOn(const std::optional<SavedTraining>& training);
  std::string trainingConditions() const;
  const std::vector<Index>& rowsOf(std::string_view where, std::string_view part) const;
  Index weightLayer(std::string_view where, double layer) const;
  void begin();
  void makeTrainer(const TrainOptions& options, Rng rng);
  bool isWhole() const;
  void changing();
  void forgetMovement();

  ExperimentSettings settings_;
  Dataset data_;
  Split split_;
  Standardisation standardisation_;
  /// Of the data as it came, while a model has it in its own order.
  std::optional<DataOrder> order_;
  NetworkDescription description_;
  NetworkDescription firstDescription_;  ///< before anything was taken out
  std::vector<std::string> layerNames_;
  Network<float> network_;
  TrainOptions options_;
  Index retrainings_ = 0;  ///< and redraws, since the start; each has its own random numbers
  Index revision_ = 0;
  std::vector<Scores> movement_;
  std::optional<Model<float>> whole_;
  std::string seedStart_;
  std::string start_;
  NotCopied<Trainer> trainer_;
};

}  // namespace prune
