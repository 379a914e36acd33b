#pragma once
/// Compressed sparse rows (CSR) of a masked matrix, and the three products of a layer on the kept weights alone.

#include <cstdint>
#include <vector>

#include "base/types.h"

namespace prune::kernels {

/// The kept weights begin ... end - 1 of a pattern.
struct Stretch {
  std::int32_t begin;
  std::int32_t end;
};

/// Columns in a block: a product works block by block, so that the rows of x that it reads are packed side by side.
inline constexpr Index kBlockColumns = 1024;

/// The positions of the kept weights of a matrix in compressed sparse rows, without their values.
struct SparsePattern {
  Index rows = 0;
  Index columns = 0;
  std::vector<std::int32_t> rowStart;  ///< index of the first kept weight of each row, and the total; rows + 1 entries
  std::vector<std::int32_t> column;    ///< of each kept weight, ascending in a row
  std::vector<std::int32_t> columnInBlock;  ///< the same, relative to the start of its block
  std::vector<Stretch> stretches;           ///< blocks x rows: the kept weights of each row in each block

  Index kept() const { return static_cast<Index>(column.size()); }
};

/// The pattern of a matrix and of its transpose, and the permutation between the values of the two.
struct CompressedRows {
  SparsePattern forward;
  SparsePattern transposed;
  std::vector<std::int32_t> order;  ///< weight k of `transposed` is weight order[k] of `forward`

  explicit CompressedRows(const Mask& mask);
};

/// y = W x, or y += W x when `add` is true. `values` has one entry for each kept weight; x is in x batch, y out x
/// batch.
template <class Scalar>
void multiply(const SparsePattern& pattern, const Scalar* values, const Scalar* x, Scalar* y, Index batch, bool add);

/// g_k = sum over the batch of dy[row k] x[column k] for each kept weight k, or added when `add` is true.
template <class Scalar>
void weightGradient(const SparsePattern& pattern, const Scalar* dy, const Scalar* x, Scalar* gradient, Index batch,
                    bool add);

}  // namespace prune::kernels
