#include "lab/experiment.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/check.h"
#include "base/fingerprint.h"
#include "lab/experiment_settings.h"
#include "nn/network_text.h"
#include "prune/parameters.h"

namespace prune {

namespace {

constexpr std::array<std::string_view, 3> kParts{"train", "validation", "test"};

std::vector<std::string> namesOf(const NetworkSpec& spec) {
  std::map<std::string, int> counts;
  std::vector<std::string> names;
  for (const LayerSpec& layer : spec.layers) {
    std::string kind = layer.type == "activation" ? layer.function : layer.type;
    if (kind == "conv1d") kind = "conv";  // its number follows
    names.push_back(kind + std::to_string(++counts[kind]));
  }
  return names;
}

/// Features of each sample in a row.
Matrix<float> toSamples(std::string_view where, std::span<const double> values, Index features) {
  const auto count = static_cast<Index>(values.size());
  if (count == 0 || count % features != 0)
    throw Error(ErrorCode::ShapeMismatch, "[" + std::string(where) + "] samples must have a multiple of " +
                                              std::to_string(features) + " entries, got " + std::to_string(count));
  for (const double value : values) checkReal(where, "sample", value, -3e38, 3e38);
  return Eigen::Map<const Matrix<double>>(values.data(), count / features, features).cast<float>();
}

/// One array of a network with its name in a file, wherever it lives.
struct NamedArray {
  std::string name;
  Weights<float>* weights;  ///< or none, and then
  float* values;
  Index size;

