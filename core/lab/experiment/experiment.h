#pragma once
/// An experiment: a data set, a network and its training, with checked arguments.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "data/source.h"
#include "data/table.h"
#include "nn/description/network_description.h"
#include "prune/measure/calibration.h"
#include "prune/surgery/shrink.h"
#include "train/trainer.h"

namespace prune {

/// The settings of an experiment; numbers are unchecked doubles. The seed determines every random choice.
struct ExperimentSettings {
  std::string data = "circle";  ///< id of a data set, or `table`
  std::optional<Table> table;
  std::vector<std::uint8_t> asset;
  double samples = 0;             ///< 0 = the data set's default
  double noise = -1;              ///< in [0, 1]; negative = the data set's default
  double testFraction = 0.2;      ///< in [0, 0.9]
  double validationFraction = 0;  ///< share of the samples not in the test part, in [0, 0.9]
  double splitSeed = -1;          ///< seed of the split, as `seed`; negative = `seed`
  double folds = 0;  ///< k-fold cross-validation: in [2, subjects or samples]; 0 = by the shares; -1 = one a subject
  double fold = 0;   ///< the fold that is the test part, in [0, folds)
  std::variant<std::string, NetworkDescription> network;
  std::string initialisation = "he-normal";
  std::string classWeights = "none";  ///< id of `classWeightings()`
  std::string loss = "auto";          ///< `auto` = cross-entropy for classification, mean squared error for regression
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

/// The default settings for a data set, with its preset network; those for `table` suit small tables.
///
/// @throws Error UnknownId
ExperimentSettings presetSettings(std::string_view data);

/// The name of each layer, its type and a number within that type: `dense1`, `conv2`, `relu1`.
std::vector<std::string> layerNamesOf(const NetworkDescription& description);

/// The rectangle over which a decision boundary is sampled, in the units of the data.
struct Grid {
  double left = -1;
  double right = 1;
  double bottom = -1;
  double top = 1;
  double cells = 64;  ///< samples along each side, in [2, 512]
};

/// Samples in the units of the data, missing values replaced by means.
struct Samples {
  Matrix<float> values;  ///< samples x features
  std::vector<int> labels;
  Matrix<float> targets;  ///< samples x outputs
};

/// One array of a saved model.
struct Tensor {
  std::string name;  ///< `dense1.weights`
  std::vector<Index> shape;
  std::vector<float> values;       ///< row-major; 0 for removed weights
  std::vector<std::uint8_t> mask;  ///< 1 = keep; empty when nothing is removed
};

/// The arrays of a network, layer by layer.
///
/// @param layerNames  see `layerNamesOf`
std::vector<Tensor> tensorsOf(Network<float>& network, const std::vector<std::string>& layerNames);

/// A hash of a standardisation and of the names of features and classes.
std::string dataFingerprintOf(const Standardisation& standardisation, const std::vector<std::string>& features,
                              const std::vector<std::string>& classes);

/// A saved unfinished training.
struct SavedTraining {
  TrainingState state;
  Index epochs = 0;         ///< length of the training or retraining
  double learningRate = 0;  ///< learning rate of the training or retraining, before its schedule
  Index retrainings = 0;
  std::string conditions;  ///< fingerprint of the training samples and settings; it continues only with equal ones
};

/// A saved model: the arrays of its network, and the form of data that it was trained on.
struct SavedModel {
  std::vector<Tensor> tensors;
  std::string start;                  ///< fingerprint of its initial weights; empty when unknown
  std::string fingerprint;            ///< fingerprint of the arrays; checked unless empty
  Standardisation standardisation;    ///< with empty vectors where the data are not scaled
  std::vector<std::string> features;  ///< names of its channels, or empty
  std::vector<std::string> classes;   ///< names of its classes, or empty
  std::string dataFingerprint;        ///< fingerprint of standardisation and names; checked unless empty
  std::vector<Index> channelOrder;    ///< index in the data of each of its channels; empty for the same order
  std::vector<Index> classOrder;      ///< the same for its classes
  std::optional<SavedTraining> training;
  std::string trainingFingerprint;  ///< fingerprint of the training state; checked unless empty
};

/// A snapshot of an experiment's network, with everything else that its further training depends on.
struct ExperimentState {
  NetworkDescription description;
  Network<float> network;
  Index retrainings = 0;
  std::vector<Scores> movement;
  std::string start;
};

/// A replay of the settings' training from its initial weights, separate from the experiment's own training.
struct TrainingReplay {
  Network<float> network;
  Trainer trainer;

