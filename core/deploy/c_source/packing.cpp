#include "deploy/c_source/packing.h"

#include <algorithm>

namespace prune::deploy {

namespace {

constexpr Index kMostKernelGap = 255;

/// The weight of an entry as a byte; 0 for fillers and for rows that a last block lacks.
std::uint8_t byteAt(const Matrix<std::int8_t>& weights, Index row, Index column) {
  return column < 0 || row >= weights.rows() ? std::uint8_t{0} : static_cast<std::uint8_t>(weights(row, column));
}

/// value, gap, value, gap
void addPair(const Matrix<std::int8_t>& weights, Index row, const KeptEntry& a, const KeptEntry& b,
             std::vector<std::uint8_t>& bytes) {
  for (const KeptEntry& entry : {a, b}) bytes.insert(bytes.end(), {byteAt(weights, row, entry.column), entry.gap});
}

/// gap, gap; and for each two rows the weights of the first column, then of the second
void addBlockPair(const Matrix<std::int8_t>& weights, Index row, Index rows, const KeptEntry& a, const KeptEntry& b,
                  std::vector<std::uint8_t>& bytes) {
  bytes.insert(bytes.end(), {a.gap, b.gap});
  for (Index i = row; i < row + rows; i += 2)
    for (const KeptEntry& entry : {a, b})
      bytes.insert(bytes.end(), {byteAt(weights, i, entry.column), byteAt(weights, i + 1, entry.column)});
}

}  // namespace

template <class Value>
std::vector<KeptEntry> keptEntries(const Matrix<Value>& weights, Index firstRow, Index count) {
  std::vector<KeptEntry> entries;
  const Index end = std::min(firstRow + count, weights.rows());
  Index last = 0;
  for (Index column = 0; column < weights.cols(); ++column) {
    bool isKept = false;
    for (Index row = firstRow; row < end; ++row) isKept = isKept || weights(row, column) != Value(0);
    if (!isKept) continue;
    for (; column - last > kMostKernelGap; last += kMostKernelGap) entries.push_back({kMostKernelGap, -1});
    entries.push_back({static_cast<std::uint8_t>(column - last), column});
    last = column;
  }
  return entries;
}

template std::vector<KeptEntry> keptEntries(const Matrix<std::int8_t>&, Index, Index);
template std::vector<KeptEntry> keptEntries(const Matrix<float>&, Index, Index);

template <class Value>
std::vector<Value> packedDense(const Matrix<Value>& weights, Index width) {
  constexpr Index kRowsAtOnce = 4;
  std::vector<Value> packed;
  packed.reserve(static_cast<std::size_t>(weights.size()));
  const auto add = [&](Index row, Index column, Index count) {
    const Value* from = weights.row(row).data() + column;
    packed.insert(packed.end(), from, from + count);
  };
  Index row = 0;
  for (; row + kRowsAtOnce <= weights.rows(); row += kRowsAtOnce)
    for (Index column = 0; column < weights.cols();) {
      const Index wide = column + width <= weights.cols() ? width : 1;
      for (Index i = 0; i < kRowsAtOnce; ++i) add(row + i, column, wide);
      column += wide;
    }
  for (; row < weights.rows(); ++row) add(row, 0, weights.cols());
  return packed;
}

template std::vector<std::int8_t> packedDense(const Matrix<std::int8_t>&, Index);
template std::vector<float> packedDense(const Matrix<float>&, Index);

PackedInt8 packedSparse(const Matrix<std::int8_t>& weights, Index rows) {
  PackedInt8 packed;
  for (Index row = 0; row < weights.rows(); row += rows) {
    std::vector<KeptEntry> entries = keptEntries(weights, row, rows);
    if (entries.size() % 2 == 1) entries.push_back({});
    for (std::size_t i = 0; i < entries.size(); i += 2) {
      if (rows == 1)
        addPair(weights, row, entries[i], entries[i + 1], packed.weights);
      else
        addBlockPair(weights, row, rows, entries[i], entries[i + 1], packed.weights);
    }
    packed.counts.push_back(static_cast<std::uint16_t>(entries.size() / 2));
  }
  return packed;
}

PackedFloat packedSparse(const Matrix<float>& weights) {
  PackedFloat packed;
  for (Index row = 0; row < weights.rows(); ++row) {
    const std::vector<KeptEntry> entries = keptEntries(weights, row, 1);
    for (const KeptEntry& entry : entries) {
      packed.gaps.push_back(entry.gap);
      packed.weights.push_back(entry.column < 0 ? 0.0F : weights(row, entry.column));
    }
    packed.counts.push_back(static_cast<std::uint16_t>(entries.size()));
  }
  return packed;
}

}  // namespace prune::deploy
