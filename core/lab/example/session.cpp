#include "lab/example/session.h"

#include "base/arithmetic/rng.h"
#include "base/check.h"
#include "base/fingerprint.h"
#include "lab/example/weight_criteria.h"
#include "nn/initialisation.h"
#include "prune/measure/contribution.h"
#include "prune/measure/removal.h"
#include "prune/ranking/select.h"

namespace prune {

namespace {

constexpr Index kMostSessionLayers = 17;
constexpr Index kMostSessionUnits = 4096;
constexpr double kLargestValue = 1e6;

DenseNetwork<double> makeNetwork(const SessionSettings& settings) {
  constexpr std::string_view kWhere = "session";
  checkWhole(kWhere, "layers.length", static_cast<double>(settings.layers.size()), 2, kMostSessionLayers);
  std::vector<Index> sizes;
  for (std::size_t i = 0; i < settings.layers.size(); ++i)
    sizes.push_back(checkWhole(kWhere, textFrom({"layers[", i, "]"}), settings.layers[i], 1, kMostSessionUnits));
  DenseNetwork<double> network = denseNetwork<double>(sizes, activation(kWhere, settings.activation),
                                                      activation(kWhere, settings.outputActivation));
  Rng rng(checkSeed(kWhere, "seed", settings.seed));
  applyInitialisation(network, initialisation(kWhere, settings.initialisation), rng);
  return network;
}

double checkValue(std::string_view where, std::string_view name, double value) {
  return checkReal(where, name, value, -kLargestValue, kLargestValue);
}

Matrix<double> toMatrix(std::string_view where, std::string_view name, std::span<const double> values, Index rows,
                        Index columns) {
  checkSize(where, name, static_cast<Index>(values.size()), checkedProduct(where, name, rows, columns));
  checkEntries(where, name, values, kLargestValue);
  return Eigen::Map<const Matrix<double>>(values.data(), rows, columns);
}

Index checkRow(std::string_view where, const DenseLayer<double>& layer, double row) {
  return checkWhole(where, "row", row, 0, layer.outputs() - 1);
}

Index checkColumn(std::string_view where, const DenseLayer<double>& layer, double column) {
  return checkWhole(where, "column", column, 0, layer.inputs() - 1);
}

}  // namespace

Session::Session(const SessionSettings& settings) : network_(makeNetwork(settings)) {}

Index Session::layerIndex(std::string_view where, double layer) const {
  return checkWhole(where, "layer", layer, 0, network_.layerCount() - 1);
}

Index Session::hiddenLayerIndex(std::string_view where, double layer) const {
  if (network_.layerCount() == 1) fail(where, "no-hidden-layer-here");
  return checkWhole(where, "layer", layer, 0, network_.layerCount() - 2);
}

Matrix<double> Session::toSamples(std::string_view where, std::span<const double> values) const {
  const Index columns = network_.inputs();
  const Index rows = (static_cast<Index>(values.size()) + columns - 1) / columns;  // none is a number of samples too
  for (Index i = 0; i < network_.layerCount(); ++i)
    checkedProduct(where, textFrom({"outputs of layer ", i}), rows, network_.layer(i).outputs());
  return toMatrix(where, "samples", values, rows, columns);
}

Vector<double> Session::toSample(std::string_view where, std::span<const double> values) const {
  return toMatrix(where, "sample", values, 1, network_.inputs()).transpose();
}

std::vector<Index> Session::sizes() const {
  std::vector<Index> sizes{network_.inputs()};
  for (Index i = 0; i < network_.layerCount(); ++i) sizes.push_back(network_.layer(i).outputs());
  return sizes;
}

Index Session::parameterCount() const {
  Index count = 0;
  for (Index i = 0; i < network_.layerCount(); ++i)
    count += network_.layer(i).weights.value.size() + network_.layer(i).bias.size();
  return count;
}

void Session::setWeights(double layer, std::span<const double> values) {
  DenseLayer<double>& target = network_.layer(layerIndex("setWeights", layer));
  target.weights.value = toMatrix("setWeights", "values", values, target.outputs(), target.inputs());
}

void Session::setWeight(double layer, double row, double column, double value) {
  constexpr std::string_view kWhere = "setWeight";
  DenseLayer<double>& target = network_.layer(layerIndex(kWhere, layer));
  const Index i = checkRow(kWhere, target, row);
  const Index j = checkColumn(kWhere, target, column);
  target.weights.value(i, j) = checkValue(kWhere, "value", value);
}

void Session::setBias(double layer, double row, double value) {
  DenseLayer<double>& target = network_.layer(layerIndex("setBias", layer));
  const Index i = checkRow("setBias", target, row);
  target.bias(i) = checkValue("setBias", "value", value);
}

void Session::setKept(double layer, double row, double column, bool keep) {
  constexpr std::string_view kWhere = "setKept";
  DenseLayer<double>& target = network_.layer(layerIndex(kWhere, layer));
  const Index i = checkRow(kWhere, target, row);
  const Index j = checkColumn(kWhere, target, column);
  target.weights.mask(i, j) = keep ? 1 : 0;
}

void Session::cutNeuron(double layer, double neuron) {
  constexpr std::string_view kWhere = "cutNeuron";
  const Index index = hiddenLayerIndex(kWhere, layer);
  const Index i = checkWhole(kWhere, "neuron", neuron, 0, network_.layer(index).outputs() - 1);
  network_.removeUnit(index, i);
}

Index Session::removeBelow(double layer, std::string_view criterionId, double threshold,
                           std::span<const double> samples) {
  constexpr std::string_view kWhere = "removeBelow";
  checkValue(kWhere, "threshold", threshold);
  const Scores scores = scoreFor(kWhere, layer, criterionId, samples);
  Mask& mask = network_.layer(layerIndex(kWhere, layer)).weights.mask;
  const Mask smaller = mask.cwiseProduct(keepFromThreshold(scores, threshold));
  const Index removed = mask.cast<Index>().sum() - smaller.cast<Index>().sum();
  mask = smaller;
  return removed;
}

Scores Session::score(double layer, std::string_view criterionId, std::span<const double> samples) const {
  return scoreFor("score", layer, criterionId, samples);
}

Scores Session::scoreFor(std::string_view where, double layer, std::string_view criterionId,
                         std::span<const double> samples) const {
  const Index index = layerIndex(where, layer);
  const Criterion& entry = weightCriterion(where, criterionId);
  static_cast<void>(toSamples(where, samples));
  ScoreInput input;
  for (Index i = 0; i < network_.layerCount(); ++i) input.weights.push_back(network_.layer(i).weights.effective());
  return prune::score(where, entry, input)[static_cast<std::size_t>(index)];
}

Matrix<double> Session::forward(std::span<const double> samples) const {
  return prune::forward(network_, toSamples("forward", samples));
}

std::vector<LayerTrace<double>> Session::trace(std::span<const double> samples) const {
  return prune::trace(network_, toSamples("trace", samples));
}

ContributionValues Session::contributions(double layer, std::span<const double> sample) const {
  constexpr std::string_view kWhere = "contributions";
  const Index index = hiddenLayerIndex(kWhere, layer);
  const Vector<double> x = toSample(kWhere, sample);
  const std::vector<LayerTrace<double>> traces = prune::trace<double>(network_, x.transpose());
  const Vector<double> outputs = traces[static_cast<std::size_t>(index)].activation.transpose();
  const Matrix<double> next = network_.layer(index + 1).weights.effective();
  return {energyShares(outputs).values(), energyOfNextShares(outputs, next).values(),
          signedShares(outputs, next).values()};
}

Matrix<double> Session::removalEffects(double layer, std::span<const double> sample) const {
  const Index index = layerIndex("removalEffects", layer);
  const DenseLayer<double>& dense = network_.layer(index);
  checkedProduct("removalEffects", "effects", dense.weights.value.size(), network_.outputs());
  return prune::removalEffects(network_, index, toSample("removalEffects", sample));
}

MatrixNorms Session::norms(double layer) const {
  return matrixNorms(network_.layer(layerIndex("norms", layer)).weights.effective());
}

const Matrix<double>& Session::weights(double layer) const {
  return network_.layer(layerIndex("copyWeights", layer)).weights.value;
}

const Mask& Session::mask(double layer) const {
  return network_.layer(layerIndex("copyMask", layer)).weights.mask;
}

std::string Session::fingerprint() const {
  Fingerprint fingerprint;
  for (Index i = 0; i < network_.layerCount(); ++i) {
    fingerprint.add(network_.layer(i).weights.value);
    fingerprint.add(network_.layer(i).weights.mask);
    fingerprint.add(network_.layer(i).bias);
  }
  return fingerprint.text();
}

}  // namespace prune
