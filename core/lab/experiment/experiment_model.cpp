/// An experiment's network as named arrays, and its fingerprint.

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "base/fingerprint.h"
#include "data/generators/arrange.h"
#include "lab/experiment/experiment.h"

namespace prune {

namespace {

constexpr std::string_view kLoadModel = "loadModel";

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
      arrays.push_back({textFrom({layer, ".", one.name}), one.weights, one.values, one.size});
    for (const auto& [name, vector] : network.layer(i).moments())
      arrays.push_back({textFrom({layer, ".", name}), nullptr, vector->data(), vector->size()});
  }
  return arrays;
}

const Tensor& tensorFor(const NamedArray& array, std::span<const Tensor> tensors) {
  const auto found =
      std::find_if(tensors.begin(), tensors.end(), [&](const Tensor& tensor) { return tensor.name == array.name; });
  if (found == tensors.end()) fail(kLoadModel, "tensor-missing", array.name);
  if (found->shape != array.shape()) fail(kLoadModel, "tensor-shape", array.name);
  const Index size = array.weights ? array.weights->size() : array.size;
  checkSize("loadModel", array.name, static_cast<Index>(found->values.size()), size);
  if (!found->mask.empty()) checkSize("loadModel", array.name + ".mask", static_cast<Index>(found->mask.size()), size);
  for (const std::uint8_t kept : found->mask) checkWhole("loadModel", array.name + ".mask", kept, 0, 1);
  const double low = array.name.ends_with(".variance") ? 0 : -3.4e38;
  for (const float value : found->values) checkReal("loadModel", array.name, static_cast<double>(value), low, 3.4e38);
  return *found;
}

std::string fingerprintOf(Network<float>& network, const std::vector<std::string>& layerNames) {
  Fingerprint fingerprint;
  for (const NamedArray& array : arraysOf(network, layerNames)) {
    if (array.weights) {
      fingerprint.add(array.weights->value());
      fingerprint.add(array.weights->mask());
    } else {
      fingerprint.add(Vector<float>(Eigen::Map<const Vector<float>>(array.values, array.size)));
    }
  }
  return fingerprint.text();
}

void addNames(Fingerprint& fingerprint, const std::vector<std::string>& names) {
  fingerprint.add(static_cast<std::uint64_t>(names.size()));
  for (const std::string& name : names) {
    fingerprint.add(static_cast<std::uint64_t>(name.size()));
    for (const char byte : name) fingerprint.add(static_cast<std::uint8_t>(byte));
  }
}

/// @param wanted  as the file says, or empty
void checkFingerprint(std::string_view name, const std::string& wanted, const std::string& found) {
  if (wanted.empty() || wanted == found) return;
  fail(kLoadModel, "model-damaged", name, wanted, found);
}

/// Follows places through one more order. @param places  place of each own channel or class; empty for the same
void rearranged(std::vector<Index>& places, const std::vector<Index>& order) {
  if (order.empty()) return;
  const std::vector<Index> placeOf = inverseOrder(order);
  if (places.empty())
    places = placeOf;
  else
    for (Index& place : places) place = placeOf[static_cast<std::size_t>(place)];
}

}  // namespace

std::string dataFingerprintOf(const Standardisation& standardisation, const std::vector<std::string>& features,
                              const std::vector<std::string>& classes) {
  Fingerprint fingerprint;
  for (const Vector<double>* part :
       {&standardisation.mean, &standardisation.scale, &standardisation.targetMean, &standardisation.targetScale})
    fingerprint.add(*part);
  addNames(fingerprint, features);
  addNames(fingerprint, classes);
  return fingerprint.text();
}

std::vector<Tensor> tensorsOf(Network<float>& network, const std::vector<std::string>& layerNames) {
  std::vector<Tensor> tensors;
  for (const NamedArray& array : arraysOf(network, layerNames)) {
    Tensor tensor{array.name, array.shape(), {}, {}};
    const float* values = array.weights ? array.weights->value().data() : array.values;
    tensor.values.assign(values, values + (array.weights ? array.weights->size() : array.size));
    if (array.weights && array.weights->kept() < array.weights->size())
      tensor.mask.assign(array.weights->mask().data(), array.weights->mask().data() + array.weights->size());
    tensors.push_back(std::move(tensor));
  }
  return tensors;
}

Network<float> Experiment::withTensors(std::span<const Tensor> tensors) const {
  Network<float> network = network_;
  const std::vector<NamedArray> arrays = arraysOf(network, layerNames_);
  checkSize("loadModel", "tensors", static_cast<Index>(tensors.size()), static_cast<Index>(arrays.size()));
  std::vector<const Tensor*> found;
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
  return network;
}

