#pragma once
/// Figures about devices: each is a range, and says where it comes from.

#include <string_view>
#include <vector>

namespace prune::deploy {

/// From `low` to `high`, both of them in it; equal where one number is known.
struct Bounds {
  double low = 0;
  double high = 0;
};

constexpr Bounds exactly(double value) {
  return {value, value};
}

/// Of numbers that are not negative.
constexpr Bounds operator+(Bounds a, Bounds b) {
  return {a.low + b.low, a.high + b.high};
}

constexpr Bounds operator*(Bounds a, Bounds b) {
  return {a.low * b.low, a.high * b.high};
}

constexpr Bounds operator*(double factor, Bounds a) {
  return {factor * a.low, factor * a.high};
}

/// How a figure is known.
enum class Evidence {
  Measured,   ///< on that device
  DataSheet,  ///< its maker says so
  Counted,    ///< instructions, counted while exported code ran on an emulated processor
  Estimate,   ///< of another device with the same core, or worked out from other figures
  Given       ///< by the user
};

/// The id of a kind of evidence: `measured`, `data-sheet`, `counted`, `estimate`, `given`.
std::string_view idOf(Evidence evidence);

struct Figure {
  Bounds value;
  Evidence evidence = Evidence::Given;
  std::string_view source;    ///< where it stands; empty for what the user gave
  bool isSecondHand = false;  ///< read where others quote the source, not in the source
};

/// One of the figures that a result was worked out from.
struct Ground {
  std::string_view id;  ///< `cycles-per-mac`, see `weigh`
  Figure figure;
};

/// A result, and what it was worked out from.
struct Reckoning {
  Bounds value;
  std::vector<Ground> grounds;
};

}  // namespace prune::deploy
