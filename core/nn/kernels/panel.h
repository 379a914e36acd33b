#pragma once
/// Packing: copies of parts of a matrix in which the columns that a product works on are contiguous.

#include <algorithm>
#include <array>

#include "nn/kernels/packet.h"

namespace prune::kernels {

/// A buffer of Rows x Columns numbers, row-major, aligned to cache lines.
template <Index Rows, Index Columns, class Scalar>
struct alignas(64) Panel {
  std::array<Scalar, static_cast<std::size_t>(Rows* Columns)> numbers;
};

/// Copies the first `columns` numbers of `rows` rows, which start `stride` apart, and pads each row with 0 to
/// `Columns`.
template <Index Columns, class Scalar>
void packRows(const Scalar* x, Index stride, Index rows, Index columns, Scalar* panel) {
  constexpr Index kSize = kLanes<Scalar>;
  if (columns == Columns)
    for (; rows > 0; --rows, x += stride, panel += Columns)
      for (Index j = 0; j < Columns; j += kSize) store(panel + j, load(x + j));
  for (; rows > 0; --rows, x += stride, panel += Columns) {
    std::fill_n(panel, Columns, Scalar(0));
    for (Index j = 0; j < columns; ++j) panel[j] = x[j];
  }
}

/// The same for the transpose of x: row i of the panel holds number i of `columns` rows of x.
template <Index Columns, class Scalar>
void packTransposed(const Scalar* x, Index stride, Index rows, Index columns, Scalar* panel) {
  constexpr Index kSize = kLanes<Scalar>;
  if (columns < Columns) std::fill_n(panel, rows * Columns, Scalar(0));
  const Index wholeRows = rows / kSize * kSize;
  const Index wholeColumns = columns / kSize * kSize;
  for (Index j = 0; j < wholeColumns; j += kSize) {
    for (Index i = 0; i < wholeRows; i += kSize) {
      Packet<Scalar> square[kSize];
      for (Index k = 0; k < kSize; ++k) square[k] = load(x + (j + k) * stride + i);
      transpose(square);
      for (Index k = 0; k < kSize; ++k) store(panel + (i + k) * Columns + j, square[k]);
    }
  }
  const auto single = [&](Index i, Index j) { panel[i * Columns + j] = x[j * stride + i]; };
  for (Index j = wholeColumns; j < columns; ++j)
    for (Index i = 0; i < wholeRows; ++i) single(i, j);
  for (Index i = wholeRows; i < rows; ++i)
    for (Index j = 0; j < columns; ++j) single(i, j);
}

/// How many rows of y `computeTile` buffers at a time.
inline constexpr Index kEdgeRows = 64;

/// Computes the first `columns` columns of y by a tile that is `Columns` wide: in y itself when `columns` = `Columns`,
/// else in a buffer from which they are copied.
///
/// @param tile  `tile(first, count, to, toStride)` computes rows first ... first + count - 1, or adds to them
template <Index Columns, class Scalar, class Tile>
void computeTile(Index rows, Index columns, Scalar* y, Index yStride, bool add, const Tile& tile) {
  if (columns == Columns) return tile(0, rows, y, yStride);
  Panel<kEdgeRows, Columns, Scalar> edge;
  for (Index first = 0; first < rows; first += kEdgeRows, y += kEdgeRows * yStride) {
    const Index count = std::min(kEdgeRows, rows - first);
    if (add) packRows<Columns>(y, yStride, count, columns, edge.numbers.data());
    tile(first, count, edge.numbers.data(), Columns);
    for (Index i = 0; i < count; ++i)
      for (Index j = 0; j < columns; ++j) y[i * yStride + j] = edge.numbers[static_cast<std::size_t>(i * Columns + j)];
  }
}

}  // namespace prune::kernels