void Experiment::takeNetwork(Network<float> network, std::string_view start) {
  ++revision_;
  network_ = std::move(network);
  if (start != start_) whole_.reset();  // a network of another training
  start_ = start;
  trainer_->restart();
}

void Experiment::setTensors(std::span<const Tensor> tensors, std::string_view start) {
  takeNetwork(withTensors(tensors), start);
}

bool Experiment::loadModel(const SavedModel& model) {
  const Standardisation& by = model.standardisation;
  for (const Vector<double>* one : {&by.mean, &by.scale})
    if (one->size() > 0 || by.mean.size() > 0) checkSize(kLoadModel, "standardisation", one->size(), data_.features());
  for (const Vector<double>* one : {&by.targetMean, &by.targetScale})
    if (one->size() > 0) checkSize(kLoadModel, "standardisation of targets", one->size(), data_.outputs());
  if (!model.features.empty())
    checkSize(kLoadModel, "featureNames", static_cast<Index>(model.features.size()), data_.shape.inputs());
  if (!model.classes.empty())
    checkSize(kLoadModel, "classNames", static_cast<Index>(model.classes.size()), data_.outputs());
  if (!model.channelOrder.empty()) checkOrder(kLoadModel, "channelOrder", model.channelOrder, data_.shape.channels);
  if (!model.classOrder.empty()) checkOrder(kLoadModel, "classOrder", model.classOrder, data_.outputs());
  Network<float> network = withTensors(model.tensors);
  checkFingerprint("fingerprint", model.fingerprint, fingerprintOf(network, layerNames_));
  checkFingerprint("dataFingerprint", model.dataFingerprint, dataFingerprintOf(by, model.features, model.classes));
  if (model.training) checkFingerprint("training", model.trainingFingerprint, model.training->state.fingerprint());
  if (!order_) order_ = DataOrder{{}, {}, data_.featureNames, data_.classNames};
  arrange(data_, model.channelOrder, model.classOrder);
  rearranged(order_->channels, model.channelOrder);
  rearranged(order_->classes, model.classOrder);
  if (!model.features.empty()) data_.featureNames = model.features;
  if (!model.classes.empty()) data_.classNames = model.classes;
  standardisation_ = by;
  takeNetwork(std::move(network), model.start);
  return goOn(model.training);
}

/// The data as it came, standardised as its own training part has it.
void Experiment::prepareAnew() {
  if (!order_) return;
  arrange(data_, order_->channels, order_->classes);
  data_.featureNames = std::move(order_->featureNames);
  data_.classNames = std::move(order_->classNames);
  order_.reset();
  standardisation_ = fitStandardisation(data_, split_.train);
}

std::optional<SavedTraining> Experiment::training() const {
  if (trainer_->isDone() || trainer_->batches() == 0) return std::nullopt;
  const TrainOptions& options = trainer_->options();
  return SavedTraining{trainer_->state(), options.epochs, options.learningRate, retrainings_, trainingConditions()};
}

bool Experiment::goOn(const std::optional<SavedTraining>& training) {
  if (!training || training->conditions != trainingConditions()) return false;
  TrainOptions options = options_;
  options.epochs = training->epochs;
  options.learningRate = training->learningRate;
  auto trainer = std::make_unique<Trainer>(network_, TrainData{data_, split_, standardisation_}, options, Rng(0));
  if (!trainer->isPossible(training->state)) return false;
  trainer->restore(training->state);
  if (!movement_.empty()) trainer->recordMovement(&movement_);
  trainer_ = std::move(trainer);
  retrainings_ = training->retrainings;
  return true;
}

std::string Experiment::trainingConditions() const {
  Fingerprint fingerprint;
  const ExperimentSettings& s = settings_;
  addNames(fingerprint, {s.initialisation, s.loss, s.optimiser, s.schedule});
  for (const double number : {s.learningRate, s.momentum, s.weightDecay, s.l1, s.hoyer, s.batchSize, s.epochs,
                              s.warmupEpochs, s.stepEpochs, s.stepFactor, s.patience, s.seed})
    fingerprint.add(number);
  if (s.classWeights != "none") addNames(fingerprint, {s.classWeights});
  for (const Index row : split_.train) {
    for (Index k = 0; k < data_.features(); ++k) fingerprint.add(data_.value(row, k));
    if (data_.task == Task::Classification)
      fingerprint.add(static_cast<std::uint64_t>(data_.labels[static_cast<std::size_t>(row)]));
    else
      for (Index k = 0; k < data_.outputs(); ++k) fingerprint.add(data_.targets(row, k));
  }
  return fingerprint.text();
}

std::string Experiment::dataFingerprint() const {
  return dataFingerprintOf(standardisation_, data_.featureNames, data_.classNames);
}

std::string Experiment::fingerprint() {
  return fingerprintOf(network_, layerNames_);
}

}  // namespace prune
