#include "lab/deployment/deployment.h"

#include <array>

#include "base/check.h"
#include "deploy/float_engine.h"
#include "deploy/int8/engine.h"
#include "lab/experiment/experiment_settings.h"

namespace prune {

namespace {

constexpr std::array<DeviceForm, 2> kDeviceForms{{
    {"float32", {"32 位浮点", "32-bit float"}},
    {"int8", {"8 位整数", "8-bit integers"}},
}};

// In the order of `deploy::Granularity` and of `deploy::Rounding`.
constexpr std::array<NamedChoice, 3> kGranularities{{
    {"mixed", {"卷积按滤波器，全连接按层", "by filter of a convolution, by dense layer"}},
    {"tensor", {"按层", "by layer"}},
    {"channel", {"按滤波器和单元", "by filter and unit"}},
}};
constexpr std::array<NamedChoice, 2> kRoundings{{
    {"double", {"两次舍入（CMSIS-NN 的默认）", "twice (CMSIS-NN's default)"}},
    {"single", {"一次舍入（TFLite 的全连接层）", "once (TFLite's fully connected layers)"}},
}};

constexpr std::string_view kQuantise = "quantise";

/// The entry of a C++ enumeration that a list in its order has under an id.
template <class Enumeration>
Enumeration chosen(Phrase kind, std::span<const NamedChoice> list, std::string_view id) {
  return static_cast<Enumeration>(&findById(kQuantise, kind, list, id) - list.data());
}

}  // namespace

std::span<const DeviceForm> deviceForms() {
  return kDeviceForms;
}

std::span<const NamedChoice> granularities() {
  return kGranularities;
}

std::span<const NamedChoice> roundings() {
  return kRoundings;
}

Deployment::Deployment(ExperimentSettings settings) : experiment_(std::move(settings)) {
  forget();
}

void Deployment::loadModel(const SavedModel& model) {
  experiment_.loadModel(model);
  forget();
}

void Deployment::setNetwork(Network<float> network) {
  experiment_.setNetwork(std::move(network));
  forget();
}

void Deployment::forget() {
  quantised_.reset();
  fineTuning_.reset();
  compression_.reset();
  plain_ = deploy::plainNetwork(experiment_.network(), experiment_.layerNames(), experiment_.loss());
}

const Compression& Deployment::compress(const CompressSettings& settings) {
  return compression_.emplace(prune::compress(experiment_, settings));
}

const std::vector<std::uint8_t>& Deployment::compactFile() const {
  if (!compression_) fail("compactFile", "not-compressed");
  return compression_->stages.back().file.bytes;
}

void Deployment::quantise(const QuantiseSettings& settings) {
  const deploy::RangeRule& rule = findById(kQuantise, "range-rule", deploy::rangeRules(), settings.range);
  const deploy::QuantiseOptions options{
      .granularity = chosen<deploy::Granularity>("granularity", granularities(), settings.granularity),
      .rounding = chosen<deploy::Rounding>("rounding", roundings(), settings.rounding)};
  const Index samples = checkWhole(kQuantise, "calibrate", settings.calibrate, 1, kMaxSamples);
  const Calibration<float> training = experiment_.calibration(static_cast<double>(samples), "train");
  take(plain_, deploy::rangesOf(plain_, training.samples, rule), options);
}

/// Makes these reals, in these ranges, the 8-bit network.
void Deployment::take(deploy::PlainNetwork plain, std::vector<deploy::Range> ranges,
                      const deploy::QuantiseOptions& options) {
  deploy::QuantisedNetwork network = deploy::quantise(plain, ranges, options);
  quantised_ = Quantised{std::move(plain), std::move(ranges), options, std::move(network)};
  fineTuning_.reset();
}

Index Deployment::startFineTuning(const FineTuneSettings& settings) {
  constexpr std::string_view kWhere = "startFineTuning";
  const Index epochs = checkWhole(kWhere, "epochs", settings.epochs, 1, 1000);
  const double factor = checkReal(kWhere, "rateFactor", settings.rateFactor, 0, 100);
  if (!quantised_) fail(kWhere, "not-quantised");
  const TrainOptions& training = experiment_.trainOptions();
  const deploy::FineTuneOptions options{.step = training.step,
                                        .learningRate = training.learningRate * factor,
                                        .batchSize = training.batchSize,
                                        .epochs = epochs,
                                        .granularity = quantised_->options.granularity};
  fineTuning_ = std::make_unique<deploy::FineTuning>(quantised_->plain, quantised_->ranges,
                                                     experiment_.calibration(kMaxSamples, "train"), options,
                                                     streamOf(experiment_.settings().seed, Stream::Retraining));
  return fineTuning_->steps();
}

Index Deployment::advanceFineTuning(double most) {
  const Index count = checkWhole("advanceFineTuning", "most", most, 1, 1'000'000'000);
  if (!fineTuning_) return 0;
  const Index done = fineTuning_->advance(count);
  if (fineTuning_->done() < fineTuning_->steps()) return done;
  take(fineTuning_->network(), fineTuning_->ranges(), deploy::QuantiseOptions(quantised_->options));
  return done;
}

const deploy::QuantisedNetwork& Deployment::quantised() const {
  if (!quantised_) fail(kQuantise, "not-quantised");
  return quantised_->network;
}

Matrix<float> Deployment::outputs(std::string_view form, const Matrix<float>& inputs) const {
  const DeviceForm& found = findById("deployment", "device-form", deviceForms(), form);
  if (found.id == "float32") return deploy::floatOutputs(plain_, inputs);
  const deploy::QuantisedNetwork& network = quantised();
  return deploy::dequantised(deploy::int8Outputs(network, deploy::quantisedInputs(network, inputs)), network.to());
}

Evaluation Deployment::evaluate(std::string_view form, std::string_view part) const {
  Evaluation evaluation = experiment_.emptyEvaluation();
  if (experiment_.samples(part, 1).values.rows() == 0) return evaluation;
  const Calibration<float> all = experiment_.calibration(kMaxSamples, part);
  Matrix<float> z = outputs(form, all.samples);
  const Block<float> block(z.data(), z.rows(), z.cols());
  const GroundTruth<float> wanted{all.labels.empty() ? nullptr : all.labels.data(),
                                  all.targets.size() > 0 ? all.targets.data() : nullptr};
  evaluation.add(block, wanted, answerThreshold(*all.loss), all.loss->value(block, wanted, nullptr));
  return evaluation;
}

FormChanges Deployment::changes(std::string_view part) const {
  if (!quantised_) fail(kQuantise, "not-quantised");
  FormChanges changes;
  if (experiment_.samples(part, 1).values.rows() == 0) return changes;
  const Calibration<float> all = experiment_.calibration(kMaxSamples, part);
  Matrix<float> before = outputs("float32", all.samples);
  Matrix<float> after = outputs("int8", all.samples);
  changes.samples = after.cols();
  const auto errorsOf = [&](const Matrix<float>& z, Index sample) {
    return (z.col(sample) - all.targets.col(sample)).cwiseAbs().template cast<double>().sum();
  };
  const Block<float> first(before.data(), before.rows(), before.cols());
  const Block<float> second(after.data(), after.rows(), after.cols());
  const float threshold = answerThreshold(*all.loss);
  for (Index b = 0; b < changes.samples; ++b) {
    if (all.labels.empty()) {
      changes.errors.push_back(errorsOf(after, b) - errorsOf(before, b));
      continue;
    }
    const int label = all.labels[static_cast<std::size_t>(b)];
    const bool wasRight = answerOf(first, b, threshold) == label;
    const bool isRight = answerOf(second, b, threshold) == label;
    if (wasRight && !isRight) ++changes.worsened;
    if (!wasRight && isRight) ++changes.mended;
  }
  return changes;
}

std::vector<double> Deployment::clipped(std::string_view part) const {
  if (!quantised_) fail(kQuantise, "not-quantised");
  if (experiment_.samples(part, 1).values.rows() == 0) return {};
  return deploy::clippedShares(quantised_->plain, experiment_.calibration(kMaxSamples, part).samples,
                               quantised_->ranges);
}

Matrix<float> Deployment::predict(std::string_view form, std::span<const double> values) const {
  return experiment_.answersOf(outputs(form, experiment_.standardised(values)));
}

}  // namespace prune
