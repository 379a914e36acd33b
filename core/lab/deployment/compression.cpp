#include "lab/deployment/compression.h"

#include "base/check.h"
#include "deploy/compact/centroid_training.h"
#include "deploy/compact/symbol_code.h"
#include "lab/experiment/experiment_settings.h"
#include "prune/surgery/structure.h"

namespace prune {

namespace {

constexpr std::string_view kCompress = "compress";
constexpr Index kFloatBytes = 4;

/// The settings in their types.
struct Checked {
  int bits;
  int gapBits;
  Index epochs;
  double rate;
};

Checked checked(const CompressSettings& settings) {
  Checked result{};
  result.bits = static_cast<int>(checkWhole(kCompress, "bits", settings.bits, 1, deploy::kMostIndexBits));
  result.gapBits = static_cast<int>(checkWhole(kCompress, "gapBits", settings.gapBits, 0, deploy::kMostGapBits));
  if (result.gapBits == 1) checkWhole(kCompress, "gapBits", 1, 2, deploy::kMostGapBits);
  result.epochs = checkWhole(kCompress, "epochs", settings.epochs, 0, 1000);
  result.rate = checkReal(kCompress, "rate", settings.rate, 0, 100);
  checkWhole(kCompress, "bytes of origin", static_cast<double>(settings.origin.size()), 0,
             static_cast<Index>(deploy::kMostOriginBytes));
  return result;
}

std::vector<deploy::SharedWeights> sharedOf(const Network<float>& network, int bits) {
  std::vector<deploy::SharedWeights> layers;
  for (const Index layer : weightLayers(network)) {
    const Weights<float>& weights = *network.layer(layer).weights();
    layers.push_back(deploy::shareWeights(weights.value(), weights.mask(), bits));
  }
  return layers;
}

/// Trains the centroids, and with them biases and batch norms.
void tune(const Experiment& experiment, const Checked& settings, Network<float>& network,
          std::vector<deploy::SharedWeights>& layers) {
  TrainOptions options =
      makeOptions(experiment.settings(), experiment.data(), experiment.split(), network.output().size());
  options.epochs = settings.epochs;
  options.learningRate *= settings.rate;
  deploy::CentroidTraining training(network, layers,
                                    {experiment.data(), experiment.split(), experiment.standardisation()}, options,
                                    streamOf(experiment.settings().seed, Stream::Retraining));
  while (training.advance(1000) > 0) continue;
}

/// What a copy of the experiment answers with the model of a file.
Evaluation measured(const Experiment& experiment, std::span<const std::uint8_t> bytes, std::string_view part) {
  const std::unique_ptr<Experiment> other = experiment.copy();
  other->loadModel(savedModelOf(deploy::decodeCompact(bytes)));
  return other->evaluate(part);
}

CompressedLayer layerOf(std::string name, const deploy::SharedWeights& layer, const deploy::LayerSize& size,
                        int gapBits) {
  const deploy::SymbolCounts counts = deploy::symbolCounts(layer, gapBits);
  const bool hasGaps = counts.gaps.size() > 1;
  return {.name = std::move(name),
          .weights = layer.indices.size(),
          .kept = size.entries - size.fillers,
          .entries = size.entries,
          .fillers = size.fillers,
          .centroids = static_cast<Index>(layer.centroids.size()),
          .indexBits = deploy::meanBits(deploy::symbolCode(counts.indices), counts.indices),
          .indexEntropy = deploy::entropyOf(counts.indices),
          .gapBits = hasGaps ? deploy::meanBits(deploy::symbolCode(counts.gaps), counts.gaps) : 0,
          .gapEntropy = deploy::entropyOf(counts.gaps)};
}

}  // namespace

std::string_view idOf(deploy::Stage stage) {
  constexpr std::array<std::string_view, 3> kIds{"pruned", "shared", "coded"};
  return kIds[static_cast<std::size_t>(stage)];
}

Compression compress(const Experiment& experiment, const CompressSettings& settings) {
  const Checked wanted = checked(settings);
  deploy::CompactModel model{{experiment.description(), experiment.network()},
                             experiment.standardisation(),
                             experiment.data().classNames,
                             experiment.data().featureNames,
                             settings.origin};
  std::vector<deploy::SharedWeights> layers = sharedOf(model.model.network, wanted.bits);
  Compression result;
  for (const deploy::Stage stage : {deploy::Stage::Pruned, deploy::Stage::Shared, deploy::Stage::Coded}) {
    if (stage == deploy::Stage::Shared && wanted.epochs > 0) tune(experiment, wanted, model.model.network, layers);
    CompressionStage& one = result.stages[static_cast<std::size_t>(stage)];
    one.file = deploy::encodeCompact(model, layers, {.stage = stage, .gapBits = wanted.gapBits});
    one.evaluation = measured(experiment, one.file.bytes, settings.part);
  }
  const deploy::CompactFile& coded = result.stages.back().file;
  const std::vector<Index> places = weightLayers(model.model.network);
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const int gapBits = deploy::gapBitsOf(experiment.description(), places[i], {.gapBits = wanted.gapBits});
    result.layers.push_back(
        layerOf(experiment.layerNames()[static_cast<std::size_t>(places[i])], layers[i], coded.layers[i], gapBits));
    result.weightBytes += kFloatBytes * layers[i].indices.size();
  }
  result.arrayBytes = coded.arrayBytes;
  return result;
}

SavedModel savedModelOf(const deploy::CompactModel& model) {
  SavedModel saved;
  const std::vector<std::string> names = layerNamesOf(model.model.description);
  Network<float> network = model.model.network;
  saved.tensors = tensorsOf(network, names);
  saved.fingerprint = deploy::fingerprintOf(network);
  saved.standardisation = model.standardisation;
  saved.features = model.features;
  saved.classes = model.classes;
  saved.dataFingerprint = dataFingerprintOf(saved.standardisation, saved.features, saved.classes);
  return saved;
}

}  // namespace prune
