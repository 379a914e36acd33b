#pragma once
/// SIMD packets of four floats or two doubles, by the vector extension that g++, clang and emcc share.

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

/// The number of lanes of a packet: 4 for float, 2 for double.
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

/// The same number in every lane. (Subtracting 0 changes no number; adding 0 would turn -0 into 0.)
template <class Scalar>
Packet<Scalar> splat(Scalar value) {
  return value - Packet<Scalar>{};
}

/// Loads the numbers from[place[0]], from[place[1]], ...
inline Packet<float> gather(const float* from, const std::int32_t* place) {
  return Packet<float>{from[place[0]], from[place[1]], from[place[2]], from[place[3]]};
}

inline Packet<double> gather(const double* from, const std::int32_t* place) {
  return Packet<double>{from[place[0]], from[place[1]]};
}

/// Transposes a square of packets: lane j of packet i goes to lane i of packet j.
inline void transpose(Packet<float> (&p)[4]) {
  const Packet<float> a = __builtin_shufflevector(p[0], p[1], 0, 4, 1, 5);
  const Packet<float> b = __builtin_shufflevector(p[0], p[1], 2, 6, 3, 7);
  const Packet<float> c = __builtin_shufflevector(p[2], p[3], 0, 4, 1, 5);
  const Packet<float> d = __builtin_shufflevector(p[2], p[3], 2, 6, 3, 7);
  p[0] = __builtin_shufflevector(a, c, 0, 1, 4, 5);
  p[1] = __builtin_shufflevector(a, c, 2, 3, 6, 7);
  p[2] = __builtin_shufflevector(b, d, 0, 1, 4, 5);
  p[3] = __builtin_shufflevector(b, d, 2, 3, 6, 7);
}

inline void transpose(Packet<double> (&p)[2]) {
  const Packet<double> a = p[0];
  p[0] = __builtin_shufflevector(a, p[1], 0, 2);
  p[1] = __builtin_shufflevector(a, p[1], 1, 3);
}

/// The sum over the lanes, from the first to the last.
template <class Scalar>
Scalar sumOf(Packet<Scalar> packet) {
  Scalar total = packet[0];
  for (Index lane = 1; lane < kLanes<Scalar>; ++lane) total += packet[lane];
  return total;
}

}  // namespace prune::kernels
