#pragma once
/// Four floats or two doubles that are added and multiplied at once, by the vector types that g++, clang and emcc
/// share.

#include "base/types.h"

namespace prune::kernels {

template <class Scalar>
struct PacketOf {
  typedef Scalar Type __attribute__((vector_size(16)));
  typedef Scalar Unaligned __attribute__((vector_size(16), aligned(alignof(Scalar)), may_alias));
  static constexpr Index kSize = 16 / sizeof(Scalar);
};

template <class Scalar>
using Packet = typename PacketOf<Scalar>::Type;

/// Numbers in a packet.
template <class Scalar>
inline constexpr Index kLanes = PacketOf<Scalar>::kSize;

template <class Scalar>
Packet<Scalar> load(const Scalar* from) {
  return *reinterpret_cast<const typename PacketOf<Scalar>::Unaligned*>(from);
}

template <class Scalar>
void store(Scalar* to, Packet<Scalar> packet) {
  *reinterpret_cast<typename PacketOf<Scalar>::Unaligned*>(to) = packet;
}

/// The sum of a packet's numbers, from the first to the last.
template <class Scalar>
Scalar sumOf(Packet<Scalar> packet) {
  Scalar total = packet[0];
  for (Index lane = 1; lane < kLanes<Scalar>; ++lane) total += packet[lane];
  return total;
}

}  // namespace prune::kernels
