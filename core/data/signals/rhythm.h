#pragma once
/// Random signals with a given power spectrum.

#include <span>
#include <vector>

#include "base/arithmetic/rng.h"

namespace prune::signals {

/// A Gaussian peak of the power spectrum.
struct Band {
  double centre;     ///< Hz
  double width;      ///< standard deviation, Hz
  double deviation;  ///< standard deviation of the signal of this band alone
};

/// A sum of cosines with random phases, whose powers follow the bands. Over a long time its mean is 0 and its standard
/// deviation the root of the sum of the bands' squared deviations.
///
/// McSharry, Clifford, Tarassenko, Smith: A dynamical model for generating synthetic electrocardiogram signals, IEEE
/// TBME 50(3), 2003, section II-C (there computed by an inverse Fourier transform).
class Rhythm {
 public:
  Rhythm(std::span<const Band> bands, Rng& rng);

  /// The signal at a time in seconds, |time| < 10^4.
  double at(double time) const;

 private:
  struct Wave {
    double amplitude;
    double frequency;  // rad/s
    double phase;
  };
  std::vector<Wave> waves_;
};

}  // namespace prune::signals
