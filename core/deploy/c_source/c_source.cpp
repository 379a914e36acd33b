#include "deploy/c_source/c_source.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "deploy/c_source/c_files.h"
#include "deploy/c_source/c_text.h"
#include "deploy/float_engine.h"
#include "deploy/int8/engine.h"
#include "nn/kernels/activation_kernels.h"

namespace prune::deploy {

namespace {

/// Samples as an exported network gets them, in single precision; missing values are filled.
Matrix<float> featuresOf(const CSourceOptions& options, Index features) {
  Matrix<float> values(std::max<Index>(options.samples.rows(), 1), features);
  values.setZero();
  for (Index row = 0; row < options.samples.rows(); ++row)
    for (Index k = 0; k < features; ++k) {
      const double value = options.samples(row, k);
      values(row, k) = static_cast<float>(std::isnan(value) ? options.standardisation.filling(k) : value);
    }
  return values;
}

/// features x n
Matrix<float> standardisedSamples(const Matrix<float>& features, const Standardisation& standardisation) {
  Matrix<float> inputs(features.cols(), features.rows());
  for (Index row = 0; row < features.rows(); ++row)
    for (Index k = 0; k < features.cols(); ++k)
      inputs(k, row) = static_cast<float>(standardisation.applied(static_cast<double>(features(row, k)), k));
  return inputs;
}

/// The answers for outputs before the link, n x outputs.
Matrix<float> answersOf(Matrix<float> outputs, std::string_view link, const Standardisation& standardisation) {
  activationKernel<float>("export", link).apply(outputs.data(), outputs.rows(), outputs.cols());
  Matrix<float> answers = outputs.transpose();
  standardisation.toTargets(answers);
  return answers;
}

TestVectors vectorsOf(const PlainNetwork& network, const CSourceOptions& options) {
  TestVectors vectors;
  vectors.features = featuresOf(options, network.input.size());
  const Matrix<float> inputs = standardisedSamples(vectors.features, options.standardisation);
  const Matrix<float> outputs = floatOutputs(network, inputs);
  vectors.floatInputs = inputs.transpose();
  vectors.floatOutputs = outputs.transpose();
  vectors.answers = answersOf(outputs, network.link, options.standardisation);
  return vectors;
}

TestVectors vectorsOf(const QuantisedNetwork& network, const CSourceOptions& options) {
  TestVectors vectors;
  vectors.features = featuresOf(options, network.input.size());
  const Matrix<std::int8_t> inputs =
      quantisedInputs(network, standardisedSamples(vectors.features, options.standardisation));
  const Matrix<std::int8_t> outputs = int8Outputs(network, inputs);
  vectors.inputs = inputs.transpose();
  vectors.outputs = outputs.transpose();
  vectors.answers = answersOf(dequantised(outputs, network.to()), network.link, options.standardisation);
  return vectors;
}

using Ends = std::array<Quantisation, 3>;

Ends endsOf(const PlainNetwork& /*network*/) {
  return {};
}

Ends endsOf(const QuantisedNetwork& network) {
  return {network.from, network.fromStatic, network.to()};
}

template <class Network>
std::vector<SourceFile> written(const Network& network, const CSourceOptions& options) {
  CNetwork made = cNetwork(network, options.forms);
  std::vector<LayerForm> forms;
  for (const CLayer& layer : made.layers) forms.push_back(layer.form);
  MemoryPlan plan = memoryPlan(made.input, forms);
  const bool isPadded = std::ranges::any_of(forms, [](const LayerForm& form) { return form.padding > 0; });
  const std::string folder = std::string(made.form) + "/";
  if (isPadded) made.kernels.push_back(folder + "fill");
  if (forms.empty() || plan.tensors.front().home == TensorPlace::Home::Arena) made.kernels.push_back(folder + "copy");
  const std::string name = identifierOf(options.name, "net");
  const bool isFileName = !options.name.empty() && plainOf(options.name) == options.name &&
                          std::string_view(" .-").find(options.name.front()) == std::string_view::npos;
  const std::string file = isFileName ? options.name : name;
  const auto [from, fromStatic, to] = endsOf(network);
  const CFiles files{made, options, std::move(plan), name, macroOf(name), file, from, fromStatic, to};
  return {{file + ".h", headerText(files)},
          {file + ".c", sourceText(files)},
          {file + "_test.c", testText(files, vectorsOf(network, options))}};
}

}  // namespace

std::vector<SourceFile> cSource(const PlainNetwork& network, const CSourceOptions& options) {
  return written(network, options);
}

std::vector<SourceFile> cSource(const QuantisedNetwork& network, const CSourceOptions& options) {
  return written(network, options);
}

}  // namespace prune::deploy
