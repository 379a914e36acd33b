#include "nn/kernels/compressed_rows.h"

#include <algorithm>
#include <numeric>

#include "nn/kernels/packet.h"

namespace prune::kernels {

namespace {

template <class IsKept>
SparsePattern patternOf(Index rows, Index columns, IsKept isKept) {
  SparsePattern pattern{rows, columns, {0}, {}};
  for (Index i = 0; i < rows; ++i) {
    for (Index j = 0; j < columns; ++j)
      if (isKept(i, j)) pattern.column.push_back(static_cast<std::int32_t>(j));
    pattern.rowStart.push_back(static_cast<std::int32_t>(pattern.column.size()));
  }
  return pattern;
}

/// One row of y over `Count` packets of the batch, kept in registers while the weights pass by.
template <Index Count, class Scalar>
void rowTile(const std::int32_t* column, const Scalar* values, Index kept, const Scalar* x, Scalar* y, Index batch,
             bool add) {
  constexpr Index kSize = kLanes<Scalar>;
  Packet<Scalar> sum[Count] = {};
  if (add)
    for (Index p = 0; p < Count; ++p) sum[p] = load(y + p * kSize);
  for (Index k = 0; k < kept; ++k) {
    const Scalar* from = x + column[k] * batch;
    const Scalar weight = values[k];
    for (Index p = 0; p < Count; ++p) sum[p] += weight * load(from + p * kSize);
  }
  for (Index p = 0; p < Count; ++p) store(y + p * kSize, sum[p]);
}

template <class Scalar>
Scalar rowDot(const std::int32_t* column, const Scalar* values, Index kept, const Scalar* x, Index batch, Scalar sum) {
  for (Index k = 0; k < kept; ++k) sum += values[k] * x[column[k] * batch];
  return sum;
}

template <class Scalar>
Scalar dot(const Scalar* a, const Scalar* b, Index size) {
  constexpr Index kSize = kLanes<Scalar>;
  Packet<Scalar> sum{};
  Index i = 0;
  for (; i + kSize <= size; i += kSize) sum += load(a + i) * load(b + i);
  Scalar total = sumOf<Scalar>(sum);
  for (; i < size; ++i) total += a[i] * b[i];
  return total;
}

}  // namespace

CompressedRows::CompressedRows(const Mask& mask)
    : forward(patternOf(mask.rows(), mask.cols(), [&](Index i, Index j) { return mask(i, j) != 0; })),
      transposed(patternOf(mask.cols(), mask.rows(), [&](Index i, Index j) { return mask(j, i) != 0; })),
      order(forward.column.size()) {
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
    return forward.column[static_cast<std::size_t>(a)] < forward.column[static_cast<std::size_t>(b)];
  });
}

template <class Scalar>
void multiply(const SparsePattern& pattern, const Scalar* values, const Scalar* x, Scalar* y, Index batch, bool add) {
  constexpr Index kSize = kLanes<Scalar>;
  constexpr Index kWide = 8;
  Index b = 0;
  const auto rows = [&](auto&& tile) {
    for (Index i = 0; i < pattern.rows; ++i) {
      const Index start = pattern.rowStart[static_cast<std::size_t>(i)];
      const Index kept = pattern.rowStart[static_cast<std::size_t>(i) + 1] - start;
      tile(pattern.column.data() + start, values + start, kept, x + b, y + i * batch + b);
    }
  };
  for (; b + kWide * kSize <= batch; b += kWide * kSize)
    rows([&](auto... row) { rowTile<kWide, Scalar>(row..., batch, add); });
  for (; b + kSize <= batch; b += kSize) rows([&](auto... row) { rowTile<1, Scalar>(row..., batch, add); });
  for (; b < batch; ++b)
    rows([&](const std::int32_t* column, const Scalar* weights, Index kept, const Scalar* from, Scalar* to) {
      *to = rowDot(column, weights, kept, from, batch, add ? *to : Scalar(0));
    });
}

template <class Scalar>
void weightGradient(const SparsePattern& pattern, const Scalar* dy, const Scalar* x, Scalar* gradient, Index batch,
                    bool add) {
  for (Index i = 0; i < pattern.rows; ++i) {
    const auto end = static_cast<std::size_t>(pattern.rowStart[static_cast<std::size_t>(i) + 1]);
    for (auto k = static_cast<std::size_t>(pattern.rowStart[static_cast<std::size_t>(i)]); k < end; ++k)
      gradient[k] = (add ? gradient[k] : Scalar(0)) + dot(dy + i * batch, x + pattern.column[k] * batch, batch);
  }
}

template void multiply(const SparsePattern&, const float*, const float*, float*, Index, bool);
template void multiply(const SparsePattern&, const double*, const double*, double*, Index, bool);
template void weightGradient(const SparsePattern&, const float*, const float*, float*, Index, bool);
template void weightGradient(const SparsePattern&, const double*, const double*, double*, Index, bool);

}  // namespace prune::kernels
