#include "data/generators/practice.h"

#include "data/generators/drawing.h"

namespace prune {

namespace {

/// Uniform in {0, ..., 2^24 - 1} / 2^24, so that a float holds it and never rounds it up to 1.
float unit(Rng& rng) {
  return static_cast<float>(rng.next() >> 40U) * 0x1p-24F;
}

}  // namespace

Dataset practice(const DataOptions& checked) {
  Rng rng(checked.seed);
  Dataset data = regressionOf(checked.samples, 3);
  for (Index i = 0; i < checked.samples; ++i) {
    for (Index k = 0; k < 3; ++k) data.values(i, k) = unit(rng);
    data.targets(i, 0) = static_cast<double>(unit(rng));
  }
  return data;
}

}  // namespace prune
