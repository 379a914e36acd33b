/// The kernels must give the same bits in every build: g++ and clang++, native and WebAssembly.

#include <doctest/doctest.h>

#include "base/fingerprint.h"
#include "core/nn/kernels/plain_products.h"
#include "nn/kernels/compressed_rows.h"
#include "nn/kernels/dense_products.h"

namespace fingerprint_test {

using namespace prune;
using prune::testing::someMatrix;
using prune::testing::someNumbers;

namespace {

/// All six products on the same numbers.
template <class Scalar>
void addProducts(Index outputs, Index inputs, Index batch, bool add, Rng& rng, Fingerprint& fingerprint) {
  const Matrix<Scalar> weights = someMatrix<Scalar>(outputs, inputs, rng);
  const std::vector<Scalar> x = someNumbers<Scalar>(inputs * batch, rng);
  const std::vector<Scalar> dy = someNumbers<Scalar>(outputs * batch, rng);
  Mask mask(outputs, inputs);
  for (Index k = 0; k < mask.size(); ++k) mask.data()[k] = rng.below(4) == 0 ? 1 : 0;
  const kernels::CompressedRows rows(mask);
  const std::vector<Scalar> values = someNumbers<Scalar>(rows.forward.kept(), rng);
  const auto product = [&](Index size, const auto& compute) {
    std::vector<Scalar> result = someNumbers<Scalar>(size, rng);
    compute(result.data());
    for (const Scalar number : result) fingerprint.add(number);
  };
  product(outputs * batch, [&](Scalar* y) { kernels::multiply(weights, x.data(), y, batch, add); });
  product(inputs * batch, [&](Scalar* dx) { kernels::multiplyTransposed(weights, dy.data(), dx, batch, add); });
  product(outputs * inputs,
          [&](Scalar* g) { kernels::weightGradient(dy.data(), x.data(), g, outputs, inputs, batch, add); });
  product(outputs * batch, [&](Scalar* y) { kernels::multiply(rows.forward, values.data(), x.data(), y, batch, add); });
  product(inputs * batch,
          [&](Scalar* dx) { kernels::multiply(rows.transposed, values.data(), dy.data(), dx, batch, add); });
  product(rows.forward.kept(),
          [&](Scalar* g) { kernels::weightGradient(rows.forward, dy.data(), x.data(), g, batch, add); });
}

template <class Scalar>
std::string fingerprintOfProducts() {
  Rng rng(1);
  Fingerprint fingerprint;
  const auto size = [&](std::uint64_t most) { return static_cast<Index>(1 + rng.below(most)); };
  for (int i = 0; i < 40; ++i) {
    const Index outputs = size(20);
    const Index inputs = i % 10 == 9 ? 1020 + size(20) : size(60);
    addProducts<Scalar>(outputs, inputs, i % 4 == 0 ? 1 : size(40), i % 2 == 0, rng, fingerprint);
  }
  return fingerprint.text();
}

}  // namespace

TEST_CASE("the products of forty random shapes have the bits that they had when this was written") {
  CHECK(fingerprintOfProducts<float>() == "339065da808bdbda");
  CHECK(fingerprintOfProducts<double>() == "0d889922e2af2574");
}

}  // namespace fingerprint_test