  std::vector<Index> shape() const {
    return weights ? std::vector<Index>{weights->rows(), weights->columns()} : std::vector<Index>{size};
  }
};

std::vector<NamedArray> arraysOf(Network<float>& network, const std::vector<std::string>& layerNames) {
  std::vector<NamedArray> arrays;
  for (Index i = 0; i < network.layerCount(); ++i) {
    const std::string& layer = layerNames[static_cast<std::size_t>(i)];
    std::vector<Trainable<float>> list;
    network.layer(i).addTrainables(list);
    for (const Trainable<float>& one : list)
      arrays.push_back({layer + "." + std::string(one.name), one.weights, one.values, one.size});
    for (const auto& [name, vector] : network.layer(i).moments())
      arrays.push_back({layer + "." + std::string(name), nullptr, vector->data(), vector->size()});
  }
  return arrays;
}

const ModelTensor& tensorFor(const NamedArray& array, std::span<const ModelTensor> tensors) {
  const auto found = std::find_if(tensors.begin(), tensors.end(),
                                  [&](const ModelTensor& tensor) { return tensor.name == array.name; });
  if (found == tensors.end()) throw Error(ErrorCode::InvalidArgument, "[loadModel] tensors must hold " + array.name);
  if (found->shape != array.shape())
    throw Error(ErrorCode::ShapeMismatch, "[loadModel] " + array.name + " must have the shape of the network's layer");
  const Index size = array.weights ? array.weights->size() : array.size;
  checkSize("loadModel", array.name, static_cast<Index>(found->values.size()), size);
  if (!found->mask.empty()) checkSize("loadModel", array.name + ".mask", static_cast<Index>(found->mask.size()), size);
  for (const std::uint8_t kept : found->mask) checkWhole("loadModel", array.name + ".mask", kept, 0, 1);
  const double low = array.name.ends_with(".variance") ? 0 : -3.4e38;
  for (const float value : found->values) checkReal("loadModel", array.name, static_cast<double>(value), low, 3.4e38);
  return *found;
}

}  // namespace

Experiment::Experiment(ExperimentSettings settings)
    : settings_(std::move(settings)),
      data_(makeData(settings_)),
      split_(makeSplit(settings_, data_)),
      standardisation_(fitStandardisation(data_, split_.train)),
      spec_(makeSpec(settings_, data_)),
      firstSpec_(spec_),
      layerNames_(namesOf(spec_)),
      network_(makeNetwork<float>(spec_)),
      options_(makeOptions(settings_, data_, network_.output().size())) {
  if (options_.patience > 0 && split_.validation.empty())
    throw Error(ErrorCode::InvalidArgument, "[experiment] validationFraction must hold samples out when patience is " +
                                                std::to_string(options_.patience) + ", got " +
                                                toText(settings_.validationFraction));
  settings_.table.reset();
  settings_.asset = {};
  settings_.network = toText(spec_);
  settings_.loss = options_.step.loss->id;
  settings_.samples = static_cast<double>(data_.samples());
  if (settings_.data != kTableId && settings_.noise < 0)
    settings_.noise = dataSource("experiment", settings_.data).noise;
  start();
}

void Experiment::start() {
  Rng rng = streamOf(settings_.seed, Stream::Weights);
  network_.initialise(initialisation("experiment", settings_.initialisation), rng);
  retrainings_ = 0;
  makeTrainer(options_, streamOf(settings_.seed, Stream::Training));
}

void Experiment::makeTrainer(const TrainOptions& options, Rng rng) {
  trainer_ = std::make_unique<Trainer>(network_, TrainData{data_, split_, standardisation_}, options, rng);
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
  network_ = std::move(network);
  trainer_->restart();
}

void Experiment::setModel(Model<float> model) {
  spec_ = std::move(model.spec);
  network_ = std::move(model.network);
  layerNames_ = namesOf(spec_);
  settings_.network = toText(spec_);
  makeTrainer(options_, streamOf(settings_.seed, Stream::Training));
}

void Experiment::reset() {
  if (toText(spec_) != toText(firstSpec_)) {
    spec_ = firstSpec_;
    network_ = makeNetwork<float>(spec_);
    layerNames_ = namesOf(spec_);
    settings_.network = toText(spec_);
  }
  for (Index i = 0; i < network_.layerCount(); ++i)
    if (Weights<float>* weights = network_.layer(i).weights())
      weights->setMask(Mask::Ones(weights->rows(), weights->columns()));
  start();
}

Index Experiment::advance(double maxSteps) {
  return trainer_->advance(checkWhole("advance", "maxSteps", maxSteps, 1, 1'000'000'000));
}

const std::vector<Index>& Experiment::rowsOf(std::string_view where, std::string_view part) const {
  const auto found = std::find(kParts.begin(), kParts.end(), part);
  if (found == kParts.end())
    throw Error(ErrorCode::UnknownId, "[" + std::string(where) + "] unknown part \"" + std::string(part) +
                                          "\"; one of: train, validation, test");
  return split_.part(static_cast<std::size_t>(found - kParts.begin()));
}

Metrics Experiment::evaluate(std::string_view part) {
  return trainer_->evaluate(rowsOf("evaluate", part));
}

Matrix<float> Experiment::predict(std::span<const double> values) {
  return trainer_->predict(toSamples("predict", values, data_.features()));
}

Matrix<float> Experiment::boundary(const Grid& grid) {
  if (data_.features() != 2)
    throw Error(ErrorCode::ShapeMismatch,
                "[boundary] a sample must have 2 features, got " + std::to_string(data_.features()));
  const Index cells = checkWhole("boundary", "cells", grid.cells, 2, 512);
  for (const auto& [name, value] :
       {std::pair{"left", grid.left}, {"right", grid.right}, {"bottom", grid.bottom}, {"top", grid.top}})
    checkReal("boundary", name, value, -1e9, 1e9);
  Matrix<float> points(cells * cells, 2);
  const auto at = [&](double low, double high, Index i) {
    return static_cast<float>(low + (high - low) * (static_cast<double>(i) + 0.5) / static_cast<double>(cells));
  };
  for (Index row = 0; row < cells; ++row)
    for (Index column = 0; column < cells; ++column)
      points.row(row * cells + column) << at(grid.left, grid.right, column), at(grid.bottom, grid.top, row);
  return trainer_->predict(points);
}

SampleTable Experiment::samples(std::string_view part, double limit) const {
  const std::vector<Index>& rows = rowsOf("samples", part);
  const Index count = std::min(checkWhole("samples", "limit", limit, 0, kMaxSamples), static_cast<Index>(rows.size()));
  SampleTable table{Matrix<float>(count, data_.features()), {}, Matrix<float>(count, data_.targets.cols())};
  for (Index i = 0; i < count; ++i) {
    const Index row = rows[static_cast<std::size_t>(i)];
    for (Index j = 0; j < data_.features(); ++j) table.values(i, j) = data_.value(row, j);
    if (data_.task == Task::Classification)
      table.labels.push_back(data_.labels[static_cast<std::size_t>(row)]);
    else
      table.targets.row(i) = data_.targets.row(row);
  }
  return table;
}

Index Experiment::weightLayer(std::string_view where, double layer) const {
  const Index index = checkWhole(where, "layer", layer, 0, network_.layerCount() - 1);
  if (network_.layer(index).weights()) return index;
  throw Error(ErrorCode::InvalidArgument, "[" + std::string(where) + "] layer must be one with weights, got " +
                                              layerNames_[static_cast<std::size_t>(index)]);
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
  trainer_->setMask(index, wanted);
}

Vector<float> Experiment::activations(double layer, std::span<const double> sample) {
  const Index index = checkWhole("activations", "layer", layer, 0, network_.layerCount() - 1);
  checkSize("activations", "sample", static_cast<Index>(sample.size()), data_.features());
  const Matrix<float> row = toSamples("activations", sample, data_.features());
  return trainer_->activations(index, row.row(0).transpose());
}

std::vector<ModelTensor> Experiment::tensors() {
  std::vector<ModelTensor> tensors;
  for (const NamedArray& array : arraysOf(network_, layerNames_)) {
    ModelTensor tensor{array.name, array.shape(), {}, {}};
    const float* values = array.weights ? array.weights->value().data() : array.values;
    tensor.values.assign(values, values + (array.weights ? array.weights->size() : array.size));
    if (array.weights && array.weights->kept() < array.weights->size())
      tensor.mask.assign(array.weights->mask().data(), array.weights->mask().data() + array.weights->size());
    tensors.push_back(std::move(tensor));
  }
  return tensors;
}

void Experiment::setTensors(std::span<const ModelTensor> tensors) {
  const std::vector<NamedArray> arrays = arraysOf(network_, layerNames_);
  checkSize("loadModel", "tensors", static_cast<Index>(tensors.size()), static_cast<Index>(arrays.size()));
  std::vector<const ModelTensor*> found;
  found.reserve(arrays.size());
  for (const NamedArray& array : arrays) found.push_back(&tensorFor(array, tensors));
  for (std::size_t i = 0; i < arrays.size(); ++i) {
    const std::vector<float>& values = found[i]->values;
    Weights<float>* weights = arrays[i].weights;
    if (!weights) {
      std::copy(values.begin(), values.end(), arrays[i].values);
      continue;
    }
    Mask mask = Mask::Ones(weights->rows(), weights->columns());
    if (!found[i]->mask.empty()) std::copy(found[i]->mask.begin(), found[i]->mask.end(), mask.data());
    weights->setMask(mask);
    weights->setValue(Eigen::Map<const Matrix<float>>(values.data(), weights->rows(), weights->columns()));
  }
  trainer_->restart();
}

std::string Experiment::fingerprint() {
  Fingerprint fingerprint;
  for (const NamedArray& array : arraysOf(network_, layerNames_)) {
    if (array.weights) {
      fingerprint.add(array.weights->value());
      fingerprint.add(array.weights->mask());
    } else {
      fingerprint.add(Vector<float>(Eigen::Map<const Vector<float>>(array.values, array.size)));
    }
  }
  return fingerprint.text();
}

}  // namespace prune
