#include "deploy/compact/layer_code.h"

#include <array>
#include <bit>
#include <cmath>

#include "base/check.h"
#include "deploy/compact/symbol_code.h"
#include "prune/encodings/relative_entries.h"

namespace prune::deploy {

using encodings::BitReader;
using encodings::BitWriter;
using encodings::HuffmanCode;
using encodings::kDecode;

namespace {

constexpr int kStageBits = 2;
constexpr int kFieldBits = 4;  // gapBits, bits
constexpr int kCountWidthBits = 5;
constexpr int kCentroidBits = 8;

/// The entries of a mask: gaps, and the row-major index of each, that of a filler included.
struct Entries {
  std::vector<std::uint32_t> gaps;
  std::vector<Index> places;
  Index fillers = 0;
  int gapBits = 0;
};

Entries entriesOf(const Mask& mask, int gapBits) {
  const bool isWhole = (mask.array() != 0).all();
  encodings::RelativeEntries relative =
      encodings::relativeEntries(Matrix<float>::Zero(mask.rows(), mask.cols()), mask, (1U << gapBits) - 1);
  Entries entries{std::move(relative.gaps), {}, relative.fillers, isWhole ? 0 : gapBits};
  encodings::RelativePlace place(mask.size());
  for (const std::uint32_t gap : entries.gaps) entries.places.push_back(place.after(gap));
  return entries;
}

/// Counts the bits that are written.
class CountingWriter {
 public:
  explicit CountingWriter(std::vector<std::uint8_t>& bytes) : bytes_(&bytes), writer_(bytes), start_(bytes.size()) {}

  void put(std::uint32_t value, int bits, Index& count) {
    writer_.put(value, bits);
    count += bits;
  }

  void put(const HuffmanCode& code, std::uint32_t symbol, Index& count) {
    code.put(writer_, symbol);
    count += code.lengths()[symbol];
  }

  void putLengths(const HuffmanCode& code, Index& count) { count += putSymbolCode(writer_, code); }

  /// Counts what fills the last byte.
  void finish(LayerSize& size) const { size.head += 8 * static_cast<Index>(bytes_->size() - start_) - size.all(); }