  TrainingReplay(Network<float> start, const TrainData& data, const TrainOptions& options, Rng rng)
      : network(std::move(start)), trainer(network, data, options, rng) {}
  TrainingReplay(const TrainingReplay& other, const TrainData& data)
      : network(other.network), trainer(other.trainer, network, data) {}

  /// Does at most `maxSteps` mini-batches of training or evaluation, and stops once `batches` have been trained.
  ///
  /// @return mini-batches done; 0 when there are no more to do
  Index advance(Index maxSteps, Index batches);
};

/// The order of channels and classes before a loaded model permuted them.
struct DataOrder {
  std::vector<Index> channels;  ///< original index of each channel; empty when the order is unchanged
  std::vector<Index> classes;
  std::vector<std::string> featureNames;
  std::vector<std::string> classNames;
};

/// Owns a data set, its split, a network and its training.
class Experiment {
 public:
  /// @throws Error naming the setting
  explicit Experiment(ExperimentSettings settings);
  /// Declared without a body, for functions that return an experiment constructed in place; an experiment is never
  /// moved.
  Experiment(Experiment&&) noexcept;
  Experiment& operator=(const Experiment&) = delete;
  ~Experiment() = default;

  /// A copy that continues like this one, with the same bits; for operations that may throw after a partial change.
  std::unique_ptr<Experiment> copy() const;

  /// The settings, with `auto` and other defaults resolved.
  const ExperimentSettings& settings() const { return settings_; }
  const Dataset& data() const { return data_; }
  const Split& split() const { return split_; }
  const Standardisation& standardisation() const { return standardisation_; }
  const NetworkDescription& description() const { return description_; }
  /// The architecture before any units or layers were removed.
  const NetworkDescription& firstDescription() const { return firstDescription_; }
  const Network<float>& network() const { return network_; }
  /// See `layerNamesOf`.
  const std::vector<std::string>& layerNames() const { return layerNames_; }

  /// Does at most `maxSteps` mini-batches of training or evaluation.
  ///
  /// @return the number done; fewer only when the training has ended
  Index advance(double maxSteps);
  Progress progress() const { return trainer_->progress(); }
  const std::vector<EpochReport>& history() const { return trainer_->history(); }

  /// A counter that changes with every call that may change the network or the state of its training.
  Index revision() const { return revision_; }

  /// Starts or stops summing -w dL/dw of each weight during training, for movement pruning; clears earlier sums. Off
  /// initially.
  void recordMovement(bool isOn);
  /// The sums recorded by `recordMovement`, one matrix for each weight layer, out x in; null when off.
  const std::vector<Scores>* movement() const { return movement_.empty() ? nullptr : &movement_; }

  /// The model before the first removal in this experiment; null when nothing was removed.
  const Model<float>* whole() const { return whole_ && !isWhole() ? &*whole_ : nullptr; }

  /// Starts a retraining of the present network with a schedule of its own; `advance` carries it out. Clears
  /// `history()`.
  ///
  /// @param epochs      in [1, 100000]
  /// @param rateFactor  factor of the learning rate, in [0, 100]
  void retrain(double epochs, double rateFactor);

  /// The number of mini-batches of the settings' whole training.
  Index trainingBatches() const;

  /// A replay of the training from the seed's initial weights. It must not outlive the experiment.
  std::unique_ptr<TrainingReplay> replay() const;

  /// A copy of a replay that continues with the same bits, on this experiment's data.
  std::unique_ptr<TrainingReplay> copyOf(const TrainingReplay& other) const;

  /// Draws new initial weights for the present network; masks do not change. Each call draws different ones.
  void redraw();

  ExperimentState state() const;
  /// Restores an earlier state; clears `history()`.
  void restore(const ExperimentState& state);

  /// Calibration samples: the first samples of a part, standardised, with their answers.
  ///
  /// @param limit  number of samples, in [1, 100000]; fewer when the part has fewer
  Calibration<float> calibration(double limit, std::string_view part = "train") const;

