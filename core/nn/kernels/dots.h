#pragma once
/// Dot products of several rows with one vector at a time.

#include "nn/kernels/packet.h"

namespace prune::kernels {

/// result[i] = rows[i] . x, or added to it when `add` is true. The order of the sum: a packet of partial sums, then the
/// lanes of that packet, then the numbers after the last whole packet.
///
/// V8 moves all loads of a basic block to its start, where those of four unrolled steps would not fit the registers:
/// the `break` between two steps ends the basic block.
template <Index Count, class Scalar>
inline void dots(const Scalar* const (&rows)[Count], const Scalar* x, Index size, Scalar* result, bool add) {
  constexpr Index kSize = kLanes<Scalar>;
  Packet<Scalar> sum[Count];
  const Scalar* row[Count];
  for (Index i = 0; i < Count; ++i) {
    sum[i] = Packet<Scalar>{};
    row[i] = rows[i];
  }
  const Scalar* right = x;
  const auto step = [&](Index place) {
    const Packet<Scalar> packet = load(right + place * kSize);
    for (Index i = 0; i < Count; ++i) sum[i] += load(row[i] + place * kSize) * packet;
  };
  for (Index left = size / kSize; left > 0; left -= 4) {
    step(0);
    if (left == 1) break;
    step(1);
    if (left == 2) break;
    step(2);
    if (left == 3) break;
    step(3);
    for (Index i = 0; i < Count; ++i) row[i] += 4 * kSize;
    right += 4 * kSize;
  }
  for (Index i = 0; i < Count; ++i) {
    Scalar total = sumOf<Scalar>(sum[i]);
    for (Index k = size / kSize * kSize; k < size; ++k) total += rows[i][k] * x[k];
    result[i] = add ? result[i] + total : total;
  }
}

}  // namespace prune::kernels
