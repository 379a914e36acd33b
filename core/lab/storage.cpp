#include "lab/storage.h"

#include <algorithm>

#include "prune/parameters.h"
#include "prune/structure.h"

namespace prune {

namespace {

/// Of biases, scales, shifts and moments, which are never sparse.
Index otherBytes(const Network<float>& network) {
  Network<float> copy = network;  // what shows its vectors may change them
  Index numbers = 0;
  for (Index i = 0; i < copy.layerCount(); ++i)
    for (const VectorView<float>& vector : vectorsOf(copy.layer(i))) numbers += vector.size();
  return numbers * 4;
}

}  // namespace

std::vector<StoredSize> storedSizes(const Network<float>& network) {
  const std::vector<Index> layers = weightLayers(network);
  const bool isNOfM = std::all_of(layers.begin(), layers.end(), [&](Index layer) {
    return fitsNOfM(network.layer(layer).weights()->mask(), EncodingOptions{}.n, EncodingOptions{}.m);
  });
  const Index others = otherBytes(network);
  std::vector<StoredSize> sizes;
  for (const EncodingFormat& format : encodingFormats()) {
    if (format.id == "n-m" && !isNOfM) continue;
    for (const int bits : {32, 8}) {
      StoredSize size{format.id, bits, others, 0};
      EncodingOptions options;
      options.bits = bits;
      for (const Index layer : layers) {
        const Weights<float>& weights = *network.layer(layer).weights();
        const Encoding encoding = format.encode(weights.value(), weights.mask(), options);
        size.bytes += static_cast<Index>(encoding.bytes.size());
        size.fillers += encoding.fillers;
      }
      sizes.push_back(size);
    }
  }
  return sizes;
}

}  // namespace prune
