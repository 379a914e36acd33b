#include "nn/kernels/compressed_rows.h"

#include <algorithm>

#include "nn/kernels/dots.h"
#include "nn/kernels/panel.h"

namespace prune::kernels {

namespace {

/// The weights of a row whose column is in [first, end).
Stretch stretchOf(const SparsePattern& pattern, Index row, Index first, Index end) {
  const auto columns = pattern.column.begin();
  const auto rowBegin = columns + pattern.rowStart[static_cast<std::size_t>(row)];
  const auto rowEnd = columns + pattern.rowStart[static_cast<std::size_t>(row) + 1];
  const auto place = [&](Index column) {
    return static_cast<std::int32_t>(std::lower_bound(rowBegin, rowEnd, static_cast<std::int32_t>(column)) - columns);
  };
  return {place(first), place(end)};
}

/// @param mask  entry (i, j) is at `i * rowStride + j * columnStride`
SparsePattern patternOf(const std::uint8_t* mask, Index rows, Index columns, Index rowStride, Index columnStride) {
  SparsePattern pattern{rows, columns, {0}, {}, {}, {}};
  for (Index i = 0; i < rows; ++i) {
    for (Index j = 0; j < columns; ++j) {
      if (mask[i * rowStride + j * columnStride] == 0) continue;
      pattern.column.push_back(static_cast<std::int32_t>(j));
      pattern.columnInBlock.push_back(static_cast<std::int32_t>(j % kBlockColumns));
    }
    pattern.rowStart.push_back(static_cast<std::int32_t>(pattern.column.size()));
  }
  for (Index first = 0; first < columns; first += kBlockColumns)
    for (Index i = 0; i < rows; ++i) pattern.stretches.push_back(stretchOf(pattern, i, first, first + kBlockColumns));
  return pattern;
}

constexpr Index kSparseTilePackets = 8;

template <class Scalar>
constexpr Index kSparseTileColumns = kSparseTilePackets* kLanes<Scalar>;

/// An x of so many bytes stays where it is; a larger one is packed. (Measured for a batch of 128: 150 KB are 4 % faster
/// in place, 400 KB are 15 % slower.)
constexpr Index kSparseInPlaceBytes = 192 * 1024;

/// One tile of columns of y, or more of it: a row stays in registers while its weights of one stretch go by.
///
/// @param column  in the block
/// @param x       the rows of the block, `xStride` apart
template <class Scalar>
[[gnu::noinline]] void multiplyTile(const Stretch* stretch, Index rows, const std::int32_t* column,
                                    const Scalar* values, const Scalar* x, Index xStride, Scalar* y, Index yStride,
                                    bool add) {
  constexpr Index kSize = kLanes<Scalar>;
  const Index behindAll = stretch[rows - 1].end;
  for (; rows > 0; --rows, ++stretch, y += yStride) {
    Packet<Scalar> sum[kSparseTilePackets];
    for (Index p = 0; p < kSparseTilePackets; ++p) sum[p] = add ? load(y + p * kSize) : Packet<Scalar>{};
    const Index end = stretch->end;
    for (Index k = stretch->begin; k < end; ++k) {
      const Scalar* from = x + column[k] * xStride;
      const Packet<Scalar> weight = splat(values[k]);
      for (Index p = 0; p < kSparseTilePackets / 2; ++p) sum[p] += weight * load(from + p * kSize);
      // Never. But it ends the block: V8 would load all packets before it adds the first, and run out of registers.
      if (k == behindAll) break;
      for (Index p = kSparseTilePackets / 2; p < kSparseTilePackets; ++p) sum[p] += weight * load(from + p * kSize);
    }
    for (Index p = 0; p < kSparseTilePackets; ++p) store(y + p * kSize, sum[p]);
  }
}

/// y = W x for one sample: a packet of sums for each row.
template <class Scalar>
[[gnu::noinline]] void multiplyOne(const SparsePattern& pattern, const Scalar* values, const Scalar* x, Scalar* y,
                                   bool add) {
  constexpr Index kSize = kLanes<Scalar>;
  const std::int32_t* start = pattern.rowStart.data();
  const std::int32_t* column = pattern.column.data();
  for (Index i = 0; i < pattern.rows; ++i) {
    Packet<Scalar> sum{};
    Index k = start[i];
    const Index end = start[i + 1];
    for (; k + kSize <= end; k += kSize) sum += load(values + k) * gather(x, column + k);
    Scalar total = sumOf<Scalar>(sum);
    for (; k < end; ++k) total += values[k] * x[column[k]];
    y[i] = add ? y[i] + total : total;
  }
}

/// Of `Count` kept weights of a row.
template <Index Count, class Scalar>
inline void gradientOf(const Scalar* dy, const Scalar* x, const std::int32_t* column, Index batch, Scalar* gradient,
                       bool add) {
  const Scalar* rows[Count];
  for (Index i = 0; i < Count; ++i) rows[i] = x + column[i] * batch;
  dots<Count>(rows, dy, batch, gradient, add);
}

template <class Scalar>
[[gnu::noinline]] void gradientRow(const Scalar* dy, const Scalar* x, const std::int32_t* column, Index kept,
                                   Index batch, Scalar* gradient, bool add) {
  Index k = 0;
  for (; k + 4 <= kept; k += 4) gradientOf<4>(dy, x, column + k, batch, gradient + k, add);
  for (; k < kept; ++k) gradientOf<1>(dy, x, column + k, batch, gradient + k, add);
}

}  // namespace

CompressedRows::CompressedRows(const Mask& mask)
    : forward(patternOf(mask.data(), mask.rows(), mask.cols(), mask.cols(), 1)),
      transposed(patternOf(mask.data(), mask.cols(), mask.rows(), 1, mask.cols())),
      order(forward.column.size()) {
  // Row by row, each weight takes the next place of its column.
  std::vector<std::int32_t> next = transposed.rowStart;
  for (std::size_t k = 0; k < order.size(); ++k) {
    std::int32_t& place = next[static_cast<std::size_t>(forward.column[k])];
    order[static_cast<std::size_t>(place++)] = static_cast<std::int32_t>(k);
  }
}

template <class Scalar>
void multiply(const SparsePattern& pattern, const Scalar* values, const Scalar* x, Scalar* y, Index batch, bool add) {
  if (batch == 1) return multiplyOne(pattern, values, x, y, add);
  constexpr Index kColumns = kSparseTileColumns<Scalar>;
  Panel<kBlockColumns, kColumns, Scalar> panel;
  const bool mayStay = pattern.columns * batch * static_cast<Index>(sizeof(Scalar)) <= kSparseInPlaceBytes;
  const Stretch* stretch = pattern.stretches.data();
  for (Index first = 0; first < pattern.columns; first += kBlockColumns, stretch += pattern.rows) {
    const bool accumulates = add || first > 0;
    for (Index b = 0; b < batch; b += kColumns) {
      const Index columns = std::min(kColumns, batch - b);
      const Scalar* from = x + first * batch + b;
      Index stride = batch;
      if (!mayStay || columns < kColumns) {
        packRows<kColumns>(from, batch, std::min(kBlockColumns, pattern.columns - first), columns,
                           panel.numbers.data());
        from = panel.numbers.data();
        stride = kColumns;
      }
      computeTile<kColumns>(pattern.rows, columns, y + b, batch, accumulates,
                            [&](Index i, Index rows, Scalar* to, Index toStride) {
                              multiplyTile(stretch + i, rows, pattern.columnInBlock.data(), values, from, stride, to,
                                           toStride, accumulates);
                            });
    }
  }
}

template <class Scalar>
void weightGradient(const SparsePattern& pattern, const Scalar* dy, const Scalar* x, Scalar* gradient, Index batch,
                    bool add) {
  const std::int32_t* start = pattern.rowStart.data();
  for (Index i = 0; i < pattern.rows; ++i)
    gradientRow(dy + i * batch, x, pattern.column.data() + start[i], start[i + 1] - start[i], batch,
                gradient + start[i], add);
}

template void multiply(const SparsePattern&, const float*, const float*, float*, Index, bool);
template void multiply(const SparsePattern&, const double*, const double*, double*, Index, bool);
template void weightGradient(const SparsePattern&, const float*, const float*, float*, Index, bool);
template void weightGradient(const SparsePattern&, const double*, const double*, double*, Index, bool);

}  // namespace prune::kernels
