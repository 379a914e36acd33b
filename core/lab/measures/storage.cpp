#include "lab/measures/storage.h"

#include <algorithm>
#include <limits>

#include "prune/derivatives/parameters.h"
#include "prune/surgery/structure.h"

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

StoredSize sizeIn(const EncodingFormat& format, const EncodingOptions& options, const Network<float>& network,
                  const std::vector<Mask>& masks) {
  StoredSize size{format.id, options.bits, otherBytes(network), 0};
  const std::vector<Index> layers = weightLayers(network);
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const Encoding encoding = format.encode(network.layer(layers[i]).weights()->value(), masks[i], options);
    size.bytes += static_cast<Index>(encoding.bytes.size());
    size.fillers += encoding.fillers;
  }
  return size;
}

/// The least n for which each run of m inputs keeps n at most; more than m / 2 when that is too many.
Index leastKept(const std::vector<Mask>& masks, Index m) {
  Index n = 1;
  for (const Mask& mask : masks)
    while (n <= m / 2 && !fitsNOfM(mask, n, m)) ++n;
  return n;
}

/// The sizes in the N:M pattern that takes fewest bytes; none when no pattern takes fewer than `dense`, the first.
void addNOfM(const EncodingFormat& format, const Network<float>& network, const std::vector<Mask>& masks,
             std::vector<StoredSize>& sizes) {
  for (const int bits : {32, 8}) {
    const auto dense = std::find_if(sizes.begin(), sizes.end(), [&](const StoredSize& s) { return s.bits == bits; });
    StoredSize best = *dense;
    for (const Index m : {4, 8, 16, 32}) {
      const Index n = leastKept(masks, m);
      if (n > m / 2) continue;
      StoredSize size = sizeIn(format, {.bits = bits, .n = n, .m = m}, network, masks);
      size.n = n;
      size.m = m;
      if (size.bytes < best.bytes) best = size;
    }
    if (best.m > 0) sizes.push_back(best);
  }
}

}  // namespace

std::vector<StoredSize> storedSizes(const Network<float>& network) {
  const std::vector<Mask> masks = masksOf(network);
  std::vector<StoredSize> sizes;
  for (const EncodingFormat& format : encodingFormats()) {
    if (format.id == "n-m") {
      addNOfM(format, network, masks, sizes);
      continue;
    }
    for (const int bits : {32, 8})
      if (bits <= format.mostBits) sizes.push_back(sizeIn(format, {.bits = bits}, network, masks));
  }
  return sizes;
}

StoredSize smallestSize(const Network<float>& network, const std::vector<Mask>& masks) {
  StoredSize least{"", 32, std::numeric_limits<Index>::max(), 0};
  for (const EncodingFormat& format : encodingFormats()) {
    if (format.id == "n-m" || format.mostBits < 32) continue;
    const StoredSize size = sizeIn(format, {}, network, masks);
    if (size.bytes < least.bytes) least = size;
  }
  return least;
}

Index smallestBytes(const Network<float>& network, const std::vector<Mask>& masks) {
  return smallestSize(network, masks).bytes;
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
