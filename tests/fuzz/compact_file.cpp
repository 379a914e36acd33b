/// Any bytes as a compact file: an error, or a model that is written and read again.

#include "deploy/compact/compact_file.h"
#include "core/train/probe.h"
#include "fuzz/seeds.h"

namespace {

using namespace prune;
using namespace prune::deploy;
using fuzz::Bytes;

Bytes withHash(Bytes bytes) {
  const auto hash = compactHash(bytes);
  bytes.insert(bytes.end(), hash.begin(), hash.end());
  return bytes;
}

CompactModel modelOf(std::string_view text, Shape input) {
  CompactModel model{{parseNetwork(text, input), testing::randomNetwork<float>(text, input)}, {}, {}, {}, {}};
  Network<float>& network = model.model.network;
  for (Index i = 0; i < network.layerCount(); ++i)
    if (Weights<float>* weights = network.layer(i).weights())
      weights->setMask(testing::randomMask(weights->rows(), weights->columns(), 0.4));
  model.standardisation.mean = Vector<double>::Zero(input.size());
  model.standardisation.scale = Vector<double>::LinSpaced(input.size(), 1, 2);
  model.origin = "{}";
  return model;
}

/// Files of each stage, without their hash.
std::vector<Bytes> seeds() {
  std::vector<Bytes> all;
  for (const auto& [text, input] :
       {std::pair{"3-5-2", Shape{1, 3}}, {"12x2-conv(3,3)-bn-relu-pool(2)-flatten-4-relu-2", {12, 2}}})
    for (const Stage stage : {Stage::Pruned, Stage::Shared, Stage::Coded}) {
      CompactModel model = modelOf(text, input);
      model.classes = {"a", "b"};
      std::vector<SharedWeights> layers;
      for (Index i = 0; i < model.model.network.layerCount(); ++i)
        if (const Weights<float>* weights = model.model.network.layer(i).weights())
          layers.push_back(shareWeights(weights->value(), weights->mask(), 3));
      Bytes bytes = encodeCompact(model, layers, {.stage = stage}).bytes;
      bytes.resize(bytes.size() - 8);
      all.push_back(std::move(bytes));
    }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  prune::fuzz::writeSeeds(*argc, *argv, seeds);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Bytes bytes = withHash({data, data + size});  // by chance no hash would ever be right
  try {
    const CompactModel model = decodeCompact(bytes);
    const CompactFile again = encodeCompact(model, {}, {.stage = Stage::Pruned});
    if (fingerprintOf(decodeCompact(again.bytes).model.network) != fingerprintOf(model.model.network)) std::abort();
  } catch (const Error& error) {
    if (error.message().empty()) std::abort();
  }
  return 0;
}
