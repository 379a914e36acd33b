#pragma once
/// The dynamical model of the electrocardiogram.

#include <array>
#include <span>
#include <vector>

namespace prune::signals {

/// One of the waves P, Q, R, S, T: where on the turn of a beat it is, how strong and how wide.
struct EcgWave {
  double angle;     ///< rad, the R peak at 0
  double strength;  ///< a
  double width;     ///< b, rad
};

using EcgBeat = std::array<EcgWave, 5>;

/// P, Q, R, S, T as in the table of McSharry, Clifford, Tarassenko, Smith: A dynamical model for generating synthetic
/// electrocardiogram signals, IEEE TBME 50(3), 2003 (angles -70, -15, 0, 15, 100 degrees).
EcgBeat restingBeat();

/// A beat and when its R peak is.
struct TimedBeat {
  double time;  ///< s
  EcgBeat beat;
};

/// Solves z' = -sum a d exp(-d^2 / (2 b^2)) - z, where d is the angle to each wave, by the Runge-Kutta method of order
/// 4 from z = 0 at the first R peak. The angle turns once from one R peak to the next (on the model's limit cycle, so
/// that x and y need not be solved); widths and angles follow the rate as in the paper.
///
/// @param beats  two at least, in the order of time; the window lies between the first and the last one
/// @param start  time of the first sample, s
/// @param rate   samples a second
/// @param z      what is filled, in the model's own unit
void traceEcg(std::span<const TimedBeat> beats, double start, double rate, std::span<double> z);

}  // namespace prune::signals