  /// Replaces the network by one with the same layers and other weights and masks.
  void setNetwork(Network<float> network);

  /// Replaces the network by one with other layers, but the same inputs and outputs.
  void setModel(Model<float> model);

  /// Resets the experiment to its initial state: the seed's initial weights, nothing removed.
  void reset();

  /// @param part  `train`, `validation` or `test`
  Evaluation evaluate(std::string_view part);

  /// An evaluation without samples, for this task and the unit of its targets.
  Evaluation emptyEvaluation() const;

  /// The same for another network with equal inputs and outputs.
  Evaluation measure(const Network<float>& network, std::string_view part) const;

  const Loss<float>& loss() const { return *options_.step.loss; }
  /// The options of its training.
  const TrainOptions& trainOptions() const { return options_; }

  /// The network's inputs for samples in the units of the data.
  ///
  /// @param values  n x features, row-major
  /// @return        features x n
  Matrix<float> standardised(std::span<const double> values) const;

  /// The answers that outputs before the link stand for.
  ///
  /// @param z  outputs x n
  /// @return   n x outputs: probabilities, or for regression values in the unit of the targets
  Matrix<float> answersOf(Matrix<float> z) const;

  /// `predict` for another network with equal inputs and outputs.
  ///
  /// @param values  n x features, row-major, in the units of the data
  /// @return        n x outputs, after the loss's link; for regression in the unit of the targets
  Matrix<float> outputsOf(const Network<float>& network, std::span<const double> values) const;

  /// Predicts samples in the units of the data.
  ///
  /// @param values  samples x features, row-major; NaN for a missing value
  /// @return        samples x outputs: probabilities, or for regression values in the unit of the targets
  Matrix<float> predict(std::span<const double> values);

  /// Predictions over a grid of samples with two features, row by row from the bottom; cells^2 x outputs.
  Matrix<float> boundary(const Grid& grid);

  /// The first `limit` samples of a part.
  Samples samples(std::string_view part, double limit) const;

  /// The weights of a layer, out x in, 0 where removed.
  const Matrix<float>& weights(double layer) const;
  const Mask& mask(double layer) const;
  Vector<float> bias(double layer);
  void setMask(double layer, std::span<const double> mask);

  /// The output of a layer for one sample in the units of the data.
  Vector<float> activations(double layer, std::span<const double> sample);

  std::vector<Tensor> tensors() { return tensorsOf(network_, layerNames_); }

  /// Replaces weights, biases, moments and masks by those of `tensors()`.
  ///
  /// @param start    fingerprint of their initial weights; empty when unknown
  /// @throws Error naming the tensor; then nothing is changed
  void setTensors(std::span<const Tensor> tensors, std::string_view start = {});

  /// Loads a model with its standardisation, and permutes channels and classes of the data into the model's order;
  /// `reset()` undoes that.
  ///
  /// @return  whether its saved training continues with the same bits: it was unfinished, with equal samples and
  ///          settings
  /// @throws Error when an array or a fingerprint does not match; then nothing is changed
  bool loadModel(const SavedModel& model);

  /// The state of an unfinished training, for saving; empty before its first mini-batch and after its end.
  std::optional<SavedTraining> training() const;

  /// See `dataFingerprintOf`.
  std::string dataFingerprint() const;

  /// Fingerprint of the initial weights of this network's training; empty when unknown.
  const std::string& start() const { return start_; }

  /// Whether the network's training began with the initial weights of this experiment's seed.
  bool isFromSeed() const { return start_ == seedStart_; }

  /// A hash of all weights, masks, biases and moments, see `Fingerprint`.
  std::string fingerprint();

 private:
  /// A pointer that is empty in a copy of its owner.
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
  /// The data's original order, while a loaded model has permuted it.
  std::optional<DataOrder> order_;
  NetworkDescription description_;
  NetworkDescription firstDescription_;  ///< before any units or layers were removed
  std::vector<std::string> layerNames_;
  Network<float> network_;
  TrainOptions options_;
  Index retrainings_ = 0;  ///< retrainings and redraws since the start; each has its own random stream
  Index revision_ = 0;
  std::vector<Scores> movement_;
  std::optional<Model<float>> whole_;
  std::string seedStart_;
  std::string start_;
  NotCopied<Trainer> trainer_;
};

}  // namespace prune
