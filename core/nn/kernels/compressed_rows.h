#pragma once
/// The kept weights of a masked matrix, row after row, and the three products on them: zeros cost nothing.

#include <cstdint>
#include <vector>

#include "base/types.h"

namespace prune::kernels {

/// The weights begin ... end - 1 of a pattern.
struct Stretch {
  std::int32_t begin;
  std::int32_t end;
};

/// Columns are taken in blocks of so many, whose rows of x a product finds side by side.
inline constexpr Index kBlockColumns = 1024;

/// Where the kept weights of a matrix are (compressed sparse rows), without their values.
struct SparsePattern {
  Index rows = 0;
  Index columns = 0;
  std::vector<std::int32_t> rowStart;       ///< rows + 1 entries
  std::vector<std::int32_t> column;         ///< of each kept weight, ascending in a row
  std::vector<std::int32_t> columnInBlock;  ///< the same, counted from the start of its block
  std::vector<Stretch> stretches;           ///< blocks x rows: the weights of each row in a block

  Index kept() const { return static_cast<Index>(column.size()); }
};

/// A pattern, the same for the transposed matrix, and the order that takes one to the other.
struct CompressedRows {
  SparsePattern forward;
  SparsePattern transposed;
  std::vector<std::int32_t> order;  ///< weight k of the transposed pattern is weight order[k] of the other

  explicit CompressedRows(const Mask& mask);
};

/// y = W x, or added to y: values one for each kept weight, x in x batch, y out x batch.
template <class Scalar>
void multiply(const SparsePattern& pattern, const Scalar* values, const Scalar* x, Scalar* y, Index batch, bool add);

/// g_k = sum over the batch of dy[row k] x[column k], for the kept weights only.
template <class Scalar>
void weightGradient(const SparsePattern& pattern, const Scalar* dy, const Scalar* x, Scalar* gradient, Index batch,
                    bool add);

}  // namespace prune::kernels
