#pragma once
/// Helper functions that several layers share.

#include <string>

#include "base/check.h"
#include "base/error.h"
#include "nn/initialisation.h"
#include "nn/shape.h"

namespace prune {

/// The size of a buffer of `numbers` values for each sample of a batch: numbers * batch.
///
/// @throws Error OutOfRange above `kMostNumbers`; in WebAssembly the product may overflow the 32-bit `Index`
inline std::size_t roomFor(Index numbers, Index batch) {
  const double room = static_cast<double>(numbers) * static_cast<double>(batch);
  if (room > static_cast<double>(kMostNumbers)) fail("network", "batch-too-large", batch, kMostNumbers, room);
  return static_cast<std::size_t>(room);
}

/// Adds numbers[i] to every entry of row i; rows is count x batch.
template <class Scalar>
void addToRows(const Scalar* numbers, Scalar* rows, Index count, Index batch) {
  if (batch == 1) {
    for (Index i = 0; i < count; ++i) rows[i] += numbers[i];
    return;
  }
  for (Index i = 0; i < count; ++i)
    for (Index b = 0; b < batch; ++b) rows[i * batch + b] += numbers[i];
}

/// Sums by four partial sums, so that the order of the additions is the same with and without vector instructions.
template <class Scalar>
Scalar sum(const Scalar* values, Index size) {
  Scalar a = 0;
  Scalar b = 0;
  Scalar c = 0;
  Scalar d = 0;
  Index i = 0;
  for (; i + 4 <= size; i += 4) {
    a += values[i];
    b += values[i + 1];
    c += values[i + 2];
    d += values[i + 3];
  }
  for (; i < size; ++i) a += values[i];
  return (a + b) + (c + d);
}

/// Computes the sum of each row of a count x batch block, or adds it to `sums` when `add` is true.
template <class Scalar>
void sumRows(const Scalar* rows, Scalar* sums, Index count, Index batch, bool add) {
  for (Index i = 0; i < count; ++i) sums[i] = (add ? sums[i] : Scalar(0)) + sum(rows + i * batch, batch);
}

/// A rows x columns matrix of random weights by an initialisation scheme.
template <class Scalar>
Matrix<Scalar> drawn(Index rows, Index columns, Index fanIn, Index fanOut, const Initialisation& scheme, Rng& rng) {
  Matrix<Scalar> weights(rows, columns);
  for (Index k = 0; k < weights.size(); ++k) weights.data()[k] = static_cast<Scalar>(scheme.draw(fanIn, fanOut, rng));
  return weights;
}

}  // namespace prune
