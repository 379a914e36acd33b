#include "lab/experiment/experiment.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/check.h"
#include "lab/experiment/experiment_settings.h"
#include "nn/description/network_text.h"
#include "nn/kernels/activation_kernels.h"
#include "prune/derivatives/parameters.h"
#include "prune/surgery/structure.h"

namespace prune {

namespace {

/// Features of each sample in a row; NaN is a missing value.
Matrix<double> toSamples(std::string_view where, std::span<const double> values, Index features) {
  const auto count = static_cast<Index>(values.size());
  if (count == 0 || count % features != 0) fail(where, "samples-no-multiple", features, count);
  for (const double value : values)
    if (!std::isnan(value)) checkReal(where, "sample", value, -3e38, 3e38);
  return Eigen::Map<const Matrix<double>>(values.data(), count / features, features);
}

}  // namespace

std::vector<std::string> layerNamesOf(const NetworkDescription& description) {
  std::vector<std::string> kinds;
  std::vector<std::string> names;
  for (const LayerDescription& layer : description.layers) {
    std::string kind = layer.type == "activation" ? layer.function : layer.type;
    if (kind == "conv1d") kind = "conv";  // its number follows
    kinds.push_back(kind);
    names.push_back(textFrom({kind, std::count(kinds.begin(), kinds.end(), kind)}));
  }
  return names;
}

Experiment::Experiment(ExperimentSettings settings)
    : settings_(std::move(settings)),
      data_(makeData(settings_)),
      split_(makeSplit(settings_, data_)),
      standardisation_(fitStandardisation(data_, split_.train)),
      description_(makeDescription(settings_, data_)),
      firstDescription_(description_),
      layerNames_(layerNamesOf(description_)),
      network_(makeNetwork<float>(description_)),
      options_(makeOptions(settings_, data_, split_, network_.output().size())) {
  if (options_.patience > 0 && split_.validation.empty())
    fail("experiment", "patience-without-samples", options_.patience, settings_.validationFraction);
  settings_.table.reset();
  settings_.asset = {};
  settings_.network = toText(description_);
  settings_.loss = options_.step.loss->id;
  settings_.samples = static_cast<double>(data_.samples());
  if (settings_.data != kTableId && settings_.noise < 0)
    settings_.noise = dataSource("experiment", settings_.data).noise;
  begin();
}

std::unique_ptr<Experiment> Experiment::copy() const {
  std::unique_ptr<Experiment> next(new Experiment(*this));
  const TrainData data{next->data_, next->split_, next->standardisation_};
  next->trainer_ = std::make_unique<Trainer>(*trainer_, next->network_, data);
  if (!next->movement_.empty()) next->trainer_->recordMovement(&next->movement_);
  return next;
}

void Experiment::begin() {
  ++revision_;
  whole_.reset();
  Rng rng = streamOf(settings_.seed, Stream::Weights);
  network_.initialise(initialisation("experiment", settings_.initialisation), rng);
  seedStart_ = fingerprint();
  start_ = seedStart_;
  retrainings_ = 0;
  forgetMovement();
  makeTrainer(options_, streamOf(settings_.seed, Stream::Training));
}

void Experiment::makeTrainer(const TrainOptions& options, Rng rng) {
  trainer_ = std::make_unique<Trainer>(network_, TrainData{data_, split_, standardisation_}, options, rng);
  if (!movement_.empty()) trainer_->recordMovement(&movement_);
}

/// Before the network is changed: what is whole is kept, so that one can compare with it later, and what was loaded
/// without being whole.
void Experiment::changing() {
  ++revision_;
  if (isWhole() || !whole_) whole_ = Model<float>{description_, network_};
}

bool Experiment::isWhole() const {
  const std::vector<Index> layers = weightLayers(network_);
  const bool hasAll = std::all_of(layers.begin(), layers.end(), [&](Index layer) {
    const Weights<float>& weights = *network_.layer(layer).weights();
    return weights.kept() == weights.size();
  });
  return hasAll && toText(description_) == toText(firstDescription_);
}

void Experiment::recordMovement(bool isOn) {
  ++revision_;
  movement_.clear();
  if (isOn)
    for (const Matrix<double>& weights : weightsOf(network_))
      movement_.emplace_back(Scores::Zero(weights.rows(), weights.cols()));
  trainer_->recordMovement(isOn ? &movement_ : nullptr);
}

/// The sums for the network as it is start at 0, when there are any.
void Experiment::forgetMovement() {
  if (movement_.empty()) return;
  movement_.clear();
  for (const Matrix<double>& weights : weightsOf(network_))
    movement_.emplace_back(Scores::Zero(weights.rows(), weights.cols()));
}

Index Experiment::trainingBatches() const {
  const auto samples = static_cast<Index>(split_.train.size());
  return options_.epochs * ((samples + options_.batchSize - 1) / options_.batchSize);
}

Index TrainingReplay::advance(Index maxSteps, Index batches) {
  Index done = 0;
  while (done < maxSteps && trainer.batches() < batches && trainer.advance(1) > 0) ++done;
  return done;
}

std::unique_ptr<TrainingReplay> Experiment::replay() const {
  Network<float> network = makeNetwork<float>(firstDescription_);
  Rng rng = streamOf(settings_.seed, Stream::Weights);
  network.initialise(initialisation("experiment", settings_.initialisation), rng);
  return std::make_unique<TrainingReplay>(std::move(network), TrainData{data_, split_, standardisation_}, options_,
                                          streamOf(settings_.seed, Stream::Training));
}

std::unique_ptr<TrainingReplay> Experiment::copyOf(const TrainingReplay& other) const {
  return std::make_unique<TrainingReplay>(other, TrainData{data_, split_, standardisation_});
}

void Experiment::redraw() {
  ++revision_;
  Rng rng = streamOf(settings_.seed, Stream::Redraw);
  for (Index i = 0; i < retrainings_; ++i) rng = Rng(rng.next());
  ++retrainings_;
  network_.initialise(initialisation("experiment", settings_.initialisation), rng);
  trainer_->restart();
}

ExperimentState Experiment::state() const {
  return {description_, network_, retrainings_, movement_, start_};
}

void Experiment::restore(const ExperimentState& state) {
  ++revision_;
  description_ = state.description;
  network_ = state.network;
  layerNames_ = layerNamesOf(description_);
  settings_.network = toText(description_);
  retrainings_ = state.retrainings;
  movement_ = state.movement;
  start_ = state.start;
  makeTrainer(options_, streamOf(settings_.seed, Stream::Training));
}

void Experiment::retrain(double epochs, double rateFactor) {
  TrainOptions options = options_;
  options.epochs = checkWhole("retrain", "epochs", epochs, 1, 100'000);
  options.learningRate *= checkReal("retrain", "rateFactor", rateFactor, 0, 100);
  Rng rng = streamOf(settings_.seed, Stream::Retraining);
  for (Index i = 0; i < retrainings_; ++i) rng = Rng(rng.next());
  ++retrainings_;
  makeTrainer(options, rng);
}

Calibration<float> Experiment::calibration(double limit, std::string_view part) const {
  const std::vector<Index>& rows = rowsOf("samples", part);
  const auto count = std::min(checkWhole("samples", "samples", limit, 1, kMaxSamples), static_cast<Index>(rows.size()));
  Calibration<float> calibration;
  calibration.loss = options_.step.loss;
  calibration.samples.resize(data_.features(), count);
  Answers answers;
  drawBatch(data_, standardisation_, std::span(rows).first(static_cast<std::size_t>(count)), calibration.samples.data(),
            answers);
  calibration.labels = std::move(answers.labels);
  if (calibration.labels.empty())
    calibration.targets = Eigen::Map<const Matrix<float>>(answers.targets.data(), data_.outputs(), count);
  return calibration;
}

void Experiment::setNetwork(Network<float> network) {
  changing();
  network_ = std::move(network);
  trainer_->restart();
}

void Experiment::setModel(Model<float> model) {
  changing();
  description_ = std::move(model.description);
  network_ = std::move(model.network);
  layerNames_ = layerNamesOf(description_);
  settings_.network = toText(description_);
  forgetMovement();
  makeTrainer(options_, streamOf(settings_.seed, Stream::Training));
}

void Experiment::reset() {
  prepareAnew();
  if (toText(description_) != toText(firstDescription_)) {
    description_ = firstDescription_;
    network_ = makeNetwork<float>(description_);
    layerNames_ = layerNamesOf(description_);
    settings_.network = toText(description_);
  }
  for (Index i = 0; i < network_.layerCount(); ++i)
    if (Weights<float>* weights = network_.layer(i).weights())
      weights->setMask(Mask::Ones(weights->rows(), weights->columns()));
  begin();
}

Index Experiment::advance(double maxSteps) {
  ++revision_;
  return trainer_->advance(checkWhole("advance", "maxSteps", maxSteps, 1, 1'000'000'000));
}

const std::vector<Index>& Experiment::rowsOf(std::string_view where, std::string_view part) const {
  const auto found = std::find(kParts.begin(), kParts.end(), part);
  if (found == kParts.end())
    fail(where, "unknown-id", Phrase("part"), part, std::vector<std::string>(kParts.begin(), kParts.end()));
  return split_.part(static_cast<std::size_t>(found - kParts.begin()));
}

Evaluation Experiment::evaluate(std::string_view part) {
  return trainer_->evaluate(rowsOf("evaluate", part));
}

Evaluation Experiment::emptyEvaluation() const {
  if (data_.task == Task::Classification) return {network_.output().size(), data_.outputs()};
  return {network_.output().size(), 0, standardisation_.targetUnits(data_.outputs())};
}

Evaluation Experiment::measure(const Network<float>& network, std::string_view part) const {
  const std::vector<Index>& rows = rowsOf("evaluate", part);
  Evaluation evaluation = emptyEvaluation();
  if (rows.empty()) return evaluation;
  const Calibration<float> all = calibration(kMaxSamples, part);
  Network<float> copy = network;
  Workspace<float> workspace(copy, kPieceSize);
  forEachPass(copy, workspace, all, [&](const CalibrationPass<float>& pass) {
    evaluation.add(pass.z, pass.wanted, answerThreshold(*all.loss), all.loss->value(pass.z, pass.wanted, nullptr));
  });
  return evaluation;
}

Matrix<float> Experiment::standardised(std::span<const double> values) const {
  const Matrix<double> samples = toSamples("preview", values, data_.features());
  Matrix<float> inputs(data_.features(), samples.rows());
  standardiseInto(standardisation_, samples, inputs.data());
  return inputs;
}

Matrix<float> Experiment::answersOf(Matrix<float> z) const {
  activationKernel<float>("preview", options_.step.loss->link).apply(z.data(), z.rows(), z.cols());
  Matrix<float> answers = z.transpose();
  if (data_.task == Task::Regression) standardisation_.toTargets(answers);
  return answers;
}

Matrix<float> Experiment::outputsOf(const Network<float>& network, std::span<const double> values) const {
  if (values.empty()) return {};
  const Matrix<float> inputs = standardised(values);
  Network<float> copy = network;
  Workspace<float> workspace(copy, kPieceSize);
  Matrix<float> outputs(network.output().size(), inputs.cols());
  forEachPiece(copy, workspace, inputs, layersBeforeLoss(copy, *options_.step.loss),
               [&](Index first, Index count, Block<float> z) { outputs.middleCols(first, count) = z; });
  return answersOf(std::move(outputs));
}

Matrix<float> Experiment::predict(std::span<const double> values) {
  return trainer_->predict(toSamples("predict", values, data_.features()));
}

Matrix<float> Experiment::boundary(const Grid& grid) {
  if (data_.features() != 2) fail("boundary", "two-features-wanted", data_.features());
  const Index cells = checkWhole("boundary", "cells", grid.cells, 2, 512);
  for (const auto& [name, value] :
       {std::pair{"left", grid.left}, {"right", grid.right}, {"bottom", grid.bottom}, {"top", grid.top}})
    checkReal("boundary", name, value, -1e9, 1e9);
  Matrix<double> points(cells * cells, 2);
  const auto at = [&](double low, double high, Index i) {
    return low + (high - low) * (static_cast<double>(i) + 0.5) / static_cast<double>(cells);
  };
  for (Index row = 0; row < cells; ++row)
    for (Index column = 0; column < cells; ++column)
      points.row(row * cells + column) << at(grid.left, grid.right, column), at(grid.bottom, grid.top, row);
  return trainer_->predict(points);
}

Samples Experiment::samples(std::string_view part, double limit) const {
  const std::vector<Index>& rows = rowsOf("samples", part);
  const Index count = std::min(checkWhole("samples", "limit", limit, 0, kMaxSamples), static_cast<Index>(rows.size()));
  Samples table{Matrix<float>(count, data_.features()), {}, Matrix<float>(count, data_.targets.cols())};
  for (Index i = 0; i < count; ++i) {
    const Index row = rows[static_cast<std::size_t>(i)];
    for (Index j = 0; j < data_.features(); ++j) {
      const double value = data_.value(row, j);
      table.values(i, j) = static_cast<float>(std::isnan(value) ? standardisation_.filling(j) : value);
    }
    if (data_.task == Task::Classification)
      table.labels.push_back(data_.labels[static_cast<std::size_t>(row)]);
    else
      table.targets.row(i) = data_.targets.row(row).cast<float>();
  }
  return table;
}

Index Experiment::weightLayer(std::string_view where, double layer) const {
  const Index index = checkWhole(where, "layer", layer, 0, network_.layerCount() - 1);
  if (network_.layer(index).weights()) return index;
  fail(where, "layer-without-weights", layerNames_[static_cast<std::size_t>(index)]);
}

const Matrix<float>& Experiment::weights(double layer) const {
  return network_.layer(weightLayer("copyWeights", layer)).weights()->value();
}

const Mask& Experiment::mask(double layer) const {
  return network_.layer(weightLayer("copyMask", layer)).weights()->mask();
}

Vector<float> Experiment::bias(double layer) {
  return biasOf(network_.layer(weightLayer("copyBias", layer)));
}

void Experiment::setMask(double layer, std::span<const double> mask) {
  const Index index = weightLayer("setMask", layer);
  const Weights<float>& weights = *network_.layer(index).weights();
  checkSize("setMask", "mask", static_cast<Index>(mask.size()), weights.size());
  Mask wanted(weights.rows(), weights.columns());
  for (Index k = 0; k < wanted.size(); ++k)
    wanted.data()[k] =
        static_cast<std::uint8_t>(checkWhole("setMask", "mask", mask[static_cast<std::size_t>(k)], 0, 1));
  changing();
  trainer_->setMask(index, wanted);
}

Vector<float> Experiment::activations(double layer, std::span<const double> sample) {
  const Index index = checkWhole("activations", "layer", layer, 0, network_.layerCount() - 1);
  checkSize("activations", "sample", static_cast<Index>(sample.size()), data_.features());
  return trainer_->activations(index, toSamples("activations", sample, data_.features()));
}

}  // namespace prune
