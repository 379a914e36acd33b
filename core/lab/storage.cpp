#include "lab/storage.h"

#include <algorithm>
#include <limits>

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

StoredSize sizeIn(const EncodingFormat& format, int bits, const Network<float>& network,
                  const std::vector<Mask>& masks) {
  StoredSize size{format.id, bits, otherBytes(network), 0};
  EncodingOptions options;
  options.bits = bits;
  const std::vector<Index> layers = weightLayers(network);
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const Encoding encoding = format.encode(network.layer(layers[i]).weights()->value(), masks[i], options);
    size.bytes += static_cast<Index>(encoding.bytes.size());
    size.fillers += encoding.fillers;
  }
  return size;
}

}  // namespace

std::vector<StoredSize> storedSizes(const Network<float>& network) {
  const std::vector<Index> layers = weightLayers(network);
  const bool isNOfM = std::all_of(layers.begin(), layers.end(), [&](Index layer) {
    return fitsNOfM(network.layer(layer).weights()->mask(), EncodingOptions{}.n, EncodingOptions{}.m);
  });
  std::vector<StoredSize> sizes;
  for (const EncodingFormat& format : encodingFormats()) {
    if (format.id == "n-m" && !isNOfM) continue;
    for (const int bits : {32, 8})
      if (bits <= format.mostBits) sizes.push_back(sizeIn(format, bits, network, masksOf(network)));
  }
  return sizes;
}

Index smallestBytes(const Network<float>& network, const std::vector<Mask>& masks) {
  Index least = std::numeric_limits<Index>::max();
  for (const EncodingFormat& format : encodingFormats())
    if (format.id != "n-m" && format.mostBits == 32) least = std::min(least, sizeIn(format, 32, network, masks).bytes);
  return least;
}

Index keptMacs(const Network<float>& network, const std::vector<Mask>& masks) {
  Index macs = 0;
  const std::vector<Index> layers = weightLayers(network);
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const Layer<float>& layer = network.layer(layers[i]);
    macs += layer.macs() / masks[i].size() * (masks[i].array() != 0).count();
  }
  return macs;
}

}  // namespace prune
