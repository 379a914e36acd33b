#pragma once
/// Weight sharing: the kept weights of a layer take few different values, the centroids of their clusters. Source: Han,
/// Mao, Dally: Deep compression, ICLR 2016, arXiv 1510.00149, section 3.

#include <cstdint>
#include <span>
#include <vector>

#include "base/types.h"

namespace prune::deploy {

/// Bits of an index into the centroids.
inline constexpr int kMostIndexBits = 8;

/// For each weight the centroid that it has, out x in: 0 = removed, i + 1 = centroid i.
using Indices = Matrix<std::uint8_t>;

struct SharedWeights {
  Indices indices;
  std::vector<float> centroids;  ///< at most 2^bits - 1, for index 0 is taken; ascending until they are trained
  int bits = 0;                  ///< of an index

  /// The centroid of each weight, 0 where removed.
  Matrix<float> value() const;
  Mask mask() const;
};

/// Groups the kept weights into at most 2^bits - 1 clusters by k-means in one dimension.
///
/// The centroids start equally spaced from the lowest weight to the highest. Each weight joins the nearest centroid, of
/// two equally near ones the lower; each centroid moves to the mean of its weights (in double precision, by differences
/// of sums over the ascending weights), one without weights stays; until nothing changes, at most 10,000 times. Those
/// that have no weights in the end are left out. As few different weights as there may be centroids stay as they are.
///
/// @param weights  out x in
/// @param mask     1 = kept; same shape
/// @param bits     of an index, in [1, kMostIndexBits]
/// @throws Error   InvalidArgument when a kept weight is NaN or infinite
SharedWeights shareWeights(const Matrix<float>& weights, const Mask& mask, int bits);

/// The same clustering for a plain list: the centroids, those without weights included.
///
/// @param sorted  ascending, at least one
/// @param count   number of centroids, at least one
std::vector<double> clusterCentres(std::span<const double> sorted, std::size_t count);

}  // namespace prune::deploy
