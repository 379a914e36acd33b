#pragma once
/// The products of the kernels written out, each sum in the order in which the kernels promise to add.

#include <doctest/doctest.h>

#include <vector>

#include "base/arithmetic/rng.h"
#include "nn/kernels/packet.h"

namespace prune::testing {

struct ProductShape {
  Index outputs;
  Index inputs;
  Index batch;
};

/// Small shapes with all remainders of tiles and packets; then more rows than go aside at a time, an x that is too
/// large to stay in place, and more columns than a block has.
inline std::vector<ProductShape> oddShapes() {
  std::vector<ProductShape> shapes;
  for (const Index outputs : {1, 2, 3, 6, 7})
    for (Index inputs = 1; inputs <= 9; ++inputs)
      for (const Index batch : {1, 2, 3, 4, 5, 8, 15, 16, 17, 31, 32, 33, 40})
        shapes.push_back({outputs, inputs, batch});
  for (const ProductShape& large : {ProductShape{131, 3, 5},
                                    {3, 131, 5},
                                    {5, 300, 32},
                                    {3, 1600, 32},
                                    {3, 1030, 1},
                                    {3, 1030, 2},
                                    {2, 2100, 33},
                                    {1030, 3, 33}})
    shapes.push_back(large);
  return shapes;
}

/// Calls `work(outputs, inputs, batch, add)` for each shape, once to write and once to add.
template <class Work>
void forEach(const std::vector<ProductShape>& shapes, const Work& work) {
  for (const ProductShape& shape : shapes)
    for (const bool add : {false, true}) {
      CAPTURE(shape.outputs);
      CAPTURE(shape.inputs);
      CAPTURE(shape.batch);
      CAPTURE(add);
      work(shape.outputs, shape.inputs, shape.batch, add);
    }
}

/// Uniform in [-1, 1).
template <class Scalar>
std::vector<Scalar> someNumbers(Index count, Rng& rng) {
  std::vector<Scalar> numbers(static_cast<std::size_t>(count));
  for (Scalar& number : numbers) number = static_cast<Scalar>(rng.uniform(-1, 1));
  return numbers;
}

template <class Scalar>
Matrix<Scalar> someMatrix(Index rows, Index columns, Rng& rng) {
  Matrix<Scalar> matrix(rows, columns);
  for (Index k = 0; k < matrix.size(); ++k) matrix.data()[k] = static_cast<Scalar>(rng.uniform(-1, 1));
  return matrix;
}

/// start + term(0) + term(1) + ...
template <class Scalar, class Term>
Scalar inOrder(Scalar start, Index count, const Term& term) {
  for (Index k = 0; k < count; ++k) start += term(k);
  return start;
}

/// start + (a sum for each lane of a packet, then the lanes from first to last, then what is behind the last packet)
template <class Scalar, class Term>
Scalar byLanes(Scalar start, Index count, const Term& term) {
  constexpr Index kSize = kernels::kLanes<Scalar>;
  Scalar lanes[kSize] = {};
  const Index whole = count / kSize * kSize;
  for (Index k = 0; k < whole; ++k) lanes[k % kSize] += term(k);
  Scalar total = lanes[0];
  for (Index lane = 1; lane < kSize; ++lane) total += lanes[lane];
  for (Index k = whole; k < count; ++k) total += term(k);
  return start + total;
}

}  // namespace prune::testing
