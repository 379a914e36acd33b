#pragma once
/// Random signals with a spectrum.

#include <span>
#include <vector>

#include "base/rng.h"

namespace prune::signals {

/// A Gaussian hill of the power spectrum.
struct Band {
  double centre;     ///< Hz
  double width;      ///< standard deviation, Hz
  double deviation;  ///< of the signal that the band makes alone
};

/// A sum of cosines with random phases, whose powers follow the bands; mean 0, deviation sqrt(sum of the squares of the
/// bands') over a long time.
///
/// McSharry, Clifford, Tarassenko, Smith: A dynamical model for generating synthetic electrocardiogram signals,
/// IEEE TBME 50(3), 2003, section II-C: there by an inverse Fourier transform.
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