 private:
  std::vector<std::uint8_t>* bytes_;
  BitWriter writer_;
  std::size_t start_;
};

LayerSize putHead(CountingWriter& bits, Stage stage, const Entries& entries) {
  LayerSize size;
  size.entries = static_cast<Index>(entries.gaps.size());
  size.fillers = entries.fillers;
  bits.put(static_cast<std::uint32_t>(stage), kStageBits, size.head);
  bits.put(static_cast<std::uint32_t>(entries.gapBits), kFieldBits, size.head);
  const auto count = static_cast<std::uint32_t>(size.entries);
  const auto width = static_cast<int>(std::bit_width(count));
  bits.put(static_cast<std::uint32_t>(width), kCountWidthBits, size.head);
  bits.put(count, width, size.head);
  return size;
}

void putCentroids(CountingWriter& bits, const std::vector<float>& centroids, LayerSize& size) {
  bits.put(static_cast<std::uint32_t>(centroids.size()), kCentroidBits, size.head);
  for (const float centroid : centroids) bits.put(std::bit_cast<std::uint32_t>(centroid), 32, size.centroids);
}

SymbolCounts countsOf(const SharedWeights& layer, const Entries& entries) {
  SymbolCounts counts;
  counts.indices.resize(layer.centroids.size() + 1);
  counts.gaps.resize(std::size_t{1} << entries.gapBits);
  for (const Index place : entries.places) ++counts.indices[layer.indices.data()[place]];
  for (const std::uint32_t gap : entries.gaps) ++counts.gaps[gap];
  return counts;
}

/// The number in a float32 field, which must be finite.
float nextFloat(BitReader& bits, std::string_view name) {
  const auto value = std::bit_cast<float>(bits.next(32));
  if (!std::isfinite(value)) fail(kDecode, "must-be-finite", name, static_cast<double>(value));
  return value;
}

/// Reads the entries of a layer into it; `nextValue` returns a value, and whether it is of a kept weight.
template <class NextGap, class NextValue>
void readEntries(std::uint32_t count, DecodedLayer& layer, NextGap nextGap, NextValue nextValue) {
  encodings::RelativePlace place(layer.weights.size());
  for (std::uint32_t entry = 0; entry < count; ++entry) {
    const Index k = place.after(nextGap());
    const auto [value, isKept] = nextValue();
    layer.weights.data()[k] = value;
    layer.mask.data()[k] = isKept ? 1 : 0;
  }
}

using MaybeKept = std::pair<float, bool>;

std::vector<float> nextCentroids(BitReader& bits) {
  std::vector<float> centroids(bits.next(kCentroidBits));
  for (float& centroid : centroids) centroid = nextFloat(bits, "a centroid");
  return centroids;
}

MaybeKept valueOf(std::uint32_t index, const std::vector<float>& centroids) {
  checkWhole(kDecode, "the index of a centroid", index, 0, static_cast<Index>(centroids.size()));
  return index == 0 ? MaybeKept{0.0F, false} : MaybeKept{centroids[index - 1], true};
}

void readPruned(BitReader& bits, std::uint32_t count, int gapBits, DecodedLayer& layer) {
  readEntries(
      count, layer, [&] { return bits.next(gapBits); },
      [&] {
        const float value = nextFloat(bits, "a weight");
        return MaybeKept{value + 0.0F, std::bit_cast<std::uint32_t>(value) != 0};
      });
}

void readShared(BitReader& bits, std::uint32_t count, int gapBits, DecodedLayer& layer) {
  const auto width = static_cast<int>(checkWhole(kDecode, "bits", bits.next(kFieldBits), 1, kMostIndexBits));
  const std::vector<float> centroids = nextCentroids(bits);
  readEntries(
      count, layer, [&] { return bits.next(gapBits); }, [&] { return valueOf(bits.next(width), centroids); });
}

void readCoded(BitReader& bits, std::uint32_t count, int gapBits, DecodedLayer& layer) {
  const std::vector<float> centroids = nextCentroids(bits);
  const HuffmanCode indices = nextSymbolCode(bits, centroids.size() + 1);
  if (gapBits == 0)
    return readEntries(
        count, layer, [] { return 0U; }, [&] { return valueOf(indices.next(bits), centroids); });
  const HuffmanCode gaps = nextSymbolCode(bits, std::size_t{1} << gapBits);
  readEntries(
      count, layer, [&] { return gaps.next(bits); }, [&] { return valueOf(indices.next(bits), centroids); });
}

}  // namespace

LayerSize putLayer(std::vector<std::uint8_t>& bytes, const Matrix<float>& weights, const Mask& mask, int gapBits) {
  const Entries entries = entriesOf(mask, gapBits);
  CountingWriter bits(bytes);
  LayerSize size = putHead(bits, Stage::Pruned, entries);
  for (std::size_t i = 0; i < entries.gaps.size(); ++i) {
    const Index k = entries.places[i];
    bits.put(entries.gaps[i], entries.gapBits, size.gaps);
    float value = 0;
    if (mask.data()[k] != 0) value = weights.data()[k] == 0 ? -0.0F : weights.data()[k];
    if (!std::isfinite(value)) fail("compress", "must-be-finite", "weights", static_cast<double>(value));
    bits.put(std::bit_cast<std::uint32_t>(value), 32, mask.data()[k] == 0 ? size.fillerValues : size.values);
  }
  bits.finish(size);
  return size;
}

LayerSize putLayer(std::vector<std::uint8_t>& bytes, const SharedWeights& layer, int gapBits, bool isCoded) {
  const Entries entries = entriesOf(layer.mask(), gapBits);
  CountingWriter bits(bytes);
  LayerSize size = putHead(bits, isCoded ? Stage::Coded : Stage::Shared, entries);
  if (!isCoded) bits.put(static_cast<std::uint32_t>(layer.bits), kFieldBits, size.head);
  putCentroids(bits, layer.centroids, size);
  if (!isCoded) {
    for (std::size_t i = 0; i < entries.gaps.size(); ++i) {
      bits.put(entries.gaps[i], entries.gapBits, size.gaps);
      const std::uint32_t index = layer.indices.data()[entries.places[i]];
      bits.put(index, layer.bits, index == 0 ? size.fillerValues : size.values);
    }
    bits.finish(size);
    return size;
  }
  const SymbolCounts counts = countsOf(layer, entries);
  const HuffmanCode indexCode = symbolCode(counts.indices);
  const HuffmanCode gapCode = symbolCode(counts.gaps);
  bits.putLengths(indexCode, size.valueCode);
  if (entries.gapBits > 0) bits.putLengths(gapCode, size.gapCode);
  for (std::size_t i = 0; i < entries.gaps.size(); ++i) {
    if (entries.gapBits > 0) bits.put(gapCode, entries.gaps[i], size.gaps);
    const std::uint32_t index = layer.indices.data()[entries.places[i]];
    bits.put(indexCode, index, index == 0 ? size.fillerValues : size.values);
  }
  bits.finish(size);
  return size;
}

SymbolCounts symbolCounts(const SharedWeights& layer, int gapBits) {
  return countsOf(layer, entriesOf(layer.mask(), gapBits));
}

DecodedLayer nextLayer(encodings::ByteReader& bytes, Index rows, Index columns) {
  // A second reader, for the length of the layer is known only behind it.
  encodings::ByteReader ahead = bytes;
  BitReader bits(ahead.take(ahead.left()));
  const Index stage = checkWhole(kDecode, "stage", bits.next(kStageBits), 0, 2);
  const auto gapBits = static_cast<int>(bits.next(kFieldBits));
  if (gapBits != 0) checkWhole(kDecode, "gapBits", gapBits, 2, kMostGapBits);
  const std::uint32_t count = bits.next(static_cast<int>(bits.next(kCountWidthBits)));
  DecodedLayer layer{Matrix<float>::Zero(rows, columns), Mask::Zero(rows, columns)};
  constexpr std::array kReaders{readPruned, readShared, readCoded};
  kReaders[static_cast<std::size_t>(stage)](bits, count, gapBits, layer);
  bytes.take(bits.finishByte());
  return layer;
}

}  // namespace prune::deploy
